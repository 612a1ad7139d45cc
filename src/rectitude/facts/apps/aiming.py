"""Whether what an app does to other apps is aimed at those that it names, and nobody chooses it."""

from itertools import pairwise

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    gating,
    messages,
    named_rivals,
    objects,
    reasons,
    saying,
    switches,
    ways,
)
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.chains import Chain, Step
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.first_run import FirstRun
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
    return _is_unasked(package, program, each.chain)


def against_rivals(package: AppPackage, program: Program, each: Meddling) -> str:
    """
    Return the app's own words that call rivals those whose screens it covers or leaves by itself.

    It says so where it refuses to run beside them. Without such words they may be what somebody wants to
    be kept from, as games.
    """
    if not each.in_front or not each.chain or not _is_unasked(package, program, each.chain):
        return ""
    gates = gating.gates(package, program)
    said = (
        gate.said for gate in gates if gate.chain and not set(gate.names).isdisjoint(each.packages)
    )
    return next(filter(None, said), "")


def called_rivals(package: AppPackage, program: Program, each: Meddling) -> str:
    """
    Return what the code calls the apps that it does something to, where it calls them competitors.

    Nothing where a class on the way gives a reason, or where it keeps a device in order for somebody else.
    """
    bodies = [body_of(program, step.method) for step in each.chain or ()]
    name = next(filter(None, map(named_rivals.named_by, reversed(bodies))), "")
    if not name or not each.in_code or _guards_device(package):
        return ""
    owners = dict.fromkeys(body.method.signature.owner for body in bodies)
    methods = (one for owner in owners for one in program.methods(owner) if one.code)
    said = saying.texts(package, program, (body_of(program, one) for one in methods))
    return "" if reasons.gives_reason(said) else name


def _is_unasked(package: AppPackage, program: Program, chain: Chain) -> bool:
    """Return whether something is done by itself, behind no switch, and not to keep a device in order."""
    if _guards_device(package):
        return False
    return _comes_by_itself(program, chain) and not switches.any_switch(program, chain)


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
    """
    Return whether the system begins a chain by itself, and each step leads surely to the next.

    One that makes a piece of work leads to it surely where the work is handed over by itself.
    """
    steps = chain[1:] if chain[0].method.signature.name == "<init>" else chain
    if not steps or not _is_begun(program, steps[0].method) or not steps[-1].certain:
        return False
    return all(
        step.certain
        or (_is_work(later.method) and _is_begun(program, later.method))
        or _is_told(program, later)
        for step, later in pairwise(steps)
    )


def _is_told(program: Program, step: Step) -> bool:
    """Return whether a handler is surely sent, by itself, a message that leads on at a place of its."""
    body = body_of(program, step.method)
    return any(
        sent.certain
        and _is_surely_made(body_of(program, sent.method), sent.place)
        and step.place in FirstRun(program).states(body, (None, messages.number(program, sent)))
        and _is_begun(program, sent.method)
        for sent in messages.sent(program, step.method, complete=True)
    )


def _is_work(method: Method) -> bool:
    return method.signature.name in _WORK


def _is_begun(program: Program, method: Method, depth: int = 0) -> bool:
    """
    Return whether the system calls a method without a press, or by way of one that it calls so.

    That calls it on each of its ways, or hands it over as work that is done later.
    """
    name, owner = method.signature.name, method.signature.owner
    if name in _BY_ITSELF:
        return True
    if depth > _DEEP:
        return False
    if _is_work(method):
        return any(
            _is_handed_over(program, call, owner) and _is_begun(program, call.method, depth + 1)
            for each in _making(program, owner)
            for call in program.calls_by(each)
        )
    return any(
        _is_surely_made(body_of(program, call.method), call.place)
        and _is_begun(program, call.method, depth + 1)
        for call in program.calls_to(owner, name)
        if call.callee == method.signature
    )


def _making(program: Program, owner: str) -> list[Method]:
    """Return the methods that may hand over an object of a class: its own, and those of who makes one."""
    makers = [call.method.signature.owner for call in program.calls_to(owner, "<init>")]
    near = (each for name in dict.fromkeys((owner, *makers)) for each in program.methods(name))
    return [each for each in near if each.code]


def _is_handed_over(program: Program, call: Call, owner: str) -> bool:
    """Return whether a call surely hands over an object of a class as work."""
    if call.callee.name not in _HANDS_OVER:
        return False
    body = body_of(program, call.method)
    each = body.instruction(call.place)
    return _is_surely_made(body, call.place) and any(
        len(given) == 1 and all(_is_one_of(program, body, one, owner) for one in given)
        for given in (body.argument(each, number) for number in range(1, len(body.arguments(each))))
    )


def _is_one_of(program: Program, body: Body, origin: Origin, owner: str) -> bool:
    """Return whether a value is an object of a class: made here, kept in a field, or who calls."""
    if origin == Origin("parameter", 0):
        return body.method.signature.owner == owner
    if isinstance(origin.what, FieldName):
        held = list(objects.fillings(program, origin.what))
        made = frozenset({("new", owner)})
        return bool(held) and all(
            each is not None and {(one.kind, one.what) for one in each[1]} == made for each in held
        )
    return (origin.kind, origin.what) == ("new", owner)


def _is_surely_made(body: Body, place: int) -> bool:
    """Return whether a call is made on each way, or on each but those on which something is there already."""
    places = ways.reached(body, lambda other: other.place == place)
    if not any(other.code in op.RETURNS and other.place in places for other in body.instructions):
        return True
    return all(_asks_for_object(body, each) for each in ways.deciding(body, place))


def _asks_for_object(body: Body, condition: Instruction) -> bool:
    """Return whether a condition asks whether a field holds an object, as what is made but once does."""
    return (
        condition.code in op.IFS
        and len(condition.registers) == 1
        and all(
            isinstance(each.what, FieldName) and each.what.type.startswith("L")
            for each in body.origins(condition.place, condition.registers[0])
        )
    )
