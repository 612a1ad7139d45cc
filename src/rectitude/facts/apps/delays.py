"""
Whether something is done only when a time is over: by a countdown, by work that is put off, after a rest.

All ways that lead to it are gone back, and each must wait. Of objects of one class that do several things,
as a compiler merges them, only those count that come to the place; where one of these goes is followed from
where it is made.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rectitude.facts.apps import chains, filling, messages, objects, sdks, things, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.first_run import FirstRun, Given
from rectitude.facts.apps.program import Method, Program

SHORTEST = 1_000
"""Milliseconds of a wait that no animation takes; ours. It is the countdown itself that is forbidden."""
_TIMER, _OVER, _TICKS = "Landroid/os/CountDownTimer;", "onFinish", "onTick"
_WORK = ("Ljava/lang/Runnable;", "Ljava/util/TimerTask;", "Ljava/lang/Thread;")
_RUN = "run"
_PUTS_OFF = {"postDelayed": 2, "schedule": 2, "sendEmptyMessageDelayed": 2, "sendMessageDelayed": 2}
"""Methods that have something done later, with the argument that says after how many milliseconds."""
_UNITS = {"SECONDS": 1_000, "MINUTES": 60_000}
"""Those of java.util.concurrent.TimeUnit in which a wait is longer than its figure in milliseconds."""
_RESTS = frozenset({("Ljava/lang/Thread;", "sleep"), ("Landroid/os/SystemClock;", "sleep")})
_TAKES_BACK = frozenset({"removeCallbacks", "removeCallbacksAndMessages", "cancel"})
_COMPARED = (*range(0x2D, 0x32), *range(0x7B, 0xE3))
"""The instructions that compare long numbers, and those that reckon."""
_DEEPEST = 12
"""Calls and handings-over, one led to by the other, that are gone back; ours."""


Since = frozenset[tuple[Method, int]]
"""The places with which a time begins."""


class _Handed(NamedTuple):
    """A place at which work is handed over, and after how many milliseconds it is done from then on."""

    method: Method
    place: int
    after: int


class Delays:
    """What waits for a time in one program."""

    def __init__(self, program: Program) -> None:
        self._program, self._first = program, FirstRun(program)

    def is_late(self, method: Method, place: int, since: Since = frozenset()) -> bool:
        """
        Return whether a place is come to only when a time is over, and at all.

        `since`: the places with which the time begins, however late these are themselves.
        """
        return not self._begins(method, place, since) and self._is_late(method, place, since, ())

    def is_soon(self, method: Method, place: int, since: Since, deep: int = _DEEPEST) -> bool:
        """Return whether all that leads to a place begins with some places, with no wait but known ones."""
        if self._begins(method, place, since):
            return True
        above = set(self._program.ancestors(method.signature.owner))
        if not deep or self.is_of_countdown(method) or self._is_called_by_system(method, above):
            return False
        leading = list(self._leading(method, place, above))
        return bool(leading) and all(
            self.is_soon(each.method, each.place, since, deep - 1) for each in leading
        )

    def _begins(self, method: Method, place: int, since: Since) -> bool:
        """Return whether the time begins in the same run of a method."""
        body = body_of(self._program, method)
        return any(
            method == other and (ways.leads(body, begin, place) or ways.leads(body, place, begin))
            for other, begin in since
        )

    def is_of_countdown(self, method: Method) -> bool:
        """Return whether a method is one of a countdown's, which tells how much time is left."""
        owner, name, _ = method.signature
        return name in {_OVER, _TICKS} and _TIMER in self._program.ancestors(owner)

    def _is_late(
        self,
        method: Method,
        place: int,
        since: Since,
        under: tuple[tuple[Method, int], ...],
    ) -> bool:
        if (method, place) in under:
            return True  # work that puts itself off again was put off by another
        if len(under) > _DEEPEST:
            return False
        body = body_of(self._program, method)
        owner, name, _ = method.signature
        above = set(self._program.ancestors(owner))
        if _rests_before(body, place):
            return True
        if _TIMER in above and name in {_OVER, _TICKS}:
            return name == _OVER or _is_of_figure(body, place)
        if self._is_called_by_system(method, above):
            return False
        leading = list(self._leading(method, place, above))
        if self._is_counted(body, place, leading):
            return True
        return bool(leading) and all(
            each.after >= SHORTEST
            or (
                not self._begins(each.method, each.place, since)
                and self._is_late(each.method, each.place, since, (*under, (method, place)))
            )
            for each in leading
        )

    def _is_called_by_system(self, method: Method, above: set[str]) -> bool:
        """Return whether the system calls a method at once: it is no work, and no handler's."""
        if method.signature.name == messages.TOLD or _is_work(method, above):
            return False
        return chains.is_callback(self._program, method) and not objects.is_the_apps_own(
            self._program, method
        )

    def _leading(self, method: Method, place: int, above: set[str]) -> Iterator[_Handed]:
        """Yield all that leads to a place of a method of the app's own."""
        if _is_work(method, above):
            yield from self._handings(method, place)
        elif method.signature.name == messages.TOLD:
            yield from self._sendings(method, place)
        for step in chains.calling(self._program, method):
            yield _Handed(step.method, step.place, 0)

    def _sendings(self, method: Method, place: int) -> Iterator[_Handed]:
        """Yield where messages are sent of which a handler is told, if these lead to a place."""
        for step in messages.sent(self._program, method, complete=False):
            given = (None, messages.number(self._program, step))
            if self._comes_to(method, place, given):
                body = body_of(self._program, step.method)
                yield _Handed(step.method, step.place, _after(body, body.instruction(step.place)))

    def _handings(self, method: Method, place: int) -> Iterator[_Handed]:
        """Yield where the objects are handed over whose work comes to a place, by whoever makes them."""
        owner = method.signature.owner
        for maker in self._program.makers_of(owner):
            body = body_of(self._program, maker)
            for at in chains.places_of_making(self._program, maker, owner):
                made = Origin("new", owner, at)
                how = things.new(self._program, body, made, things.constant)
                if self._comes_to(method, place, (how,)):
                    yield from self._goes(body, made, 0)
        for each in self._program.methods(owner):
            if each.code and not each.is_static:
                own = body_of(self._program, each)
                for call in own.calls:
                    if Origin("parameter", 0) in _given(own, call) and _hands_over(call):
                        yield _Handed(each, call.place, _after(own, call))

    def _comes_to(self, method: Method, place: int, given: Given) -> bool:
        """Return whether a method comes to a place, of what is known of what it is handed."""
        return place in self._first.states(body_of(self._program, method), given)

    def _goes(self, body: Body, work: Origin, depth: int) -> Iterator[_Handed]:
        """Yield where an object is handed over that a method has: at once, or to be run later."""
        if depth > _DEEPEST:
            yield _Handed(body.method, 0, 0)
            return
        for each in body.instructions:
            if each.callee is not None and work in _given(body, each):
                yield from self._is_given(body, each, work, depth)
            elif each.code in (*op.IPUTS, *op.SPUTS) and isinstance(each.reference, FieldName):
                if work in body.origins(each.place, each.registers[0]):
                    yield from self._is_kept(each.reference, depth)
            elif each.code in op.RETURNS and work in _returned(body, each):
                yield _Handed(body.method, each.place, 0)

    def _is_given(
        self, body: Body, call: Instruction, work: Origin, depth: int
    ) -> Iterator[_Handed]:
        """Yield where an object goes that a call is given."""
        callee = call.callee
        if callee is None or callee.name in _TAKES_BACK:
            return
        meant = [each for each in self._program.meant(callee) if each.code]
        for target in meant:
            for number in range(len(body.arguments(call))):
                if work in body.argument(call, number):
                    inner = body_of(self._program, target)
                    yield from self._is_handed_on(inner, number, body, call, depth)
        if not meant and (callee.name != "<init>" or work not in body.argument(call, 0)):
            yield _Handed(body.method, call.place, _after(body, call))

    def _is_handed_on(
        self, inner: Body, number: int, body: Body, call: Instruction, depth: int
    ) -> Iterator[_Handed]:
        """Yield where an object goes by a method that is handed it: done at its place, or later."""
        for each in self._goes(inner, Origin("parameter", number), depth + 1):
            if each.method == inner.method and each.after < SHORTEST:
                told = _told_after(inner, inner.instruction(each.place), body, call)
                yield _Handed(body.method, call.place, told)
            else:
                yield each

    def _is_kept(self, field: FieldName, depth: int) -> Iterator[_Handed]:
        """Yield where an object goes out of the field that holds it."""
        for method in sdks.own_methods(self._program):
            body = body_of(self._program, method)
            for each in body.instructions:
                if each.reference == field and each.code in (*op.IGETS, *op.SGETS):
                    kind = "field" if each.code in op.IGETS else "static"
                    held = Origin("field" if kind == "field" else "static", field, each.place)
                    yield from self._goes(body, held, depth + 1)

    def _is_counted(self, body: Body, place: int, leading: list[_Handed]) -> bool:
        """Return whether work comes to a place only when it was done so often: else it puts itself off."""
        again = {each.place for each in leading if each.method == body.method}
        for condition in ways.deciding(body, place) if again else ():
            others = [
                way for way in body.following(condition) if place not in ways.onward(body, way)
            ]
            counts = [
                origin.what
                for register in condition.registers
                for origin in body.origins(condition.place, register)
                if isinstance(origin.what, FieldName) and origin.what.type == "I"
            ]
            puts_off = any(again & ways.onward(body, way) for way in others)
            if puts_off and counts and all(self._begins_high(body, each) for each in counts):
                return True
        return False

    def _begins_high(self, body: Body, field: FieldName) -> bool:
        """Return whether a count begins with a number of several."""
        written = [
            origin.what
            for each in filling.in_class(self._program, field)
            if each.body.method != body.method
            for origin in each.value
        ]
        return bool(written) and all(isinstance(each, int) and each > 1 for each in written)


def _is_work(method: Method, above: set[str]) -> bool:
    return method.signature.name == _RUN and not above.isdisjoint(_WORK)


def _returned(body: Body, each: Instruction) -> Origins:
    return body.origins(each.place, each.registers[0]) if each.registers else frozenset()


def _given(body: Body, call: Instruction) -> Origins:
    found = (body.argument(call, number) for number in range(len(body.arguments(call))))
    return frozenset[Origin]().union(*found) if call.callee is not None else frozenset()


def _hands_over(call: Instruction) -> bool:
    """Return whether a call of the system's is given work, and not something else."""
    callee = call.callee
    return (
        callee is not None
        and callee.name not in _TAKES_BACK
        and any(kind in callee.descriptor for kind in _WORK[:2])
    )


def _after(body: Body, call: Instruction) -> int:
    """Return after how many milliseconds a call has something done; 0 where that is not known."""
    at = _PUTS_OFF.get(call.callee.name, 0) if call.callee is not None else 0
    number = (
        things.constant(body.argument(call, at)) if at < len(body.arguments(call)) and at else None
    )
    units = {
        _UNITS.get(each.what.name, 1)
        for each in body.argument(call, at + 1)
        if isinstance(each.what, FieldName)
    }
    return number * max(units, default=1) if isinstance(number, int) else 0


def _told_after(inner: Body, posts: Instruction, body: Body, call: Instruction) -> int:
    """Return after how many milliseconds work is done, by what a caller hands to who puts it off."""
    at = _PUTS_OFF.get(posts.callee.name, 0) if posts.callee is not None else 0
    for origin in inner.argument(posts, at) if at else ():
        if origin.kind == "parameter" and isinstance(origin.what, int):
            number = things.constant(body.argument(call, origin.what))
            return number if isinstance(number, int) else 0
    return 0


def _rests_before(body: Body, place: int) -> bool:
    """Return whether every way to a place goes through a rest that is long enough."""
    rests = {
        each.place
        for each in body.calls
        if isinstance(each.callee, Signature)
        and each.callee[:2] in _RESTS
        and isinstance(length := things.constant(body.argument(each, 0)), int)
        and length >= SHORTEST
    }
    return bool(rests) and place not in ways.reached(body, lambda each: each.place in rests)


def _is_of_figure(body: Body, place: int) -> bool:
    """Return whether the time that is left decides whether a countdown's tick comes to a place."""
    reckoned = {
        each.registers[0] for each in body.instructions if each.code in _COMPARED and each.registers
    }
    return any(
        register in reckoned
        for condition in ways.deciding(body, place)
        for register in condition.registers
    )
