const rooms = [["a1", "溪边小筑", "inn"], ["a2", "竹林客舍", "inn"], ["b1", "青石楼", "hall"], ["b2", "揽翠阁", "hall"], ["c1", "船屋", "boat"], ["c2", "水栈", "boat"]];
const kept = JSON.parse(localStorage.getItem("levels") || "{}");
if (window.KIND) {
  kept[KIND] = (kept[KIND] || 0) + 1;
  localStorage.setItem("levels", JSON.stringify(kept));
}
const list = document.getElementById("rooms");
if (list) {
  rooms.sort((one, other) => (kept[other[2]] || 0) - (kept[one[2]] || 0));
  list.innerHTML = rooms.map(each => `<li><a href="/r/${each[0]}.html">${each[1]}</a></li>`).join("");
}
