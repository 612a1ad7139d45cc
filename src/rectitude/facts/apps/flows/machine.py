"""
An app followed through its methods: what each register and object may hold, calls included.

Every way through a method is taken that its constants do not close, and the ways are joined where they meet.
Calls are followed into the app's own methods as deep as a budget allows; what Android does is modelled
(`library`). An object stands for all that are made at one place by one way of calls.
"""

import heapq
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import RESULT, Body, body_of
from rectitude.facts.apps.chains import Step
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.flows.arithmetic import decided, reckoned
from rectitude.facts.apps.flows.memory import (
    cast,
    element,
    put_element,
    put_into,
    read_field,
)
from rectitude.facts.apps.flows.states import Outcome, Registers, State, begin, join
from rectitude.facts.apps.flows.values import (
    NOTHING,
    ClassName,
    Heap,
    Reading,
    Thing,
    Value,
    all_of,
    constant,
    joined,
)
from rectitude.facts.apps.program import Method, Program

_EXCEPTION = -2
"""Stands for the register of what was thrown last."""
_THROWN_BY_ALL = ("", "Ljava/lang/Throwable;", "Ljava/lang/Exception;")
_CHECK_CAST = 0x1F
_ONLY_THROWN = frozenset(
    f"Ljava/lang/{name};"
    for name in (
        *("ArrayIndexOutOfBoundsException", "IndexOutOfBoundsException", "ArithmeticException"),
        *("ClassCastException", "ArrayStoreException", "NegativeArraySizeException"),
    )
)
"""What code that is right does not throw: its handlers are followed where it is thrown on purpose."""
_LATEST = 2
"""Calls by which objects of one place are told apart."""

Stack = tuple[Step, ...]
"""The calls down to the method that is followed: each with the place that leads on."""


class Spent(Exception):
    """The budget of one beginning is spent."""


class Calling(NamedTuple):
    """A call: where it stands, what it calls with what, by which way."""

    body: Body
    each: Instruction
    callee: Signature
    arguments: list[Value]
    stack: Stack

    @property
    def method(self) -> Method:
        """The method in which it stands."""
        return self.body.method

    @property
    def made(self) -> tuple[object, ...]:
        """What tells objects that are made here from others."""
        return made_at(self.method, self.each.place, self.stack)


Called = Callable[[Calling, Heap], Outcome]


def made_at(method: Method, place: int, stack: Stack) -> tuple[object, ...]:
    """Return what tells objects of one place from others: the place and the last calls that lead there."""
    latest = tuple((step.method.file, step.method.number, step.place) for step in stack[-_LATEST:])
    return (method.file, method.number, place, *latest)


class Shape(NamedTuple):
    """A method's body, and the places at which ways may meet."""

    body: Body
    meetings: frozenset[int]


class Machine:
    """Follows single methods of a program; `called` says what calls do."""

    def __init__(
        self,
        program: Program,
        called: Called,
        begin: Callable[[str, Heap], None],
        fields: Mapping[tuple[str, str], str],
    ) -> None:
        """`fields`: what static fields of the system hold of a device, by their classes and names."""
        self.program, self.fields = program, fields
        self._called = called
        self._begin_class = begin
        self._statics: dict[str, Thing] = {}
        self.steps = 0
        """Instructions that may still be followed from this beginning."""

    def run(self, method: Method, arguments: list[Value], heap: Heap, stack: Stack) -> Outcome:
        """Follow a method from its beginning; raises Spent."""
        shape = _shape(self.program, method)
        body = shape.body
        if not body.instructions or not body.whole:
            return Outcome(all_of(arguments).blurred(), heap)
        run = _Run(self, shape, stack)
        return run.all_ways(State(begin(body, arguments), heap.copy()))

    def static_of(self, owner: str) -> Thing:
        """Return the object that holds the static fields of a class: those of its own ancestors too."""
        found = self._statics.get(owner)
        if found is None:
            top = owner
            while (
                top in self.program.classes
                and self.program.classes[top][0].parent in self.program.classes
            ):
                top = self.program.classes[top][0].parent
            found = self._statics[owner] = Thing(top, ("static",))
        return found

    def take(self) -> None:
        """Take one step of the budget; raises Spent."""
        self.steps -= 1
        if self.steps < 0:
            raise Spent

    def call(self, calling: Calling, heap: Heap) -> Outcome:
        """Do what a call does."""
        return self._called(calling, heap)

    def begin_class(self, name: str, heap: Heap) -> None:
        """Run what a class does when it is first used."""
        self._begin_class(name, heap)


class _Run:
    """One method, followed once."""

    def __init__(self, machine: Machine, shape: Shape, stack: Stack) -> None:
        self._machine, self._program = machine, machine.program
        self._body, self._meetings = shape.body, shape.meetings
        self._stack = stack
        self._states: dict[int, State] = {}
        self._waiting: list[int] = []
        self._returned: list[tuple[Value, Heap]] = []
        self._thrown: Value | None = None
        self._thrown_heap: Heap | None = None

    def all_ways(self, state: State) -> Outcome:
        """Follow every way until nothing new comes."""
        first = self._body.instructions[0].place
        self._states[first] = state
        self._waiting = [first]
        while self._waiting:
            place = heapq.heappop(self._waiting)
            self._straight(place, self._states[place].copy())
        return self._outcome(state.heap)

    def _outcome(self, before: Heap) -> Outcome:
        if not self._returned:
            heap = self._thrown_heap or before
            return Outcome(NOTHING, heap, self._thrown, returns=False)
        value = all_of(value for value, _ in self._returned)
        heap = self._returned[0][1].copy()
        for _, other in self._returned[1:]:
            heap.join(other)
        return Outcome(value, heap, self._thrown)

    def _straight(self, place: int, state: State) -> None:
        """Follow instructions until another way may meet this one."""
        at, instructions = self._body.at[place], self._body.instructions
        while True:
            each = instructions[at]
            self._machine.take()
            following = self._step(each, state)
            for other in following.elsewhere:
                self._meet(other, state)
            at += 1
            if not following.goes_on or at >= len(instructions):
                return
            if instructions[at].place in self._meetings:
                self._meet(instructions[at].place, state)
                return

    def _meet(self, place: int, state: State) -> None:
        """Add a state to what is known before a place, and follow it from there if that is more."""
        if place not in self._body.at:
            return
        known = self._states.get(place)
        if known is None:
            self._states[place] = state.copy()
            heapq.heappush(self._waiting, place)
        elif join(known, state) and place not in self._waiting:
            heapq.heappush(self._waiting, place)

    def _step(self, each: Instruction, state: State) -> "_Following":
        code, registers = each.code, state.registers
        if each.callee is not None:
            return self._call(each, each.callee, state)
        if code in op.IFS:
            return _ways(each, registers)
        if code in op.GOTOS:
            return _Following(goes_on=False, elsewhere=each.targets)
        if code in op.SWITCHES:
            return _Following(elsewhere=each.targets)
        if code in op.RETURNS:
            value = registers.get(each.registers[0], NOTHING) if each.registers else NOTHING
            self._returned.append((value, state.heap.copy()))
            return _Following(goes_on=False)
        if code == op.THROW:
            self._throw(each.place, registers.get(each.registers[0], NOTHING), state)
            return _Following(goes_on=False)
        self._simple(each, state)
        return _Following()

    def _simple(self, each: Instruction, state: State) -> None:  # noqa: PLR0912 - a table of cases
        code, name, registers = each.code, each.name, state.registers
        if 0x01 <= code <= 0x09:
            registers[each.registers[0]] = registers.get(each.registers[1], NOTHING)
        elif 0x0A <= code <= 0x0C:
            registers[each.registers[0]] = registers.get(RESULT, NOTHING)
        elif code == 0x0D:
            registers[each.registers[0]] = registers.get(_EXCEPTION, NOTHING)
        elif 0x12 <= code <= 0x19:
            registers[each.registers[0]] = constant(each.literal)
        elif code in {op.CONST_STRING, op.CONST_STRING_JUMBO}:
            registers[each.registers[0]] = constant(str(each.reference))
        elif code == 0x1C:
            registers[each.registers[0]] = constant(ClassName(str(each.reference)))
        elif code == _CHECK_CAST:
            value = registers.get(each.registers[0], NOTHING)
            registers[each.registers[0]] = cast(state.heap, value, str(each.reference))
        elif code == op.NEW_INSTANCE:
            self._machine.begin_class(str(each.reference), state.heap)
            registers[each.registers[0]] = self._made(each, str(each.reference), state)
        elif code == 0x23:
            registers[each.registers[0]] = self._made(each, str(each.reference), state)
        elif code in {0x24, 0x25}:
            value = registers[RESULT] = self._made(each, str(each.reference), state)
            for number, register in enumerate(each.registers):
                put_into(state.heap, value, f"#{number}", registers.get(register, NOTHING))
        elif name.startswith("aget"):
            array, index = (registers.get(each.registers[n], NOTHING) for n in (1, 2))
            registers[each.registers[0]] = element(state.heap, array, index)
        elif name.startswith("aput"):
            value, array, index = (registers.get(each.registers[n], NOTHING) for n in (0, 1, 2))
            put_element(state.heap, array, index, value)
        elif name.startswith(("iget", "iput", "sget", "sput")):
            self._field(each, state)
        elif code == 0x20:
            registers[each.registers[0]] = self._is_instance(each, state)
        elif each.registers and (code == 0x21 or 0x2D <= code <= 0x31 or code >= 0x7B):
            operands = [registers.get(register, NOTHING) for register in each.registers]
            value = reckoned(each, operands)
            if code == 0x21 or 0x2D <= code <= 0x31:
                value = Value(constants=value.constants)
            registers[each.registers[0]] = value

    def _made(self, each: Instruction, type_: str, state: State) -> Value:
        thing = Thing(type_, made_at(self._body.method, each.place, self._stack))
        state.heap.renew(thing)
        return Value(things=frozenset({thing}))

    def _field(self, each: Instruction, state: State) -> None:
        field = each.reference
        if not isinstance(field, FieldName):
            return
        registers = state.registers
        if each.name.startswith("s"):
            self._machine.begin_class(field.owner, state.heap)
            base = Value(things=frozenset({self._machine.static_of(field.owner)}))
        else:
            base = registers.get(each.registers[1], NOTHING)
        if "put" in each.name:
            put_into(state.heap, base, field.name, registers.get(each.registers[0], NOTHING))
        else:
            own = field.owner in self._program.classes
            value = read_field(state.heap, base, field, own=own)
            if data := self._machine.fields.get(field[:2]):
                read = Reading(data, self._body.method, each.place)
                value = Value(frozenset({read}), value.things)
            registers[each.registers[0]] = value

    def _is_instance(self, each: Instruction, state: State) -> Value:
        """Return whether an object is of a class: where all that it may be are the app's, that is known."""
        value = state.registers.get(each.registers[1], NOTHING)
        if not value.things or any(
            thing.type not in self._program.classes for thing in value.things
        ):
            return NOTHING
        answers = {
            int(str(each.reference) in set(self._program.ancestors(thing.type)))
            for thing in value.things
        }
        return constant(answers.pop()) if len(answers) == 1 else NOTHING

    def _call(self, each: Instruction, callee: Signature, state: State) -> "_Following":
        arguments = [
            state.registers.get(register, NOTHING) for register in self._body.arguments(each)
        ]
        calling = Calling(self._body, each, callee, arguments, self._stack)
        for handler in self._body.caught(each.place):
            if handler.type not in _ONLY_THROWN:
                state.registers[_EXCEPTION] = NOTHING
                self._meet(handler.target, state)
        outcome = self._machine.call(calling, state.heap)
        if outcome.heap is not state.heap:
            state.heap.become(outcome.heap)
            for handler in self._body.caught(each.place):
                if handler.type not in _ONLY_THROWN:
                    self._meet(handler.target, state)
        if outcome.thrown is not None:
            self._throw(each.place, outcome.thrown, state)
        state.registers[RESULT] = outcome.value
        return _Following(goes_on=outcome.returns)

    def _throw(self, place: int, thrown: Value, state: State) -> None:
        """Go on where something that is thrown is caught, or with whoever called."""
        for handler in self._body.caught(place):
            if self._catches(handler.type, thrown):
                state.registers[_EXCEPTION] = thrown
                self._meet(handler.target, state)
                if handler.type in _THROWN_BY_ALL:
                    return
        self._thrown = thrown if self._thrown is None else joined(self._thrown, thrown)
        if self._thrown_heap is None:
            self._thrown_heap = state.heap.copy()
        else:
            self._thrown_heap.join(state.heap)

    def _catches(self, caught: str, thrown: Value) -> bool:
        """Return whether a handler may catch something: it does unless the types are known to differ."""
        if caught in _THROWN_BY_ALL or not thrown.things:
            return True
        return any(
            caught in self._program.ancestors(thing.type)
            or (thing.type not in self._program.classes and not thing.made)
            for thing in thrown.things
        )


class _Following(NamedTuple):
    """Where it goes on after an instruction."""

    goes_on: bool = True
    elsewhere: tuple[int, ...] = ()


def _ways(each: Instruction, registers: Registers) -> _Following:
    first = registers.get(each.registers[0], NOTHING)
    second = registers.get(each.registers[1], NOTHING) if len(each.registers) > 1 else constant(0)
    holds = decided((each.code - op.IFS.start) % 6, first, second)
    return _Following(
        goes_on=holds is not True, elsewhere=each.targets if holds is not False else ()
    )


_SHAPES: WeakKeyDictionary[Program, dict[Method, Shape]] = WeakKeyDictionary()


def _shape(program: Program, method: Method) -> Shape:
    known = _SHAPES.setdefault(program, {})
    if method not in known:
        body = body_of(program, method)
        known[method] = Shape(body, frozenset(_meetings(body)))
    return known[method]


def _meetings(body: Body) -> Iterator[int]:
    for each in body.instructions:
        yield from each.targets
    for handler in body.handlers:
        yield handler.target
