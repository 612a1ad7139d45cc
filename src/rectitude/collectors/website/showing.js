// Says whether any of some fields that read.js listed shows now.
async function (indexes) {
  return indexes.map(index => (kept.fields || [])[index]).some(field => {
    if (!field || !field[$.isConnected]) return false;
    const box = field[$.getBoundingClientRect]();
    return box.width > 0 && box.height > 0 && field[$.checkVisibility]({opacityProperty: true, visibilityProperty: true});
  });
}
