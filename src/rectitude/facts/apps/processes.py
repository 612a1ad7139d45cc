"""
How an app asks in which of its processes it runs: on the first start in the main one, named like the package.

Many apps do their work at the start in that process alone, so the question has nothing to do with consent.
What others do may come as early: they are started by the first.
"""

from rectitude.facts.apps import containers, things
from rectitude.facts.apps.bodies import Body, Origin, Origins
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Program
from rectitude.facts.apps.texts import Value

_PROCESS = "Landroid/app/ActivityManager$RunningAppProcessInfo;"
NAME = FieldName(_PROCESS, "processName", "Ljava/lang/String;")
_NUMBER = FieldName(_PROCESS, "pid", "I")
_RUNNING = "getRunningAppProcesses"
_NAMES = frozenset(
    {
        ("Landroid/app/Application;", "getProcessName"),
        ("Landroid/os/Process;", "myProcessName"),
    }
)
_OF_PACKAGE = ("getPackageName", "()Ljava/lang/String;")
_CONTEXTS = (
    *("Landroid/content/Context;", "Landroid/content/ContextWrapper;", "Landroid/app/Activity;"),
    *("Landroid/app/Application;", "Landroid/app/Service;"),
)
_READS_LINE = "readLine"
_COMMAND = "cmdline"
"""The file in which the system tells a process its name."""
_ANSWERS = (")Z", ")Ljava/lang/String;")


def gives_name(program: Program, body: Body, call: Instruction) -> bool:
    """Return whether a call gives the name of the process, which of the main one is the package's."""
    callee = call.callee
    if callee is None:
        return False
    if (callee.owner, callee.name) in _NAMES:
        return True
    if callee[1:] == _OF_PACKAGE:
        inherited = callee.owner in program.classes and program.resolve(callee) is None
        return callee.owner in _CONTEXTS or inherited
    return callee.name == _READS_LINE and any(
        isinstance(each.reference, str) and _COMMAND in each.reference for each in body.instructions
    )


def goes_over_all(body: Body, call: Instruction) -> bool:
    """
    Return whether a call asks if there is a further one of all processes, where the own one is looked for.

    In a method that only answers who it is, or its name; and whether there is a list of them at all.
    """
    callee = call.callee
    if callee is None or not body.method.signature.descriptor.endswith(_ANSWERS):
        return False
    if callee.name == _RUNNING:
        return True
    origin = Origin("call", callee, call.place)
    loop = containers.of_loop(body, origin) if callee.name == "hasNext" else None
    looks = any(each.reference == _NUMBER for each in body.instructions)
    return loop is not None and looks and _is_of_running(body, loop)


def _is_of_running(body: Body, container: Origins, depth: int = 0) -> bool:
    """Return whether a list is that of all processes, or an iterator of it."""
    for each in container:
        if isinstance(each.what, Signature) and depth <= 1:
            if each.what.name == _RUNNING:
                return True
            if containers.hands_on(each.what):
                inner = body.argument(body.instruction(each.place), 0)
                return _is_of_running(body, inner, depth + 1)
    return False


def only(values: set[Value], name: str) -> Value:
    """Return the one value that something has; the name of the process where else there is none at all."""
    if name and name in values and values <= {name, 0, ""}:
        return name
    return things.only(values)
