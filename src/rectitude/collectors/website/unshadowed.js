// A field shadows the property of its form that has its name (an image one of the document), in every world.
// Symbols cannot be shadowed: `element[$.parentElement]` is the browser's own, captured before any page runs.
(names) => {
  const owners = [Node, Element, HTMLElement, HTMLFormElement, Document, DocumentFragment, ShadowRoot];
  const $ = {};
  for (const name of names) {
    const key = $[name] = Symbol.for(`rectitude.${name}`);
    if (key in Object.prototype) continue;
    for (const {prototype} of owners) {
      const own = Object.getOwnPropertyDescriptor(prototype, name);
      if (own) Object.defineProperty(prototype, key, own);
    }
    for (const {prototype} of [HTMLFormElement, Document]) {
      if (!(key in prototype)) Object.defineProperty(prototype, key, {value: undefined});
    }
    Object.defineProperty(Object.prototype, key, {get() { return this[name]; }});
  }
  return $;
}
