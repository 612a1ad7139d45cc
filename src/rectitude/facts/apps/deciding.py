"""
Methods that decide what a web view loads: its client's own, and those of the app that decide for it.

A client may ask a presenter or a router what becomes of an address, by an interface of the app's own too.
"""

from collections.abc import Iterator

from rectitude.facts.apps import handling, ways
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.program import OF_SYSTEM, Method, Program

_DEEP = 2
"""Methods, one called by the other, between a client and what decides for it; ours."""
_ADDRESSES = ("Ljava/lang/String;", "Landroid/net/Uri;", "Landroid/webkit/WebResourceRequest;")
"""What an address is handed on as."""


def methods(program: Program) -> Iterator[tuple[Method, bool]]:
    """
    Yield the methods that decide, those that are asked first; and whether each address surely comes to them.

    Each is yielded once.
    """
    found: dict[Method, bool] = dict.fromkeys(handling.web_clients(program), True)
    level = list(found)
    for _ in range(_DEEP):
        below: list[Method] = []
        for method in level:
            body = body_of(program, method)
            for call, target in _asked(program, body):
                if target not in found:
                    found[target] = found[method] and not any(ways.deciding(body, call.place))
                    below.append(target)
        level = below
    yield from reversed(found.items())


def _asked(program: Program, body: Body) -> Iterator[tuple[Instruction, Method]]:
    """Yield the calls by which a method hands an address to one of the app, with the one that surely runs."""
    for call in body.calls:
        sole = program.sole(call.callee) if call.callee is not None else None
        if sole is not None and _takes_address(sole):
            yield call, sole


def _takes_address(method: Method) -> bool:
    """Return whether a method is handed what may be an address."""
    given = method.signature.descriptor.partition(")")[0]
    own = not method.signature.owner.startswith(OF_SYSTEM)
    return own and any(kind in given for kind in _ADDRESSES)
