// What pages try to find out about who looks at them. Each detector says what it saw; the same page, shown by
// the same browser that nobody drives, says what it sees there.
const found = {};

const settled = (name, work) => {
  try { found[name] = work(); } catch (error) { found[name] = `threw ${error}`; }
};

// The quickest of several runs, in milliseconds: a busy machine slows some, a debugger all.
const quickest = (work) => {
  let least = Infinity;
  for (let i = 0; i < 12; i++) {
    const began = performance.now();
    work();
    least = Math.min(least, performance.now() - began);
  }
  return least;
};
const paused = (work) => quickest(work) > 0.7;

// --- flags and names
settled('webdriver', () => navigator.webdriver);
settled('webdriver where', () => [...'webdriver' in navigator ? ['in'] : [],
  ...Object.getOwnPropertyNames(navigator), typeof Object.getOwnPropertyDescriptor(Navigator.prototype, 'webdriver')]);
settled('headless', () => /headless/i.test(navigator.userAgent + JSON.stringify(navigator.userAgentData || {})));
settled('globals', () => Object.getOwnPropertyNames(window));
settled('document', () => [...Object.getOwnPropertyNames(document), ...Object.getOwnPropertySymbols(document)].map(String));
settled('symbols', () => [Object, Node, Element, HTMLFormElement, Document].flatMap(
  (owner) => Object.getOwnPropertySymbols(owner.prototype).map(String)));
settled('order of getters', () => [Navigator, Document, Screen, Window].map(
  (owner) => Object.getOwnPropertyNames(owner.prototype).join()));
settled('attributes', () => document.documentElement.getAttributeNames());

// --- functions that somebody put in place of the browser's
const functions = (realm) => {
  const all = {};
  for (const owner of realm.Object.getOwnPropertyNames(realm)) {
    const described = realm.Object.getOwnPropertyDescriptor(realm, owner);
    const holders = [[owner, described.value], [`${owner}.prototype`, described.value && described.value.prototype]];
    for (const [path, holder] of holders) {
      if (!holder || (typeof holder !== 'object' && typeof holder !== 'function') || holder === realm) continue;
      for (const key of realm.Object.getOwnPropertyNames(holder)) {
        const {value, get, set} = realm.Object.getOwnPropertyDescriptor(holder, key);
        for (const part of [value, get, set]) {
          if (typeof part === 'function') all[`${path}.${key}`] = realm.Function.prototype.toString.call(part);
        }
      }
    }
  }
  return all;
};
const native = /\{\s*\[native code\]\s*\}$/;
settled('not native', () => Object.entries(functions(window))
  .filter(([name, text]) => !native.test(text) && !/^class |console/.test(text)).map(([name]) => name));
settled('unlike a fresh frame', () => {
  const frame = document.createElement('iframe');
  document.documentElement.append(frame);
  const fresh = functions(frame.contentWindow), own = functions(window);
  frame.remove();
  return Object.keys(own).filter((name) => fresh[name] !== undefined && fresh[name] !== own[name]);
});
settled('called by whom', () => {
  let stack = '';
  const descriptor = {get() { stack = new Error().stack; return 1; }};
  Object.defineProperty(window, 'watchedByThePage', descriptor);
  window.watchedByThePage;
  delete window.watchedByThePage;
  return stack.split('\n').length;
});

// --- a debugger that stops
settled('debugger', () => paused(() => { debugger; }));
settled('debugger in Function', () => paused(() => { Function('debugger')(); }));
settled('debugger in eval', () => paused(() => { (0, eval)('debugger'); }));
settled('debugger in a constructor', () => paused(() => { (() => {}).constructor('debugger').call('action'); }));
settled('debugger under a name', () => paused(() => { (0, eval)('debugger\n//# sourceURL=named.js'); }));
const timed = (name, code) => {
  const took = [];
  const again = () => {
    const began = performance.now();
    setTimeout(code);
    setTimeout(() => {
      took.push(performance.now() - began);
      if (took.length < 8) again(); else found[name] = Math.min(...took) > 8;
    });
  };
  again();
};
timed('debugger by timer', 'debugger');

// --- what a breakpoint leaves: whoever asks the page's own functions tells them who asks
const callers = new Set();
for (const key of ['includes', 'map', 'join', 'filter']) {
  const was = Array.prototype[key];
  Array.prototype[key] = function called() {
    if (called.caller) callers.add(`${key}: ${String(called.caller).slice(0, 80)}`);
    return was.apply(this, arguments);
  };
}
setTimeout('debugger', 300);
const entries = Object.entries, described = Object.getOwnPropertyDescriptor;
let inspecting = false;
Object.entries = function (...given) { if (inspecting) callers.add('entries'); return entries.apply(this, given); };
Object.getOwnPropertyDescriptor = function (...given) {
  if (inspecting) callers.add('descriptor');
  return described.apply(this, given);
};
setTimeout(() => { inspecting = true; }, 200);

// --- a console that looks at what is written to it
const looked = [];
for (const how of ['log', 'debug', 'table', 'dir', 'info']) {
  const error = new Error('bait');
  Object.defineProperty(error, 'stack', {get() { looked.push(`${how}: stack`); return ''; }});
  console[how](error);
  const element = document.createElement('p');
  Object.defineProperty(element, 'id', {get() { looked.push(`${how}: id`); return ''; }});
  console[how](element);
  for (const value of [/./, new Date(), () => {}]) {
    value.toString = () => { looked.push(`${how}: toString`); return ''; };
    console[how](value);
  }
  console[how]({get value() { looked.push(`${how}: getter`); return 1; }});
  console[how](new Proxy({}, {
    get(target, key) { looked.push(`${how}: proxy ${String(key)}`); },
    ownKeys() { looked.push(`${how}: proxy keys`); return []; },
  }));
}
const prepared = Error.prepareStackTrace;
Error.prepareStackTrace = () => { looked.push('prepareStackTrace'); return ''; };
console.log(new Error('bait'));
console.error(new Error('bait'));
Error.prepareStackTrace = prepared;
found['console'] = looked;

// --- what takes its time
settled('watched interface', () => paused(() => navigator.hardwareConcurrency));
settled('unwatched interface', () => paused(() => navigator.language));
settled('cookie', () => paused(() => { document.cookie = 'timed=1'; }));
settled('listener', () => paused(() => addEventListener('click', () => {})));

// --- scripts and requests that are not the page's
found['foreign scripts'] = [];
try {
  new PerformanceObserver((list) => {
    for (const frame of list.getEntries()) {
      for (const script of frame.scripts || []) {
        const own = script.sourceURL === '' || script.sourceURL.startsWith(location.origin) || script.sourceURL === 'named.js';
        if (!own) found['foreign scripts'].push(script.sourceURL);
      }
    }
  }).observe({type: 'long-animation-frame', buffered: true});
} catch { /* a browser without them */ }

// --- what reading does to the page
let changes = 0, resized = 0, untrusted = 0;
addEventListener('load', () => {
  setTimeout(() => {
    new MutationObserver((list) => { changes += list.length; }).observe(
      document, {subtree: true, childList: true, attributes: true, characterData: true});
  }, 200);
});
addEventListener('resize', () => { resized += 1; });
for (const kind of ['keydown', 'input', 'scroll', 'focus', 'mousedown', 'click']) {
  addEventListener(kind, (event) => { untrusted += !event.isTrusted; }, true);
}

const tell = () => {
  const foreign = performance.getEntriesByType('resource').filter((entry) => !/\/(found|detectors\.js)/.test(entry.name));
  fetch('/found', {method: 'POST', body: JSON.stringify({
    ...found, callers: [...callers], changes, resized, untrusted, 'foreign requests': foreign.map((entry) => entry.name),
  })});
};
addEventListener('load', () => setInterval(tell, 700));
