"""
What an app does the first time that it is started: nothing is stored yet, nobody has agreed to anything.

What is read from stored settings then is the default that the code gives along with the question. Conditions
that follow from that are decided, and ways that they close are not taken. What a method of the app
returns is followed in the same way, a few calls deep.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cached_property, partial
from typing import Literal

from rectitude.facts.apps import (
    beside,
    chains,
    containers,
    entries,
    extras,
    lookups,
    messages,
    objects,
    private_calls,
    processes,
    texts,
    things,
    viewing,
    ways,
)
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins, State, body_of, followed
from rectitude.facts.apps.chains import Step
from rectitude.facts.apps.decoding import Instruction, is_static, parameters
from rectitude.facts.apps.dex import FieldName, Signature, dotted
from rectitude.facts.apps.first_time import FirstTime
from rectitude.facts.apps.program import Method, Program
from rectitude.facts.apps.remembered import Remembered
from rectitude.facts.apps.texts import Value

Given = tuple[Value, ...]
"""What is known of the arguments of a call, the object itself first; of a view its number."""

_DEEPEST = 6
"""Calls within calls, and arguments of arguments, that are followed for a value; ours."""
_ASKS = ("getBoolean", "getInt", "getLong", "getString", "decodeBool", "decodeInt", "decodeString")
_TESTS = range(0x32, 0x38)
Passage = Literal["free", "doubtful", "closed"]
PASSAGES: tuple[Passage, ...] = ("free", "doubtful", "closed")
"""Whether a place is passed on the first start: whatever happens, under conditions unknown here, never."""


class FirstRun:
    """The first start of one program; what it does in a method is worked out once."""

    def __init__(
        self,
        program: Program,
        given: Mapping[Method, Given] | None = None,
        is_done: Callable[[Method, int], bool] = lambda method, place: False,
        stored: Mapping[str, Value] | None = None,
        process: str = "",
        near: Callable[[], Container[Method]] | None = None,
        starters: Callable[[Method], Iterable[Step]] = lambda method: (),
    ) -> None:
        """
        Begin with nothing known.

        `process`: the name of the process; empty where it may be any of the app's. `near`: the methods that
        are run, perhaps, without a press; what they do not remember is known then. `starters`: where among
        these a component is started of which a method is run.
        """
        self._program = program
        self._process = process
        self._is_done = is_done
        """Whether a place is surely passed, from the beginnings on."""
        self._kept = stored or {}
        """The settings that are stored all the same, by their keys; unknown where it is not known what."""
        self._given = given or {}
        """What is known of the arguments of methods that the system calls."""
        self._states: dict[tuple[Method, Given], dict[int, State]] = {}
        self._first_time = FirstTime(program, self.returned)
        self._near, self._starters = near, starters
        self._remembered = Remembered(program, near, self._written, is_done) if near else None

    def arguments(self, method: Method, call: Instruction) -> Given:
        """Return what is known of the arguments of a call that a method makes."""
        given = self._known(method) or self._always_handed(method)
        return self._handed(body_of(self._program, method), call, given)

    def _known(self, method: Method) -> Given:
        return self._given.get(method) or entries.arguments(method)

    def _handed(self, body: Body, call: Instruction, given: Given, depth: int = 0) -> Given:
        return tuple(
            self.value(body, body.argument(call, number), given, depth)
            for number in range(len(body.arguments(call)))
        )

    def _always_handed(self, method: Method) -> Given:
        """Return in what all agree that call a private method, perhaps, without a press."""
        calls = private_calls.of(self._program, method, self._near() if self._near else ())
        handed = [self._handed(body, call, self._known(body.method)) for body, call in calls]
        return tuple(things.only(set(each)) for each in zip(*handed, strict=True))

    def passage(self, method: Method, place: int, handed: Given = ()) -> Passage:
        """Return whether a place of a method is passed, if the method is called, with what is handed."""
        body = body_of(self._program, method)
        given = handed if any(each is not None for each in handed) else self._known(method)
        states = self.states(body, given)
        if not body.whole:
            return "doubtful"
        if place not in states:
            return "closed"
        return "doubtful" if any(self._open(body, given, place)) else "free"

    def undecided(self, method: Method, place: int) -> Iterator[str]:
        """Yield what the conditions look at that decide whether a place is passed and are not known."""
        body = body_of(self._program, method)
        for condition in self._open(body, self._known(method), place):
            for register in condition.registers:
                for origin in sorted(body.origins(condition.place, register), key=str):
                    if isinstance(origin.what, Signature | FieldName):
                        yield f"{dotted(origin.what.owner)}.{origin.what.name}"

    def _open(self, body: Body, given: Given, place: int) -> Iterator[Instruction]:
        """Yield the conditions before a place of which it is not known where they lead."""
        states = self.states(body, given)
        for condition in ways.deciding(body, place):
            state = states.get(condition.place)
            if state is None:
                continue
            unknown = not self._is_decided(body, condition, state, given)
            if unknown and not (
                self._is_beside(body, condition, state)
                or self._is_of_filled(body, condition, state)
                or self._first_time.leads(body, condition, state, place)
                or self._is_of_main_process(body, condition, state, given, place)
            ):
                yield condition

    def states(self, body: Body, given: Given, depth: int = 0) -> dict[int, State]:
        """Return the state before each place that is reached on the first start."""
        key = body.method, given
        if key not in self._states:
            self._states[key] = {}  # a method that asks itself learns nothing from it
            choose = partial(self._ways, body, given, depth)
            self._states[key] = followed(body, choose)
        return self._states[key]

    def _ways(
        self, body: Body, given: Given, depth: int, each: Instruction, state: State
    ) -> Iterator[int]:
        taken = None
        if each.code in op.SWITCHES:
            case = self._case(body, each, state, given, depth)
            yield from body.following(each) if case is None else (case,)
            return
        if each.code in op.IFS:
            taken = self._decided(body, each, state, given, depth)
        if taken is None:
            yield from body.following(each)
        elif taken:
            yield from each.targets
        else:
            yield from (place for place in body.following(each) if place not in each.targets)

    def _is_decided(self, body: Body, each: Instruction, state: State, given: Given) -> bool:
        """Return whether it is known where a condition or a switch goes on."""
        if each.code in op.SWITCHES:
            return self._case(body, each, state, given) is not None
        return self._decided(body, each, state, given) is not None

    def _case(
        self, body: Body, each: Instruction, state: State, given: Given, depth: int = 0
    ) -> int | None:
        """Return where a switch goes on; None where that is not known."""
        number = self.value(body, state.get(each.registers[0], frozenset()), given, depth)
        if not isinstance(number, int):
            return None
        if number in each.cases:
            return each.targets[each.cases.index(number)]
        return list(body.following(each))[-1]

    def _decided(
        self, body: Body, each: Instruction, state: State, given: Given, depth: int = 0
    ) -> bool | None:
        """Return whether a condition holds; None where that is not known."""
        if each.code not in op.IFS:
            return None
        first = self.value(body, state.get(each.registers[0], frozenset()), given, depth)
        second: Value = 0
        if each.code in _TESTS:
            second = self.value(body, state.get(each.registers[1], frozenset()), given, depth)
        kind = (each.code - 0x32) % 6
        return texts.compared(first, second, kind)

    def _is_beside(self, body: Body, each: Instruction, state: State) -> bool:
        """Return whether a condition has nothing to do with consent: the system's version, a null check."""
        looked_at = [
            state.get(register, frozenset({Origin("unknown")})) for register in each.registers
        ]
        return all(
            origins
            and not beside.is_choice(origins)
            and all(beside.has_nothing_to_do(self._program, body, one) for one in origins)
            for origins in looked_at
        )

    def _is_of_filled(self, body: Body, each: Instruction, state: State) -> bool:
        """Return whether a condition is that of a loop over a container that surely holds something."""
        loops = (
            container
            for register in each.registers
            for origin in state.get(register, frozenset())
            if (container := containers.of_loop(body, origin)) is not None
        )
        return any(
            self._is_done(put.method, put.place)
            for container in loops
            for put in containers.puts(self._program, body, container)
        )

    def _is_of_main_process(
        self, body: Body, each: Instruction, state: State, given: Given, place: int
    ) -> bool:
        """Return whether the process in which the app starts is led to a place, which others may not be."""
        if each.code not in op.IFS or not self._program.process or self._process:
            return False
        taken = self._in_main_process._decided(body, each, state, given)
        if taken is None:
            return False
        elsewhere = (way for way in body.following(each) if way not in each.targets)
        return any(ways.leads(body, way, place) for way in (each.targets if taken else elsewhere))

    @cached_property
    def _in_main_process(self) -> "FirstRun":
        return FirstRun(
            *(self._program, self._given, self._is_done, self._kept),
            process=self._program.process,
            near=self._near,
            starters=self._starters,
        )

    def value(self, body: Body, origins: Origins, given: Given, depth: int = 0) -> Value:
        """Return what some origins come to on the first start, if they all come to the same."""
        values = {self._value(body, each, given, depth) for each in origins}
        return processes.only(values, self._process)

    def _value(self, body: Body, each: Origin, given: Given, depth: int) -> Value:
        if (plain := things.by_itself(self._program, each)) is not None:
            return plain
        match each:
            case Origin("parameter", int(number)) if number < len(given):
                return given[number]
            case Origin("new"):
                know = partial(self.value, body, given=given, depth=depth + 1)
                return things.new(self._program, body, each, know if depth < _DEEPEST else None)
            case Origin("not", frozenset() as turned):
                value = self.value(body, turned, given, depth)
                return None if not isinstance(value, int) else int(not value)
            case Origin("compared"):
                return self._compared(body, body.instruction(each.place), given, depth)
            case Origin("instance", frozenset() as asked, place):
                wanted = str(body.instruction(place).reference)
                value = self.value(body, asked, given, depth)
                return things.is_one_of(self._program, value, wanted)
            case Origin("element", frozenset() as array, place):
                at = body.origins(place, body.instruction(place).registers[-1])
                index = self.value(body, at, given, depth)
                return things.element(self._program, body, array, index)
            case Origin("field" | "static", FieldName() as field):
                return self._in_field(body, each, field, given, depth)
            case Origin("call", Signature() as callee, place):
                return self._called(body, callee, place, given, depth)
        return None

    def _in_field(
        self, body: Body, each: Origin, field: FieldName, given: Given, depth: int
    ) -> Value:
        """Return what a field holds: of a constant what it was made with, of others what is remembered."""
        if field == processes.NAME:
            return self._process or None
        if field == messages.WHAT:
            return messages.what(body.method, given)
        if each.kind == "field" and depth < _DEEPEST:
            holder = body.origins(each.place, body.instruction(each.place).registers[1])
            held_by = self.value(body, holder, given, depth + 1)
            known = things.in_field(self._program, held_by, field)
            if known is not None:
                return known
        found = self._remembered.held(field, body, each.place) if self._remembered else None
        is_there = each.kind == "field" and objects.is_always_there(self._program, field)
        return 1 if found is None and is_there else found

    def _compared(self, body: Body, each: Instruction, given: Given, depth: int) -> Value:
        """Return how two long numbers compare, as a time at which somebody agreed with 0: -1, 0 or 1."""
        first, second = (
            self.value(body, body.origins(each.place, register), given, depth)
            for register in each.registers[1:]
        )
        if not isinstance(first, int) or not isinstance(second, int):
            return None
        return (first > second) - (first < second)

    def _called(self, body: Body, callee: Signature, place: int, given: Given, depth: int) -> Value:
        if depth >= _DEEPEST:
            return None
        depth += 1
        call = body.instruction(place)
        if viewing.asks(callee):
            of_view = callee[1:] == viewing.NUMBER
            return self._number_of_view(body, body.argument(call, 0), given) if of_view else 0
        if beside.is_store(self._program, callee.owner):
            return self._stored(body, call, callee, given, depth)
        if self._remembered is not None:
            if self._remembered.lacks(body, callee, place):
                return self._default(body, call, callee, given, depth)
            if (found := self._remembered.answer(body, callee, place)) is not None:
                return found
        if self._near is not None and extras.is_asked(call):
            return self._brought(body, call, callee, given, depth)
        if self._process and processes.gives_name(self._program, body, call):
            return self._process
        if self._process and processes.goes_over_all(body, call):
            return 1  # among all that run is this one
        arguments = self._handed(body, call, given, depth)
        if things.is_known(self._program, callee, arguments):
            return things.called(self._program, callee, arguments)
        if texts.is_known(callee):
            return texts.answer(callee.name, arguments)
        target = chains.sole_target(self._program, call, callee)
        if target is None:
            works_on = frozenset[Origin]() if is_static(call) else body.argument(call, 0)
            meant = objects.meant(self._program, body, callee, works_on)
            return things.only({self._given_by(each, arguments, depth) for each in meant})
        return self._given_by(target, arguments, depth)

    def _given_by(self, method: Method | None, arguments: Given, depth: int) -> Value:
        """Return what a method gives of some arguments; None of one that is not there."""
        if method is None or not method.code:
            return None
        constant = lookups.found(self._program, method, arguments)
        return constant or self.returned(method, arguments, depth)

    def _number_of_view(self, body: Body, view: Origins, given: Given) -> Value:
        """Return the number of a view that was handed in: it is known by that."""
        handed = all(origin.kind == "parameter" for origin in view)
        return self.value(body, view, given) if handed else None

    def _stored(
        self, body: Body, call: Instruction, callee: Signature, given: Given, depth: int
    ) -> Value:
        """Return what a setting is: if it was never stored its default; a text without one is null."""
        key = self.value(body, body.argument(call, 1), given, depth) if self._kept else None
        is_kept = isinstance(key, str) and key in self._kept
        if callee.name in {"contains", "containsKey"}:
            return int(is_kept)
        if callee.name not in _ASKS:
            return None
        if is_kept:
            return self._kept[str(key)]
        return self._default(body, call, callee, given, depth)

    def _default(
        self, body: Body, call: Instruction, callee: Signature, given: Given, depth: int
    ) -> Value:
        """Return what is given along with a question for what was never stored; without it, null."""
        count = len(list(parameters(callee.descriptor)))
        return self.value(body, body.argument(call, 2), given, depth) if count > 1 else 0

    def _brought(
        self, body: Body, call: Instruction, callee: Signature, given: Given, depth: int
    ) -> Value:
        """Return what an intent brings: what all put there that start the component, or the default."""
        near = self._near() if self._near else frozenset[Method]()
        steps = self._starters(body.method)
        put = partial(self.value, given=(), depth=1)
        some, value = extras.brought(self._program, near, steps, (body, call), put)
        return value if some else self._default(body, call, callee, given, depth)

    def _written(self, body: Body, place: int) -> Value:
        """Return what an instruction writes into a field on the first start."""
        state = self.states(body, ()).get(place, {})
        return self.value(body, state.get(body.instruction(place).registers[0], frozenset()), ())

    def returned(self, method: Method, given: Given, depth: int) -> Value:
        """Return what a method returns on the first start, if that is one value."""
        body = body_of(self._program, method)
        states = self.states(body, given, depth)
        if not body.whole:
            return None
        values = {
            self.value(body, states[each.place].get(each.registers[0], frozenset()), given, depth)
            for each in body.instructions
            if each.code in op.RETURNS and each.registers and each.place in states
        }
        return processes.only(values, self._process)
