"""Texts that a method joins from several parts, of which some are constant."""

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins
from rectitude.facts.apps.decoding import Instruction, parameters
from rectitude.facts.apps.dex import Signature

_BUILDERS = ("Ljava/lang/StringBuilder;", "Ljava/lang/StringBuffer;")
_STRING = "Ljava/lang/String;"
_APUT_OBJECT, _FILLED = op.APUTS[2], range(0x24, 0x26)
"""What puts an object into an array, and what makes one of some registers."""
_PUT = "%s"
"""Where a form has a text put in as it is."""


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
        case Origin("call", Signature(owner=owner, name="format"), place) if owner == _STRING:
            return _formatted(body, body.instruction(place))
    return []


def _formatted(body: Body, call: Instruction) -> list[Origins]:
    """Return the parts of a text whose form is constant, if all that is put there are texts as they are."""
    number = next((n for n, kind in enumerate(_kinds(call)) if kind == _STRING), 0)
    forms = [each.what for each in body.argument(call, number)]
    given = _elements(body, body.argument(call, number + 1), call.place)
    form = forms[0] if len(forms) == 1 and isinstance(forms[0], str) else ""
    pieces = form.split(_PUT)
    if not form or len(pieces) - 1 != len(given) or any("%" in each for each in pieces):
        return []
    found: list[Origins] = []
    for put in (each for pair in zip(map(_constant, pieces), given, strict=False) for each in pair):
        _add(found, put)
    _add(found, _constant(pieces[-1]))
    return found


def _constant(text: str) -> Origins:
    return frozenset({Origin("text", text)})


def _add(parts: list[Origins], put: Origins) -> None:
    """Add a part to those before, to the last one if both are constant."""
    both = [[str(one.what) for one in each if one.kind == "text"] for each in (*parts[-1:], put)]
    if len(both) == 2 and all(len(each) == 1 for each in both) and len(put) == len(parts[-1]) == 1:
        parts[-1] = _constant(both[0][0] + both[1][0])
    elif put != _constant(""):
        parts.append(put)


def _kinds(call: Instruction) -> list[str]:
    return list(parameters(call.callee.descriptor)) if call.callee is not None else []


def _elements(body: Body, array: Origins, before: int) -> list[Origins]:
    """Return what is put into an array in a row, in order, before a place; nothing where that is not seen."""
    made = body.instruction(next(iter(array)).place) if len(array) == 1 else None
    if made is not None and made.code in _FILLED:
        return [body.origins(made.place, register) for register in made.registers]
    puts = [
        (body.origins(each.place, each.registers[-1]), body.origins(each.place, each.registers[0]))
        for each in body.instructions
        if each.code == _APUT_OBJECT
        and each.place < before
        and body.origins(each.place, each.registers[1]) == array
    ]
    numbers = [next(iter(at)).what if len(at) == 1 else None for at, _ in puts]
    return [value for _, value in puts] if numbers == list(range(len(puts))) else []


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
