"""
A method of the app that answers with one of several constants, some of them only for those that are named.

What is answered may be one of an enum, a number as a code, or a reason where others get none. Who asks goes
by what it is compared with.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from rectitude.facts.apps import barring, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.program import Program

_CONSTANT = frozenset({"static", "number", "text"})
_NOTHING = frozenset({Origin("number", 0)})
_IF_EQ, _IF_NE = 0x32, 0x33
_IF_EQUAL = frozenset({_IF_EQ, op.IF_EQZ})
_COMPARES = frozenset({_IF_EQ, _IF_NE, op.IF_EQZ, op.IF_NEZ})

Tells = Callable[[Body, Instruction], bool]
"""Whether a call compares the client with names."""


class Verdict(NamedTuple):
    """What a method answers, and where it does so for those that are named alone."""

    body: Body
    places: frozenset[int]
    """Where it comes for those that are named alone."""
    named: Origins
    others: Origins


def on_named(program: Program, call: Instruction, tells: Tells) -> Verdict | None:
    """Return how a method that is called answers for those that are named; None where not by constants."""
    inner = program.sole(call.callee) if call.callee is not None else None
    if inner is None or not inner.code or inner.signature.descriptor.endswith((")Z", ")V")):
        return None
    body = body_of(program, inner)
    given = _anywhere(ways.returned(body))
    if not all(each.kind in _CONSTANT for each in given):
        return None
    alone = frozenset(
        place
        for each in body.calls
        if tells(body, each)
        for there, elsewhere in barring.ways_of(body, each, answers=True)
        for place in there - elsewhere
    )
    named = frozenset(each for each in given if _is_put_at(body, each, alone))
    return Verdict(body, alone, named, given - named) if named and named != given else None


def _anywhere(origins: Origins) -> Origins:
    """Return origins without the places that gave them."""
    return frozenset(each._replace(place=-1) for each in origins)


def _is_put_at(body: Body, constant: Origin, places: frozenset[int]) -> bool:
    """Return whether a constant is put into a register at some places, and nowhere else."""
    put = {each.place for each in body.instructions if _puts(each, constant)}
    return bool(put) and put <= places


def _puts(each: Instruction, constant: Origin) -> bool:
    if constant.kind == "number":
        return (
            each.name.startswith("const")
            and each.code < op.CONST_STRING
            and (each.literal == constant.what)
        )
    reads = each.code in op.SGETS or each.name.startswith("const-string")
    return reads and each.reference == constant.what


def ways_of(body: Body, call: Instruction, verdict: Verdict) -> Iterator[tuple[set[int], set[int]]]:
    """Yield the places on the way of those that are named, and those on the way of others."""
    result = frozenset({Origin("call", call.callee, call.place)})
    for each in body.instructions:
        if each.code not in _COMPARES:
            continue
        compared = [body.origins(each.place, register) for register in each.registers]
        with_what = [origins for origins in (*compared, _NOTHING)[:2] if origins != result]
        if result not in compared or len(with_what) != 1:
            continue
        constants = _anywhere(with_what[0])
        is_named = constants <= verdict.named
        if not is_named and constants != verdict.others:
            continue
        (target,) = each.targets
        through = [place for place in body.following(each) if place != target]
        jumped = ways.onward(body, target, call.place)
        passed = set[int]().union(*(ways.onward(body, place, call.place) for place in through))
        yield (jumped, passed) if (each.code in _IF_EQUAL) == is_named else (passed, jumped)
