// Lists what opens a form that does not show: a tab, a button or a dead link whose few words promise one. Given
// `drawn`, what may draw one that is not in the document yet: no chat, and no sign-in by another firm's account.
async function (drawn) {
  const LOGIN = /登\s*[录陆]|密码|sign\s?in|log\s?in/i;
  const PROMISES = /登\s*[录陆]|注\s*册|报\s*名|预\s*约|留\s*言|咨\s*询|反\s*馈|申\s*请|需\s*求|试\s*用|挂\s*号|投\s*稿|sign\s?(in|up)|log\s?in|register|apply|book|contact us|enquir|feedback/i;
  const DRAWS = /登\s*[录陆]|注\s*册|报\s*名|预\s*[约订]|留\s*言|申\s*请|试\s*用|挂\s*号|下\s*单|购\s*买|订\s*购|结\s*算|sign\s?(in|up)|log\s?in|register|apply|book now|check\s?out|(order|buy) now/i;
  const BY_OTHERS = /微信|微博|支付宝|钉钉|抖音|扫码|客\s*服|\bQQ\b|facebook|google|apple|github/i;
  const fields = kept.fields || [];
  const shown = e => {
    const box = e[$.getBoundingClientRect]();
    return box.width > 1 && box.height > 1 && e[$.checkVisibility]({visibilityProperty: true, opacityProperty: true});
  };
  const roots = [...new Set([document, ...fields.map(field => field[$.getRootNode]())])];
  const all = selector => roots.flatMap(root => [...root[$.querySelectorAll](selector)]);
  const sure = all('button, input[type=button], [role=tab], [role=button], [onclick], a[href^="#"], a[href^="javascript:"], a:not([href])');
  const words = drawn ? DRAWS : PROMISES;
  // The words come first: what an element looks like costs far more to ask.
  const perhaps = all('li, span, div, p, img, i').filter(e =>
    e[$.childElementCount] < 3 && words.test((e[$.textContent] || e[$.title] || e[$.alt] || '').slice(0, 200)) &&
    getComputedStyle(e).cursor === 'pointer' && !e[$.closest]('a[href]'));
  const said = e => (e[$.innerText] || e[$.value] || e[$.title] || e[$.alt] || '').trim();
  const found = [...new Set([...sure, ...perhaps])].filter(e => {
    const text = said(e);
    const promises = words.test(text) && !(drawn && BY_OTHERS.test(text));
    return text && text.length <= 16 && promises && shown(e) && !e[$.disabled];
  });
  const secret = fields.some(field => field[$.type] === 'password' && !shown(field));
  found.sort((a, b) => secret ? LOGIN.test(said(b)) - LOGIN.test(said(a)) : 0);
  kept.openers = found;
  return JSON.stringify(found.slice(0, 8).map(said));
}
