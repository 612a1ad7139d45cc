// Where a box to tick lies, and its words, on a page with a button that cannot be pressed yet or that asks for
// the tick in so many words; null without.
() => {
  const shown = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const waits = [...document.querySelectorAll("button, input[type=submit], input[type=button]")]
    .some(each => each.disabled && shown(each));
  const asks = /勾选|打勾|tick the box|check the box/i.test(document.body.innerText);
  const box = [...document.querySelectorAll("input[type=checkbox]")].find(each => !each.checked && !each.disabled && shown(each));
  if (!(waits || asks) || !box) return null;
  box.scrollIntoView({block: "center", inline: "center", behavior: "instant"});
  const {x, y, width, height} = box.getBoundingClientRect();
  return {x: x + width / 2, y: y + height / 2, text: [...box.labels].map(each => each.innerText).join(" ").trim()};
}
