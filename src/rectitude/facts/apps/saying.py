"""
What methods may say: texts of their own, of layouts and views that they show, of screens that they start.

A view is shown by its number, and all that the layout has in it with it.
"""

from collections.abc import Container, Iterable, Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import constants, containers, intents, joining, offering, resource_texts
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.program import Program

_SHOWS = frozenset({"makeText", "setText", "setMessage", "setTitle"})
"""By what a text comes before who uses the app."""
_REVEALS = "setVisibility"
_VISIBLE = frozenset({Origin("number", 0)})


def texts(
    package: AppPackage,
    program: Program,
    bodies: Iterable[Body],
    places: Container[int] | None = None,
) -> Iterator[str]:
    """Yield what methods may say, themselves or by screens that they start; of some places."""
    started: dict[str, None] = {}
    for body in bodies:
        yield from _by_itself(package, program, body, places)
        started.update(dict.fromkeys(screens(program, body, places)))
    for name in started:
        for method in program.methods(name):
            yield from _by_itself(package, program, body_of(program, method)) if method.code else ()


def words(body: Body, text: Origins, texts: dict[int, str]) -> Iterator[str]:
    """Yield the constant texts that a register may hold, and the constant parts of one that is joined."""
    for origins in (text, *joining.parts(body, text)):
        for origin in sorted(resource_texts.asked_for(body, origins), key=str):
            if origin.kind == "text":
                yield str(origin.what)
            elif origin.kind == "number" and isinstance(origin.what, int):
                yield texts.get(origin.what, "")


def _by_itself(
    package: AppPackage, program: Program, body: Body, places: Container[int] | None = None
) -> Iterator[str]:
    kept = {each.id: each.text for each in package.texts}
    for each in body.instructions:
        if places is not None and each.place not in places:
            continue
        if each.name.startswith("const-string") and isinstance(each.reference, str):
            yield each.reference
        elif each.name.startswith("const") and each.literal:
            yield kept.get(each.literal, "")
            yield from (view.text for view in package.views if view.resource == each.literal)
        elif each.callee is not None and each.callee.name == _REVEALS:
            yield from _revealed(package, program, body, each)
        elif each.callee is not None and each.callee.name in _SHOWS:
            yield from _taken_out(program, body, each)


def _revealed(
    package: AppPackage, program: Program, body: Body, call: Instruction
) -> Iterator[str]:
    """Yield the texts of the views that a call shows, and of those in them."""
    shown = body.argument(call, 1) == _VISIBLE
    numbers = (offering.numbers(program, body, body.argument(call, 0)) if shown else None) or ()
    layout, depth = "", 0
    for view in package.views:
        if view.id in numbers:
            layout, depth = view.layout, view.depth
            yield view.text
        elif view.layout == layout and view.depth > depth:
            yield view.text
        else:
            layout = ""


def _taken_out(program: Program, body: Body, call: Instruction) -> Iterator[str]:
    """Yield the texts that a call shows out of a list or a map."""
    for number in range(len(body.arguments(call))):
        for origin in body.argument(call, number):
            if containers.of_element(body, origin) is not None:
                yield from sorted(constants.texts(program, body, frozenset({origin})).found)


def screens(program: Program, body: Body, places: Container[int] | None = None) -> Iterator[str]:
    """Yield the app's screens whose classes a method names."""
    for each in body.instructions:
        if each.name == "const-class" and isinstance(each.reference, str):
            name, here = each.reference, places is None or each.place in places
            if here and name in program.classes and intents.SCREEN in program.ancestors(name):
                yield name
