"""Expressions with which code compares: their texts, and the hosts that one stands for."""

import re
from collections.abc import Iterator

from rectitude.facts.apps import filling, ways
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Program

COMPARES = frozenset({"matcher", "containsMatchIn", "matchEntire", "find", "matches"})
"""What compares a text with an expression, which is the object on which it works."""
_MAKES = (("Ljava/util/regex/Pattern;", "compile"), ("Lkotlin/text/Regex;", "<init>"))
_DEEPEST = 4
"""Calls and fields through which an expression is followed back; ours."""
_GROUP = re.compile(r"\((?:\?:)?((?:[a-z0-9-]+\|)+[a-z0-9-]+)\)")
"""A group of words, any one of which may stand there."""
_MOST = 60
"""Texts into which one expression is taken apart; ours."""


def texts(program: Program, body: Body, origins: Origins, depth: int = 0) -> Iterator[str]:
    """Yield the texts of which an expression is made."""
    for each in origins if depth <= _DEEPEST else ():
        match each:
            case Origin("call", Signature() as callee, place) if callee[:2] in _MAKES:
                yield from _of_call(body, place, 0)
            case Origin("new", str(name), place) if (name, "<init>") in _MAKES:
                for call in body.calls:
                    if call.callee and call.callee[:2] in _MAKES and each in body.argument(call, 0):
                        yield from _of_call(body, call.place, 1)
            case Origin("call", Signature() as callee):
                meant = [method for method in program.meant(callee) if method.code]
                for inner in (body_of(program, one) for one in meant[:1] if len(meant) == 1):
                    yield from texts(program, inner, ways.returned(inner), depth + 1)
            case Origin("static" | "field", FieldName() as field):
                for one in filling.in_class(program, field):
                    yield from texts(program, one.body, one.value, depth + 1)


def _of_call(body: Body, place: int, number: int) -> Iterator[str]:
    for each in body.argument(body.instruction(place), number):
        if each.kind == "text":
            yield str(each.what)


def apart(expression: str) -> list[str]:
    r"""
    Return the texts for which an expression stands, as far as its groups are plain words.

    >>> apart(r"(shop|mall)\.example\.(com|cn)")[:2]
    ['shop\\.example\\.com', 'shop\\.example\\.cn']
    """
    group = _GROUP.search(expression)
    if group is None:
        return [expression]
    found: list[str] = []
    for word in group[1].split("|"):
        found += apart(expression[: group.start()] + word + expression[group.end() :])
        if len(found) > _MOST:
            break
    return found[:_MOST]
