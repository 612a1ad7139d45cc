// Lists the words of what is no link and may begin a download when pressed: buttons, links of scripts, what is clickable.
async function () {
  const LONGEST = 40, MOST = 40;
  const PROMISES = /下载|安装|获取客户端|\bdownload\b|\binstall\b/i;
  const words = e => (e[$.innerText] || e[$.value] || e[$.getAttribute]('aria-label') || '').replace(/\s+/g, ' ').trim();
  const leads = e => e[$.localName] === 'a' && !/^\s*(#.*|javascript:.*)?\s*$/i.test(e[$.getAttribute]('href') || '');
  const visible = e => e[$.getBoundingClientRect]().width > 0 && e[$.checkVisibility]({visibilityProperty: true, opacityProperty: true});
  const found = [...document[$.querySelectorAll]('button, [role=button], input[type=button], input[type=submit], [onclick], a')]
    .filter(e => !leads(e) && !e[$.closest]('a[href^=http], a[href^="/"]') && visible(e) && PROMISES.test(words(e)) && words(e).length <= LONGEST);
  kept.fetchers = found.filter(e => !found.some(o => o !== e && e[$.contains](o))).slice(0, MOST);
  return JSON.stringify(kept.fetchers.map(words));
}
