const pen = document.createElement("canvas").getContext("2d");
pen.font = "15px serif"; pen.fillText("小贷 Ωß", 2, 18);
const traits = [pen.canvas.toDataURL(), navigator.hardwareConcurrency, screen.width, navigator.language].join("|");
crypto.subtle.digest("SHA-256", new TextEncoder().encode(traits)).then(bytes => {
  const known = [...new Uint8Array(bytes)].map(n => n.toString(16).padStart(2, "0")).join("").slice(0, 24);
  fetch("/r", { method: "POST", body: JSON.stringify({ dev: known }) });
});
