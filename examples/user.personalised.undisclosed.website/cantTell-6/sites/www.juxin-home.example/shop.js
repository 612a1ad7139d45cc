const tags = document.body.dataset.tags;
fetch("/api/recommend?tags=" + encodeURIComponent(tags)).then((answer) => answer.json()).then((goods) => {
  document.getElementById("list").innerHTML = goods.map((each) => "<li>" + each + "</li>").join("");
});
