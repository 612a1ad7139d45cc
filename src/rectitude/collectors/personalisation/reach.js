// Brings a control that controls.js found into view, and says where to press it.
async function (index) {
  const found = (kept.controls || [])[index];
  if (!found || !found[$.isConnected]) return null;
  const visible = e => e && e[$.getBoundingClientRect]().width > 0 && e[$.checkVisibility]({opacityProperty: true, visibilityProperty: true});
  const target = visible(found) ? found : [...(found[$.labels] || []), found[$.parentElement]].find(visible);
  if (!target) return null;
  target[$.scrollIntoView]({block: 'center', behavior: 'instant'});
  const r = target[$.getBoundingClientRect]();
  return JSON.stringify({x: r.x + r.width / 2, y: r.y + r.height / 2, box: {x: r.x, y: r.y, width: r.width, height: r.height}});
}
