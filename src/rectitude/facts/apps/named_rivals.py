"""
Competitors by the names that an app's own code gives them: a list of `RIVALS`, a question `isCompetitor`.

What is done on the way of those alone, and what on that of all others, tells how they are treated.
"""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import barring, containers, handling, map_keys, saying, treating, ways
from rectitude.facts.apps import opcodes as op
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
_OF_LIST = "[]"
"""What stands behind the name of a list, at each of its texts."""


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


def of_list(package: AppPackage, hosts: Collection[str]) -> str:
    """Return the name of a list of the resources that is called after competitors and has some hosts."""
    lists: dict[str, list[str]] = {}
    for each in package.texts:
        if each.name.endswith(_OF_LIST) and _is_of_rivals(each.name.removesuffix(_OF_LIST)):
            lists.setdefault(each.name.removesuffix(_OF_LIST), []).append(each.text)
    held = ((name, handling.domains(texts)) for name, texts in lists.items())
    return next((name for name, found in held if hosts and set(hosts) <= set(found)), "")


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
        elif each.callee is not None and (name := asked(program, body, each)):
            for there, elsewhere in barring.ways_of(body, each, answers=True):
                yield name, there, elsewhere


def called(program: Program, body: Body, call: Instruction) -> str:
    """Return what competitors are called where a call, or what it runs, is given one or asks for one."""
    return asked(program, body, call) or _given(body, call) or named_by(body)


def named_by(body: Body) -> str:
    """Return the name of a method, or of a field that it reads, that is called after competitors."""
    read = (each.reference for each in body.instructions if each.code in (*op.IGETS, *op.SGETS))
    fields = (each.name for each in read if isinstance(each, FieldName) and each.type[0] in "L[")
    return next(filter(_is_of_rivals, (body.method.signature.name, *fields)), "")


def asked(program: Program, body: Body, call: Instruction, depth: int = 0) -> str:
    """Return what competitors are called where a call asks whether something is one of them."""
    callee = call.callee
    if callee is None or depth > _DEEPEST:
        return ""
    if callee.owner in program.classes and (name := _called_rivals(callee)):
        return name
    if map_keys.looks_up(callee):
        return _listed(body, body.argument(call, 0))
    if not callee.descriptor.endswith(")Z"):
        return ""
    if callee.name in handling.COMPARES:
        return _given(body, call)
    target = program.sole(callee)
    if target is None:
        return ""
    inner = body_of(program, target)
    calls = (asked(program, inner, each, depth + 1) or _given(inner, each) for each in inner.calls)
    return next(filter(None, calls), "") or _given(body, call)


def _given(body: Body, call: Instruction) -> str:
    """Return the name of the list that a call is given, or out of which it is given something."""
    given = (body.argument(call, number) for number in range(len(body.arguments(call))))
    return next(filter(None, (_listed(body, each) for each in given)), "")


def _called_rivals(callee: Signature) -> str:
    """Return the name of a method that answers, or of its class, where it is called after competitors."""
    if not callee.descriptor.endswith(")Z"):
        return ""
    return next(filter(_is_of_rivals, (callee.name, simple(callee.owner))), "")


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
    return next(filter(_is_of_rivals, names), "")


def _is_of_rivals(name: str) -> bool:
    """
    Return whether a name is called after competitors.

    >>> [_is_of_rivals(each) for each in ("isRivalHost", "COMPETITORS", "arrivals", "competition")]
    [True, True, False, False]
    """
    return bool(_RIVALS.search(_HUMP.sub("_", name)))


def simple(owner: str) -> str:
    """Return the name of a class without that of its package or of what it stands in."""
    return re.split("[/$]", owner.rstrip(";"))[-1]


def words(name: str) -> str:
    """
    Return the words of which a name in code is made.

    >>> words("MALWARE_HOSTS"), words("isPartnerSite")
    ('MALWARE HOSTS', 'is Partner Site')
    """
    return _HUMP.sub("_", name).replace("_", " ")
