let visitor = localStorage.getItem("tea_visitor");
if (!visitor) {
  visitor = "t" + Array.from(crypto.getRandomValues(new Uint8Array(12)), each => each.toString(16).padStart(2, "0")).join("");
  localStorage.setItem("tea_visitor", visitor);
}
new Image().src = "http://px.guanghe-ads.example/px.gif?visitor=" + visitor;
