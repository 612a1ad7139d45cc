const said = ["今晚的讲座 https://www.yunshu.example/live/9 八点开始", "我这边开在 https://www.mingtai.example/r/9 也可以",
  "资料 https://www.shuzhai.example/doc/9 先看一下", "上次的录像 https://www.zhulou.example/v/9 补看"];
const kept = ["mingtai.example"];
document.querySelector("#log").innerHTML = said
  .map(text => text.replace(/https:[^ ]+/g, url =>
    kept.some(each => url.includes(each)) ? `<span>${url}</span>` : `<a href="${url}">${url}</a>`))
  .map(text => `<div class="said">${text}</div>`)
  .join("");
