"""What an app does against those who turn personalisation off: serve them no more, or turn it on again."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains, entries, offering, reasons, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.heeding import Heeding
from rectitude.facts.apps.offering import Offered
from rectitude.facts.apps.program import Call, Method, Program

_ENDS_SERVICE = re.compile(
    r"(?:关闭|停用|不同意|拒绝|未开启|不开启)[^。；！]{0,16}(?:无法|不能|不得)(?:再|继续|正常|将)*使用"
    r"(?:本(?:应用|软件|产品|平台|APP))(?=\s*(?:[。；！，,!]|$))",
    re.IGNORECASE,
)
"""That the app as a whole is of no more use; that its recommendations are is no refusal."""
_SHORTEST_NAME = 2
"""Characters of an app's name by which a text speaks of it; ours."""
_DEEP = 3
"""Methods, one called by the other, in which a press, or a start, does what it does; ours."""
_ON = frozenset({Origin("number", 1)})
_STORES = "putBoolean"
_MADE = frozenset({"<init>", "<clinit>"})


class Refused(NamedTuple):
    """A switch, the method that says on a press that nothing is served without it, and its words."""

    switch: Offered
    method: Method
    chain: Chain
    said: str


def refused(package: AppPackage, program: Program) -> Iterator[Refused]:
    """Yield the switches on whose press the app says that it serves nobody who turns them off."""
    name = package.package.label.strip()
    for switch in offering.offered(package):
        for heard in offering.heard(program, switch):
            bodies = (body_of(program, each) for each in program.called_by(heard.method, _DEEP))
            for text in reasons.said(package, bodies):
                own = text.replace(name, "本应用") if len(name) >= _SHORTEST_NAME else text
                chain = chains.is_reached(package, program, heard.asked)
                if chain and _ENDS_SERVICE.search(own):
                    yield Refused(switch, heard.method, chain, text)
                    break


def turned_on_again(package: AppPackage, program: Program, following: Heeding) -> Call | None:
    """Return where each start of the app turns a switch on again, whatever was chosen and stored."""
    for method in entries.at_start(package, program):
        if method.signature.name in _MADE:
            continue  # what a field begins with is a default
        for each in _surely_run(program, method):
            body = body_of(program, each)
            for at in body.instructions:
                if _turns_on(program, body, at, following) and _is_always(body, at.place):
                    return Call(each, at.place, each.signature)
    return None


def _surely_run(program: Program, method: Method, deep: int = _DEEP) -> Iterator[Method]:
    """Yield a method and those that it calls on each of its ways."""
    yield method
    body = body_of(program, method)
    for call in program.calls_by(method) if deep else ():
        meant = [each for each in program.meant(call.callee) if each.code]
        if len(meant) == 1 and meant[0] != method and _is_always(body, call.place):
            yield from _surely_run(program, meant[0], deep - 1)


def _is_always(body: Body, place: int) -> bool:
    return ways.always(body, lambda each: each.place == place)


def _turns_on(program: Program, body: Body, at: Instruction, following: Heeding) -> bool:
    """Return whether an instruction writes "on" where the choice is stored, or on the way to there."""
    if at.callee is not None and at.callee.name == _STORES:
        keys = {each.what for each in body.argument(at, 1)}
        return keys <= following.keys.keys() and body.argument(at, 2) == _ON
    if at.code not in op.SPUTS or at.reference not in following.fields:
        return False
    later = [each for each in body.instructions if each.place > at.place]
    return (
        body.origins(at.place, at.registers[0]) == _ON
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
        call.callee is not None
        and call.callee.name == _STORES
        and {one.what for one in body.argument(call, 1)} <= following.keys.keys()
        for body in _called(program, each)
        for call in body.calls
    )


def _called(program: Program, each: Instruction) -> list[Body]:
    meant = program.meant(each.callee) if each.callee is not None else []
    return [body_of(program, method) for method in meant if method.code]
