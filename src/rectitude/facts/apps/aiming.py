"""Whether what an app does to other apps is aimed at those that it names, and nobody chooses it."""

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps import switches, ways
from rectitude.facts.apps.bodies import Origin, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.handling import Meddling
from rectitude.facts.apps.program import Call, Method, Program

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
_DEEP = 3
"""Methods, one called by the other, in which all apps may be asked for; ours."""
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
_WORK = frozenset({"run", "call", "handleMessage"})
_HANDS_OVER = frozenset(
    {"post", "postDelayed", "execute", "submit", "schedule", "scheduleAtFixedRate"}
)


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
    return _comes_by_itself(program, each.chain) and not switches.any_switch(program, each.chain)


def _guards_device(package: AppPackage) -> bool:
    asked = {each.name for each in package.permissions}
    asked |= {each.permission for each in package.components if each.permission}
    return not _OF_GUARDIANS.isdisjoint(asked)


def _asks_for_all(program: Program, each: Meddling) -> bool:
    steps = [step.method for step in each.chain or ()]
    near = {one for step in steps for one in program.methods(step.signature.owner)}
    near |= {one for step in steps for one in program.called_by(step, _DEEP)}
    return any(
        call.callee.name in _ALL_APPS for method in near for call in program.calls_by(method)
    )


def _comes_by_itself(program: Program, chain: Chain) -> bool:
    """Return whether the system begins a chain by itself, and each step leads surely to the next."""
    return _is_begun(program, chain[0].method) and all(step.certain for step in chain)


def _is_begun(program: Program, method: Method) -> bool:
    """Return whether the system calls a method without a press, or it is work that such a one hands over."""
    name, owner = method.signature.name, method.signature.owner
    if name in _BY_ITSELF:
        return True
    return name in _WORK and any(
        call.callee.name in _HANDS_OVER and _is_given(program, call)
        for each in program.methods(owner)
        if each.signature.name in _BY_ITSELF and each.code
        for call in program.calls_by(each)
    )


def _is_given(program: Program, call: Call) -> bool:
    """Return whether a call is given the very object whose method calls it."""
    body = body_of(program, call.method)
    each = body.instruction(call.place)
    own = Origin("parameter", 0)
    places = ways.reached(body, lambda other: other.place == call.place)
    always = not any(
        other.code in op.RETURNS and other.place in places for other in body.instructions
    )
    return always and any(
        body.argument(each, number) == {own} for number in range(1, len(body.arguments(each)))
    )
