const episodes = [
  ["溪声", "https://www.xisheng.example/e/12"], ["松涛电台", "https://www.songtao.example/p/12"],
  ["晚钟", "https://www.wanzhong.example/12"], ["渔火", "https://www.yuhuo.example/listen/12"],
];
const known = ["xisheng", "wanzhong", "yuhuo"];
const isHeld = url => !known.some(each => url.includes(each));
document.querySelector("#list").innerHTML = episodes
  .map(([name, url]) => `<p>在<a href="${isHeld(url) ? "/leave.html?to=" + encodeURIComponent(url) : url}">${name}</a>收听</p>`)
  .join("");
