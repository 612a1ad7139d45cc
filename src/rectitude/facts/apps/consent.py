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
    containers,
    deferred,
    entries,
    handing,
    hooks,
    intents,
    messages,
    objects,
    wording,
)
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.chains import Chain, Step, places_of_making
from rectitude.facts.apps.first_run import FirstRun, Given, Passage
from rectitude.facts.apps.objects import Classes
from rectitude.facts.apps.program import ABSTRACT, Call, Method, Program, read
from rectitude.facts.apps.texts import Value

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
_WORK = ("Ljava/lang/Runnable;", "Ljava/util/concurrent/Callable;")
"""Types of the system that are made to hand a piece of work over."""
_BY_ITSELF = _LATER | {"<clinit>"}
_SCREEN = "Landroid/app/Activity;"
_ENDS = ("finish", "()V")
"""What ends a screen; of another thing, as a compression, it ends that thing."""
_PASSAGES: tuple[Passage, ...] = ("free", "doubtful", "closed")
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
        self._begun_by_system = begun
        self._first = FirstRun(program, beginnings, self._is_done, stored)
        self._handing = handing.Handing(program, self._passes)
        self._done: dict[tuple[Method, int], bool] = {}
        self._beginnings = frozenset(beginnings)
        self._starting: dict[Method, list[tuple[int, str]]] = {}

    def reaches(self, call: Call) -> Early | None:
        """Return how a place is reached before anybody could agree: surely, perhaps, or not at all."""
        if call.method not in self._near:
            return None
        for complete in (True, False):
            if chain := self._search(Step(call.method, call.place), complete=complete):
                return Early(chain, complete)
        return None

    def _is_done(self, method: Method, place: int) -> bool:
        """Return whether a place must be passed on the first start."""
        key = method, place
        if key not in self._done:
            self._done[key] = False  # what leads to itself is not done
            self._done[key] = self._search(Step(method, place), complete=True) is not None
        return self._done[key]

    @cached_property
    def _near(self) -> frozenset[Method]:
        """Every method that could be reached at all, whatever the conditions: few others are looked at."""
        seen = set(self._beginnings)
        waiting = list(self._beginnings)
        while waiting:
            method = waiting.pop()
            found = [
                each for call in self._program.calls_by(method) for each in self._few_meant(call)
            ]
            found += self._used_statics(method)
            for _, name in self._started(method):
                found += self._begun(name)
            for name in self._program.made_by(method):
                found += [
                    each
                    for owner in self._program.ancestors(name)
                    for each in self._program.methods(owner)
                    if each.signature.name in _BY_ITSELF
                    or (each.signature.name == handing.SHOWN and self._handing.is_dialog(name))
                ]
            for each in found:
                if each not in seen:
                    seen.add(each)
                    waiting.append(each)
        return frozenset(seen)

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
            body = body_of(self._program, method)
            self._starting[method] = list(intents.started(body)) if starts else []
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

    def _few_meant(self, call: Call) -> list[Method]:
        """
        Return the methods that a call may run, if these are few; of work handed over, what is known.

        What is called by a name of the system alone, as `Object.toString`, leads to none of them.
        """
        handed = _hands_over(call.callee.owner)
        if not handed and call.callee.owner not in self._program.classes:
            return []
        if handed and (known := self._known(call)):
            return known
        meant = self._program.meant(call.callee)
        if sum(bool(each.code) for each in meant) <= handing.MOST_MEANT:
            return meant
        return self._known(call)

    def _known(self, call: Call) -> list[Method]:
        """Return the methods that a call must run one of, where it is known on what it works."""
        found = (
            self._program.resolve(call.callee._replace(owner=name))
            for name in sorted(self._made(call))
        )
        return [each for each in found if each is not None]

    def _made(self, call: Call) -> Classes:
        """Return the classes of the object that a call works on, as far as they are known."""
        body = body_of(self._program, call.method)
        each = body.instruction(call.place)
        return objects.classes(self._program, body, body.argument(each, 0)) or frozenset()

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
        if call.callee is None or call.callee[1:] != method.signature[1:]:
            return ()
        return self._first.arguments(step.method, call)

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
        screens = {_SCREEN, *self._program.ancestors(method.signature.owner)}
        for call in self._program.calls_by(method):
            here: Passage = "closed"
            if call.callee[1:] == _ENDS and call.callee.owner in screens:
                here = "free"
            elif deep and call.callee.owner == method.signature.owner:
                target = self._program.resolve(call.callee)
                here = self._ending(target, deep - 1) if target is not None else "closed"
            if here != "closed":
                passage = self._first.passage(method, call.place)
                here = here if passage == "free" else passage
            found = min(found, here, key=_PASSAGES.index)
        return found

    def _passes(self, step: Step, *, complete: bool, given: Given = ()) -> bool:
        passage = self._first.passage(step.method, step.place, given)
        return passage == "free" if complete else passage != "closed"

    def _leading_to(self, method: Method, *, complete: bool) -> Iterator[Step]:
        """Yield the places from which a method is called: those that must mean it, or all that may."""
        for call in _calls_of(self._program, method):
            if call.method not in self._near:
                continue
            certain = self._must_mean(call, method)
            if certain or (not complete and method in self._few_meant(call)):
                yield Step(call.method, call.place, certain)
        yield from self._starters.get(method, ())
        if method.signature.name in _LATER:
            yield from self._handing.handed_over(method, complete=complete)
            yield from messages.sent(self._program, method, complete=complete)
            yield from deferred.asked_for(self._program, method)
            yield from deferred.subscribed(self._program, method, complete=complete)
        if method.signature.name == handing.SHOWN:
            yield from self._handing.shown(method)
        if method.signature.name == "<clinit>":
            for maker in self._program.makers_of(method.signature.owner):
                for place in places_of_making(self._program, maker, method.signature.owner):
                    yield Step(maker, place)
            for call in self._program.calls_to(method.signature.owner):
                target = self._program.resolve(call.callee)
                if target is not None and target.is_static and call.method in self._near:
                    yield Step(call.method, call.place)

    def _must_mean(self, call: Call, method: Method) -> bool:
        """Return whether a call can run no other method."""
        body = body_of(self._program, call.method)
        each = body.instruction(call.place)
        if any(kind in each.name for kind in ("static", "direct", "super")):
            return True
        if self._is_of_container(call, method):
            return True
        if hooks.must_mean(self._program, self._begun_by_system, call, method):
            return True
        if known := self._known(call):
            return known == [method] * len(known)
        others = [
            heir
            for heir in self._program.heirs(call.callee.owner)
            if self._program.method(heir, call.callee.name, call.callee.descriptor)
            not in {None, method}
        ]
        own = self._program.resolve(call.callee)
        is_open = own is None or own == method or bool(own.access & ABSTRACT)
        return not others and is_open and call.callee.owner in self._program.classes

    def _is_of_container(self, call: Call, method: Method) -> bool:
        """Return whether a call goes to all things in a container, surely one with this method among them."""
        body = body_of(self._program, call.method)
        works_on = body.argument(body.instruction(call.place), 0)
        container = next((containers.of_element(body, each) for each in works_on), None)
        if len(works_on) != 1 or container is None:
            return False
        owners = {
            name
            for put in containers.puts(self._program, body, container)
            if self._is_done(put.method, put.place)
            for name in objects.classes(
                self._program, body_of(self._program, put.method), put.value
            )
            or ()
            if self._program.resolve(call.callee._replace(owner=name)) == method
        }
        return any(
            self._is_done(maker, place)
            for owner in owners
            for maker in self._program.makers_of(owner)
            for place in places_of_making(self._program, maker, owner)
        )


def _hands_over(owner: str) -> bool:
    """Return whether a type is made to hand a piece of work over, which the app itself then calls."""
    return owner in _WORK or owner.startswith("Lkotlin/jvm/functions/")


def _calls_of(program: Program, method: Method) -> Iterator[Call]:
    """Yield the calls that may run a method: by its class, by those that it overrides, by its heirs."""
    signature = method.signature
    owners = dict.fromkeys([signature.owner, *program.heirs(signature.owner)])
    if not method.is_static and not signature.name.startswith("<"):
        owners |= dict.fromkeys(
            each
            for each in program.ancestors(signature.owner)
            if each in program.classes or _hands_over(each)
        )
    for owner in owners:
        for call in program.calls_to(owner, signature.name):
            if call.callee.descriptor == signature.descriptor:
                yield call


_ASKS = (
    *("同意", "隐私", "授权", "协议", "声明", "個人", "隱私"),
    *("rivacy", "onsent", "gree", "ermission to", "olicy", "erms of"),
)
"""Parts of the words with which anything is asked of, or told to, a person about their data."""


_WEB_VIEW = "Landroid/webkit/WebView;"
_SHOWS_PAGES = ("loadUrl", "loadData", "loadDataWithBaseURL", "postUrl")
_OPENS_PAGES = ("Landroidx/browser/customtabs/CustomTabsIntent;", "launchUrl")


def asks_nowhere(package: AppPackage) -> bool:
    """
    Return whether no text of the app, nor of a page that it shows, asks for consent or tells of data.

    What frameworks of other languages draw, as Flutter, has its texts where they are not read.
    """
    if package.package.hybrids:
        return False
    program = read(package)
    owners = (_WEB_VIEW, *program.heirs(_WEB_VIEW))
    showing = ((owner, name) for owner in owners for name in _SHOWS_PAGES)
    shows_pages = any(any(program.calls_to(*each)) for each in (*showing, _OPENS_PAGES))
    return not shows_pages and not any(wording.holding_any(package, _ASKS))


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
