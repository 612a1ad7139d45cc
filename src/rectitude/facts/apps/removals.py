"""Apps of other firms whose removal an app has the system offer, and what it says to urge its user to it."""

import re
from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    barring,
    chains,
    constants,
    gating,
    handling,
    lists_brought,
    reasons,
    resource_lists,
)
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.handling import Meddling
from rectitude.facts.apps.program import OF_SYSTEM, Call, Method, Program

_NAMES_APP = frozenset(
    {
        *(("Landroid/net/Uri;", "parse"), ("Landroid/net/Uri;", "fromParts")),
        *(("Ljava/lang/StringBuilder;", "append"), ("Ljava/lang/String;", "concat")),
    }
)
"""Calls by which the address of an app that is to be removed is put together."""
_STARTS = ("startActivity", "startActivityForResult")
_DANGER = re.compile(
    r"风险|危险|病毒|木马|恶意|窃取|泄露|不安全|拖慢|耗电|卡顿|冲突|不兼容"
    r"|risk|danger|virus|malware|unsafe|slows|conflict",
    re.IGNORECASE,
)
_REMOVE = re.compile(r"卸载|删除|移除|uninstall|remove", re.IGNORECASE)
_OURSELVES = re.compile(r"本(?:应用|软件|产品|APP)", re.IGNORECASE)
_LEAST_NAME = 2
"""Characters of the app's name by which a text speaks of it, as people shorten names; ours."""
_LEAST_OWNERS = 2
"""Firms whose apps are named; one alone may be one that is known to be harmful. Ours."""


def removals(package: AppPackage, program: Program) -> Iterator[Meddling]:
    """Yield the methods that have the system offer to remove apps that are named there."""
    for call, does in removing(program):
        names = handling.named_packages(package, _texts_beside(package, program, call.method))
        if names and (chain := chains.is_reached(package, program, call)):
            said = list(reasons.said(package, (body_of(program, step.method) for step in chain)))
            of_rivals = reasons.first(said, _REMOVE) if _are_rivals(names) else ""
            urging = _urging(package, said) if _are_rivals(names) else ""
            yield Meddling(
                call.method, does, names, chain, said=of_rivals or urging, as_rivals=bool(of_rivals)
            )


def _are_rivals(names: tuple[str, ...]) -> bool:
    """Return whether apps are of several firms, and none a tool that others warn of, too."""
    firms = {name.split(".")[1].casefold() for name in names}
    return len(firms) >= _LEAST_OWNERS and not any(gating.is_tool(name) for name in names)


def _urging(package: AppPackage, said: list[str]) -> str:
    """Return the text on the way to it that urges to remove others and use this app."""
    name = package.package.label[:_LEAST_NAME]
    return next(
        (
            text
            for text in said
            if _DANGER.search(text) and _REMOVE.search(text)
            if _OURSELVES.search(text) or (len(name) == _LEAST_NAME and name in text)
        ),
        "",
    )


def removing(program: Program) -> Iterator[tuple[Call, str]]:
    """Yield where the app's own code has the system offer to remove an app, and by what."""
    for action in barring.REMOVES:
        for text, method in program.texts_with(action):
            if text == action and not method.signature.owner.startswith(OF_SYSTEM):
                starts = (each for each in program.calls_by(method) if each.callee.name in _STARTS)
                does = f"startActivity ({action.rpartition('.')[2]})"
                yield from ((call, does) for call in starts)


def _texts_beside(package: AppPackage, program: Program, method: Method) -> Iterator[str]:
    """Yield the texts that a method holds or compares with, and the lists of its class and its makers'."""
    yield from program.texts_of(method)
    body = body_of(program, method)
    for call in body.calls:
        names = call.callee is not None and call.callee[:2] in _NAMES_APP
        if names or (call.callee is not None and call.callee.name in handling.COMPARES):
            for number in range(len(body.arguments(call))):
                given = body.argument(call, number)
                yield from resource_lists.texts(package, program, body, given)
                yield from sorted(constants.texts(program, body, given).found) if names else ()
    for each in dict.fromkeys((method, *program.makers_of(method.signature.owner))):
        yield from handling.listed_texts(program, each)
        yield from lists_brought.of_class(package, program, each.signature.owner)
