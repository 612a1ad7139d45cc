"""Which methods a reading can come by: those that read something, and those that lead there."""

from collections.abc import Iterable, Iterator
from functools import cache

from rectitude.facts.apps import bridges, sdks
from rectitude.facts.apps.dex import Signature, descriptor
from rectitude.facts.apps.flows.ends import Ends
from rectitude.facts.apps.flows.fields import GETS, OWNERS
from rectitude.facts.apps.flows.limits import Limits
from rectitude.facts.apps.program import OF_SYSTEM, Method, Program

_SHORT = 60
"""Units of code up to which a method is followed in any case: it may make or give back an object. Ours."""
_FEW = 60
"""Methods that call by reflection which are all followed; ours. In large apps most are libraries'."""
_MODELLED = (
    *("Lokhttp3/", "Lokio/", "Lretrofit2/", "Lio/reactivex/", "Lrx/", "Lcom/google/gson/"),
    *("Lcom/alibaba/fastjson/", "Lcom/alibaba/fastjson2/", "Lcom/fasterxml/jackson/"),
)
"""Libraries of which it is known what they do, so that their own code need not be followed."""
_CARRIES_OUT = ("Lretrofit2/Retrofit;", "create")
_MOST_GIVING = 300
"""Methods that hand on what carries out an interface; ours. Apps have a few for each of their services."""
_WORK = frozenset(
    {
        *(
            "Ljava/util/concurrent/Callable;",
            "Ljava/util/function/Supplier;",
            "Ljava/util/function/Function;",
        ),
        *("Lkotlin/jvm/functions/Function0;", "Lkotlin/jvm/functions/Function1;"),
    }
)
"""Interfaces of libraries whose method gives what comes of a piece of work to whoever calls it."""
_REFLECTION = (("Ljava/lang/reflect/Method;", "invoke"),)


def is_own(program: Program, name: str) -> bool:
    """Return whether a class is followed: it is the app's, no library of the system, no known component."""
    return name in program.classes and not name.startswith(_others())


@cache
def _others() -> tuple[str, ...]:
    return OF_SYSTEM + _MODELLED + sdks.prefixes()


class Concerned:
    """The methods of a program from which a place is reached that reads something."""

    def __init__(self, program: Program, ends: Ends, most: int = Limits().methods) -> None:
        self._program, self._most = program, most
        self.left_out = 0
        """Methods whose callers were not looked for, because there were too many."""
        reading = [*self._reading(ends), *self._reflecting(ends)]
        self._methods = self._reaching([each for each in reading if self._is_own(each)])
        self._giving = self._carrying_out() if self._methods else frozenset()
        self._short: dict[Method, bool] = {}

    @property
    def anything(self) -> bool:
        """Whether the app reads anything at all."""
        return bool(self._methods)

    def reaches(self, method: Method) -> bool:
        """Return whether a reading may be reached from a method, or it gives what may take one away."""
        return method in self._methods or method in self._giving

    def add(self, methods: Iterable[Method]) -> None:
        """Add methods that a reading can come by, with those from which they are reached."""
        new = [each for each in methods if each not in self._methods and self._is_own(each)]
        if new:
            self._methods |= self._reaching(new)

    def is_short(self, method: Method) -> bool:
        """Return whether a method is so short that it is followed in any case."""
        known = self._short.get(method)
        if known is None:
            begin, end = self._program.files[method.file].body(method.code)
            known = self._short[method] = end - begin <= _SHORT
        return known

    def _reading(self, ends: Ends) -> Iterator[Method]:
        for owner, name in ends.sources:
            for heir in (owner, *self._program.heirs(owner)):
                for call in self._program.calls_to(heir, name):
                    yield call.method
        for each in (
            "Landroid/content/ContentResolver;",
            "Landroid/content/ContentProviderClient;",
        ):
            for call in self._program.calls_to(each, "query"):
                yield call.method
        for owner, name in ends.fields:
            yield from self._program.readers_of(owner, name)
        yield from self._taking_text()
        yield from (each.told for each in bridges.listening(self._program))
        for (_, name), given in ends.given.items():
            for interface in given.by:
                for owner in self._program.heirs(descriptor(interface)):
                    if method := self._program.method(owner, name):
                        yield method

    def _taking_text(self) -> Iterator[Method]:
        """Yield the methods that take what was typed."""
        for owner in OWNERS:
            for heir in (owner, *self._program.heirs(owner)):
                for name in GETS:
                    for call in self._program.calls_to(heir, name):
                        yield call.method

    def _reflecting(self, ends: Ends) -> Iterator[Method]:
        """Yield the methods that may read by reflection: all that call so if few do, or that say what."""
        calls = {
            call.method
            for owner, name in _REFLECTION
            for call in self._program.calls_to(owner, name)
            if self._is_own(call.method)
        }
        if len(calls) <= _FEW:
            yield from sorted(calls)
        for name in sorted({name for _, name in ends.sources}):
            for text, method in self._program.texts_with(name):
                if text == name:
                    yield method

    def _carrying_out(self) -> frozenset[Method]:
        """Return the methods that have an interface carried out, and those that hand such an object on."""
        calls = self._program.calls_to(*_CARRIES_OUT)
        waiting = [each.method for each in calls if self._is_own(each.method)]
        seen, asked = set(waiting), set[Signature]()
        while waiting and len(seen) < _MOST_GIVING:
            for caller in self._callers(waiting.pop(), asked):
                _, name, kinds = caller.signature
                hands_on = name.startswith("<") or kinds.endswith(";")
                if hands_on and caller not in seen and self._is_own(caller):
                    seen.add(caller)
                    waiting.append(caller)
        return frozenset(seen)

    def _reaching(self, waiting: list[Method]) -> frozenset[Method]:
        """Return some methods with all from which they are called, or whose objects are made there."""
        seen, asked = set(waiting), set[Signature]()
        while waiting and len(seen) < self._most:
            method = waiting.pop()
            for caller in self._callers(method, asked):
                if caller not in seen and self._is_own(caller):
                    seen.add(caller)
                    waiting.append(caller)
        self.left_out += len(waiting)
        return frozenset(seen)

    def _is_own(self, method: Method) -> bool:
        return is_own(self._program, method.signature.owner)

    def _callers(self, method: Method, asked: set[Signature]) -> Iterator[Method]:
        """Yield the callers of a method under each name that may mean it, but for names asked for before."""
        signature = method.signature
        owners = [signature.owner]
        if not method.is_static and not signature.name.startswith("<"):
            owners += self._program.heirs(signature.owner)
            owners += self._program.ancestors(signature.owner)
        for each in owners:
            meant = signature._replace(owner=each)
            if (each in self._program.classes or each in _WORK) and meant not in asked:
                asked.add(meant)
                yield from self._calling(meant)
        made = Signature(signature.owner, "", "")
        if made not in asked:
            asked.add(made)
            yield from self._program.makers_of(signature.owner)

    def _calling(self, meant: Signature) -> Iterator[Method]:
        for call in self._program.calls_to(meant.owner, meant.name):
            if call.callee.descriptor == meant.descriptor:
                yield call.method
