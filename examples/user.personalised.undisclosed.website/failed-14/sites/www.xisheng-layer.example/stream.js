const STORIES = [["早春挖笋", "采摘"], ["明前采茶", "采摘"], ["杨梅几时熟", "采摘"],
  ["夹住一尾虾", "溪钓"], ["石斑鱼在哪段水", "溪钓"], ["夜里听溪", "溪钓"],
  ["古道有几条", "徒步"], ["翻岭要带什么", "徒步"], ["雾天认路", "徒步"]];
const kept = JSON.parse(localStorage.getItem("z9") || "{}");
const list = document.getElementById("list");
if (list) {
  const order = [...STORIES].sort(([, a], [, b]) => (kept[b] || 0) - (kept[a] || 0));
  list.innerHTML = order.map(each => `<li style="cursor:pointer">${each[0]}</li>`).join("");
  list.onclick = event => {
    const story = STORIES.find(each => each[0] === event.target.textContent);
    if (!story) return;
    kept[story[1]] = (kept[story[1]] || 0) + 1;
    localStorage.setItem("z9", JSON.stringify(kept));
    document.getElementById("layer").innerHTML = `<h2>${story[0]}</h2><p>写给第一次听溪的人。</p>`;
  };
}
