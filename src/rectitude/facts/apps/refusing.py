"""
What an app does when somebody refuses in the dialog that asks for consent on the first start.

Only dialogs of the system's kind are known: their negative button says that it refuses, and the method that
shows them speaks of privacy. What is reached from its listener, with nothing stored, happens although
somebody refused.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import consent, objects
from rectitude.facts.apps.bodies import Body, Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.consent import Starting
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Call, Method, Program, read

_BUILDERS = (
    "Landroid/app/AlertDialog$Builder;",
    "Landroidx/appcompat/app/AlertDialog$Builder;",
    "Landroid/support/v7/app/AlertDialog$Builder;",
    "Lcom/google/android/material/dialog/MaterialAlertDialogBuilder;",
)
_NEGATIVE = -2
"""BUTTON_NEGATIVE of android.content.DialogInterface."""
_REFUSES = re.compile(
    r"(?i)不同意|拒绝|不接受|disagree|decline|reject|refuse|do(n.t| not) (agree|accept)"
)
_OF_PRIVACY = re.compile(r"(?i)隐私|个人信息|privacy|personal (data|information)")


class Refusal(NamedTuple):
    """A button that refuses consent, and what it does."""

    asked: Call
    """The call that gives the dialog its button."""
    listener: Method
    surely: bool
    """Whether the dialog comes on the first start before anything else can be answered."""


class Against(NamedTuple):
    """How a place is reached although somebody refused."""

    chain: Chain
    complete: bool
    """Whether it must be reached, and the question must have been the first."""


class Refusing:
    """The refusals of an app."""

    def __init__(self, package: AppPackage, program: Program) -> None:
        self._after = [
            (each, Starting(program, {each.listener: (None, 1, _NEGATIVE)}))
            for each in dict.fromkeys(_refusals(package, program))
        ]

    def reaches(self, call: Call) -> Against | None:
        """Return how a place is reached after somebody refused: surely, perhaps, or not at all."""
        found = None
        for refusal, after in self._after:
            if early := after.reaches(call):
                against = Against(early.chain, early.complete and refusal.surely)
                if against.complete:
                    return against
                found = found or against
        return found


def _refusals(package: AppPackage, program: Program) -> Iterator[Refusal]:
    starting = consent.starting(package)
    texts = {each.id: each.text for each in package.texts}
    for owner in dict.fromkeys(
        each for given in _BUILDERS for each in (given, *program.heirs(given))
    ):
        for call in program.calls_to(owner, "setNegativeButton"):
            body = body_of(program, call.method)
            each = body.instruction(call.place)
            if not _REFUSES.search(_text(body.argument(each, 1), texts)):
                continue
            if not _speaks_of_privacy(body, texts):
                continue
            early = starting.reaches(call)
            for listener in _listeners(program, body, body.argument(each, 2)):
                yield Refusal(call, listener, early is not None and early.complete)


def _listeners(program: Program, body: Body, origins: Origins) -> Iterator[Method]:
    for name in sorted(objects.classes(program, body, origins) or ()):
        meant = Signature(name, "onClick", "(Landroid/content/DialogInterface;I)V")
        if (method := program.resolve(meant)) is not None and method.code:
            yield method


def _speaks_of_privacy(body: Body, texts: dict[int, str]) -> bool:
    """Return whether a method holds a text, or names one of the resources, that speaks of privacy."""
    said = (
        each.reference if isinstance(each.reference, str) else texts.get(each.literal, "")
        for each in body.instructions
    )
    return any(_OF_PRIVACY.search(text) for text in said)


def _text(origins: Origins, texts: dict[int, str]) -> str:
    said = (
        texts.get(each.what, "") if isinstance(each.what, int) else str(each.what)
        for each in sorted(origins, key=str)
        if each.kind in {"text", "number"}
    )
    return " ".join(said)


_REFUSING: WeakKeyDictionary[AppPackage, Refusing] = WeakKeyDictionary()


def refusing(package: AppPackage) -> Refusing:
    """Return the refusals of an app, worked out once for all rules."""
    found = _REFUSING.get(package)
    if found is None:
        found = _REFUSING[package] = Refusing(package, read(package))
    return found
