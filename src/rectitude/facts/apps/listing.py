"""Code as people can read it: one line an instruction, with names and constants in place of registers."""

from collections.abc import Iterator
from typing import NamedTuple

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origins
from rectitude.facts.apps.decoding import Instruction, is_static
from rectitude.facts.apps.dex import FieldName, dotted

_LONGEST_TEXT = 80
"""Characters of a constant text that are shown; ours."""
_SIGNS = ("==", "!=", "<", ">=", ">", "<=")
_SILENT = range(0x12, 0x1D)
"""Constants: they stand where they are used."""


class Line(NamedTuple):
    """One line: where it stands, what it does, whether it is the one in question."""

    place: int
    text: str
    marked: bool


def around(body: Body, place: int, lines: int) -> list[Line]:
    """Return the lines around a place, at most so many before it and behind it."""
    all_lines = list(_lines(body, place))
    at = next((number for number, line in enumerate(all_lines) if line.marked), 0)
    return all_lines[max(0, at - lines) : at + lines + 1]


def _lines(body: Body, marked: int) -> Iterator[Line]:
    instructions = iter(zip(body.instructions, (*body.instructions[1:], None), strict=True))
    for each, following in instructions:
        if each.code in _SILENT or each.code == 0:
            continue
        text = _told(body, each)
        if following is not None and following.code in range(0x0A, 0x0D):
            text = f"v{following.registers[0]} = {text}"
            next(instructions, None)
        yield Line(each.place, text, each.place == marked)


def _told(body: Body, each: Instruction) -> str:
    code, registers = each.code, each.registers
    if each.callee is not None:
        return _call(body, each)
    if code in op.IFS:
        return _condition(body, each)
    if code in op.GOTOS:
        return f"goto {each.targets[0]}"
    if code in op.SWITCHES:
        return f"switch {_shown(body, each, 0)} → {', '.join(map(str, each.targets))}"
    if code == op.RETURN_VOID:
        return "return"
    if code in op.RETURNS:
        return f"return {_shown(body, each, 0)}"
    if code == op.THROW:
        return f"throw {_shown(body, each, 0)}"
    if code == op.NEW_INSTANCE:
        return f"v{registers[0]} = new {dotted(str(each.reference))}"
    if isinstance(each.reference, FieldName):
        return _field(body, each, each.reference)
    if code in range(0x01, 0x0A):
        return f"v{registers[0]} = {_shown(body, each, 1)}"
    shown = ", ".join(f"v{register}" for register in registers)
    kind = f" {dotted(each.reference)}" if isinstance(each.reference, str) else ""
    literal = f", {each.literal}" if op.FORMATS[code] in {"22b", "22s"} else ""
    return f"{each.name} {shown}{literal}{kind}"


def _call(body: Body, each: Instruction) -> str:
    callee = each.callee
    if callee is None:
        return each.name
    registers = body.arguments(each)
    values = [_value(body.origins(each.place, register), register) for register in registers]
    if callee.name == "<init>" and values:
        return f"{values[0]} = new {dotted(callee.owner)}({', '.join(values[1:])})"
    if is_static(each) or not values:
        return f"{callee.short}({', '.join(values)})"
    owner = dotted(callee.owner).rpartition(".")[2]
    return f"{values[0]}.{callee.name}({', '.join(values[1:])})  // {owner}"


def _condition(body: Body, each: Instruction) -> str:
    sign = _SIGNS[(each.code - op.IFS.start) % 6]
    second = _shown(body, each, 1) if len(each.registers) > 1 else "0"
    return f"if ({_shown(body, each, 0)} {sign} {second}) goto {each.targets[0]}"


def _field(body: Body, each: Instruction, field: FieldName) -> str:
    static = each.name.startswith("s")
    owner = dotted(field.owner) if static else _shown(body, each, 1)
    name = f"{owner}.{field.name}"
    value = _shown(body, each, 0)
    return f"{name} = {value}" if "put" in each.name else f"v{each.registers[0]} = {name}"


def _shown(body: Body, each: Instruction, number: int) -> str:
    register = each.registers[number]
    return _value(body.origins(each.place, register), register)


def _value(origins: Origins, register: int) -> str:
    """Return a constant as it is written, anything else as its register."""
    if len(origins) == 1:
        (only,) = origins
        if only.kind == "text":
            text = str(only.what)
            cut = f"{text[:_LONGEST_TEXT]}…" if len(text) > _LONGEST_TEXT else text
            return f'"{cut}"'
        if only.kind == "number":
            return str(only.what)
        if only.kind == "class":
            return f"{dotted(str(only.what))}.class"
        if only == ("parameter", 0, -1):
            return "p0"
    return f"v{register}"
