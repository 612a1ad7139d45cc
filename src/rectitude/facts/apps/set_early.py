"""
Flags that an app itself sets on its first start, before it asks for them: then they are what it set.

What all that runs without a press sets alike is known wherever the setting surely comes first: earlier in the
method, or in each that calls it, or in the application before any screen is shown.
"""

from collections.abc import Callable, Container, Iterator

from rectitude.facts.apps import chains, uses, ways
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.program import Method, Program
from rectitude.facts.apps.texts import Value

_APPLICATION, _SCREEN = "Landroid/app/Application;", "Landroid/app/Activity;"
_DEEPEST = 4
"""Callers of callers that are gone back through; ours."""
_MOST_CALLERS = 8
"""Calls of one method that are looked at; ours."""
Writes = list[tuple[Method, int]]


class SetEarly:
    """The flags of one program that are set on its first start."""

    def __init__(
        self,
        program: Program,
        near: Callable[[], Container[Method]],
        written: Callable[[Body, int], Value],
        is_done: Callable[[Method, int], bool],
    ) -> None:
        """`near`: what is run, perhaps, without a press; `written`: what an instruction writes then."""
        self._program, self._near = program, near
        self._written, self._is_done = written, is_done
        self._set: dict[FieldName, tuple[Value, Writes]] = {}

    def value(self, field: FieldName, body: Body, place: int) -> Value:
        """Return what a field holds where it is read, if it was surely set before; None where not."""
        if field not in self._set:
            self._set[field] = None, []  # what is set to what depends on it is not known
            self._set[field] = self._early(field)
        value, writes = self._set[field]
        known = value is not None and self._comes_after(body.method, place, writes)
        return value if known else None

    def _early(self, field: FieldName) -> tuple[Value, Writes]:
        """Return the one value that a field is set to without a press, and where."""
        writes = [
            (method, place)
            for method, place in uses.writing(self._program, field)
            if method.signature.name not in {"<clinit>", "<init>"}
            and method in self._near()
            and body_of(self._program, method).instruction(place).reference == field
        ]
        values = {self._put(body_of(self._program, method), at) for method, at in writes}
        return (values.pop(), writes) if len(values) == 1 else (None, [])

    def _put(self, body: Body, place: int) -> Value:
        """Return what an instruction puts into a field: a constant, or what that comes to."""
        held = body.origins(place, body.instruction(place).registers[0])
        (one, *more) = held or (None,)
        if one is not None and not more and one.kind == "number" and isinstance(one.what, int):
            return one.what  # the method may be the one whose own conditions are being decided
        return self._written(body, place)

    def _comes_after(self, method: Method, place: int, writes: Writes, deep: int = 0) -> bool:
        """Return whether a place is come to only once one of some places was passed."""
        body = body_of(self._program, method)
        if any(_stands_before(body, each, place) for each in self._setting(body, writes)):
            return True
        if deep == _DEEPEST or self._is_beginning(method):
            return self._is_shown_later(method, writes)
        steps = list(self._leading_to(method))
        return 0 < len(steps) <= _MOST_CALLERS and all(
            self._comes_after(caller, at, writes, deep + 1) for caller, at in steps
        )

    def _setting(self, body: Body, writes: Writes) -> Iterator[int]:
        """Yield the places of a method that set a flag, themselves or by what they surely call."""
        yield from (place for method, place in writes if method == body.method)
        for call in body.calls:
            if call.callee is None:
                continue
            target = chains.sole_target(self._program, call, call.callee)
            for method, place in writes:
                if method == target and ways.always(body_of(self._program, method), _is_at(place)):
                    yield call.place

    def _leading_to(self, method: Method) -> Iterator[tuple[Method, int]]:
        """Yield what leads to a method without a press: its callers, and who makes the object it is of."""
        owner = method.signature.owner
        for step in chains.leading_to(self._program, method):
            if step.method in self._near():
                places = [step.place] if step.place else []
                places = places or [*chains.places_of_making(self._program, step.method, owner)]
                yield from ((step.method, place) for place in places or [0])

    def _is_beginning(self, method: Method) -> bool:
        above = set(self._program.ancestors(method.signature.owner))
        return not above.isdisjoint({_APPLICATION, _SCREEN}) and chains.is_callback(
            self._program, method
        )

    def _is_shown_later(self, method: Method, writes: Writes) -> bool:
        """Return whether a method is a screen's, and the application surely set the flag before."""
        return _SCREEN in self._program.ancestors(method.signature.owner) and any(
            _APPLICATION in self._program.ancestors(setting.signature.owner)
            and self._is_done(setting, at)
            for each, place in writes
            for setting, at in self._doing(each, place)
        )

    def _doing(self, method: Method, place: int) -> Iterator[tuple[Method, int]]:
        """Yield a place that sets a flag, and the calls of its method, if that surely does."""
        yield method, place
        if ways.always(body_of(self._program, method), _is_at(place)):
            for step in chains.calling(self._program, method):
                if step.certain:
                    yield step.method, step.place


def _stands_before(body: Body, setting: int, place: int) -> bool:
    """Return whether no way leads to a place but past another."""
    return setting != place and place not in ways.reached(body, _is_at(setting))


def _is_at(place: int) -> ways.Test:
    return lambda each: each.place == place
