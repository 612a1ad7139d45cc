"""What a method's comparisons have to do with a place: whether it is reached where they hold, or spared."""

import re
from collections.abc import Collection, Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import handling, latches, settings, switches
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Program

THERE_ALONE, LEFT_OUT = (True, False), (False, True)
"""Whether a place is reached if a comparison holds, and if it does not."""
_SITE = re.compile(r"\.?(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)
"""A text that is the name of a site and no more."""
_OF_TEXTS = (
    *("Ljava/lang/String;", "Ljava/lang/CharSequence;", "Ljava/util/", "[Ljava/lang/String;"),
    *("Landroid/net/Uri;", "Landroid/text/TextUtils;", "Lkotlin/", "Ljava/lang/StringBuilder;"),
)
"""Classes whose methods answer by the texts and lists at hand."""
_DEEP = 3
"""Methods, one called by the other, by which an answer is found; ours."""


def only_there(
    program: Program, body: Body, place: int, besides: str = "", also: Collection[int] = ()
) -> bool:
    """
    Return whether a comparison leads to a place where it holds, and past it where it does not.

    One that leads there either way, or neither, decides nothing about it; nor does one with the text
    `besides`, by which what is there already is not put there again. At the places `also` the same is done.
    """
    found = list(_ways_of(program, body, place, besides, also))
    chosen = any(on == LEFT_OUT and not _is_of_sites(program, body, at) for at, on in found)
    if chosen or asks_flag(program, body):
        return False
    return any(on == THERE_ALONE for _, on in found)


def hosts_there(
    package: AppPackage, program: Program, body: Body, place: int, hosts: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the hosts, of some, with which comparisons compare that lead to a place where they hold."""
    found = {
        host
        for at, (holds, _) in _ways_of(program, body, place)
        if holds
        for host in handling.hosts_asked_for(package, program, body, body.instruction(at))
    }
    return tuple(host for host in hosts if host in found) or hosts


def answers_by_texts(program: Program, asked: Signature) -> bool:
    """Return whether a method answers by texts and lists alone, and by nothing that its user may choose."""
    target = program.sole(asked)
    if target is None:
        return asked.owner not in program.classes and not settings.is_asked(asked)
    below = list(program.called_by(target, _DEEP))
    calls = (call.callee.owner for each in below for call in program.calls_by(each))
    fields = (
        each.reference.type
        for method in below
        for each in body_of(program, method).instructions
        if isinstance(each.reference, FieldName)
    )
    return all(owner.startswith(_OF_TEXTS) or owner in program.classes for owner in calls) and all(
        type_.startswith(_OF_TEXTS) for type_ in fields
    )


def _is_of_sites(program: Program, body: Body, place: int) -> bool:
    """Return whether what is compared at a place is the name of a site, and nothing that its user chose."""
    call = body.instruction(place)
    if call.callee is None:
        return False
    if call.callee.owner in program.classes:
        return answers_by_texts(program, call.callee)
    given = (each for number in (0, 1) for each in body.argument(call, number))
    return any(each.kind == "text" and _SITE.fullmatch(str(each.what)) for each in given)


def _asked(body: Body) -> Iterator[tuple[Instruction, Origin]]:
    """Yield the conditions of a method that ask whether something is true, with what they ask."""
    for each in body.instructions:
        if each.code in (op.IF_EQZ, op.IF_NEZ):
            yield from ((each, origin) for origin in body.origins(each.place, each.registers[0]))


def asks_flag(program: Program, body: Body) -> bool:
    """Return whether a method asks for what may be a setting of its user."""
    return any(
        not _is_answer(origin)
        and switches.is_flag(program, body, origin)
        and not latches.is_first(program, body, origin)
        for _, origin in _asked(body)
    )


def _is_answer(origin: Origin) -> bool:
    what = origin.what
    return origin.kind == "call" and isinstance(what, Signature) and what.descriptor.endswith(")Z")


def compared_ways(program: Program, body: Body, place: int) -> Iterator[tuple[bool, bool]]:
    """Yield for each comparison whether a place is reached if it holds, and if it does not."""
    return (on for _, on in _ways_of(program, body, place))


def _ways_of(
    program: Program, body: Body, place: int, besides: str = "", also: Collection[int] = ()
) -> Iterator[tuple[int, tuple[bool, bool]]]:
    """Yield the place of each comparison, and whether another is reached if it holds, and if not."""
    for each, origin in _comparisons(program, body):
        if not besides or not _is_compared_with(body, origin.place, besides):
            yield origin.place, _leading(body, each, origin.place, {place, *also})


def spares(program: Program, body: Body, place: int, text: str) -> bool:
    """Return whether a comparison with a text leads past a place where it holds."""
    return any(
        _leading(body, each, origin.place, {place}) == LEFT_OUT
        for each, origin in _comparisons(program, body)
        if _is_compared_with(body, origin.place, text)
    )


def sparing(program: Program, body: Body, place: int) -> Iterator[int]:
    """Yield where comparisons lead that lead to a place only if they do not hold: what they spare."""
    for each, origin in _comparisons(program, body):
        if _leading(body, each, origin.place, {place}) == LEFT_OUT:
            yield _branches(body, each)[0]


def _comparisons(program: Program, body: Body) -> Iterator[tuple[Instruction, Origin]]:
    """Yield the conditions of a method that ask what a comparison gave, with that."""
    for each, origin in _asked(body):
        what = origin.what
        if not _is_answer(origin) or not isinstance(what, Signature):
            continue
        if what.name in handling.COMPARES or what.owner in program.classes:
            yield each, origin


def _is_compared_with(body: Body, place: int, text: str) -> bool:
    call = body.instruction(place)
    given = (each for number in (0, 1) for each in body.argument(call, number))
    return any(each.kind == "text" and each.what == text for each in given)


def _leading(
    body: Body, condition: Instruction, asked: int, wanted: Collection[int]
) -> tuple[bool, bool]:
    """Return whether some place is reached if a condition holds, and if not, before it is asked again."""
    holds, fails = _branches(body, condition)
    return _leads(body, holds, wanted, asked), _leads(body, fails, wanted, asked)


def _branches(body: Body, condition: Instruction) -> tuple[int, int]:
    """Return where it goes on if a condition holds, and if not."""
    jumps = next(iter(condition.targets), -1)
    straight = next((way for way in body.following(condition) if way != jumps), -1)
    return (straight, jumps) if condition.code == op.IF_EQZ else (jumps, straight)


def _leads(body: Body, start: int, wanted: Collection[int], without: int) -> bool:
    seen, waiting = {without}, [start]
    while waiting:
        here = waiting.pop()
        if here in wanted:
            return True
        if here not in seen and here in body.at:
            seen.add(here)
            waiting += body.following(body.instruction(here))
    return False
