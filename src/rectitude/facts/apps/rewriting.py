"""What an app's web views do to the addresses that people follow, and to what they type into pages."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    bridges,
    chains,
    comparing,
    deciding,
    handling,
    joining,
    opening,
    rebuilding,
    switches,
    ways,
    wording,
)
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Call, Method, Program

_SENDER = re.compile(
    r"(?:^|[?&])((?:\w+_)?(?:pid|tag|union_?id|aff_?id|affiliate|promo_?id|invite_?code|cps_?id|spread_?id))=(.*)",
    re.I,
)
"""A parameter that says who is paid for having sent somebody, and what it is set to; not `appid`."""
_MAY_BE_ANY = "tag"
"""Of one shop it is who is paid; elsewhere a tag may be anything."""
_MARK = re.compile(r"(?:^|=)[A-Za-z]\w{2,}-2\d$")
"""How that shop writes who is paid."""
_REPLACES = frozenset({"replace", "replaceAll", "replaceFirst"})
_STRING = "Ljava/lang/String;"
_BY_PATTERN = frozenset({"Ljava/util/regex/Matcher;", "Lkotlin/text/Regex;"})
"""What puts a text where a pattern was found, wherever that is."""
_ADDS, _JOINS = "appendQueryParameter", "append"
_DEEP = 3
"""Methods, one called by the other, in which a client's addresses are changed; ours."""
_LOADS = "loadUrl"
_OPENS = (("Landroid/webkit/WebView;", _LOADS, 1), ("Landroid/net/Uri;", "parse", 0))
"""What opens an address, or makes of a text the one that is opened, and which argument that is."""


class Rewritten(NamedTuple):
    """A place at which a referral in an address of others becomes another, or comes to be there."""

    method: Method
    parameter: str
    hosts: tuple[str, ...]
    replaced: bool
    """Whether the one that was there is surely replaced by a constant one, on these hosts alone, whatever the
    user chose."""
    chain: Chain


class Overheard(NamedTuple):
    """A script that hands what is in a page's forms to an object of the app."""

    method: Method
    bridge: str
    chain: Chain


def rewritten(package: AppPackage, program: Program) -> Iterator[Rewritten]:
    """Yield the referrals that web views' clients, or what decides for them, put into addresses of others."""
    seen: set[tuple[Method, str]] = set()
    for method, at_once in deciding.methods(program):
        hosts = handling.others_compared(package, program, method)
        if not hosts or not opening.opens(program, body_of(program, method)):
            continue
        below = set(program.called_by(method, _DEEP))
        known = {parameter for other, parameter in seen if other in below}
        for each in (
            *_set_here(package, program, method, hosts, at_once=at_once),
            *_set_further_on(package, program, method, hosts),
        ):
            if each.parameter not in known and (method, each.parameter) not in seen:
                seen.add((method, each.parameter))
                yield each


def _set_here(
    package: AppPackage,
    program: Program,
    method: Method,
    hosts: tuple[str, ...],
    *,
    at_once: bool,
) -> Iterator[Rewritten]:
    """Yield the referrals that a method sets itself; `at_once`: each address surely comes to it."""
    body = body_of(program, method)
    freely = at_once and not wording.of_rebates(package)
    for call in body.calls:
        parameter, replaced = _referral(program, body, call)
        if not parameter and (parameter := rebuilding.replaced(program, body, call, _SENDER)):
            replaced = opening.is_opened(program, body, call)
        if not parameter or call.callee is None:
            continue
        place = Call(method, call.place, call.callee)
        if chain := chains.is_reached(package, program, place):
            alone = _changed_alone(package, program, call, body, hosts)
            sure = replaced and freely and bool(alone) and not _is_switched(program, body, call)
            sure = sure and _says_who(program, place, parameter)
            yield Rewritten(method, parameter, alone or hosts, sure, chain)


def changed_before(package: AppPackage, program: Program) -> Iterator[Rewritten]:
    """
    Yield the referrals that a method of the app's own puts anew into addresses that the app then opens.

    The addresses may be the firm's own offers, so that this is never sure.
    """
    seen: set[tuple[Method, str]] = set()
    for call, body, giving in _opened(program):
        target = program.sole(giving.callee) if giving.callee is not None else None
        hosts = handling.others_compared(package, program, target) if target else ()
        if target is None or not hosts:
            continue
        parameter = rebuilding.replaced(program, body, giving, _SENDER)
        parameter = parameter or rebuilding.put_in_place(body_of(program, target), _SENDER)
        if not parameter or (target, parameter) in seen:
            continue
        if chain := chains.is_reached(package, program, call):
            seen.add((target, parameter))
            yield Rewritten(target, parameter, hosts, False, chain)


def _opened(program: Program) -> Iterator[tuple[Call, Body, Instruction]]:
    """Yield where an address is opened that a call gives, outside the clients of web views."""
    clients = set(handling.web_clients(program))
    for owner, name, number in _OPENS:
        for heir in (owner, *program.heirs(owner)):
            for call in program.calls_to(heir, name):
                if call.method not in clients and call.method.signature.owner in program.classes:
                    body = body_of(program, call.method)
                    for origin in body.argument(body.instruction(call.place), number):
                        if isinstance(origin.what, Signature):
                            yield call, body, body.instruction(origin.place)


def _changed_alone(
    package: AppPackage, program: Program, call: Instruction, body: Body, hosts: tuple[str, ...]
) -> tuple[str, ...]:
    """
    Return the hosts whose addresses alone are changed by a call; nothing where others' may be, too.

    The client compares them, or what it calls does; then none may be opened that is spared before.
    """
    if comparing.only_there(program, body, call.place, _value(body, call)):
        return comparing.hosts_there(package, program, body, call.place, hosts)
    target = program.sole(call.callee) if call.callee is not None else None
    if target is None:
        return ()
    inner = body_of(program, target)
    adding = _adding(inner) or rebuilding.handed_on(inner)
    places = {each.place for each in adding}
    value = next(filter(None, (_value(inner, each) for each in adding)), "")
    there = (
        comparing.only_there(program, inner, each.place, _value(inner, each) or value, also=places)
        for each in adding
    )
    chosen = (_may_be_off(program, inner, each) for each in adding)
    spared = comparing.sparing(program, body, call.place)
    if adding and all(there) and not any(chosen) and all(_is_refused(body, to) for to in spared):
        return handling.others_compared(package, program, target)
    return ()


def _adding(body: Body) -> list[Instruction]:
    return [each for each in body.calls if each.callee and each.callee.name == _ADDS]


def _may_be_off(program: Program, body: Body, call: Instruction) -> bool:
    """Return whether a stored flag decides that a call is made, or that its method adds anything."""
    target = program.sole(call.callee) if call.callee is not None else None
    inner = body_of(program, target) if target is not None else None
    below = [each for each in _adding(inner) if _is_switched(program, inner, each)] if inner else []
    return bool(below) or _is_switched(program, body, call)


def _is_refused(body: Body, way: int) -> bool:
    """Return whether a way of a web view's client opens nothing, and says that nobody else need."""
    places = [body.instruction(place) for place in ways.onward(body, way)]
    returns = [each for each in places if each.code in op.RETURNS and each.registers]
    said = [body.origins(each.place, each.registers[0]) for each in returns]
    return not any(map(_loads, places)) and all(
        {(one.kind, one.what) for one in each} == {("number", 1)} for each in said
    )


def _says_who(program: Program, call: Call, parameter: str) -> bool:
    """Return whether a parameter whose name says little is set to what is somebody's mark: it has figures."""
    if parameter != _MAY_BE_ANY:
        return True
    methods = program.called_by(call.method, _DEEP)
    texts = {text for method in methods for text in program.texts_of(method)}
    return any(_MARK.search(text) for text in texts)


def _value(body: Body, call: Instruction) -> str:
    """Return the value of a referral that a call puts into an address; nothing where it puts none."""
    if call.callee is not None and call.callee.name == _ADDS:
        return next(iter(_texts(body, call, 2)), "")
    found = (_SENDER.search(text) for text in _texts(body, call, 2))
    return next((each[2] for each in found if each), "")


def _set_further_on(
    package: AppPackage, program: Program, method: Method, hosts: tuple[str, ...]
) -> Iterator[Rewritten]:
    """Yield the referrals that methods set which a web view's client calls; in which address is open."""
    for parameter in dict.fromkeys(_named_further_on(program, method)):
        if chain := chains.is_reached(package, program, method):
            yield Rewritten(method, parameter, hosts, False, chain)


def _named_further_on(program: Program, method: Method) -> Iterator[str]:
    """
    Yield the parameters that methods set which a web view's client calls.

    The client may also name the parameter to a method that adds whatever it is given.
    """
    for below in program.called_by(method, _DEEP):
        body = body_of(program, below)
        for call in body.calls:
            parameter = _referral(program, body, call)[0] if below != method else ""
            parameter = parameter or _handed_to_adding(program, body, call)
            if parameter := parameter or _listed_in_class(program, body, call):
                yield parameter


def _handed_to_adding(program: Program, body: Body, call: Instruction) -> str:
    """Return the name of a referral's parameter that a call hands to a method which adds what it is given."""
    target = program.sole(call.callee) if call.callee is not None else None
    if target is None:
        return ""
    inner = body_of(program, target)
    given = {
        origin.what
        for each in inner.calls
        if each.callee is not None and each.callee.name == _ADDS
        for origin in inner.argument(each, 1)
        if origin.kind == "parameter" and isinstance(origin.what, int)
    }
    names = (text for number in sorted(given) for text in _texts(body, call, number))
    return next((name for name in names if _SENDER.search(f"{name}=")), "")


def _listed_in_class(program: Program, body: Body, call: Instruction) -> str:
    """Return the name of a referral's parameter that a call adds out of a list or table of its class."""
    if call.callee is None or call.callee.name != _ADDS:
        return ""
    if not any(each.kind == "element" for each in body.argument(call, 1)):
        return ""
    names = handling.listed_texts(program, body.method)
    return next((name for name in names if _SENDER.fullmatch(f"{name}=")), "")


def _loads(call: Instruction) -> bool:
    return call.callee is not None and call.callee.name == _LOADS


def _referral(program: Program, body: Body, call: Instruction) -> tuple[str, bool]:
    """Return the parameter that a call sets to a constant, and whether it replaces what was there."""
    callee = call.callee
    if callee is None:
        return "", False
    given = [_texts(body, call, number) for number in (1, 2)]
    if callee.owner == _STRING and callee.name in _REPLACES:
        given[0] = given[0] or rebuilding.own_value(body, body.argument(call, 1))
        names = [found[1] for texts in given for text in texts if (found := _SENDER.search(text))]
        sets = any((found := _SENDER.search(text)) and found[2] for text in given[1])
        if len(names) == len(given) and len(set(names)) == 1 and sets:
            return names[0], opening.is_opened(program, body, call)
    if callee.owner in _BY_PATTERN and callee.name in _REPLACES:
        for text in _texts(body, call, len(body.arguments(call)) - 1):
            if (found := _SENDER.search(text)) and found[2]:
                return found[1], False
    adds = callee.name == _ADDS and given[1]
    if adds or (callee.name == _JOINS and given[0]):
        anew = rebuilding.put_anew(body, _SENDER)
        if anew and (not adds or anew in (given[0] or [anew])):
            return anew, opening.is_built_and_opened(program, body, call)
    for text in (given[0] or _compared(body)) if adds else ():
        if _SENDER.search(f"{text}="):
            return text, False
    return "", False


def _texts(body: Body, call: Instruction, number: int) -> list[str]:
    given = body.argument(call, number)
    joined = joining.parts(body, given)
    given = joined[0] if len(joined) == 1 else given
    return [str(each.what) for each in given if each.kind == "text"]


def _compared(body: Body) -> Iterator[str]:
    """Yield the texts with which a method compares, as the names of parameters that a loop goes over."""
    for call in body.calls:
        if call.callee is not None and call.callee.name in handling.COMPARES:
            yield from (text for number in (0, 1) for text in _texts(body, call, number))


def _is_switched(program: Program, body: Body, call: Instruction) -> bool:
    """Return whether a stored flag decides whether a call is made."""
    return any(
        switches.is_flag(program, body, origin)
        or (
            isinstance(origin.what, Signature)
            and not comparing.answers_by_texts(program, origin.what)
        )
        for condition in ways.deciding(body, call.place)
        if condition.code in op.IFS
        for register in condition.registers
        for origin in body.origins(condition.place, register)
    )


def overheard(package: AppPackage, program: Program) -> Iterator[Overheard]:
    """Yield the scripts that hand values of forms to an object that the app gave its pages, one an object."""
    seen: set[str] = set()
    for each in bridges.listening(program):
        if each.name not in seen and (chain := chains.is_reached(package, program, each.script)):
            seen.add(each.name)
            yield Overheard(each.script, each.name, chain)
