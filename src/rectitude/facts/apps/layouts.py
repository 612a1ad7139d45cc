"""Which screens of an app show which of its layouts."""

from collections.abc import Iterator

from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.program import Call, Program

_SHOWS = "setContentView"


def shown(program: Program, screen: str, layout: int) -> Iterator[Call]:
    """Yield the calls by which a screen, in its own code, shows the layout of a number."""
    for call in program.calls_to(screen, _SHOWS):
        body = body_of(program, call.method)
        given = body.argument(body.instruction(call.place), 1)
        if {each.what for each in given if each.kind == "number"} == {layout}:
            yield call
