"""Whether something is done behind a switch: a flag that is stored, asked for, or may be turned off."""

import itertools
import re
from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.chains import Chain, Step
from rectitude.facts.apps.decoding import Instruction, parameters
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.flows.calls import Flow
from rectitude.facts.apps.program import Method, Program

TRIAL = re.compile(r"debug|^is_?test|_test$|staging", re.IGNORECASE)
"""Names by which code asks whether it runs for its makers alone; ours."""
_LOOKS = ("Ljava/", "Landroid/text/TextUtils;", "Lkotlin/jvm/internal/")
"""Classes whose answers are about the values at hand: a text is empty, a list has more."""
_OF_ZERO = (op.IF_EQZ, op.IF_NEZ)
"""if-eqz and if-nez, by which flags are asked; loops count by others."""
_SPUT_BOOLEAN = 0x6A
_MOST_METHODS = 3_000
"""Methods among which the writers of a flag are looked for; of more, any may turn it off. Ours."""


def is_switched(package: AppPackage, program: Program, flow: Flow) -> bool:
    """
    Return whether data is passed on upon a condition that may be a switch, from any component on.

    A question that is asked before the data is read in the first place, as whether somebody agreed, counts
    only where it speaks of trials.
    """
    first = flow.chain[0].method
    led = chains.is_reached(package, program, first) or (Step(first, 0),)
    making = itertools.pairwise(led)
    places = [(step, place) for step, next_ in making for place in _places(program, step, next_)]
    places += [(step, step.place) for step in flow.chain]
    return any(_stands_behind(program, step, place, flow) for step, place in places)


def _places(program: Program, step: Step, following: Step) -> Iterator[int]:
    """Yield where a method leads on: by a call, or by making the object whose callback follows."""
    if step.certain or step.place:
        yield step.place
        return
    for each in body_of(program, step.method).instructions:
        if each.code == op.NEW_INSTANCE and each.reference == following.method.signature.owner:
            yield each.place


def _stands_behind(program: Program, step: Step, place: int, flow: Flow) -> bool:
    body = body_of(program, step.method)
    before = set(_before_reading(body, flow.reading.method, flow.reading.place))
    return any(
        _may_be_switch(program, body, origin)
        and not (condition in before and _asks_for_consent(origin))
        for condition in ways.deciding(body, place)
        if condition.code in _OF_ZERO
        for register in condition.registers
        for origin in body.origins(condition.place, register)
    )


def _before_reading(body: Body, read_in: Method, read_at: int) -> Iterator[Instruction]:
    """Yield the conditions of a method that decide whether the data is read, there or by a call."""
    if body.method == read_in:
        yield from ways.deciding(body, read_at)
    for call in body.calls:
        if call.callee == read_in.signature:
            yield from ways.deciding(body, call.place)


def _asks_for_consent(origin: Origin) -> bool:
    """Return whether a condition asks a method that has nothing to do with trials."""
    what = origin.what
    if isinstance(what, frozenset):
        return all(map(_asks_for_consent, what))
    return isinstance(what, Signature) and not TRIAL.search(what.name)


def any_switch(program: Program, chain: Chain) -> bool:
    """
    Return whether a step of a chain stands behind a condition that may be a switch.

    What is asked of a name at hand, as whether that app is there, is none.
    """
    return any(
        _may_be_switch(program, body, origin) and not _asks_about_name(program, body, origin)
        for step in chain
        for body in (body_of(program, step.method),)
        for condition in ways.deciding(body, step.place)
        if condition.code in _OF_ZERO
        for register in condition.registers
        for origin in body.origins(condition.place, register)
    )


def _asks_about_name(program: Program, body: Body, origin: Origin) -> bool:
    """Return whether a method of the app is asked about a text that is not constant, as a key is."""
    what = origin.what
    if not isinstance(what, Signature) or what.owner not in program.classes:
        return False
    call = body.instruction(origin.place)
    given = [body.argument(call, number) for number in range(len(body.arguments(call)))]
    constant = any(each.kind == "text" for origins in given for each in origins)
    return "Ljava/lang/String;" in what.descriptor and not constant


def is_flag(program: Program, body: Body, origin: Origin) -> bool:
    """Return whether what a condition looks at is a stored flag that may be off."""
    return isinstance(origin.what, FieldName) and _may_be_switch(program, body, origin)


def _may_be_switch(program: Program, body: Body, origin: Origin) -> bool:
    what = origin.what
    if origin.kind == "not" and isinstance(what, frozenset):
        return any(_may_be_switch(program, body, each) for each in what)
    if isinstance(what, FieldName):
        return what.type == "Z" and not _is_always_on(program, what)
    if isinstance(what, Signature):
        return what.descriptor.endswith(")Z") and not _only_looks(program, what)
    if origin.kind == "parameter" and isinstance(what, int):
        kinds = list(parameters(body.method.signature.descriptor))
        number = what - (not body.method.is_static)
        return 0 <= number < len(kinds) and kinds[number] == "Z"
    return origin.kind in {"unknown", "element", "length"}


def _only_looks(program: Program, what: Signature) -> bool:
    """Return whether an answer is about the values at hand alone, be it of the system or of a method."""
    if what.owner.startswith(_LOOKS):
        return True
    sole = program.sole(what)
    if sole is None or not (sole.is_static and sole.code):
        return False
    return all(
        not isinstance(each.reference, FieldName)
        and (each.callee is None or each.callee.owner.startswith(_LOOKS))
        for each in body_of(program, sole).instructions
    )


def _is_always_on(program: Program, field: FieldName) -> bool:
    """Return whether a static flag is set when its class is first used, and never to anything but true."""
    written = list(_written(program, field))
    return bool(written) and all(origin == Origin("number", 1) for origin in written)


def _written(program: Program, field: FieldName) -> Iterator[Origin]:
    """Yield what the app's own methods may write into a static flag."""
    methods = _own(program, field.owner)
    if len(methods) > _MOST_METHODS:
        yield Origin("unknown")
        return
    for method in methods:
        body = body_of(program, method)
        for each in body.instructions:
            if each.code == _SPUT_BOOLEAN and each.reference == field:
                for origin in body.origins(each.place, each.registers[0]):
                    yield origin._replace(place=-1)


def _own(program: Program, owner: str) -> list[Method]:
    """Return the methods of all classes under the two first names of a class's package."""
    beginning = "/".join(owner.split("/")[:3])
    return [
        method
        for name in program.classes
        if name.startswith(beginning)
        for method in program.methods(name)
        if method.code
    ]
