"""What documents of the resources have made when they are shown: views and fragments, by their classes."""

from collections.abc import Iterator, Mapping
from itertools import chain

from rectitude.collectors.app.layouts import AWAY
from rectitude.evidence.app import MadeByResource
from rectitude.facts.apps.axml import Element, Reference, Resource

_INCLUDE, _STUB = "include", "ViewStub"
_NAMED_BY = {
    "fragment": ("name", "class"),
    "androidx.fragment.app.FragmentContainerView": ("name", "class"),
}
"""Elements that stand for a fragment, and by which attributes they name its class."""
_ITEM = ("actionViewClass", "actionProviderClass")
"""By which an entry of a menu names the class of what stands in its place."""
_GRAPH = "navGraph"
_START, _GOES_TO = "startDestination", "destination"
"""By which a graph of navigation says where it begins, and where an action leads."""


def of_document(
    file: str, number: int, root: Element, resources: Mapping[int, Resource]
) -> Iterator[MadeByResource]:
    """Yield what a layout, a menu or a screen of settings has made; nothing where that is none of its own."""
    views, fragments = list[str](), list[str]()
    includes, later = list[int](), list[int]()
    for element, hidden in _with_hidden(root):
        given = element.attributes
        named = [given.get(each) for each in _NAMED_BY.get(element.tag, ())]
        fragments += [each for each in named if isinstance(each, str)]
        inner = [given.get("class")] if element.tag == "view" else []
        inner += [given.get(each) for each in _ITEM] if element.tag == "item" else []
        views += [each for each in (element.tag, *inner) if isinstance(each, str) and "." in each]
        if element.tag == _INCLUDE:
            includes += _numbers(element, "layout")
            later += _numbers(element, "layout") if hidden else []
        later += _numbers(element, "layout") if element.tag.endswith(_STUB) else []
        later += _numbers(element, _GRAPH)
    yield from _made(file, number, resources, views, fragments, includes, later)


def _with_hidden(root: Element) -> Iterator[tuple[Element, bool]]:
    """Yield the elements of a layout, outer ones first, and whether each is hidden until code shows it."""
    waiting = [(root, False)]
    while waiting:
        element, outer = waiting.pop()
        hidden = outer or element.attributes.get("visibility") in AWAY
        yield element, hidden
        waiting += [(child, hidden) for child in reversed(element.children)]


def of_navigation(
    file: str, number: int, root: Element, resources: Mapping[int, Resource]
) -> Iterator[MadeByResource]:
    """Yield what a graph of navigation has made: where it begins, and at each of its destinations."""
    yield from _made(file, number, resources, later=_numbers(root, _START))
    for element in root.walk():
        name, leads = element.attributes.get("name"), _numbers(element, _START)
        fragments = [name] if isinstance(name, str) and element.tag == "fragment" else []
        leads = leads or _numbers(element, _GOES_TO)
        for each in _numbers(element, "id"):
            yield from _made(file, each, resources, fragments=fragments, later=leads)


def _made(
    file: str,
    number: int,
    resources: Mapping[int, Resource],
    views: list[str] | None = None,
    fragments: list[str] | None = None,
    includes: list[int] | None = None,
    later: list[int] | None = None,
) -> Iterator[MadeByResource]:
    parts = [tuple(dict.fromkeys(each or ())) for each in (views, fragments)]
    numbers = [tuple(dict.fromkeys(each or ())) for each in (includes, later)]
    if any(chain(parts, numbers)):
        known = resources.get(number)
        yield MadeByResource(
            file=file,
            resource=number,
            name=f"{known.kind}/{known.name}" if known else "",
            views=parts[0],
            fragments=parts[1],
            includes=numbers[0],
            later=numbers[1],
        )


def _numbers(element: Element, name: str) -> list[int]:
    value = element.attributes.get(name)
    return [value.id] if isinstance(value, Reference) else []
