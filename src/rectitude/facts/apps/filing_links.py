"""Where an app leads to with its filing number: the ministry's filing system, or where that used to stand."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains, constants, wording
from rectitude.facts.apps.bodies import Body, Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.apps.wording import Wording
from rectitude.facts.filing_system import FILING_SYSTEM, RETIRED

_OPENS = (("Landroid/net/Uri;", "parse", 0), ("Landroid/webkit/WebView;", "loadUrl", 1))
"""Calls that take an address which is opened, and which of their arguments it is."""


class Opened(NamedTuple):
    """A call to which a retired address of the filing system is given, and how it comes to be made."""

    call: Call
    host: str
    chain: Chain


def opened(package: AppPackage, program: Program) -> Opened | None:
    """Return a call that surely opens a retired address, in an app that knows no other."""
    if _is_known(package):
        return None
    for call, body, address in _openings(program):
        hosts = {_host(text) for text in constants.texts(program, body, address).found}
        if hosts and hosts <= RETIRED and (chain := chains.is_reached(package, program, call)):
            return Opened(call, min(hosts), chain)
    return None


def _openings(program: Program) -> Iterator[tuple[Call, Body, Origins]]:
    """Yield the calls that open an address, or hand it to a method that does, and what that may be."""
    for kind, name, number in _OPENS:
        for owner in (kind, *program.heirs(kind)):
            for call in program.calls_to(owner, name):
                body = body_of(program, call.method)
                address = body.argument(body.instruction(call.place), number)
                yield call, body, address
                for each in address:
                    if each.kind == "parameter" and isinstance(each.what, int):
                        yield from _handed(program, call.method, each.what)


def _handed(program: Program, method: Method, number: int) -> Iterator[tuple[Call, Body, Origins]]:
    """Yield the calls of a method of the app's, each with what it hands over."""
    for call in program.calls_to(method.signature.owner, method.signature.name):
        if call.callee == method.signature:
            body = body_of(program, call.method)
            yield call, body, body.argument(body.instruction(call.place), number)


def named(package: AppPackage) -> Wording | None:
    """Return a text that holds a retired address, in an app that knows no other."""
    held = wording.holding_any(package, tuple(sorted(RETIRED)))
    return held[0] if held and not _is_known(package) else None


def _is_known(package: AppPackage) -> bool:
    return any(wording.holding_any(package, (FILING_SYSTEM,)))


def _host(text: str) -> str:
    address = text if "//" in text else f"//{text}"
    try:
        return (urlsplit(address).hostname or "").casefold()
    except ValueError:
        return ""
