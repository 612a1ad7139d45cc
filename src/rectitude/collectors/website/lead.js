// Asks for an address of the same site, and says whether it stays there: no redirect, nothing that names the
// filing system in a page that could lead on by itself.
async function (address) {
  const answer = await fetch(address, {redirect: 'manual', credentials: 'omit', signal: AbortSignal.timeout(4000)});
  if (answer.type === 'opaqueredirect') return 'leads on';
  const text = (await answer.text()).slice(0, 1000000);
  const moves = /http-equiv=["']?refresh|location(\.href)?\s*=|location\.(replace|assign)\(|window\.open/i.test(text);
  return moves && !/<body[^>]*>[^]{400,}/i.test(text) ? 'leads on' : 'stays';
}
