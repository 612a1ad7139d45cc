const kept = JSON.parse(localStorage.getItem("kinds") || "[]");
const kind = document.body.dataset.kind;
if (kind && !kept.includes(kind)) kept.push(kind);
localStorage.setItem("kinds", JSON.stringify(kept));
fetch("/feed.json?interests=" + kept.join(",")).then(answer => answer.json()).then(titles => {
  document.getElementById("list").innerHTML = titles.map(title => `<li>${title}</li>`).join("");
});
