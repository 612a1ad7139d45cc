"""What an app does against those who turn personalisation off: serve them no more, or turn it on again."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    chains,
    entries,
    offering,
    reasons,
    serving,
    settings,
    ways,
    wording,
)
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.decoding import Instruction, parameters
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.first_run import FirstRun
from rectitude.facts.apps.heeding import Heeding
from rectitude.facts.apps.offering import Offered
from rectitude.facts.apps.program import Call, Method, Program

_DEEP = 3
"""Methods, one called by the other, in which a press, or a start, does what it does; ours."""
_ON = Origin("number", 1)
_YES_OR_NO = "Z"
"""The type of a choice, as it is stored and as it is asked for."""
_LOOKS_UP = "contains"
"""How calls are named that ask whether something is stored."""
_CLOCK = ("Ljava/lang/System;", "currentTimeMillis")
_FOR_A_TIME = re.compile(
    r"\d+\s*(?:天|日|小时|周|个?月|days?|hours?|weeks?|months?)|暂停|临时|期限|pause", re.IGNORECASE
)
_PASSES = (
    "自动恢复",
    "自动开启",
    "重新开启",
    "重新打开",
    "有效期",
    "暂停个性化",
    "turned on again",
)
"""Words by which somebody may know that a choice holds for a time."""
_MADE = frozenset({"<init>", "<clinit>"})


class Refused(NamedTuple):
    """A switch, the method that says on a press that nothing is served without it, and its words."""

    switch: Offered
    method: Method
    chain: Chain
    said: str


def refused(package: AppPackage, program: Program) -> Iterator[Refused]:
    """Yield the switches on whose press the app says that it serves nobody who turns them off."""
    for switch, heard in offering.all_heard(package, program):
        bodies = (body_of(program, each) for each in program.called_by(heard.method, _DEEP))
        for text in reasons.said(package, bodies):
            chain = chains.is_reached(package, program, heard.asked)
            if chain and serving.ends(package, text):
                yield Refused(switch, heard.method, chain, text)
                break


def turned_on_again(package: AppPackage, program: Program, following: Heeding) -> Call | None:
    """Return where each start of the app turns a switch on again, whatever was chosen and stored."""
    for method in entries.at_start(package, program):
        if method.signature.name in _MADE:
            continue  # what a field begins with is a default
        for run in _surely_run(program, _Run(method)):
            body = body_of(program, run.method)
            for at in body.instructions:
                if _turns_on(program, run, at, following) and _is_always(body, at.place):
                    return Call(run.method, at.place, run.method.signature)
    return None


def perhaps_turned_on_again(
    package: AppPackage, program: Program, following: Heeding
) -> Call | None:
    """
    Return where a start may turn a switch on again.

    Not where a stored setting decides on it so that it is done on the first start: that is a default. What
    is done upon a setting that the first start lacks, as that somebody has agreed, is done at later ones.
    """
    for method in entries.at_start(package, program):
        if method.signature.name in _MADE:
            continue
        for run in _perhaps_run(program, _Run(method), following):
            for at in body_of(program, run.method).instructions:
                if _turns_on(program, run, at, following) and not _is_default(
                    program, run, at, following
                ):
                    return Call(run.method, at.place, run.method.signature)
    return None


def turned_on_after_a_time(
    package: AppPackage, program: Program, following: Heeding
) -> Call | None:
    """
    Return where a start turns a switch on again because it is off and a time has passed, and no more.

    Not where the app speaks of a choice that holds for a time.
    """
    if any(_FOR_A_TIME.search(each.text) for each in package.views) or any(
        True for _ in wording.holding_any(package, _PASSES)
    ):
        return None
    for method in entries.at_start(package, program):
        below = program.called_by(method, _DEEP) if method.signature.name not in _MADE else ()
        if any(each.callee[:2] == _CLOCK for one in below for each in program.calls_by(one)):
            for run, why in _timely(program, _Run(method), following, frozenset()):
                for at in body_of(program, run.method).instructions:
                    if _turns_on(program, run, at, following):
                        reasons_ = _why(program, run, at, following)
                        if reasons_ is not None and why | reasons_ >= {"off", "time"}:
                            return Call(run.method, at.place, run.method.signature)
    return None


def _timely(
    program: Program, run: "_Run", following: Heeding, why: frozenset[str], deep: int = _DEEP
) -> Iterator[tuple["_Run", frozenset[str]]]:
    """Yield a method and those that it calls because it is off, or a time has passed; and why."""
    yield run, why
    for call, meant in _calls(program, run) if deep else ():
        more = _why(program, run, call, following)
        if more is not None:
            yield from _timely(program, meant, following, why | more, deep - 1)


def _why(
    program: Program, run: "_Run", at: Instruction, following: Heeding
) -> frozenset[str] | None:
    """Return why an instruction is come to: it is off, a time has passed; None where more decides."""
    body, found = body_of(program, run.method), set[str]()
    for condition in ways.deciding(body, at.place):
        for register in condition.registers:
            for each in body.origins(condition.place, register):
                if _asks_for_choice(program, body, each, following):
                    found.add("off")
                elif each.kind == "compared":
                    found.add("time")
                elif each.kind != "number":
                    return None
    return frozenset(found)


class _Run(NamedTuple):
    """A method as it is run at a start, and which of its parameters are then "on"."""

    method: Method
    on: frozenset[int] = frozenset()

    def is_on(self, held: Origins) -> bool:
        """Return whether a value is surely "on"."""
        return bool(held) and all(
            each == _ON or (each.kind == "parameter" and each.what in self.on) for each in held
        )


def _surely_run(program: Program, run: _Run, deep: int = _DEEP) -> Iterator[_Run]:
    """Yield a method and those that it calls on each of its ways, with what they are handed."""
    yield run
    for call, meant in _calls(program, run) if deep else ():
        if _is_always(body_of(program, run.method), call.place):
            yield from _surely_run(program, meant, deep - 1)


def _perhaps_run(
    program: Program, run: _Run, following: Heeding, deep: int = _DEEP
) -> Iterator[_Run]:
    """Yield a method and those that it calls on a way that is taken at later starts than the first."""
    yield run
    for call, meant in _calls(program, run) if deep else ():
        if not _is_default(program, run, call, following):
            yield from _perhaps_run(program, meant, following, deep - 1)


def _calls(program: Program, run: _Run) -> Iterator[tuple[Instruction, _Run]]:
    """Yield the calls of a method that mean one other, and how that is run."""
    body = body_of(program, run.method)
    for call in body.calls:
        meant = [each for each in program.meant(call.callee) if each.code] if call.callee else []
        if len(meant) == 1 and meant[0] != run.method:
            count = len(body.arguments(call))
            on = frozenset(n for n in range(count) if run.is_on(body.argument(call, n)))
            yield call, _Run(meant[0], on)


def _is_default(program: Program, run: _Run, at: Instruction, following: Heeding) -> bool:
    """Return whether a stored setting has an instruction done on the first start."""
    if not _asks_settings(program, run, at, following):
        return False
    body = body_of(program, run.method)
    return at.place in FirstRun(program).states(body, ())


def _asks_settings(program: Program, run: _Run, at: Instruction, following: Heeding) -> bool:
    """
    Return whether a stored setting decides on an instruction, as whether this is the first start.

    Not where the choice itself does: what is done where somebody has switched off is no default.
    """
    body = body_of(program, run.method)
    asked = [
        each
        for condition in ways.deciding(body, at.place)
        for register in condition.registers
        for each in body.origins(condition.place, register)
    ]
    if any(_asks_for_choice(program, body, each, following) for each in asked):
        return False
    return any(_is_setting(program, each.what) for each in asked)


def _asks_for_choice(
    program: Program, body: Body, asked: Origin, following: Heeding, deep: int = _DEEP
) -> bool:
    """Return whether the stored choice is asked for, itself or by a method of the app that returns it."""
    if asked.kind != "call" or not isinstance(asked.what, Signature):
        return False
    if _asks(asked.what):
        keys = {each.what for each in body.argument(body.instruction(asked.place), 1)}
        return bool(keys) and keys <= following.keys.keys()
    inner = program.sole(asked.what) if deep else None
    return inner is not None and any(
        _asks_for_choice(program, body_of(program, inner), each, following, deep - 1)
        for each in ways.returned(body_of(program, inner))
        if isinstance(each.what, Signature) and _asks(each.what)
    )


def _asks(callee: Signature) -> bool:
    """Return whether a call asks for a stored yes or no, and not whether anything is stored at all."""
    of_choice = settings.is_asked(callee) and not callee.name.startswith(_LOOKS_UP)
    return of_choice and callee.descriptor.endswith(f"){_YES_OR_NO}")


def _puts(callee: Signature | None) -> bool:
    """Return whether a call stores a yes or no under a key."""
    if callee is None or not settings.is_put(callee):
        return False
    return list(parameters(callee.descriptor))[1:] == [_YES_OR_NO]


def _is_setting(program: Program, asked: object) -> bool:
    """Return whether a question is one for a stored setting, itself or by a method of the app."""
    if not isinstance(asked, Signature):
        return False
    below = (call for method in program.meant(asked) for call in program.calls_by(method))
    return settings.is_asked(asked) or any(settings.is_asked(call.callee) for call in below)


def _is_always(body: Body, place: int) -> bool:
    return ways.always(body, lambda each: each.place == place)


def _turns_on(program: Program, run: _Run, at: Instruction, following: Heeding) -> bool:
    """Return whether an instruction writes "on" where the choice is stored, or on the way to there."""
    body = body_of(program, run.method)
    if _puts(at.callee):
        keys = {each.what for each in body.argument(at, 1)}
        return keys <= following.keys.keys() and run.is_on(body.argument(at, 2))
    if at.code not in op.SPUTS or at.reference not in following.fields:
        return False
    later = [each for each in body.instructions if each.place > at.place]
    return (
        run.is_on(body.origins(at.place, at.registers[0]))
        and not any(_writes(program, each, at.reference) for each in later)
        and any(_stores(program, each, following) for each in later)
    )


def _writes(program: Program, each: Instruction, field: object) -> bool:
    """Return whether an instruction writes a field, itself or in what it calls."""
    if each.code in op.SPUTS:
        return each.reference == field
    return any(
        inner.code in op.SPUTS and inner.reference == field
        for body in _called(program, each)
        for inner in body.instructions
    )


def _stores(program: Program, each: Instruction, following: Heeding) -> bool:
    """Return whether a call stores something under a key of the choice."""
    return any(
        _puts(call.callee) and {one.what for one in body.argument(call, 1)} <= following.keys.keys()
        for body in _called(program, each)
        for call in body.calls
    )


def _called(program: Program, each: Instruction) -> list[Body]:
    meant = program.meant(each.callee) if each.callee is not None else []
    return [body_of(program, method) for method in meant if method.code]
