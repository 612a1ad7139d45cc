"""Scripts of others in whose place a web view's client gives one of its own, which adds linked content."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains, comparing, handling, page_scripts
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.program import Method, Program
from rectitude.facts.parties import party

_ASKED = "shouldInterceptRequest"
_ANSWER = ("Landroid/webkit/WebResourceResponse;", "<init>")
_DEEP = 2
"""Methods, one called by the other, in which the script is looked for; ours."""
_SAYS_WHY = re.compile(r"拦截|屏蔽|过滤|净化|block|filter|removed", re.IGNORECASE)
"""Words by which a script may say in a page what was taken out of it."""


class Answered(NamedTuple):
    """A client's method that answers for hosts of others with a script of its own."""

    method: Method
    hosts: tuple[str, ...]
    address: str
    """The host to which the content leads that the script adds."""
    sure: bool
    """Whether it does so for these hosts alone, whatever its user chose, and says nothing of why."""
    chain: Chain


def answered(package: AppPackage, program: Program) -> Iterator[Answered]:
    """Yield the methods of clients that answer requests for others' scripts so."""
    for method in handling.web_clients(program):
        hosts = handling.others_compared(package, program, method)
        if method.signature.name != _ASKED or not hosts:
            continue
        body = body_of(program, method)
        texts = [
            text for each in program.called_by(method, _DEEP) for text in program.texts_of(each)
        ]
        scripts = [(text, host) for text in texts for host in _led_to(text, hosts)]
        given = [each for each in body.calls if each.callee and each.callee[:2] == _ANSWER]
        if not scripts or not given or not (chain := chains.is_reached(package, program, method)):
            continue
        sure = all(comparing.only_there(program, body, each.place) for each in given)
        sure = sure and not any(map(_SAYS_WHY.search, texts))
        yield Answered(method, hosts, scripts[0][1], sure, chain)


def _led_to(text: str, hosts: tuple[str, ...]) -> Iterator[str]:
    """Yield the hosts, none of some, to which the content leads that a script adds."""
    if page_scripts.adds(text):
        for host in page_scripts.ADDRESS.findall(text):
            if party(host.casefold()) not in hosts:
                yield host
