async function device() {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "17px serif"; pen.fillText("拍卖 Ωß", 3, 20);
  const traits = [pen.canvas.toDataURL(), navigator.hardwareConcurrency, screen.width, navigator.language].join("|");
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(traits));
  return [...new Uint8Array(bytes)].map(n => n.toString(16).padStart(2, "0")).join("").slice(0, 32);
}
device().then(known => { document.cookie = "pm_seen=" + known + ";path=/;max-age=31536000"; });
