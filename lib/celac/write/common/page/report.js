// The report is whole without this: it adds filters, a view side by side, and opens what is printed.
(() => {
  "use strict";
  const by = (id) => document.getElementById(id);
  const tools = by("page:tools");
  const field = by("page:filter");
  const section = by("page:section");
  const sides = by("page:sides");
  const clear = by("page:clear");
  const rows = [...document.querySelectorAll(".row")];
  const groups = [...document.querySelectorAll(".group")];
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
    // A section stays with its rows, or with those of the sections below it. Last ones first.
    const below = [];
    for (const group of [...groups].reverse()) {
      const level = +group.dataset.level;
      const own = !active || !!group.querySelector(".row:not([hidden])");
      group.hidden = !own && !below.slice(level + 1).includes(true);
      below.length = Math.min(below.length, level + 1);
      below[level] = below[level] || !group.hidden;
    }
    by("page:count").value = active ? `${shown} of ${rows.length} rows` : "";
    by("page:none").hidden = shown > 0;
    clear.hidden = !active;
    for (const link of bands) link.classList.toggle("chosen", band !== "" && link.dataset.band === band);
  }

  function showAll() {
    field.value = "";
    if (section) section.value = "";
    for (const box of kinds) box.checked = false;
    band = "";
    filter();
  }

  // Old and new text as columns, made from the marked one when they are first wanted.
  function makeColumns() {
    for (const text of document.querySelectorAll(".words.marked")) {
      if (text.nextElementSibling?.classList.contains("columns")) continue;
      const columns = document.createElement("div");
      columns.className = "columns";
      if (text.lang) columns.lang = text.lang;
      for (const other of ["ins", "del"]) {
        const copy = document.createElement("div");
        copy.append(...[...text.childNodes].filter((part) => part.localName !== other).map((part) => part.cloneNode(true)));
        columns.append(copy);
      }
      text.after(columns);
    }
  }

  function reveal() {
    let target = null;
    try {
      target = by(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    if (target?.closest("[hidden]")) {
      showAll();
      target.scrollIntoView();
    }
  }

  if (tools) {
    tools.hidden = false;
    for (const part of [field, section, ...kinds]) part?.addEventListener("input", filter);
    clear.addEventListener("click", () => {
      showAll();
      field.focus();
    });
    sides?.addEventListener("click", () => {
      makeColumns();
      sides.setAttribute("aria-pressed", String(document.body.classList.toggle("sides")));
    });
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
  }

  // What is a click away on the screen is on the paper.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".grid details:not([open])")];
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });
})();
