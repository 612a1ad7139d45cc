"""
What becomes of a press on a mark that closes, followed on each of its ways: what is left open there.

A mark is followed to its end where each way that its listener takes closes something, where nothing that a
press runs, now or later, shows something again or starts a download, and where the mark is there from the
start. What is not, a rule that found nothing wrong names.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains, closing, downloading, presses, pressing, sdks
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.downloading import Control
from rectitude.facts.apps.program import ABSTRACT, Method, Program

Left = Literal["unclosed", "again", "download"]
"""A way on which nothing was seen to close, something shown by a press that closes, a download by one."""

_CLOSES = frozenset(
    {
        *closing.CLOSES,
        *("setVisibility", "removeView", "removeViewAt", "removeAllViews", "removeViewImmediate"),
        *("onBackPressed", "popBackStack", "setContentView", "performClick"),
    }
)
"""By which what lies above a screen goes, or a screen itself."""
_SHOWS = frozenset({"show", "showNow", "showAtLocation", "showAsDropDown"})
_HEARS_OF_CLOSING = frozenset({"setOnDismissListener", "setOnCancelListener"})
_AT_CLOSING = frozenset({"onDismiss", "onCancel"})
"""What is run once a dialog is closed, however that came about."""
_TELLS = ("Toast;", "Snackbar;", "ProgressBar;", "InputMethodManager;", "ActionBar;")
"""How the classes end whose `show` tells something and does not ask for a press."""
_DEEP = 4
"""Methods, one called by the other, between a press and what it does; ours."""
_MOST_RUN = 300
"""Methods that a press may run, which are looked at; ours."""


class Open(NamedTuple):
    """A mark of which something is left open, and the method in which it is."""

    control: Control
    left: Left
    method: Method


def left_open(package: AppPackage, program: Program) -> Iterator[Open]:
    """Yield the marks whose press was not followed to an end that closes and does nothing more, once each."""
    places = {(each.method, each.place) for each in downloading.starts(program)}
    for control in closing.marks(package, program):
        for listener in control.listeners:
            if found := _left_open(program, control, listener, places):
                yield found
                break


def _left_open(
    program: Program, control: Control, listener: Method, places: set[tuple[Method, int]]
) -> Open | None:
    number = control.given[1] if isinstance(control.given[1], int) else 0
    press = pressing.press(program, listener, number, control.given[0])
    for method, each in _run(program, listener, press.taken):
        if (method, each.place) in places:
            return Open(control, "download", method)
        if each.callee and each.callee.name in _SHOWS and not each.callee.owner.endswith(_TELLS):
            return Open(control, "again", method)
    if not press.always(lambda each: _closes(program, each, _DEEP)):
        return Open(control, "unclosed", listener)
    return None


def _closes(program: Program, each: Instruction, deep: int) -> bool:
    """Return whether an instruction closes something, itself or on each way of what alone it may run."""
    if each.callee is None:
        return False
    if each.callee.name in _CLOSES:
        return True
    inner = program.sole(each.callee) if deep else None
    if inner is None:
        return False
    return pressing.Pressing(program, inner, 0).always(lambda one: _closes(program, one, deep - 1))


def _run(
    program: Program, listener: Method, taken: list[Instruction]
) -> Iterator[tuple[Method, Instruction]]:
    """Yield what a press may run: of its listener, of what that calls or hands over, and at the end."""
    hearing = dict.fromkeys(_hearing_of_closing(program, listener))
    seen = {listener: None} | hearing
    waiting = [(listener, taken)]
    waiting += [(each, list(body_of(program, each).instructions)) for each in hearing]
    while waiting and len(seen) < _MOST_RUN:
        method, instructions = waiting.pop()
        for each in instructions:
            yield method, each
            for other in _begun_by(program, each):
                if other.code and other not in seen and sdks.is_apps_own(other):
                    seen[other] = None
                    waiting.append((other, list(body_of(program, other).instructions)))


def _hearing_of_closing(program: Program, listener: Method) -> Iterator[Method]:
    """Yield what hears that a dialog has closed: of the listener's own class, or set where that is made."""
    own = listener.signature.owner
    yield from _at_closing(program, own)
    for maker in dict.fromkeys((*program.makers_of(own), *program.methods(own))):
        made = body_of(program, maker).instructions
        if any(each.callee and each.callee.name in _HEARS_OF_CLOSING for each in made):
            for each in made:
                yield from _at_closing(program, _held_or_made(each))


def _held_or_made(each: Instruction) -> str:
    """Return the class of an object that an instruction makes, or takes from where its only one is kept."""
    if each.name == "new-instance" and isinstance(each.reference, str):
        return each.reference
    if each.name == "sget-object" and isinstance(each.reference, FieldName):
        return each.reference.owner
    return ""


def _at_closing(program: Program, name: str) -> Iterator[Method]:
    yield from (each for each in program.methods(name) if each.signature.name in _AT_CLOSING)


def _begun_by(program: Program, each: Instruction) -> Iterator[Method]:
    if each.callee is not None and (sole := program.sole(each.callee)) is not None:
        yield sole
    if each.name == "new-instance" and isinstance(each.reference, str):
        for method in program.methods(each.reference):
            called = chains.is_callback(program, method) and not method.access & ABSTRACT
            if called and not presses.is_pressed(method):
                yield method
