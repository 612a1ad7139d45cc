"""Texts that a method joins from several parts, of which some are constant."""

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins
from rectitude.facts.apps.dex import Signature

_BUILDERS = ("Ljava/lang/StringBuilder;", "Ljava/lang/StringBuffer;")
_STRING = "Ljava/lang/String;"


def parts(body: Body, text: Origins) -> list[Origins]:
    """
    Return the parts of a text that is joined in a row, in order; nothing where that is not seen.

    Between the first part and the last no way leads in or out, so that there are no others.
    """
    if len(text) != 1:
        return []
    (origin,) = text
    match origin:
        case Origin("call", Signature(owner=owner, name="toString"), place) if owner in _BUILDERS:
            return _appended(body, place)
        case Origin("call", Signature(owner=owner, name="concat"), place) if owner == _STRING:
            call = body.instruction(place)
            return [body.argument(call, 0), body.argument(call, 1)]
    return []


def _appended(body: Body, end: int) -> list[Origins]:
    begin = _builder(body, end)
    if begin is None or not _is_in_a_row(body, begin, end):
        return []
    return [
        body.argument(call, 1)
        for call in body.calls
        if begin < call.place < end
        and call.callee is not None
        and call.callee.owner in _BUILDERS
        and call.callee.name in {"append", "<init>"}
        and len(body.arguments(call)) > 1
        and (call.place == begin or _builder(body, call.place) == begin)
    ]


def _builder(body: Body, place: int) -> int | None:
    """Return where the builder was made on which a call works: each part gives the builder back."""
    while True:
        held = body.argument(body.instruction(place), 0)
        if len(held) != 1:
            return None
        (origin,) = held
        if origin.kind == "new" and origin.what in _BUILDERS:
            return origin.place
        if not (isinstance(origin.what, Signature) and origin.what.name == "append"):
            return None
        if origin.place >= place:
            return None
        place = origin.place


def _is_in_a_row(body: Body, begin: int, end: int) -> bool:
    """Return whether no way leads in or out between two places, if nothing throws."""
    inside = [each for each in body.instructions if begin <= each.place < end]
    if any(
        each.code in op.GOTOS or each.code in op.IFS or each.code in op.SWITCHES for each in inside
    ):
        return False
    return not any(begin < target <= end for each in body.instructions for target in each.targets)
