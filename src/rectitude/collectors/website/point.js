// Brings a control or choice that consent.js listed into view, and says where to press it; where it has to be
// `uncovered`, nothing if something else would take the press.
async function (kind, index, uncovered) {
  let target = (kept[kind] || [])[index];
  if (!target || !target[$.isConnected]) return null;
  const shown = e => e && e[$.getBoundingClientRect]().width > 1 && e[$.checkVisibility]({visibilityProperty: true, opacityProperty: true});
  if (!shown(target)) target = [...(target[$.labels] || []), target[$.nextElementSibling], target[$.parentElement]].find(shown);
  if (!target) return null;
  target[$.scrollIntoView]({block: 'nearest', behavior: 'instant'});
  const box = target[$.getBoundingClientRect]();
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  if (uncovered) {
    const hit = target[$.getRootNode]()[$.elementFromPoint](x, y);
    if (!hit || !target[$.contains](hit)) return null;
  }
  return JSON.stringify({x, y});
}
