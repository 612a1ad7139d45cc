// Comforts only: every page works without them.
document.addEventListener("change", (event) => {
  const all = event.target.closest("[data-select-all]");
  if (!all) return;
  for (const box of all.closest("form").querySelectorAll('input[name="selected"]')) box.checked = all.checked;
});

// The keys of a list: j and k move, o opens, / searches, ? lists them.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (event.key === "/") {
    const search = document.querySelector('input[type="search"]');
    if (search) { event.preventDefault(); search.focus(); }
    return;
  }
  if (event.key === "?") {
    const keys = document.getElementById("keys");
    if (keys.open) keys.close(); else keys.showModal();
    return;
  }
  if (event.key === "o" && document.activeElement.matches("table.list .what")) document.activeElement.click();
  const links = [...document.querySelectorAll("table.list .what")];
  const here = links.indexOf(document.activeElement);
  const step = { j: 1, k: -1 }[event.key];
  if (step && links.length) links[Math.min(Math.max(here + step, 0), links.length - 1)].focus();
});
