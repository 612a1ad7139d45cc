// Finds filing, licence and public-security numbers in a document, and how a person sees each.
// Loose on purpose: whether a number is well formed is for the rules to say.
async function (...closed) {
  const NUMBER = new RegExp([
    'ICP\\s*[\\u5907\\u8bc1]', '[\\u5907\\u8bc1]\\s*(?:\\u6848\\u53f7?)?[:\\uff1a\\s]*\\d{6,}',
    '\\u516c\\u7f51\\u5b89\\u5907', '[A-Z]\\d?\\.?[A-Z]?\\d?\\.?B[12]\\s*-\\s*\\d{6,}', 'B[12]\\s*-\\s*\\d{6,}',
    '\\u5907\\u6848\\u53f7', '\\u589e\\u503c\\u7535\\u4fe1\\u4e1a\\u52a1\\u7ecf\\u8425\\u8bb8\\u53ef\\u8bc1',
  ].join('|'), 'i');
  const LONGEST = 300, MOST = 40;
  const shadows = closed.map(node => node[$.getRootNode]()).filter(root => root[$.nodeType] === 11);
  const roots = [...new Set([document, ...shadows])];
  for (let i = 0; i < roots.length && roots.length < 500; i++) {
    for (const element of roots[i][$.querySelectorAll]('*')) {
      if (element[$.shadowRoot]) roots.push(element[$.shadowRoot]);
    }
  }
  const squeeze = text => (text || '').replace(/\s+/g, ' ').trim();
  const matches = text => NUMBER.test(squeeze(text).normalize('NFKC'));
  const selector = element => {
    const steps = [];
    for (let e = element; e && e[$.nodeType] === 1 && steps.length < 6; e = e[$.parentElement]) {
      if (e[$.id] && !/\d{3,}/.test(e[$.id])) { steps.unshift('#' + CSS.escape(e[$.id])); break; }
      const same = e[$.parentElement] ? [...e[$.parentElement][$.children]].filter(s => s[$.localName] === e[$.localName]) : [];
      steps.unshift(e[$.localName] + (same.length > 1 ? `:nth-of-type(${same.indexOf(e) + 1})` : ''));
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
    for (let e = element; e; e = e[$.parentElement] || (e[$.getRootNode]() || {})[$.host]) {
      const style = getComputedStyle(e);
      if (style.backgroundImage !== 'none') return null;
      const colour = channels(style.backgroundColor);
      if (colour && colour[3] > 0.9) return colour;
      if (colour && colour[3] > 0) return null;
    }
    return [255, 255, 255, 1];
  };
  // What no scroller brings into view. A page whose scrolling a dialog locks can be scrolled once that is closed.
  // A panel parked just outside the window, as tall as much of it, is one that a press slides in: what it holds is told apart.
  const drawer = box => {
    const beside = box.left >= innerWidth ? box.left - innerWidth : box.right <= 0 ? -box.right : -1;
    return beside >= 0 && beside <= box.width && box.width >= 0.1 * innerWidth && box.height >= 0.5 * innerHeight;
  };
  const unreachable = (element, rect) => {
    let {left, right, top, bottom} = rect, fixed = null;
    for (let e = element; e && e !== document[$.documentElement]; e = e[$.parentElement] || (e[$.getRootNode]() || {})[$.host]) {
      const style = getComputedStyle(e), frame = e[$.getBoundingClientRect]();
      if (/inset\((?:100|50)%/.test(style.clipPath) || /rect\(0px, 0px, 0px, 0px\)|rect\(1px, 1px, 1px, 1px\)/.test(style.clip)) return 'clip';
      if (e !== element && !fixed) {
        const scrolls = axis => /auto|scroll/.test(style[axis]), cuts = axis => /hidden|clip/.test(style[axis]);
        if (scrolls('overflowY') && e[$.scrollHeight] > e[$.clientHeight]) {
          const from = top - frame.top + e[$.scrollTop];
          if (from + (bottom - top) <= 0 || from >= e[$.scrollHeight]) return 'clip';
          [top, bottom] = [frame.top, frame.bottom];
        } else if (cuts('overflowY') && e !== document[$.body] && (bottom <= frame.top || top >= frame.bottom)) return 'clip';
        if (scrolls('overflowX') && e[$.scrollWidth] > e[$.clientWidth]) {
          const from = left - frame.left + e.scrollLeft;
          if (from + (right - left) <= 0 || from >= e[$.scrollWidth]) return 'clip';
          [left, right] = [frame.left, frame.right];
        } else if (cuts('overflowX') && e !== document[$.body] && (right <= frame.left || left >= frame.right)) return 'clip';
      }
      if (style.position === 'fixed' && e !== document[$.body]) fixed = frame;  // nothing around it cuts or moves it
    }
    if (fixed) {
      if (right > 0 && bottom > 0 && left < innerWidth && top < innerHeight) return '';
      return drawer(fixed) ? 'drawer' : 'off-page';
    }
    const page = document[$.scrollingElement] || document[$.documentElement], body = document[$.body];
    const pinned = getComputedStyle(body).position === 'fixed' ? body[$.getBoundingClientRect]() : null;
    const [x, y] = pinned ? [pinned.x, pinned.y] : [-scrollX, -scrollY];
    const wide = Math.max(page[$.scrollWidth], body[$.scrollWidth], innerWidth);
    const high = Math.max(page[$.scrollHeight], body[$.scrollHeight], innerHeight);
    return right - x <= 0 || bottom - y <= 0 || left - x >= wide || top - y >= high ? 'off-page' : '';
  };
  const hidden = (element, rect) => {
    if (!element[$.checkVisibility]()) return 'display';
    const style = getComputedStyle(element);
    if (style.visibility !== 'visible') return 'visibility';
    let opacity = 1;
    for (let e = element; e; e = e[$.parentElement] || (e[$.getRootNode]() || {})[$.host]) {
      opacity *= parseFloat(getComputedStyle(e).opacity);
    }
    if (opacity < 0.1) return 'opacity';
    if (rect.width < 1 || rect.height < 1 || parseFloat(style.fontSize) < 1) return 'size';
    const cut = unreachable(element, rect);
    if (cut) return cut;
    const ink = channels(style.webkitTextFillColor || style.color), paper = ground(element);
    if (ink && ink[3] < 0.1) return 'colour';
    if (ink && paper) {
      const [a, b] = [luminance(ink), luminance(paper)];
      if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 1.1) return 'colour';
    }
    return '';
  };
  // Where a press on the number leads: the link that its own text stands in, else the address in its onclick, else
  // `javascript:` for what a script opens unseen. A link beside it is another's.
  const DEAD = /^\s*(#.*|javascript:.*)?\s*$/i;
  const target = (element, node) => {
    const own = e => e && e !== document[$.body] && e !== document[$.documentElement];
    const part = e => matches(e[$.textContent]) || /\d{6,}/.test(squeeze(e[$.textContent]).normalize('NFKC'));
    const among = wanted => {
      const around = node[$.parentElement][$.closest](wanted);
      return own(around) ? around : [...element[$.querySelectorAll](wanted)].find(part) || null;
    };
    const link = among('a[href]'), pressed = among('[onclick]');
    const written = link ? String(link[$.getAttribute]('href') ?? '') : '';
    if (link && !DEAD.test(written)) return {href: String(link[$.href].baseVal ?? link[$.href]), written: ''};
    const called = ((pressed && pressed[$.getAttribute]('onclick')) || '') + (/^\s*javascript:/i.test(written) ? written : '');
    const named = called.match(/["'`]((?:https?:)?\/\/[^"'`\s]+)/);
    if (named && URL.canParse(named[1], location)) return {href: new URL(named[1], location).href, written};
    const nothing = /^\s*javascript:\s*(void\s*\(?\s*0\s*\)?|;|return\s+false)?\s*;?\s*$/i;
    const runs = pressed || (/^\s*javascript:/i.test(written) && !nothing.test(written));
    const looks = getComputedStyle(link || node[$.parentElement]).cursor === 'pointer';
    return {href: runs || looks ? 'javascript:' : '', written};
  };
  const found = new Map();
  for (const root of roots) {
    const from = root === document ? document[$.body] : root;
    if (!from) continue;
    const texts = document[$.createTreeWalker](from, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node && found.size < MOST; node = texts.nextNode()) {
      const value = node[$.nodeValue];
      if (!/ICP|\u5907\s*\u6848?|\u8bb8\u53ef\u8bc1|B[12]\s*-/i.test(value.normalize('NFKC'))) continue;
      let element = node[$.parentElement];
      if (!element || /^(script|style|noscript|template)$/.test(element[$.localName])) continue;
      for (let up = 0; up < 3 && element && !(matches(element[$.textContent]) && /\d{4}/.test(element[$.textContent].normalize('NFKC'))); up++) {
        const parent = element[$.parentElement];
        if (!parent || parent === document[$.body] || squeeze(parent[$.textContent]).length > LONGEST) break;
        element = parent;
      }
      const text = squeeze(element[$.textContent]);
      if (!matches(text) || text.length > LONGEST && !matches(value)) continue;
      const passage = text.length > LONGEST ? squeeze(value).slice(0, LONGEST) : text;
      if (!found.has(element)) found.set(element, {passage, node});
    }
  }
  const items = [...found].map(([element, {passage, node}]) => {
    const range = document[$.createRange]();
    range.selectNodeContents(element);
    const shown = range[$.getBoundingClientRect]();
    const reason = hidden(element, shown);
    return {
      text: passage, ...target(element, node),
      box: {x: shown.x + scrollX, y: shown.y + scrollY, width: shown.width, height: shown.height},
      visible: !reason, hidden_by: reason, selector: selector(element),
    };
  });
  kept.numbers = [...found.values()].map(({node}) => node[$.parentElement]);
  return JSON.stringify(items);
}
