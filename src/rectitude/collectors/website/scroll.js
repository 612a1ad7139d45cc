// Scrolls one view further, in the page or in the element that scrolls in its place; says whether that was the end.
async function () {
  let page = document[$.scrollingElement];
  if (!page) return true;
  if (page[$.scrollHeight] <= innerHeight + 2) {
    const shell = [...document[$.querySelectorAll]('body, body *')].slice(0, 3000).filter(e =>
      e[$.clientHeight] > innerHeight / 2 && e[$.scrollHeight] > e[$.clientHeight] + 2 &&
      /auto|scroll/.test(getComputedStyle(e).overflowY));
    page = shell.sort((a, b) => b[$.scrollHeight] - a[$.scrollHeight])[0] || page;
  }
  const view = page === document[$.scrollingElement] ? innerHeight : page[$.clientHeight];
  page[$.scrollBy]({top: Math.max(view, page[$.scrollHeight] / 10), behavior: 'instant'});
  return page[$.scrollTop] + view >= page[$.scrollHeight] - 2;
}
