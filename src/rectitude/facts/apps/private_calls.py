"""All calls of a method that its own class alone can call: what these agree on always holds."""

from collections.abc import Container, Iterator

from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.program import PRIVATE, Method, Program


def of(
    program: Program, method: Method, near: Container[Method]
) -> Iterator[tuple[Body, Instruction]]:
    """Yield the calls of a private method by some others; none of one that is not private."""
    calls = program.calls_to(*method.signature[:2]) if method.access & PRIVATE else ()
    for each in calls:
        if each.callee == method.signature and each.method in near:
            body = body_of(program, each.method)
            yield body, body.instruction(each.place)
