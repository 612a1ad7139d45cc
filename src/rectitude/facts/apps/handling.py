"""
How an app handles other firms' things: addresses in its web views, other apps, a shake of the phone.

What the code does to whom can be read; why it does so cannot. So these are the facts of questions.
"""

import re
import struct
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains, recipients, wording
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.program import OF_SYSTEM, Method, Program
from rectitude.facts.parties import host_of, party

_CLIENTS = "Landroid/webkit/WebViewClient;"
_LOADS = ("shouldOverrideUrlLoading", "shouldInterceptRequest")
COMPARES = frozenset(
    {
        *("contains", "equals", "equalsIgnoreCase", "endsWith", "startsWith", "indexOf", "matches"),
        *("areEqual", "contains$default", "equals$default", "endsWith$default"),
        *("startsWith$default", "indexOf$default"),  # of Kotlin
    }
)
_HOST = re.compile(
    r"^(?:https?://)?\.?((?:[a-z0-9-]+\.)+(?:com|cn|net|org|cc|tv|io|me|top|vip))(?=$|[/:?])"
)
_SEPARATORS = re.compile(r"[,;|\s]+")
"""What stands between several hosts, or packages, in one text."""
_PACKAGE = re.compile(r"^(?:com|cn|net|org|tv|me|io|air)(?:\.[A-Za-z][A-Za-z0-9_]*){2,5}$")
_SHORT_PACKAGE = re.compile(r"^(?:com|cn|net|org|tv|me|io|air)(?:\.[A-Za-z][A-Za-z0-9_]*){1,5}$")
"""What may be a package beside others: one alone of two names may be anything."""
_OF_SYSTEM = ("com.android.", "com.google.android.", "android.")
_INTERFERES = (
    ("Landroid/app/ActivityManager;", "killBackgroundProcesses"),
    ("Landroid/content/pm/PackageInstaller;", "uninstall"),
    ("Landroid/content/pm/PackageManager;", "setApplicationEnabledSetting"),
    ("Landroid/content/pm/PackageManager;", "setComponentEnabledSetting"),
    ("Landroid/app/admin/DevicePolicyManager;", "setApplicationHidden"),
    ("Landroid/accessibilityservice/AccessibilityService;", "performGlobalAction"),
    ("Landroid/view/accessibility/AccessibilityNodeInfo;", "performAction"),
)
_LISTENER = "Landroid/hardware/SensorEventListener;"
_LEAVES = frozenset({"startActivity", "startActivityForResult", "startActivityIfNeeded", "loadUrl"})
_DEEP = 4
"""Calls followed from a sensor's value to a jump; ours."""
_DELIBERATE = 15.0
"""Acceleration in m/s2 that T/TAF 078.7 asks for, besides a turn of 35 degrees and three seconds."""
_ANNOUNCES = (
    *("摇", "晃", "扭", "shake", "Shake", "tilt"),
    *("跌倒", "跌落", "摔", "碰撞", "撞击", "地震", "求助", "fall detection", "SOS"),
)
"""Words of a function that a movement starts: a shake, or an alarm after a fall."""
_NO_ADVERT = re.compile(r"^(tel|sms|smsto|mailto|geo|file|content|package):")
"""Addresses of what an alarm or a tool opens."""
_TIMES = frozenset({"currentTimeMillis", "elapsedRealtime", "uptimeMillis", "nanoTime"})
_VIEW = "android.intent.action.VIEW"
_DEEP_IN_CLIENT = 3
"""Methods, one called by the other, in which hosts are looked for: a client's own, and two below; ours."""
_CMP = range(0x2D, 0x31)
_FLOAT = range(0x2D, 0x2F)


class Treated(NamedTuple):
    """A method of a web view that tells some hosts from others."""

    method: Method
    hosts: tuple[str, ...]
    chain: Chain | None


class Meddling(NamedTuple):
    """A method that ends, removes or presses in other apps, in a class that names some."""

    method: Method
    does: str
    packages: tuple[str, ...]
    chain: Chain | None
    in_code: bool = True
    """Whether the names stand in that class, and not perhaps in a list of the resources."""


class Shaken(NamedTuple):
    """A jump that a sensor's value starts, and the figures with which the value is compared."""

    method: Method
    leaves: str
    figures: tuple[str, ...]
    chain: Chain | None


def web_clients(program: Program) -> list[Method]:
    """Return the methods by which the app's own web views decide what is loaded."""
    return [
        method
        for owner in program.heirs(_CLIENTS)
        for method in program.methods(owner)
        if method.signature.name in _LOADS and method.code
    ]


def treated_hosts(package: AppPackage, program: Program) -> Iterator[Treated]:
    """Yield the methods of web views that compare addresses with hosts that are not the app's own."""
    for method in web_clients(program):
        if others := others_compared(package, program, method):
            yield Treated(method, others, chains.is_reached(package, program, method))


def others_compared(package: AppPackage, program: Program, method: Method) -> tuple[str, ...]:
    """Return the domains, not the app's own, with which a method or one that it calls compares."""
    own = set(package.package.name.split(".")[1:2])
    hosts = dict.fromkeys(
        party(found[1])
        for text in dict.fromkeys(_compared(program, method))
        for part in _SEPARATORS.split(text.casefold())
        if (found := _HOST.match(part))
    )
    return tuple(host for host in hosts if host.partition(".")[0] not in own)


def _compared(program: Program, method: Method) -> Iterator[str]:
    """Yield the constant texts with which a method, or one that it calls, compares, and their lists."""
    for body in (body_of(program, each) for each in program.called_by(method, _DEEP_IN_CLIENT)):
        compares = False
        for call in body.calls:
            if call.callee is not None and call.callee.name in COMPARES:
                compares = True
                for number in range(len(body.arguments(call))):
                    yield from _texts(body.argument(call, number))
        owner = body.method.signature.owner
        if owner == method.signature.owner:
            yield from _listed(program, owner)
        elif compares:
            yield from (text for text in _listed(program, owner) if _is_bare(text))
        if compares:
            for other in _used(program, body, owner):
                yield from (text for text in _listed(program, other) if _is_bare(text))


def _listed(program: Program, owner: str) -> Iterator[str]:
    """Yield the texts that a class puts into its fields when it or an object of it is made."""
    for name in ("<clinit>", "<init>"):
        if (method := program.method(owner, name)) is not None and method.code:
            for each in body_of(program, method).instructions:
                if each.name.startswith("const-string") and isinstance(each.reference, str):
                    yield each.reference


def _is_bare(text: str) -> bool:
    """Return whether a text is hosts and no more: an address may be what a class asks for itself."""
    parts = [part for part in _SEPARATORS.split(text.casefold()) if part]
    found = [_HOST.match(part) for part in parts]
    return bool(found) and all(
        each is not None and part.lstrip(".") == each[1]
        for part, each in zip(parts, found, strict=True)
    )


def _used(program: Program, body: Body, own: str) -> Iterator[str]:
    """Yield the app's other classes whose static fields a method reads."""
    owners = (
        each.reference.owner
        for each in body.instructions
        if isinstance(each.reference, FieldName) and each.code == op.SGET_OBJECT
    )
    for owner in dict.fromkeys(owners):
        if owner != own and owner in program.classes and not owner.startswith(OF_SYSTEM):
            yield owner


def meddles_at_all(program: Program) -> bool:
    """Return whether the app does anything to other apps."""
    return any(
        next(iter(program.calls_to(owner, name)), None) is not None
        for given, name in _INTERFERES
        for owner in (given, *program.heirs(given))
    )


def meddling(package: AppPackage, program: Program) -> Iterator[Meddling]:
    """Yield the methods that do something to other apps, in classes that name apps of others."""
    own = ".".join(package.package.name.split(".")[:2])
    listed = _listed_in_resources(package, program)
    seen = set()
    for given, name in _INTERFERES:
        for owner in (given, *program.heirs(given)):
            for call in program.calls_to(owner, name):
                if call.method in seen:
                    continue
                seen.add(call.method)
                texts = [*_texts_of_class(program, call.method.signature.owner)]
                texts += _texts_of_lists(program, call.method)
                in_code, in_lists = (
                    tuple(
                        name
                        for name in dict.fromkeys(one for text in some for one in _named_in(text))
                        if not name.startswith((*_OF_SYSTEM, own))
                    )
                    for some in (texts, listed)
                )
                names = in_code or in_lists
                if names and (chain := chains.is_reached(package, program, call)):
                    yield Meddling(call.method, name, names, chain, bool(in_code))


def _named_in(text: str) -> list[str]:
    """Return the packages that a text names and says no more: one, or several in a row."""
    parts = [part for part in _SEPARATORS.split(text) if part]
    surely = any(map(_PACKAGE.match, parts))
    return parts if surely and all(map(_SHORT_PACKAGE.match, parts)) else []


def _listed_in_resources(package: AppPackage, program: Program) -> list[str]:
    """Return the texts of the lists among the resources, if the app's own code asks for any."""
    asks = any(
        not call.method.signature.owner.startswith(OF_SYSTEM)
        for call in program.calls_to("Landroid/content/res/Resources;", "getStringArray")
    )
    return [each.text for each in package.texts if each.name.endswith("[]")] if asks else []


def _texts_of_lists(program: Program, method: Method) -> Iterator[str]:
    """Yield the texts of the other classes of the app whose static lists a method reads."""
    body = body_of(program, method)
    for owner in _used(program, body, method.signature.owner):
        yield from _listed(program, owner)


def _texts_of_class(program: Program, owner: str) -> Iterator[str]:
    for method in program.methods(owner):
        if method.code:
            for each in body_of(program, method).instructions:
                if each.name.startswith("const-string") and isinstance(each.reference, str):
                    yield each.reference


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
    """
    Return whether a slight movement alone opens something outside, and nothing tells anybody of it.

    Slight is less than what the standard asks for; where time is looked at, a movement may have to last.
    A call, a place on a map and the app's own pages may be what an alarm or a tool opens.
    """
    figures = [float(figure) for figure in each.figures]
    if not each.chain or not figures or max(figures) >= _DELIBERATE:
        return False
    methods = _after(program, each.method)
    calls = {call.callee.name for method in methods for call in program.calls_by(method)}
    reads_time = any(
        isinstance(at.reference, FieldName) and at.reference.name == "timestamp"
        for at in body_of(program, each.method).instructions
    )
    told = next(wording.holding_any(package, _ANNOUNCES), None) is not None
    texts = {
        at.reference
        for method in methods
        for at in body_of(program, method).instructions
        if at.name.startswith("const-string") and isinstance(at.reference, str)
    }
    advertises = _VIEW in texts and not any(_is_no_advert(package, text) for text in texts)
    return advertises and not told and not reads_time and _TIMES.isdisjoint(calls)


def _is_no_advert(package: AppPackage, text: str) -> bool:
    host = host_of(text) if text.startswith(("http://", "https://")) else ""
    return bool(_NO_ADVERT.match(text)) or (host != "" and recipients.is_own(package, host))


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
                if call.callee.name in _LEAVES:
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
                        yield _broken(number, double=each.code not in _FLOAT)


def _numbers(program: Program, origin: Origin) -> Iterator[int]:
    """Yield the number of an origin: a constant, or what a field gets when its object is made."""
    if origin.kind == "number" and isinstance(origin.what, int):
        yield origin.what
    if origin.kind == "field" and isinstance(origin.what, FieldName):
        for method in program.methods(origin.what.owner):
            if method.signature.name != "<init>" or not method.code:
                continue
            body = body_of(program, method)
            for each in body.instructions:
                if each.name.startswith("iput") and each.reference == origin.what:
                    given = body.origins(each.place, each.registers[0])
                    yield from (
                        o.what for o in given if o.kind == "number" and isinstance(o.what, int)
                    )


def _broken(bits: int, *, double: bool) -> str:
    size, form = (8, "d") if double else (4, "f")
    raw = (bits & ((1 << 8 * size) - 1)).to_bytes(size, "little")
    return f"{struct.unpack(f'<{form}', raw)[0]:g}"


def _texts(origins: Origins) -> Iterator[str]:
    return (str(each.what) for each in sorted(origins, key=str) if each.kind == "text")
