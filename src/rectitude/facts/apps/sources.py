"""What an app reads of a person or a device, and whether it gets anything."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

import msgspec

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.dex import FieldName, Signature, descriptor, dotted
from rectitude.facts.apps.program import Call, Program

_ASKED_SINCE = 23
"""From this target version of Android on people are asked for permissions while the app runs."""
_METHOD = "Ljava/lang/reflect/Method;"
_ASKING = frozenset({"getMethod", "getDeclaredMethod"})
_PERMISSION = "android.permission."
_COMPARING = frozenset({"equals", "equalsIgnoreCase", "isEmpty", "length", "contentEquals"})
"""Methods that only look at a text: who does no more with it keeps nothing."""


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A method by which an app reads something of a person or a device."""

    data: str
    """A word of the catalogue's `personal_data` terms."""
    owner: str
    name: str
    text: str = ""
    """The constant argument that tells this reading from others."""
    needs: str = ""
    asked: bool = False
    """Whether people are asked for the permission while the app runs."""
    until: int = 0
    """The target version from which an app gets nothing real."""
    since: int = 0
    """The target version from which the permission is needed."""
    answer: str = ""
    """The class of the answer that a listener is told later."""
    gives: str = ""
    """The method of that answer which gives what is read."""
    field: bool = False
    """Whether it is a static field that is read."""
    of: tuple[str, ...] = ()
    """The beginnings of the classes and addresses by which a provider of the system is asked for it."""

    @property
    def by_name(self) -> bool:
        """Whether owner and name alone tell what is read by a call."""
        return not (self.text or self.field or self.of)


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: tuple[Source, ...]


class Read(NamedTuple):
    """A place at which an app reads something."""

    source: Source
    call: Call


def reads(program: Program) -> Iterator[Read]:
    """Yield every place in the code at which something of a person or a device is read."""
    for source in _table().source:
        if source.field:
            yield from _of_field(program, source)
            continue
        for call in program.calls_to(descriptor(source.owner), source.name):
            if source.by_name or _asks_for(body_of(program, call.method), call, source):
                yield Read(source, call)


def _of_field(program: Program, source: Source) -> Iterator[Read]:
    """Yield the places at which a static field is read."""
    owner = descriptor(source.owner)
    for method in dict.fromkeys(program.readers_of(owner, source.name)):
        for each in body_of(program, method).instructions:
            field = each.reference if each.code in op.SGETS else None
            if isinstance(field, FieldName) and field[:2] == (owner, source.name):
                yield Read(source, Call(method, each.place, Signature(*field)))


def reflected(program: Program) -> Iterator[Read]:
    """Yield the places that read by reflection, class and method named by constants in one method."""
    by_name: dict[tuple[str, str], Source] = {
        (each.owner, each.name): each for each in _table().source if each.by_name
    }
    names = {name for _, name in by_name}
    for call in program.calls_to(_METHOD, "invoke"):
        if names.isdisjoint(program.texts_of(call.method)):
            continue  # whatever it invokes, to follow its values finds no source
        body = body_of(program, call.method)
        asked = body.argument(body.instruction(call.place), 0)
        found = {by_name.get(each) for origin in asked for each in _asked_for(body, origin)}
        source = found.pop() if len(found) == 1 else None
        if source is not None:
            callee = Signature(descriptor(source.owner), source.name, "()Ljava/lang/Object;")
            yield Read(source, Call(call.method, call.place, callee))


def _asked_for(body: Body, origin: Origin) -> Iterator[tuple[str, str]]:
    """Yield the class and the name of a method that is asked for by reflection, where they are constant."""
    if not isinstance(origin.what, Signature) or origin.what.name not in _ASKING:
        yield "", ""
        return
    call = body.instruction(origin.place)
    names = [str(each.what) for each in body.argument(call, 1) if each.kind == "text"]
    for held in body.argument(call, 0):
        for owner in _class_named(body, held):
            yield from ((owner, name) for name in names)


def _class_named(body: Body, held: Origin) -> Iterator[str]:
    if held.kind == "class" and isinstance(held.what, str):
        yield dotted(held.what)
    elif isinstance(held.what, Signature) and held.what.name in {"forName", "loadClass"}:
        call = body.instruction(held.place)
        number = 0 if held.what.name == "forName" else 1
        yield from (str(each.what) for each in body.argument(call, number) if each.kind == "text")


def named(program: Program) -> Iterator[Read]:
    """
    Yield the places at which a method holds the names of a source's class and method as texts.

    That is how one reads by reflection, often through a method of one's own that takes the names.
    """
    by_owner: dict[str, list[Source]] = {}
    for source in _table().source:
        if source.by_name:
            by_owner.setdefault(source.owner, []).append(source)
    for owner, few in by_owner.items():
        for text, method in program.texts_with(owner):
            if text != owner:
                continue
            held = {
                each.reference: each.place
                for each in body_of(program, method).instructions
                if each.name.startswith("const-string") and isinstance(each.reference, str)
            }
            for source in few:
                if source.name in held:
                    callee = Signature(descriptor(owner), source.name, "()Ljava/lang/Object;")
                    yield Read(source, Call(method, held[source.name], callee))


def gets_something(package: AppPackage, source: Source) -> bool:
    """Return whether the app gets what it asks for on a first start, before anybody is asked for anything."""
    target = package.package.target_sdk
    if source.until and target >= source.until:
        return False
    if source.needs and target >= source.since:
        if package.permission(f"{_PERMISSION}{source.needs}") is None:
            return False
        return not (source.asked and target >= _ASKED_SINCE)
    return True


def is_idle(package: AppPackage, program: Program, each: Read) -> bool:
    """
    Return whether a field is read that tells nothing, or of which nothing is made.

    For an app that is made for a later version it is the same on every phone; emulators are told by it.
    """
    until = each.source.until
    same = bool(until) and package.package.target_sdk >= until
    return each.source.field and (same or not is_used(program, each))


def is_used(program: Program, each: Read) -> bool:
    """Return whether anything is done with what is read, beyond comparing it."""
    if each.source.answer:
        answers = program.calls_to(descriptor(each.source.answer), each.source.gives)
        return any(_is_result_used(program, call) for call in answers)
    return each.call.callee.descriptor.endswith(")V") or _is_result_used(program, each.call)


def _is_result_used(program: Program, call: Call) -> bool:
    body = body_of(program, call.method)
    read = body.instruction(call.place)
    result = (
        Origin("static", read.reference, call.place)
        if read.callee is None
        else Origin("call", read.callee, call.place)
    )
    return not body.whole or any(_uses(body, each.place, result) for each in body.instructions)


def _uses(body: Body, place: int, result: Origin) -> bool:
    each = body.instruction(place)
    if each.callee is not None:
        if each.callee.name in _COMPARING:
            return False
        return any(_holds(body, place, register, result) for register in each.registers)
    keeps = 0x4B <= each.code <= 0x51 or 0x59 <= each.code <= 0x5F or 0x67 <= each.code <= 0x6D
    if keeps or each.code in op.RETURNS:
        return bool(each.registers) and _holds(body, place, each.registers[0], result)
    return each.code in op.RECKONS and any(
        _holds(body, place, register, result) for register in each.registers
    )


def _holds(body: Body, place: int, register: int, result: Origin) -> bool:
    """Return whether a register holds what a call returned, or something out of that array."""
    return any(
        each == result or (isinstance(each.what, frozenset) and result in each.what)
        for each in body.origins(place, register)
        if each.kind != "length"
    )


def _asks_for(body: Body, call: Call, source: Source) -> bool:
    """Return whether a call is given what tells a reading from others: a text, or a provider's address."""
    each = body.instruction(call.place)
    return any(
        _is_asked_for(body, origin, source)
        for number in range(len(body.arguments(each)))
        for origin in body.argument(each, number)
    )


def _is_asked_for(body: Body, origin: Origin, source: Source) -> bool:
    match origin:
        case Origin("text", str(text)):
            return text == source.text or (bool(source.of) and text.startswith(source.of))
        case Origin("static", FieldName(owner)) if source.of:
            return dotted(owner).startswith(source.of)
        case Origin(
            "call", Signature(name="parse" | "withAppendedPath" | "withAppendedId"), place
        ) if source.of:
            given = body.argument(body.instruction(place), 0)
            return any(_is_asked_for(body, each, source) for each in given)
    return False


def known() -> tuple[Source, ...]:
    """Return every source of the list."""
    return _table().source


@cache
def _table() -> _Table:
    file = resources.files("rectitude.facts.apps") / "sources.toml"
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), _Table)
