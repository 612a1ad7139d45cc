// Asks for what a page links to, one after the other, and reads no more than the beginning of each; returns
// the title and links of each answer that is a page.
async function (asked, milliseconds) {
  const until = performance.now() + milliseconds, pages = [];
  for (const [address, most] of asked) {
    const left = until - performance.now();
    if (left <= 0) break;
    try {
      const answer = await fetch(address, {
        headers: {Range: `bytes=0-${most - 1}`}, cache: 'no-store', signal: AbortSignal.timeout(left),
      });
      const reader = answer.body.getReader(), parts = [];
      for (let length = 0; length < most;) {
        const {done, value} = await reader.read();
        if (done) break;
        length += value.length;
        parts.push(value);
      }
      await reader.cancel();
      if (!answer.ok || !/^text\/html/i.test(answer.headers.get('content-type') || '')) continue;
      const read = new DOMParser().parseFromString(await new Blob(parts).text(), 'text/html');
      const links = [...read[$.querySelectorAll]('a[href]')].slice(0, 200).flatMap(a => {
        const href = a[$.getAttribute]('href');
        return URL.canParse(href, answer.url) ?
          [{text: (a[$.textContent] || '').trim().slice(0, 100), href: new URL(href, answer.url).href}] : [];
      });
      pages.push({address: answer.url, title: read[$.title].slice(0, 100), links});
    } catch { /* refused, or of another origin */ }
  }
  return JSON.stringify(pages);
}
