"""
Whether an app ends for those who turn personalisation off: at the press itself, or by what was stored then.

An app that is started anew to apply a choice, and a screen of settings that closes after the press, shut
nobody out.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import buttons, chains, entries, offering, settings
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.consequences import ENDS, EXITS
from rectitude.facts.apps.decoding import Instruction, parameters
from rectitude.facts.apps.first_run import FirstRun, Given
from rectitude.facts.apps.heeding import Heeding
from rectitude.facts.apps.offering import Heard, Offered
from rectitude.facts.apps.program import Call, Method, Program

_DEEP = 3
"""Methods, one called by the other, in which a press, or a button, does what it does; ours."""
_OFF, _ON = 0, 1
_STARTS = frozenset(
    {
        *("startActivity", "startActivities", "startActivityForResult", "recreate"),
        *("set", "setExact", "setExactAndAllowWhileIdle", "triggerRebirth"),
    }
)
"""What comes before the end of an app that is started anew, at once or by an alarm."""
_IS_ON = frozenset({Origin("number", _ON)})
_IS_OFF = frozenset({Origin("number", _OFF)})
_STATE = "Z"
_FOR_GOOD = ENDS - {"moveTaskToBack"}
"""What ends the app; what is only put away comes back as it was."""


class ShutOut(NamedTuple):
    """A switch, the method by which the app ends for who turns it off, and the call that ends it."""

    switch: Offered
    method: Method
    chain: Chain
    does: str
    sure: bool
    """Whether no other way is left: nothing was stored, and each button ends the app or turns it on again."""


class _Way(NamedTuple):
    """What is done on the way of "off" alone, in one method."""

    body: Body
    places: frozenset[int]

    @property
    def calls(self) -> list[Instruction]:
        return [each for each in self.body.calls if each.place in self.places]

    @property
    def is_straight(self) -> bool:
        """Whether no condition is asked on it."""
        conditions = (*op.IFS, *op.SWITCHES)
        return not any(
            each.code in conditions for each in self.body.instructions if each.place in self.places
        )


def shut_out(package: AppPackage, program: Program) -> Iterator[ShutOut]:
    """Yield the switches that end the app for who turns them off, at the press or when it is asked for."""
    heard: dict[Offered, list[Heard]] = {}
    for switch, each in offering.all_heard(package, program):
        heard.setdefault(switch, []).append(each)
    for switch, several in heard.items():
        following = Heeding(package, program, switch)
        following.follow(several)
        for each in several:
            chain = chains.is_reached(package, program, each.asked)
            found = _at_press(package, program, each.method) if chain else None
            if chain and found:
                does, sure = found
                yield ShutOut(switch, each.method, chain, does, sure and not _is_kept(following))
        yield from _when_asked(package, program, following)


def _is_kept(following: Heeding) -> bool:
    """Return whether the choice may be stored, or told to others, so that it counts at the next start."""
    told = any(each.kind in {"network", "component"} for each in following.effects)
    return bool(following.keys or following.open or told)


def is_heard(package: AppPackage, program: Program) -> bool:
    """Return whether code was found that hears of a press on a switch, or asks one how it stands."""
    if next(offering.all_heard(package, program), None) is not None:
        return True
    for switch in offering.offered(package):
        following = Heeding(package, program, switch)
        following.follow([])
        if switch.key or following.looked_at:
            return True
    return False


def _at_press(package: AppPackage, program: Program, method: Method) -> tuple[str, bool] | None:
    """Return the call that ends the app where a switch is turned off, and whether no way is left."""
    kinds = list(parameters(method.signature.descriptor))
    if kinds[1:] != [_STATE]:
        return None
    off, on = (None, None, _OFF), (None, None, _ON)
    ways = list(_alone(program, method, off, on, _DEEP))
    calls = [(way, each) for way in ways for each in way.calls]
    if any(each.callee and each.callee.name in _STARTS for _, each in calls):
        return None
    stores = any(each.callee and settings.is_put(each.callee) for _, each in calls)
    for _, each in calls:
        if each.callee and _ends(package, each.callee.owner, each.callee.name):
            sure = all(one.is_straight for one in ways) and each.callee.name in _FOR_GOOD
            return each.callee.short, sure and not stores
    return None if stores else _by_dialog(package, program, ways)


def _alone(program: Program, method: Method, off: Given, on: Given, deep: int) -> Iterator[_Way]:
    """Yield what a method, and what it calls, does where it is told "off" and not where it is told "on"."""
    body = body_of(program, method)
    of_off, of_on = FirstRun(program, {method: off}), FirstRun(program, {method: on})
    there, elsewhere = set(of_off.states(body, off)), set(of_on.states(body, on))
    yield _Way(body, frozenset(there - elsewhere))
    for call in body.calls if deep else ():
        target = _sole(program, call)
        if target is None or call.place not in there:
            continue
        if call.place not in elsewhere:
            for each in program.called_by(target, deep):
                inner = body_of(program, each)
                yield _Way(inner, frozenset(inner.states))
            continue
        handed = of_off.arguments(method, call), of_on.arguments(method, call)
        if handed[0] != handed[1]:
            yield from _alone(program, target, *handed, deep - 1)


def _sole(program: Program, call: Instruction) -> Method | None:
    return chains.sole_target(program, call, call.callee) if call.callee else None


def _by_dialog(package: AppPackage, program: Program, ways: list[_Way]) -> tuple[str, bool] | None:
    """Return the call by which a button of a dialog ends the app, and whether no button does other things."""
    places = {way.body.method: way for way in ways}
    choices = [
        each
        for each in buttons.choices(program)
        if each.call.method in places and each.call.place in places[each.call.method].places
    ]
    ending: list[str] = []
    others = False
    for each in choices:
        body = places[each.call.method].body
        does = [
            call
            for listener in buttons.listeners(program, body, each.told)
            for call in _calls(program, listener)
        ]
        end = next((c for c in does if _ends(package, c.callee.owner, c.callee.name)), None)
        if end is not None and not any(call.callee.name in _STARTS for call in does):
            ending.append(end.callee.short)
            others |= end.callee.name not in _FOR_GOOD
        elif not any(_turns_on(program, call) for call in does):
            others = True
    if not ending:
        return None
    is_shut = any(
        each.callee
        and each.callee.name == "setCancelable"
        and way.body.argument(each, 1) == _IS_OFF
        for way in ways
        for each in way.calls
    )
    return ending[0], is_shut and not others and all(way.is_straight for way in ways)


def _calls(program: Program, listener: Method) -> list[Call]:
    return [call for each in program.called_by(listener, _DEEP) for call in program.calls_by(each)]


def _turns_on(program: Program, call: Call) -> bool:
    if call.callee.name != "setChecked":
        return False
    body = body_of(program, call.method)
    return body.argument(body.instruction(call.place), 1) == _IS_ON


def _ends(package: AppPackage, owner: str, name: str) -> bool:
    """Return whether a call ends the app: `finish` does where it is the first screen that closes."""
    if name == "exit":
        return owner in EXITS
    return name in ENDS or (name == "finish" and owner in entries.classes_at_start(package))


def _when_asked(package: AppPackage, program: Program, following: Heeding) -> Iterator[ShutOut]:
    """Yield where the stored choice ends the app and decides nothing else there."""
    stored = [each for each in following.effects if each.reading and each.carries]
    starts = {each.call.method for each in stored if each.call.callee.name in _STARTS}
    for each in stored:
        callee = each.call.callee
        if each.call.method in starts or not _ends(package, callee.owner, callee.name):
            continue
        if chain := chains.is_reached(package, program, each.call):
            yield ShutOut(following.switch, each.call.method, chain, callee.short, sure=False)
            return
