"""Pages of other firms that a web view leaves for an address by which their firm pays for referrals."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    chains,
    comparing,
    constants,
    handling,
    joining,
    page_scripts,
    wording,
)
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.program import Method, Program
from rectitude.facts.parties import host_of, party

_CALLED = frozenset({"onPageStarted", "onPageFinished", "shouldOverrideUrlLoading"})
"""What a web view calls of its client when somebody goes to an address."""
_LOADS = "loadUrl"
_OF_REFERRALS = re.compile(
    r"^https?://(?:[\w-]+\.)*(?:union|cps|p4p|affiliates?|fanli)\.|/(?:union|cps|affiliate|cpspromo)[/?]",
    re.IGNORECASE,
)
"""Hosts and paths by which shops have their referrals counted."""
_SHORTENED = frozenset({"u.jd.com", "s.click.taobao.com", "p.pinduoduo.com"})
"""Hosts that shops keep for the shortened links of their referral programmes: each belongs to a referrer."""


class Diverted(NamedTuple):
    """A method that leads pages of others to an address for referrals."""

    method: Method
    address: str
    hosts: tuple[str, ...]
    sure: bool
    """Whether pages of these hosts alone are led there, whatever the user chose."""
    chain: Chain


def diverted(package: AppPackage, program: Program) -> Iterator[Diverted]:
    """Yield the methods of web views' clients that lead the pages of others to such an address of theirs."""
    wished = wording.of_rebates(package)
    for owner in program.heirs(handling.CLIENTS):
        for method in program.methods(owner):
            if method.signature.name not in _CALLED or not method.code:
                continue
            body = body_of(program, method)
            loading = [
                (call, address) for call in body.calls if (address := _refers(program, body, call))
            ]
            hosts = handling.others_compared(package, program, method) if loading else ()
            for call, address in loading:
                chain = party(host_of(address)) in hosts and chains.is_reached(
                    package, program, method
                )
                if chain:
                    there = comparing.only_there(program, body, call.place, _spared(body, address))
                    led = comparing.hosts_there(package, program, body, call.place, hosts)
                    yield Diverted(method, address, led, there and not wished, chain)


def _refers(program: Program, body: Body, call: Instruction) -> str:
    """Return the address for referrals, or its beginning, that a call loads; nothing where it is another."""
    if call.callee is None or call.callee.name != _LOADS:
        return ""
    loaded = body.argument(call, 1)
    begins = (joining.parts(body, loaded) or [loaded])[0]
    texts = constants.texts(program, body, begins)
    address = next(iter(texts.found)) if texts.whole and len(texts.found) == 1 else ""
    is_one = (
        _OF_REFERRALS.search(address)
        or host_of(address) in _SHORTENED
        or page_scripts.SENDER.search(address)
    )
    return address if is_one else ""


def _spared(body: Body, address: str) -> str:
    """Return the text by which a method knows that it has led somebody there already."""
    compared = (
        str(each.what)
        for call in body.calls
        if call.callee is not None and call.callee.name in handling.COMPARES
        for each in body.argument(call, 1)
        if each.kind == "text"
    )
    own = party(host_of(address))
    return next((text for text in compared if text in address and party(text) != own), "")
