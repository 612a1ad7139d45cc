"""
Listeners of marks that close nothing at first: a count, a flag or a clock must have come so far.

What a press asks for is a field that only work gives which waits for a time, or the time itself.
"""

from collections.abc import Iterator

from rectitude.facts.apps import filling, read_from, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.delays import SHORTEST, Delays
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.first_run import FirstRun
from rectitude.facts.apps.program import OF_SYSTEM, Method, Program
from rectitude.facts.apps.texts import Value

_CLOSES = frozenset(
    {
        *("finish", "finishAndRemoveTask", "dismiss", "dismissAllowingStateLoss", "cancel", "hide"),
        *("startActivity", "setVisibility", "removeView", "removeAllViews", "setContentView"),
    }
)
"""What closes an advert: its screen or dialog ends, the next screen starts, its view goes."""
_DEEP = 3
"""Methods, one called by the other, in which it closes; ours."""
_TIMES = frozenset({"currentTimeMillis", "elapsedRealtime", "uptimeMillis"})
_CMP_LONG = 0x31


def does_nothing_at_first(
    program: Program, delays: Delays, listener: Method, made: Value = None, deep: int = _DEEP
) -> bool:
    """
    Return whether each way by which a press closes needs what comes only when a time is over.

    `made`: how its object is made, where that decides which of several things it does.
    """
    body = body_of(program, listener)
    places = FirstRun(program).states(body, (made,)) if made else body.at
    closing = [call for call in body.calls if call.place in places and _closes(program, call)]
    return bool(closing) and all(
        _needs_time(program, delays, body, call.place)
        or (deep > 0 and _is_early_within(program, delays, call, deep - 1))
        for call in closing
    )


def _is_early_within(program: Program, delays: Delays, call: Instruction, deep: int) -> bool:
    """Return whether it is the one method that a call runs by which nothing is closed at first."""
    meant = program.meant(call.callee) if call.callee is not None else []
    return len(meant) == 1 and does_nothing_at_first(program, delays, meant[0], deep=deep)


def _closes(program: Program, call: Instruction) -> bool:
    callee = call.callee
    if callee is None or callee.name in _CLOSES:
        return callee is not None
    target = program.sole(callee)
    if target is None or target.signature.owner.startswith(OF_SYSTEM):
        return False
    return any(
        inner.callee.name in _CLOSES
        for below in program.called_by(target, _DEEP)
        for inner in program.calls_by(below)
    )


def _needs_time(program: Program, delays: Delays, body: Body, place: int) -> bool:
    """Return whether a condition before a place waits for a time, and nothing is closed otherwise."""
    return any(
        _is_of_clock(program, body, condition)
        or any(_is_set_late(program, delays, field) for field in _asked(program, body, condition))
        for condition in ways.deciding(body, place)
    )


def _asked(program: Program, body: Body, condition: Instruction) -> Iterator[FieldName]:
    """Yield the counts and flags that a condition asks for, by an accessor, too."""
    for register in condition.registers:
        origins = body.origins(condition.place, register)
        for field in read_from.fields(program, body, origins):
            if field.type in {"I", "Z"}:
                yield field


def _is_set_late(program: Program, delays: Delays, field: FieldName) -> bool:
    """Return whether all but the beginning that write a field wait for a time, and something does."""
    written = filling.of_objects(program, field) or filling.in_class(program, field)
    later = [
        each for each in written if each.body.method.signature.name not in {"<init>", "<clinit>"}
    ]
    return bool(later) and all(
        delays.is_late(each.body.method, each.instruction.place)
        or delays.is_of_countdown(each.body.method)
        for each in later
    )


def _is_of_clock(program: Program, body: Body, condition: Instruction) -> bool:
    """Return whether a condition compares how long it is since with milliseconds of a wait."""
    asks = any(call.callee is not None and call.callee.name in _TIMES for call in body.calls)
    before = [each for each in body.instructions if each.place < condition.place]
    each = before[-1] if before else None
    if not asks or each is None or each.code != _CMP_LONG or condition.code not in op.IFS:
        return False
    numbers = [
        one.what
        for register in each.registers[1:]
        for one in body.origins(each.place, register)
        if one.kind == "number"
    ]
    return any(isinstance(number, int) and number >= SHORTEST for number in numbers)
