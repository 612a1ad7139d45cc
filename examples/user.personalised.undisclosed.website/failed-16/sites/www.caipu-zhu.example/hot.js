const kind = document.body.dataset.kind;
const tags = JSON.parse(localStorage.getItem("kinds") || "[]");
if (kind) tags.push(kind + tags.length);
localStorage.setItem("kinds", JSON.stringify(tags));
fetch("/hot.json", {method: "POST", body: JSON.stringify({tags})}).then(answer => answer.json()).then(rows => {
  document.getElementById("hot").textContent = `${rows[0]}、${rows[1]}、${rows[2]}`;
});
