// Sets aside the pop-up that lies above the middle of the window, with its backdrop, as a visitor does who closes
// it to go on reading; says whether any did. What holds most of the page's links is the page, and stays.
() => {
  const [width, height] = [innerWidth, innerHeight];
  const all = document.querySelectorAll("a[href]").length;
  const covers = element => {
    const box = element.getBoundingClientRect();
    return box.left <= 0 && box.top <= 0 && box.right >= width && box.bottom >= height;
  };
  const lies = element => {
    const {position} = getComputedStyle(element);
    return position === "fixed" || position === "absolute" && covers(element);
  };
  const layer = element => {
    let found = null;
    for (let each = element; each && each !== document.body && each !== document.documentElement; each = each.parentElement)
      if (lies(each)) found = each;
    return found;
  };
  const above = new Set(document.elementsFromPoint(width / 2, height / 2).map(layer));
  const aside = [...above].filter(each => each && 2 * each.querySelectorAll("a[href]").length < all);
  for (const each of aside) {
    if (each.matches("dialog[open]")) each.close();
    each.style.setProperty("visibility", "hidden", "important");
    for (const part of each.querySelectorAll("*")) part.style.setProperty("visibility", "hidden", "important");
  }
  return aside.length > 0;
}
