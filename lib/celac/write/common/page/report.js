// The report is whole without this: it adds filters that stand in the address, sorting, a view side by side, saving.
(() => {
  "use strict";
  const by = (id) => document.getElementById(id);
  const tools = by("page:tools");
  const field = by("page:filter");
  const section = by("page:section");
  const sort = by("page:sort");
  const sides = by("page:sides");
  const opener = by("page:open");
  const clear = by("page:clear");
  const rows = [...document.querySelectorAll(".row")];
  const groups = [...document.querySelectorAll(".group")];
  const runs = [...document.querySelectorAll(".run")];
  const kinds = [...document.querySelectorAll(".pill input")];
  const bands = [...document.querySelectorAll("a[data-band]")];
  let band = "";

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  // Worked out when somebody first types: a report may have thousands of rows.
  const words = new WeakMap();
  const wordsOf = (row) => {
    if (!words.has(row)) words.set(row, plain([...row.querySelectorAll(".ids, .where, .name, .words, .wording")].map((part) => part.textContent).join(" ")));
    return words.get(row);
  };

  const kindsOf = (row) => (row.dataset.kinds || "").split(" ");

  function within(row, which, from, to) {
    return (row.dataset[which] || "").split(" ").some((node) => node !== "" && +node >= from && +node < to);
  }

  function filter() {
    const terms = plain(field.value).split(/\s+/).filter(Boolean);
    const wanted = kinds.filter((box) => box.checked).map((box) => box.value);
    const [which, from, to] = section && section.value ? section.value.split(" ") : [];
    const fits = (row) =>
      (!wanted.length || wanted.some((kind) => kindsOf(row).includes(kind))) &&
      (!which || within(row, which, +from, +to)) &&
      (!band || (row.dataset.band || "").split(" ").includes(band)) &&
      terms.every((term) => wordsOf(row).includes(term));
    let shown = 0;
    for (const row of rows) {
      row.hidden = !fits(row);
      shown += row.hidden ? 0 : 1;
    }
    const active = terms.length > 0 || wanted.length > 0 || !!which || !!band;
    const kept = (part) => !active || !!part.querySelector(".row:not([hidden])");
    for (const run of runs) {
      run.hidden = !kept(run);
      run.open = active;
    }
    for (const group of groups) {
      group.hidden = sorted() || !kept(group);
      if (active) group.open = true;
    }
    by("page:count").value = active ? tools.dataset.shown.replace("{}", shown).replace("{}", rows.length) : "";
    by("page:none").hidden = shown > 0;
    clear.hidden = !active;
    document.body.classList.toggle("filtered", active || sorted());
    for (const link of bands) link.classList.toggle("chosen", band !== "" && link.dataset.band === band);
    remember();
  }

  // ---- the address: what is chosen stands in it, so that a view can be sent

  const sorted = () => !!sort && sort.value === "size";

  function remember() {
    const view = new URLSearchParams();
    const chosen = kinds.filter((box) => box.checked).map((box) => box.value);
    if (field.value) view.set("words", field.value);
    if (chosen.length) view.set("only", chosen.join(","));
    if (section && section.value) view.set("section", section.value);
    if (sorted()) view.set("sort", "size");
    if (band) view.set("band", band);
    if (document.body.classList.contains("sides")) view.set("view", "sides");
    const hash = view.size ? `#?${view}` : location.hash.startsWith("#?") ? "#" : location.hash;
    if (hash !== location.hash) history.replaceState(null, "", hash || "#");
  }

  function recall() {
    const view = new URLSearchParams(location.hash.slice(2));
    const only = (view.get("only") || "").split(",");
    field.value = view.get("words") || "";
    for (const box of kinds) box.checked = only.includes(box.value);
    if (section) section.value = [...section.options].some((one) => one.value === view.get("section")) ? view.get("section") : "";
    if (sort) sort.value = view.get("sort") === "size" ? "size" : "";
    band = bands.some((link) => link.dataset.band === view.get("band")) ? view.get("band") : "";
    showSides(view.get("view") === "sides");
    arrange();
    filter();
    by("page:rows").scrollIntoView();
  }

  function showAll() {
    field.value = "";
    if (section) section.value = "";
    for (const box of kinds) box.checked = false;
    band = "";
    filter();
  }

  // ---- the order

  const homes = new Map();

  function arrange() {
    const list = by("page:sorted");
    if (!list) return;
    list.hidden = !sorted();
    if (sorted()) {
      for (const row of rows) if (!homes.has(row)) homes.set(row, row.parentElement);
      const size = (row) => +(row.dataset.size || 0);
      list.firstElementChild.append(...[...rows].sort((a, b) => size(b) - size(a)));
    } else {
      for (const [row, home] of homes) home.append(row);
    }
  }

  // ---- old and new side by side

  // Old and new text as columns, made from the marked one when they are first wanted.
  function makeColumns() {
    for (const text of document.querySelectorAll(".words.marked")) {
      if (text.nextElementSibling?.classList.contains("columns")) continue;
      const columns = document.createElement("div");
      columns.className = "columns";
      if (text.lang) columns.lang = text.lang;
      for (const [other, which] of [["ins", tools.dataset.old], ["del", tools.dataset.new]]) {
        const copy = document.createElement("div");
        copy.dataset.which = which;
        copy.append(...[...text.childNodes].filter((part) => part.localName !== other && part.localName !== "wbr").map((part) => part.cloneNode(true)));
        columns.append(copy);
      }
      text.after(columns);
    }
  }

  function showSides(on) {
    if (!sides) return;
    if (on) makeColumns();
    document.body.classList.toggle("sides", on);
    sides.setAttribute("aria-pressed", String(on));
  }

  // ---- saving

  // A cell that a spreadsheet would run gets an apostrophe.
  const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? "'" : "") + text.replace(/"/g, '""')}"`;
  const textOf = (part) => part.textContent.replace(/\s+/g, " ").trim();

  function side(row, other) {
    const parts = [...row.querySelectorAll(".name, .words")].filter((part) => !part.closest(".columns"));
    return parts.map((part) => {
      const copy = part.cloneNode(true);
      for (const mark of copy.querySelectorAll(other)) mark.remove();
      return textOf(copy);
    }).filter(Boolean).join(" ");
  }

  function csv() {
    const shown = rows.filter((row) => !row.hidden);
    if (document.querySelector(".grid")) {
      const head = [...document.querySelectorAll(".grid thead tr")][0];
      return [head, ...shown].map((row) => [...row.children].map((part) => {
        const texts = [...part.querySelectorAll("details")].map((one) => [one.querySelector(".ids"), one.querySelector(".tag"), one.querySelector(".words")].map((bit) => bit ? textOf(bit) : "").join(" "));
        const bits = [...part.children].map(textOf).filter(Boolean);
        return cell(texts.length ? texts.join("; ") : bits.length ? bits.join(" ") : textOf(part));
      }).join(","));
    }
    const lines = ["old_id,new_id,change,old_text,new_text"];
    for (const row of shown) {
      const ids = [...row.querySelectorAll(".ids [id]")].map((one) => one.id);
      const was = ids.filter((id) => id.startsWith("old:")).map((id) => id.slice(4));
      const now = ids.filter((id) => !id.startsWith("old:"));
      const kind = kindsOf(row);
      lines.push([was.join(" "), now.join(" "), kind.join("+"), kind.includes("added") ? "" : side(row, "ins"), kind.includes("removed") ? "" : side(row, "del")].map(cell).join(","));
    }
    return lines;
  }

  function save() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`\ufeff${csv().join("\r\n")}\r\n`], { type: "text/csv" }));
    link.download = `${document.title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60)}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  // ---- folding

  const folding = () => [...groups, ...runs, ...document.querySelectorAll(".row details, .box details")];

  function openAll() {
    const parts = folding();
    const open = parts.some((part) => !part.open);
    for (const part of parts) part.open = open;
    document.body.classList.toggle("all", open);  // and so it prints
    opener.textContent = open ? tools.dataset.close : tools.dataset.open;
  }

  function reveal() {
    if (location.hash.startsWith("#?")) {
      recall();
      return;
    }
    let target = null;
    try {
      target = by(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    if (!target) return;
    if (target.closest("[hidden]")) showAll();
    for (let part = target.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
    target.scrollIntoView();
  }

  if (tools) {
    tools.hidden = false;
    // Heads of sections stay below the tools, however high these are.
    new ResizeObserver(() => document.documentElement.style.setProperty("--tools", `${getComputedStyle(tools).position === "sticky" ? tools.offsetHeight : 0}px`)).observe(tools);
    for (const part of [field, section, ...kinds]) part?.addEventListener("input", filter);
    sort?.addEventListener("input", () => {
      arrange();
      filter();
    });
    clear.addEventListener("click", () => {
      showAll();
      field.focus();
    });
    sides?.addEventListener("click", () => {
      showSides(!document.body.classList.contains("sides"));
      remember();
    });
    opener.hidden = !folding().length;
    opener.addEventListener("click", openAll);
    by("page:save")?.addEventListener("click", save);
    for (const link of bands) {
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        showAll();
        band = link.dataset.band;
        filter();
        by("page:rows").focus({ preventScroll: true });
        tools.scrollIntoView();
      });
    }
    document.addEventListener("keydown", (event) => {
      if (event.key === "/" && !event.target.closest("input, select")) {
        event.preventDefault();
        field.focus();
      } else if (event.key === "Escape") {
        showAll();
      }
    });
    addEventListener("hashchange", reveal);
    if (location.hash.length > 1) reveal();
  }

  // What a cell of a trace says is a click away on the screen, and on the paper.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".grid details:not([open])")];
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });
})();
