"""The fields from which values are read, by the methods that give them for others, too."""

from collections.abc import Iterator

from rectitude.facts.apps import ways
from rectitude.facts.apps.bodies import Body, Origins, body_of
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.program import Program


def fields(program: Program, body: Body, origins: Origins) -> Iterator[FieldName]:
    """Yield the fields from which something may come, itself or as what a method of the app returns."""
    for origin in origins:
        if isinstance(origin.what, FieldName):
            yield origin.what
        elif origin.kind == "call":
            callee = body.instruction(origin.place).callee
            for method in program.meant(callee) if callee is not None else ():
                given = ways.returned(body_of(program, method)) if method.code else ()
                yield from (each.what for each in given if isinstance(each.what, FieldName))
