const chosen = new URLSearchParams(location.search).get("interest") || "";
fetch("/api/recommend?interest=" + encodeURIComponent(chosen)).then((answer) => answer.json()).then((goods) => {
  document.getElementById("list").innerHTML = goods.map((each) => "<li>" + each + "</li>").join("");
});
