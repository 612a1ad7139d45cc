// Says whether a notice of cookies or privacy, with a button for it, `shows` in the document or stands `hidden` in
// it as yet; nothing where there is none. Far cheaper than to look for a banner, and less sure.
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
  const buttons = e => [...e[$.querySelectorAll]('button, a, [role=button], input[type=button]')]
    .filter(b => OFFER.test(text(b) || b[$.value] || ''));
  const hidden = marked.some(e => {
    const said = text(e);
    if (!said || said.length > LONGEST || !TOPIC.test(said) || shows(e)) return false;
    if (e[$.querySelector]('input:not([type=checkbox]):not([type=hidden]):not([type=button]), textarea')) return false;
    return buttons(e).length > 0;
  });
  const speaks = e => {
    for (let up = 0; e && up < 6; up++, e = e[$.parentElement]) if (TOPIC.test(text(e).slice(0, LONGEST))) return true;
    return false;
  };
  return buttons(document).some(b => shows(b) && speaks(b)) ? 'shows' : hidden ? 'hidden' : '';
}
