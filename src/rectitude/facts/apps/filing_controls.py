"""
What a press on an app's filing number opens: of the view that says it, or of the row in which that lies.

A press leads where the methods that it runs say. An address that is handed to a method of the app's is
taken from the call that the press makes, for other calls of that method open something else.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage, LayoutView
from rectitude.facts.apps import buttons, chains, constants, controls, pressing
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.constants import Texts
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Method, Program
from rectitude.facts.apps.views import View

_DEEP = 4
"""Methods, one called by the other, between a press and what opens; ours."""
_LEAVES = frozenset(
    {"startActivity", "startActivityForResult", "startActivityIfNeeded", "loadUrl", "launchUrl"}
)
_TAKES_ADDRESS = {"parse": 0, "loadUrl": 1, "putExtra": 2, "putString": 2}
"""Calls that take an address which is opened then, and which of their arguments it is."""
_SAYS = "setText"
_TAKES_OUT = frozenset({"getString", "getText"})
"""How code takes a text out of the resources."""
_WEB = re.compile(r"^https?://", re.IGNORECASE)
_LINK = re.compile(
    r"<a\b[^>]*?\bhref\s*=\s*[\"']?(?P<to>[^\"'\s>]*)[^>]*>(?P<said>.*?)</a\s*>",
    re.IGNORECASE | re.DOTALL,
)
_MOST_BESIDES = 16
"""Characters beside the number in what is pressed, as “应用ICP备案号：”; more may be what is meant. Ours."""


class Led(NamedTuple):
    """A press on the number that opens something."""

    addresses: frozenset[str]
    """Those of the web that it opens."""
    read: bool
    """Whether all that it opens was read, and each press opens it."""
    of_number: bool
    """Whether what is pressed says little but the number."""
    listener: Method
    chain: Chain


class Seen(NamedTuple):
    """Whether it is known which views say the number, and what a press on them opens."""

    placed: bool
    led: tuple[Led, ...]


class _Control(NamedTuple):
    """A view that may hear of a press on the number, and what lies in it says."""

    view: View | None
    on_click: str
    said: str
    says_it: bool
    """Whether it says the number itself; else it is a row in which a view does."""


def seen(package: AppPackage, program: Program, text: str, number: str) -> Seen:
    """Return where presses on the views lead that say a text in which the number stands."""
    found = list(_controls(package, program, text))
    led: list[Led] = []
    for each in found:
        little = len("".join(each.said.split())) <= len(number) + _MOST_BESIDES
        for listener in _listeners(package, program, each) if little or each.says_it else ():
            if (chain := chains.is_reached(package, program, listener)) is not None:
                one = _led(package, program, listener, each.view, chain)
                led += [one._replace(of_number=little)] if one else []
    return Seen(bool(found), tuple(led))


def linked_in(text: str, number: str) -> Iterator[str]:
    """
    Yield where the links of a page lead that hold the number.

    >>> list(linked_in('<a href="https://a.example/icp">京ICP备1号-1A</a>', "京ICP备1号-1A"))
    ['https://a.example/icp']
    """
    for link in _LINK.finditer(text):
        if number in "".join(link["said"].split()):
            yield link["to"]


def _controls(package: AppPackage, program: Program, text: str) -> Iterator[_Control]:
    """Yield the views that say a text, and those of the layout in which they lie."""
    said = _said(package, program)
    views = list(package.views)
    for at, view in enumerate(views):
        if text in controls.words_of(view, said):
            yield _Control(view.id or None, view.on_click, text, says_it=True)
            for outer, inside in _around(views, at):
                words = [word for each in inside for word in controls.words_of(each, said)]
                row = " ".join(filter(None, words))
                yield _Control(outer.id or None, outer.on_click, row, says_it=False)
    laid_out = {view.id for view in views}
    for made, own in said.items():
        if made not in laid_out and text in own:
            yield _Control(made, "", text, says_it=True)


def _said(package: AppPackage, program: Program) -> dict[View, list[str]]:
    """Return what code has each view say, texts that it takes out of the resources, too."""
    said = {view: list(own) for view, own in controls.said_by_code(package, program).items()}
    for (view, name), calls in controls.used(program).items():
        for on in calls if name == _SAYS else ():
            found = _of_resources(package, on.given.body, on.given.origins)
            if view is not None:
                said.setdefault(view, []).extend(found)
    return said


def _of_resources(package: AppPackage, body: Body, origins: Origins) -> Iterator[str]:
    """Yield the texts of the resources that a value may be, taken out by their numbers."""
    for origin in origins:
        if isinstance(origin.what, Signature) and origin.what.name in _TAKES_OUT:
            call = body.instruction(origin.place)
            numbers = {one.what for one in body.argument(call, 1) if one.kind == "number"}
            yield from (each.text for each in package.texts if each.id in numbers)


def _around(views: list[LayoutView], at: int) -> Iterator[tuple[LayoutView, list[LayoutView]]]:
    """Yield the views in which one lies, each with all that lies in it, the nearest first."""
    depth = views[at].depth
    for before in range(at - 1, -1, -1):
        outer = views[before]
        if outer.layout != views[at].layout:
            return
        if outer.depth < depth:
            depth = outer.depth
            inside = [outer]
            for each in views[before + 1 :]:
                if each.layout != outer.layout or each.depth <= outer.depth:
                    break
                inside.append(each)
            yield outer, inside


def _listeners(package: AppPackage, program: Program, control: _Control) -> Iterator[Method]:
    """Yield what is told of a press on a view: by what code gives it, or by the name in its layout."""
    for on in (
        controls.used(program).get((control.view, controls.HEARS), ()) if control.view else ()
    ):
        yield from buttons.listeners(program, *on.given, buttons.PRESSED)
    for name in sorted(chains.beginnings(package)) if control.on_click else ():
        method = program.resolve(Signature(name, control.on_click, buttons.PRESSED))
        if method is not None and method.code:
            yield method


def _led(
    package: AppPackage, program: Program, listener: Method, view: View | None, chain: Chain
) -> Led | None:
    """Return where a listener leads, if it opens anything."""
    reached = list(_reached(program, listener))
    if not any(call.callee.name in _LEAVES for each in reached for call in program.calls_by(each)):
        return None
    given = list(_addresses(package, program, reached))
    web = frozenset(text for each in given for text in each.found if _WEB.match(text))
    press = pressing.press(program, listener, view if isinstance(view, int) else 0)
    read = bool(web) and all(each.whole for each in given) and press.always_leads_out
    return Led(web, read, False, listener, chain)


def _reached(program: Program, listener: Method) -> Iterator[Method]:
    """Yield the methods that a press runs, and those of the objects that these make, as dialogs' buttons."""
    called = list(program.called_by(listener, _DEEP))
    made = [
        method
        for each in called
        for name in program.made_by(each)
        if name in program.classes
        for method in program.methods(name)
        if method.code
    ]
    later = [inner for each in made for inner in program.called_by(each, _DEEP)]
    yield from dict.fromkeys((*called, *later))


def _addresses(package: AppPackage, program: Program, reached: list[Method]) -> Iterator[Texts]:
    """Yield what the calls are given that take an address; of an intent's extras those that are one."""
    for method in reached:
        body = body_of(program, method)
        for call in body.calls:
            name = call.callee.name if call.callee is not None else ""
            number = _TAKES_ADDRESS.get(name)
            if number is None or number >= len(body.arguments(call)):
                continue
            found = _texts(package, program, reached, body, body.argument(call, number))
            if not name.startswith("put") or any(map(_WEB.match, found.found)):
                yield found


def _texts(
    package: AppPackage,
    program: Program,
    reached: list[Method],
    body: Body,
    origins: Origins,
    depth: int = 0,
) -> Texts:
    """Return the texts that something may be in what a press runs."""
    parts: list[Texts] = []
    for each in origins:
        handed = list(_handed(program, reached, body, each)) if depth < _DEEP else []
        taken = frozenset(_of_resources(package, body, frozenset({each})))
        if taken:
            parts.append(Texts(taken, whole=True, read=True))
        elif handed:
            parts += [_texts(package, program, reached, *given, depth + 1) for given in handed]
        else:
            parts.append(constants.texts(program, body, frozenset({each})))
    return constants.joined(parts)


def _handed(
    program: Program, reached: list[Method], body: Body, each: Origin
) -> Iterator[tuple[Body, Origins]]:
    """Yield what a parameter is in the calls that what a press runs makes of its method."""
    if each.kind != "parameter" or not isinstance(each.what, int):
        return
    for method in reached:
        outer = body_of(program, method)
        for call in outer.calls:
            if call.callee is not None and program.meant(call.callee) == [body.method]:
                yield outer, outer.argument(call, each.what)
