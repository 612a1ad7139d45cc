"""Requests by which an app's own code asks for what is chosen by its user's interests, and names them so."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains, sdks, switches
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.program import Method, Program

_INTERESTS = re.compile(
    r"(?:user_?|my_?)?(?:interests?|hobb(?:y|ies)|tastes?|preferences?|portrait)(?:_?(?:tags?|list|profile))?"
    r"|(?:user_?|interest_?)(?:tags?|profile)",
    re.IGNORECASE,
)
"""All of a field's name, where that says that a person's interests stand in it; ours."""
_PERSONALISED = re.compile(r"(?:\w+_)?personali[sz](?:ed|ation)(?:_\w+)?", re.IGNORECASE)
"""A value by which a request says itself what it asks for."""
_NOT = re.compile(r"(?:^|_)(?:non?|not|un|off|without|disable[ds]?)_|_(?:off|none|disabled)$", re.I)
_OF_RECOMMENDING = re.compile(
    r"https?://[^/?#]+(?:/[\w.-]+)*/(?:recommend\w*|reco?|personal(?:i[sz]ed)?|guess\w*)(?:/[\w.-]+)*/?",
    re.IGNORECASE,
)
"""An address by whose path something is asked for that is recommended, to one person or to all."""
_PATHS = ("/recommend", "/rec", "/personal", "/guess")
_PUTS = frozenset(
    {
        *("put", "add", "addEncoded", "appendQueryParameter", "addQueryParameter"),
        *("addFormDataPart", "setQueryParameter"),
    }
)
"""Methods that put a value under a name into what is sent."""
_ANCHOR = "ersonali"
_NETWORK = ("Ljava/net/", "Lokhttp3/", "Lretrofit2/", "Lcom/android/volley/")
_DEEP = 4
"""Methods, one called by the other, from where a request is put together to where it is sent; ours."""


class Asked(NamedTuple):
    """A method that asks for what is personalised, by which words, and how it is reached."""

    method: Method
    field: str
    value: str
    chain: Chain


def recommended(package: AppPackage, program: Program) -> Iterator[Asked]:
    """Yield the methods that name an address of recommendations, and send a person's interests along."""
    for address, method in dict.fromkeys(
        found for part in _PATHS for found in program.texts_with(part)
    ):
        if not _OF_RECOMMENDING.fullmatch(address) or not sdks.is_apps_own(method):
            continue
        field = next(filter(_INTERESTS.fullmatch, program.texts_of(method)), "")
        chain = chains.is_reached(package, program, method) if field else None
        if chain and not switches.any_switch(program, chain):
            yield Asked(method, field, address, chain)


def sent_to_recommend(package: AppPackage, program: Program) -> Iterator[Asked]:
    """Yield those of these methods that surely put a person's interests, no constant, into what they send."""
    for each in recommended(package, program):
        body = body_of(program, each.method)
        puts = (call for call in body.calls if call.callee and call.callee.name in _PUTS)
        given = [
            body.argument(call, 2)
            for call in puts
            if len(body.arguments(call)) > 2
            and any(name.what == each.field for name in body.argument(call, 1))
        ]
        held = [one for origins in given for one in origins]
        constant = any(one.kind in {"text", "number"} for one in held)
        if held and not constant and _is_sent(program, each.method):
            yield each


def asked(package: AppPackage, program: Program) -> Iterator[Asked]:
    """Yield the methods that send a person's interests and ask for what is personalised, in these words."""
    for value, method in program.texts_with(_ANCHOR):
        if not _PERSONALISED.fullmatch(value) or _NOT.search(value) or not sdks.is_apps_own(method):
            continue
        body = body_of(program, method)
        names = dict(_put(body))
        field = next(filter(_INTERESTS.fullmatch, names), "")
        chain = (
            chains.is_reached(package, program, method)
            if field and {value} in names.values() and _is_sent(program, method)
            else None
        )
        if chain and not switches.any_switch(program, chain):
            yield Asked(method, field, value, chain)


def _put(body: Body) -> Iterator[tuple[str, set[object]]]:
    """Yield the names under which a method puts something, each with the constant texts that it puts."""
    for call in body.calls:
        if call.callee is not None and call.callee.name in _PUTS and len(body.arguments(call)) > 2:
            given = body.argument(call, 2)
            for name in body.argument(call, 1):
                if name.kind == "text":
                    yield str(name.what), {each.what for each in given}


def _is_sent(program: Program, method: Method) -> bool:
    """Return whether a method, or one that it calls, has to do with the network."""
    return any(
        call.callee.owner.startswith(_NETWORK)
        for below in program.called_by(method, _DEEP)
        for call in program.calls_by(below)
    )
