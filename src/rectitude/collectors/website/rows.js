// Lists the rows of a page's lists as a visitor sees them, from top to bottom: each the words of one of several
// like elements side by side, and whether it leads on by a script alone. What is in a row is no row of its own.
async function () {
  const LEAST = 3, LONGEST = 160, MOST = 120;
  const squeeze = text => (text || '').replace(/\s+/g, ' ').trim();
  const visible = e => {
    const r = e[$.getBoundingClientRect]();
    return r.width > 0 && r.height > 0 && e[$.checkVisibility]({opacityProperty: true, visibilityProperty: true});
  };
  const alike = parent => [...Map.groupBy([...parent[$.children]].filter(visible), e => e[$.localName]).values()];
  const largest = e => Math.max(0, ...alike(e).map(group => group.length), ...[...e[$.children]].map(largest));
  const rows = [];
  const read = parent => {
    for (const group of alike(parent)) {
      const short = group.length >= LEAST && group.every(e => squeeze(e[$.innerText]).length <= LONGEST);
      // Sections with a list each are no rows: what is in a row is less than there are rows.
      const several = short && group.every(e => largest(e) < group.length);
      for (const e of group) several && squeeze(e[$.innerText]) ? rows.push(e) : read(e);
    }
  };
  read(document[$.body]);
  const scripted = e => !e[$.closest]('a[href], label') && !e[$.querySelector]('a[href], button, input, select')
    && getComputedStyle(e).cursor === 'pointer';
  const placed = rows.map(e => [e[$.getBoundingClientRect](), e])
    .sort(([a], [b]) => Math.round(a.top) - Math.round(b.top) || a.left - b.left).slice(0, MOST).map(([, e]) => e);
  kept.rows = placed;
  return JSON.stringify(placed.map(e => ({text: squeeze(e[$.innerText]), scripted: scripted(e)})));
}
