"""
The ways through a method: what it must pass, what a condition decides, whether it can refuse.

Only what no honest reading contradicts is said for certain: a method whose code makes no sense, or
calls what is not known, may do anything.
"""

from collections.abc import Callable, Iterator

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin
from rectitude.facts.apps.decoding import Instruction

_ENDING = frozenset((*op.RETURNS, op.THROW))
Test = Callable[[Instruction], bool]


def reached(body: Body, avoiding: Test | None = None) -> set[int]:
    """Return the places that can be reached from the beginning without an instruction to avoid."""
    if not body.instructions:
        return set()
    seen: set[int] = set()
    waiting = [body.instructions[0].place]
    while waiting:
        place = waiting.pop()
        if place in seen or place not in body.at:
            continue
        instruction = body.instruction(place)
        if avoiding is not None and avoiding(instruction):
            continue
        seen.add(place)
        waiting += body.following(instruction)
        if may_throw(instruction):
            waiting += (handler.target for handler in body.caught(place))
    return seen


def ends(body: Body, avoiding: Test | None = None) -> list[Instruction]:
    """Return the instructions by which a method can return, without an instruction to avoid."""
    places = reached(body, avoiding)
    return [each for each in body.instructions if each.code in op.RETURNS and each.place in places]


def always(body: Body, wanted: Test) -> bool:
    """Return whether every way that returns passes such an instruction, and there is one."""
    return body.whole and bool(ends(body)) and not ends(body, wanted)


def inevitable(body: Body) -> set[int]:
    """Return the places that every way through a method passes, if nothing throws by itself."""
    if not body.instructions or not body.whole:
        return set()
    begin = body.instructions[0].place
    places = onward(body, begin)
    ending = {place for place in places if body.instruction(place).code in _ENDING}
    return {place for place in places if ending.isdisjoint(onward(body, begin, place) - {place})}


def may_throw(instruction: Instruction) -> bool:
    """Return whether an instruction may throw: constants, moves, jumps and arithmetic do not."""
    code = instruction.code
    return not (
        code <= 0x19
        or code in op.GOTOS
        or code in op.SWITCHES
        or 0x2D <= code <= 0x3D
        or 0x7B <= code <= 0xE2
    )


def can_refuse(body: Body, harmless: Callable[[Instruction], bool]) -> bool:
    """
    Return whether a method may end by throwing: it throws itself, or calls what may.

    `harmless` says which calls cannot throw on purpose. A throw that every way catches and does not
    throw again is none.
    """
    if not body.whole:
        return True
    places = reached(body)
    for each in body.instructions:
        if each.place not in places:
            continue
        throws = each.code == op.THROW or (each.callee is not None and not harmless(each))
        if throws and not _is_caught(body, each):
            return True
    return False


def _is_caught(body: Body, each: Instruction) -> bool:
    """Return whether whatever is thrown here is caught: by all, or by a type above certificates' errors."""
    return any(handler.type in _CATCHING for handler in body.caught(each.place))


_CATCHING = frozenset(
    {
        "",
        *("Ljava/lang/Throwable;", "Ljava/lang/Exception;"),
        *("Ljava/security/GeneralSecurityException;", "Ljava/security/cert/CertificateException;"),
    }
)


def returned(body: Body) -> frozenset[Origin]:
    """Return what a method may return."""
    found: set[Origin] = set()
    for each in ends(body):
        if each.registers:
            found |= body.origins(each.place, each.registers[0])
    return frozenset(found)


def deciding(body: Body, place: int) -> Iterator[Instruction]:
    """Yield the conditions that decide whether a place is reached: a way leads there, another not."""
    there = leading(body, place)
    for each in body.instructions:
        if each.code not in op.IFS and each.code not in op.SWITCHES:
            continue
        ways = [way in there for way in body.following(each)]
        if any(ways) and not all(ways):
            yield each


def deciding_at_once(body: Body, place: int) -> Iterator[Instruction]:
    """Yield the conditions that decide whether a place is reached before they are asked again in a loop."""
    for each in body.instructions:
        if each.code in op.IFS or each.code in op.SWITCHES:
            there = [place in onward(body, way, each.place) for way in body.following(each)]
            if any(there) and not all(there):
                yield each


def leading(body: Body, place: int) -> set[int]:
    """Return the places from which a way leads to one, itself among them, if nothing throws."""
    seen: set[int] = set()
    waiting = [place]
    while waiting:
        here = waiting.pop()
        if here not in seen:
            seen.add(here)
            waiting += body.preceding.get(here, ())
    return seen


def leads(body: Body, start: int, place: int) -> bool:
    """Return whether a way from one place leads to another."""
    seen: set[int] = set()
    waiting = [start]
    while waiting:
        here = waiting.pop()
        if here == place:
            return True
        if here in seen or here not in body.at:
            continue
        seen.add(here)
        instruction = body.instruction(here)
        waiting += body.following(instruction)
    return False


def decided(body: Body, condition: Instruction) -> set[int]:
    """Return the places that are reached on some of a condition's ways and not on all."""
    anywhere, everywhere = set[int](), None
    for way in dict.fromkeys(body.following(condition)):
        places = onward(body, way)
        anywhere |= places
        everywhere = places if everywhere is None else everywhere & places
    return anywhere - (everywhere or set[int]())


def onward(body: Body, start: int, avoiding: int = -1) -> set[int]:
    """Return the places that can be reached from one and itself, if nothing throws, past none to avoid."""
    seen: set[int] = set()
    waiting = [start]
    while waiting:
        here = waiting.pop()
        if here not in seen and here in body.at and here != avoiding:
            seen.add(here)
            waiting += body.following(body.instruction(here))
    return seen
