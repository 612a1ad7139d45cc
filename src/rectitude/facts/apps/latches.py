"""What code goes by that does its work once, or step by step: flags, what is kept once made, coroutines."""

from rectitude.facts.apps import entered
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.program import Program

_COROUTINES = "Lkotlin/coroutines/jvm/internal/"
"""What the classes are of that Kotlin's compiler writes for coroutines."""
_PUTS = frozenset({0x5B, 0x5C, 0x69, 0x6A})
"""iput-object, iput-boolean, sput-object and sput-boolean."""


def is_first(program: Program, body: Body, origin: Origin) -> bool:
    """Return whether a value tells one time from others: the first time it is 0, or null."""
    return _is_state_of_coroutine(program, origin) or _is_latch(program, body, origin)


def _is_state_of_coroutine(program: Program, origin: Origin) -> bool:
    """Return whether a number is the one by which a coroutine knows where it was left: first 0."""
    field = origin.what
    return (
        origin.kind == "field"
        and isinstance(field, FieldName)
        and (field.name, field.type) == ("label", "I")
        and any(each.startswith(_COROUTINES) for each in program.ancestors(field.owner))
    )


def _is_latch(program: Program, body: Body, origin: Origin) -> bool:
    """
    Return whether a field of its class is set by this method alone, which so does its work once.

    A flag, which others may only take back, or something that is made when it is first asked for: unset, it
    is 0 or null.
    """
    field = origin.what
    if origin.kind not in {"static", "field"} or not isinstance(field, FieldName):
        return False
    flag = field.type == "Z"
    if not flag and field.type[0] != "L":
        return False
    if field.owner != body.method.signature.owner:
        filled = entered.fillings(program, field) if origin.kind == "field" and not flag else []
        return bool(filled) and all(other.method == body.method for other, _ in filled)
    writes = [
        (each, other)
        for method in program.methods(field.owner)
        if method.code
        for other in (body_of(program, method),)
        for each in other.instructions
        if each.code in _PUTS and each.reference == field
    ]
    put = [(other, other.origins(each.place, each.registers[0])) for each, other in writes]
    setting = [(other, held) for other, held in put if not flag or _numbers(held) != {0}]
    return bool(setting) and all(
        other.method == body.method and (not flag or _numbers(held) == {1})
        for other, held in setting
    )


def _numbers(origins: Origins) -> set[object]:
    return {origin.what for origin in origins}
