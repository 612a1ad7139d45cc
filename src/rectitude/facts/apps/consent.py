"""
What an app reads before anybody could agree: from its beginnings, on the first start, without a press.

Beginnings are what the system runs by itself: the application, its providers, the initialisers of App
Startup, the first screen until it waits for its user. A chain is *complete* if each step must be taken on
the first start: no other method could be meant, and no condition stands before it but such as have
nothing to do with consent. A condition that the first start closes cuts a chain.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    callbacks,
    deferred,
    entries,
    handing,
    inflating,
    intents,
    interceptors,
    messages,
    things,
    waits,
)
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.chains import Chain, Step, places_of_making
from rectitude.facts.apps.first_run import PASSAGES, FirstRun, Given, Passage
from rectitude.facts.apps.inflating import Making
from rectitude.facts.apps.meaning import Meaning, Open
from rectitude.facts.apps.program import OF_SYSTEM, Call, Method, Program, read
from rectitude.facts.apps.texts import Thing, Value

_OF_STARTED = (
    *("attachBaseContext", "onCreate", "onStart", "onResume"),
    *("onStartCommand", "onHandleIntent", "onReceive", "<init>", "<clinit>"),
)
"""What is run of a component that the app starts itself: of a screen, a service, a receiver."""
_LATER = frozenset(
    {
        *("run", "call", "doInBackground", "onPreExecute", "handleMessage"),
        *("invoke", "invokeSuspend"),  # functions and coroutines of Kotlin
        *("subscribe", "accept", "apply"),  # of reactive libraries
        *("queueIdle", "onActivityCreated", "onActivityStarted", "onActivityResumed"),
    }
)
"""Methods that run without a press once their object was handed to a thread or a queue."""
_OBJECT = "Ljava/lang/Object;"
_MOST_PLACES = 2_000
"""Places of calls looked at for one reading; ours. Of two in one method one may be closed."""


class Early(NamedTuple):
    """A chain from a beginning to a place, on the first start."""

    chain: Chain
    complete: bool


class Starting:
    """The first start of an app from some beginnings on, up to the next thing that somebody presses."""

    def __init__(
        self,
        program: Program,
        beginnings: Mapping[Method, Given],
        stored: Mapping[str, Value] | None = None,
        begun: frozenset[str] = frozenset(),
    ) -> None:
        """`begun`: the classes on whose objects the system calls the beginnings, as far as known."""
        self._program = program
        self._first = FirstRun(
            *(program, beginnings, self._is_done, stored),
            near=lambda: self._near,
            starters=lambda method: self._starters.get(method, ()),
        )
        self._meaning = Meaning(program, begun, self._is_done)
        self._open = Open(program)
        self._handing = handing.Handing(program, self._passes, lambda: self._near)
        self._waits = waits.Waits(program, lambda: self._near, self._is_done, self._may_be_done)
        self._done: dict[tuple[Method, int], bool] = {}
        self._beginnings = frozenset(beginnings)
        self._starting: dict[Method, list[tuple[int, str]]] = {}
        self._called_back: set[Method] = set()
        """What is called by itself of objects that are made, some time."""
        self._naming: dict[Method, list[Step]] = {}
        """Where the classes of such objects are named, by those methods."""
        self._shown: dict[Method, list[tuple[Method, Making]]] = {}
        """Where layouts are shown that have such objects made, by the methods that are run of these."""

    def reaches(self, call: Call) -> Early | None:
        """Return how a place is reached before anybody could agree: surely, perhaps, or not at all."""
        if call.method not in self._near:
            return None
        for complete in (True, False):
            if chain := self._search(Step(call.method, call.place), complete=complete):
                return Early(chain, complete)
        return None

    def undecided(self, chain: Chain) -> tuple[str, ...]:
        """Return what the conditions on a chain look at of which it is not known where they lead."""
        found = (each for step in chain for each in self._first.undecided(step.method, step.place))
        return tuple(dict.fromkeys(found))

    def _is_done(self, method: Method, place: int) -> bool:
        """Return whether a place must be passed on the first start."""
        key = method, place
        if key not in self._done:
            self._done[key] = False  # what leads to itself is not done
            self._done[key] = self._search(Step(method, place), complete=True) is not None
        return self._done[key]

    def _may_be_done(self, method: Method, place: int) -> bool:
        """Return whether a place may be passed, where its method is called on the first start."""
        return self._first.passage(method, place) != "closed"

    @cached_property
    def _near(self) -> frozenset[Method]:
        """Every method that could be reached at all, whatever the conditions: few others are looked at."""
        seen = set(self._beginnings)
        waiting = list(self._beginnings)
        while waiting:
            method = waiting.pop()
            found = self._used_statics(method)
            for call in self._program.calls_by(method):
                found += self._meaning.few(call)
                if self._meaning.is_open(call):
                    found += self._open.called(call.callee)
            for _, name in self._started(method):
                found += self._begun(name)
            for place, name in callbacks.named(self._program, method):
                for each in callbacks.of(self._program, name):
                    self._naming.setdefault(each, []).append(Step(method, place, certain=False))
                    found.append(each)
            for making in inflating.of(self._program).by_method.get(method, ()):
                self._shown.setdefault(making.run, []).append((method, making))
                found.append(making.run)
            for name in self._made_by(method):
                found += self._open.made(name)
                back = callbacks.of(self._program, name)
                self._called_back.update(back)
                found += back
                found += [
                    each
                    for owner in self._program.ancestors(name)
                    for each in self._program.methods(owner)
                    if self._is_run_by_itself(each, name)
                    or self._handing.is_called_when_shown(each, name)
                ]
            for each in found:
                if each not in seen:
                    seen.add(each)
                    waiting.append(each)
        return frozenset(seen)

    def _is_run_by_itself(self, method: Method, name: str) -> bool:
        """Return whether others may run a method of an object: of a class of the app's alone nobody does."""
        if method.signature.name not in _LATER:
            return method.signature.name == "<clinit>"
        return any(
            each != _OBJECT and (each not in self._program.classes or each.startswith(OF_SYSTEM))
            for each in self._program.ancestors(name)
        )

    def _made_by(self, method: Method) -> Iterator[str]:
        """Yield the classes of which a method makes objects, itself or by the layouts that it shows."""
        yield from self._program.made_by(method)
        shown = inflating.of(self._program).by_method.get(method, ())
        yield from dict.fromkeys(each.run.signature.owner for each in shown)

    def _used_statics(self, method: Method) -> list[Method]:
        """Return what is run of classes whose static methods a method calls."""
        owners = {call.callee.owner for call in self._program.calls_by(method)}
        found = (self._program.method(owner, "<clinit>") for owner in sorted(owners))
        return [each for each in found if each is not None]

    def _started(self, method: Method) -> list[tuple[int, str]]:
        """Return the places at which a method starts a component of the app, and its class."""
        if method not in self._starting:
            starts = any(
                each.callee.name in intents.STARTS for each in self._program.calls_by(method)
            )
            self._starting[method] = (
                list(intents.started(body_of(self._program, method))) if starts else []
            )
        return self._starting[method]

    def _begun(self, name: str) -> list[Method]:
        """Return what the system runs of a component that is started."""
        found = []
        for wanted in _OF_STARTED:
            for owner in self._program.ancestors(name):
                if method := self._program.method(owner, wanted):
                    found.append(method)
                    break
        return found

    @cached_property
    def _starters(self) -> dict[Method, list[Step]]:
        """The places at which components are started, by what the system then runs of them."""
        found: dict[Method, list[Step]] = {}
        for method in self._near:
            for place, name in self._started(method):
                for begun in self._begun(name):
                    found.setdefault(begun, []).append(Step(method, place))
        return found

    def _search(self, first: Step, *, complete: bool) -> Chain | None:
        chains: dict[tuple[Method, int], Chain] = {(first.method, first.place): (first,)}
        waiting = [first]
        while waiting and len(chains) < _MOST_PLACES:
            here = waiting.pop(0)
            method, chain = here.method, chains[here.method, here.place]
            if not self._passes(here, complete=False):
                continue
            begins = method in self._beginnings and self._begins(method, complete=complete)
            if begins and self._passes(here, complete=complete):
                return chain
            for step in self._leading_to(method, complete=complete):
                if (step.method, step.place) in chains or step.method not in self._near:
                    continue
                if self._passes(here, complete=complete, given=self._handed_to(method, step)):
                    chains[step.method, step.place] = (step, *chain)
                    waiting.append(step)
        self._program.unfollowed += bool(waiting) and not complete
        return None

    def _handed_to(self, method: Method, step: Step) -> Given:
        """Return what is known of the arguments of a method where a step calls it."""
        if method.signature.name == messages.TOLD:
            return (None, messages.number(self._program, step))
        body = body_of(self._program, step.method)
        call = body.instruction(step.place)
        if call.callee is None:
            return ()
        given = self._first.arguments(step.method, call)
        if call.callee[1:] == method.signature[1:]:
            return given
        return next(((each,) for each in given if self._runs_method_of(each, method)), ())

    def _runs_method_of(self, value: Value, method: Method) -> bool:
        """Return whether something that is handed over is an object that runs a method."""
        name = things.class_of(value) if isinstance(value, Thing) else ""
        return bool(name) and self._program.resolve(method.signature._replace(owner=name)) == method

    def handed(self, call: Call) -> Given:
        """Return what is known of what a call hands over, the object on which it works first."""
        body = body_of(self._program, call.method)
        return self._first.arguments(call.method, body.instruction(call.place))

    def told(self, call: Call, listener: Method) -> Value:
        """Return what is known of the listener that a call is given: how it was made, or that it is there."""
        return next((each for each in self.handed(call) if self._runs_method_of(each, listener)), 1)

    def _begins(self, method: Method, *, complete: bool) -> bool:
        """Return whether a beginning is run: not where its screen is ended while it is created."""
        if method.signature.name not in entries.ONCE_SHOWN:
            return True
        passage = self._ended.get(method.signature.owner, "closed")
        return passage == "closed" if complete else passage != "free"

    @cached_property
    def _ended(self) -> dict[str, Passage]:
        """Whether the screens with which an app begins are ended while they are created, by their classes."""
        return {
            owner: self._ending(method)
            for method in self._beginnings
            if method.signature.name == "onCreate"
            for owner in (method.signature.owner, *self._program.heirs(method.signature.owner))
        }

    def _ending(self, method: Method, deep: int = 1) -> Passage:
        """Return whether a method ends its screen, itself or by a method of its class."""
        found: Passage = "closed"
        for call in self._program.calls_by(method):
            here: Passage = "closed"
            if intents.ends(self._program, call, method.signature.owner):
                here = "free"
            elif deep and call.callee.owner == method.signature.owner:
                target = self._program.resolve(call.callee)
                here = self._ending(target, deep - 1) if target is not None else "closed"
            if here != "closed":
                passage = self._first.passage(method, call.place)
                here = here if passage == "free" else passage
            found = min(found, here, key=PASSAGES.index)
        return found

    def _makings(self, method: Method) -> Iterator[Step]:
        """Yield where objects are made on which a method may be called, by whom is not known."""
        signature = method.signature
        for name in (signature.owner, *self._program.heirs(signature.owner)):
            if self._program.resolve(signature._replace(owner=name)) == method:
                for maker in self._program.makers_of(name):
                    for place in places_of_making(self._program, maker, name):
                        yield Step(maker, place, certain=False)

    def _passes(self, step: Step, *, complete: bool, given: Given = ()) -> bool:
        passage = self._first.passage(step.method, step.place, given)
        if passage != "closed":
            waited = self._waits.before(step.method, step.place)
            passage = max(passage, waited, key=PASSAGES.index)
        return passage == "free" if complete else passage != "closed"

    def _leading_to(self, method: Method, *, complete: bool) -> Iterator[Step]:
        """Yield the places from which a method is called: those that must mean it, or all that may."""
        yield from self._meaning.leading_to(method, self._near, complete=complete)
        yield from self._starters.get(method, ())
        if not complete and (method in self._open.methods or method in self._called_back):
            yield from self._makings(method)
        if not complete:
            yield from self._naming.get(method, ())
        for shower, making in self._shown.get(method, ()):
            stays = self._ended.get(shower.signature.owner) == "closed"
            certain = making.sure and (stays or not making.on_screen)
            if certain or not complete:
                yield Step(shower, making.place, certain)
        if method.signature.name in _LATER:
            yield from self._handing.handed_over(method, complete=complete)
            yield from messages.sent(self._program, method, complete=complete)
            yield from deferred.asked_for(self._program, method)
            yield from deferred.subscribed(self._program, method, complete=complete)
        yield from self._handing.shown(method)
        yield from interceptors.run(self._program, method)
        if method.signature.name == "<clinit>":
            for maker in self._program.makers_of(method.signature.owner):
                for place in places_of_making(self._program, maker, method.signature.owner):
                    yield Step(maker, place)
            for call in self._program.calls_to(method.signature.owner):
                target = self._program.resolve(call.callee)
                if target is not None and target.is_static and call.method in self._near:
                    yield Step(call.method, call.place)


_UNASKED: WeakKeyDictionary[AppPackage, Starting] = WeakKeyDictionary()


def unasked(package: AppPackage) -> Starting:
    """Return what an app does beside its screens while nothing is stored, worked out once for all rules."""
    found = _UNASKED.get(package)
    if found is None:
        program = read(package)
        beginnings = dict.fromkeys(entries.unasked(package, program), ())
        found = _UNASKED[package] = Starting(program, beginnings)
    return found


_STARTING: WeakKeyDictionary[AppPackage, Starting] = WeakKeyDictionary()


def starting(package: AppPackage) -> Starting:
    """Return the first start of an app, worked out once for all rules."""
    found = _STARTING.get(package)
    if found is None:
        program = read(package)
        found = _STARTING[package] = Starting(
            program,
            dict.fromkeys(entries.at_start(package, program), ()),
            begun=entries.classes_at_start(package),
        )
    return found
