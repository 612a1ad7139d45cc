"""Which screens of an app show which of its layouts."""

from collections.abc import Iterator

from rectitude.facts.apps.bodies import Origin, body_of
from rectitude.facts.apps.program import Call, Program

_SHOWS = "setContentView"
_SELF = frozenset({Origin("parameter", 0)})


def showing(program: Program, screen: str) -> Iterator[Call]:
    """
    Yield the calls by which a screen shows something, in its own code.

    A compiler that shortens names calls what the class has from above by the name of the class above.
    """
    yield from program.calls_to(screen, _SHOWS)
    above = {each for each in program.ancestors(screen) if each != screen}
    for method in program.methods(screen):
        for call in program.calls_by(method):
            if call.callee.name == _SHOWS and call.callee.owner in above:
                body = body_of(program, method)
                if body.argument(body.instruction(call.place), 0) == _SELF:
                    yield call


def shown(program: Program, screen: str, layout: int) -> Iterator[Call]:
    """Yield the calls by which a screen, in its own code, shows the layout of a number."""
    for call in showing(program, screen):
        body = body_of(program, call.method)
        given = body.argument(body.instruction(call.place), 1)
        if {each.what for each in given if each.kind == "number"} == {layout}:
            yield call
