"""What in a layer looks like a way to close it, and whether that makes it a pop-up."""

from collections.abc import Iterable, Iterator

from rectitude.collectors.website.popups.boxes import area, contains, inside
from rectitude.collectors.website.popups.glyph import Cross
from rectitude.collectors.website.popups.layers import MARK_HIGHEST, MARK_WIDEST, Layer, is_shade
from rectitude.collectors.website.popups.scene import NOWHERE, Node, accessible_name, middle
from rectitude.evidence.page import Box
from rectitude.evidence.popup import Clue, Mark
from rectitude.facts.popups import words

LEAST_SHARE = 0.3
"""Share of the viewport from which a layer without a close mark and without a role counts. Ours."""
_SAME_MARK = 15.0
MOST_SAID = 40
"""Characters by which it is told whether a box holds more than the mark. Ours."""


def marks(layer: Layer, crosses: Iterable[Cross]) -> list[Mark]:
    """
    Return what looks like a way to close in a layer: by text, picture, name or class.

    `crosses` are those found in the picture. The box of a mark is the part that can be seen: the
    cross, else the text, else the element.
    """
    found: list[Mark] = [mark for node in layer.nodes() for mark in _mark_of(node, layer)]
    found.extend(
        Mark(selector=_at(cross.box, layer), clues=("glyph",), box=cross.box, button=cross.button)
        for cross in crosses
        if inside(cross.box, layer.region) and not _in_a_word(cross.box, layer)
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
    if node.box.width > MARK_WIDEST or node.box.height > MARK_HIGHEST:
        said = node.own_text()
        if promises(said):
            yield _mark(node, ("text",), _text_box(node), said)
        return
    clues: list[Clue] = []
    said = node.own_text() or (node.attribute("value") if node.tag == "INPUT" else "")
    if promises(said) or (words.CLOSE_AFTER.match(said) and _pressable(node)):
        clues.append("text")
    if node.tag != "SVG" and words.CLOSE_NAME.search(_own_name(node)):
        clues.append("name")
    elif words.CLOSE_CLASS.search(f"{node.attribute('class')} {node.attribute('id')}"):
        clues.append("class")
    if clues:
        box = _text_box(node) if "text" in clues else node.box
        yield _mark(node, tuple(clues), box, said if "text" in clues else "")


def _pressable(node: Node) -> bool:
    return any(each.is_control for each in node.ancestors() if each.tag not in {"HTML", "BODY"})


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
        button=_button(node, box),
    )


def _button(node: Node, mark: Box) -> Box | None:
    """Return the ground painted around a mark and nothing else: a button, in the eyes of a person."""
    element = next((n for n in node.ancestors() if n.element), node)
    said = element.all_text(MOST_SAID)
    for around in element.ancestors():
        box = around.box
        if not around.element or box is None or around.all_text(MOST_SAID) != said:
            return None
        if box.width > MARK_WIDEST or box.height > MARK_HIGHEST:
            return None
        if around is not element and any(n.picture for n in around.descendants()):
            return None
        larger = area(box) > area(mark) and contains(box, mark)
        if larger and around.paints() and not around.picture:
            return box
    return None


def _text_box(node: Node) -> Box:
    return next((c.box for c in node.children if c.tag == "#text" and c.box), node.box or NOWHERE)


def _in_a_word(box: Box, layer: Layer) -> bool:
    """Whether a cross in the picture is a letter of a text: of the page's own where that can be seen."""
    through = _shines_through(box, layer)
    of_the_page = (n for n in layer.scene.text_boxes() if through or layer.under(n))
    return any(
        len(node.text.strip()) > 2 and node.box and inside(box, node.box)
        for node in (*layer.nodes(), *of_the_page)
        if node.tag == "#text"
    )


def _shines_through(box: Box, layer: Layer) -> bool:
    """Whether nothing of the layer hides what lies beneath it at a place."""
    here = (n for n in layer.nodes() if n.element and n.visible() and inside(box, n.box or NOWHERE))
    return not any(node.hides() for node in here)


def _at(box: Box, layer: Layer) -> str:
    """Return the selector of the uppermost element of the layer at a mark that is only drawn."""
    return layer.at(*middle(box)).selector()


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
            button=other.button or mark.button,
        )
    return merged


_RANK: dict[Clue, int] = {
    "glyph": 0, "text": 1, "before": 2, "after": 2, "ocr": 3, "name": 4, "class": 5,
}  # fmt: skip


def _same(one: Mark, other: Mark) -> bool:
    (x, y), (u, v) = middle(one.box), middle(other.box)
    near = abs(x - u) < _SAME_MARK and abs(y - v) < _SAME_MARK
    return near or (one.box.width < 80 and inside(other.box, one.box))


def counts(layer: Layer, crosses: Iterable[Cross]) -> bool:
    """
    Whether a layer is a pop-up: it says so, it covers much of the page, or it can be closed.

    Headers, navigation and searches are not, nor is the ground of the page's own text, unless they
    declare themselves to be dialogs.
    """
    if layer.role:
        return True
    if layer.furniture or layer.beneath or all(is_shade(root) for root in layer.roots):
        return False
    if layer.share >= LEAST_SHARE and (layer.covers or _any_visible(layer, crosses)):
        return True
    return _any_visible(layer, crosses) and area(layer.region) > 3_000


def _any_visible(layer: Layer, crosses: Iterable[Cross]) -> bool:
    return any(mark.visible for mark in marks(layer, crosses))
