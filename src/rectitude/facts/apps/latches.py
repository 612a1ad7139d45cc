"""What code goes by that does its work once, or step by step: flags, what is kept once made, coroutines."""

from rectitude.facts.apps import filling, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.filling import Filling
from rectitude.facts.apps.program import Program

_COROUTINES = "Lkotlin/coroutines/jvm/internal/"
"""What the classes are of that Kotlin's compiler writes for coroutines."""
_LEAVES = frozenset({"finish", "finishAndRemoveTask", "finishAfterTransition", "dismiss"})
"""By what a screen or a dialog is left: nobody presses in it any more."""


def is_first(program: Program, body: Body, origin: Origin) -> bool:
    """Return whether a value tells one time from others: the first time it is 0, or null."""
    return _is_state_of_coroutine(program, origin) or _is_latch(program, body, origin)


def first_way(program: Program, body: Body, each: Instruction) -> list[int]:
    """Return where a condition leads the first time; nothing where it does not tell that from others."""
    if each.code not in (op.IF_EQZ, op.IF_NEZ):
        return []
    origins = body.origins(each.place, each.registers[0])
    if not origins or not all(is_first(program, body, origin) for origin in origins):
        return []
    jumps = each.code == op.IF_EQZ
    return [way for way in body.following(each) if (way in each.targets) == jumps]


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
    Return whether a field is set by this method alone, behind the question, which so does its work once.

    A flag of its class, which others may only take back or set as they leave the screen once, or something
    that is made when it is first asked for: unset, it is 0 or null. What is set and then asked for says
    nothing of times.
    """
    field = origin.what
    if origin.kind not in {"static", "field"} or not isinstance(field, FieldName):
        return False
    flag = field.type == "Z"
    if not flag and field.type[0] != "L":
        return False
    if field.owner == body.method.signature.owner:
        written = filling.in_class(program, field)
    elif origin.kind == "field" and not flag and any(program.makers_of(field.owner)):
        written = filling.of_objects(program, field)
    else:
        return False  # of an object that no code makes, another may have filled the field
    setting = [each for each in written if not flag or _numbers(each.value) != {0}]
    here = [each for each in setting if each.body.method == body.method]
    return bool(here) and all(
        (not flag or _numbers(each.value) == {1})
        and not _comes_before(body, each.instruction.place, origin.place)
        if each in here
        else flag and _leaves_once(each, field)
        for each in setting
    )


def _leaves_once(setting: Filling, field: FieldName) -> bool:
    """Return whether another method, too, asks for a flag before it sets it, and then leaves the screen."""
    body, place = setting.body, setting.instruction.place
    asked = [
        each.place
        for each in body.instructions
        if each.code in op.IGETS and each.reference == field
    ]
    leaves = any(call.callee is not None and call.callee.name in _LEAVES for call in body.calls)
    return bool(asked) and leaves and not any(_comes_before(body, place, each) for each in asked)


def _comes_before(body: Body, place: int, asked: int) -> bool:
    """Return whether a place may be passed on the way to one that is asked for the first time."""
    early = ways.reached(body, lambda each: each.place == asked)
    return place in early and ways.leads(body, place, asked)


def _numbers(origins: Origins) -> set[object]:
    return {origin.what for origin in origins}
