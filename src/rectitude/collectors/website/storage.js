// Reads web storage of a document's origin, its IndexedDB too if asked, in an isolated world.
async function (withDatabases) {
  const LONGEST = 16384, MOST = 500, PATIENCE = 500;
  const items = [];
  const add = (area, key, value) => {
    if (items.length >= MOST) return;
    items.push({area, key: String(key).slice(0, 1000), value: value.slice(0, LONGEST), truncated: value.length > LONGEST});
  };
  for (const [area, store] of [['local', 'localStorage'], ['session', 'sessionStorage']]) {
    try {
      for (let i = 0; i < self[store].length; i++) {
        const key = self[store].key(i);
        add(area, key, self[store].getItem(key) || '');
      }
    } catch { /* an opaque origin has no storage */ }
  }
  const settled = request => new Promise((good, bad) => {
    request.onsuccess = () => good(request.result);
    request.onerror = request.onblocked = () => bad(request.error);
  });
  const plain = (_, value) => {
    if (value instanceof ArrayBuffer) return [...new Uint8Array(value.slice(0, LONGEST / 4))];
    if (!ArrayBuffer.isView(value)) return value;
    return [...new Uint8Array(value.buffer, value.byteOffset, Math.min(value.byteLength, LONGEST / 4))];
  };
  const written = value => {
    try { return JSON.stringify(value, plain) ?? String(value); } catch { return String(value); }
  };
  const databases = async () => {
    for (const {name, version} of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name, version));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([settled(rows.getAllKeys(null, 100)), settled(rows.getAll(null, 100))]);
        keys.forEach((key, i) => add('indexeddb', `${name}/${store}/${written(key)}`, written(values[i])));
      }
      database.close();
    }
  };
  try {
    if (withDatabases) await Promise.race([databases(), new Promise(good => setTimeout(good, PATIENCE))]);
  } catch { /* no storage for this origin, or a database in use */ }
  return JSON.stringify({origin: location.origin, items});
}
