"""Where an app asks which app it serves, its caller or the one that is typed into, and names others' apps."""

from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains, gating, handling, sdks
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.program import Method, Program

_KEYBOARD = "Landroid/inputmethodservice/InputMethodService;"
_TYPED_INTO = ("Landroid/view/inputmethod/EditorInfo;", "packageName")


class Served(NamedTuple):
    """A method that asks which app is served, and the others' apps that the app's own code names."""

    method: Method
    names: tuple[str, ...]


def asked(package: AppPackage, program: Program) -> Served | None:
    """Return where it is asked which app is served, where the code names others' apps; else None."""
    asking = [each for each in _asking(program) if sdks.is_apps_own(each)]
    names = handling.named_anywhere(package, program) if asking else ()
    reached = (each for each in asking if names and chains.is_reached(package, program, each))
    method = next(reached, None)
    return Served(method, names) if method is not None else None


def _asking(program: Program) -> Iterator[Method]:
    yield from (method for by, method in gating.asking(program) if by == "caller")
    for owner in program.heirs(_KEYBOARD):
        for method in program.methods(owner):
            fields = (
                each.reference
                for each in body_of(program, method).instructions
                if isinstance(each.reference, FieldName)
            )
            if any(each[:2] == _TYPED_INTO for each in fields):
                yield method
