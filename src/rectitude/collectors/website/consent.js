// Looks for a consent banner: something laid over (or at the edge of) the page that speaks of cookies,
// privacy or personal data and offers a choice. What its buttons do is found out by pressing them. Once its
// settings were `opened`, looks for what they opened: a layer with controls or switches that did not show before.
async function (opened, ...closed) {
  const OFFERS = [
    ...(opened ? [['refuse', /^(全部|一键|一律)(关闭|禁用|停用|取消)|^(关闭|禁用|停用|取消)(全部|所有)|^全不选|(disable|turn off|deselect|object to) all|do not consent/i]] : []),
    ['refuse', /^(全部|一律|我)?(拒绝|不同意|不接受|暂不同意|不允许|拒绝所有|拒绝全部|全部拒绝|残忍拒绝)|拒绝(全部|所有|非必要)|不同意|reject|decline|deny|refuse|disagree|opt.?out|without (accepting|consent)|^no,? thanks|^no$/i],
    ['refuse', /^(我)?(不需要|不用|不要|不必|不愿意?|不想)(了|啦)?([，, ]?(谢谢|多谢))?[!！。.]?$|^(谢谢|多谢)[，, ]?不(用|需要|必)(了)?[!！。.]?$|^(暂|先)不(需要|用|同意|接受|授权|允许|开启|启用|使用|打开|考虑)?(了)?[!！。.]?$|^不(授权|开启|启用|参与|让收集|收集)/],
    ['necessary', /仅.{0,6}(必要|必需|基本|所需)|只.{0,6}(必要|必需)|(only|just).{0,20}(necessary|essential|required|needed|functional)|(necessary|essential|required).{0,12}only/i],
    ['save', /^(保存|确认|确定|提交|应用)(我?的?(选择|设置|偏好|选项|更改|所选))?$|^保存|保存.{0,4}(设置|选择|偏好)|(接受|同意|允许)(所选|选中|已选)|save|confirm|(accept|allow) (selected|selection)|apply/i],
    ...(opened ? [['save', /^(完成|done|update|submit)([!！。.]|\b.{0,20})?$/i]] : []),
    ['accept', /^(我)?(同意|接受)(以上|上述|本|该|此|全部|所有)?(隐私|服务|用户|cookie ?)?(政策|协议|条款|声明)(并(继续|进入|登录|使用))?$/i],
    ['settings', /^(自行|自主|逐项|逐一|分别|分类)选择|^选择(要|想|允许|同意|接受)/],
    ['settings', /设置|管理|偏好|自定义|更多选项|选项|个性化选择|manage|settings|preferences|customi[sz]e|options|let me choose|personali[sz]e|configure|choose/i],
    ['policy', /政策|协议|声明|条款|指引|policy|notice|terms|learn more|more info|了解更多|详情|详细|details/i],
    ['accept', /同意|接受|允许|accept|agree|allow|consent|opt.?in|^yes$|^enable all/i],
    ['acknowledge', /^(我)?(知道了|明白了?|已知悉|已了解|好的?|好吧|继续|确定|没问题|可以|OK|okay|that.?s (ok|okay|fine)|sounds good|fine by me|got it!?|understood|dismiss|continue|I understand)[!！。.]?$/i],
    ['close', /^(关闭|[×✕✖╳xX]|close|(以后|下次|稍后|回头)(再说|再看|提醒我?)?|跳过|not now|(maybe )?later|skip)[!！。.]?$/i],
  ];
  const TOPIC = /cookie|隐私|个人信息|(收集|浏览).{0,12}(数据|信息|记录)|同意|consent|privacy|gdpr|跟踪|追踪|个性化(广告|推荐)|track/i;
  const GOES_ON = /(滚动|滑动|下滑|上滑|下拉|停留|继续(浏览|使用|访问|滑动|滚动)|关闭(本|此|该)?(提示|弹窗|横幅|窗口|通知)?|任意位置)[^。；;]{0,30}?(即|就|则|将|视为|视同|表示|代表|意味|等同|等于|默认)[^。；;]{0,10}(同意|接受|授权)|(scroll|continu|keep|stay|clos)[^.;]{0,60}\b(you )?(agree|accept|consent)|(使用|访问|进入|浏览)(本|我们的?)(网站|站|页面?|平台|服务|产品|软件)[^。；;]{0,20}?(即|就|则|将|视为|等同|等于|默认)[^。；;]{0,10}(同意|接受|授权)(?=[^。；;]{0,20}(cookie|隐私|个人信息|数据|收集|统计))|(using|visiting) (this|our) (web)?site[^.;]{0,40}\b(agree|accept|consent)(?=[^.;]{0,40}(cookie|privacy|data))/i;
  const NOT = /(不|并非|未必|\bnot\b)[^。；;,，]{0,12}(同意|接受|授权|agree|accept|consent)|拒绝|选择|弹出|才|方可|(浏览|使用|访问|滑动|滚动)前|点击.{0,4}(同意|接受|允许|按钮|下方|确认)|\b(unless|until|before|first|refus|declin|reject)/i;
  const goesOn = text => GOES_ON.test(text) && !NOT.test((GOES_ON.exec(text) || [''])[0]);
  const PURPOSES = /必要|必需|功能|统计|分析|营销|广告|necessary|essential|functional|analytics|statistic|marketing|advertis/i;
  const USES = /必要|必需|统计|分析|营销|广告|推荐|性能|第三方|necessary|essential|analytics|statistic|marketing|advertis|performance|targeting/i;
  const DRAWN = '[class*=switch i], [class*=toggle i]', ON = /(^|[-_])(on|checked|active|enabled)$/i;
  const DENIES = /^(不|拒绝|关闭|否|off|no|deny|reject|decline|disallow|object)/i;
  const framed = window.parent !== window;
  const end = opened && framed ? document[$.documentElement] : document[$.body];
  const PAGE = /^(nav|header|main|article)$/;
  const LONGEST = 6000, LONGEST_STATIC = 1500;
  const shadows = closed.map(node => node[$.getRootNode]()).filter(root => root[$.nodeType] === 11);
  const roots = [...new Set([document, ...shadows])];
  for (let i = 0; i < roots.length && roots.length < 500; i++) {
    for (const e of roots[i][$.querySelectorAll]('*')) if (e[$.shadowRoot]) roots.push(e[$.shadowRoot]);
  }
  const all = selector => roots.flatMap(root => [...root[$.querySelectorAll](selector)]);
  const squeeze = text => (text || '').replace(/\s+/g, ' ').trim();
  // A page reads its slots' contents in the box where they are drawn, which may be the one that is laid over.
  const hosts = new Set(roots.map(root => root[$.host]).filter(Boolean)), slots = new Map();
  for (const slot of all('slot')) for (const e of slot[$.assignedElements]()) slots.set(e, slot);
  const parent = e => slots.get(e) || e[$.parentElement] || (e[$.parentNode] && e[$.parentNode][$.host]) || null;
  const within = (e, box) => { for (let x = e; x; x = parent(x)) if (x === box) return true; return false; };
  const area = e => { const r = e[$.getBoundingClientRect](); return r.width * r.height; };
  const visible = e => {
    const r = e[$.getBoundingClientRect]();
    return r.width > 0 && r.height > 0 && r.bottom > 0 && r.right > 0 && r.top < innerHeight * 3 && r.left < innerWidth &&
      e[$.checkVisibility]({opacityProperty: true, visibilityProperty: true});
  };
  const named = e => squeeze(e[$.getAttribute]('aria-label') || e[$.title] ||
    [...e[$.querySelectorAll]('img[alt]')].map(i => i[$.alt]).join(' '));
  // Libraries of components put a space between two characters; a sign alone says less than its name.
  const words = e => {
    const text = squeeze(e[$.innerText] || e[$.value]).replace(/^([\u4e00-\u9fa5]) ([\u4e00-\u9fa5])$/, '$1$2');
    return /[\p{L}\p{N}×✕✖╳]/u.test(text) ? text : named(e) || text;
  };
  const offer = e => {
    const text = words(e);
    if (text.length > 40) return null;
    for (const [name, pattern] of OFFERS) if (text && pattern.test(text)) return name;
    const hint = `${e[$.getAttribute]('aria-label') || ''} ${e[$.title] || ''} ${e[$.id]} ${e[$.getAttribute]('class') || ''}`;
    return !text && /close|dismiss|关闭/i.test(hint) ? 'close' : null;
  };
  const pressable = e => /^(button|a|input|summary)$/.test(e[$.localName]) || e[$.getAttribute]('role') === 'button' ||
    e[$.hasAttribute]('onclick') || getComputedStyle(e).cursor === 'pointer';
  // A link that leads to another page chooses nothing: it belongs to the text, or to the page around.
  const leads = e => {
    const link = e[$.closest]('a[href]');
    if (!link || /^\s*(#.*|javascript:.*)?\s*$/i.test(link[$.getAttribute]('href'))) return false;
    const to = URL.canParse(link[$.href]) ? new URL(link[$.href]) : null;
    return Boolean(to) && (to.origin !== location.origin || to.pathname !== location.pathname);
  };
  const inProse = e => {
    const box = parent(e), own = box && [...box[$.childNodes]].filter(n => n[$.nodeType] === 3).map(n => n[$.nodeValue]).join('');
    return getComputedStyle(e).display === 'inline' && squeeze(own).length > 20;
  };
  const elsewhere = e => {
    const link = e[$.closest]('a[href]');
    return leads(e) && URL.canParse(link[$.href]) && new URL(link[$.href]).origin !== location.origin;
  };
  const chooses = e => !/policy|close/.test(offer(e)) && !elsewhere(e) && !(leads(e) && (inProse(e) || !laid(e)));
  // A control of the page's own making: what is pressed lies in its shadow, its words are slotted into it.
  const made = [...hosts].filter(e => roots.some(root => root[$.host] === e && [...root[$.querySelectorAll]('*')].some(pressable)));
  const candidates = [...all('button, a, input[type=button], input[type=submit], [role=button], [onclick], span, div, i, p, em, label')
    .filter(e => words(e).length <= 40 && offer(e) && visible(e) && pressable(e)),
  ...made.filter(e => words(e).length <= 40 && offer(e) && visible(e))];
  const controls = candidates.filter(e => !candidates.some(o => o !== e && within(e, o) && /^(button|a)$/.test(o[$.localName])) &&
    !(candidates.some(o => o !== e && within(o, e)) && !/^(button|a|input)$/.test(e[$.localName])));
  const laid = e => {
    if (opened && framed) return true;  // the frame is
    for (let x = e, up = 0; x && x !== document[$.body] && up < 12; x = parent(x), up++) {
      const s = getComputedStyle(x);
      if (opened && (s.position === 'absolute' || x === kept.banner)) return true;
      if (/fixed|sticky/.test(s.position) || (s.position === 'absolute' && parseInt(s.zIndex) > 0)) return true;
      if (x[$.localName] === 'dialog' || /dialog/.test(x[$.getAttribute]('role') || '') || x[$.getAttribute]('aria-modal') === 'true') return true;
    }
    return false;
  };
  const label = e => {
    const own = squeeze([...(e[$.labels] || [])].map(l => l[$.innerText]).join(' ') || e[$.getAttribute]('aria-label') ||
      (e[$.closest]('label, li, tr') || e[$.parentElement] || e)[$.innerText]);
    let text = own;
    for (let box = e, up = 0; !text && box && up < 4; box = parent(box), up++) text = squeeze(box[$.innerText]);
    return text.slice(0, 200);
  };
  // What shows of a box may be its label alone.
  const shown = e => [e, ...(e[$.labels] || []), e[$.parentElement]].some(x => x && visible(x));
  const before = opened && kept.before || new Set();
  const fresh = e => !before.has(e) && shown(e);
  const boxes = all('input[type=checkbox], [role=switch], [role=checkbox]');
  const drawn = !opened ? [] : all(DRAWN).filter(e => {
    const r = e[$.getBoundingClientRect]();
    return visible(e) && r.width >= 20 && r.width <= 90 && r.height >= 10 && r.height <= 50 && pressable(e) &&
      !words(e) && !boxes.some(b => within(b, e) || within(e, b));
  });
  const radios = !opened ? [] : all('input[type=radio]').filter(e => DENIES.test(label(e)));
  const switches = box => [...boxes, ...drawn, ...radios].filter(e => within(e, box));
  const isOn = e => radios.includes(e) ? !e[$.checked] : drawn.includes(e) ? [...e[$.classList]].some(name => ON.test(name)) :
    Boolean(e[$.checked] || e[$.getAttribute]('aria-checked') === 'true');
  const asksForData = box => all('input, textarea').some(e => within(e, box) &&
    /^(text|password|tel|email|number|textarea)$/.test(e[$.type]) && visible(e));
  const speaks = (box, mine) => {
    let text = squeeze(box[$.innerText]);
    for (const control of mine) if (!/政策|policy/i.test(words(control))) text = text.replace(words(control), ' ');
    return TOPIC.test(text) || (switches(box).length > 0 && (opened ? USES : PURPOSES).test(text));
  };
  const banners = new Map();
  for (const control of controls) {
    if (!chooses(control)) continue;
    for (let box = parent(control); box && box !== end && box !== document[$.documentElement]; box = parent(box)) {
      const length = squeeze(box[$.innerText]).length;
      if (length > LONGEST) break;
      const mine = controls.filter(c => within(c, box));
      if (opened && !mine.some(fresh) && !switches(box).some(fresh)) continue;
      if (!speaks(box, mine)) continue;
      const over = laid(box) || (hosts.has(box) && mine.every(laid));
      if (!over && (length > LONGEST_STATIC || PAGE.test(box[$.localName]))) break;
      if (asksForData(box)) break;
      let whole = box, counted = length;
      for (let below = box, up = parent(box); up && up !== end && up !== document[$.documentElement]; below = up, up = parent(up)) {
        if (!below[$.parentElement]) counted = 0;  // a host's text is without what stands in its shadow root
        if (squeeze(up[$.innerText]).length > counted + 60 || asksForData(up)) break;
        if ((over && !laid(up)) || PAGE.test(up[$.localName])) break;  // the page that it lies on
        if (area(up) > 0) whole = up;
      }
      if (!banners.has(whole)) banners.set(whole, {over});
      break;
    }
  }
  // A bar that takes going on for consent, whatever it offers: it need not have any control.
  for (const root of roots) {
    const walker = document[$.createTreeWalker](root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(), n = 0; node && n < 20000; node = walker.nextNode(), n++) {
      if (!/同意|接受|授权|agree|accept|consent/i.test(node[$.nodeValue])) continue;
      let box = parent(node);
      for (let up = 0; box && up < 3 && !goesOn(squeeze(box[$.innerText])); up++) box = parent(box);
      if (!box || !goesOn(squeeze(box[$.innerText])) || !laid(box) || !visible(box)) continue;
      for (let up = parent(box); up && laid(up) && squeeze(up[$.innerText]).length < LONGEST_STATIC; up = parent(up)) box = up;
      const text = squeeze(box[$.innerText]);
      const inside = [...banners.keys()].some(b => within(box, b) || within(b, box));
      if (!inside && TOPIC.test(text) && text.length < LONGEST_STATIC && !asksForData(box)) banners.set(box, {over: true});
    }
  }
  const score = ([box, {over}]) => {
    const offers = new Set(controls.filter(c => within(c, box) && (chooses(c) || /policy|close/.test(offer(c)))).map(offer));
    const text = squeeze(box[$.innerText]);
    if (opened && (offers.has('refuse') || offers.has('save') && switches(box).length)) return 9;
    const choices = ['accept', 'refuse', 'necessary', 'save'].filter(o => offers.has(o)).length;
    const implied = /(继续|一旦|如).{0,14}(浏览|使用|访问|停留).{0,16}(同意|接受)|(continu|by (using|browsing)).{0,60}(agree|accept|consent)/i.test(text) || goesOn(text);
    if (!choices && !(over && goesOn(text)) && !(offers.has('acknowledge') && (implied || /cookie|隐私|privacy/i.test(text))) && !(offers.has('settings') && over)) return 0;
    if (!over && !/cookie|隐私|个人信息|consent/i.test(text)) return 0;
    return 2 * choices + (over ? 3 : 0) + (/cookie|隐私|consent/i.test(text) ? 2 : 0) + (switches(box).length ? 1 : 0);
  };
  const ranked = [...banners].map(entry => [score(entry), entry[0]]).filter(([s]) => s > 1).sort((a, b) => b[0] - a[0]);
  if (!opened) kept.before = new Set([...controls, ...boxes].filter(shown));
  if (!ranked.length) return JSON.stringify({found: false});
  const banner = ranked[0][1];
  const shape = e => { const r = e[$.getBoundingClientRect](); return {x: r.x + scrollX, y: r.y + scrollY, width: r.width, height: r.height}; };
  const selector = e => {
    const steps = [];
    for (let x = e; x && steps.length < 5; x = parent(x)) {
      const under = x[$.parentNode] && x[$.parentNode][$.host] ? '>>> ' : '';  // in the shadow root of the step before
      if (x[$.id] && !/\d{3,}/.test(x[$.id])) {
        steps.unshift(under + '#' + CSS.escape(x[$.id]));
        if (!under) break;
        continue;
      }
      const same = x[$.parentNode] ? [...x[$.parentNode][$.children]].filter(s => s[$.localName] === x[$.localName]) : [];
      steps.unshift(under + x[$.localName] + (same.length > 1 ? `:nth-of-type(${same.indexOf(x) + 1})` : ''));
    }
    return steps.join(' > ').replaceAll('> >>>', '>>>');
  };
  const at = document[$.elementFromPoint](innerWidth / 2, innerHeight / 2);
  const veil = at && at !== document[$.body] && at !== document[$.documentElement] && laid(at) && area(at) >= 0.8 * innerWidth * innerHeight;
  const told = controls.filter(c => within(c, banner) && (chooses(c) || /policy|close/.test(offer(c))));
  kept.choices = switches(banner);
  // What else can be pressed there: its words are not known, and it may refuse as well.
  const related = (e, o) => within(e, o) || within(o, e);
  const loose = all('button, a, input[type=button], input[type=submit], [role=button], [onclick], span, div').filter(e =>
    within(e, banner) && e !== banner && visible(e) && pressable(e) && !offer(e) && /\p{L}/u.test(words(e)) && !leads(e) &&
    (/^(button|input|a)$/.test(e[$.localName]) || !e[$.children].length) && !e[$.closest]('label, [aria-expanded], [role=tab]') &&
    ![...told, ...kept.choices].some(o => related(e, o)));
  kept.controls = [...told, ...loose.filter(e => !loose.some(o => o !== e && within(e, o)))];
  kept.folds = all('summary, [aria-expanded=false]').filter(e => within(e, banner) && visible(e) && pressable(e) &&
    !e[$.hasAttribute]('aria-haspopup') && !(e[$.parentElement] && e[$.parentElement][$.hasAttribute]('open')));
  if (!opened) kept.banner = banner;
  return JSON.stringify({
    found: true, score: ranked[0][0], text: squeeze(banner[$.innerText]).slice(0, 4000), selector: selector(banner), box: shape(banner),
    blocks_page: Boolean(veil || (at && within(at, banner))), folds: kept.folds.length,
    controls: kept.controls.map(c => ({offer: offer(c) || 'other', text: words(c).slice(0, 80) || '×', box: shape(c), selector: selector(c)})),
    choices: kept.choices.map(c => ({
      text: label(c), ticked: isOn(c), shown: shown(c), plain: boxes.includes(c),
      locked: Boolean(c[$.disabled] || c[$.readOnly] || c[$.getAttribute]('aria-disabled') === 'true'),
    })),
  });
}
