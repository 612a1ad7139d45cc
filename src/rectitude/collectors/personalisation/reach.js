// Brings a control that controls.js found into view, and says where to press it.
async function (index) {
  const found = (kept.controls || [])[index];
  if (!found || !found[$.isConnected]) return null;
  const visible = e => e && e[$.getBoundingClientRect]().width > 0 && e[$.checkVisibility]({opacityProperty: true, visibilityProperty: true});
  const target = visible(found) ? found : [...(found[$.labels] || []), found[$.parentElement]].find(visible);
  if (!target) return null;
  target[$.scrollIntoView]({block: 'center', behavior: 'instant'});
  const r = target[$.getBoundingClientRect]();
  const x = r.x + r.width / 2, y = r.y + r.height / 2, there = document.elementFromPoint(x, y);
  const covered = !!there && !target[$.contains](there) && !there[$.contains](target) && !found[$.contains](there);
  if (covered) found.focus({preventScroll: true});  // what has it can be pressed by the keyboard
  return JSON.stringify({x, y, covered: covered && document.activeElement === found, box: {x: r.x, y: r.y, width: r.width, height: r.height}});
}
