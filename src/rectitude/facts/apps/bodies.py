"""
What a method does: its instructions with the names in them, its ways, and what its registers may hold.

A register's possible contents are a set of `Origin`s: a constant, a parameter, the result of a call,
a new object, a field. It is followed along every way through the method; where too many meet, or the
code makes no sense, it is unknown. Nothing is assumed of the methods that are called.
"""

import struct
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Literal, NamedTuple
from weakref import WeakKeyDictionary

from rectitude.facts.apps import declaring
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.decoding import (
    Handler,
    Instruction,
    decoded,
    handlers,
    is_static,
    parameters,
)
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Method, Program

_MOST_STEPS = 20_000
"""Instructions followed in one method; ours. One that needs more is unknown from there on."""
_MOST_ORIGINS = 12
_WIDE = frozenset("JD")
_XOR = 0xDF
"""With 1 it turns a boolean round: how compilers write `!`."""

RESULT = -1
"""Stands for the register of what the last call returned."""


Kind = Literal[
    "text",
    "number",
    "class",
    "parameter",
    "call",
    "new",
    "field",
    "static",
    "not",
    "element",
    "length",
    "instance",
    "compared",
    "unknown",
]


class Origin(NamedTuple):
    """Where the content of a register may come from."""

    kind: Kind
    what: "str | int | Signature | FieldName | frozenset[Origin] | None" = None
    """The text or number; the class; the parameter's number (0 is `this`); the method called; the field;
    of `not`, what is turned round; of an element or a length, the array; of an instance, what is asked."""
    place: int = -1
    """The instruction that gave it."""


UNKNOWN = Origin("unknown")
Origins = frozenset[Origin]
_NOTHING: Origins = frozenset()
_ANYTHING: Origins = frozenset({UNKNOWN})


class Body:
    """The instructions of one method, in order."""

    def __init__(self, program: Program, method: Method) -> None:
        self.method = method
        self._dex = program.files[method.file]
        dex, code = self._dex, method.code
        self.registers = self.inputs = self._tries = 0
        self.instructions: tuple[Instruction, ...] = ()
        self.whole = True
        """False where the code makes no sense; then nothing is known of it."""
        try:
            if code:
                found = struct.unpack_from("<4H", dex.data, code)
                self.registers, self.inputs, _, self._tries = found
                self.instructions = tuple(_named(program, each) for each in decoded(dex, code))
        except (IndexError, struct.error):
            self.whole = False
        self.at = {each.place: number for number, each in enumerate(self.instructions)}

    @cached_property
    def handlers(self) -> tuple[Handler, ...]:
        """Where it goes on when something throws."""
        try:
            return tuple(handlers(self._dex, self.method.code, self._tries))
        except (IndexError, struct.error):
            return ()

    def instruction(self, place: int) -> Instruction:
        """Return the instruction at a place; where the code makes no sense, one of which nothing is known."""
        number = self.at.get(place)
        return Instruction(place, op.NOP, ()) if number is None else self.instructions[number]

    def following(self, instruction: Instruction) -> Iterator[int]:
        """Yield the places at which it may go on, if nothing throws."""
        yield from instruction.targets
        if instruction.goes_on:
            number = self.at[instruction.place] + 1
            if number < len(self.instructions):
                yield self.instructions[number].place

    @cached_property
    def preceding(self) -> dict[int, list[int]]:
        """The places from which a method may go on at each of its places, if nothing throws."""
        found: dict[int, list[int]] = {}
        for each in self.instructions:
            for place in self.following(each):
                found.setdefault(place, []).append(each.place)
        return found

    def caught(self, place: int) -> Iterator[Handler]:
        """Yield where it goes on when the instruction at a place throws."""
        return (each for each in self.handlers if each.begin <= place < each.end)

    @property
    def calls(self) -> Iterator[Instruction]:
        """Yield the instructions that call another method."""
        return (each for each in self.instructions if each.callee is not None)

    def arguments(self, call: Instruction) -> tuple[int, ...]:
        """Return the register of each argument, the object itself first; a wide one counts once."""
        callee = call.callee
        if callee is None:
            return ()
        registers = list(call.registers)
        found = [] if is_static(call) else registers[:1]
        at = len(found)
        for kind in parameters(callee.descriptor):
            if at >= len(registers):
                break
            found.append(registers[at])
            at += 2 if kind in _WIDE else 1
        return tuple(found)

    @cached_property
    def states(self) -> "dict[int, State]":
        """What each register may hold before each instruction that can be reached."""
        return followed(self)

    def origins(self, place: int, register: int) -> Origins:
        """Return what a register may hold before the instruction at a place; nothing if it is not reached."""
        state = self.states.get(place)
        return _NOTHING if state is None else state.get(register, _ANYTHING)

    def argument(self, call: Instruction, number: int) -> Origins:
        """Return what an argument of a call may be; 0 is the object itself, if there is one."""
        registers = self.arguments(call)
        return self.origins(call.place, registers[number]) if number < len(registers) else _ANYTHING


State = dict[int, Origins]
"""What each register may hold; the last call's result is under `RESULT`."""
Choose = Callable[[Instruction, State], Iterable[int]]


def _named(program: Program, each: Instruction) -> Instruction:
    """Return an instruction with its field by the class that has it; a constant's text in its place."""
    field = each.reference
    if not isinstance(field, FieldName) or field.owner not in program.classes:
        return each
    named = declaring.declared(program, field)
    if each.code == op.SGET_OBJECT and (text := declaring.constant(program, named)) is not None:
        return each._replace(code=op.CONST_STRING, reference=text)
    return each if named == field else each._replace(reference=named)


def followed(
    body: Body, choose: Choose | None = None, start: tuple[int, State] | None = None
) -> dict[int, State]:
    """
    Follow every way through a method until nothing new comes; return the state before each place.

    `choose` says where an instruction goes on, where not every way is taken; `start` where it begins, if not
    at the beginning, and what the registers hold there.
    """
    if not body.instructions:
        return {}
    begin, state = start or (body.instructions[0].place, _begin(body))
    states = {begin: dict(state)}
    waiting, steps = [begin], 0
    while waiting:
        place = waiting.pop()
        number = body.at.get(place)
        steps += 1
        if number is None or steps > _MOST_STEPS:
            body.whole = body.whole and number is not None and steps <= _MOST_STEPS
            continue
        instruction, before = body.instructions[number], states[place]
        after = _after(body, instruction, before)
        next_places = choose(instruction, before) if choose else body.following(instruction)
        ways = [(next_, after) for next_ in next_places]
        ways += [(handler.target, before) for handler in body.caught(place)]
        for next_, state in ways:
            if _merge(states, next_, state):
                waiting.append(next_)
    return states


def _begin(body: Body) -> dict[int, Origins]:
    method, state = body.method, {}
    register, number = body.registers - body.inputs, 0
    if not method.is_static:
        state[register] = frozenset({Origin("parameter", 0)})
        register, number = register + 1, 1
    for kind in parameters(method.signature.descriptor):
        state[register] = frozenset({Origin("parameter", number)})
        register += 2 if kind in _WIDE else 1
        number += 1
    return state


def _after(body: Body, each: Instruction, before: dict[int, Origins]) -> dict[int, Origins]:
    """Return what the registers may hold after an instruction."""
    state, code = before, each.code
    if each.callee is not None:
        return {**state, RESULT: frozenset({Origin("call", each.callee, each.place)})}
    if code in {0x24, 0x25}:
        return {**state, RESULT: frozenset({Origin("new", each.reference, each.place)})}
    given = _given(each, state)
    return state if given is None else {**state, each.registers[0]: given}


def _given(each: Instruction, state: dict[int, Origins]) -> Origins | None:
    """Return what an instruction puts into its first register; None where it puts nothing there."""
    code = each.code
    if code in range(0x01, 0x0A):
        return state.get(each.registers[1], _ANYTHING)
    if code in range(0x0A, 0x0D):
        return state.get(RESULT, _ANYTHING)
    if 0x12 <= code <= 0x19:
        return frozenset({Origin("number", each.literal)})
    if code == _XOR and each.literal == 1:
        turned = state.get(each.registers[1], _ANYTHING)
        again = any(origin.kind == "not" for origin in turned)
        return _ANYTHING if again else frozenset({Origin("not", turned)})
    if code in _OF_ARRAYS:
        array = state.get(each.registers[1], _ANYTHING)
        deeper = any(map(_is_within_an_element, array))
        return _ANYTHING if deeper else frozenset({Origin(_OF_ARRAYS[code], array, each.place)})
    if code == op.INSTANCE_OF:
        return frozenset({Origin("instance", state.get(each.registers[1], _ANYTHING), each.place)})
    for kind, codes in _GIVING.items():
        if code in codes:
            return frozenset({Origin(kind, each.reference, each.place)})
    if code == op.CMP_LONG:
        return frozenset({Origin("compared", None, each.place)})
    return _ANYTHING if _writes(code) else None


def _is_within_an_element(origin: Origin) -> bool:
    """Return whether something is taken out of an array that lies in another: no deeper is looked."""
    return (
        origin.kind == "element"
        and isinstance(origin.what, frozenset)
        and any(outer.kind == "element" for outer in origin.what)
    )


_GIVING: dict[Kind, range] = {
    "text": range(op.CONST_STRING, op.CONST_STRING_JUMBO + 1),
    "class": range(0x1C, 0x1D),
    "new": range(op.NEW_INSTANCE, op.NEW_ARRAY + 1),
    "field": op.IGETS,
    "static": op.SGETS,
}
"""The instructions that put into a register what they name; an array's length is worked out before."""
_OF_ARRAYS: dict[int, Kind] = {0x21: "length", **dict.fromkeys(range(0x44, 0x4B), "element")}
"""The instructions that ask an array how long it is, and for what is in it."""


def _writes(code: int) -> bool:
    """Return whether the first register gets something new."""
    return code in {0x0D, 0x20, 0x21, 0x23} or 0x2D <= code <= 0x31 or 0x7B <= code <= 0xE2


def _merge(states: dict[int, State], place: int, state: dict[int, Origins]) -> bool:
    """Add a state to what is known before a place; return whether that is more than before."""
    known = states.get(place)
    if known is None:
        states[place] = dict(state)
        return True
    changed = False
    for register, origins in state.items():
        held = known.get(register, _NOTHING)
        joined = held | origins
        if len(joined) > _MOST_ORIGINS:
            joined = _ANYTHING
        if joined != held:
            known[register] = joined
            changed = True
    return changed


_BODIES: WeakKeyDictionary[Program, dict[Method, Body]] = WeakKeyDictionary()
"""What was decoded, as long as its program is held; only what rules looked at."""


def body_of(program: Program, method: Method) -> Body:
    """Return the body of a method, decoded once."""
    known = _BODIES.setdefault(program, {})
    if method not in known:
        known[method] = Body(program, method)
    return known[method]
