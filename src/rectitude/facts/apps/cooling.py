"""
Times by which a jump does not follow the one before at once: they are set where it jumps, and nowhere else.

How long a movement lasts is told by a time that is set before anything opens.
"""

from collections.abc import Callable, Iterator

from rectitude.facts.apps import filling, read_from, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.program import Method, Program

_SUBTRACTS = "sub-long"
LEAVES = frozenset({"startActivity", "startActivityForResult", "startActivityIfNeeded", "loadUrl"})
"""How one leaves a screen."""


def is_since_jump(
    program: Program, body: Body, compared: Instruction, jumps: Callable[[Method], bool]
) -> bool:
    """
    Return whether times are compared that are set with a jump alone, however long ago that was.

    `jumps`: whether a method leaves the screen.
    """
    fields = list(dict.fromkeys(_times(program, body, compared)))
    return bool(fields) and all(_is_set_with_jump(program, body, each, jumps) for each in fields)


def _times(program: Program, body: Body, compared: Instruction) -> Iterator[FieldName]:
    """Yield the fields of times that are compared, or of which the difference is."""
    registers = set(compared.registers[1:])
    differences = (
        each
        for each in body.instructions
        if each.name.startswith(_SUBTRACTS) and each.registers[0] in registers
    )
    for each in (compared, *differences):
        for register in each.registers:
            origins = body.origins(each.place, register)
            yield from (one for one in read_from.fields(program, body, origins) if one.type == "J")


def _is_set_with_jump(
    program: Program, body: Body, field: FieldName, jumps: Callable[[Method], bool]
) -> bool:
    """Return whether all ways on which a method sets a time jump, before or after, and none else sets it."""
    written = filling.of_objects(program, field) or filling.in_class(program, field)
    setters = {each.body.method for each in written if each.body.method.signature.name[0] != "<"}
    setting = {each.instruction.place for each in written if each.body.method == body.method}
    for call in body.calls:
        meant = program.meant(call.callee) if call.callee is not None else []
        if any(each in setters for each in meant):
            setting.add(call.place)
            setters -= set(meant)
    leaving = {
        call.place
        for call in body.calls
        if call.callee is not None
        and (call.callee.name in LEAVES or any(map(jumps, program.meant(call.callee))))
    }
    alone = setters <= {body.method}
    return alone and bool(setting) and all(_is_with(body, each, leaving) for each in setting)


def _is_with(body: Body, place: int, leaving: set[int]) -> bool:
    """Return whether each way through a place comes by one of some others."""
    before = place not in ways.reached(body, lambda each: each.place in leaving)
    seen: set[int] = set()
    waiting = [place]
    while waiting:
        here = waiting.pop()
        if here in seen or here in leaving or here not in body.at:
            continue
        seen.add(here)
        waiting += body.following(body.instruction(here))
    return before or not any(body.instruction(each).code in op.RETURNS for each in seen)
