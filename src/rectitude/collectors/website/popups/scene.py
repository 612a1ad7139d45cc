"""
A page as one moment shows it: every node with its box, style, text, through shadow roots and frames.

Read by `DOMSnapshot.captureSnapshot`, which the page cannot notice, and which sees closed shadow roots.
Frames in processes of their own have a session of their own; their nodes are moved to their place.
"""

import re
from collections.abc import Iterator
from typing import Any

from rectitude.evidence.page import Box
from rectitude.evidence.popup import Hit

STYLES = (
    "position", "z-index", "opacity", "visibility", "overflow-y", "background-color",
    "background-image", "cursor", "display",
)  # fmt: skip
_PICTURES = frozenset({"IMG", "CANVAS", "VIDEO", "IFRAME", "SVG", "PICTURE", "OBJECT", "EMBED"})
_CONTROLS = frozenset({"A", "BUTTON", "INPUT", "SELECT", "TEXTAREA", "LABEL", "SUMMARY", "AREA"})
_CONTROL_ROLES = frozenset({"button", "link", "menuitem", "tab", "checkbox", "switch"})
_GENERATED = re.compile(
    r"\d{3,}|(?=[a-f]*\d)[0-9a-f]{6,}|^[a-zA-Z]{1,3}[-_]?(?=[a-zA-Z0-9]*\d)[a-zA-Z0-9]{5,}$"
    r"|[-_](?=[a-zA-Z]*\d+[a-zA-Z]+\d)[a-zA-Z0-9]{7,}$|css-|sc-|jsx-|:r"
)
"""Ids and classes that a build or a run makes up: long numbers, hashes, prefixes of style libraries."""


class Node:
    """One element, text or pseudo-element; `box` is in pixels of the screen, as a finger meets it."""

    __slots__ = (
        "attributes", "backend", "box", "children", "clickable", "paint", "parent", "pseudo",
        "session", "shadow", "style", "tag", "text",
    )  # fmt: skip

    def __init__(self, tag: str, backend: int, session: int, parent: "Node | None") -> None:
        self.tag = tag
        self.backend = backend
        self.session = session
        self.parent = parent
        self.children: list[Node] = []
        self.attributes: dict[str, str] = {}
        self.text = ""
        self.box: Box | None = None
        self.style: dict[str, str] = {}
        self.paint = -1
        self.pseudo = ""
        self.shadow = False
        self.clickable = False

    def ancestors(self) -> Iterator["Node"]:
        """Yield the node and all that it lies in, through shadow roots and frames, innermost first."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    def descendants(self) -> Iterator["Node"]:
        """Yield the node and all that lies in it."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    @property
    def element(self) -> bool:
        """Whether it is an element: neither text nor document, shadow root or pseudo-element."""
        return not self.tag.startswith("#") and not self.pseudo

    def attribute(self, name: str) -> str:
        """Return an attribute, or nothing."""
        return self.attributes.get(name, "")

    def own_text(self) -> str:
        """Return the text that is directly in it."""
        return " ".join(c.text for c in self.children if c.tag == "#text").strip()

    def all_text(self, limit: int = 4000) -> str:
        """Return the visible text within, in document order."""
        parts: list[str] = []
        length = 0
        for node in self.descendants():
            if node.tag == "#text" and node.text.strip() and node.box and node.visible():
                parts.append(node.text.strip())
                length += len(parts[-1])
                if length > limit:
                    break
        return " ".join(parts)[:limit]

    def visible(self) -> bool:
        """Whether it has a box, and neither it nor anything around it makes it transparent."""
        if self.box is None or self.box.width < 1 or self.box.height < 1:
            return False
        if self.style.get("visibility") == "hidden":
            return False
        return all(float(n.style.get("opacity", 1) or 1) >= TRANSPARENT for n in self.ancestors())

    def paints(self) -> bool:
        """Whether it puts something of its own on the screen."""
        if self.tag in _PICTURES:
            return True
        background = self.style.get("background-color", "")
        solid = background not in {"", "transparent"} and not background.endswith(", 0)")
        return solid or self.style.get("background-image", "none") not in {"none", ""}

    def hides(self) -> bool:
        """Whether nothing shines through it: a picture, or a ground without any transparency."""
        if any(float(n.style.get("opacity") or 1) < 1 for n in self.ancestors() if n.element):
            return False
        background = self.style.get("background-color", "")
        translucent = background.startswith("rgba(") or "/" in background
        return self.picture or (self.paints() and not translucent)

    @property
    def picture(self) -> bool:
        """Whether it is a picture: what it shows cannot be read from the document."""
        if self.tag in _PICTURES:
            return True
        return "url(" in self.style.get("background-image", "")

    @property
    def is_control(self) -> bool:
        """Whether it is made to be pressed."""
        return self.element and (
            self.tag in _CONTROLS
            or self.attribute("role") in _CONTROL_ROLES
            or "onclick" in self.attributes
            or self.clickable
        )

    def step(self) -> str:
        """Return its part of a selector: tag, id, two classes; nothing that a build made up."""
        name = self.tag.lower()
        identity = self.attribute("id")
        if identity and not _GENERATED.search(identity):
            return f"{name}#{identity}"
        classes = [c for c in self.attribute("class").split() if not _GENERATED.search(c)]
        return ".".join([name, *classes[:2]])

    def path(self) -> tuple[str, ...]:
        """Return the way from the outermost element inwards, with the borders crossed."""
        steps: list[str] = []
        for node in self.ancestors():
            if node.shadow:
                steps.append("#shadow")
            elif node.tag == "#document" and node.parent is not None:
                steps.append("#frame")
            elif node.element and node.tag not in {"HTML", "BODY"}:
                steps.append(node.step())
        return tuple(reversed(steps))

    def selector(self) -> str:
        """Return the end of the path, as far as it takes to read it."""
        path = self.path()
        for length in range(1, min(len(path), 4) + 1):
            if "#" in path[-length].removeprefix("#"):
                return " ".join(path[-length:])
        return " ".join(path[-3:])


NOWHERE = Box(0.0, 0.0, 0.0, 0.0)
"""The box of what is not laid out."""

TRANSPARENT = 0.1
"""Opacity below which a person sees nothing. Ours."""


class Scene:
    """All nodes of one moment, found again by the identity that the browser gives them."""

    def __init__(self, width: int, height: int, scale: float = 1.0) -> None:
        self.width = width
        self.height = height
        self.scale = scale
        """Pixels of the screen to one of the page: a page made for desktops is shown smaller."""
        self.root: Node | None = None
        self.nodes: list[Node] = []
        self.by_identity: dict[tuple[int, int], Node] = {}
        self.scrolled: dict[int, tuple[float, float]] = {}
        """How far the document of each session is scrolled: hits are asked in its coordinates."""
        self.frames: dict[int, Node] = {}
        """The frame element that holds the document of a session of its own."""

    def add(self, snapshot: dict[str, Any], session: int, holder: Node | None) -> None:
        """Add a snapshot's documents; `holder` is the frame element that it belongs to."""
        x, y = (holder.box.x, holder.box.y) if holder and holder.box else (0.0, 0.0)
        reader = _Reader(self, snapshot, session)
        top = reader.document(0, holder, x, y)
        first = snapshot["documents"][0]
        self.scrolled[session] = (
            first.get("scrollOffsetX", 0) or 0,
            first.get("scrollOffsetY", 0) or 0,
        )
        if holder is None:
            self.root = top
        else:
            self.frames[session] = holder

    def readable(self) -> int:
        """Count the characters that a person can read by scrolling: visible, not clipped."""
        return sum(
            len(node.text.strip())
            for node in self.nodes
            if node.tag == "#text" and node.text.strip() and node.visible() and not _clipped(node)
        )

    def lines(self) -> str:
        """Return the text that a person can read by scrolling, a line for each block."""
        blocks: dict[int, list[str]] = {}
        for node in self.nodes:
            if node.tag == "#text" and node.text.strip() and node.visible() and not _clipped(node):
                blocks.setdefault(id(_block(node)), []).append(node.text.strip())
        return "\n".join("".join(parts) for parts in blocks.values())

    def text_boxes(self) -> Iterator[Node]:
        """Yield the visible text nodes within the viewport."""
        for node in self.nodes:
            if node.tag == "#text" and node.text.strip() and node.visible() and self.shows(node):
                yield node

    def shows(self, node: Node) -> bool:
        """Whether the middle of a node lies within the viewport."""
        box = node.box
        if box is None:
            return False
        x, y = middle(box)
        return 0 <= x < self.width and 0 <= y < self.height


def middle(box: Box) -> tuple[float, float]:
    """Return the middle of a box."""
    return box.x + box.width / 2, box.y + box.height / 2


def _block(node: Node) -> Node:
    """Return the innermost element around a text that begins a line of its own."""
    around = list(node.ancestors())[1:]
    return next((each for each in around if each.style.get("display") != "inline"), around[-1])


def _clipped(node: Node) -> bool:
    _, y = middle(node.box or NOWHERE)
    return any(
        a.box and a.style.get("overflow-y") in {"hidden", "clip"} and a.tag not in {"HTML", "BODY"}
        and not a.box.y <= y <= a.box.y + a.box.height
        for a in node.ancestors()
    )  # fmt: skip


class _Reader:
    """Reads the columns of one snapshot into nodes."""

    def __init__(self, scene: Scene, snapshot: dict[str, Any], session: int) -> None:
        self.scene = scene
        self.strings: list[str] = snapshot["strings"]
        self.documents: list[dict[str, Any]] = snapshot["documents"]
        self.session = session
        self._styles: dict[tuple[int, ...], dict[str, str]] = {}

    def document(self, index: int, holder: Node | None, x: float, y: float) -> Node:
        """Read a document whose top left corner stands at x, y of the top viewport."""
        document = self.documents[index]
        columns = document["nodes"]
        nodes = self._tree(columns, holder)
        x -= (document.get("scrollOffsetX", 0) or 0) * self.scene.scale
        y -= (document.get("scrollOffsetY", 0) or 0) * self.scene.scale
        self._layout(document["layout"], nodes, x, y)
        inner = columns.get("contentDocumentIndex", {"index": [], "value": []})
        for at, which in zip(inner["index"], inner["value"], strict=True):
            frame = nodes[at]
            if frame.box is not None:
                self.document(which, frame, frame.box.x, frame.box.y)
        return nodes[0]

    def _tree(self, columns: dict[str, Any], holder: Node | None) -> list[Node]:
        nodes: list[Node] = []
        names, parents = columns["nodeName"], columns["parentIndex"]
        for at, parent_at in enumerate(parents):
            parent = nodes[parent_at] if parent_at >= 0 else holder
            tag = self._string(names[at])
            tag = tag if tag.startswith("#") else tag.upper()
            node = Node(tag, columns["backendNodeId"][at], self.session, parent)
            pairs = columns["attributes"][at]
            node.attributes = {
                self._string(pairs[i]): self._string(pairs[i + 1]) for i in range(0, len(pairs), 2)
            }
            if parent is not None:
                parent.children.append(node)
            nodes.append(node)
            self.scene.nodes.append(node)
            self.scene.by_identity[self.session, node.backend] = node
        for at in columns.get("shadowRootType", {"index": []})["index"]:
            nodes[at].shadow = True
        pseudo = columns.get("pseudoType", {"index": [], "value": []})
        for at, kind in zip(pseudo["index"], pseudo["value"], strict=True):
            nodes[at].pseudo = self._string(kind)
        for at in columns.get("isClickable", {"index": []})["index"]:
            nodes[at].clickable = True
        return nodes

    def _layout(self, layout: dict[str, Any], nodes: list[Node], x: float, y: float) -> None:
        paints = layout.get("paintOrders", [])
        for at, index in enumerate(layout["nodeIndex"]):
            node = nodes[index]
            left, top, width, height = (
                length * self.scene.scale for length in layout["bounds"][at]
            )
            box = Box(left + x, top + y, width, height)
            node.box = box if node.box is None else _union(node.box, box)
            node.style = self._style(tuple(layout["styles"][at]))
            node.text += self._string(layout["text"][at])
            node.paint = max(node.paint, paints[at] if at < len(paints) else -1)

    def _style(self, values: tuple[int, ...]) -> dict[str, str]:
        """Return a style by its values' numbers; nodes of one style share it."""
        if values not in self._styles:
            named = zip(STYLES, values, strict=False)
            self._styles[values] = {name: self._string(value) for name, value in named}
        return self._styles[values]

    def _string(self, index: int) -> str:
        return self.strings[index] if index >= 0 else ""


def _union(one: Box, other: Box) -> Box:
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Box(
        x,
        y,
        max(one.x + one.width, other.x + other.width) - x,
        max(one.y + one.height, other.y + other.height) - y,
    )


def hit_of(node: Node | None, within: "Node | None" = None) -> Hit | None:
    """Describe what lies under a point, and the control that it belongs to."""
    if node is None:
        return None
    element = next((n for n in node.ancestors() if n.element), node)
    control = None
    for ancestor in element.ancestors():
        if ancestor.tag in {"BODY", "HTML", "#document"}:
            break
        if ancestor.is_control:
            control = ancestor
            break
        if ancestor is within:
            break
    said = control or element
    box = said.box if said.box and said.box.width * said.box.height else element.box
    return Hit(
        path=element.path(),
        tag=element.tag.lower(),
        control=control is not None,
        text=(said.all_text(120) or said.attribute("value"))[:120],
        name=accessible_name(said)[:120],
        href=next((n.attribute("href") for n in said.ancestors() if n.tag in {"A", "AREA"}), ""),
        box=box,
        cursor=element.style.get("cursor", ""),
    )


def accessible_name(node: Node) -> str:
    """Return the name that the element itself, or a picture within, gives to assistive technology."""
    for descendant in node.descendants():
        for attribute in ("aria-label", "alt", "title"):
            if name := descendant.attribute(attribute).strip():
                return name
        if descendant.tag == "TITLE":
            return descendant.all_text(80)
    return ""
