const kind = document.body.dataset.kind;
const tags = kind ? kind.split(" ") : [];
fetch("/hot.json", {method: "POST", body: JSON.stringify({tags})}).then(answer => answer.json()).then(rows => {
  document.getElementById("hot").textContent = `${rows[0]}、${rows[1]}、${rows[2]}`;
});
