"""
Apps that are covered or left: one watches which app is in front, and acts where that is one it names.

It shows something of its own in their place, or goes back to the home screen.
"""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import barring, chains, gating, sdks
from rectitude.facts.apps.bodies import Body, body_of
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


def covering(package: AppPackage, program: Program) -> Iterator[Meddling]:
    """Yield the methods that cover or leave what is in front where that is an app that they name."""
    for method in dict.fromkeys(_asking(program)):
        body = body_of(program, method)
        for does, names in _covered(package, program, body):
            if chain := chains.is_reached(package, program, method):
                yield Meddling(method, does, names, chain, in_front=True)


def _asking(program: Program) -> Iterator[Method]:
    for each in _IN_FRONT:
        for call in program.calls_to(*each):
            if sdks.is_apps_own(call.method):
                yield call.method


def _covered(
    package: AppPackage, program: Program, body: Body
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what covers or leaves apps that a method names, and their names, once each."""
    found: dict[str, dict[str, None]] = {}
    for call in body.calls:
        if call.callee is None or call.callee.name not in COMPARES:
            continue
        texts = [
            text
            for number in range(len(body.arguments(call)))
            for text in gating.texts_or_list(package, program, body, body.argument(call, number))
        ]
        names = named_packages(package, texts)
        for there, elsewhere in barring.ways_of(body, call, answers=True) if names else ():
            for place in sorted(there - elsewhere):
                callee = body.instruction(place).callee
                if callee is not None and callee.name in _COVERS:
                    found.setdefault(callee.name, {}).update(dict.fromkeys(names))
    yield from ((does, tuple(names)) for does, names in found.items())
