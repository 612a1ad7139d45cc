"""Screens as the package lays them out: which views there are, what they say and what may be typed."""

from collections.abc import Iterator, Mapping

from rectitude.evidence.app import LayoutView, Preference
from rectitude.facts.apps.axml import Element, Reference, Resource, Value

_WHOLE = -1
"""`match_parent`."""
AWAY = (1, 2)
"""`invisible` and `gone`."""
_SIDES = ("layout_width", "layout_height")
_HINTS_FOR_INNER = "TextInputLayout"
"""The view of Material that shows the hint of the field in it."""
_NAMES = ("id", "text", "hint", "inputType", "onClick", "contentDescription")
"""A view that has none of these says nothing, and nobody can ask for it."""
_OLD = {"password": 0x81, "phoneNumber": 0x03}
"""What said so before there was `inputType`, and its flags in android.text.InputType."""


def views(
    file: str, number: int, root: Element, resources: Mapping[int, Resource]
) -> Iterator[LayoutView]:
    """Yield the views of a layout that have an identifier, a text, or something that may be done."""
    waiting = [(root, 0, "", True)]
    while waiting:
        element, depth, outer, fills = waiting.pop()
        given = element.attributes
        fills = fills and all(given.get(side) == _WHOLE for side in _SIDES)
        hint = _text(given.get("hint"), resources)
        inner = hint if element.tag.endswith(_HINTS_FOR_INNER) else ""
        waiting += [(child, depth + 1, inner, fills) for child in reversed(element.children)]
        if any(name in given for name in (*_NAMES, *_OLD)):
            yield LayoutView(
                layout=file,
                resource=number,
                depth=depth,
                tag=element.tag,
                id=_number(given.get("id")),
                name=_name(given.get("id"), resources),
                text=_text(given.get("text"), resources),
                hint=hint or outer,
                input_type=_input_type(given),
                fills=fills,
                on_click=_text(given.get("onClick"), resources),
                hidden=given.get("visibility") in AWAY,
                checked=given.get("checked") is True,
                description=_text(given.get("contentDescription"), resources),
            )


def preferences(
    file: str, number: int, root: Element, resources: Mapping[int, Resource]
) -> Iterator[Preference]:
    """Yield the entries of a screen of settings; none where a document is something else."""
    if not is_of_settings(root):
        return
    for element in root.walk():
        given = element.attributes
        if given.get("key") is not None:
            yield Preference(
                file=file,
                resource=number,
                tag=element.tag,
                key=_text(given.get("key"), resources),
                title=_text(given.get("title"), resources),
                summary=_text(given.get("summary"), resources),
                shown=given.get("isPreferenceVisible") is not False,
            )


def is_of_settings(root: Element) -> bool:
    """Return whether a document is a screen of settings."""
    return root.tag.endswith("PreferenceScreen")


def _number(value: Value | None) -> int:
    return value.id if isinstance(value, Reference) else 0


def _name(value: Value | None, resources: Mapping[int, Resource]) -> str:
    found = resources.get(value.id) if isinstance(value, Reference) else None
    return found.name if found else ""


def _text(value: Value | None, resources: Mapping[int, Resource]) -> str:
    if isinstance(value, Reference):
        found = resources.get(value.id)
        value = found.value if found else None
    return value if isinstance(value, str) else ""


def _input_type(given: Mapping[str, Value]) -> int:
    kind = given.get("inputType")
    if isinstance(kind, int):
        return int(kind)
    return next((number for name, number in _OLD.items() if given.get(name) is True), 0)
