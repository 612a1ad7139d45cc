"""
Apps that are covered or left: one watches which app is in front, and acts where that is one it names.

It shows something of its own in their place, or goes back to the home screen.
"""

from collections.abc import Iterator
from functools import partial

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import barring, chains, gating, sdks
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.handling import COMPARES, Meddling, named_packages
from rectitude.facts.apps.program import Method, Program

_IN_FRONT = (
    ("Landroid/app/ActivityManager;", "getRunningTasks"),
    ("Landroid/app/ActivityManager;", "getRunningAppProcesses"),
    ("Landroid/app/usage/UsageStatsManager;", "queryUsageStats"),
    ("Landroid/app/usage/UsageStatsManager;", "queryEvents"),
    ("Landroid/view/accessibility/AccessibilityEvent;", "getPackageName"),
)
"""What tells which app is in front."""
_COVERS = frozenset({"startActivity", "startActivities", "addView", "performGlobalAction"})
"""What lays a screen, or a window, over whatever is there, or leaves that for the home screen."""


_DEEP = 2
"""Methods, one called by the other, in which a screen is covered or left, or its name looked up; ours."""


def covering(package: AppPackage, program: Program) -> Iterator[Meddling]:
    """Yield the methods that cover or leave what is in front where that is an app that they name."""
    for method in dict.fromkeys(_asking(program)):
        body = body_of(program, method)
        for (does, directly), names in _covered(package, program, body).items():
            if chain := chains.is_reached(package, program, method):
                yield Meddling(method, does, tuple(names), chain, in_front=directly)


def _asking(program: Program) -> Iterator[Method]:
    for each in _IN_FRONT:
        for call in program.calls_to(*each):
            if sdks.is_apps_own(call.method):
                yield call.method


def _covered(
    package: AppPackage, program: Program, body: Body
) -> dict[tuple[str, bool], dict[str, None]]:
    """
    Return by what a method covers or leaves apps that it names, and their names.

    With each goes whether the method itself compares: one that it asks may answer the other way round.
    """
    found: dict[tuple[str, bool], dict[str, None]] = {}
    for call in body.calls:
        names, directly = _compared_with(package, program, body, call)
        for there, elsewhere in barring.ways_of(body, call, answers=True) if names else ():
            for place in sorted(there - elsewhere):
                if does := _covers(program, body.instruction(place)):
                    found.setdefault((does, directly), {}).update(dict.fromkeys(names))
    return found


def _compared_with(
    package: AppPackage, program: Program, body: Body, call: Instruction
) -> tuple[tuple[str, ...], bool]:
    """Return the apps with which a call, or a method that it asks, compares; whether it does so itself."""
    if call.callee is None:
        return (), False
    if call.callee.name in COMPARES:
        return _named_by(package, program, body, call), True
    target = program.sole(call.callee) if call.callee.descriptor.endswith(")Z") else None
    below = program.called_by(target, _DEEP) if target is not None else ()
    names = (
        name
        for each in map(partial(body_of, program), below)
        for inner in each.calls
        if inner.callee is not None and inner.callee.name in COMPARES
        for name in _named_by(package, program, each, inner)
    )
    return tuple(dict.fromkeys(names)), False


def _named_by(
    package: AppPackage, program: Program, body: Body, call: Instruction
) -> tuple[str, ...]:
    """Return the apps that a comparison names."""
    texts = (
        text
        for number in range(len(body.arguments(call)))
        for text in gating.texts_or_list(package, program, body, body.argument(call, number))
    )
    return named_packages(package, texts)


def _covers(program: Program, call: Instruction) -> str:
    """Return by what a call, or a method of the app that it runs, covers or leaves a screen, if it does."""
    if call.callee is None or call.callee.name in _COVERS:
        return call.callee.name if call.callee is not None else ""
    target = program.sole(call.callee)
    below = program.called_by(target, _DEEP) if target is not None else ()
    inner = (each.callee for method in below for each in body_of(program, method).calls)
    return next((each.name for each in inner if each is not None and each.name in _COVERS), "")
