// Puts another address in the place of the one that the link at a point of the page holds.
([x, y, address]) => {
  const link = document.elementFromPoint(x, y)?.closest("a[href], [data-url], [data-href], [data-link]");
  if (!link) return;
  for (const name of ["href", "data-url", "data-href", "data-link"])
    if (/^(https?:)?\/\//i.test((link.getAttribute(name) || "").trim())) link.setAttribute(name, address);
}
