// Finds what can be pressed by its words, its label or its selector; keeps it for a press by `reach`.
async function (query) {
  const MOST = query.links ? 60 : 20, LONGEST = 60;
  const squeeze = text => (text || '').replace(/\s+/g, ' ').trim();
  const visible = e => {
    const r = e[$.getBoundingClientRect]();
    return r.width > 0 && r.height > 0 && e[$.checkVisibility]({opacityProperty: true, visibilityProperty: true});
  };
  const SWITCH = 'input[type=checkbox], input[type=radio], [role=switch], [role=checkbox], [aria-pressed]';
  const PRESSED_ALIKE = 'input, button, [role=switch], [role=checkbox], [role=button], [aria-pressed], [aria-checked]';
  const PRESSED = `${SWITCH}, a[href], button, summary, label, input[type=submit], input[type=button], [role=button], [role=link], [role=menuitem], [role=tab], [onclick]`;
  // A switch that is drawn alone, and marked up as nothing: by its class, small, wordless, and made to be pressed.
  const DRAWN = '[class*="switch" i], [class*="toggle" i], [class~="sw"], [class*="sw-" i], [class*="-sw" i]';
  const drawn = e => {
    const r = e[$.getBoundingClientRect]();
    return e[$.matches](DRAWN) && !e[$.matches](PRESSED_ALIKE) && r.width >= 16 && r.width <= 120 && r.height <= 60 && r.width > r.height
      && squeeze(e[$.innerText]).length <= 3 && !e[$.querySelector](PRESSED_ALIKE) && getComputedStyle(e).cursor === 'pointer';
  };
  const row = e => {  // the words beside it: the nearest box around it that has some
    for (let x = e[$.parentElement], up = 0; x && up < 4; x = x[$.parentElement], up++) {
      const text = squeeze(x[$.innerText]);
      if (text.length > LONGEST) return '';
      if (text) return text;
    }
    return '';
  };
  const label = e => {
    const own = squeeze([...(e[$.labels] || [])].map(l => l[$.innerText]).join(' ')) ||
      squeeze((e[$.getAttribute]('aria-labelledby') || '').split(/\s+/).map(id => (document.getElementById(id) || {})[$.innerText] || '').join(' ')) ||
      squeeze(e[$.getAttribute]('aria-label')) || squeeze(e[$.innerText]) || squeeze(e.value === 'on' ? '' : e.value) || squeeze(e.title);
    if (drawn(e)) return row(e).replace(/\s*(\u5df2?(\u5f00\u542f|\u6253\u5f00|\u5173\u95ed|\u505c\u7528)|\b(on|off))\s*$/i, '');
    return own || (e[$.matches](SWITCH) ? row(e) : '');
  };
  const position = (e, text) => {
    if (e[$.matches]('input[type=checkbox], input[type=radio]')) return e.checked ? 'on' : 'off';
    for (const name of ['aria-checked', 'aria-pressed']) {
      if (e[$.hasAttribute](name)) return e[$.getAttribute](name) === 'true' ? 'on' : 'off';
    }
    if (drawn(e)) return /(^|[-_ ])(on|active|checked|opened?|enabled|selected)([-_ ]|$)/i.test(e[$.getAttribute]('class') || '') ? 'on' : 'off';
    const around = `${text} ${row(e)}`;
    if (/已(关闭|停用|退出)|去?开启|重新打开|turn(ed)? (it )?(back )?on\b|enable\b|(is|are|:) off\b/i.test(around)) return 'off';
    if (/关闭|停用|退出|已开启|turn off|disable|opt.?out|(is|are|:) on\b/i.test(around)) return 'on';
    return 'unknown';
  };
  const box = e => {
    const r = e[$.getBoundingClientRect]();
    return {x: r.x + scrollX, y: r.y + scrollY, width: r.width, height: r.height};
  };
  let candidates;
  if (query.selector) {
    try { candidates = [...document[$.querySelectorAll](query.selector)]; } catch { candidates = []; }
  } else {
    candidates = [...document[$.querySelectorAll](query.switches ? `${PRESSED}, ${DRAWN}` : PRESSED)];
  }
  const pattern = query.pattern ? new RegExp(query.pattern, 'i') : null;
  const says = text => query.label ? text === query.label || text.includes(query.label) && text.length <= LONGEST
    : pattern ? text.length <= LONGEST && pattern.test(text) : true;
  const shown = e => visible(e) ? e : [...(e[$.labels] || []), e[$.parentElement]].find(x => x && visible(x));
  const found = candidates.map(e => ({e, text: label(e)}))
    .filter(({e, text}) => shown(e) && (query.selector || says(text)))
    .filter(({e}) => !query.links || e[$.matches]('a[href]'))
    .filter(({e}) => !query.switches || e[$.matches](SWITCH) || drawn(e) || e[$.matches]('button, [role=button], [onclick]'))
    .sort((a, b) => b.e[$.matches](SWITCH) - a.e[$.matches](SWITCH) || (b.text === query.label) - (a.text === query.label))
    .slice(0, MOST);
  kept.controls = found.map(({e}) => e);
  return JSON.stringify(found.map(({e, text}) => ({
    label: text.slice(0, LONGEST), href: e[$.matches]('a[href]') ? e.href : '', position: e[$.matches](SWITCH) || query.switches ? position(e, text) : 'absent',
    box: box(shown(e)), radio: e[$.matches]('input[type=radio]'),
  })));
}
