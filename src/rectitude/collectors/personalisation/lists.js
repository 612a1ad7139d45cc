// Reads a list of the page: its items, and what else the page offers. Without a selector, the largest group
// of like blocks that have a link and a title each, outside the page's own frame.
async function (selector) {
  const MOST = 60, LEAST = 4, MOST_CONTROLS = 120;
  const squeeze = text => (text || '').replace(/\s+/g, ' ').trim();
  const visible = e => {
    const r = e[$.getBoundingClientRect]();
    return r.width > 0 && r.height > 0 && e[$.checkVisibility]({opacityProperty: true, visibilityProperty: true});
  };
  const MARK = /^(广告|推广|赞助|推荐|为你推荐|为您推荐|个性化推荐|猜你喜欢|置顶|ad|ads|advert|advertisement|sponsored|promoted|recommended|recommended for you)$/i;
  const mark = e => [...e[$.querySelectorAll]('*')].map(x => x[$.children].length ? '' : squeeze(x[$.innerText])).find(t => MARK.test(t)) || '';
  const link = e => e[$.matches]('a[href]') ? e : e[$.querySelector]('a[href]') || e[$.closest]('a[href]');
  const title = e => {
    const heading = e[$.querySelector]('h1, h2, h3, h4, h5, h6');
    const texts = [heading && heading[$.innerText], ...[...e[$.querySelectorAll]('a[href]')].map(a => a[$.innerText]),
      e[$.matches]('a[href]') ? e[$.innerText] : '', ...[...e[$.querySelectorAll]('img[alt]')].map(i => i.alt), e[$.innerText]];
    return squeeze(texts.find(t => squeeze(t).length > 1 && !MARK.test(squeeze(t)))).slice(0, 200);
  };
  const shape = e => {
    const steps = [];
    for (let x = e; x && x !== document.body && steps.length < 4; x = x[$.parentElement]) {
      steps.push(x[$.localName] + '.' + [...x[$.classList]].filter(c => !/\d{2,}/.test(c)).sort().join('.'));
    }
    return steps.join('<');
  };
  const found = () => {
    const groups = new Map();
    for (const a of document[$.querySelectorAll]('a[href]')) {
      if (a[$.closest]('nav, header, footer, [role=navigation]') || !visible(a)) continue;
      if (!/^https?:/.test(a.href) || squeeze(a[$.innerText]).length < 6 && !a[$.querySelector]('img')) continue;
      const key = shape(a);
      groups.set(key, [...(groups.get(key) || []), a]);
    }
    const size = group => group.reduce((sum, a) => sum + squeeze(a[$.innerText]).length, 0);
    const best = [...groups.values()].filter(g => g.length >= LEAST).sort((a, b) => size(b) - size(a))[0] || [];
    // The block around a link, as far as it holds no other item's.
    return best.map(a => {
      let block = a;
      while (block[$.parentElement] && block[$.parentElement] !== document.body &&
             best.filter(o => block[$.parentElement][$.contains](o)).length === 1) block = block[$.parentElement];
      return block;
    });
  };
  let blocks;
  try { blocks = selector ? [...document[$.querySelectorAll](selector)] : found(); } catch { blocks = []; }
  const items = blocks.filter(e => link(e) && visible(e)).slice(0, MOST).map(e => {
    const picture = e[$.querySelector]('img');
    return {url: link(e).href, title: title(e), picture: picture ? picture.currentSrc || picture.src : '', mark: mark(e)};
  });
  const within = e => blocks.some(b => b[$.contains](e) || e[$.contains](b) && e[$.matches]('a'));
  const label = e => squeeze(e[$.innerText] || e[$.getAttribute]('aria-label') || e.placeholder || e.value || e.title);
  const controls = [...document[$.querySelectorAll]('a[href], button, input:not([type=hidden]), select, [role=button], [role=switch]')]
    .filter(e => !within(e) && visible(e)).map(label).filter(t => t && t.length <= 40);
  return JSON.stringify({items, controls: [...new Set(controls)].slice(0, MOST_CONTROLS),
    signedOut: Boolean(document[$.querySelector]('input[type=password]'))});
}
