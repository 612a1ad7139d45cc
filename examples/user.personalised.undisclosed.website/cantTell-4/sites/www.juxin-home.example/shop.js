const here = (location.pathname.match(/sofa|bed/) || [""])[0];
const asked = "interest=" + here;
fetch("/api/recommend?" + asked).then((answer) => answer.json()).then((goods) => {
  document.getElementById("list").innerHTML = goods.map((each) => "<li>" + each + "</li>").join("");
});
