"""What an intent brings to the component that it starts, where all that start it put the same there."""

from collections.abc import Callable, Container, Iterable

from rectitude.facts.apps import own_files, presses
from rectitude.facts.apps.bodies import Body, Origins, body_of
from rectitude.facts.apps.chains import Step
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.apps.texts import Value
from rectitude.facts.apps.things import only

_INTENT = "Landroid/content/Intent;"
_ASKS = frozenset({"getBooleanExtra", "getIntExtra", "getLongExtra", "getStringExtra"})
_PUTS = "putExtra"


def is_asked(call: Instruction) -> bool:
    """Return whether a call asks what an intent brings."""
    return call.callee is not None and call.callee.owner == _INTENT and call.callee.name in _ASKS


def brought(
    program: Program,
    near: Container[Method],
    starters: Iterable[Step],
    asked: tuple[Body, Instruction],
    value: Callable[[Body, Origins], Value],
) -> tuple[bool, Value]:
    """
    Return whether an intent brings something on the first start, and what, as far as that is known.

    `near`: what is run, perhaps, without a press; `starters`: where among these the component is started.
    """
    body, call = asked
    key = own_files.text(body.argument(call, 1))
    puts = [each for each in program.calls_to(_INTENT, _PUTS) if _key(program, each) in {key, ""}]
    early = [each for each in puts if each.method in near]
    later = [each.method for each in puts if each.method not in near]
    if not key or not puts or (later and not presses.only(program, near, later)):
        return True, None
    if not early:
        return False, None
    putting = {each.method for each in early}
    surely = all(_key(program, each) for each in early)
    if not surely or not all(step.method in putting for step in starters):
        return True, None
    return True, only({_put(program, each, value) for each in early})


def _key(program: Program, call: Call) -> str:
    body = body_of(program, call.method)
    return own_files.text(body.argument(body.instruction(call.place), 1))


def _put(program: Program, call: Call, value: Callable[[Body, Origins], Value]) -> Value:
    body = body_of(program, call.method)
    return value(body, body.argument(body.instruction(call.place), 2))
