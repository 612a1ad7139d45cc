"""Providers that tell addresses apart by a `UriMatcher`: an address is no lock, anybody may ask for each."""

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps import ways
from rectitude.facts.apps.bodies import Body, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Program

MATCHER = "Landroid/content/UriMatcher;"
_NO_MATCH = -1
"""UriMatcher.NO_MATCH: what any other address gives."""
_EQUAL = frozenset({0x32, 0x38})
_UNEQUAL = frozenset({0x33, 0x39})


def served(program: Program, body: Body) -> frozenset[int]:
    """Return the places of the calls that some address leads to, and that nothing else decides about."""
    codes = _registered(program)
    seen = set[int]()
    waiting = [body.instructions[0].place] if body.whole and body.instructions and codes else []
    while waiting:
        place = waiting.pop()
        if place not in seen and place in body.at:
            seen.add(place)
            waiting += _onward(body, body.instruction(place), codes)
    return frozenset(
        call.place
        for call in body.calls
        if call.place in seen
        and all(_matched(body, each) for each in ways.deciding(body, call.place))
    )


def _registered(program: Program) -> frozenset[object]:
    """Return the numbers by which the app knows its addresses; none where one of them is not told."""
    found: set[object] = {_NO_MATCH}
    for call in program.calls_to(MATCHER, "addURI"):
        body = body_of(program, call.method)
        code = body.argument(body.instruction(call.place), 3)
        if not code or any(each.kind != "number" for each in code):
            return frozenset()
        found |= {each.what for each in code}
    return frozenset(found)


def _onward(body: Body, each: Instruction, codes: frozenset[object]) -> list[int]:
    """Return where it goes on for some address that the app knows, or for none of them."""
    following = list(body.following(each))
    if not _matched(body, each):
        return following
    if each.code in op.SWITCHES:
        known = [way for case, way in zip(each.cases, each.targets, strict=True) if case in codes]
        return known + following[-1:]
    compared = [body.origins(each.place, register) for register in each.registers]
    numbers = {one.what for held in compared if not _is_match(held) for one in held} or {0}
    if each.code not in _EQUAL | _UNEQUAL or numbers <= codes:
        return following
    return [way for way in following if (way in each.targets) == (each.code in _UNEQUAL)]


def _matched(body: Body, each: Instruction) -> bool:
    """Return whether a condition, or a switch, asks for nothing but which address was matched."""
    held = [body.origins(each.place, register) for register in each.registers]
    numbers = (all(one.kind == "number" for one in some) for some in held if not _is_match(some))
    return (each.code in op.IFS or each.code in op.SWITCHES) and (
        any(map(_is_match, held)) and all(numbers)
    )


def _is_match(origins: Origins) -> bool:
    return bool(origins) and all(
        isinstance(each.what, Signature) and each.what[:2] == (MATCHER, "match") for each in origins
    )
