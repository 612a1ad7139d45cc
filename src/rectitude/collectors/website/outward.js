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
  // What only has an address about it, and is no link, is one where it looks like one.
  const looks = element => element.matches("a[href], [role=link]")
    || !element.matches("button, input, img, picture, video, audio, source, iframe, form") && element.innerText
      && getComputedStyle(element).cursor === "pointer";
  const links = [...document.querySelectorAll("a[href], [data-url], [data-href], [data-link]")].slice(0, 400);
  const plain = [];
  const walker = document.createTreeWalker(document.body || document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && plain.length < 100) {
    const node = walker.currentNode, holder = node.parentElement;
    if (!holder || holder.closest("a, pre, code, kbd, samp, blockquote, textarea, script, style, noscript, button, select, [role=link], [role=button], [onclick], [data-url], [data-href], [data-link]")) continue;
    if (!node.data.includes("://") || getComputedStyle(holder).cursor === "pointer") continue;
    for (const found of node.data.matchAll(/https?:\/\/[\w.-]+\.[a-z]{2,}[\w./?=&%#:+~-]*/gi)) {
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      if (shown(holder)) plain.push({range, address: found[0], holder, before: node.data.slice(0, found.index)});
    }
  }
  const address = element => [element.href, element.dataset.url, element.dataset.href, element.dataset.link]
    .find(each => /^https?:/i.test(each || "")) || "";
  if (number !== null) {
    const link = number < 0 ? (plain[-1 - number] || {}).holder : links[number];
    if (!link) return null;
    link.scrollIntoView({block: "center", inline: "center", behavior: "instant"});
    const holders = number < 0 ? [plain[-1 - number].range] : [link, ...link.querySelectorAll("*")].slice(0, 20);
    const points = holders.flatMap(each => [...each.getClientRects()])
      .map(box => [box.x + box.width / 2, box.y + box.height / 2]);
    const hit = ([x, y]) => document.elementFromPoint(x, y);
    const pressed = points.find(point => link.contains(hit(point)));
    if (pressed) return pressed;
    // An icon without an extent is no link kept shut; one that the page's style keeps from presses is.
    const under = points.length ? hit(points[0]) : null;
    return getComputedStyle(link).pointerEvents === "none" && under && under.contains(link) ? points[0] : null;
  }
  const text = element => {  // the nearest box around it that is no part of a line
    let each = element || document.documentElement;  // a link may be the root itself
    while (each.parentElement && getComputedStyle(each).display.startsWith("inline")) each = each.parentElement;
    return each;
  };
  const texts = new Map();
  const order = (one, other) => one.compareDocumentPosition(other) & 2 ? 1 : -1;
  const places = [...links, ...plain.map(each => each.range.startContainer)];
  const sorted = [...new Set(places)].sort(order);
  const before = element => {
    const near = element.previousSibling;
    return near ? (near.data || near.textContent || "").slice(-1) : "";
  };
  const at = (holder, place, lead) => {
    const box = text(holder);
    if (!texts.has(box)) texts.set(box, texts.size + 1);
    return {block: texts.get(box), position: sorted.indexOf(place) + 1, led_in_by: lead.slice(-1)};
  };
  return {
    links: links.map((link, number) => ({
      number,
      address: address(link),
      label: (link.innerText || link.title || link.getAttribute("aria-label") || "").trim().slice(0, 120),
      group: around(link.parentElement),
      relation: link.rel || "",
      ...at(link.parentElement, link, before(link)),
    })).filter(each => each.address && shown(links[each.number]) && looks(links[each.number])),
    plain: plain.map(({range, address, holder, before}, n) => ({
      number: -1 - n, address, label: address, group: around(holder), ...at(holder, range.startContainer, before),
    })),
    text: document.body ? document.body.innerText : "",
  };
}
