"""
Competitors by the names that an app's own code gives them: a list of `RIVALS`, a question `isCompetitor`.

What is done on the way of those alone, and what on that of all others, tells how they are treated.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import barring, containers, handling, saying, treating, ways
from rectitude.facts.apps.bodies import Body, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Method, Program

_RIVALS = re.compile(r"(?:^|_)(?:compet(?:e|ing|itors?)|rivals?)(?:_|$)", re.IGNORECASE)
"""What a developer calls competitors, between the words of a name; a competition may be a contest."""
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_IF_EQ, _IF_NE = 0x32, 0x33
_DEEPEST = 4
"""Elements, calls and methods through which a question is followed back to a list; ours."""
_LOADS = "loadUrl"


class Stepped(NamedTuple):
    """What the code calls competitors, and what it says that these alone have to do."""

    name: str
    said: str


def stepped(package: AppPackage, program: Program, method: Method) -> Stepped | None:
    """Return the step that competitors alone take where others' addresses open; None where there is none."""
    for each in program.called_by(method, handling.DEEP_IN_CLIENT):
        body = body_of(program, each)
        for name, there, elsewhere in _parting(program, body):
            texts = saying.texts(package, program, (body,), there - elsewhere)
            said = next(filter(treating.is_step, texts), "")
            others = saying.texts(package, program, (body,), elsewhere - there)
            if said and _opens(program, body, elsewhere) and not any(map(treating.is_step, others)):
                return Stepped(name, said)
    return None


def _opens(program: Program, body: Body, places: set[int]) -> bool:
    """Return whether a page is opened at some places: by a web view, or by a screen that is started."""
    called = (
        below
        for call in body.calls
        if call.place in places and call.callee is not None
        if (target := program.sole(call.callee)) is not None
        for below in program.called_by(target, _DEEPEST)
    )
    loads = any(
        call.callee is not None and call.callee.name == _LOADS and call.place in places
        for call in body.calls
    )
    return (
        loads
        or any(saying.screens(program, body, places))
        or any(any(saying.screens(program, body_of(program, each))) for each in called)
    )


def _parting(program: Program, body: Body) -> Iterator[tuple[str, set[int], set[int]]]:
    """Yield what competitors are called where a method asks for them, their way and that of others."""
    for each in body.instructions:
        if each.code in (_IF_EQ, _IF_NE):
            names = [_named(body.origins(each.place, register)) for register in each.registers]
            name = next(filter(None, names), "")
            if name:
                (target,) = each.targets
                straight = next(way for way in body.following(each) if way != target)
                both = (target, straight) if each.code == _IF_EQ else (straight, target)
                there, elsewhere = (ways.onward(body, way, each.place) for way in both)
                yield name, there, elsewhere
        elif each.callee is not None and (name := _asked(program, body, each)):
            for there, elsewhere in barring.ways_of(body, each, answers=True):
                yield name, there, elsewhere


def _asked(program: Program, body: Body, call: Instruction, depth: int = 0) -> str:
    """Return what competitors are called where a call asks whether something is one of them."""
    callee = call.callee
    if callee is None or not callee.descriptor.endswith(")Z") or depth > _DEEPEST:
        return ""
    if callee.name in handling.COMPARES:
        given = (body.argument(call, number) for number in range(len(body.arguments(call))))
        return next(filter(None, (_listed(body, each) for each in given)), "")
    target = program.sole(callee)
    if target is None:
        return ""
    inner = body_of(program, target)
    calls = (_asked(program, inner, each, depth + 1) for each in inner.calls)
    given = (body.argument(call, number) for number in range(len(body.arguments(call))))
    return next(filter(None, (*calls, *(_listed(body, each) for each in given))), "")


def _listed(body: Body, origins: Origins, depth: int = 0) -> str:
    """Return the name of the list that something is, or is out of, where that is one of competitors."""
    for origin in origins if depth <= _DEEPEST else ():
        container = containers.of_element(body, origin)
        if container is None and isinstance(origin.what, Signature):
            hands_on = containers.hands_on(origin.what)
            container = body.argument(body.instruction(origin.place), 0) if hands_on else None
        found = _named(frozenset({origin})) or (
            _listed(body, container, depth + 1) if container else ""
        )
        if found:
            return found
    return ""


def _named(origins: Origins) -> str:
    """Return the name of a field that is called competitors, of some origins."""
    names = (each.what.name for each in origins if isinstance(each.what, FieldName))
    return next((name for name in names if _RIVALS.search(_HUMP.sub("_", name))), "")
