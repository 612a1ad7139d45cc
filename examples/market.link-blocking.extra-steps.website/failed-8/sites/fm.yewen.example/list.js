const episodes = [
  ["溪声", "https://www.xisheng.example/e/12"], ["松涛电台", "https://www.songtao.example/p/12"],
  ["晚钟", "https://www.wanzhong.example/12"], ["渔火", "https://www.yuhuo.example/listen/12"],
];
const isHeld = url => url.includes("songtao");
document.querySelector("#list").innerHTML = episodes
  .map(([name, url]) => `<p>在<a href="${isHeld(url) ? "/leave.html?to=" + encodeURIComponent(url) : url}">${name}</a>收听</p>`)
  .join("");
