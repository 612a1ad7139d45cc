"""
The buttons of an app's dialogs: what they say, and what is called when they are pressed.

Two kinds are known: those of the system's dialogs, and views that are given their listener by code.
"""

from collections.abc import Iterator

from rectitude.facts.apps import objects
from rectitude.facts.apps.bodies import Body, Origin, Origins
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Call, Method, Program

_BUILDERS = (
    "Landroid/app/AlertDialog$Builder;",
    "Landroidx/appcompat/app/AlertDialog$Builder;",
    "Landroid/support/v7/app/AlertDialog$Builder;",
    "Lcom/google/android/material/dialog/MaterialAlertDialogBuilder;",
)
_VIEW = "Landroid/view/View;"
_BUTTONS = ("Landroid/widget/Button;", "Landroid/widget/TextView;")
CHOSEN = "(Landroid/content/DialogInterface;I)V"
PRESSED = "(Landroid/view/View;)V"
NEGATIVE = -2
"""BUTTON_NEGATIVE of android.content.DialogInterface."""


def set_on_dialogs(program: Program, name: str) -> Iterator[Call]:
    """Yield the calls that give the system's dialogs something, as `setNegativeButton` does."""
    for owner in dict.fromkeys(
        each for given in _BUILDERS for each in (given, *program.heirs(given))
    ):
        yield from program.calls_to(owner, name)


def set_on_views(program: Program) -> Iterator[Call]:
    """Yield the calls by which views are given what is called when they are pressed."""
    for owner in (_VIEW, *_BUTTONS):
        yield from program.calls_to(owner, "setOnClickListener")


def said_on(body: Body, view: Origins, texts: dict[int, str]) -> str:
    """Return what a method gives a view to say."""
    return " ".join(
        text(body.argument(call, 1), texts)
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


def text(origins: Origins, texts: dict[int, str]) -> str:
    """Return the constant texts, or texts of the resources, that a register may hold."""
    said = (
        texts.get(each.what, "") if isinstance(each.what, int) else str(each.what)
        for each in sorted(origins, key=str)
        if each.kind in {"text", "number"}
    )
    return " ".join(said)
