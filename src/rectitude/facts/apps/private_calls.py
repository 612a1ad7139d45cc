"""All calls of a method that the app alone can call: what these agree on always holds."""

from collections.abc import Container, Iterator

from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.program import PRIVATE, Method, Program

_OBJECT = "Ljava/lang/Object;"
"""What a class extends of which no system makes objects, as it does of screens and views."""


def of(
    program: Program, method: Method, near: Container[Method]
) -> Iterator[tuple[Body, Instruction]]:
    """Yield the calls by some others of a method that nobody else calls; none of one that others may."""
    calls = (
        program.calls_to(*method.signature[:2]) if _is_called_by_app_alone(program, method) else ()
    )
    for each in calls:
        if each.callee == method.signature and each.method in near:
            body = body_of(program, each.method)
            yield body, body.instruction(each.place)


def _is_called_by_app_alone(program: Program, method: Method) -> bool:
    """Return whether no system or library calls a method: a private one, a static one, or one that makes."""
    if method.access & PRIVATE or (method.is_static and method.signature.name != "<clinit>"):
        return True
    owner = method.signature.owner
    return (
        method.signature.name == "<init>"
        and owner in program.classes
        and program.classes[owner][0].parent == _OBJECT
    )
