// Says whether a notice of cookies or privacy, with a button for it, stands in the document and does not show yet.
async function () {
  const NAMED = /cookie|consent|gdpr|ccpa|privacy|隐私/i;
  const TOPIC = /cookie|隐私|个人信息|privacy/i;
  const OFFER = /^.{0,6}(同意|接受|允许|拒绝|知道了|accept|agree|allow|reject|decline|got it|ok)/i;
  const LONGEST = 1500;
  const text = e => (e[$.textContent] || '').replace(/\s+/g, ' ').trim();
  const shows = e => {
    const box = e[$.getBoundingClientRect]();
    return box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth &&
      e[$.checkVisibility]({visibilityProperty: true, opacityProperty: true});
  };
  const marked = [...document[$.querySelectorAll]('div, section, aside, dialog, footer')].slice(0, 5000)
    .filter(e => NAMED.test(`${e[$.id]} ${e[$.getAttribute]('class') || ''}`));
  return marked.some(e => {
    const said = text(e);
    if (!said || said.length > LONGEST || !TOPIC.test(said) || shows(e)) return false;
    if (e[$.querySelector]('input:not([type=checkbox]):not([type=hidden]):not([type=button]), textarea')) return false;
    return [...e[$.querySelectorAll]('button, a, [role=button], input[type=button]')].some(b => OFFER.test(text(b) || b[$.value] || ''));
  });
}
