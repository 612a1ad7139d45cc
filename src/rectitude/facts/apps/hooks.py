"""Methods that a base class of a firm's own calls on itself, and that its applications and screens put in."""

from rectitude.facts.apps.bodies import Origin, body_of
from rectitude.facts.apps.program import Call, Method, Program

_SELF = Origin("parameter", 0)


def must_mean(program: Program, begun: frozenset[str], call: Call, method: Method) -> bool:
    """Return whether a call on itself runs a method for one of the objects that the system has made."""
    if call.method.is_static:
        return False
    body = body_of(program, call.method)
    works_on = body.argument(body.instruction(call.place), 0)
    return works_on == {_SELF} and any(
        program.resolve(call.callee._replace(owner=name)) == method
        and _has(program, name, call.method)
        for name in begun
    )


def _has(program: Program, name: str, method: Method) -> bool:
    """Return whether a class has a method, or replaces it by one that calls it."""
    own = program.resolve(method.signature._replace(owner=name))
    return own is not None and (
        own == method
        or any(
            program.resolve(call.callee) == method
            for call in program.calls_by(own)
            if call.callee[1:] == method.signature[1:]
        )
    )
