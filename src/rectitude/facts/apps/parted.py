"""
The ways that addresses of named hosts take through a method, beside those of all others.

For others each comparison with a host answers no, with one of the app's own too; for one that is named one
of them answers yes, and those before it no. So it is seen as well where several comparisons lead to one
place, or to a number by which the way is chosen later, as compilers write a choice among texts.
"""

from collections.abc import Container, Iterator
from functools import partial
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import handling, map_keys, patterns, turning_away
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins, State, followed
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Program

_ANSWERS = handling.COMPARES | patterns.COMPARES | {"containsKey"}
_OF_ZERO = frozenset({op.IF_EQZ, op.IF_NEZ})
_IF_EQ, _IF_NE = 0x32, 0x33
_EQUAL = frozenset({_IF_EQ, op.IF_EQZ})
_ZERO = frozenset({Origin("number", 0)})
_Answers = dict[int, bool]
"""The places of comparisons, each with whether what it gives is taken for yes."""


class Way(NamedTuple):
    """Where an address comes in a method if nothing throws, and what the method then returns."""

    places: frozenset[int]
    returned: Origins


class Parted(NamedTuple):
    """The hosts that a method tells from others, the ways of each, and the way of all others."""

    hosts: tuple[str, ...]
    named: tuple[Way, ...]
    others: Way
    by: tuple[Instruction, ...]
    """The comparisons that part them."""
    of: tuple[tuple[str, ...], ...]
    """The hosts of each of these comparisons."""

    def only(self, chosen: Container[Way]) -> "Parted | None":
        """Return how those are parted that take some of the ways and no other; None if there are none."""
        elsewhere = {
            host
            for way, some in zip(self.named, self.of, strict=True)
            for host in some
            if way not in chosen
        }
        kept = [
            (way, call, some)
            for way, call, some in zip(self.named, self.by, self.of, strict=True)
            if way in chosen
        ]
        hosts = tuple(
            dict.fromkeys(host for *_, some in kept for host in some if host not in elsewhere)
        )
        if not hosts:
            return None
        named, by, of = zip(*kept, strict=True)
        return Parted(hosts, named, self.others, by, of)

    @property
    def alone(self) -> frozenset[int]:
        """The places to which none but those that are named come."""
        return frozenset[int]().union(*(each.places for each in self.named)) - self.others.places


def of(package: AppPackage, program: Program, body: Body, hosts: tuple[str, ...]) -> Parted | None:
    """Return how a method parts addresses of some hosts from others; None where it does not."""
    asked: dict[int, tuple[str, ...]] = {}
    denying: set[int] = set()
    for call in body.calls:
        if found := tuple(_asked_for(package, program, body, call)):
            asked[call.place] = tuple(each for each in found if each in hosts)
            if turning_away.answers_no(program, call.callee, handling.COMPARES):
                denying.add(call.place)
    if not any(asked.values()):
        return None
    no = {place: place in denying for place in asked}
    begin = body.instructions[0].place
    states = followed(body, partial(_onward, body, no))
    others = _way(body, no, states, begin)
    named: dict[int, Way] = {}
    for place, some in asked.items():
        if place in states and some:
            yes = no | {place: place not in denying}
            after = followed(body, partial(_onward, body, yes), (place, states[place]))
            named[place] = _way(body, yes, after, place)
    parting = [place for place in named if not named[place].places <= others.places]
    told = dict.fromkeys(host for place in parting for host in asked[place])
    by = tuple(body.instruction(place) for place in parting)
    ways = tuple(named[place] for place in parting)
    each = tuple(asked[place] for place in parting)
    return Parted(tuple(told), ways, others, by, each) if told else None


def _asked_for(
    package: AppPackage, program: Program, body: Body, call: Instruction
) -> Iterator[str]:
    """Yield the hosts for which a call says whether an address is of one of them."""
    callee = call.callee
    if callee is None or not (callee.descriptor.endswith(")Z") or map_keys.looks_up(callee)):
        return
    if map_keys.looks_up(callee):
        texts = map_keys.keys(program, body, body.argument(call, 0)).found
        yield from handling.domains(sorted(texts))
    if callee.name in patterns.COMPARES:
        for expression in _expressions(body, body.argument(call, 0)):
            yield from handling.domains(patterns.texts(program, body, expression))
    if callee.name in _ANSWERS or program.sole(callee) is not None:
        yield from handling.hosts_asked_for(package, program, body, call)


def _expressions(body: Body, matching: Origins) -> Iterator[Origins]:
    """Yield what may be an expression: what a call works on, and what made a matcher of it."""
    yield matching
    for each in matching:
        if isinstance(each.what, Signature) and each.what.name == "matcher":
            yield body.argument(body.instruction(each.place), 0)


def _way(body: Body, answers: _Answers, states: dict[int, State], begin: int) -> Way:
    """Return where an address comes from a place on, if nothing throws, with such answers and states."""
    seen, waiting = set[int](), [begin]
    while waiting:
        place = waiting.pop()
        if place not in seen and place in states and place in body.at:
            seen.add(place)
            waiting += _onward(body, answers, body.instruction(place), states[place])
    given = (
        states[each.place].get(each.registers[0], frozenset())
        for each in body.instructions
        if each.code in op.RETURNS and each.place in seen and each.registers
    )
    return Way(frozenset(seen), frozenset[Origin]().union(*given))


def _onward(body: Body, answers: _Answers, each: Instruction, state: State) -> list[int]:
    """Return where it goes on after an instruction, with such answers and with constants."""
    following = list(body.following(each))
    if each.code in op.SWITCHES:
        number = _constant(state.get(each.registers[0], frozenset()), answers)
        known = dict(zip(each.cases, each.targets, strict=False))
        return following if number is None else [known.get(number, following[-1])]
    if each.code not in _OF_ZERO and each.code not in (_IF_EQ, _IF_NE):
        return following
    held = [state.get(register, frozenset()) for register in each.registers]
    compared = [_constant(one, answers) for one in (*held, _ZERO)[:2]]
    if None in compared:
        return following
    jumps = (compared[0] == compared[1]) == (each.code in _EQUAL)
    return [place for place in following if (place in each.targets) == jumps] or following


def _constant(origins: Origins, answers: _Answers) -> int | None:
    """Return the one number that something is, an answer among them; None where it may be another."""
    found = {_number(each, answers) for each in origins}
    return found.pop() if len(found) == 1 else None


def _number(each: Origin, answers: _Answers) -> int | None:
    match each:
        case Origin("number", int(number)):
            return number
        case Origin("not", frozenset() as turned):
            answer = _constant(turned, answers)
            return None if answer is None else int(not answer)
        case Origin("call", _, place) if place in answers:
            return int(answers[place])
    return None
