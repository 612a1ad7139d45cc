"""Which methods a call runs: surely, or perhaps, by the object on which it works as far as that is known."""

from collections.abc import Callable, Container, Iterator
from typing import NamedTuple

from rectitude.facts.apps import containers, handing, hooks, objects
from rectitude.facts.apps.bodies import Origins, body_of
from rectitude.facts.apps.chains import Step, is_bound, places_of_making
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import ABSTRACT, Call, Method, Program


class _Reading(NamedTuple):
    """What a call says by itself."""

    call: Call
    bound: bool
    container: Origins | None
    """The container on whose things it works."""
    known: tuple[Method, ...]
    """The methods of which it must run one, where it is known on what it works."""


_Index = dict[Method | None, list[_Reading]]
"""Calls by the methods that they may run; under None those that are to be looked at for each method."""


class Open:
    """What calls may run that mean many methods: those of the objects that are made."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._made: set[str] = set()
        self._called: set[Signature] = set()
        self._awaited: dict[str, list[Method]] = {}
        self.methods: set[Method] = set()
        """Those that are run so, perhaps."""

    def called(self, callee: Signature) -> list[Method]:
        """Return what a call may run of the objects made before."""
        if callee in self._called:
            return []
        self._called.add(callee)
        for name in (callee.owner, *self._program.heirs(callee.owner)):
            target = self._program.resolve(callee._replace(owner=name))
            if target is not None and target.code:
                self._awaited.setdefault(name, []).append(target)
                if name in self._made:
                    self.methods.add(target)
        return list(self.methods)

    def made(self, name: str) -> list[Method]:
        """Return what calls known before may run of an object."""
        self._made.add(name)
        found = self._awaited.get(name, [])
        self.methods.update(found)
        return found


class Meaning:
    """What the calls of one program run; each call is read once, however many methods it may mean."""

    def __init__(
        self,
        program: Program,
        begun: frozenset[str],
        is_done: Callable[[Method, int], bool],
    ) -> None:
        """`begun`: classes whose objects the system calls; `is_done`: whether a place is surely passed."""
        self._program = program
        self._begun = begun
        self._is_done = is_done
        self._indexes: dict[Signature, _Index] = {}
        self._of_objects: dict[tuple[Method, int], tuple[Method, ...]] = {}

    def few(self, call: Call) -> list[Method]:
        """
        Return the methods that a call may run, if these are few; of work handed over, what is known.

        What is called by a name of the system alone, as `Object.toString`, leads to none of them.
        """
        handed = _hands_over(call.callee.owner)
        if not handed and call.callee.owner not in self._program.classes:
            return []
        if handed and (known := self._known(call)):
            return [*known]
        if self._are_few(call.callee):
            return self._program.meant(call.callee)
        return [*self._known(call)]

    def is_open(self, call: Call) -> bool:
        """Return whether a call may run any of many methods of the app, and nothing says which."""
        return (
            call.callee.owner in self._program.classes
            and not self._are_few(call.callee)
            and not is_bound(self._program, call)
            and not self._known(call)
        )

    def _are_few(self, callee: Signature) -> bool:
        meant = self._program.meant(callee)
        return sum(bool(each.code) for each in meant) <= handing.MOST_MEANT

    def leading_to(
        self, method: Method, among: Container[Method], *, complete: bool
    ) -> Iterator[Step]:
        """Yield the calls in some methods that must run a method, or all that may."""
        for each in self._calls_of(method):
            if each.call.method not in among:
                continue
            certain = self._must_run(each, method)
            if certain or (not complete and method in self.few(each.call)):
                yield Step(each.call.method, each.call.place, certain)

    def _calls_of(self, method: Method) -> Iterator[_Reading]:
        """Yield the calls that may run a method: by its class, by those that it overrides, by its heirs."""
        signature = method.signature
        owners = dict.fromkeys([signature.owner, *self._program.heirs(signature.owner)])
        if not method.is_static and not signature.name.startswith("<"):
            owners |= dict.fromkeys(
                each
                for each in self._program.ancestors(signature.owner)
                if each in self._program.classes or _hands_over(each)
            )
        for owner in owners:
            index = self._index(signature._replace(owner=owner))
            yield from index.get(method, ())
            yield from index.get(None, ())

    def _index(self, callee: Signature) -> _Index:
        """Return the calls by one name, by the methods that they run."""
        found = self._indexes.get(callee)
        if found is None:
            found = self._indexes[callee] = {}
            for call in self._program.calls_to(callee.owner, callee.name):
                if call.callee.descriptor == callee.descriptor:
                    reading = self._read(call)
                    of_one = reading.known if reading.container is None else ()
                    for method in dict.fromkeys(of_one or (None,)):
                        found.setdefault(method, []).append(reading)
        return found

    def _read(self, call: Call) -> _Reading:
        body = body_of(self._program, call.method)
        each = body.instruction(call.place)
        if is_bound(self._program, call):
            target = self._program.resolve(call.callee)
            return _Reading(call, True, None, () if target is None else (target,))
        works_on = body.argument(each, 0)
        container = None
        if len(works_on) == 1:
            container = containers.of_element(body, next(iter(works_on)))
        return _Reading(call, False, container, self._known(call))

    def _known(self, call: Call) -> tuple[Method, ...]:
        """Return the methods of the objects on which a call works, where these are known."""
        key = call.method, call.place
        if key not in self._of_objects:
            body = body_of(self._program, call.method)
            works_on = body.argument(body.instruction(call.place), 0)
            found = (
                self._program.resolve(call.callee._replace(owner=name))
                for name in sorted(objects.classes(self._program, body, works_on) or ())
            )
            self._of_objects[key] = tuple(each for each in found if each is not None)
        return self._of_objects[key]

    def _must_run(self, reading: _Reading, method: Method) -> bool:
        """Return whether a call can run no other method."""
        call = reading.call
        if reading.bound:
            return reading.known == (method,)
        if reading.container is not None and self._is_in(reading.container, call, method):
            return True
        if hooks.must_mean(self._program, self._begun, call, method):
            return True
        if reading.known:
            return set(reading.known) == {method}
        if call.callee.owner not in self._program.classes:
            return False
        own = self._program.resolve(call.callee)
        is_open = own is None or own == method or bool(own.access & ABSTRACT)
        return is_open and not any(
            self._program.method(heir, call.callee.name, call.callee.descriptor)
            not in {None, method}
            for heir in self._program.heirs(call.callee.owner)
        )

    def _is_in(self, container: Origins, call: Call, method: Method) -> bool:
        """Return whether a call goes to all things in a container, surely one with this method among them."""
        body = body_of(self._program, call.method)
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
    return owner in handing.WORK or owner.startswith("Lkotlin/jvm/functions/")
