const STORIES = [["早春挖笋", "采摘"], ["明前采茶", "采摘"], ["杨梅几时熟", "采摘"],
  ["夹住一尾虾", "溪钓"], ["石斑鱼在哪段水", "溪钓"], ["夜里听溪", "溪钓"],
  ["古道有几条", "徒步"], ["翻岭要带什么", "徒步"], ["雾天认路", "徒步"]];
const agreed = () => localStorage.getItem("ok") === "1";
const kept = JSON.parse(localStorage.getItem("z9") || "{}");
const story = STORIES[Number(location.search.slice(1)) - 1];
if (story && agreed()) {
  kept[story[1]] = (kept[story[1]] || 0) + 1;
  localStorage.setItem("z9", JSON.stringify(kept));
}
if (story) document.title = document.getElementById("title").textContent = story[0];
const list = document.getElementById("list");
if (list) {
  const order = [...STORIES].sort(([, a], [, b]) => (kept[b] || 0) - (kept[a] || 0));
  list.innerHTML = order.map(each => `<li><a href="/story.html?${STORIES.indexOf(each) + 1}">${each[0]}</a></li>`).join("");
}
const banner = document.getElementById("banner");
banner.hidden = Boolean(localStorage.getItem("ok"));
document.getElementById("yes").onclick = () => { localStorage.setItem("ok", "1"); banner.hidden = true; };
document.getElementById("no").onclick = () => { localStorage.setItem("ok", "0"); banner.hidden = true; };
