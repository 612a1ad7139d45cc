"""
What a call does when an app is followed: by the app's own methods, or as the library is known to do.

`Calls` knows nothing of the order in which beginnings are followed. It tells of each object that may bring
new ones, keeps what leaves and what intents deliver, and runs the app's methods on its machine.
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import initial
from rectitude.facts.apps.chains import Step
from rectitude.facts.apps.decoding import is_static
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.flows import (
    declared_calls,
    deferring,
    ends,
    library,
    proxies,
    sinks,
    targets,
    underway,
)
from rectitude.facts.apps.flows.beginnings import Beginnings
from rectitude.facts.apps.flows.concerned import Concerned, is_own
from rectitude.facts.apps.flows.ends import Ends
from rectitude.facts.apps.flows.fields import GETS, OWNERS, Fields
from rectitude.facts.apps.flows.machine import Calling, Machine
from rectitude.facts.apps.flows.memory import element, is_simple
from rectitude.facts.apps.flows.resources import Texts
from rectitude.facts.apps.flows.states import Outcome
from rectitude.facts.apps.flows.values import (
    NOTHING,
    Heap,
    MethodName,
    Reading,
    Thing,
    Value,
    all_of,
    constant,
    joined,
)
from rectitude.facts.apps.program import Method, Program

_MESSENGER = "Landroid/os/Messenger;"
APPLICATION = frozenset({"getApplication", "getApplicationContext"})
"""The methods that give the application."""
IN_MACHINE_CODE = "native"
"""The kind of a flow that ends in a native method: where it leads from there is not seen."""
HANDED = "@handed"
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
    perhaps: tuple[str, ...] = ()
    """The addresses to one of which it is sent, where there are several."""


class Calls:
    """The calls of one app, and what came of them: flows, and intents on their way."""

    def __init__(
        self,
        package: AppPackage,
        program: Program,
        concerned: Concerned,
        system: Beginnings,
        known: Ends,
        depth: int,
        begin: Callable[[Thing], None],
    ) -> None:
        """`begin` is told of each object of the app that a call hands on."""
        self._package, self._program = package, program
        self._concerned, self._system, self._ends = concerned, system, known
        self._begin, self._depth = begin, depth
        self._fields, self._texts = Fields(package), Texts(package)
        self._begun: set[str] = set()
        self.machine = Machine(program, self._called, self._begin_class, known.fields)
        self.found: dict[tuple[Reading, str, tuple[object, ...]], Flow] = {}
        """What leaves, told apart by the last calls too: one method may send to whom it is told."""
        self.delivered: dict[str, Value] = {}
        """What intents bring, by the component that gets them."""
        self.lost: set[Method] = set()
        """Methods from which a reading may go on too deep, or to too many others, to be followed."""

    def _begin_class(self, name: str, heap: Heap) -> None:
        """Run what a class does when it is first used."""
        if name in self._begun or not is_own(self._program, name):
            return
        self._begun.add(name)
        if name in self._program.classes:
            file = self._program.files[self._program.classes[name][1]]
            for field, text in initial.texts(file, name).items():
                heap.add(self.machine.static_of(name), field, constant(text))
        method = self._program.method(name, "<clinit>")
        if method is not None and method.code and self._is_worth(method, [], heap):
            heap.become(self.machine.run(method, [], heap, ()).heap)

    def _called(self, calling: Calling, heap: Heap) -> Outcome:
        """Do what a call does: by the app's own methods, or as the library is known to do."""
        callee, static = calling.callee, is_static(calling.each)
        if static:
            self._begin_class(callee.owner, heap)
        if reflected := self._reflected(calling, heap):
            return reflected
        if (proxy := proxies.made(calling, heap)) is not None:
            return Outcome(proxy, heap)
        if (handling := proxies.handlers(calling, heap)) is not None:
            given = proxies.told(calling, heap)
            return Outcome(self._work(calling, heap, handling, (proxies.TOLD,), given), heap)
        self._new_beginnings(calling)
        self._into_machine_code(calling, heap)
        worked = deferring.deferred(calling, heap, partial(self._work, calling, heap))
        if worked is not None:
            return Outcome(worked, heap)
        meant = targets.of_call(self._program, calling)
        if not meant:
            self._note_open(calling, heap)
            return Outcome(self._of_library(calling, heap), heap)
        return _either([self._of_app(each, calling, calling.arguments, heap) for each in meant])

    def _new_beginnings(self, calling: Calling) -> None:
        """Add the callbacks of the objects of the app that a call hands on."""
        for value in calling.arguments:
            for thing in value.things:
                if is_own(self._program, thing.type) and thing.made[0] != "component":
                    self._begin(thing)

    def _note_open(self, calling: Calling, heap: Heap) -> None:
        """Note what a call hands to methods of the app that are not followed."""
        handed = all_of(heap.readings(self._data_of(each)) for each in calling.arguments)
        if handed.readings and targets.are_open(self._program, calling):
            self.lost.add(calling.method)

    def _into_machine_code(self, calling: Calling, heap: Heap) -> None:
        """Note what a call hands to a native method, of which no more is seen."""
        if self._ends.keeps_natively(calling.callee.owner):
            return
        handed = all_of(heap.readings(self._data_of(each)) for each in calling.arguments)
        if handed.readings and targets.in_machine_code(self._program, calling):
            self._leaves(calling, IN_MACHINE_CODE, handed)

    def _of_app(
        self, target: Method, calling: Calling, arguments: list[Value], heap: Heap
    ) -> Outcome:
        """Follow a call into a method of the app, or pass over it where nothing can come of it."""
        again = sum(step.method == target for step in calling.stack)
        deep = len(calling.stack) >= self._depth
        if deep and not again and self.comes_by(target, arguments, heap):
            self.lost.add(target)
        if deep or again > 1 or not self._is_worth(target, arguments, heap):
            return Outcome(self._passed_over(calling, heap), heap)
        step = Step(calling.method, calling.each.place)
        return self.machine.run(target, arguments, heap, (*calling.stack, step))

    def _passed_over(self, calling: Calling, heap: Heap) -> Value:
        type_ = calling.callee.descriptor.rpartition(")")[2]
        if is_simple(type_):
            return Value(
                all_of(heap.readings(each) for each in calling.arguments).blurred().readings
            )
        return Value(things=frozenset({Thing(type_, calling.made)}))

    def _is_worth(self, method: Method, arguments: list[Value], heap: Heap) -> bool:
        """Return whether a call is followed: a reading may come by, or it is short."""
        return self.comes_by(method, arguments, heap) or self._concerned.is_short(method)

    def comes_by(self, method: Method, arguments: list[Value], heap: Heap) -> bool:
        """Return whether a reading may come by in a method."""
        if self._concerned.reaches(method):
            return True
        return any(
            value.readings or (value.things and heap.readings(value).readings)
            for value in arguments
        )

    def _work(
        self, calling: Calling, heap: Heap, on: Value, names: tuple[str, ...], given: list[Value]
    ) -> Value:
        """Follow the work for which a library is given objects of the app; return what comes of it."""
        found = []
        for thing in sorted(on.things, key=str):
            own = is_own(self._program, thing.type)
            meant = [
                each
                for name in (names if own else ())
                for each in targets.of_name(self._program, thing.type, name)
            ]
            for target in meant[:1]:
                arguments = [Value(things=frozenset({thing})), *given]
                outcome = self._of_app(target, calling, arguments, heap)
                heap.become(outcome.heap)
                found.append(outcome.value)
        return all_of(found)

    def _of_library(self, calling: Calling, heap: Heap) -> Value:
        """Do what the system does: give a reading, let data leave, or hand it on."""
        callee, arguments = calling.callee, calling.arguments
        known = self._named(calling)
        data = self._ends.source(known, arguments) or self._query(known, arguments)
        typed = "" if data else self._typed(known, arguments, heap)
        if data or typed:
            reading = Reading(data or typed, calling.method, calling.each.place, typed=bool(typed))
            type_ = callee.descriptor.rpartition(")")[2]
            things = frozenset() if is_simple(type_) else frozenset({Thing(type_, calling.made)})
            return Value(frozenset({reading}), things)
        handed = calling._replace(arguments=[self._data_of(each) for each in arguments])
        for kind, value in sinks.leaving(self._ends, handed, known, heap):
            where = sinks.directory(handed, heap) if kind == sinks.FILE else ""
            if where:
                self._leaves(calling, "external_file", value, where)
            elif kind == sinks.KEPT:
                self._leaves(calling, kind, value, sinks.name_given(handed))
            elif kind == sinks.FILE and sinks.is_open(handed, heap):
                self._leaves(calling, sinks.OPEN, value)
            else:
                arriving = underway.arriving(self._program, callee, value)
                self._leaves(calling, kind, arriving, *sinks.addresses(handed, heap))
        if (given := declared_calls.sent(self._program, handed, heap)) is not None:
            self._leaves(calling, "network", given, *sinks.addresses(handed, heap))
        if requests := sinks.queued(calling):
            self._leaves(
                *(calling, "network", self._of_requests(calling, requests, heap)),
                *sinks.addresses(calling, heap),
            )
        if (intents := sinks.sent(calling)) is not None:
            self._send(calling, intents, heap)
        if callee.name == "getIntent":
            owner = self._owner(calling)
            mine = Value(things=frozenset({Thing("Landroid/content/Intent;", ("intent", owner))}))
            return joined(mine, self.delivered.get(owner, mine))
        if callee.name in APPLICATION and (application := self._system.application()):
            return Value(things=frozenset({application}))
        self._hand(calling, heap)
        self._message(calling, heap)
        asked = self._texts.asked(calling)
        return library.called(calling, heap, self._system.carries) if asked is None else asked

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

    def _typed(self, callee: Signature, arguments: list[Value], heap: Heap) -> str:
        """Return what is asked for by the field whose text is taken; nothing where it is no person's."""
        if callee.name not in GETS or callee.owner not in OWNERS or len(arguments) != 1:
            return ""
        return self._fields.asked(arguments[0], heap)

    def _leaves(self, calling: Calling, kind: str, value: Value, *addresses: str) -> None:
        address = addresses[0] if len(addresses) == 1 else ""
        here = calling.made if kind == "network" and addresses else calling.made[:3]
        for reading in value.readings:
            key = (reading._replace(exact=True), kind, here)
            known = self.found.get(key)
            if known is None or (reading.exact and not known.reading.exact):
                place = calling.each.place
                chain = (*calling.stack, Step(calling.method, place))
                self.found[key] = Flow(
                    *(reading, kind, calling.callee, calling.method, place, chain, address),
                    perhaps=addresses[len(addresses) == 1 :],
                )

    def _send(self, calling: Calling, intents: Value, heap: Heap) -> None:
        """Deliver an intent to the components of the app that it may mean; to others it leaves."""
        for thing in intents.things:
            receivers, others = sinks.receivers(self._package, thing, heap)
            alone = Value(things=frozenset({thing}))
            if calling.callee.name == "setResult":
                others, receivers = True, [self._owner(calling)]
            for receiver in receivers:
                known = self.delivered.get(receiver, NOTHING)
                self.delivered[receiver] = joined(known, alone)
            if others:
                self._leaves(calling, "intent", heap.readings(alone))

    def _of_requests(self, calling: Calling, requests: Value, heap: Heap) -> Value:
        """Return what a queue sends of requests: what they hold, and what those of the app give it."""
        asked = (
            self._work(calling, heap, requests, (name,), []) for name in sinks.ASKED_OF_REQUESTS
        )
        return all_of(heap.readings(each) for each in (requests, *asked))

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
                    heap.add(thing, HANDED, all_of(inside))

    def _message(self, calling: Calling, heap: Heap) -> None:
        """Hand what a messenger sends to the handlers for which messengers are made, in a service say."""
        callee, arguments = calling.callee, calling.arguments
        if (callee.owner, callee.name) != (_MESSENGER, "send") or len(arguments) < 2:
            return
        makers = {call.method for call in self._program.calls_to(_MESSENGER, "<init>")}
        for name in self._program.heirs("Landroid/os/Handler;"):
            if is_own(self._program, name) and makers & set(self._program.makers_of(name)):
                handler = Thing(name, ("messaged",))
                self._begin(handler)
                heap.add(handler, HANDED, arguments[1])

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
