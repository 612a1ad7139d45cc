"""
Adverts that take the screen and have no way out: dialogs with a layout of their own, and screens.

All that hears of a press on them opens an address of others, the way back is shut, and nothing else of the
code closes them.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    adverts,
    buttons,
    chains,
    closing,
    controls,
    layouts,
    presses,
    pressing,
    things,
    views,
    ways,
)
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.closing import CLOSES, DeadEnd
from rectitude.facts.apps.controls import On
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.apps.views import Made, View

_DIALOG, _SCREEN = "Landroid/app/Dialog;", "Landroid/app/Activity;"
_SETS, _LAYS, _SHUTS, _BACK = "setContentView", "setView", "setCancelable", "onBackPressed"
_INFLATES = "inflate"
_LETS_OUT = frozenset(
    {"setOnKeyListener", "setPositiveButton", "setNegativeButton", "setNeutralButton"}
)
"""What gives a dialog a further way out, or may."""
_FEELS = frozenset(
    {"onKeyDown", "onKeyUp", "dispatchKeyEvent", "onTouchEvent", "dispatchTouchEvent"}
)
"""Methods by which a window may take presses and keys by itself."""
_DEEP = 4
"""Methods, one called by the other, between a press and what closes; ours."""
_ONCE = "onCreate"
_SELF = frozenset({Origin("parameter", 0)})
_MOST_LINKS = 20
"""Calls of one builder on the result of the call before; ours."""


class _Window(NamedTuple):
    """A dialog or a screen that cannot be left by the way back."""

    shown: Call
    """Where it is made, or laid out."""
    near: frozenset[str]
    """The classes whose code has to do with it."""
    content: frozenset[View]
    """The layouts, by their numbers, and the views that code makes, of which it consists."""


def dead_ends(package: AppPackage, program: Program) -> Iterator[DeadEnd]:
    """Yield the windows each control of which opens an address of others, and that nothing closes."""
    said = controls.said_by_code(package, program)
    for window in (*_dialogs(program), *_screens(package, program)):
        words = _said(package, window, said)
        hearing = _hearing(package, program, window) if adverts.says_so(words) else None
        listeners = [each for on in hearing or () if (each := _leading_away(package, program, on))]
        if not hearing or len(listeners) < len(hearing):
            continue
        chain: Chain | None = chains.is_reached(package, program, window.shown)
        if chain and not _closes(program, window, listeners, chain):
            yield DeadEnd(window.shown, listeners[0], words, chain, sure=True, is_laid_out=True)


def _said(package: AppPackage, window: _Window, said: dict[View, list[str]]) -> str:
    """Return all that a window says."""
    parts = [
        controls.beside(package, each, said) for each in window.content if isinstance(each, int)
    ]
    makers = {each[0] for each in window.content if isinstance(each, Made)}
    return " ".join((*parts, *(text for maker in makers for text in controls.made_in(maker, said))))


def _dialogs(program: Program) -> Iterator[_Window]:
    """Yield the dialogs that are told that they cannot be cancelled, with what they show."""
    for owner in (_DIALOG, *program.heirs(_DIALOG), *buttons.BUILDERS):
        own = [each for each in program.methods(owner) if each.code]
        if any(each.signature.name in {*_FEELS, _BACK} for each in own):
            continue
        for maker in program.makers_of(owner):
            body = body_of(program, maker)
            for place in chains.places_of_making(program, maker, owner):
                made = Origin("new", owner, place)
                done = [
                    (body, each) for each in body.calls if _is_on(program, body, each, made)
                ] + [
                    (inner, each)
                    for inner in (body_of(program, method) for method in own)
                    for each in inner.calls
                    if inner.arguments(each) and inner.argument(each, 0) == _SELF
                ]
                near = _near(program, owner, maker.signature.owner)
                if (
                    _is_shut(done)
                    and not _is_handed_on(body, made, near)
                    and (content := _content(program, done))
                ):
                    shown = Call(maker, place, Signature(owner, "<init>", "()V"))
                    yield _Window(shown, near, content)


def _is_on(program: Program, body: Body, call: Instruction, made: Origin) -> bool:
    """Return whether a call works on a dialog that a method makes, or on what its builder gives again."""
    works_on = body.argument(call, 0) if body.arguments(call) else frozenset[Origin]()
    for _ in range(_MOST_LINKS):
        (origin, *more) = works_on or (None,)
        if origin is None or more:
            return False
        if origin == made:
            return True
        builds = isinstance(origin.what, Signature) and origin.what.owner in buttons.BUILDERS
        if not builds:
            return Made((body.method, made.place)) in views.held(program, body, works_on)
        works_on = body.argument(body.instruction(origin.place), 0)
    return False


def _is_handed_on(body: Body, made: Origin, near: frozenset[str]) -> bool:
    """Return whether a dialog goes where more may be done with it: to a method, or into another's field."""
    for each in body.instructions:
        if isinstance(each.reference, FieldName) and each.code in (*op.IPUTS, *op.SPUTS):
            held = body.origins(each.place, each.registers[0])
            if made in held and each.reference.owner not in near:
                return True
        for register in body.arguments(each)[1:] if each.callee is not None else ():
            inside = each.callee is not None and each.callee.owner in near
            if made in body.origins(each.place, register) and not inside:
                return True
    return False


def _near(program: Program, *names: str) -> frozenset[str]:
    """Return classes with those above them, and those of which they make objects that are no screens."""
    waiting = [each for name in names for each in program.ancestors(name)]
    seen = dict.fromkeys(each for each in waiting if each in program.classes)
    waiting = list(seen)
    while waiting:
        name = waiting.pop()
        made = (each for method in program.methods(name) for each in program.made_by(method))
        for each in made:
            if each in program.classes and each not in seen and not _is_screen(program, each):
                seen[each] = None
                waiting.append(each)
    return frozenset(seen)


def _is_screen(program: Program, name: str) -> bool:
    return not {_DIALOG, _SCREEN}.isdisjoint(program.ancestors(name))


def _is_shut(done: list[tuple[Body, Instruction]]) -> bool:
    """Return whether a dialog cannot be cancelled, and is given no further way out."""
    names = {each.callee.name for _, each in done if each.callee is not None}
    shuts = [
        body.argument(each, 1) == {Origin("number", 0)}
        for body, each in done
        if each.callee is not None and each.callee.name == _SHUTS
    ]
    return bool(shuts) and all(shuts) and names.isdisjoint(_LETS_OUT)


def _content(program: Program, done: list[tuple[Body, Instruction]]) -> frozenset[View]:
    """Return the one layout, or the one view that code makes, of which a dialog consists."""
    found = [
        _shown(program, body, body.argument(each, 1))
        for body, each in done
        if each.callee is not None and each.callee.name in {_SETS, _LAYS}
    ]
    return found[0] if len(found) == 1 else frozenset()


def _shown(program: Program, body: Body, given: Origins) -> frozenset[View]:
    """Return the layout or the view that is handed over to be shown."""
    found: set[View] = set()
    for origin in given:
        if origin.kind == "number" and isinstance(origin.what, int):
            found.add(origin.what)
        elif isinstance(origin.what, Signature) and origin.what.name == _INFLATES:
            call = body.instruction(origin.place)
            arguments = (body.argument(call, number) for number in range(len(body.arguments(call))))
            numbers = {one.what for some in arguments for one in some if one.kind == "number"}
            found |= {each for each in numbers if isinstance(each, int) and each}
    return frozenset(found) or views.held(program, body, given)


def _screens(package: AppPackage, program: Program) -> Iterator[_Window]:
    """Yield the screens of the app that do nothing where the way back is pressed, with what they show."""
    for name in sorted(chains.beginnings(package)):
        back = program.resolve(Signature(name, _BACK, "()V"))
        if _SCREEN not in program.ancestors(name) or back is None or _leaves(program, back):
            continue
        if any(each.signature.name in _FEELS for each in program.methods(name)):
            continue
        for layout in {each.resource for each in package.views}:
            for call in layouts.shown(program, name, layout):
                yield _Window(call, _near(program, name), frozenset({layout}))


def _leaves(program: Program, back: Method) -> bool:
    """Return whether the way back does anything: a method with code is called, or the system's is."""
    body = body_of(program, back)
    return not body.whole or any(
        call.callee is not None
        and (call.callee.name in {*CLOSES, _BACK, "startActivity"} or program.meant(call.callee))
        for call in body.calls
    )


def _hearing(package: AppPackage, program: Program, window: _Window) -> list[On] | None:
    """Return the calls by which something hears of presses on a window; None where not all are known."""
    used = controls.used(program)
    inside = _inside(package, used, window)
    found = []
    for name in (controls.HEARS, controls.TOUCHED):
        for on in used.get((None, name), ()):
            if on.call.method.signature.owner in window.near:
                return None  # it may be one of this window
        found += [on for view in inside for on in used.get((view, name), ())]
    pressed = any(each.on_click for each in package.views if each.resource in window.content)
    drawn = any(each.resource in window.content and layouts.has_own(each) for each in package.made)
    return None if pressed or drawn else list(dict.fromkeys(found))


def _inside(package: AppPackage, used: controls.Used, window: _Window) -> set[View]:
    """Return the views of a window: those with a number of its layout, and those that its maker makes."""
    makers = {each[0] for each in window.content if isinstance(each, Made)}
    made: set[View] = {view for view, _ in used if isinstance(view, Made) and view[0] in makers}
    return made | {each.id for each in package.views if each.id and each.resource in window.content}


def _leading_away(package: AppPackage, program: Program, on: On) -> Method | None:
    """Return what hears of presses, if each opens an address of others outside the app."""
    listener = adverts.listener_of(program, *on.given)
    if listener is None:
        return None
    made = things.made_as(program, *on.given)
    opens = pressing.press(program, listener, 0, made).always_leads_out
    opens = opens and closing.opens_address(program, listener, made)
    return listener if opens and adverts.leads_to_others(package, program, listener, made) else None


def _closes(program: Program, window: _Window, listeners: list[Method], chain: Chain) -> bool:
    """
    Return whether code near a window may close it by itself.

    While it is shown nothing else can be pressed; by its own listeners its address opens.
    """
    of_presses = {below for each in listeners for below in program.called_by(each, _DEEP)}
    closing = {
        method
        for name in window.near
        for method in program.methods(name)
        for call in program.calls_by(method)
        if call.callee.name in CLOSES and not _comes_before(program, call, chain)
    }
    return any(not presses.only(program, (), [each]) for each in closing - of_presses)


def _comes_before(program: Program, call: Call, chain: Chain) -> bool:
    """Return whether a call in what is run but once, as a screen is made, is never made once all is shown."""
    return call.method.signature.name == _ONCE and any(
        step.method == call.method
        and call.place not in ways.onward(body_of(program, step.method), step.place)
        for step in chain
    )
