"""
Where code waits until other code lets it go on: a latch that is counted down, a semaphore, a queue.

What comes after is done on the first start only if something lets it go on there; where presses alone do, it
waits for them.
"""

from collections.abc import Callable, Container, Iterator
from typing import NamedTuple

from rectitude.facts.apps import chains, filling, ways
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.first_run import PASSAGES, Passage
from rectitude.facts.apps.program import Call, Method, Program

_LATCH = "Ljava/util/concurrent/CountDownLatch;"


class _Kind(NamedTuple):
    """What code waits for."""

    owners: tuple[str, ...]
    waits: tuple[str, str]
    """The method that waits without an end of its own."""
    opens: tuple[str, ...]
    """Those that let it go on."""


_KINDS = (
    _Kind((_LATCH,), ("await", "()V"), ("countDown",)),
    _Kind(("Ljava/util/concurrent/Semaphore;",), ("acquire", "()V"), ("release",)),
    _Kind(("Landroid/os/ConditionVariable;",), ("block", "()V"), ("open",)),
    _Kind(
        (
            *("Ljava/util/concurrent/BlockingQueue;", "Ljava/util/concurrent/LinkedBlockingQueue;"),
            *(
                "Ljava/util/concurrent/ArrayBlockingQueue;",
                "Ljava/util/concurrent/SynchronousQueue;",
            ),
        ),
        ("take", "()Ljava/lang/Object;"),
        ("put", "offer", "add"),
    ),
)
_WAITS = {Signature(owner, *each.waits): each for each in _KINDS for owner in each.owners}
_DEEP = 2
"""Methods of the app's own, one called by the other, in which a wait is looked for; ours."""


class _Opening(NamedTuple):
    """What may let others go on: whether it is passed, and surely ends the wait in question."""

    passing: Passage
    ends: bool


class Waits:
    """The waits of one program on its first start."""

    def __init__(
        self,
        program: Program,
        near: Callable[[], Container[Method]],
        is_done: Callable[[Method, int], bool],
        may_be_done: Callable[[Method, int], bool],
    ) -> None:
        """`near`: what is run, perhaps, without a press; then which of its places are passed."""
        self._program, self._near = program, near
        self._is_done, self._may_be_done = is_done, may_be_done
        self._waiting = any(
            any(True for _ in program.calls_to(each.owner, each.name)) for each in _WAITS
        )

    def before(self, method: Method, place: int) -> Passage:
        """Return whether a place is come to past the waits before it, as far as these go."""
        if not self._waiting:
            return "free"
        body = body_of(self._program, method)
        passing: list[Passage] = ["free"]
        for held_by, each in self._waits_in(body, _DEEP):
            if each.place != place and _stands_before(body, each.place, place):
                passing.append(held_by)
        return max(passing, key=PASSAGES.index)

    def _waits_in(self, body: Body, deep: int) -> Iterator[tuple[Passage, Instruction]]:
        """Yield the waits of a method and of those that it calls, and whether they come to an end."""
        for each in body.calls:
            if each.callee in _WAITS:
                yield self._ends(body, each), each
            elif deep and each.callee is not None:
                target = chains.sole_target(self._program, each, each.callee)
                inner = None if target is None else body_of(self._program, target)
                if inner is not None:
                    for passing, wait in self._waits_in(inner, deep - 1):
                        if _always(inner, wait.place):
                            yield passing, each

    def _ends(self, body: Body, wait: Instruction) -> Passage:
        """Return whether a wait comes to an end on the first start."""
        if wait.callee is None:
            return "doubtful"
        field = _field(body.argument(wait, 0))
        opening = [
            self._opens(call, field)
            for owner in _WAITS[wait.callee].owners
            for name in _WAITS[wait.callee].opens
            for call in self._program.calls_to(owner, name)
        ]
        if any(each.ends for each in opening) or (
            opening and all(each.passing == "free" for each in opening)
        ):
            return "free"  # whichever of them it is that this one waits for
        known = field is not None and self._is_shut(field)
        return (
            "closed" if known and all(each.passing == "closed" for each in opening) else "doubtful"
        )

    def _opens(self, call: Call, field: FieldName | None) -> "_Opening":
        """Return whether a call is passed, and lets those go on that wait for what a field holds."""
        body = body_of(self._program, call.method)
        opened = _field(body.argument(body.instruction(call.place), 0))
        if field is not None and opened is not None and opened != field:
            return _Opening("closed", ends=False)
        if call.method not in self._near() or not self._may_be_done(call.method, call.place):
            return _Opening("closed", ends=False)
        done = self._is_done(call.method, call.place)
        return _Opening(
            "free" if done else "doubtful", ends=done and opened is not None and opened == field
        )

    def _is_shut(self, field: FieldName) -> bool:
        """Return whether a field only ever holds one thing, which lets nobody through at first."""
        made = filling.in_class(self._program, field)
        return len(made) == 1 and all(
            origin.kind == "new" and _is_shut_from(made[0].body, origin) for origin in made[0].value
        )


def _is_shut_from(body: Body, made: Origin) -> bool:
    """Return whether an object is made so that the first who waits for it stands still."""
    for call in body.calls:
        if call.callee is None or call.callee.name != "<init>":
            continue
        if made not in body.argument(call, 0):
            continue
        if call.callee.owner.endswith("Queue;") or call.callee.descriptor == "()V":
            return True  # nothing is there yet
        numbers = {each.what for each in body.argument(call, 1)}
        return numbers == {1} if call.callee.owner == _LATCH else numbers == {0}
    return False


def _stands_before(body: Body, wait: int, place: int) -> bool:
    """Return whether no way leads to a place but past a wait."""
    return place not in ways.reached(body, lambda each: each.place == wait)


def _always(body: Body, place: int) -> bool:
    """Return whether a method passes a place whenever it returns."""
    return ways.always(body, lambda each: each.place == place)


def _field(origins: Origins) -> FieldName | None:
    """Return the one field that something is read from."""
    fields = {each.what for each in origins if each.kind in {"static", "field"}}
    found = fields.pop() if len(fields) == len(origins) == 1 else None
    return found if isinstance(found, FieldName) else None
