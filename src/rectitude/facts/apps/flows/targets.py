"""Which methods of the app a call may run."""

from collections.abc import Iterable

from rectitude.facts.apps.flows.concerned import is_own
from rectitude.facts.apps.flows.machine import Calling
from rectitude.facts.apps.program import NATIVE, Method, Program

_MOST_MEANT = 4
"""Methods that a call may run, beyond which none of them is followed; ours."""
_NOT_MADE = 0x600
"""The flags of a class of which there are no objects: an interface, or abstract."""
_MOST_ALIKE = 3
"""Methods of one name that are followed where only the name is known; ours."""


def of_call(program: Program, calling: Calling) -> list[Method]:
    """Return the methods of the app that a call may run."""
    return _followed(program, _meant(program, calling))


def are_open(program: Program, calling: Calling) -> bool:
    """
    Return whether a call may run methods of the app, none of which is followed.

    Too many classes of the app have it; or it is one of a library's interface, which some class of the app
    implements, and what it is called on is not known.
    """
    if _is_bound(calling) or _of_exact_types(program, calling):
        return False
    if is_own(program, calling.callee.owner):
        return len(_followed(program, _of_any_type(program, calling))) > _MOST_MEANT
    known = calling.arguments and calling.arguments[0].things
    if known or "interface" not in calling.each.name:
        return False
    return bool(_followed(program, program.meant(calling.callee)))


def in_machine_code(program: Program, calling: Calling) -> bool:
    """Return whether a call may run a native method of the app's own code or of a library in it."""
    return any(
        each is not None and each.access & NATIVE and is_own(program, each.signature.owner)
        for each in _meant(program, calling)
    )


def _meant(program: Program, calling: Calling) -> list[Method | None]:
    if _is_bound(calling):
        return [program.resolve(calling.callee)]
    if exact := _of_exact_types(program, calling):
        return exact
    meant = _of_any_type(program, calling)
    return meant if len(_followed(program, meant)) <= _MOST_MEANT else []


def _is_bound(calling: Calling) -> bool:
    """Return whether the call itself says which method it runs."""
    return not any(word in calling.each.name for word in ("virtual", "interface"))


def _of_exact_types(program: Program, calling: Calling) -> list[Method | None]:
    """Return the methods of the objects on which the call is made, where these are known."""
    things = calling.arguments[0].things if calling.arguments else frozenset()
    exact = [thing for thing in things if is_own(program, thing.type)]
    exact = [thing for thing in exact if not program.classes[thing.type][0].access & _NOT_MADE]
    return [program.resolve(calling.callee._replace(owner=thing.type)) for thing in exact]


def _of_any_type(program: Program, calling: Calling) -> list[Method | None]:
    """Return the methods that the call may run on some object of the app's own."""
    callee = calling.callee
    return [*program.meant(callee)] if is_own(program, callee.owner) else []


def _followed(program: Program, methods: Iterable[Method | None]) -> list[Method]:
    """Return the methods that are the app's own and have code."""
    return [
        each
        for each in dict.fromkeys(methods)
        if each and each.code and is_own(program, each.signature.owner)
    ]


def of_name(program: Program, owner: str, name: str) -> list[Method]:
    """Return the methods of a class that have a name, the nearest of its ancestors' first."""
    for each in program.ancestors(owner):
        alike = [m for m in program.methods(each) if m.signature.name == name]
        found = _followed(program, alike)
        if found:
            return found[:_MOST_ALIKE]
    return []
