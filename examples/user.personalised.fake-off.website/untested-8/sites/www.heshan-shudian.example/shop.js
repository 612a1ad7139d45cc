const seen = () => (localStorage.seen || "").split(",").filter(Boolean);
const on = () => localStorage.on !== "0";
const kind = document.querySelector("[data-kind]");
if (kind) localStorage.seen = [kind.dataset.kind, ...seen().filter(each => each !== kind.dataset.kind)].join(",");
const guess = document.getElementById("guess");
if (guess) fetch(`/api/guess?tags=${on() ? seen().join(",") : ""}&on=${on() ? 1 : 0}`).then(answer => answer.json()).then(books => {
  guess.innerHTML = books.map(each => `<li>${each}</li>`).join("");
});
const box = document.getElementById("on");
if (box) {
  box.disabled = false;
  box.checked = on();
  box.onchange = () => { localStorage.on = box.checked ? "1" : "0"; };
}
