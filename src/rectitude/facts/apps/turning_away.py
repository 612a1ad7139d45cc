"""
Where those that are named get words alone, while others get what they ask for.

A server, a bound service or a button that serves all but a few neither ends nor throws: it answers the few
that it is busy or cannot, writes a code, and does no more.
"""

import re

from rectitude.facts.apps import barring, reasons, resource_texts, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Program

_SAYS = re.compile(r"write|print|append|setText|setMessage|setTitle|makeText|show$|flush|close$")
"""What a call is named that says something, to who asks or to who uses the app, and does no more."""
_PREPARES = frozenset(
    {
        *("<init>", "getBytes", "toString", "getString", "getText", "put", "format"),
        "getOutputStream",
    }
)
"""What makes the words ready."""
_LOG = "Landroid/util/Log;"
_REFUSED = re.compile(r"^(HTTP/\d\.\d )?[45]\d\d\b")
"""How a server's answer begins that refuses."""


def turned_away(
    program: Program, body: Body, call: Instruction, *, answers: bool, denies: bool
) -> tuple[str, set[int]]:
    """Return what says no to those that are named, and the places of their way; nothing where none does."""
    for ways_on in barring.ways_of(body, call, answers=answers):
        there, elsewhere = reversed(ways_on) if denies else ways_on
        alone = there - elsewhere
        said = [each for each in body.calls if each.place in alone]
        done = [each for each in body.calls if each.place in elsewhere - there]
        if not all(_only_says(program, body, each) for each in said):
            continue
        saying = next((each.callee for each in said if _says(program, body, each)), None)
        if saying is not None and any(not _only_says(program, body, each) for each in done):
            return saying.short, alone
    return "", set()


def withheld(
    program: Program, body: Body, call: Instruction, *, answers: bool, denies: bool
) -> tuple[str, set[int]]:
    """Return the method of the app that serves others, and the way of those that are named, without any."""
    own = [each for each in body.calls if each.callee and program.sole(each.callee) is not None]
    for ways_on in barring.ways_of(body, call, answers=answers):
        there, elsewhere = reversed(ways_on) if denies else ways_on
        served = [each.callee for each in own if each.place in elsewhere - there]
        if served and served[0] and not any(each.place in there - elsewhere for each in own):
            return served[0].short, there - elsewhere
    return "", set()


def answers_no(program: Program, callee: Signature | None, compares: frozenset[str]) -> bool:
    """Return whether a method of the app answers no where one of its comparisons holds, and else yes."""
    inner = program.sole(callee) if callee is not None else None
    if inner is None or not inner.signature.descriptor.endswith(")Z"):
        return False
    body = body_of(program, inner)
    given = ways.returned(body)
    for call in body.calls:
        if call.callee is None or call.callee.name not in compares:
            continue
        if given == {Origin("not", frozenset({Origin("call", call.callee, call.place)}))}:
            return True
        yes = {each.place for each in body.instructions if _is_number(each, 1)}
        for there, elsewhere in barring.ways_of(body, call, answers=True):
            if yes and yes <= elsewhere and yes.isdisjoint(there):
                return {(each.kind, each.what) for each in given} == {("number", 0), ("number", 1)}
    return False


def _is_number(each: Instruction, number: int) -> bool:
    return each.name.startswith("const") and each.literal == number and each.code < op.CONST_STRING


def _only_says(program: Program, body: Body, call: Instruction) -> bool:
    """Return whether a call says something, or prepares it, and does no more."""
    callee = call.callee
    if callee is None or callee.owner == _LOG or callee.name in _PREPARES:
        return callee is None or callee.owner not in program.classes
    return _says(program, body, call)


def _says(program: Program, body: Body, call: Instruction) -> bool:
    """Return whether a call of the system's says something, or one of the app's is told that it is no."""
    callee = call.callee
    if callee is None or callee.owner in program.classes:
        return callee is not None and any(map(_is_refusal, _words(program, body, call)))
    return _SAYS.match(callee.name) is not None


def _words(program: Program, body: Body, call: Instruction) -> list[str]:
    """Return the constant texts that a call is given, those of the resources among them."""
    given = [
        origin
        for number in range(len(body.arguments(call)))
        for origin in resource_texts.asked_for(body, body.argument(call, number))
    ]
    texts = [str(each.what) for each in given if each.kind == "text"]
    numbers = [each.what for each in given if each.kind == "number" and isinstance(each.what, int)]
    return [*texts, *(program.texts.get(each, "") for each in numbers)]


def _is_refusal(text: str) -> bool:
    return bool(_REFUSED.match(text) or reasons.NOT_SERVED.search(text))
