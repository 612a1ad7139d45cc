"""Texts among the resources, and lists of them, that code asks for by their numbers."""

from collections.abc import Collection, Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import constants, containers, objects, ways
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Method, Program

_GETS_TEXTS = frozenset({"getStringArray", "getTextArray", "getString", "getText"})
_DEEPEST = 6
"""Fields, calls and parameters through which a list is followed back to the resources; ours."""


def texts(package: AppPackage, program: Program, body: Body, given: Origins) -> Iterator[str]:
    """Yield the texts among the resources that some origins may be, or be out of, if of one alone."""
    for numbers in _numbers_at_hand(program, body, given):
        if len(numbers) == 1:
            yield from (each.text for each in package.texts if each.id in numbers)


def all_texts(
    package: AppPackage,
    program: Program,
    body: Body,
    given: Origins,
    within: Collection[Method] = (),
) -> Iterator[str]:
    """
    Yield the texts of all lists among the resources out of which something may be, if all are known.

    Of a number that is handed over, what some methods hand over alone may be asked for.
    """
    for numbers in _numbers_at_hand(program, body, given, within):
        if None not in numbers:
            yield from (each.text for each in package.texts if each.id in numbers)


def is_one(package: AppPackage, program: Program, body: Body, given: Origins) -> bool:
    """Return whether something is a text among the resources, or out of lists there, that are at hand."""
    return next(all_texts(package, program, body, given), None) is not None


def _numbers_at_hand(
    program: Program, body: Body, given: Origins, within: Collection[Method] = ()
) -> Iterator[set[object]]:
    for origin in given:
        container = containers.of_element(body, origin) or frozenset({origin})
        yield set(_numbers_of_lists(program, body, container, within))


def _numbers_of_lists(
    program: Program, body: Body, container: Origins, within: Collection[Method], depth: int = 0
) -> Iterator[object]:
    """Yield the numbers of the resources' lists that a container may be; None where it is another."""
    for origin in container if depth <= _DEEPEST else ():
        held: list[objects.Held | None] = []
        match origin:
            case Origin("call", Signature(name=name), place) if name in _GETS_TEXTS:
                given = body.argument(body.instruction(place), 1)
                yield from _numbers(program, body, given, within)
            case Origin("call", Signature() as callee, place) if containers.hands_on(callee) or (
                callee.name in constants.SPLITS
            ):
                held = [(body, body.argument(body.instruction(place), 0))]
            case Origin("call", Signature() as callee):
                meant = (body_of(program, each) for each in program.meant(callee) if each.code)
                held = [(each, ways.returned(each)) for each in meant]
            case Origin("field" | "static", FieldName() as field):
                held = list(objects.fillings(program, field))
            case Origin("parameter", int(number)):
                held = list(objects.handed(program, body, number))
            case Origin("new"):
                made = frozenset({origin})
                held = [(body, each) for each in constants.copied(body, made)]
                held += [None for _ in containers.puts(program, body, made)]
        for each in held:
            if each is None:
                yield None
            else:
                yield from _numbers_of_lists(program, *each, within, depth + 1)


def _numbers(
    program: Program, body: Body, given: Origins, within: Collection[Method], depth: int = 0
) -> Iterator[object]:
    """Yield the numbers that something may be, here or where it is handed over; None where it is another."""
    for each in given:
        match each:
            case Origin("number", int(number)):
                yield number
            case Origin("parameter", int(parameter)) if depth <= _DEEPEST:
                for held in list(objects.handed(program, body, parameter)) or [None]:
                    if held is None:
                        yield None
                    elif not within or held[0].method in within:
                        yield from _numbers(program, *held, within, depth + 1)
            case _:
                yield None
