"""Messages that an app sends to a handler of its own: what is then run, and by which number."""

from collections.abc import Iterator

from rectitude.facts.apps import objects
from rectitude.facts.apps.bodies import Body, Origins, body_of
from rectitude.facts.apps.chains import Step
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Method, Program
from rectitude.facts.apps.texts import Value

TOLD = "handleMessage"
_KINDS = "(Landroid/os/Message;)V"
_HANDLER, _MESSAGE = "Landroid/os/Handler;", "Landroid/os/Message;"
WHAT = FieldName(_MESSAGE, "what", "I")
_SENDS = "send"
_TO_TARGET = "sendToTarget"
_OBTAINS = frozenset({"obtain", "obtainMessage"})
_IPUT = 0x59


def what(method: Method, given: tuple[Value, ...]) -> Value:
    """Return the number of the message that a handler is told of, where that was handed to it."""
    told = method.signature[1:] == (TOLD, _KINDS) and len(given) > 1
    return given[1] if told else None


def sent(program: Program, method: Method, *, complete: bool) -> Iterator[Step]:
    """Yield the places at which a message is sent to a handler: surely to this one, or perhaps."""
    if method.signature[1:] != (TOLD, _KINDS):
        return
    owner = method.signature.owner
    for handler in (owner, *program.heirs(owner), *(_above(program, owner))):
        for call in program.calls_to(handler):
            if not call.callee.name.startswith(_SENDS):
                continue
            body = body_of(program, call.method)
            given = body.argument(body.instruction(call.place), 0)
            known = objects.classes(program, body, given)
            surely = known == frozenset({owner}) or (
                handler == owner and not any(program.heirs(owner))
            )
            if surely or (known is None and not complete):
                yield Step(call.method, call.place, surely)
    for call in program.calls_to(_MESSAGE, _TO_TARGET):
        body = body_of(program, call.method)
        made = _obtained(body, body.argument(body.instruction(call.place), 0))
        known = objects.classes(program, body, body.argument(made, 0)) if made else None
        if known == frozenset({owner}) or (known is None and not complete):
            yield Step(call.method, call.place, known is not None)


def number(program: Program, step: Step) -> Value:
    """Return the number of the message that is sent at a place; None where it is not known."""
    body = body_of(program, step.method)
    call = body.instruction(step.place)
    if call.callee is None:
        return None
    if call.callee.name.startswith("sendEmptyMessage"):
        return _constant(body.argument(call, 1))
    given = body.argument(call, 0 if call.callee.name == _TO_TARGET else 1)
    return _number_of(body, given)


def _number_of(body: Body, message: Origins) -> Value:
    put = [
        body.origins(each.place, each.registers[0])
        for each in body.instructions
        if each.code == _IPUT
        and each.reference == WHAT
        and body.origins(each.place, each.registers[1]) == message
    ]
    if put:
        return _constant(put[0]) if len(put) == 1 else None
    made = _obtained(body, message)
    if made is None or made.callee is None or "I" not in made.callee.descriptor:
        return None
    at = 1 if made.callee.name == "obtainMessage" or _HANDLER in made.callee.descriptor else 0
    return _constant(body.argument(made, at))


def _obtained(body: Body, message: Origins) -> Instruction | None:
    """Return the call that gave a message, if it is one alone."""
    (origin, *more) = message or (None,)
    if origin is None or more or not isinstance(origin.what, Signature):
        return None
    return body.instruction(origin.place) if origin.what.name in _OBTAINS else None


def _constant(origins: Origins) -> Value:
    numbers = {each.what if each.kind == "number" else None for each in origins}
    found = numbers.pop() if len(numbers) == 1 else None
    return found if isinstance(found, int) else None


def _above(program: Program, owner: str) -> list[str]:
    """Return the classes above a handler's, up to the system's."""
    above = [each for each in program.ancestors(owner) if each != owner]
    return [each for each in above if each in program.classes or each == _HANDLER]
