"""
Flows of personal data through an app: from where it is read to where it leaves, by which calls.

`flows(package)` follows the app from every method that the system may call: components, their callbacks,
and the callbacks of every object that is made on the way. It ends when nothing new comes, or when the budget
is spent; then the result says so. Only what a reading can come by is followed in full.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps.chains import Step
from rectitude.facts.apps.decoding import is_static, parameters
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.flows import ends, library, sinks, targets
from rectitude.facts.apps.flows.beginnings import Beginnings
from rectitude.facts.apps.flows.concerned import MOST, Concerned, is_own
from rectitude.facts.apps.flows.machine import (
    Calling,
    Machine,
    Outcome,
    Spent,
)
from rectitude.facts.apps.flows.memory import element, is_simple
from rectitude.facts.apps.flows.values import (
    NOTHING,
    Heap,
    MethodName,
    Reading,
    Thing,
    Value,
    all_of,
    joined,
)
from rectitude.facts.apps.program import Method, Program, read

_STEPS = 400_000
"""Instructions followed in one app; ours."""
_STEPS_OF_ONE = 60_000
"""Instructions followed from one beginning at a time; ours."""
_ROUNDS = 5
"""How often all beginnings are followed with what the others left; ours."""
_DEEPEST = 14
_MAKING = ("<init>", "attachBaseContext", "onCreate")
"""What is run when the system makes a component."""
_MESSENGER = "Landroid/os/Messenger;"
_HANDED = "@handed"
"""The field of a task or handler that holds what it was given to work on."""


class Flow(NamedTuple):
    """A reading and where it goes."""

    reading: Reading
    kind: str
    """A word of the catalogue's `flow` terms."""
    callee: Signature
    method: Method
    place: int
    chain: tuple[Step, ...]
    """The calls from a beginning down to the method in which it leaves, that one included."""
    address: str = ""
    """
    The address to which it is sent, or the beginning of it, where that is known.

    Of a file outside the app's own directories: its path, or the method that gave its directory.
    """


class Flows(NamedTuple):
    """What was found, and how much was not followed."""

    found: tuple[Flow, ...]
    unfinished: int
    """Beginnings at which the budget ended, and methods whose callers were not looked for."""


class _Follower:
    """One app, followed from all its beginnings."""

    def __init__(self, package: AppPackage, program: Program, steps: int, methods: int) -> None:
        self._package, self._program = package, program
        self._ends = ends.known()
        self._concerned = Concerned(program, self._ends, methods)
        self._machine = Machine(program, self._called, self._begin_class)
        self._left = steps
        self._heap = Heap()
        self._found: dict[tuple[Reading, Method, int, str], Flow] = {}
        self._begun: set[str] = set()
        self._beginnings: dict[tuple[Thing, Method], None] = {}
        self._called_on: dict[Thing, list[Method]] = {}
        """The methods of each object that the system may call."""
        self._known_things: dict[Thing, None] = {}
        self._delivered: dict[str, Value] = {}
        self._unfinished: set[Method] = set()
        self._system = Beginnings(package, program)

    def all_flows(self) -> Flows:
        """Follow the app until nothing new comes."""
        if not self._concerned.anything:
            return Flows((), 0)
        for name in self._system.components():
            self._add_beginnings(Thing(name, ("component",)), component=True)
        for name in self._system.inflated():
            self._add_beginnings(Thing(name, ("inflated",)))
        for _ in range(_ROUNDS):
            before, known = self._heap.copy(), len(self._found) + len(self._beginnings)
            delivered = dict(self._delivered)
            for thing in [each for each in self._known_things if each.made == ("component",)]:
                self._make(thing)
            for thing, method in list(self._beginnings):
                self._begin(thing, method)
            self._concerned.add(self._coming_by())
            same = not before.join(self._heap) and delivered == self._delivered
            if self._left <= 0 or (same and known == len(self._found) + len(self._beginnings)):
                break
        found = sorted(
            self._found.values(), key=lambda flow: (flow.method.signature, flow.place, flow.reading)
        )
        return Flows(tuple(found), len(self._unfinished) + self._concerned.left_out)

    def _add_beginnings(self, thing: Thing, *, component: bool = False) -> None:
        """Add the methods of an object that the system may call."""
        if thing in self._known_things:
            return
        self._known_things[thing] = None
        self._called_on[thing] = []
        for method in self._system.callbacks(thing.type):
            self._called_on.setdefault(thing, []).append(method)
            if not component or method.signature.name not in _MAKING:
                self._beginnings.setdefault((thing, method))

    def _make(self, thing: Thing) -> None:
        """Follow how the system makes a component: each time it is a new one."""
        found = (self._system.made_by(thing, name) for name in _MAKING)
        methods = [each for each in found if each is not None]
        if not any(map(self._concerned.reaches, [*methods, *self._called_on[thing]])):
            return
        heap = self._heap.copy()
        heap.renew(thing)
        for method in methods:
            heap = self._run(thing, method, heap, making=True)
        self._heap.join(heap)

    def _begin(self, thing: Thing, method: Method) -> None:
        """Follow the app from one method that the system calls."""
        self._heap.join(self._run(thing, method, self._heap))

    def _run(self, thing: Thing, method: Method, heap: Heap, *, making: bool = False) -> Heap:
        """Follow one method that the system calls; return what it leaves."""
        own = Value(things=frozenset({thing}))
        arguments = [*([] if method.is_static else [own]), *self._given(thing, method)]
        if self._left <= 0:
            self._unfinished.add(method)
            return heap
        if not (making or self._comes_by(method, arguments, heap)):
            return heap
        allowed = self._machine.steps = min(_STEPS_OF_ONE, self._left)
        try:
            outcome = self._machine.run(method, arguments, heap, ())
        except (Spent, RecursionError):
            self._unfinished.add(method)
            return heap
        finally:
            self._left -= allowed - max(self._machine.steps, 0)
        if method.signature.name == "doInBackground":
            outcome.heap.add(thing, _HANDED, outcome.value)
        return outcome.heap

    def _coming_by(self) -> Iterator[Method]:
        """Yield the methods that ask for what now holds a reading: fields, settings, intents."""
        asked: dict[tuple[str, str], None] = {}
        application = self._system.application()
        for thing in self._heap.content:
            if not self._heap.readings(Value(things=frozenset({thing}))).readings:
                continue
            if thing.made == ("static",):
                for owner in (thing.type, *self._program.heirs(thing.type)):
                    yield from self._reading_statics(owner, self._heap.fields(thing))
            elif thing.made[:1] == ("named",):
                asked["Landroid/content/SharedPreferences;", ""] = None
            elif thing == application:
                asked |= dict.fromkeys(
                    (owner, name) for owner in self._system.components() for name in _APPLICATION
                )
        for owner, value in self._delivered.items():
            if self._heap.readings(value).readings:
                asked[owner, "getIntent"] = None
        for owner, name in asked:
            for call in self._program.calls_to(owner, name):
                yield call.method

    def _reading_statics(self, owner: str, fields: Iterable[str]) -> Iterator[Method]:
        """Yield the methods that may read static fields of a class: its own, and others that name one."""
        yield from self._program.methods(owner)
        for field in fields:
            yield from self._program.readers_of(owner, field)

    def _given(self, thing: Thing, method: Method) -> Iterator[Value]:
        """Yield what the system hands to a method."""
        signature = method.signature
        for number, type_ in enumerate(parameters(signature.descriptor)):
            source = self._ends.given.get((type_, signature.name))
            given = NOTHING
            if not is_simple(type_):
                given = Value(things=self._things_given(signature, number, type_))
            if source is not None:
                given = given._replace(readings=frozenset({Reading(source.data, method, -1)}))
            if type_ == "Landroid/content/Intent;":
                given = joined(given, self._delivered.get(signature.owner, given))
            handed = self._heap.get(thing, _HANDED)
            yield joined(given, handed) if handed and not is_simple(type_) else given

    def _things_given(self, signature: Signature, number: int, type_: str) -> frozenset[Thing]:
        if type_ == "Landroid/content/SharedPreferences;":
            return frozenset(thing for thing in self._heap.content if thing.made[:1] == ("named",))
        if type_ == "Landroid/os/Bundle;":
            return frozenset({Thing(type_, ("saved", signature.owner))})
        return frozenset({Thing(type_, ("given", signature.owner, signature.name, number))})

    def _begin_class(self, name: str, heap: Heap) -> None:
        """Run what a class does when it is first used."""
        if name in self._begun or not is_own(self._program, name):
            return
        self._begun.add(name)
        method = self._program.method(name, "<clinit>")
        if method is not None and method.code and self._is_worth(method, [], heap):
            heap.become(self._machine.run(method, [], heap, ()).heap)

    def _called(self, calling: Calling, heap: Heap) -> Outcome:
        """Do what a call does: by the app's own methods, or as the library is known to do."""
        callee, static = calling.callee, is_static(calling.each)
        if static:
            self._begin_class(callee.owner, heap)
        if reflected := self._reflected(calling, heap):
            return reflected
        self._new_beginnings(calling)
        meant = targets.of_call(self._program, calling)
        if not meant:
            return Outcome(self._of_library(calling, heap), heap)
        outcomes = []
        for target in meant:
            outcome = self._of_app(target, calling, calling.arguments, heap)
            outcomes.append(outcome)
        return _either(outcomes)

    def _new_beginnings(self, calling: Calling) -> None:
        """Add the callbacks of the objects of the app that a call hands on."""
        for value in calling.arguments:
            for thing in value.things:
                if is_own(self._program, thing.type) and thing.made[0] != "component":
                    self._add_beginnings(thing)

    def _of_app(
        self, target: Method, calling: Calling, arguments: list[Value], heap: Heap
    ) -> Outcome:
        """Follow a call into a method of the app, or pass over it where nothing can come of it."""
        again = sum(step.method == target for step in calling.stack)
        worth = self._is_worth(target, arguments, heap)
        if len(calling.stack) >= _DEEPEST or again > 1 or not worth:
            return Outcome(self._passed_over(calling, heap), heap)
        step = Step(calling.method, calling.each.place)
        return self._machine.run(target, arguments, heap, (*calling.stack, step))

    def _passed_over(self, calling: Calling, heap: Heap) -> Value:
        type_ = calling.callee.descriptor.rpartition(")")[2]
        if is_simple(type_):
            return Value(
                all_of(heap.readings(each) for each in calling.arguments).blurred().readings
            )
        return Value(things=frozenset({Thing(type_, calling.made)}))

    def _is_worth(self, method: Method, arguments: list[Value], heap: Heap) -> bool:
        """Return whether a call is followed: a reading may come by, or it is short."""
        return self._comes_by(method, arguments, heap) or self._concerned.is_short(method)

    def _comes_by(self, method: Method, arguments: list[Value], heap: Heap) -> bool:
        """Return whether a reading may come by in a method."""
        if self._concerned.reaches(method):
            return True
        return any(
            value.readings or (value.things and heap.readings(value).readings)
            for value in arguments
        )

    def _of_library(self, calling: Calling, heap: Heap) -> Value:
        """Do what the system does: give a reading, let data leave, or hand it on."""
        callee, arguments = calling.callee, calling.arguments
        known = self._named(calling)
        data = self._ends.source(known, arguments) or self._query(known, arguments)
        if data is not None:
            reading = Reading(data, calling.method, calling.each.place)
            type_ = callee.descriptor.rpartition(")")[2]
            things = frozenset() if is_simple(type_) else frozenset({Thing(type_, calling.made)})
            return Value(frozenset({reading}), things)
        handed = calling._replace(arguments=[self._data_of(each) for each in arguments])
        for kind, value in sinks.leaving(self._ends, handed, known, heap):
            where = sinks.directory(handed, heap) if kind == "file" else ""
            if where:
                self._leaves(calling, "external_file", value, where)
            else:
                self._leaves(calling, kind, value, sinks.address(handed, heap))
        if (intents := sinks.sent(calling)) is not None:
            self._send(calling, intents, heap)
        if callee.name == "getIntent":
            owner = self._owner(calling)
            mine = Value(things=frozenset({Thing("Landroid/content/Intent;", ("intent", owner))}))
            return joined(mine, self._delivered.get(owner, mine))
        if callee.name in _APPLICATION and (application := self._system.application()):
            return Value(things=frozenset({application}))
        self._hand(calling, heap)
        self._message(calling, heap)
        return library.called(calling, heap, self._system.carries)

    def _named(self, calling: Calling) -> Signature:
        """Return the method of the system that a call by a class of the app means."""
        callee = calling.callee
        if not is_own(self._program, callee.owner):
            return callee
        for each in self._program.ancestors(callee.owner):
            if self._system.is_foreign(each):
                return callee._replace(owner=each)
        return callee

    def _data_of(self, value: Value) -> Value:
        """Return a value without the objects that only listen or work."""
        return value._replace(
            things=frozenset(each for each in value.things if self._system.carries(each.type))
        )

    def _query(self, callee: Signature, arguments: list[Value]) -> str | None:
        if callee.name != "query" or not callee.owner.endswith(
            ("ContentResolver;", "ProviderClient;")
        ):
            return None
        return ends.queried(self._ends, arguments[1]) if len(arguments) > 1 else None

    def _leaves(self, calling: Calling, kind: str, value: Value, address: str = "") -> None:
        for reading in value.readings:
            key = (reading._replace(exact=True), calling.method, calling.each.place, kind)
            known = self._found.get(key)
            if known is None or (reading.exact and not known.reading.exact):
                chain = (*calling.stack, Step(calling.method, calling.each.place))
                place = calling.each.place
                self._found[key] = Flow(
                    reading, kind, calling.callee, calling.method, place, chain, address
                )

    def _send(self, calling: Calling, intents: Value, heap: Heap) -> None:
        """Deliver an intent to the components of the app that it may mean; to others it leaves."""
        for thing in intents.things:
            receivers, others = sinks.receivers(self._package, thing, heap)
            alone = Value(things=frozenset({thing}))
            if calling.callee.name == "setResult":
                others, receivers = True, [self._owner(calling)]
            for receiver in receivers:
                known = self._delivered.get(receiver, NOTHING)
                self._delivered[receiver] = joined(known, alone)
            if others:
                self._leaves(calling, "intent", heap.readings(alone))

    def _owner(self, calling: Calling) -> str:
        """Return the class of the object whose method is called."""
        thing = calling.arguments[0].thing if calling.arguments else None
        if thing is not None and thing.type in self._program.classes:
            return thing.type
        return calling.method.signature.owner

    def _hand(self, calling: Calling, heap: Heap) -> None:
        """Let a task or a handler hold what it is given to work on."""
        if is_static(calling.each) or len(calling.arguments) < 2 or calling.callee.name == "<init>":
            return
        for thing in calling.arguments[0].things:
            if thing.type in self._program.classes and self._system.works(thing.type):
                for value in calling.arguments[1:]:
                    inside = [value]
                    if value.thing and value.thing.type.startswith("["):
                        inside.append(element(heap, value, NOTHING))
                    heap.add(thing, _HANDED, all_of(inside))

    def _message(self, calling: Calling, heap: Heap) -> None:
        """Hand what a messenger sends to the handlers for which messengers are made, in a service say."""
        callee, arguments = calling.callee, calling.arguments
        if (callee.owner, callee.name) != (_MESSENGER, "send") or len(arguments) < 2:
            return
        makers = {call.method for call in self._program.calls_to(_MESSENGER, "<init>")}
        for name in self._program.heirs("Landroid/os/Handler;"):
            if is_own(self._program, name) and makers & set(self._program.makers_of(name)):
                handler = Thing(name, ("messaged",))
                self._add_beginnings(handler)
                heap.add(handler, _HANDED, arguments[1])

    def _reflected(self, calling: Calling, heap: Heap) -> Outcome | None:
        """Follow a call by reflection, where class and method are constants."""
        callee, arguments = calling.callee, calling.arguments
        if (
            callee.name != "invoke"
            or callee.owner != "Ljava/lang/reflect/Method;"
            or len(arguments) < 3
        ):
            return None
        wanted = arguments[0].constant
        if not isinstance(wanted, MethodName):
            return None
        base, array = arguments[1], arguments[2]
        owners = [thing.type for thing in base.things] or [wanted.owner]
        values = [base]
        for number in range(8):
            index = Value(constants=frozenset({number}))
            values.append(element(heap, array, index))
        for owner in dict.fromkeys([*owners, wanted.owner]):
            meant = targets.of_name(self._program, owner, wanted.name)
            given = [values[1:] if each.is_static else values for each in meant]
            if meant:
                return _either(
                    [
                        self._of_app(target, calling, mine, heap)
                        for target, mine in zip(meant, given, strict=True)
                    ]
                )
        signature = Signature(wanted.owner, wanted.name, "()Ljava/lang/Object;")
        as_called = calling._replace(callee=signature, arguments=values)
        return Outcome(self._of_library(as_called, heap), heap)


_APPLICATION = frozenset({"getApplication", "getApplicationContext"})


def _either(outcomes: list[Outcome]) -> Outcome:
    """Return what one of several calls leaves, whichever it was."""
    if len(outcomes) == 1:
        return outcomes[0]
    heap = outcomes[0].heap.copy()
    for outcome in outcomes[1:]:
        heap.join(outcome.heap)
    thrown = [outcome.thrown for outcome in outcomes if outcome.thrown is not None]
    return Outcome(
        all_of(outcome.value for outcome in outcomes if outcome.returns),
        heap,
        all_of(thrown) if thrown else None,
        returns=any(outcome.returns for outcome in outcomes),
    )


_KNOWN: WeakKeyDictionary[AppPackage, Flows] = WeakKeyDictionary()


def flows(package: AppPackage, steps: int = _STEPS, methods: int = MOST) -> Flows:
    """Return the flows of an app, followed once for all rules."""
    found = _KNOWN.get(package)
    if found is None:
        found = _KNOWN[package] = _Follower(package, read(package), steps, methods).all_flows()
    return found
