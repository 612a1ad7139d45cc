"""Adverts on screens that the package lays out, and whether all of such a screen takes a press."""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage, LayoutView
from rectitude.facts.apps import (
    chains,
    controls,
    fetched_adverts,
    layouts,
    objects,
    offering,
    pressing,
    recipients,
    things,
)
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.first_run import FirstRun
from rectitude.facts.apps.program import OF_SYSTEM, Call, Method, Program
from rectitude.facts.apps.texts import Value
from rectitude.facts.parties import host_of

_ADVERT = re.compile(r"广告|推广|跳过|^\s*skip\b|advert", re.IGNORECASE)
"""What stands on an advert: that it is one, or how to skip it."""
SAYS_SO = re.compile(r"广告|推广|advert", re.IGNORECASE)
"""What an advert alone says: an introduction and a tutorial can be skipped, too."""
_VIEWS = (
    *("Landroid/view/View;", "Landroid/view/ViewGroup;", "Landroid/widget/FrameLayout;"),
    *(
        "Landroid/widget/RelativeLayout;",
        "Landroid/widget/LinearLayout;",
        "Landroid/widget/ImageView;",
    ),
    "Landroidx/constraintlayout/widget/ConstraintLayout;",
)
_ASKS = "setOnClickListener"
_TOUCHES = "setOnTouchListener"
LISTENS = frozenset({_ASKS, _TOUCHES})
"""How a view is given what is told of a press, or of each touch."""
_PRESSED = "(Landroid/view/View;)V"
_TOLD = {"onClick": _PRESSED, "onTouch": pressing.TOUCHED}
_OTHERWISE = frozenset({"setOnTouchListener", "dispatchTouchEvent", "onTouchEvent", "performClick"})
"""Other ways to learn of presses, which are not followed."""
_OF_FORMS = frozenset({"schemas.android.com", "www.w3.org"})
"""Hosts of the names of XML's vocabularies: nobody opens these."""
_WEB = re.compile(r"^https?://")
_OF_ROWS = frozenset({"getView", "onCreateViewHolder", "instantiateItem", "getChildView"})
"""What lays out one row of a list, or one of its pages."""
_DEEP = 3
"""Methods, one called by the other, between a press and what opens; ours."""


class Pressed(NamedTuple):
    """A view of an advert that takes all of the screen, and what a press on it does."""

    view: LayoutView
    call: Call
    """Where its listener is set."""
    listener: Method
    sure: bool
    """Whether each press leads out of the app, and it is an advert that says so or leads to another firm."""
    chain: Chain


def is_one(said: str) -> bool:
    """Return whether what stands on a screen is that of an advert."""
    return bool(_ADVERT.search(said))


def says_so(said: str) -> bool:
    """Return whether what stands on a screen names it an advert."""
    return bool(SAYS_SO.search(said))


def screens(package: AppPackage, program: Program) -> frozenset[str]:
    """Return the layouts that hold an advert by their words, and by those that code has their views say."""
    return saying(package, program, _ADVERT)


def saying(package: AppPackage, program: Program, words: re.Pattern[str]) -> frozenset[str]:
    """Return the layouts that hold some words, or that code has say them."""
    said = controls.said_by_code(package, program)
    found = {each.resource for each in package.views}
    found = {each for each in found if words.search(controls.beside(package, each, said))}
    return frozenset(each.layout for each in package.views if each.resource in found)


def pressed(package: AppPackage, program: Program) -> Iterator[Pressed]:
    """Yield the views of adverts that take all of the screen and open something outside when pressed."""
    adverts, named = screens(package, program), saying(package, program, SAYS_SO)
    for call, view, listener, made in _heard(package, program, adverts):
        press = pressing.press(program, listener, view.id, made)
        if press.may_lead_out and (chain := chains.is_reached(package, program, call)):
            advert = view.layout in named or leads_to_others(package, program, listener, made)
            advert = advert or fetched_adverts.leads_here(program, chain)
            yield Pressed(view, call, listener, advert and press.always_leads_out, chain)


def _heard(
    package: AppPackage, program: Program, adverts: frozenset[str]
) -> Iterator[tuple[Call, LayoutView, Method, Value]]:
    """Yield the views of adverts that take all of the screen, with what is told of a press, and where."""
    views = [each for each in package.views if each.fills and each.layout in adverts]
    used = controls.used(program)
    for view in (each for each in views if each.id):
        for on in (on for name in sorted(LISTENS) for on in used.get((view.id, name), ())):
            if listener := listener_of(program, *on.given):
                yield on.call, view, listener, things.made_as(program, *on.given)
    yield from _heard_by_root(program, views)
    for view in views:
        for name in _screens_of_app(package, program) if view.on_click else ():
            told = program.resolve(Signature(name, view.on_click, _PRESSED))
            if told is not None and told.code:
                yield from (
                    (call, view, told, None) for call in layouts.shown(program, name, view.resource)
                )


def _heard_by_root(
    program: Program, views: list[LayoutView]
) -> Iterator[tuple[Call, LayoutView, Method, Value]]:
    """Yield the whole of a layout that code gives a listener without looking for it by number."""
    roots = {each.resource: each for each in views if not each.depth}
    for call in _listening(program, *LISTENS) if roots else ():
        if call.method.signature.name in _OF_ROWS:
            continue
        body = body_of(program, call.method)
        each = body.instruction(call.place)
        view = roots.get(_laid_out(body, body.argument(each, 0)))
        told = body.argument(each, 1)
        if view is not None and (listener := listener_of(program, body, told)):
            yield call, view, listener, things.made_as(program, body, told)


def _laid_out(body: Body, view: Origins) -> int:
    """Return the number of the layout of which a view is the whole; 0 where it is not one, or in another."""
    (origin, *more) = view or (None,)
    if origin is None or more or not isinstance(origin.what, Signature):
        return 0
    if origin.what.name != "inflate" or not origin.what.owner.endswith("/LayoutInflater;"):
        return 0
    call = body.instruction(origin.place)
    numbers = {each.what for each in body.argument(call, 1) if each.kind == "number"}
    alone = body.argument(call, 2) == {Origin("number", 0)}
    number = numbers.pop() if len(numbers) == 1 else 0
    return number if alone and isinstance(number, int) else 0


def leads_to_others(
    package: AppPackage, program: Program, listener: Method, made: Value = None
) -> bool:
    """Return whether an address to which a press may lead does not carry the app's name."""
    return any(
        isinstance(each.reference, str) and is_of_others(package, each.reference)
        for body, places in run_by(program, listener, made, _DEEP)
        for each in body.instructions
        if each.name.startswith("const-string") and each.place in places
    )


def run_by(
    program: Program, listener: Method, made: Value, deep: int
) -> Iterator[tuple[Body, Container[int]]]:
    """Yield what a press runs, so many methods deep: of the listener, what it does as its object is made."""
    body = body_of(program, listener)
    places = FirstRun(program).states(body, (made,)) if made else body.at
    yield body, places
    called = (call.callee for call in body.calls if call.callee and call.place in places)
    targets = (program.sole(each) for each in called)
    below = [
        each
        for target in dict.fromkeys(targets)
        if target is not None and not target.signature.owner.startswith(OF_SYSTEM)
        for each in program.called_by(target, deep - 1)
    ]
    for method in dict.fromkeys(below):
        if method != listener:
            yield body_of(program, method), body_of(program, method).at


def is_of_others(package: AppPackage, text: str) -> bool:
    """Return whether a text is the address of a site that does not carry the app's name."""
    host = host_of(text) if _WEB.match(text) else ""
    return host not in _OF_FORMS and not recipients.may_be_own(package, host)


def own_adverts(program: Program) -> list[str]:
    """Return the views of the app's own that say they are adverts and learn of presses on themselves."""
    return [
        name
        for name in dict.fromkeys(_own_views(program))
        if any(call.method.signature.owner == name for call in program.calls_to(name, _ASKS))
        and any(
            isinstance(each.reference, str) and bool(_ADVERT.search(each.reference))
            for method in program.methods(name)
            for each in body_of(program, method).instructions
            if each.name.startswith("const-string")
        )
    ]


def is_plain(package: AppPackage, program: Program) -> bool:
    """
    Return whether all that learns of presses is known: listeners of views that are found by number.

    And, where the view takes all of an advert's screen, all that its listener does.
    """
    shown = screens(package, program)
    heard = {view for _, view, *_ in _heard(package, program, shown)}
    if any(each.on_click and each not in heard for each in package.views if each.fills):
        return False
    for name in _screens_of_app(package, program):
        for method in program.methods(name):
            calls = (call.callee.name for call in program.calls_by(method))
            if method.signature.name in _OTHERWISE or not _OTHERWISE.isdisjoint(calls):
                return False
    whole = {each.id for each in package.views if each.fills and each.layout in shown}
    for call in _listening(program, *LISTENS):
        body = body_of(program, call.method)
        view, given = (body.argument(body.instruction(call.place), place) for place in (0, 1))
        number = number_of(program, body, view)
        if not number or (number in whole and not _is_followed(program, body, given)):
            return False
    return True


def _is_followed(program: Program, body: Body, given: Origins) -> bool:
    """Return whether it is known of all that a listener calls which method that is."""
    listener = listener_of(program, body, given)
    return listener is not None and all(
        len(program.meant(call.callee)) <= 1
        for method in program.called_by(listener, _DEEP)
        for call in program.calls_by(method)
    )


def _screens_of_app(package: AppPackage, program: Program) -> list[str]:
    own = chains.beginnings(package)
    return [name for name in program.classes if name in own]


def _listening(program: Program, *names: str) -> Iterator[Call]:
    for owner in dict.fromkeys((*_VIEWS, *_own_views(program))):
        for name in sorted(names):
            yield from program.calls_to(owner, name)


def _own_views(program: Program) -> list[str]:
    heirs = program.heirs("Landroid/view/View;"), *map(program.heirs, _VIEWS[1:])
    return [name for each in heirs for name in each if not name.startswith(OF_SYSTEM)]


def number_of(program: Program, body: Body, origins: Origins) -> int:
    """Return the number by which the view in a register was found; 0 where that is not one."""
    numbers = offering.numbers(program, body, origins) or {0}
    return numbers.pop() if len(numbers) == 1 else 0


def listener_of(program: Program, body: Body, origins: Origins) -> Method | None:
    """Return the method that is told of a press, or of touches: of the one listener that it may be."""
    if len(origins) != 1:
        return None
    (origin,) = origins
    owner = str(origin.what)
    if origin == Origin("parameter", 0) and not body.method.is_static:
        owner = body.method.signature.owner
    elif isinstance(origin.what, FieldName):
        held = objects.classes(program, body, origins) or frozenset()
        owner = origin.what.type if origin.what.type in program.classes else origin.what.owner
        owner = next(iter(held)) if len(held) == 1 else owner
    found = (program.method(owner, name, kinds) for name, kinds in _TOLD.items())
    return next((each for each in found if each is not None and each.code), None)
