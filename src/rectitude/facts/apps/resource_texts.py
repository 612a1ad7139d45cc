"""Texts of the resources that code asks for by their numbers, as `getString(R.string.name)`."""

from rectitude.facts.apps.bodies import Body, Origin, Origins
from rectitude.facts.apps.dex import Signature

_GETS = frozenset({"getString", "getText"})
_BY_NUMBER = "(I"
_SAME = frozenset({"toString", "valueOf", "fromHtml"})
"""What gives a text again, as far as its words go."""
_DEEPEST = 3
"""Such calls within one another; ours."""


def number(body: Body, origin: Origin) -> int | None:
    """Return the number of the text that a call asks the resources for; None where it asks for another."""
    callee = origin.what
    if origin.kind != "call" or not isinstance(callee, Signature) or callee.name not in _GETS:
        return None
    call = body.instruction(origin.place)
    at = callee.descriptor.startswith(_BY_NUMBER)
    asked = [each.what for each in body.argument(call, 1)] if at else []
    return asked[0] if len(asked) == 1 and isinstance(asked[0], int) else None


def asked_for(body: Body, text: Origins, depth: int = 0) -> Origins:
    """Return what a text is, with the number in place of each call that asks the resources for one."""
    found: set[Origin] = set()
    for each in text:
        at = number(body, each)
        if at is not None:
            found.add(Origin("number", at))
        elif isinstance(each.what, Signature) and each.what.name in _SAME and depth < _DEEPEST:
            given = body.argument(body.instruction(each.place), 0)
            found |= asked_for(body, given, depth + 1)
        else:
            found.add(each)
    return frozenset(found)
