// The page is whole without this: it adds a filter and buttons that copy citations.
(() => {
  "use strict";
  const tools = document.getElementById("page:tools");
  const field = document.getElementById("page:filter");
  const said = document.getElementById("page:count");
  const items = [...document.querySelectorAll("ol.items > li")];
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  // An item's own words; its sub-items are found by theirs.
  const words = new Map(items.map((item) => [item, plain([...item.querySelectorAll(":scope > .n, :scope > div > p")].map((part) => part.textContent).join(" "))]));
  const rest = [...document.querySelectorAll("main .lead > *, main section > p, .notes > *")].filter((part) => !part.matches("h2"));

  function mark(node, terms, ranges) {
    const text = node.data.toLowerCase();
    if (text.length !== node.length) return;
    for (const term of terms) {
      for (let at = text.indexOf(term); at >= 0 && ranges.length < 2000; at = text.indexOf(term, at + term.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + term.length);
        ranges.push(range);
      }
    }
  }

  function highlight(terms) {
    if (!window.CSS || !CSS.highlights) return;
    CSS.highlights.delete("found");
    const ranges = [];
    for (const item of terms.length ? items : []) {
      if (item.hidden) continue;
      for (const paragraph of item.querySelectorAll(":scope > div > p")) {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) mark(node, terms, ranges);
      }
    }
    if (ranges.length) CSS.highlights.set("found", new Highlight(...ranges));
  }

  function filter() {
    const terms = plain(field.value).split(/\s+/).filter(Boolean);
    const found = new Set(items.filter((item) => terms.every((term) => words.get(item).includes(term))));
    // With an item come the items around it and below it: none of them can be read alone.
    const shown = new Set(found);
    for (const item of items) {
      if (shown.has(item.parentElement.closest("ol.items > li"))) shown.add(item);
    }
    for (const item of found) {
      for (let at = item; at; at = at.parentElement.closest("ol.items > li")) shown.add(at);
    }
    for (const item of items) item.hidden = !shown.has(item);
    for (const part of rest) part.hidden = terms.length > 0;
    for (const section of document.querySelectorAll("main section")) {
      section.hidden = terms.length > 0 && !section.querySelector("ol.items > li:not([hidden])");
    }
    said.value = terms.length ? tools.dataset.shown.replace("{}", found.size).replace("{}", items.length) : "";
    highlight(terms);
  }

  // Without what closes it, as `celac show --cite` writes it: 1 for "1." and "1)", but (a) stays.
  const label = (item) => {
    const text = item.querySelector(":scope > .n").textContent;
    return text.replace(/[(（]/.test(text) ? /(?<=.)[-.:．、。：]+$/ : /(?<=.)[-.:．、。：)）]+$/, "");
  };
  const inWords = document.querySelector("main").dataset;
  function citation(item) {
    if (item.dataset.cite !== undefined) return `${item.dataset.cite} \u2013 ${document.title}`;
    const parts = [];
    for (let at = item; at; at = at.parentElement.closest("ol.items > li")) {
      const outer = at.parentElement.closest("ol.items > li");
      parts.unshift(at.dataset.kind !== undefined ? label(at) : (outer ? inWords.point : inWords.paragraph).replace("{}", () => label(at)));
    }
    const section = item.closest("section[data-cite]");
    if (section) parts.unshift(section.dataset.cite);
    return `${parts.join(inWords.comma)} \u2013 ${document.title}`;
  }

  async function copy(button, item) {
    const here = location.protocol.startsWith("http") ? ` ${location.href.split("#")[0]}#${encodeURIComponent(item.id)}` : "";
    try {
      await navigator.clipboard.writeText(citation(item) + here);
      button.textContent = inWords.copied;
    } catch {
      button.textContent = citation(item);
    }
    button.classList.add("said");
    setTimeout(() => {
      button.textContent = inWords.copy;
      button.classList.remove("said");
    }, 2500);
  }

  for (const item of items) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cite";
    button.textContent = inWords.copy;
    button.setAttribute("aria-label", `${inWords.copy}: ${item.dataset.cite ?? label(item)}`);
    button.addEventListener("click", () => copy(button, item));
    item.append(button);
  }
  if (tools) {
    tools.hidden = false;
    field.addEventListener("input", filter);
    document.addEventListener("keydown", (event) => {
      if (event.key === "/" && document.activeElement !== field) {
        event.preventDefault();
        field.focus();
      } else if (event.key === "Escape" && document.activeElement === field) {
        field.value = "";
        filter();
      }
    });
  }
  // On paper and on wide screens the contents are open; a narrow screen starts with them closed.
  const contents = document.getElementById("page:contents");
  if (contents && matchMedia("(max-width: 61.99rem)").matches) contents.open = false;
  addEventListener("beforeprint", () => contents && (contents.open = true));
})();
