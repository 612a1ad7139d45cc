"use strict";
/* Lets a table that reads well without script be searched and sorted; it asks for nothing and stores nothing. */
for (const section of document.querySelectorAll("section.filtered")) {
  const body = section.querySelector("tbody");
  const rows = [...body.rows];
  const tools = section.querySelector("template").content.firstElementChild.cloneNode(true);
  section.querySelector(".filters").append(tools);
  const search = tools.querySelector("input");
  const count = tools.querySelector("[role=status]");

  const tell = () => {
    const shown = rows.filter((row) => getComputedStyle(row).display !== "none").length;
    count.textContent = `${shown.toLocaleString("en")} / ${rows.length.toLocaleString("en")}`;
  };
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  search.addEventListener("input", () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) row.hidden = !words.every((word) => texts.get(row).includes(word));
    tell();
  });
  section.addEventListener("change", tell);

  const heads = [...section.querySelectorAll("thead th")].slice(0, rows[0]?.cells.length);
  const collator = new Intl.Collator("zh", { numeric: true });
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const keys = new Map(rows.map((row) => [row, row.cells[column].dataset.sort ?? row.cells[column].innerText]));
      const sorted = rows.toSorted((one, other) => collator.compare(keys.get(one), keys.get(other)));
      body.append(...(down ? sorted.reverse() : sorted));
    });
  });
  tell();
}
