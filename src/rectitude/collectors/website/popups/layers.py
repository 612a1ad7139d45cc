"""
Finds what stands above the page, and what in it looks like a way to close.

A layer is made of roots: elements taken out of the flow by `position: fixed` (modal `<dialog>` and
popover included) or by `absolute` with a `z-index` above zero. A dimmed ground and the panel above it,
a card and the × that floats beside it, are one layer. Whether a layer really catches presses is
asked of the browser, point by point.
"""

from collections.abc import Iterable, Iterator

from rectitude.collectors.website.popups.scene import NOWHERE, Node, Scene, accessible_name, middle
from rectitude.evidence.page import Box
from rectitude.evidence.popup import Clue, Mark
from rectitude.facts import popups_words as words

LEAST_SHARE = 0.3
"""Share of the viewport from which a layer without a close mark and without a role counts. Ours."""
SMALL = 0.05
"""Share of the viewport below which a root beside a larger one belongs to it. Ours."""
BESIDE = 40.0
"""Pixels within which a small root belongs to a larger one. Ours."""
PAGE_ITSELF = 0.7
"""Share of the page's text from which a positioned element is the page and no layer. Ours."""
_DIALOG_ROLES = frozenset({"dialog", "alertdialog"})
_FURNITURE = frozenset({"HEADER", "NAV", "FOOTER"})
_FURNITURE_ROLES = frozenset({"navigation", "banner", "search", "contentinfo", "toolbar", "menu"})
_MARK_WIDEST, _MARK_HIGHEST = 240.0, 120.0
_SAME_MARK = 15.0
_PARTS = 9


class Layer:
    """A group of roots above the page."""

    def __init__(self, scene: Scene, roots: list[Node]) -> None:
        self.scene = scene
        self.roots = roots
        self.members = frozenset(id(n) for root in roots for n in root.descendants())
        self.main = max(roots, key=lambda root: (len(root.all_text(400)), _area(root.box)))
        self.share = 0.0

    @property
    def selector(self) -> str:
        """What tells it apart on the page."""
        return self.main.selector() or self.main.tag.lower()

    def __contains__(self, node: Node | None) -> bool:
        return node is not None and id(node) in self.members

    def nodes(self) -> Iterator[Node]:
        """Yield all nodes of the layer."""
        for root in self.roots:
            yield from root.descendants()

    def text(self) -> str:
        """Return what a person reads in it."""
        return " ".join(filter(None, (root.all_text() for root in self.roots)))[:4000]

    @property
    def region(self) -> Box:
        """The part of the viewport that all its roots take."""
        boxes = [_clip(root.box, self.scene) for root in self.roots if root.box]
        boxes = [box for box in boxes if box.width > 0 and box.height > 0]
        left, top = min(b.x for b in boxes), min(b.y for b in boxes)
        right, bottom = max(b.x + b.width for b in boxes), max(b.y + b.height for b in boxes)
        return Box(left, top, right - left, bottom - top)

    @property
    def panel(self) -> Box:
        """The card on the dimmed ground: the largest part that paints and does not fill the root."""
        region = self.region
        whole = region.width * region.height
        best = max(
            (
                node.box
                for node in self.nodes()
                if node.box and node.element and node.visible() and node.paints()
                and _area(_clip(node.box, self.scene)) < 0.9 * whole
            ),
            key=lambda box: _area(_clip(box, self.scene)),
            default=None,
        )  # fmt: skip
        if best is None or _area(best) < 0.1 * whole:
            return region
        return _clip(best, self.scene)

    def parts(self) -> list[Box]:
        """Return the largest pieces of what it shows, for layers that let most presses through."""
        shown = [
            _clip(node.box, self.scene)
            for node in self.nodes()
            if node.box and node.element and node.visible() and node.paints()
        ]
        return sorted((box for box in shown if _area(box) > 0), key=_area, reverse=True)[:_PARTS]

    @property
    def role(self) -> str:
        """What it declares itself to be."""
        for node in self.nodes():
            if node.attribute("role") in _DIALOG_ROLES:
                return node.attribute("role")
            if node.attribute("aria-modal") == "true" or (
                node.tag == "DIALOG" and "open" in node.attributes
            ):
                return "dialog"
        return ""

    @property
    def furniture(self) -> bool:
        """Whether it is the page's own header, navigation or search."""
        return any(
            node.tag in _FURNITURE or node.attribute("role") in _FURNITURE_ROLES
            for node in (*self.main.ancestors(), *self.main.children)
            if node.element
        )

    @property
    def covers(self) -> bool:
        """Whether the page's own text lies beneath it."""
        region = self.region
        return any(node not in self and _inside(node.box, region) for node in _page_text(self))

    @property
    def picture(self) -> float:
        """Share of its panel that is picture, canvas, video or frame."""
        panel = self.panel
        areas = [_area(_overlap(n.box, panel)) for n in self.nodes() if n.box and n.picture]
        return round(max(areas, default=0.0) / max(_area(panel), 1.0), 2)

    @property
    def fields(self) -> tuple[str, ...]:
        """The types of its input fields."""
        return tuple(
            n.attribute("type") or "text" for n in self.nodes() if n.tag == "INPUT" and n.visible()
        )

    @property
    def links(self) -> tuple[str, ...]:
        """The addresses that its links name."""
        found = (n.attribute("href") for n in self.nodes() if n.tag in {"A", "AREA"})
        return tuple(dict.fromkeys(href for href in found if href))[:20]


def _page_text(layer: Layer) -> Iterator[Node]:
    for node in layer.scene.text_boxes():
        if not any(is_root(each) for each in node.ancestors() if each.element):
            yield node


def candidates(scene: Scene) -> list[Layer]:
    """Return the groups of roots that show something, the uppermost first."""
    roots = [node for node in _roots(scene) if _area(_clip(node.box, scene)) > 60]
    roots.sort(key=lambda node: node.paint, reverse=True)
    groups: list[list[Node]] = []
    for root in roots:
        home = next((group for group in groups if _belongs(root, group, scene)), None)
        if home is None:
            groups.append([root])
        else:
            home.append(root)
    return [Layer(scene, group) for group in groups]


def _roots(scene: Scene) -> Iterator[Node]:
    total = sum(len(node.text) for node in scene.text_boxes()) or 1
    if scene.root is None:
        return
    stack = [scene.root]
    while stack:
        node = stack.pop()
        if node.element and is_root(node) and node.box:
            its_text = sum(
                len(n.text) for n in node.descendants()
                if n.tag == "#text" and n.visible() and scene.shows(n)
            )  # fmt: skip
            page_itself = its_text > PAGE_ITSELF * total and _holds_layers_or_all(node, scene)
            if not page_itself:
                if _shows_anything(node):
                    yield node
                continue
        stack.extend(reversed(node.children))


def _holds_layers_or_all(node: Node, scene: Scene) -> bool:
    """Whether an element fills the page and holds further layers: the shell of an application."""
    fills = _area(_clip(node.box, scene)) > 0.95 * scene.width * scene.height
    return fills and any(
        is_root(each) and each.visible()
        for child in node.children
        for each in child.descendants()
        if each.element
    )


def is_root(node: Node) -> bool:
    position = node.style.get("position")
    if position == "fixed":
        return True
    if position == "absolute":
        return node.style.get("z-index", "auto").lstrip("-").isdigit() and (
            int(node.style["z-index"]) > 0
        )
    return False


def _shows_anything(node: Node) -> bool:
    if node.style.get("display") == "none":
        return False
    return any(
        n.visible() and (n.paints() or (n.tag == "#text" and n.text.strip()))
        for n in node.descendants()
    )


def _belongs(root: Node, group: list[Node], scene: Scene) -> bool:
    """Whether a root is the dimmed ground of a group above it, or a small piece beside a card."""
    screen = scene.width * scene.height
    box = _clip(root.box, scene)
    for other in group:
        beside = _overlap(_grown(_clip(other.box, scene), BESIDE), box)
        if _area(beside) <= 0:
            continue
        if is_shade(root) and not is_shade(other):
            return True
        other_area, area = _area(_clip(other.box, scene)), _area(box)
        if area < other_area and _covered(box, other, scene):
            continue  # a bar of the page that lies beneath, not a piece of the card
        if min(other_area, area) < SMALL * screen and other.paint >= root.paint:
            return min(other_area, area) < 0.5 * max(other_area, area)
    return False


def _covered(box: Box, above: Node, scene: Scene) -> bool:
    """Whether what is painted above takes all presses on a box."""
    catches = above.style.get("pointer-events") != "none"
    return catches and _area(_overlap(box, _clip(above.box, scene))) >= _area(box)


def is_shade(node: Node) -> bool:
    """Whether a root is a dimmed ground: it paints a colour and holds nothing to read or see."""
    return not node.all_text(20) and not any(n.picture for n in node.descendants())


def marks(layer: Layer, crosses: Iterable[Box]) -> list[Mark]:
    """
    Return what looks like a way to close in a layer: by text, picture, name or class.

    `crosses` are those found in the picture. The box of a mark is the part that can be seen: the
    cross, else the text, else the element.
    """
    found: list[Mark] = [mark for node in layer.nodes() for mark in _mark_of(node, layer)]
    found.extend(
        Mark(selector=_at(box, layer), clues=("glyph",), box=box)
        for box in crosses
        if _inside(box, layer.region) and not _in_a_word(box, layer)
    )
    return _merged(found)


def promises(said: str) -> bool:
    return any(
        pattern.match(said) for pattern in (words.CLOSE_SIGN, words.CLOSE_WORDS, words.CANCEL_WORDS)
    )


def _mark_of(node: Node, layer: Layer) -> Iterator[Mark]:
    if not (node.element or node.pseudo) or not node.visible() or node.box is None:
        return
    if not layer.scene.shows(node):
        return
    if node.pseudo:
        said = " ".join(c.text for c in node.children).strip() or node.text.strip()
        clue: Clue = "before" if node.pseudo == "before" else "after"
        if promises(said):
            yield _mark(node, (clue,), _text_box(node), said)
        return
    if node.box.width > _MARK_WIDEST or node.box.height > _MARK_HIGHEST:
        said = node.own_text()
        if promises(said):
            yield _mark(node, ("text",), _text_box(node), said)
        return
    clues: list[Clue] = []
    said = node.own_text() or (node.attribute("value") if node.tag == "INPUT" else "")
    if promises(said):
        clues.append("text")
    if node.tag != "SVG" and words.CLOSE_NAME.search(_own_name(node)):
        clues.append("name")
    elif words.CLOSE_CLASS.search(f"{node.attribute('class')} {node.attribute('id')}"):
        clues.append("class")
    if clues:
        box = _text_box(node) if "text" in clues else node.box
        yield _mark(node, tuple(clues), box, said if "text" in clues else "")


def _own_name(node: Node) -> str:
    return " ".join(node.attribute(a) for a in ("aria-label", "title", "alt")).strip()


def _mark(node: Node, clues: tuple[Clue, ...], box: Box, said: str) -> Mark:
    control = next((n for n in node.ancestors() if n.is_control), node)
    return Mark(
        selector=node.selector(),
        clues=clues,
        box=box,
        text=said[:40],
        name=(_own_name(node) or accessible_name(control))[:80],
        href=next((n.attribute("href") for n in node.ancestors() if n.tag == "A"), ""),
    )


def _text_box(node: Node) -> Box:
    return next((c.box for c in node.children if c.tag == "#text" and c.box), node.box or NOWHERE)


def _in_a_word(box: Box, layer: Layer) -> bool:
    """Whether a cross in the picture is a letter of a text."""
    dimmed = any(_inside(box, root.box) for root in layer.roots if root.box and is_shade(root))
    lit = any(_inside(box, root.box) for root in layer.roots if root.box and not is_shade(root))
    seen = layer.scene.text_boxes() if dimmed and not lit else layer.nodes()
    return any(
        len(node.text.strip()) > 2 and node.box and _inside(box, node.box)
        for node in seen
        if node.tag == "#text"
    )


def _at(box: Box, layer: Layer) -> str:
    """Return the selector of the uppermost element of the layer at a mark that is only drawn."""
    x, y = middle(box)
    here = [
        n for n in layer.nodes()
        if n.element and n.box and n.visible()
        and n.box.x <= x <= n.box.x + n.box.width and n.box.y <= y <= n.box.y + n.box.height
    ]  # fmt: skip
    return max(here, key=lambda n: n.paint).selector() if here else layer.selector


def _merged(found: list[Mark]) -> list[Mark]:
    """Join what several clues say of one mark; a drawn cross tells best where it can be seen."""
    by_rank = sorted(found, key=lambda mark: min(_RANK[clue] for clue in mark.clues))
    merged: list[Mark] = []
    for mark in by_rank:
        at = next((i for i, other in enumerate(merged) if _same(mark, other)), None)
        if at is None:
            merged.append(mark)
            continue
        other = merged[at]
        merged[at] = Mark(
            selector=mark.selector if "glyph" in other.clues else other.selector,
            clues=tuple(dict.fromkeys((*other.clues, *mark.clues))),
            box=other.box,
            text=other.text or mark.text,
            name=other.name or mark.name,
            href=other.href or mark.href,
        )
    return merged


_RANK: dict[Clue, int] = {
    "glyph": 0, "text": 1, "before": 2, "after": 2, "ocr": 3, "name": 4, "class": 5,
}  # fmt: skip


def _same(one: Mark, other: Mark) -> bool:
    (x, y), (u, v) = middle(one.box), middle(other.box)
    near = abs(x - u) < _SAME_MARK and abs(y - v) < _SAME_MARK
    return near or (one.box.width < 80 and _inside(other.box, one.box))


def _inside(box: Box | None, outer: Box) -> bool:
    if box is None:
        return False
    x, y = middle(box)
    return outer.x <= x <= outer.x + outer.width and outer.y <= y <= outer.y + outer.height


def _area(box: Box | None) -> float:
    return max(0.0, box.width) * max(0.0, box.height) if box else 0.0


def _clip(box: Box | None, scene: Scene) -> Box:
    return _overlap(box, Box(0, 0, scene.width, scene.height))


def _overlap(one: Box | None, other: Box) -> Box:
    if one is None:
        return Box(0, 0, 0, 0)
    x, y = max(one.x, other.x), max(one.y, other.y)
    right = min(one.x + one.width, other.x + other.width)
    bottom = min(one.y + one.height, other.y + other.height)
    return Box(x, y, max(0.0, right - x), max(0.0, bottom - y))


def _grown(box: Box, by: float) -> Box:
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)


def counts(layer: Layer, crosses: Iterable[Box]) -> bool:
    """
    Whether a layer is a pop-up: it says so, it covers much of the page, or it can be closed.

    Headers, navigation and searches are not, unless they declare themselves to be dialogs.
    """
    if layer.role:
        return True
    if layer.furniture or all(is_shade(root) for root in layer.roots):
        return False
    if layer.share >= LEAST_SHARE and (layer.covers or _any_visible(layer, crosses)):
        return True
    return _any_visible(layer, crosses) and _area(layer.region) > 3_000


def _any_visible(layer: Layer, crosses: Iterable[Box]) -> bool:
    return any(mark.visible for mark in marks(layer, crosses))
