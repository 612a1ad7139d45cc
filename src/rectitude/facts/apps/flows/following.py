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
from rectitude.facts.apps import bridges
from rectitude.facts.apps.decoding import parameters
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.flows import ends
from rectitude.facts.apps.flows.beginnings import Beginnings
from rectitude.facts.apps.flows.calls import APPLICATION, HANDED, IN_MACHINE_CODE, Calls, Flow
from rectitude.facts.apps.flows.concerned import Concerned
from rectitude.facts.apps.flows.limits import Limits
from rectitude.facts.apps.flows.machine import Spent
from rectitude.facts.apps.flows.memory import is_simple
from rectitude.facts.apps.flows.values import NOTHING, Heap, Reading, Thing, Value, joined
from rectitude.facts.apps.program import Method, Program, read

__all__ = ["IN_MACHINE_CODE", "Flow", "Flows", "flows"]

_MAKING = ("<init>", "attachBaseContext", "onCreate")
"""What is run when the system makes a component."""


_FORM = "form_contents"
"""What scripts of the app read in the forms of pages."""


class Flows(NamedTuple):
    """What was found, and how much was not followed."""

    found: tuple[Flow, ...]
    unfinished: int
    """Methods at which a limit ended the search."""


class _Follower:
    """One app, followed from all its beginnings."""

    def __init__(self, package: AppPackage, program: Program, limits: Limits) -> None:
        self._program, self._limits = program, limits
        self._ends = ends.known()
        self._concerned = Concerned(program, self._ends, limits.methods)
        self._system = Beginnings(package, program)
        self._calls = Calls(
            package,
            program,
            self._concerned,
            self._system,
            self._ends,
            limits.depth,
            self._begin_with,
        )
        self._left = limits.steps
        self._heap = Heap()
        self._beginnings: dict[tuple[Thing, Method], None] = {}
        self._called_on: dict[Thing, list[Method]] = {}
        """The methods of each object that the system may call."""
        self._known_things: dict[Thing, None] = {}
        self._unfinished: set[Method] = set()
        self._listening = {each.told for each in bridges.listening(program)}

    def all_flows(self) -> Flows:
        """Follow the app until nothing new comes."""
        if not self._concerned.anything:
            return Flows((), 0)
        for name in self._system.components():
            self._begin_with(Thing(name, ("component",)), component=True)
        for name in self._system.inflated():
            self._begin_with(Thing(name, ("inflated",)))
        for _ in range(self._limits.rounds):
            before, known = self._heap.copy(), len(self._calls.found) + len(self._beginnings)
            delivered = dict(self._calls.delivered)
            for thing in [each for each in self._known_things if each.made == ("component",)]:
                self._make(thing)
            for thing, method in list(self._beginnings):
                self._begin(thing, method)
            self._concerned.add(self._coming_by())
            same = not before.join(self._heap) and delivered == self._calls.delivered
            if self._left <= 0 or (
                same and known == len(self._calls.found) + len(self._beginnings)
            ):
                break
        else:
            self._unfinished.update(*self._called_on.values())
        found = sorted(
            self._calls.found.values(),
            key=lambda flow: (flow.method.signature, flow.place, flow.reading),
        )
        unfinished = self._unfinished | self._calls.lost
        return Flows(tuple(_each_once(found)), len(unfinished) + self._concerned.left_out)

    def _begin_with(self, thing: Thing, *, component: bool = False) -> None:
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
        concerned = any(map(self._concerned.reaches, [*methods, *self._called_on[thing]]))
        if not concerned and thing != self._system.application():
            return  # an application may make the objects by which others send
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
        if not (making or self._calls.comes_by(method, arguments, heap)):
            return heap
        allowed = self._calls.machine.steps = min(self._limits.steps_of_one, self._left)
        try:
            outcome = self._calls.machine.run(method, arguments, heap, ())
        except (Spent, RecursionError):
            self._unfinished.add(method)
            return heap
        finally:
            self._left -= allowed - max(self._calls.machine.steps, 0)
        if method.signature.name == "doInBackground":
            outcome.heap.add(thing, HANDED, outcome.value)
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
                owners = ("Landroid/content/Context;", *self._system.components())
                asked |= dict.fromkeys((owner, "openFileInput") for owner in owners)
            elif thing == application:
                asked |= dict.fromkeys(
                    (owner, name) for owner in self._system.components() for name in APPLICATION
                )
        for owner, value in self._calls.delivered.items():
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
            if method in self._listening:
                form = Reading(_FORM, method, -1, typed=True)
                given = Value(frozenset({form}))
            elif not is_simple(type_):
                given = Value(things=self._things_given(signature, number, type_))
            if source is not None:
                given = given._replace(readings=frozenset({Reading(source.data, method, -1)}))
            if type_ == "Landroid/content/Intent;":
                given = joined(given, self._calls.delivered.get(signature.owner, given))
            handed = self._heap.get(thing, HANDED)
            yield joined(given, handed) if handed and not is_simple(type_) else given

    def _things_given(self, signature: Signature, number: int, type_: str) -> frozenset[Thing]:
        if type_ == "Landroid/content/SharedPreferences;":
            return frozenset(thing for thing in self._heap.content if thing.made[:1] == ("named",))
        if type_ == "Landroid/os/Bundle;":
            return frozenset({Thing(type_, ("saved", signature.owner))})
        return frozenset({Thing(type_, ("given", signature.owner, signature.name, number))})


def _each_once(found: list[Flow]) -> Iterator[Flow]:
    """Yield one flow of those that differ by the calls alone that lead to them."""
    seen = set[tuple[object, ...]]()
    for each in found:
        reading = each.reading._replace(exact=True)
        key = (reading, each.kind, each.method, each.place, each.address, each.perhaps)
        if key not in seen:
            seen.add(key)
            yield each


_KNOWN: WeakKeyDictionary[AppPackage, Flows] = WeakKeyDictionary()


def flows(package: AppPackage, limits: Limits = Limits()) -> Flows:  # noqa: B008 - it never changes
    """Return the flows of an app, followed once for all rules."""
    found = _KNOWN.get(package)
    if found is None:
        found = _KNOWN[package] = _Follower(package, read(package), limits).all_flows()
    return found
