// The links of a page with an address, and addresses in its text that are no links; or, given the number of a
// link, where that lies once it is scrolled into view, null if something covers it. Changes nothing else.
number => {
  const around = element => {
    const told = [];
    for (let each = element; each && each !== document.body && told.length < 4; each = each.parentElement)
      told.push(each.tagName + "." + [...each.classList].map(name => name.replace(/\d+/g, "0")).sort().join("."));
    return told.join(" < ");
  };
  const shown = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const links = [...document.querySelectorAll("a[href], [data-url], [data-href], [data-link]")].slice(0, 400);
  const address = element => [element.href, element.dataset.url, element.dataset.href, element.dataset.link]
    .find(each => /^https?:/i.test(each || "")) || "";
  if (number !== null) {
    const link = links[number];
    if (!link) return null;
    link.scrollIntoView({block: "center", inline: "center", behavior: "instant"});
    const box = link.getClientRects()[0];
    if (!box) return null;
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    const hit = document.elementFromPoint(x, y);
    return hit && (link.contains(hit) || hit.contains(link)) ? [x, y] : null;
  }
  const plain = [];
  const walker = document.createTreeWalker(document.body || document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && plain.length < 100) {
    const holder = walker.currentNode.parentElement;
    if (!holder || holder.closest("a, pre, code, textarea, script, style, noscript, button, [data-url], [data-href], [data-link]")) continue;
    for (const found of walker.currentNode.data.matchAll(/https?:\/\/[\w.-]+\.[a-z]{2,}[\w./?=&%#:+~-]*/gi))
      if (shown(holder)) plain.push({number: -1, address: found[0], label: found[0], group: around(holder)});
  }
  return {
    links: links.map((link, number) => ({
      number,
      address: address(link),
      label: (link.innerText || link.title || link.getAttribute("aria-label") || "").trim().slice(0, 120),
      group: around(link.parentElement),
    })).filter(each => each.address && shown(links[each.number])),
    plain,
    text: document.body ? document.body.innerText : "",
  };
}
