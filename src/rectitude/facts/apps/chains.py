"""
How a method comes to be run: the calls from a beginning of the app down to it.

The search goes backwards from the place in question, so that only what leads there is looked at. A
step is certain where the code leaves no choice of what is called; else it is possible. An object that
is made may have any of its callbacks run, one that is handed to pages of a web view any of its methods.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import bridges, inflating
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature, descriptor
from rectitude.facts.apps.program import Call, Method, Program

_MOST_METHODS = 3_000
"""Methods looked at for one chain; ours."""


OPEN_TO_HEIRS = 0x0001 | 0x0004
"""ACC_PUBLIC and ACC_PROTECTED: nothing else can stand in place of a method of the system's."""


class Step(NamedTuple):
    """One method of a chain, the place in it that leads on, and whether it must."""

    method: Method
    place: int
    certain: bool = True


Chain = tuple[Step, ...]


def beginnings(package: AppPackage) -> frozenset[str]:
    """Return the classes that the system makes by itself: enabled components, the application."""
    names = [each.name for each in package.components if each.enabled]
    names += [each.target for each in package.components if each.target]
    names += [package.package.application] if package.package.application else []
    return frozenset(map(descriptor, names))


def to_beginning(
    program: Program, start: Call | Method, begins: Callable[[Method], bool]
) -> Chain | None:
    """
    Return the shortest chain from a beginning to a call, or None where none was found.

    A search that ends at its limit is counted by the program.
    """
    first = start.method if isinstance(start, Call) else start
    place = start.place if isinstance(start, Call) else 0
    chains: dict[Method, Chain] = {first: (Step(first, place),)}
    waiting = [first]
    while waiting and len(chains) < _MOST_METHODS:
        method = waiting.pop(0)
        if begins(method):
            return _placed(program, chains[method])
        for step in leading_to(program, method):
            if step.method not in chains:
                chains[step.method] = (step, *chains[method])
                waiting.append(step.method)
    program.unfollowed += bool(waiting)
    return None


def _placed(program: Program, chain: Chain) -> Chain:
    """Say where each object is made, or class used, whose method comes next: the search only asks whether."""
    following = (step.method.signature.owner for step in chain[1:])
    placed = [
        step
        if step.place or step.certain
        else step._replace(place=_place_of(program, step.method, owner))
        for step, owner in zip(chain, following, strict=False)
    ]
    return (*placed, chain[-1])


def _place_of(program: Program, method: Method, owner: str) -> int:
    uses = (
        each.place
        for each in body_of(program, method).instructions
        if isinstance(each.reference, FieldName) and each.reference.owner == owner
    )
    made = next(places_of_making(program, method, owner), None)
    return next(uses, 0) if made is None else made


def places_of_making(program: Program, method: Method, owner: str) -> Iterator[int]:
    """Yield where a method makes objects of a class."""
    for each in body_of(program, method).instructions:
        if each.name == "new-instance" and each.reference == owner:
            yield each.place


def leading_to(program: Program, method: Method) -> Iterator[Step]:
    """Yield the methods that call one, or that make the object whose callback it is."""
    signature = method.signature
    yield from calling(program, method)
    if not method.is_static and not signature.name.startswith("<"):
        for call in bridges.handing(program, signature.owner):
            yield Step(call.method, call.place, certain=False)
    if signature.name.startswith("<") or is_callback(program, method):
        for user, place in inflating.of(program).of_class.get(signature.owner, ()):
            yield Step(user, place, certain=False)
    if signature.name == "<clinit>" or is_callback(program, method):
        for maker in program.makers_of(signature.owner):
            yield Step(maker, 0, certain=False)
        for heir in inheriting(program, method):
            for maker in program.makers_of(heir):
                made = places_of_making(program, maker, heir)
                yield Step(maker, next(made, 0), certain=False)
        if signature.name == "<clinit>":
            for call in program.calls_to(signature.owner):
                yield Step(call.method, call.place, certain=False)
            for user in program.users_of_statics(signature.owner):
                if user != method:
                    yield Step(user, 0, certain=False)


def calling(program: Program, method: Method) -> Iterator[Step]:
    """Yield the calls of a method: by its class, by heirs that do not replace it, by what it replaces."""
    signature = method.signature
    owners = [signature.owner, *inheriting(program, method)]
    above = [
        each
        for each in program.ancestors(signature.owner)
        if each in program.classes and each not in owners
    ]
    for owner in (*owners, *above):
        for call in program.calls_to(owner, signature.name):
            if call.callee.descriptor == signature.descriptor and (
                owner in owners or not is_bound(program, call)
            ):
                yield Step(call.method, call.place, owner in owners)


def is_bound(program: Program, call: Call) -> bool:
    """Return whether a call names the method that it runs, whatever the object is: no heir is meant."""
    name = body_of(program, call.method).instruction(call.place).name
    return not any(kind in name for kind in ("virtual", "interface"))


def inheriting(program: Program, method: Method) -> Iterator[str]:
    """Yield the heirs that have a method from its class and do not replace it."""
    signature = method.signature
    if method.is_static or signature.name == "<init>":
        return
    for heir in program.heirs(signature.owner):
        if program.method(heir, signature.name, signature.descriptor) is None:
            yield heir


def is_callback(program: Program, method: Method) -> bool:
    """Return whether the system may call a method: an ancestor is not the app's, nor is it closed."""
    if method.is_static or method.signature.name.startswith("<"):
        return False
    if not method.access & OPEN_TO_HEIRS:
        return False
    return any(
        each not in program.classes and each != "Ljava/lang/Object;"
        for each in program.ancestors(method.signature.owner)
    )


def is_reached(package: AppPackage, program: Program, start: Call | Method) -> Chain | None:
    """Return how a place may be reached from any component of the app, if it can."""
    classes = beginnings(package)
    heirs = {each for name in classes for each in program.ancestors(name)}

    def begins(method: Method) -> bool:
        return method.signature.owner in heirs and (
            method.signature.name.startswith("<") or is_callback(program, method)
        )

    return to_beginning(program, start, begins)


def sole_target(program: Program, call: Instruction, callee: Signature) -> Method | None:
    """Return the one method that a call runs, if there is no choice: of an interface of the app's, too."""
    if "virtual" in call.name or "interface" in call.name:
        return program.sole(callee) if callee.owner in program.classes else None
    target = program.resolve(callee)
    return target if target is not None and target.code else None
