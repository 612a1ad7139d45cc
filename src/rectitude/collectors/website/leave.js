// Takes the keyboard away from whatever has it.
async function () {
  let active = document[$.activeElement];
  while (active?.[$.shadowRoot]?.[$.activeElement]) active = active[$.shadowRoot][$.activeElement];
  if (active && active[$.blur]) active[$.blur]();
}
