"""
Work that a library runs when its result is asked for: Kotlin's lazy values, streams of reactive libraries.

A lazy value is worked out when it is first asked for. A stream that begins with work, or with something at
hand, does all of it once somebody subscribes; one that begins with presses or answers waits for them. What
comes after a step that may lead to another stream, or leave things out, may wait as well; and what is done
where something goes wrong is perhaps never done.
"""

from collections.abc import Iterator

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.chains import Step
from rectitude.facts.apps.decoding import Instruction, is_static
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Method, Program

_LAZY = "Lkotlin/Lazy;"
_MAKES_LAZY = ("Lkotlin/LazyKt", "lazy")
_INVOKED = frozenset({"invoke"})
_REACTIVE = ("Lio/reactivex/", "Lrx/")
_GIVES = frozenset(
    {
        *("just", "fromCallable", "fromArray", "fromIterable", "fromAction", "fromRunnable"),
        *("from", "range", "timer", "interval"),
    }
)
"""How a stream begins that needs nothing from outside to give something."""
_BEGINS = _GIVES | {"create", "defer", "unsafeCreate"}
"""How a stream begins whose own work is done at once, whatever comes of it."""
_HANDS_ON = frozenset(
    {
        *("map", "cast", "delay", "subscribeOn", "observeOn", "doOnNext", "doOnSuccess"),
        *("doOnSubscribe", "toObservable", "toFlowable"),
    }
)
"""Steps that hand on whatever they are given, so that the next does its work as well."""
_DOES = _HANDS_ON | {"flatMap", "concatMap", "switchMap", "flatMapSingle", "flatMapMaybe", "filter"}
"""Steps that surely do what they are given for."""
_SUBSCRIBES = ("subscribe", "blocking", "forEach", "toBlocking")
_ELSEWHERE = frozenset({"subscribeOn"})
_ON_NEXT = 1
"""The argument of those that gets what the stream gives; others are told of errors, or of the end."""
_STREAMED = frozenset({"call", "subscribe", "accept", "apply", "run"})
"""The methods of what a stream is given."""
_MOST_LINKS = 20
"""Steps of one stream; ours."""


def asked_for(program: Program, method: Method) -> Iterator[Step]:
    """Yield the places at which a lazy value is asked for that a method works out."""
    if method.signature.name not in _INVOKED:
        return
    for field in _lazy_fields(program, method.signature.owner):
        for other in program.methods(field.owner):
            body = body_of(program, other)
            for call in body.calls:
                if call.callee is not None and call.callee[:2] == (_LAZY, "getValue"):
                    asked = body.argument(call, 0)
                    if asked and all(each.what == field for each in asked):
                        yield Step(other, call.place)


def _lazy_fields(program: Program, owner: str) -> Iterator[FieldName]:
    """Yield the fields that hold a lazy value for which an object of a class works."""
    for maker in program.makers_of(owner):
        body = body_of(program, maker)
        lazy = {
            Origin("call", call.callee, call.place)
            for call in body.calls
            if call.callee is not None
            and call.callee.owner.startswith(_MAKES_LAZY[0])
            and call.callee.name.startswith(_MAKES_LAZY[1])
            and any(_is_of(each, owner) for each in _given(body, call))
        }
        for each in body.instructions:
            puts = each.code in op.IPUTS or each.code in op.SPUTS
            if puts and isinstance(each.reference, FieldName):
                held = body.origins(each.place, each.registers[0])
                if held and held <= lazy:
                    yield each.reference


def _is_of(origin: Origin, owner: str) -> bool:
    """Return whether an object is of a class: made here, or the one that it keeps of itself."""
    if isinstance(origin.what, FieldName):
        return (origin.what.owner, origin.what.type) == (owner, owner)
    return (origin.kind, origin.what) == ("new", owner)


def subscribed(program: Program, method: Method, *, complete: bool) -> Iterator[Step]:
    """Yield the places at which somebody subscribes to a stream that does a method's work, or may."""
    owner = method.signature.owner
    if method.signature.name not in _STREAMED:
        return
    for maker in program.makers_of(owner):
        body = body_of(program, maker)
        for call in body.calls:
            if _is_reactive(call) and any(_is_of(each, owner) for each in _given(body, call)):
                certain = _is_surely_done(body, call, owner)
                if certain or not complete:
                    yield from (Step(maker, place, certain) for place in _subscribing(body, call))


def _is_surely_done(body: Body, call: Instruction, owner: str) -> bool:
    """Return whether a step does its work once somebody subscribes, whatever anybody presses or answers."""
    if call.callee is None or is_static(call):
        return call.callee is not None and call.callee.name in _BEGINS
    subscribes = _subscribes(call.callee) and any(
        _is_of(each, owner) for each in body.argument(call, _ON_NEXT)
    )
    if not subscribes and call.callee.name not in _DOES:
        return False
    before = _before(body, call)
    return before is not None and _begins(body, before, _GIVES, _HANDS_ON)


def _before(body: Body, call: Instruction) -> Instruction | None:
    """Return the call that gave the stream on which a call works, if it is one alone."""
    (before, *more) = body.argument(call, 0) or (None,)
    if before is None or more or not isinstance(before.what, Signature):
        return None
    return body.instruction(before.place)


def _subscribes(callee: Signature) -> bool:
    return callee.name.startswith(_SUBSCRIBES) and callee.name not in _ELSEWHERE


def _subscribing(body: Body, call: Instruction) -> Iterator[int]:
    """Yield where a stream is subscribed to of which a call is a step, if it begins with what is at hand."""
    if not _begins(body, call, _BEGINS):
        return
    waiting = [call]
    for _ in range(_MOST_LINKS):
        if not waiting:
            return
        each = waiting.pop()
        if each.callee is None:
            continue
        if _subscribes(each.callee):
            yield each.place
            continue
        result = frozenset({Origin("call", each.callee, each.place)})
        waiting += [
            other
            for other in body.calls
            if _is_reactive(other) and not is_static(other) and body.argument(other, 0) == result
        ]


def _begins(
    body: Body, call: Instruction, how: frozenset[str], by: frozenset[str] | None = None
) -> bool:
    """Return whether a stream begins in one of some ways, and comes to a call by some steps alone."""
    for _ in range(_MOST_LINKS):
        if call.callee is None or not _is_reactive(call):
            return False
        if is_static(call):
            return call.callee.name in how
        before = _before(body, call)
        if before is None or (by is not None and call.callee.name not in by):
            return False
        call = before
    return False


def _is_reactive(call: Instruction) -> bool:
    return call.callee is not None and call.callee.owner.startswith(_REACTIVE)


def _given(body: Body, call: Instruction) -> Iterator[Origin]:
    for number in range(len(body.arguments(call))):
        yield from body.argument(call, number)
