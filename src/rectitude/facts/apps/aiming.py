"""Whether what an app does to other apps is aimed at those that it names, and nobody chooses it."""

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import switches
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.handling import Meddling
from rectitude.facts.apps.program import Program

_LEAST_OWNERS = 2
"""Firms whose apps are named; one alone may be the firm's own, under another name. Ours."""
_ENDS = "killBackgroundProcesses"
_NEEDS = "android.permission.KILL_BACKGROUND_PROCESSES"
_ALL_APPS = (
    "getRunningAppProcesses",
    "getInstalledPackages",
    "getInstalledApplications",
    "getRunningServices",
)
"""Who asks for all apps may leave out those that it names."""
_OF_GUARDIANS = frozenset(
    {
        "android.permission.BIND_DEVICE_ADMIN",
        "android.permission.PACKAGE_USAGE_STATS",
        "android.permission.MANAGE_DEVICE_POLICY_APPS_CONTROL",
    }
)
"""What keeps a pupil's tablet in order asks for; it may end apps for the one whose device it is."""
_BY_ITSELF = frozenset(
    {
        *("onCreate", "onStart", "onResume", "onRestart", "onPostResume", "attachBaseContext"),
        *(
            "onReceive",
            "onStartCommand",
            "onHandleIntent",
            "onServiceConnected",
            "onAccessibilityEvent",
        ),
    }
)
"""What the system calls without a press."""


def is_surely_aimed(package: AppPackage, program: Program, each: Meddling) -> bool:
    """
    Return whether an app ends apps of several other firms by name, by itself, whatever its user chose.

    Not where it asks which apps there are at all, for then the names may be those that are spared; and not
    where it keeps a device in order for somebody else.
    """
    if (
        each.does != _ENDS
        or not each.in_code
        or not each.chain
        or package.permission(_NEEDS) is None
    ):
        return False
    owners = {name.split(".")[1].casefold() for name in each.packages}
    if len(owners) < _LEAST_OWNERS or _asks_for_all(program, each):
        return False
    if _guards_device(package):
        return False
    return _comes_by_itself(each.chain) and not switches.any_switch(program, each.chain)


def _guards_device(package: AppPackage) -> bool:
    asked = {each.name for each in package.permissions}
    asked |= {each.permission for each in package.components if each.permission}
    return not _OF_GUARDIANS.isdisjoint(asked)


def _asks_for_all(program: Program, each: Meddling) -> bool:
    owners = {step.method.signature.owner for step in each.chain or ()}
    return any(
        call.callee.name in _ALL_APPS
        for owner in owners
        for method in program.methods(owner)
        for call in program.calls_by(method)
    )


def _comes_by_itself(chain: Chain) -> bool:
    """Return whether the system begins a chain by itself, and each step leads surely to the next."""
    return chain[0].method.signature.name in _BY_ITSELF and all(step.certain for step in chain)
