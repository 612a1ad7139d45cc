"""
Finds what stands above the page.

A layer is made of roots: elements taken out of the flow by `position: fixed` (modal `<dialog>` and
popover included) or by `absolute` with a `z-index` above zero. A dimmed ground and the panel above it,
a card and the × that floats beside it, are one layer. Whether a layer really catches presses is
asked of the browser, point by point.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from rectitude.collectors.website.popups.boxes import area, clip, contains, grown, inside, overlap
from rectitude.collectors.website.popups.scene import NOWHERE, Node, Scene
from rectitude.evidence.page import Box

SMALL = 0.05
"""Share of the viewport below which a root beside a larger one belongs to it. Ours."""
BESIDE = 40.0
"""Pixels within which a small root belongs to a larger one. Ours."""
PAGE_ITSELF = 0.7
"""Share of the page's text from which a positioned element is the page and no layer. Ours."""
ALIKE = 0.9
"""Share of each other from which a drawing and its section are of one size. Ours."""
_DIALOG_ROLES = frozenset({"dialog", "alertdialog"})
_FURNITURE = frozenset({"HEADER", "NAV", "FOOTER"})
_FURNITURE_ROLES = frozenset({"navigation", "banner", "search", "contentinfo", "toolbar", "menu"})
MARK_WIDEST, MARK_HIGHEST = 240.0, 120.0
"""Pixels beyond which what looks like a mark is a surface. Ours."""
_PARTS = 9
_FEWEST_SLIDES = 2
"""Pictures that can take turns."""


class Layer:
    """A group of roots above the page."""

    def __init__(self, scene: Scene, roots: list[Node]) -> None:
        self.scene = scene
        self.roots = roots
        self.members = frozenset(id(n) for root in roots for n in root.descendants())
        self.main = max(roots, key=lambda root: (len(root.all_text(400)), area(root.box)))
        self.share = 0.0
        self.turn = 1
        """Which it is of several with the same selector, in the order of the document."""

    @property
    def selector(self) -> str:
        """What tells it apart on the page."""
        return self.main.selector() or self.main.tag.lower()

    def __contains__(self, node: Node | None) -> bool:
        return node is not None and id(node) in self.members

    def at(self, x: float, y: float) -> Node:
        """Return the uppermost element of the layer at a point, by its boxes."""
        here = [
            n for n in self.nodes()
            if n.element and n.box and n.visible()
            and n.box.x <= x <= n.box.x + n.box.width and n.box.y <= y <= n.box.y + n.box.height
        ]  # fmt: skip
        return max(here, key=lambda n: n.paint, default=self.main)

    def root_of(self, node: Node) -> Node:
        """Return the root of the layer that a node lies in."""
        return next((n for n in node.ancestors() if n in self.roots), self.main)

    def part_at(self, x: float, y: float) -> Node | None:
        """Return the root at a point, if it is a window of its own and more than a mark."""
        root = self.root_of(self.at(x, y))
        box = root.box or NOWHERE
        larger = box.width > MARK_WIDEST or box.height > MARK_HIGHEST
        return root if root is not self.main and larger and not is_shade(root) else None

    def cover(self, hit: Node | None, x: float, y: float) -> str:
        """
        Return the selector of what lies above a point and is no part of the layer; else nothing.

        A cover that cannot be seen, and a dimmed ground, are taken for the layer's own.
        """
        own = set(map(id, self.at(x, y).ancestors()))
        if hit is None or id(self.root_of(self.at(x, y))) in set(map(id, hit.ancestors())):
            return ""
        roots = [n for n in hit.ancestors() if n.element and is_root(n) and id(n) not in own]
        if not roots or is_shade(roots[-1]) or not _shows_anything(roots[-1]):
            return ""
        return roots[-1].selector()

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
        boxes = [clip(root.box, self.scene) for root in self.roots if root.box]
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
                and area(clip(node.box, self.scene)) < 0.9 * whole
            ),
            key=lambda box: area(clip(box, self.scene)),
            default=None,
        )  # fmt: skip
        if best is None or area(best) < 0.1 * whole:
            return region
        return clip(best, self.scene)

    def parts(self) -> list[Box]:
        """Return the largest pieces of what it shows, for layers that let most presses through."""
        shown = [
            clip(node.box, self.scene)
            for node in self.nodes()
            if node.box and node.element and node.visible() and node.paints()
        ]
        return sorted((box for box in shown if area(box) > 0), key=area, reverse=True)[:_PARTS]

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
        return any(node not in self and inside(node.box, region) for node in _page_text(self))

    @property
    def beneath(self) -> bool:
        """Whether it is the ground of the page's own text: some is drawn on it, and none lies beneath."""
        region = self.region
        said = [n for n in _page_text(self) if n not in self and inside(n.box, region)]
        return bool(said) and all(self.under(node) for node in said)

    def under(self, node: Node) -> bool:
        """Whether a node that is no part of it is drawn above it."""
        uppermost = max(root.paint for root in self.roots)
        return node.session == self.main.session and node.paint > uppermost

    @property
    def picture(self) -> float:
        """Share of its panel that is picture, canvas, video or frame."""
        panel = self.panel
        areas = [area(overlap(n.box, panel)) for n in self.nodes() if n.box and n.picture]
        return round(max(areas, default=0.0) / max(area(panel), 1.0), 2)

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


def standing_beside(layer: Layer, others: Iterable[Layer]) -> Counter[str]:
    """Count by selector the layers that can be seen beside one: not what its card hides."""
    return Counter(
        other.selector
        for other in others
        if other.share > 0 or not contains(layer.panel, other.region)
    )


def candidates(scene: Scene) -> list[Layer]:
    """Return the groups of roots that show something, the uppermost first."""
    roots = [node for node in _roots(scene) if area(clip(node.box, scene)) > 60]
    roots.sort(key=lambda node: node.paint, reverse=True)
    groups: list[list[Node]] = []
    for root in roots:
        home = next((group for group in groups if _belongs(root, group, scene)), None)
        if home is None:
            groups.append([root])
        else:
            home.append(root)
    layers = [Layer(scene, group) for group in groups]
    _count(layers, scene)
    return layers


def _count(layers: list[Layer], scene: Scene) -> None:
    """Give layers that share a selector their turn, in the order of the document."""
    counted = Counter(layer.selector for layer in layers)
    if max(counted.values(), default=1) == 1:
        return
    order = {id(node): at for at, node in enumerate(scene.nodes)}
    turns: Counter[str] = Counter()
    for layer in sorted(layers, key=lambda layer: order[id(layer.main)]):
        turns[layer.selector] += 1
        layer.turn = turns[layer.selector]


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
                part_of_page = any(
                    is_part(node, scene)
                    for is_part in (_adorns_its_section, _is_carousel, _is_slide)
                )
                if _shows_anything(node) and not part_of_page:
                    yield node
                continue
        stack.extend(reversed(node.children))


def _adorns_its_section(node: Node, scene: Scene) -> bool:
    """
    Whether a drawing without words fills the very section of words that it is placed in.

    The section has its own room on the page, so the drawing hides nothing else and scrolls with it.
    """
    section = node.parent
    if section is None or section.box is None or section.tag in {"BODY", "HTML"}:
        return False
    drawn = any(each.tag == "CANVAS" for each in node.descendants()) and not node.all_text(1)
    if not drawn or not section.all_text(1) or is_root(section) or is_fixed(node):
        return False
    both = area(overlap(clip(node.box, scene), section.box))
    return both >= ALIKE * max(area(clip(node.box, scene)), area(clip(section.box, scene)))


def _is_carousel(node: Node, scene: Scene) -> bool:
    """
    Whether an element is the row of pictures at the head of a page, with a pager that counts them.

    It is as wide as the window, scrolls with the page and says nothing but the pager's figures: as
    many as it has slides.
    """
    box = clip(node.box, scene)
    if is_fixed(node) or box.width < ALIKE * scene.width or box.height > ALIKE * scene.height:
        return False
    said = node.all_text(60).split()
    if len(said) < _FEWEST_SLIDES or said != [str(each + 1) for each in range(len(said))]:
        return False
    rows = (Counter(c.tag for c in each.children if c.element) for each in node.descendants())
    return sum(len(said) in row.values() for row in rows) > 1


def _is_slide(node: Node, scene: Scene) -> bool:
    """
    Whether an element is one of several that take turns in a section of the page.

    Those beside it are written alike, and it fills the room that the section has among the page's text, so
    that it hides nothing and scrolls with it.
    """
    section = node.parent
    if section is None or section.box is None or section.tag in {"BODY", "HTML"} or is_fixed(node):
        return False
    if any(each.element and is_root(each) for each in section.ancestors()):
        return False
    written = (node.tag, node.attribute("class"))
    alike = [c for c in section.children if (c.tag, c.attribute("class")) == written]
    both = area(overlap(node.box or NOWHERE, section.box))
    fills = both >= ALIKE * max(area(node.box or NOWHERE), area(section.box))
    return len(alike) >= _FEWEST_SLIDES and fills


def _holds_layers_or_all(node: Node, scene: Scene) -> bool:
    """Whether an element fills the page and holds further layers: the shell of an application."""
    fills = area(clip(node.box, scene)) > 0.95 * scene.width * scene.height
    return fills and any(
        is_root(descendant) and descendant.visible()
        for child in node.children
        for descendant in child.descendants()
        if descendant.element
    )


def is_fixed(node: Node) -> bool:
    return node.style.get("position") == "fixed"


def is_root(node: Node) -> bool:
    if is_fixed(node):
        return True
    if node.style.get("position") == "absolute":
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
    box = clip(root.box, scene)
    for other in group:
        beside = overlap(grown(clip(other.box, scene), BESIDE), box)
        if area(beside) <= 0:
            continue
        if is_shade(root) and not is_shade(other):
            return True
        theirs, its = area(clip(other.box, scene)), area(box)
        if its < theirs and _covered(box, other, scene):
            continue  # a bar of the page that lies beneath, not a piece of the card
        if min(theirs, its) < SMALL * screen and other.paint >= root.paint:
            return min(theirs, its) < 0.5 * max(theirs, its)
    return False


def _covered(box: Box, above: Node, scene: Scene) -> bool:
    """Whether what is painted above takes all presses on a box."""
    catches = above.style.get("pointer-events") != "none"
    return catches and area(overlap(box, clip(above.box, scene))) >= area(box)


def is_shade(node: Node) -> bool:
    """Whether a root is a dimmed ground: it paints a colour and holds nothing to read or see."""
    return not node.all_text(20) and not any(n.picture for n in node.descendants())
