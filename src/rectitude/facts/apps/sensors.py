"""Jumps that a sensor's value starts: what is opened, from which figure on, and whether anybody is told."""

import math
import re
import struct
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import adverts, chains, cooling, objects, pressing, recipients, wording
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.cooling import LEAVES
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.program import Method, Program
from rectitude.facts.parties import host_of

_LISTENER = "Landroid/hardware/SensorEventListener;"
_DEEP = 4
"""Calls followed from a sensor's value to a jump; ours."""
_DELIBERATE = 15.0
"""Acceleration in m/s2 that T/TAF 078.7 asks for, besides a turn of 35 degrees and three seconds."""
_OF_ACCELERATION = frozenset({1, 10})
"""TYPE_ACCELEROMETER and TYPE_LINEAR_ACCELERATION of android.hardware.Sensor; others measure no m/s2."""
_OF_TURNING = frozenset({4, 16})
"""TYPE_GYROSCOPE and TYPE_GYROSCOPE_UNCALIBRATED, which measure radians in a second."""
_TURNED = math.radians(35)
"""The turn that T/TAF 078.7 asks for: whoever turns as fast as that for a second has not turned further."""
_STEADY = frozenset({*_OF_ACCELERATION, *_OF_TURNING, 3, 9, 11, 15})
"""Further, orientation, gravity and rotation: sensors that tell of values all the time, moved or not."""
_ASKS = "getDefaultSensor"
_MANAGER = "Landroid/hardware/SensorManager;"
_ANNOUNCES = (
    *("摇", "晃", "扭", "shake", "Shake", "tilt"),
    *("跌倒", "跌落", "摔", "碰撞", "撞击", "地震", "求助", "fall detection", "SOS"),
)
"""Words of a function that a movement starts: a shake, or an alarm after a fall."""
_SHAKES = re.compile(r"摇一摇|摇动|晃动|晃一晃|扭一扭|扭动|转动手机|shake|tilt", re.IGNORECASE)
"""How an advert asks for it."""
_WEB = re.compile(r"^https?://")
_NO_ADVERT = re.compile(r"^(tel|sms|smsto|mailto|geo|file|content|package):")
"""Addresses of what an alarm or a tool opens."""
_TIMES = frozenset({"currentTimeMillis", "elapsedRealtime", "uptimeMillis", "nanoTime"})
_VIEW = "android.intent.action.VIEW"
_LASTING = 3_000
"""Milliseconds that a movement lasts by the standard; in other units a figure is greater."""
_GRAVITY = 9.80665
"""SensorManager.STANDARD_GRAVITY and GRAVITY_EARTH, in m/s2."""
_ROUNDED = 0.2
"""How far code rounds it; ours."""
_RECKONS = ("mul-float", "mul-double", "add-float", "add-double")
_SCALES = ("mul-float", "div-float", "mul-double", "div-double")
_CMP = range(0x2D, 0x31)
_CMP_LONG = 0x31
_FLOAT = range(0x2D, 0x2F)


class Shaken(NamedTuple):
    """A jump that a sensor's value starts, and the figures with which the value is compared."""

    method: Method
    leaves: str
    figures: tuple[str, ...]
    chain: Chain | None


def listeners(program: Program) -> list[Method]:
    """Return the app's own methods that are told of a sensor's values."""
    return [
        method
        for owner in program.heirs(_LISTENER)
        for method in program.methods(owner)
        if method.signature.name == "onSensorChanged" and method.code
    ]


def shaken(package: AppPackage, program: Program) -> Iterator[Shaken]:
    """Yield the sensors' listeners from which a screen or an address is opened."""
    for method in listeners(program):
        if leaves := _leaves(program, method):
            figures = tuple(dict.fromkeys(_figures(program, body_of(program, method))))
            chain = chains.is_reached(package, program, method)
            yield Shaken(method, leaves, figures, chain)


def is_surely_unannounced(package: AppPackage, program: Program, each: Shaken) -> bool:
    """Return whether a slight movement alone opens something outside, and nothing tells anybody of it."""
    told = bool(wording.holding_any(package, _ANNOUNCES))
    return not told and is_surely_slight(package, program, each)


def is_of_advert(package: AppPackage, program: Program) -> bool:
    """Return whether a screen of an advert speaks of shaking: nobody chose that as a function of the app."""
    announcing = adverts.saying(package, program, _SHAKES)
    return not announcing.isdisjoint(adverts.screens(package, program))


def is_surely_slight(package: AppPackage, program: Program, each: Shaken) -> bool:
    """
    Return whether a slight movement alone opens something outside.

    Slight is less acceleration, or a slower turn, than the standard asks for; another sensor's figure says
    nothing of that, nor one beside a comparison with what is not known.
    Where time is looked at, a movement may have to last; not where it is only compared with fewer
    milliseconds than the standard asks for, as where a jump does not follow the one before at once. A call, a
    place on a map and the app's own pages may be what an alarm or a tool opens.
    """
    methods = _after(program, each.method)
    greatest, unit = _greatest(program, methods), _unit(program, methods)
    deliberate = _deliberate(program, each.method.signature.owner)
    if not each.chain or greatest is None or unit is None or deliberate is None:
        return False
    if greatest * unit >= deliberate or not _advertises(package, program, methods):
        return False
    return not _may_have_to_last(program, each.method, methods)


def is_surely_unmoved(package: AppPackage, program: Program, each: Shaken) -> bool:
    """Return whether the first value of all opens something outside, be the phone moved or not."""
    kinds = _kinds(program, each.method.signature.owner)
    always = pressing.press(program, each.method, 0).always_leads_out
    steady = bool(kinds) and kinds <= _STEADY
    return (
        bool(each.chain)
        and always
        and steady
        and _advertises(package, program, _after(program, each.method))
    )


def _advertises(package: AppPackage, program: Program, methods: list[Method]) -> bool:
    """Return whether an address is opened outside, or others' in a screen that is handed it; no tool's."""
    texts = {
        at.reference
        for method in methods
        for at in body_of(program, method).instructions
        if at.name.startswith("const-string") and isinstance(at.reference, str)
    }
    handed = any(
        pressing.hands_address(body, call)
        for body in (body_of(program, method) for method in methods)
        for call in body.calls
    )
    opens = _VIEW in texts or (handed and any(map(_WEB.match, texts)))
    return opens and not any(_is_no_advert(package, text) for text in texts)


def _may_have_to_last(program: Program, listener: Method, methods: list[Method]) -> bool:
    """Return whether time is looked at, and compared with what may be as long as the standard asks for."""
    calls = {call.callee.name for method in methods for call in program.calls_by(method)}
    if any(
        isinstance(at.reference, FieldName) and at.reference.name == "timestamp"
        for at in body_of(program, listener).instructions
    ):
        return True
    if _TIMES.isdisjoint(calls):
        return False
    inside = [
        (body, each)
        for body in (body_of(program, method) for method in methods)
        for each in body.instructions
    ]
    if "toSeconds" in calls or any(each.name.startswith("div-long") for _, each in inside):
        return True
    lengths = [(body, each) for body, each in inside if each.code == _CMP_LONG]
    return not lengths or not all(_is_short(program, body, each) for body, each in lengths)


def _is_short(program: Program, body: Body, each: Instruction) -> bool:
    """Return whether time is compared with less than a movement lasts, or it is that since the last jump."""
    numbers = _compared_with(program, body, each)
    brief = bool(numbers) and max(numbers) < _LASTING
    return brief or cooling.is_since_jump(
        program, body, each, lambda method: bool(_leaves(program, method))
    )


def _compared_with(program: Program, body: Body, each: Instruction) -> set[int]:
    """Return the numbers with which a value is compared; none where these are not known."""
    known = (_known(program, body, each, register) for register in each.registers[1:])
    return next((numbers for numbers in known if numbers), set())


def _known(program: Program, body: Body, each: Instruction, register: int) -> set[int]:
    """Return the numbers that a register may hold; none where it may hold anything else."""
    found = [set(_numbers(program, origin)) for origin in body.origins(each.place, register)]
    return set[int]().union(*found) if all(found) else set()


def _greatest(program: Program, methods: list[Method]) -> float | None:
    """Return the greatest constant with which values are compared; None where one is not known."""
    compared = [
        [
            _length(body, each, float(_broken(number, double=each.code not in _FLOAT)))
            for number in _compared_with(program, body, each)
        ]
        for body in (body_of(program, method) for method in methods)
        for each in body.instructions
        if each.code in _CMP
    ]
    return max(map(max, compared)) if compared and all(compared) else None


def _length(body: Body, each: Instruction, figure: float) -> float:
    """Return a figure as that of a length: the root of one with which the sum of squares is compared."""
    squares = any(_is_sum_of_squares(body, each.place, register) for register in each.registers[1:])
    return math.sqrt(figure) if squares and figure >= 0 else figure


def _is_sum_of_squares(body: Body, place: int, register: int, deep: int = 0) -> bool:
    """Return whether a register gets squares, or the sum of such, by what is reckoned right before."""
    before = [each for each in body.instructions if each.place < place]
    setting = (each for each in reversed(before) if each.registers[:1] == (register,))
    each = next(setting, None)
    if each is None or deep > _DEEP or not each.name.startswith(_RECKONS):
        return False
    if each.name.startswith("mul"):
        return _is_square(body, each)
    return all(
        _is_sum_of_squares(body, each.place, one, deep + 1) for one in set(each.registers[-2:])
    )


def _unit(program: Program, methods: list[Method]) -> float | None:
    """
    Return how many m/s2 a figure stands for; None where values are scaled by what is not known here.

    What is divided by the acceleration of gravity is compared with multiples of that. Squares are of no unit
    of their own: a length is their root.
    """
    in_gravity = [
        each.name.startswith("div") and _is_gravity(program, body, each)
        for body in (body_of(program, method) for method in methods)
        for each in body.instructions
        if each.name.startswith(_SCALES) and not _is_square(body, each)
    ]
    if not in_gravity:
        return 1.0
    return _GRAVITY if all(in_gravity) else None


def _is_gravity(program: Program, body: Body, each: Instruction) -> bool:
    """Return whether a value is divided by the acceleration of gravity."""
    numbers = _known(program, body, each, each.registers[-1])
    factors = [float(_broken(number, double="double" in each.name)) for number in numbers]
    return bool(factors) and all(abs(factor - _GRAVITY) < _ROUNDED for factor in factors)


def _is_square(body: Body, each: Instruction) -> bool:
    """Return whether a value is multiplied by itself."""
    first, second = each.registers[-2:]
    alike = _alike(body, body.origins(each.place, first), body.origins(each.place, second))
    return each.name.startswith("mul") and (first == second or alike)


def _alike(body: Body, first: Origins, second: Origins) -> bool:
    """Return whether two values are the same reading, be it asked for twice."""
    if first == second:
        return bool(first)
    if len(first) != 1 or len(second) != 1:
        return False
    (one,), (other,) = first, second
    if one.kind != other.kind:
        return False
    if one.kind == "field":
        return one.what == other.what
    if one.kind != "element" or not isinstance(one.what, frozenset):
        return False
    at = [
        body.origins(each.place, body.instruction(each.place).registers[-1])
        for each in (one, other)
    ]
    constant = all(len(some) == 1 and next(iter(some)).kind == "number" for some in at)
    same_place = constant and {each.what for each in at[0]} == {each.what for each in at[1]}
    return same_place and isinstance(other.what, frozenset) and _alike(body, one.what, other.what)


def _deliberate(program: Program, listener: str) -> float | None:
    """Return from which figure on a movement is one that the standard takes for meant; None if of no such."""
    kinds = _kinds(program, listener)
    if not kinds:
        return None
    if kinds <= _OF_TURNING:
        return _TURNED
    return _DELIBERATE if kinds <= _OF_ACCELERATION else None


def _kinds(program: Program, listener: str) -> set[object]:
    """Return the sensors of which a listener is told, by what it or its makers ask for."""
    near = {listener, *(maker.signature.owner for maker in program.makers_of(listener))}
    asked = [
        body_of(program, call.method).argument(
            body_of(program, call.method).instruction(call.place), 1
        )
        for call in program.calls_to(_MANAGER, _ASKS)
        if call.method.signature.owner in near
    ]
    return {origin.what for origins in asked for origin in origins}


def _is_no_advert(package: AppPackage, text: str) -> bool:
    host = host_of(text) if text.startswith(("http://", "https://")) else ""
    return bool(_NO_ADVERT.match(text)) or (host != "" and recipients.may_be_own(package, host))


def _after(program: Program, method: Method) -> list[Method]:
    """Return a method with those that it may call, a few calls deep."""
    found, level = {method: None}, [method]
    for _ in range(_DEEP):
        called = (
            m
            for each in level
            for call in program.calls_by(each)
            for m in program.meant(call.callee)
        )
        level = [each for each in dict.fromkeys(called) if each.code and each not in found]
        found |= dict.fromkeys(level)
    return list(found)


def _leaves(program: Program, method: Method) -> str:
    """Return the method by which one leaves the screen from here, a few calls deep; or nothing."""
    seen, level = {method}, [method]
    for _ in range(_DEEP):
        following = []
        for each in level:
            for call in program.calls_by(each):
                if call.callee.name in LEAVES:
                    return call.callee.short
                following += [m for m in program.meant(call.callee) if m.code and m not in seen]
        seen.update(following)
        level = following
    return ""


def _figures(program: Program, body: Body) -> Iterator[str]:
    """Yield the constants with which broken numbers are compared."""
    for each in body.instructions:
        if each.code in _CMP:
            for register in each.registers[1:]:
                for origin in body.origins(each.place, register):
                    for number in _numbers(program, origin):
                        figure = _broken(number, double=each.code not in _FLOAT)
                        length = f"{_length(body, each, float(figure)):g}"
                        yield figure if figure == length else f"{length} (√{figure})"


def _numbers(program: Program, origin: Origin) -> Iterator[int]:
    """Yield the number of an origin: a constant, or what a field gets when its object is made, if no more."""
    held = [origin]
    if origin.kind == "field" and isinstance(origin.what, FieldName):
        fillings = objects.fillings(program, origin.what)
        held = [] if None in fillings else [each for one in fillings if one for each in one[1]]
    if all(each.kind == "number" for each in held):
        yield from (each.what for each in held if isinstance(each.what, int))


def _broken(bits: int, *, double: bool) -> str:
    size, form = (8, "d") if double else (4, "f")
    raw = (bits & ((1 << 8 * size) - 1)).to_bytes(size, "little")
    return f"{struct.unpack(f'<{form}', raw)[0]:g}"
