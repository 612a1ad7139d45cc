// Where a box to tick lies, and its words, on a page with a button that cannot be pressed yet or that asks for
// the tick in so many words; null without. A box that is drawn by style sheets is pressed at its label.
() => {
  const shown = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && element.getBoundingClientRect().width > 1;
  const waits = [...document.querySelectorAll("button, input[type=submit], input[type=button]")]
    .some(each => (each.disabled || each.ariaDisabled === "true") && shown(each));
  const asks = /勾选|打勾|tick the box|check the box/i.test(document.body.innerText);
  if (!waits && !asks) return null;
  const pressed = input => [input, ...input.labels ?? []].find(shown);
  const unticked = [...document.querySelectorAll("input[type=checkbox]:not(:checked):enabled")].map(pressed).find(Boolean)
    ?? [...document.querySelectorAll("[role=checkbox][aria-checked=false]")].find(shown);
  if (!unticked) return null;
  unticked.scrollIntoView({block: "center", inline: "center", behavior: "instant"});
  const {x, y, width, height} = unticked.getBoundingClientRect();
  const words = [...unticked.labels ?? [unticked]].map(each => each.innerText).join(" ").trim();
  const inset = Math.min(width / 2, 10);  // a label may hold links to what is agreed to
  return {x: x + inset, y: y + height / 2, text: words};
}
