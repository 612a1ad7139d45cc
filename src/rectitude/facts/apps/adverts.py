"""Adverts on screens that the package lays out, and whether all of such a screen takes a press."""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage, LayoutView
from rectitude.facts.apps import (
    chains,
    controls,
    fetched_adverts,
    intents,
    latches,
    layouts,
    objects,
    offering,
    recipients,
    things,
    ways,
)
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.first_run import FirstRun
from rectitude.facts.apps.program import OF_SYSTEM, Call, Method, Program
from rectitude.facts.apps.texts import Value
from rectitude.facts.parties import host_of

_ADVERT = re.compile(r"广告|推广|跳过|^\s*skip\b|advert", re.IGNORECASE)
"""What stands on an advert: that it is one, or how to skip it."""
_SAYS_SO = re.compile(r"广告|推广|advert", re.IGNORECASE)
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
_TOUCHED = "(Landroid/view/View;Landroid/view/MotionEvent;)Z"
_TOLD = {"onClick": _PRESSED, "onTouch": _TOUCHED}
_DOWN, _UP = 0, 1
"""ACTION_DOWN and ACTION_UP of android.view.MotionEvent: each press is both."""
_ASKS_NUMBER = "getId"
_ASKS_ACTION = frozenset({"getAction", "getActionMasked"})
_OTHERWISE = frozenset({"setOnTouchListener", "dispatchTouchEvent", "onTouchEvent", "performClick"})
"""Other ways to learn of presses, which are not followed."""
_LEAVES = frozenset({"startActivity", "startActivityForResult", "loadUrl", "launchUrl"})
_OUTSIDE = re.compile(r"^(android\.intent\.action\.VIEW$|https?://|market://)")
_ADDRESS = re.compile(r"url|link|href|landing", re.IGNORECASE)
"""How what is handed to a screen is called, where it is an address."""
_OF_FORMS = frozenset({"schemas.android.com", "www.w3.org"})
"""Hosts of the names of XML's vocabularies: nobody opens these."""
_WEB = re.compile(r"^https?://")
_DEEP = 3
"""Methods, one called by the other, between a press and what opens; ours."""
_IF_EQ, _IF_NE = 0x32, 0x33
_IF_EQUAL = frozenset({_IF_EQ, op.IF_EQZ})
_COMPARES = frozenset({_IF_EQ, _IF_NE, op.IF_EQZ, op.IF_NEZ})


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
    return bool(_SAYS_SO.search(said))


def screens(package: AppPackage, program: Program) -> frozenset[str]:
    """Return the layouts that hold an advert by their words, and by those that code has their views say."""
    return _saying(package, program, _ADVERT)


def _saying(package: AppPackage, program: Program, words: re.Pattern[str]) -> frozenset[str]:
    said = controls.said_by_code(package, program)
    found = {each.resource for each in package.views}
    found = {each for each in found if words.search(controls.beside(package, each, said))}
    return frozenset(each.layout for each in package.views if each.resource in found)


def pressed(package: AppPackage, program: Program) -> Iterator[Pressed]:
    """Yield the views of adverts that take all of the screen and open something outside when pressed."""
    adverts, named = screens(package, program), _saying(package, program, _SAYS_SO)
    for call, view, listener, made in _heard(package, program, adverts):
        pressing = press(program, listener, view.id, made)
        if pressing.may_lead_out and (chain := chains.is_reached(package, program, call)):
            advert = view.layout in named or leads_to_others(package, program, listener, made)
            advert = advert or fetched_adverts.leads_here(program, chain)
            yield Pressed(view, call, listener, advert and pressing.always_leads_out, chain)


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
    for view in views:
        for name in _screens_of_app(package, program) if view.on_click else ():
            told = program.resolve(Signature(name, view.on_click, _PRESSED))
            if told is not None and told.code:
                yield from (
                    (call, view, told, None) for call in layouts.shown(program, name, view.resource)
                )


def leads_to_others(
    package: AppPackage, program: Program, listener: Method, made: Value = None
) -> bool:
    """Return whether an address to which a press may lead does not carry the app's name."""
    return any(
        isinstance(each.reference, str) and _is_of_others(package, each.reference)
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


def _is_of_others(package: AppPackage, text: str) -> bool:
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


def _leads_out(program: Program, method: Method) -> bool:
    """Return whether a method, or one that it surely calls, opens an address or another app."""
    return any(_opens(program, each) for each in program.called_by(method, _DEEP))


def _opens(program: Program, method: Method) -> bool:
    if not _leaving(program, method):
        return False
    body = body_of(program, method)
    return any(_hands_address(body, call) for call in body.calls) or any(
        isinstance(each.reference, str) and bool(_OUTSIDE.match(each.reference))
        for each in body.instructions
        if each.name.startswith("const-string")
    )


def _leaving(program: Program, method: Method) -> frozenset[int]:
    """Return where a method may open something: no screen of the app's own that is handed no address."""
    places = [call.place for call in program.calls_by(method) if call.callee.name in _LEAVES]
    body = body_of(program, method)
    if not places or any(_hands_address(body, call) for call in body.calls):
        return frozenset(places)
    return frozenset(places) - {place for place, _ in intents.started(body)}


def _hands_address(body: Body, call: Instruction) -> bool:
    """Return whether a call puts an address into an intent, or what is called one and is brought."""
    if call.callee is None or call.callee.name != "putExtra":
        return False
    name, value = (body.argument(call, place) for place in (1, 2))
    told = [str(each.what) for each in value if each.kind == "text"]
    if told:
        return any(map(_OUTSIDE.match, told))
    return any(each.kind == "text" and _ADDRESS.search(str(each.what)) for each in name)


def press(program: Program, listener: Method, number: int, made: Value = None) -> "Pressing":
    """
    Return what a listener does when one view is pressed: at the touch that leads out, if one does.

    `made`: how its object is made, where that decides which of several things it does.
    """
    if listener.signature.descriptor != _TOUCHED:
        return Pressing(program, listener, number, made=made)
    both = (
        Pressing(program, listener, number, action=action, made=made) for action in (_DOWN, _UP)
    )
    return max(both, key=lambda each: (each.always_leads_out, each.may_lead_out))


class Pressing:
    """What a listener does when one view is pressed."""

    def __init__(
        self,
        program: Program,
        listener: Method,
        number: int,
        deep: int = _DEEP,
        action: int = _DOWN,
        made: Value = None,
    ) -> None:
        self._program, self._number, self._deep = program, number, deep
        self._action = action
        self._body = body_of(program, listener)
        self._leaving = _leaving(program, listener) if _opens(program, listener) else frozenset()
        self._places = FirstRun(program).states(self._body, (made,)) if made else self._body.at
        """Where it comes to, as its object is made."""

    @property
    def may_lead_out(self) -> bool:
        """Whether a press may open something outside the app."""
        return any(self._leads_out(self._body.instruction(place)) for place in self._ways())

    @property
    def always_leads_out(self) -> bool:
        """Whether no way that the first press takes returns without that."""
        places = self._ways(self._surely_leads_out)
        return self._body.whole and not any(
            self._body.instruction(place).code in op.RETURNS for place in places
        )

    def _leads_out(self, each: Instruction) -> bool:
        if each.callee is None:
            return False
        if each.callee.name in _LEAVES:
            return each.place in self._leaving
        meant = self._program.meant(each.callee)
        return len(meant) == 1 and _leads_out(self._program, meant[0])

    def _surely_leads_out(self, each: Instruction) -> bool:
        """Return whether an instruction opens something outside, itself or on each way of what it calls."""
        if each.callee is None or each.callee.name in _LEAVES:
            return each.place in self._leaving
        meant = self._program.meant(each.callee)
        if len(meant) != 1 or not meant[0].code or not self._deep:
            return False
        return Pressing(self._program, meant[0], 0, self._deep - 1).always_leads_out

    def _ways(self, past: ways.Test = lambda _: False) -> set[int]:
        """Return the places that the first press reaches without an instruction."""
        body, seen = self._body, set[int]()
        waiting = [body.instructions[0].place] if body.instructions else []
        while waiting:
            place = waiting.pop()
            if place in seen or place not in self._places or past(body.instruction(place)):
                continue
            seen.add(place)
            each = body.instruction(place)
            first = latches.first_way(self._program, body, each)
            waiting += first or self._following(each)
        return seen

    def _following(self, each: Instruction) -> list[int]:
        """Return where it goes on: what is compared with the view's number, or the touch, is decided."""
        following = list(self._body.following(each))
        if each.code not in _COMPARES and each.code not in op.SWITCHES:
            return following
        compared = [self._body.origins(each.place, register) for register in each.registers]
        asked = {
            origin.what.name
            for origins in compared
            for origin in origins
            if isinstance(origin.what, Signature)
        }
        number = self._action if asked & _ASKS_ACTION else self._number
        known = bool(asked & _ASKS_ACTION) or _ASKS_NUMBER in asked
        if each.code in op.SWITCHES:
            cases = zip(each.cases, each.targets, strict=True)
            chosen = [way for case, way in cases if case == number]
            sure = known and (number or asked & _ASKS_ACTION)
            return (chosen or following[-1:]) if sure else following
        numbers = [one.what for origins in compared for one in origins if one.kind == "number"]
        numbers += [0] if each.code in {op.IF_EQZ, op.IF_NEZ} else []
        if not known or len(numbers) != 1:
            return following
        jumps = (numbers[0] == number) == (each.code in _IF_EQUAL)
        return [way for way in following if (way in each.targets) == jumps]
