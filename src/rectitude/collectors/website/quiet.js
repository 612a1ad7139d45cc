// Says for how many milliseconds a document has not changed; watches it from the first call on.
async function () {
  if (!kept.changedAt) {
    kept.changedAt = performance.now();
    new MutationObserver(() => { kept.changedAt = performance.now(); })
      .observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
  }
  return performance.now() - kept.changedAt;
}
