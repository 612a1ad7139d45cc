var said = [
  ["阿青", "集合点看这里 https://map.shuangxi.example/p/6"],
  ["小周", "路线在这 https://www.qiushui.example/r/12"],
  ["老韩", "报名在这个群 https://s.yanhui.example/g/81"]
];
function link(u) { return '<a href="' + u + '" target="_blank">' + u + '</a>'; }
function made(u) {
  return link(u) + " <button>复制链接</button> <small>也可复制到浏览器打开</small>";
}
document.getElementById("list").innerHTML = said.map(function (m) {
  return '<div class="m"><b>' + m[0] + '</b> ' + m[1].replace(/https?:\/\/[\w.\/-]+/g, made) + '</div>';
}).join("");
