"""
What is done on the way of those that are named alone: an app ends, throws, or shows nothing but a way out.

It is done there itself, or by a method that is called there and has no other way through it.
"""

from collections.abc import Iterable, Iterator

from rectitude.facts.apps import buttons, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import OF_SYSTEM, Method, Program

_REFUSES = frozenset(
    {
        *("finish", "finishAffinity", "finishAndRemoveTask", "exit", "killProcess", "loadUrl"),
        *("sendError", "newFixedLengthResponse", "stopLoading", "abort", "stopSelf", "loadData"),
    }
)
_ENDS = frozenset({"finish", "finishAffinity", "finishAndRemoveTask", "exit", "killProcess"})
"""What a button calls that leaves nothing but to go."""
REMOVES = ("android.intent.action.DELETE", "android.intent.action.UNINSTALL_PACKAGE")
"""Actions by which the system is asked to ask its user whether an app is to be removed."""
_DEEP = 3
"""Methods, one called by the other, in which a button's listener is followed; ours."""
_MAKES = "new-instance"


def refusal(
    program: Program, body: Body, call: Instruction, answers: bool, *, denies: bool = False
) -> tuple[str, set[int]]:
    """
    Return what is done on the way of those that are named alone, and the places of that way.

    Nothing where nothing refuses them. `denies`: whether the answer is no for those that are named.
    """
    both = ways_of(body, call, answers=answers)
    return refuses_on(program, body, (on[::-1] if denies else on for on in both))


def refuses_on(
    program: Program, body: Body, both: Iterable[tuple[set[int], set[int]]]
) -> tuple[str, set[int]]:
    """Return what is done on the way of the named alone, of some such ways with those of the others."""
    for there, elsewhere in both:
        alone = there - elsewhere
        if does := refuses_at(program, body, alone):
            return does, alone
    return "", set()


def refuses_at(program: Program, body: Body, places: set[int]) -> str:
    """Return what refuses at places to which those come alone that are named; nothing where none does."""
    return _refuses(program, body, places) or _refuses_within(program, body, places)


def _refuses(program: Program, body: Body, way: set[int]) -> str:
    """Return how a method itself refuses at places of a way; nothing where it does not."""
    for place in sorted(way):
        each = body.instruction(place)
        if each.callee is not None and each.callee.name in _REFUSES:
            return each.callee.short
        if each.code == op.THROW:
            return "throw"
    return _ended_by_press(program, body, way)


def _refuses_within(program: Program, body: Body, way: set[int], deep: int = _DEEP) -> str:
    """Return how the methods refuse that are called at places of a way, whatever they are handed."""
    for call in body.calls if deep else ():
        target = program.sole(call.callee) if call.place in way and call.callee else None
        if target is None or target.signature.owner.startswith(OF_SYSTEM):
            continue
        inner = body_of(program, target)
        done = ways.inevitable(inner)
        does = _refuses(program, inner, done) or _refuses_within(program, inner, done, deep - 1)
        if does:
            return does
    return ""


def _ended_by_press(program: Program, body: Body, way: set[int]) -> str:
    """
    Return how the buttons that are made on a way end the app; nothing where one of them does not.

    One that offers to remove an app lets nobody go on either, but ends nothing by itself.
    """
    made = (each for each in body.instructions if each.place in way and each.name == _MAKES)
    listeners = [
        method
        for name in dict.fromkeys(str(each.reference) for each in made)
        for kind in (buttons.CHOSEN, buttons.PRESSED)
        if (method := program.resolve(Signature(name, "onClick", kind))) is not None
    ]
    leaving = [each for each in listeners if not _offers_removal(program, each)]
    ending = [_ended_by(program, each) for each in leaving]
    return ending[0] if ending and all(ending) else ""


def _ended_by(program: Program, listener: Method) -> str:
    """Return the call by which a listener ends the app, itself or by what it calls."""
    return next(
        (
            call.callee.short
            for method in program.called_by(listener, _DEEP)
            for call in program.calls_by(method)
            if call.callee.name in _ENDS
        ),
        "",
    )


def _offers_removal(program: Program, listener: Method) -> bool:
    """Return whether a listener has the system offer to remove an app, itself or by what it calls."""
    below = program.called_by(listener, _DEEP)
    return any(text in REMOVES for method in below for text in program.texts_of(method))


def ways_of(body: Body, call: Instruction, *, answers: bool) -> Iterator[tuple[set[int], set[int]]]:
    """
    Yield the places on the way of those that are named, and those on the way of others.

    In a loop a way ends where the next one is asked for.
    """
    if not answers:
        handlers = [each.target for each in body.caught(call.place)]
        following = list(body.following(call))
        absent = set[int]().union(*(ways.onward(body, place, call.place) for place in handlers))
        if handlers and following:
            yield (
                set[int]().union(*(ways.onward(body, place, call.place) for place in following)),
                absent,
            )
    result = Origin("call", call.callee, call.place)
    for each in body.instructions:
        if each.code not in {op.IF_EQZ, op.IF_NEZ}:
            continue
        if body.origins(each.place, each.registers[0]) != {result}:
            continue
        (target,) = each.targets
        through = [place for place in body.following(each) if place != target]
        there = ways.onward(body, target, call.place)
        after = set[int]().union(*(ways.onward(body, place, call.place) for place in through))
        yield (after, there) if each.code == op.IF_EQZ else (there, after)
