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

from rectitude.evidence.app import AppPackage, Component
from rectitude.facts.apps import intents, objects, wording
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.chains import Chain, Step, places_of_making
from rectitude.facts.apps.dex import descriptor
from rectitude.facts.apps.first_run import FirstRun, Given
from rectitude.facts.apps.objects import Classes
from rectitude.facts.apps.program import ABSTRACT, Call, Method, Program, read

_STARTUP = "androidx.startup"
_METHODS = {
    "application": ("attachBaseContext", "onCreate", "<init>", "<clinit>"),
    "provider": ("onCreate", "attachInfo", "<init>", "<clinit>"),
    "initialiser": ("create", "<init>", "<clinit>"),
    "activity": ("attachBaseContext", "onCreate", "onStart", "onResume", "<init>", "<clinit>"),
}
_OF_STARTED = (
    *("attachBaseContext", "onCreate", "onStart", "onResume"),
    *("onStartCommand", "onHandleIntent", "onReceive", "<init>", "<clinit>"),
)
"""What is run of a component that the app starts itself: of a screen, a service, a receiver."""
_LATER = frozenset(
    {
        *("run", "call", "doInBackground", "onPreExecute", "handleMessage"),
        *("invoke", "invokeSuspend"),  # functions and coroutines of Kotlin
    }
)
"""Methods that run without a press once their object was handed to a thread or a queue."""
_BY_ITSELF = _LATER | {"<clinit>"}
_HANDS_OVER = frozenset(
    {
        *("post", "postDelayed", "postAtFrontOfQueue", "runOnUiThread", "start", "schedule"),
        *("execute", "executeOnExecutor", "submit", "scheduleAtFixedRate"),
        *("scheduleWithFixedDelay", "thread", "thread$default", "launch", "launch$default"),
        *("async", "async$default", "startCoroutine", "runBlocking", "runBlocking$default"),
    }
)
_THREADS = frozenset({"Ljava/lang/Thread;", "Landroid/os/HandlerThread;"})
_MOST_MEANT = 3
"""Methods that a call may run, beyond which it suggests nothing of any one of them; ours. Observers and
listeners have dozens."""
_MOST_METHODS = 2_000
"""Methods looked at for one reading; ours."""


class Early(NamedTuple):
    """A chain from a beginning to a place, on the first start."""

    chain: Chain
    complete: bool


class Starting:
    """The first start of an app from some beginnings on, up to the next thing that somebody presses."""

    def __init__(self, program: Program, beginnings: Mapping[Method, Given]) -> None:
        self._program = program
        self._first = FirstRun(program, beginnings)
        self._beginnings = frozenset(beginnings)
        self._starting: dict[Method, list[tuple[int, str]]] = {}

    def reaches(self, call: Call) -> Early | None:
        """Return how a place is reached before anybody could agree: surely, perhaps, or not at all."""
        if call.method not in self._near:
            return None
        for complete in (True, False):
            if chain := self._search(call, complete=complete):
                return Early(chain, complete)
        return None

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
            for _, name in self._started(method):
                found += self._begun(name)
            for name in self._program.made_by(method):
                found += [
                    each
                    for owner in self._program.ancestors(name)
                    for each in self._program.methods(owner)
                    if each.signature.name in _BY_ITSELF
                ]
            for each in found:
                if each not in seen:
                    seen.add(each)
                    waiting.append(each)
        return frozenset(seen)

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
        return meant if len(meant) <= _MOST_MEANT else []

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

    def _search(self, call: Call, *, complete: bool) -> Chain | None:
        first = Step(call.method, call.place)
        if not self._passes(first, complete=complete):
            return None
        chains: dict[Method, Chain] = {call.method: (first,)}
        waiting = [call.method]
        while waiting and len(chains) < _MOST_METHODS:
            method = waiting.pop(0)
            if method in self._beginnings:
                return chains[method]
            for step in self._leading_to(method, complete=complete):
                if step.method in chains or step.method not in self._near:
                    continue
                if self._passes(step, complete=complete):
                    chains[step.method] = (step, *chains[method])
                    waiting.append(step.method)
        return None

    def _passes(self, step: Step, *, complete: bool) -> bool:
        passage = self._first.passage(step.method, step.place)
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
            yield from self._handed_over(method)
        if method.signature.name == "<clinit>":
            for maker in self._program.makers_of(method.signature.owner):
                for place in places_of_making(self._program, maker, method.signature.owner):
                    yield Step(maker, place)

    def _must_mean(self, call: Call, method: Method) -> bool:
        """Return whether a call can run no other method."""
        body = body_of(self._program, call.method)
        each = body.instruction(call.place)
        if any(kind in each.name for kind in ("static", "direct", "super")):
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

    def _handed_over(self, method: Method) -> Iterator[Step]:
        """Yield the places at which an object is made whose method then runs on a thread or in a queue."""
        owner = method.signature.owner
        for each in (owner, *self._program.heirs(owner)):
            for maker in self._program.makers_of(each):
                body = body_of(self._program, maker)
                for call in body.calls:
                    callee = call.callee
                    if callee is None:
                        continue
                    thread = callee.name == "<init>" and callee.owner in _THREADS
                    if not thread and callee.name not in _HANDS_OVER:
                        continue
                    if any(
                        origin.kind == "new" and origin.what == each
                        for number in range(len(body.arguments(call)))
                        for origin in body.argument(call, number)
                    ):
                        yield Step(maker, call.place)


def _hands_over(owner: str) -> bool:
    """Return whether a type is made to hand a piece of work over, which the app itself then calls."""
    return owner == "Ljava/lang/Runnable;" or owner.startswith("Lkotlin/jvm/functions/")


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


def _beginnings(package: AppPackage, program: Program) -> Iterator[Method]:
    """Yield the methods that the system runs when an app is started for the first time."""
    for kind, name in _starting_classes(package):
        for wanted in _METHODS[kind]:
            for owner in program.ancestors(descriptor(name)):
                if found := program.method(owner, wanted):
                    yield found
                    break


def _starting_classes(package: AppPackage) -> Iterator[tuple[str, str]]:
    if package.package.application:
        yield "application", package.package.application
    for each in package.components:
        if not each.enabled:
            continue
        if each.kind == "provider":
            yield "provider", each.name
            for name, value in each.metadata.items():
                if value == _STARTUP:
                    yield "initialiser", name
        elif each.launcher:
            yield "activity", each.target or each.name


_WATCHES = {
    "Landroid/inputmethodservice/InputMethodService;": (
        "onCreate",
        "onStartInput",
        "onStartInputView",
    ),
    "Landroid/accessibilityservice/AccessibilityService;": (
        "onServiceConnected",
        "onAccessibilityEvent",
    ),
    "Landroid/service/notification/NotificationListenerService;": ("onNotificationPosted",),
}
"""Services that the system starts by itself once they are switched on, and what it calls of them."""
_TOLD = ("android.intent.action.", "android.net.", "android.bluetooth.", "android.provider.")
"""Beginnings of what the system itself tells receivers of the manifest: a start, a change of network."""
_CLIP_LISTENER = "Landroid/content/ClipboardManager$OnPrimaryClipChangedListener;"


def _unasked_beginnings(package: AppPackage, program: Program) -> Iterator[Method]:
    """Yield what the system calls without the app's own screens: answers to its permissions, services."""
    for each in package.components:
        name = descriptor(each.target or each.name)
        above = list(program.ancestors(name)) if each.enabled else []
        wanted = ["onRequestPermissionsResult"] if each.launcher else []
        wanted += ["onReceive"] if _is_told(each) else []
        wanted += [
            method for kind, methods in _WATCHES.items() if kind in above for method in methods
        ]
        for method in wanted:
            found = (program.method(owner, method) for owner in above)
            yield from (one for one in found if one is not None)
        if wanted and not each.launcher:
            yield from _listening_to_clips(program, name)


def _is_told(component: Component) -> bool:
    """Return whether the system tells a receiver of what happens on the phone."""
    return component.kind == "receiver" and any(
        each.startswith(_TOLD) for each in component.actions
    )


def _listening_to_clips(program: Program, service: str) -> Iterator[Method]:
    """Yield what is called when something is copied, of listeners that a service makes."""
    for name in program.heirs(_CLIP_LISTENER):
        makers = {maker.signature.owner for maker in program.makers_of(name)}
        method = program.method(name, "onPrimaryClipChanged")
        if method is not None and (name == service or service in makers):
            yield method


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
        beginnings = dict.fromkeys(_unasked_beginnings(package, program), ())
        found = _UNASKED[package] = Starting(program, beginnings)
    return found


_STARTING: WeakKeyDictionary[AppPackage, Starting] = WeakKeyDictionary()


def starting(package: AppPackage) -> Starting:
    """Return the first start of an app, worked out once for all rules."""
    found = _STARTING.get(package)
    if found is None:
        program = read(package)
        found = _STARTING[package] = Starting(
            program, dict.fromkeys(_beginnings(package, program), ())
        )
    return found
