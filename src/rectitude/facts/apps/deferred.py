"""
Work that a library runs when its result is asked for: Kotlin's lazy values, streams of reactive libraries.

A lazy value is worked out when it is first asked for. A stream that begins with work, or with something at
hand, does all of it once somebody subscribes; one that begins with presses or answers waits for them.
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
_BEGINS = frozenset(
    {
        *("just", "fromCallable", "fromArray", "fromIterable", "fromAction", "fromRunnable"),
        *("create", "defer", "from", "range", "timer", "interval", "empty", "unsafeCreate"),
    }
)
"""How a stream begins that needs nothing from outside."""
_SUBSCRIBES = ("subscribe", "blocking", "forEach", "toBlocking")
_ELSEWHERE = frozenset({"subscribeOn"})
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


def subscribed(program: Program, method: Method) -> Iterator[Step]:
    """Yield the places at which somebody subscribes to a stream that surely does a method's work."""
    owner = method.signature.owner
    if method.signature.name not in _STREAMED:
        return
    for maker in program.makers_of(owner):
        body = body_of(program, maker)
        for call in body.calls:
            if _is_reactive(call) and any(_is_of(each, owner) for each in _given(body, call)):
                yield from (Step(maker, place) for place in _subscribing(body, call))


def _subscribing(body: Body, call: Instruction) -> Iterator[int]:
    """Yield where a stream is subscribed to of which a call is a step, if it begins with what is at hand."""
    if not _begins_at_hand(body, call):
        return
    waiting = [call]
    for _ in range(_MOST_LINKS):
        if not waiting:
            return
        each = waiting.pop()
        if each.callee is None:
            continue
        if each.callee.name.startswith(_SUBSCRIBES) and each.callee.name not in _ELSEWHERE:
            yield each.place
            continue
        result = frozenset({Origin("call", each.callee, each.place)})
        waiting += [
            other
            for other in body.calls
            if _is_reactive(other) and not is_static(other) and body.argument(other, 0) == result
        ]


def _begins_at_hand(body: Body, call: Instruction) -> bool:
    for _ in range(_MOST_LINKS):
        if call.callee is None or not _is_reactive(call):
            return False
        if is_static(call):
            return call.callee.name in _BEGINS
        (before, *more) = body.argument(call, 0) or (None,)
        if before is None or more or not isinstance(before.what, Signature):
            return False
        call = body.instruction(before.place)
    return False


def _is_reactive(call: Instruction) -> bool:
    return call.callee is not None and call.callee.owner.startswith(_REACTIVE)


def _given(body: Body, call: Instruction) -> Iterator[Origin]:
    for number in range(len(body.arguments(call))):
        yield from body.argument(call, number)
