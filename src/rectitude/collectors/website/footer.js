// Finds filing, licence and public-security numbers in a document, and how a person sees each.
// Loose on purpose: whether a number is well formed is for the rules to say.
async function (...closed) {
  const NUMBER = new RegExp([
    'ICP\\s*[\\u5907\\u8bc1]', '[\\u5907\\u8bc1]\\s*(?:\\u6848\\u53f7?)?[:\\uff1a\\s]*\\d{6,}',
    '\\u516c\\u7f51\\u5b89\\u5907', '[A-Z]\\d?\\.?[A-Z]?\\d?\\.?B[12]\\s*-\\s*\\d{6,}', 'B[12]\\s*-\\s*\\d{6,}',
    '\\u5907\\u6848\\u53f7', '\\u589e\\u503c\\u7535\\u4fe1\\u4e1a\\u52a1\\u7ecf\\u8425\\u8bb8\\u53ef\\u8bc1',
  ].join('|'), 'i');
  const LONGEST = 300, MOST = 40;
  const roots = [...new Set([document, ...closed.map(node => node.getRootNode())])];
  for (let i = 0; i < roots.length && roots.length < 500; i++) {
    for (const element of roots[i].querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  const squeeze = text => (text || '').replace(/\s+/g, ' ').trim();
  const matches = text => NUMBER.test(squeeze(text).normalize('NFKC'));
  const selector = element => {
    const steps = [];
    for (let e = element; e && e.nodeType === 1 && steps.length < 6; e = e.parentElement) {
      if (e.id && !/\d{3,}/.test(e.id)) { steps.unshift('#' + CSS.escape(e.id)); break; }
      const same = e.parentElement ? [...e.parentElement.children].filter(s => s.localName === e.localName) : [];
      steps.unshift(e.localName + (same.length > 1 ? `:nth-of-type(${same.indexOf(e) + 1})` : ''));
    }
    return steps.join(' > ');
  };
  const channels = colour => {
    const parts = (colour.match(/[\d.]+/g) || []).map(Number);
    return parts.length >= 3 ? [parts[0], parts[1], parts[2], parts[3] ?? 1] : null;
  };
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  // The ground behind a text: null where a picture or a gradient makes it unknown.
  const ground = element => {
    for (let e = element; e; e = e.parentElement || (e.getRootNode() || {}).host) {
      const style = getComputedStyle(e);
      if (style.backgroundImage !== 'none') return null;
      const colour = channels(style.backgroundColor);
      if (colour && colour[3] > 0.9) return colour;
      if (colour && colour[3] > 0) return null;
    }
    return [255, 255, 255, 1];
  };
  const hidden = (element, rect) => {
    if (!element.checkVisibility()) return 'display';
    const style = getComputedStyle(element);
    if (style.visibility !== 'visible') return 'visibility';
    let opacity = 1;
    for (let e = element; e; e = e.parentElement || (e.getRootNode() || {}).host) {
      opacity *= parseFloat(getComputedStyle(e).opacity);
    }
    if (opacity < 0.1) return 'opacity';
    if (rect.width < 1 || rect.height < 1 || parseFloat(style.fontSize) < 1) return 'size';
    const page = document.scrollingElement || document.documentElement;
    const left = rect.x + scrollX, top = rect.y + scrollY;
    if (left + rect.width <= 0 || top + rect.height <= 0 ||
        left >= Math.max(page.scrollWidth, innerWidth) || top >= Math.max(page.scrollHeight, innerHeight)) {
      return 'off-page';
    }
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      const clipping = getComputedStyle(e);
      if (/inset\((?:100|50)%/.test(clipping.clipPath) || /rect\(0px, 0px, 0px, 0px\)|rect\(1px, 1px, 1px, 1px\)/.test(clipping.clip)) return 'clip';
      if (/hidden|clip/.test(clipping.overflow + clipping.overflowX + clipping.overflowY)) {
        const frame = e.getBoundingClientRect();
        if (rect.right <= frame.left || rect.left >= frame.right || rect.bottom <= frame.top || rect.top >= frame.bottom) return 'clip';
      }
    }
    const ink = channels(style.webkitTextFillColor || style.color), paper = ground(element);
    if (ink && ink[3] < 0.1) return 'colour';
    if (ink && paper) {
      const [a, b] = [luminance(ink), luminance(paper)];
      if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 1.1) return 'colour';
    }
    return '';
  };
  // Where a press on a passage leads: its link, else the address in its onclick, else `javascript:` for
  // what a script opens unseen.
  const target = element => {
    const among = wanted => element.closest(wanted) || element.querySelector(wanted);
    const link = among('a[href]'), pressed = among('[onclick]');
    const href = link ? String(link.href.baseVal ?? link.href) : '';
    if (href && !href.startsWith('javascript:') && !href.endsWith('#')) return href;
    const named = pressed && pressed.getAttribute('onclick').match(/["'`]((?:https?:)?\/\/[^"'`\s]+)/);
    if (named && URL.canParse(named[1], location)) return new URL(named[1], location).href;
    const inside = [element, ...element.querySelectorAll('*')];
    if (href || pressed || inside.some(e => getComputedStyle(e).cursor === 'pointer')) return href || 'javascript:';
    return '';
  };
  const found = new Map();
  for (const root of roots) {
    const from = root === document ? document.body : root;
    if (!from) continue;
    const texts = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node && found.size < MOST; node = texts.nextNode()) {
      const value = node.nodeValue;
      if (!/ICP|\u5907|\u8bc1|B[12]/i.test(value.normalize('NFKC'))) continue;
      let element = node.parentElement;
      if (!element || /^(script|style|noscript|template)$/.test(element.localName)) continue;
      for (let up = 0; up < 3 && element && !(matches(element.textContent) && /\d{4}/.test(element.textContent.normalize('NFKC'))); up++) {
        const parent = element.parentElement;
        if (!parent || squeeze(parent.textContent).length > LONGEST) break;
        element = parent;
      }
      const text = squeeze(element.textContent);
      if (!matches(text) || text.length > LONGEST && !matches(value)) continue;
      const passage = text.length > LONGEST ? squeeze(value).slice(0, LONGEST) : text;
      if (!found.has(element)) found.set(element, {passage, node});
    }
  }
  const items = [...found].map(([element, {passage}]) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const shown = range.getBoundingClientRect();
    const reason = hidden(element, shown);
    return {
      text: passage, href: target(element),
      box: {x: shown.x + scrollX, y: shown.y + scrollY, width: shown.width, height: shown.height},
      visible: !reason, hidden_by: reason, selector: selector(element),
    };
  });
  return JSON.stringify(items);
}
