// Comforts only: every page works without them.
document.addEventListener("change", (event) => {
  const all = event.target.closest("[data-select-all]");
  if (!all) return;
  for (const box of all.closest("form").querySelectorAll('input[name="selected"]')) box.checked = all.checked;
});

// A self-inspection keeps each answer as it is given; files go with the button.
document.addEventListener("change", async (event) => {
  const form = event.target.closest("form.answers");
  if (!form || event.target.type === "file") return;
  const said = new FormData(form), shown = document.querySelector("[data-kept]");
  for (const [name, value] of [...said]) if (value instanceof File) said.delete(name);
  try {
    const answer = await fetch(location.href, { method: "POST", body: said, headers: { Accept: "application/json" } });
    shown.textContent = (await answer.json()).said;
  } catch {
    shown.textContent = shown.dataset.lost;
  }
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
