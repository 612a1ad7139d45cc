// Brings a control or choice that consent.js listed into view, and says where to press it.
async function (kind, index) {
  let target = (kept[kind] || [])[index];
  if (!target || !target[$.isConnected]) return null;
  const shown = e => e && e[$.getBoundingClientRect]().width > 1 && e[$.checkVisibility]({visibilityProperty: true, opacityProperty: true});
  if (!shown(target)) target = [...(target[$.labels] || []), target[$.parentElement]].find(shown);
  if (!target) return null;
  target[$.scrollIntoView]({block: 'nearest', behavior: 'instant'});
  const box = target[$.getBoundingClientRect]();
  return JSON.stringify({x: box.x + box.width / 2, y: box.y + box.height / 2});
}
