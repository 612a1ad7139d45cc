"""Which components of an app a method starts itself, by an intent that names a class; which calls end it."""

from collections.abc import Iterator

from rectitude.facts.apps.bodies import Body, Origin, Origins
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Call, Program

_INTENT = "Landroid/content/Intent;"
SCREEN = "Landroid/app/Activity;"
_ENDS = ("finish", "()V")
STARTS = frozenset({"startActivity", "startService", "startForegroundService", "sendBroadcast"})
_NAMES = frozenset({"<init>", "setClass"})
_MOST_LINKS = 12
"""Calls that hand on the intent that they work on, as `putExtra`; ours."""


def started(body: Body) -> Iterator[tuple[int, str]]:
    """Yield the places at which a method starts a component, and its class, where it can be no other."""
    for call in body.calls:
        if call.callee is None or call.callee.name not in STARTS:
            continue
        for number in range(1, len(body.arguments(call))):
            if name := _class(body, body.argument(call, number)):
                yield call.place, name


def ends(program: Program, call: Call, screen: str) -> bool:
    """Return whether a call ends a screen, and not another thing, as a compression or an animation."""
    return call.callee[1:] == _ENDS and call.callee.owner in {SCREEN, *program.ancestors(screen)}


def _class(body: Body, intent: Origins) -> str:
    """Return the class for which an intent is made, if it is made in this method and for one alone."""
    made = _all_made(body, intent)
    if len(made) != 1 or None in made:
        return ""
    names = {
        origin.what
        for call in body.calls
        if _names_class(call) and made <= _all_made(body, body.argument(call, 0))
        for number in range(1, len(body.arguments(call)))
        for origin in body.argument(call, number)
        if origin.kind == "class"
    }
    return str(names.pop()) if len(names) == 1 else ""


def _names_class(call: Instruction) -> bool:
    callee = call.callee
    return callee is not None and callee.owner == _INTENT and callee.name in _NAMES


def _all_made(body: Body, origins: Origins) -> set[Origin | None]:
    return {_made(body, each) for each in origins}


def _made(body: Body, each: Origin) -> Origin | None:
    """Return where an intent is made, back through the calls that hand it on."""
    for _ in range(_MOST_LINKS):
        if each.kind == "new" and each.what == _INTENT:
            return each
        if (
            each.kind != "call"
            or not isinstance(each.what, Signature)
            or each.what.owner != _INTENT
            or not each.what.descriptor.endswith(f"){_INTENT}")
        ):
            return None
        given = body.argument(body.instruction(each.place), 0)
        if len(given) != 1:
            return None
        (each,) = given
    return None
