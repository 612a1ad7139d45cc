"""
Values that libraries have worked out later: Kotlin's lazy ones, streams of reactive libraries, futures.

The work is followed where it is handed over, or where a lazy value is asked for; what comes of it goes from
step to step. Whether and when it is done is not asked here: only where data goes if it is.
"""

from collections.abc import Callable

from rectitude.facts.apps.decoding import is_static
from rectitude.facts.apps.flows.machine import Calling
from rectitude.facts.apps.flows.making import new
from rectitude.facts.apps.flows.memory import element
from rectitude.facts.apps.flows.values import NOTHING, Heap, Value, all_of

Work = Callable[[Value, tuple[str, ...], list[Value]], Value]
"""Runs the first of some methods of an object with arguments, and returns what it gives."""

_LAZY, _MAKES_LAZY = "Lkotlin/Lazy;", "Lkotlin/LazyKt"
_STREAMS = ("Lio/reactivex/", "Lrx/", "Ljava/util/concurrent/CompletableFuture;")
_ITEM, _WORK = "@item", "@work"
_AT_HAND = frozenset({"just", "fromArray", "fromIterable", "from", "of", "completedFuture"})
_WORKED_OUT = frozenset({"fromCallable", "supplyAsync", "runAsync", "fromAction", "fromRunnable"})
_EMITTING = frozenset({"create", "unsafeCreate"})
_EMITS = frozenset({"onNext", "onSuccess", "complete"})
_CHANGES = frozenset({"map", "thenApply", "thenApplyAsync", "handle"})
_LEADS_ON = frozenset(
    {"flatMap", "concatMap", "switchMap", "flatMapSingle", "thenCompose", "defer", "flatMapMaybe"}
)
_ENDS = frozenset({"subscribe", "forEach", "blockingForEach", "thenAccept", "whenComplete"})
_GIVES = frozenset({"blockingGet", "blockingFirst", "blockingSingle", "join", "get", "getNow"})
_FUNCTIONS = ("apply", "call", "invoke", "get")
_CONSUMERS = ("accept", "call", "onNext", "onSuccess", "invoke", "apply", "test")


def deferred(calling: Calling, heap: Heap, work: Work) -> Value | None:
    """Return what a call of such a library gives; None of others."""
    owner, name = calling.callee.owner, calling.callee.name
    if owner.startswith(_MAKES_LAZY) and name.startswith("lazy"):
        found = new(calling, heap, _LAZY, NOTHING)
        for thing in found.things:
            heap.put(thing, _WORK, calling.arguments[-1] if calling.arguments else NOTHING)
            for value in calling.arguments:
                heap.add(thing, _WORK, value)
        return found
    if owner == _LAZY and name == "getValue" and calling.arguments:
        held = (heap.get(thing, _WORK) for thing in calling.arguments[0].things)
        works = [value for value in held if value is not None]
        return all_of(work(value, ("invoke",), []) for value in works) if works else None
    if owner.startswith(_STREAMS):
        return _streamed(calling, heap, work)
    return None


def _streamed(calling: Calling, heap: Heap, work: Work) -> Value | None:
    name, arguments = calling.callee.name, calling.arguments
    if name in _EMITS and len(arguments) > 1:
        for thing in arguments[0].things:
            heap.add(thing, _ITEM, arguments[1])
        return NOTHING
    if is_static(calling.each):
        item = _begun(calling, heap, work)
        return None if item is None else _stream(calling, heap, item)
    if not arguments:
        return None
    item, given = _item(heap, arguments[0]), arguments[1:]
    if name in _GIVES:
        return item
    if name in _ENDS:
        for number, value in enumerate(given):
            work(value, _CONSUMERS, [item] if not number else [])
        return _stream(calling, heap, NOTHING)
    if name in _CHANGES:
        return _stream(calling, heap, all_of(work(value, _FUNCTIONS, [item]) for value in given))
    if name in _LEADS_ON:
        inner = all_of(work(value, _FUNCTIONS, [item]) for value in given)
        return _stream(calling, heap, _item(heap, inner))
    for value in given:
        work(value, _CONSUMERS, [item])
    return _stream(calling, heap, item)


def _begun(calling: Calling, heap: Heap, work: Work) -> Value | None:
    """Return what a stream begins with; None where that is not known."""
    name, arguments = calling.callee.name, calling.arguments
    if name in _AT_HAND:
        return all_of(_elements(heap, value) for value in arguments)
    if name in _WORKED_OUT:
        return all_of(work(value, ("call", "get", "run"), []) for value in arguments)
    if name in _EMITTING and arguments:
        emitter = new(calling, heap, "Lio/reactivex/Emitter;", NOTHING)
        work(arguments[0], ("subscribe", "call"), [emitter])
        return _item(heap, emitter)
    if name == "defer" and arguments:
        return _item(heap, work(arguments[0], _FUNCTIONS, []))
    return None


def _elements(heap: Heap, value: Value) -> Value:
    listed = any(thing.type.startswith(("[", "Ljava/util/")) for thing in value.things)
    return element(heap, value, NOTHING) if listed else value


def _item(heap: Heap, stream: Value) -> Value:
    found = (heap.get(thing, _ITEM) for thing in stream.things)
    return all_of(each for each in found if each is not None)


def _stream(calling: Calling, heap: Heap, item: Value) -> Value:
    type_ = calling.callee.descriptor.rpartition(")")[2]
    if type_[:1] != "L":
        return NOTHING
    found = new(calling, heap, type_, NOTHING)
    for thing in found.things:
        heap.put(thing, _ITEM, item)
    return found
