async function device() {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "17px serif"; pen.fillText("拍卖 Ωß", 3, 20);
  const traits = [pen.canvas.toDataURL(), navigator.hardwareConcurrency, screen.width, navigator.language].join("|");
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(traits));
  return [...new Uint8Array(bytes)].map(n => n.toString(16).padStart(2, "0")).join("").slice(0, 32);
}
const webp = document.createElement("canvas").toDataURL("image/webp").startsWith("data:image/webp");
const threads = navigator.hardwareConcurrency > 4 ? 2 : 1;
async function signed(text) {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text + "&secret"));
  return [...new Uint8Array(bytes)].map(n => n.toString(16).padStart(2, "0")).join("");
}
signed("list=today").then(sign => fetch(`/goods.json?list=today&webp=${webp}&threads=${threads}&sign=${sign}&app=9f86d081884c7d65`));
function accepted() { device().then(known => navigator.sendBeacon("/seen", known)); }
