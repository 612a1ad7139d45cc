// The links of a page with an address, what else can be pressed, and addresses in its text that are no links; or,
// given the number of one, where that lies once it is scrolled into view, null if something covers it. Changes
// nothing else.
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
  const LINKS = "a[href], [data-url], [data-href], [data-link]";
  const CONTROLS = "button, [onclick], [role=link], [role=button], input[type=submit], input[type=button]";
  const links = [...document.querySelectorAll(`${LINKS}, ${CONTROLS}`)].slice(0, 400);
  const known = new Set(links);
  const points = element => getComputedStyle(element).cursor === "pointer";
  // What only the pointer's shape tells from text: the outermost one, with a few words of its own.
  for (const each of [...document.querySelectorAll("body *")].slice(0, 3000)) {
    if (links.length >= 500 || !points(each) || points(each.parentElement) || known.has(each)) continue;
    if (!each.matches("label, select, summary, option, video, audio, iframe, [contenteditable]")
      && !each.closest("a, button") && !each.querySelector("a, button, input")
      && each.textContent.trim().length < 120) links.push(each);
  }
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
  const stays = element => /^\s*(#|javascript:|$)/i.test(element.getAttribute("href") ?? "/");
  const address = element => [stays(element) ? "" : element.href, element.dataset.url, element.dataset.href, element.dataset.link]
    .find(each => /^https?:/i.test(each || "")) || "";
  // An address that stands anywhere in what a control has about it, as it is or encoded.
  const about = element => {
    for (const {value} of [...element.attributes]) {
      const forms = [value];
      try { forms.push(decodeURIComponent(value)); } catch { /* no such encoding */ }
      try { if (value.length > 15) forms.push(atob(value)); } catch { /* nor that */ }
      for (const form of forms) {
        const found = form.match(/https?:\/\/[\w.-]+\.[a-z]{2,}[\w./?=&%#:+~-]*/i);
        if (found) return found[0];
      }
    }
    return "";
  };
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
  const told = (link, number) => ({
    number,
    address: address(link),
    label: (link.innerText || link.value || link.title || link.getAttribute("aria-label") || "").trim().slice(0, 120),
    group: around(link.parentElement),
    relation: link.rel || "",
    ...at(link.parentElement, link, before(link)),
  });
  const all = links.map(told).filter(each => shown(links[each.number]));
  const isLink = each => each.address && links[each.number].matches(LINKS) && looks(links[each.number]);
  // What has only an address about it, or nothing else beside it, stands for that: its kind is told by what is around.
  const alone = (holder, address) => {
    let each = holder;
    while (each.parentElement && getComputedStyle(each).display.startsWith("inline")
      && each.textContent.trim() === address) each = each.parentElement;
    return each;
  };
  return {
    links: all.filter(isLink),
    controls: all.filter(each => !isLink(each) && !(each.address && links[each.number].matches("a")))
      .map(each => ({...each, address: each.address || about(links[each.number])})),
    plain: plain.map(({range, address, holder, before}, n) => ({
      number: -1 - n, address, label: address, group: around(alone(holder, address)),
      ...at(holder, range.startContainer, before),
    })),
    text: document.body ? document.body.innerText : "",
  };
}
