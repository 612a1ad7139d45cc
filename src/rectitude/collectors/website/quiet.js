// Says for how many milliseconds a document has not changed; watches it from the first call on.
async function () {
  if (!globalThis.changedAt) {
    globalThis.changedAt = performance.now();
    new MutationObserver(() => { globalThis.changedAt = performance.now(); })
      .observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
  }
  return performance.now() - globalThis.changedAt;
}
