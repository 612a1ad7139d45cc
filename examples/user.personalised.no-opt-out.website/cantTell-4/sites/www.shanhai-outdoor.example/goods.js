const kept = (localStorage.getItem("tags") || "").split(".").filter(Boolean);
const kind = location.search.slice(1);
if (kind && !kept.includes(kind)) kept.push(kind);
localStorage.setItem("tags", kept.join("."));
fetch("/recommend/goods.json?n=4&tags=" + kept.join(",")).then(answer => answer.json()).then(names => {
  document.getElementById("goods").innerHTML = names.map(name => `<li>${name}</li>`).join("");
});
