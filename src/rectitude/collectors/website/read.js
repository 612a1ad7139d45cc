// Reads a document in an isolated world: what a person can read, follow and fill in.
// `closed` holds nodes in closed shadow roots, which only the debugging protocol can reach.
async function (...closed) {
  const MOST_TEXT = 200000, MOST_LINKS = 2000, MOST_FIELDS = 300;
  // A node that the page has taken out since is in no shadow any more.
  const shadows = closed.map(node => node[$.getRootNode]()).filter(root => root[$.nodeType] === 11);
  const roots = [...new Set([document, ...shadows])];
  for (let i = 0; i < roots.length && roots.length < 500; i++) {
    for (const element of roots[i][$.querySelectorAll]('*')) {
      if (element[$.shadowRoot]) roots.push(element[$.shadowRoot]);
    }
  }
  const all = selector => roots.flatMap(root => [...root[$.querySelectorAll](selector)]);
  const FIELDS = 'input, textarea, select, button';
  const squeeze = (text, most) => (text || '').replace(/\s+/g, ' ').trim().slice(0, most);
  const box = element => {
    const r = element[$.getBoundingClientRect]();
    return {x: r.x + scrollX, y: r.y + scrollY, width: r.width, height: r.height};
  };
  const visible = element => {
    const r = element[$.getBoundingClientRect]();
    return r.width > 0 && r.height > 0 &&
      element[$.checkVisibility]({opacityProperty: true, visibilityProperty: true});
  };
  const words = element => squeeze(
    element[$.innerText] || element[$.getAttribute]('aria-label') || element[$.title] ||
    [...element[$.querySelectorAll]('img[alt]')].map(i => i[$.alt]).join(' ') || element[$.alt], 300);
  // In a table of fields the words stand in the cell before.
  const beside = field => {
    const cell = field[$.closest]('td, th, dd');
    return cell ? (cell[$.previousElementSibling] || {})[$.innerText] || '' : '';
  };
  // Before there were placeholders, the words stood in the field and went when one came to it.
  const prompt = field =>
    /\bvalue\b/.test(field[$.getAttribute]('onfocus') || field[$.getAttribute]('onclick') || '')
      ? field[$.getAttribute]('value') || '' : '';
  // On a line that begins with a box, the words of each box come after it; elsewhere they may stand before.
  const isBox = node => node[$.localName] === 'input' && /^(checkbox|radio)$/.test(node[$.type]);
  const isInline = node => node[$.nodeType] !== 1 ||
    (node[$.localName] !== 'br' && /^(inline|contents)/.test(getComputedStyle(node).display));
  const endsWords = node => !isInline(node) ||
    (node[$.nodeType] === 1 && (node[$.matches](FIELDS) || node[$.querySelector](FIELDS)));
  const said = node => node[$.nodeType] === 1 ? node[$.innerText] || '' : node[$.nodeType] === 3 ? node[$.textContent] : '';
  const beginsLine = box => {
    let first = box;
    for (let node = box[$.previousSibling]; node && isInline(node); node = node[$.previousSibling]) {
      if (isBox(node) || said(node).trim()) first = node;
    }
    return isBox(first);
  };
  const after = field => {
    let words = '';
    if (!isBox(field) || !beginsLine(field)) return words;
    for (let node = field[$.nextSibling]; node && !endsWords(node); node = node[$.nextSibling]) words += said(node);
    return words.trim();
  };
  const label = field => squeeze(
    [...(field[$.labels] || [])].map(l => l[$.innerText]).join(' ') ||
    field[$.getAttribute]('aria-label') || field[$.placeholder] || prompt(field) || after(field) ||
    (field[$.previousElementSibling] || {})[$.innerText] || field[$.title] || beside(field), 120);
  const readable = root => root === document
    ? (document[$.body] ? document[$.body][$.innerText] : '')
    : [...root[$.children]].map(c => c[$.innerText] || '').join('\n');
  const switched = element => /^(switch|checkbox)$/.test(element[$.getAttribute]('role') || '') && element[$.type] !== 'checkbox';
  const field = element => ({
    name: (element[$.name] || element[$.id] || '').slice(0, 120),
    type: switched(element) ? 'switch' : (element[$.type] || element[$.localName]).toLowerCase(),
    label: label(element), autocomplete: element[$.autocomplete] || '',
    checked: Boolean(element[$.checked] || element[$.getAttribute]('aria-checked') === 'true'), visible: visible(element), box: box(element),
  });
  const skipped = new Set(['submit', 'button', 'image', 'reset', 'hidden']);
  const fields = all('input, textarea, select, [role=switch], [role=checkbox]')
    .filter(e => switched(e) || !skipped.has(e[$.type])).slice(0, MOST_FIELDS);
  const groups = new Map();
  for (const element of fields) {
    const form = element[$.form] || null;
    if (!groups.has(form)) groups.set(form, []);
    groups.get(form).push(element);
  }
  // What nothing sends: no button or other control in the form (or around its fields), no name and no script.
  const CONTROLS = 'button, input[type=submit], input[type=button], input[type=image], [role=button], [onclick], a[href^="javascript:"]';
  // Without a form a script sends only what somebody presses beside the fields, or what looks like a button there.
  const LIKE_ONE = `${CONTROLS}, img, svg, i, [tabindex]` +
    ['btn', 'button', 'submit', 'send'].map(word => `, [class*=${word} i], [id*=${word} i]`).join('');
  const ACTS = /^.{0,4}(提交|发送|登\s*[录陆]|注\s*册|确\s*[定认]|预约|报名|申请|咨询|下一步|获取|搜\s*索|查询|submit|send|log ?in|sign|register|next|continue|subscribe|join|go|ok|save|search)/i;
  const LONGEST_BUTTON = 14;
  const acts = element => {
    const said = element[$.children].length ? '' : squeeze(element[$.innerText], LONGEST_BUTTON);
    return said.length < LONGEST_BUTTON && ACTS.test(said);
  };
  const operable = members => {
    let around = members[0][$.parentElement];
    while (around && !members.every(m => around[$.contains](m))) around = around[$.parentElement];
    const wider = around && (around[$.parentElement] || around);
    return !wider || Boolean(wider[$.querySelector](LIKE_ONE)) || [...wider[$.querySelectorAll]('*')].some(acts);
  };
  const sendable = (form, members) => {
    let around = form;
    for (let e = members[0][$.parentElement], up = 0; !form && e && up < 5; e = e[$.parentElement], up++) {
      around = e;
      if (members.every(m => e[$.contains](m)) && e[$.querySelector](CONTROLS)) break;
    }
    const pressed = Boolean(around && around[$.querySelector](CONTROLS));
    const named = members.some(m => m[$.name]);
    const scripted = document[$.scripts].length > 0 && (Boolean(form) || pressed || operable(members));
    return scripted || Boolean(form && named && (pressed || members.length === 1));
  };
  const forms = [...groups].map(([form, members]) => ({
    action: form ? new URL(form[$.getAttribute]('action') || location.href, document[$.baseURI]).href : '',
    method: form ? (form[$.getAttribute]('method') || 'get').toLowerCase() : 'get',
    fields: members.map(field), sendable: sendable(form, members),
  }));
  kept.fields = [...groups.values()].flat();
  // What is written where it is no address: `#`, nothing, a script.
  const dead = a => (/^\s*(#.*|javascript:.*)?\s*$/i.test(a[$.getAttribute]('href') ?? '') ? {written: a[$.getAttribute]('href') || '#'} : {});
  const links = all('a[href], area[href]').slice(0, MOST_LINKS).map(a => ({
    text: words(a), href: typeof a[$.href] === 'string' ? a[$.href] : a[$.href].baseVal,
    box: box(a), visible: visible(a), ...dead(a),
  }));
  const scroller = document[$.scrollingElement] || document[$.documentElement];
  return JSON.stringify({
    title: document[$.title].slice(0, 1000),
    language: document[$.documentElement] ? document[$.documentElement][$.lang] : '',
    text: roots.map(readable).filter(Boolean).join('\n').slice(0, MOST_TEXT),
    links, forms,
    width: scroller ? scroller.scrollWidth : 0, height: scroller ? scroller.scrollHeight : 0,
    document: (document[$.doctype] ? '<!DOCTYPE ' + document[$.doctype].name + '>\n' : '') +
      (document[$.documentElement] ? document[$.documentElement][$.outerHTML] : ''),
  });
}
