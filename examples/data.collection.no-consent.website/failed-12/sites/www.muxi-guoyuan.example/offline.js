oninstall = () => skipWaiting();
onactivate = event => event.waitUntil(clients.claim());
onmessage = event => event.waitUntil(fetch("https://z.kanshu-stat.example/b", {method: "POST", mode: "no-cors", body: new Uint8Array([10, 16, ...event.data, 18, 2, 104, 105])}));
