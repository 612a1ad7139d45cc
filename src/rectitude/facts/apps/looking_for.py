"""Methods that look for apps on the phone and give the one that they found, or nothing."""

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin
from rectitude.facts.apps.decoding import Instruction

_NOTHING = {("number", 0)}


def gives_what_it_finds(body: Body, calls: list[Instruction]) -> bool:
    """
    Return whether a method gives something where any of some calls finds an app, and else nothing.

    One that gives the name of what is missing does the contrary.
    """
    giving = {
        each.place
        for each in body.instructions
        if each.code in op.RETURNS and each.registers and not _is_nothing(body, each)
    }
    asked = {call.place for call in calls}
    ways = [_ways(body, call, asked) for call in calls]
    return bool(ways) and all(
        not giving.isdisjoint(found) and giving.isdisjoint(missing) for found, missing in ways
    )


def _is_nothing(body: Body, each: Instruction) -> bool:
    given = body.origins(each.place, each.registers[0])
    return {(one.kind, one.what) for one in given} == _NOTHING


def _ways(body: Body, call: Instruction, asked: set[int]) -> tuple[set[int], set[int]]:
    """Return what is reached where an app is there, and where it is not, before one is asked again."""
    found, missing = list(body.following(call)), [each.target for each in body.caught(call.place)]
    result = Origin("call", call.callee, call.place)
    for each in body.instructions:
        asks = each.code in (op.IF_EQZ, op.IF_NEZ)
        if asks and body.origins(each.place, each.registers[0]) == {result}:
            (target,) = each.targets
            straight = [place for place in body.following(each) if place != target]
            there, not_there = ([target], straight)[:: 1 if each.code == op.IF_NEZ else -1]
            found, missing = there, [*missing, *not_there]
    return _onward(body, found, asked), _onward(body, missing, asked)


def _onward(body: Body, starts: list[int], without: set[int]) -> set[int]:
    seen, waiting = set(without), list(starts)
    while waiting:
        here = waiting.pop()
        if here not in seen and here in body.at:
            seen.add(here)
            waiting += body.following(body.instruction(here))
    return seen - without
