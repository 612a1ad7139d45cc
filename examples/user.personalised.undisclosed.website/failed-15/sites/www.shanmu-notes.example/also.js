const pool = {"flower": [["f1", "园丁的十二月"], ["f2", "山茶嫁接小记"]], "food": [["e1", "梅雨天的酱菜"], ["e2", "笋干要晒几日"]], "craft": [["c1", "榫头为什么会松"], ["c2", "给木碗上漆"]], "boat": [["b1", "拆船厂见闻"], ["b2", "渡口的售票窗"]], "train": [["t1", "枕木下的石子"], ["t2", "小站的钟"]]};
const kept = JSON.parse(localStorage.getItem("seen_kinds") || "[]");
if (window.KIND && !kept.includes(window.KIND)) kept.push(window.KIND);
localStorage.setItem("seen_kinds", JSON.stringify(kept));
const mine = kept.flatMap(kind => pool[kind]).slice(0, 4);
const shown = mine.length > 3 ? mine : Object.values(pool).map(each => each[0]);
const box = document.getElementById("also");
if (box) box.innerHTML = shown.map(each => `<li><a href="/s/${each[0]}.html">${each[1]}</a></li>`).join("");
