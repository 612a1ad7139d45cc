"""
The buttons of an app's dialogs: what they say, and what is called when they are pressed.

Two kinds are known: those of the system's dialogs, and views that are given their listener by code.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rectitude.facts.apps import objects, resource_texts
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import parameters
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Call, Method, Program

BUILDERS = (
    "Landroid/app/AlertDialog$Builder;",
    "Landroidx/appcompat/app/AlertDialog$Builder;",
    "Landroid/support/v7/app/AlertDialog$Builder;",
    "Lcom/google/android/material/dialog/MaterialAlertDialogBuilder;",
)
_DIALOGS = (
    "Landroid/app/AlertDialog;",
    "Landroidx/appcompat/app/AlertDialog;",
    "Landroid/support/v7/app/AlertDialog;",
)
_TOLD = "Landroid/content/DialogInterface$OnClickListener;"
_VIEW = "Landroid/view/View;"
_BUTTONS = ("Landroid/widget/Button;", "Landroid/widget/TextView;")
CHOSEN = "(Landroid/content/DialogInterface;I)V"
PRESSED = "(Landroid/view/View;)V"
NEGATIVE = -2
"""BUTTON_NEGATIVE of android.content.DialogInterface."""
_POSITIVE, _NEUTRAL = -1, -3
_BUILDS = {
    "setPositiveButton": _POSITIVE,
    "setNegativeButton": NEGATIVE,
    "setNeutralButton": _NEUTRAL,
}
_SETS = {"setButton": _POSITIVE, "setButton2": NEGATIVE, "setButton3": _NEUTRAL}
"""How a dialog that is made already is given its buttons; `setButton` is told which, or means the first."""


class Choice(NamedTuple):
    """A button of one of the system's dialogs, where it is given its words and its listener."""

    call: Call
    said: Origins
    told: Origins
    which: int
    """The number that its listener is told."""


def choices(program: Program) -> Iterator[Choice]:
    """Yield the buttons that the system's dialogs are given, by their builders or when they are made."""
    for owners, names in ((BUILDERS, _BUILDS), (_DIALOGS, _SETS)):
        for owner in dict.fromkeys(
            each for given in owners for each in (given, *program.heirs(given))
        ):
            for name, which in names.items():
                for call in program.calls_to(owner, name):
                    yield from _choice(program, call, which)


def _choice(program: Program, call: Call, which: int) -> Iterator[Choice]:
    """Yield a button, if it is read which one it is; words come first, and the listener last."""
    kinds = list(parameters(call.callee.descriptor))
    if _TOLD not in kinds:
        return
    body = body_of(program, call.method)
    each = body.instruction(call.place)
    first = 1
    if call.callee.name in _SETS and kinds[0] == "I":
        number = next(iter(body.argument(each, 1)))
        if len(body.argument(each, 1)) > 1 or not isinstance(number.what, int):
            return
        first, which = 2, number.what
    told = body.argument(each, 1 + kinds.index(_TOLD))
    yield Choice(call, body.argument(each, first), told, which)


def set_on_views(program: Program) -> Iterator[Call]:
    """Yield the calls by which views are given what is called when they are pressed."""
    for owner in (_VIEW, *_BUTTONS):
        yield from program.calls_to(owner, "setOnClickListener")


def said_on(body: Body, view: Origins, texts: dict[int, str]) -> str:
    """Return what a method gives a view to say."""
    return " ".join(
        text(body, body.argument(call, 1), texts)
        for call in body.calls
        if call.callee is not None and call.callee.name == "setText"
        if _same(body, body.argument(call, 0), view)
    )


def _same(body: Body, first: Origins, second: Origins) -> bool:
    """Return whether two registers surely hold one view: made or read at one place, or one field."""
    one = _placeless(first)
    known = all(each.kind not in {"unknown", "element"} for each in one)
    return len(one) == 1 and one == _placeless(second) and known


def _placeless(origins: Origins) -> set[Origin]:
    """Return origins, those of fields wherever the field is read."""
    return {
        each._replace(place=-1) if each.kind in {"field", "static"} else each for each in origins
    }


def listeners(
    program: Program, body: Body, origins: Origins, pressed: str = CHOSEN
) -> Iterator[Method]:
    """Yield the methods that are told of a press, of the listeners that a register may hold."""
    own = frozenset({Origin("parameter", 0)})
    if origins == own and not body.method.is_static:
        origins = frozenset({Origin("new", body.method.signature.owner)})
    for name in sorted(objects.classes(program, body, origins) or ()):
        meant = Signature(name, "onClick", pressed)
        if (method := program.resolve(meant)) is not None and method.code:
            yield method


def is_nothing(origins: Origins) -> bool:
    """Return whether a button is surely given no listener, on which it only closes its dialog."""
    return origins == frozenset({Origin("number", 0)})


def text(body: Body, origins: Origins, texts: dict[int, str]) -> str:
    """Return the constant texts, or texts of the resources, that a register may hold."""
    said = (
        texts.get(each.what, "") if isinstance(each.what, int) else str(each.what)
        for each in sorted(resource_texts.asked_for(body, origins), key=str)
        if each.kind in {"text", "number"}
    )
    return " ".join(said)
