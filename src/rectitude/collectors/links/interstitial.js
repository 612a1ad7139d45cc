// What a person sees on the page, and what they could press; or, given the number of a control,
// where that lies once it is scrolled into view. Run in the page; changes nothing else.
number => {
  const shown = element => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return box.width > 1 && box.height > 1 && style.visibility !== "hidden" && style.opacity !== "0";
  };
  const named = "a[href], area[href], button, [role=button], [role=link], [onclick], "
    + "input[type=button], input[type=submit], summary";
  const pressable = [], plain = [];
  const roots = [document];
  const texts = [document.body ? document.body.innerText : ""];
  while (roots.length) {
    const root = roots.shift();
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) {
        roots.push(element.shadowRoot);
        texts.push(...[...element.shadowRoot.children].map(child => child.innerText || ""));
      }
      if (element.matches("input, textarea")) texts.push(element.value || "");
      texts.push(element.getAttribute("data-clipboard-text") || "");
      if (!shown(element) || element.disabled) continue;
      const pointed = getComputedStyle(element).cursor === "pointer"
        && getComputedStyle(element.parentElement || element).cursor !== "pointer";
      if (element.matches(named) || pointed) pressable.push(element);
      // A few words that look like nothing to press may be it all the same, by a listener of a script.
      else if (!element.childElementCount && !element.closest(named)
        && /^.{2,12}$/.test((element.innerText || "").trim())) plain.push(element);
    }
  }
  const places = [...pressable.slice(0, 60), ...plain.slice(0, 60)];
  if (number !== null) {
    if (!places[number]) return null;
    places[number].scrollIntoView({block: "center", inline: "center", behavior: "instant"});
    const box = places[number].getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  }
  return {
    text: texts[0],
    all: texts.filter(Boolean).join("\n"),
    timed: /http-equiv=["']?refresh/i.test(document.documentElement.outerHTML)
      || [...document.scripts].some(s => s.src
        || /setTimeout|setInterval|location\s*[.=]|requestAnimationFrame/.test(s.textContent)),
    controls: places.map((element, n) => ({
      number: n,
      plain: n >= Math.min(pressable.length, 60),
      text: (element.innerText || element.value || element.getAttribute("aria-label")
        || element.title || "").trim().slice(0, 60),
      href: element.href || element.getAttribute("data-href") || element.getAttribute("data-url") || "",
    })),
  };
}
