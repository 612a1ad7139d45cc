"""Whether something is done by a press alone: every way to it begins with what somebody presses."""

from collections.abc import Container, Iterable

from rectitude.facts.apps import chains, objects
from rectitude.facts.apps.program import OF_SYSTEM, Method, Program

_PRESSED = frozenset(
    {
        *("onClick", "onLongClick", "onTouch", "onItemClick", "onItemSelected", "onCheckedChanged"),
        *("onMenuItemClick", "onOptionsItemSelected", "onNavigationItemSelected", "onEditorAction"),
        *("onPreferenceClick", "onPreferenceChange", "onBackPressed", "onActivityResult"),
    }
)
"""What the system calls when somebody presses something, or comes back from another screen."""
_HANDED_OVER = frozenset(
    {"run", "call", "invoke", "invokeSuspend", "doInBackground", "onPostExecute", "accept"}
)
"""Work that a press hands to a thread or a queue."""
_LAMBDA = "lambda$"
"""How compilers begin the name of a lambda's own method, public where another class calls it."""
_LISTENS = "(Landroid/view/View;)V"
_MOST_METHODS = 300
"""Methods that are gone back through; ours. What more lead to is not known to need a press."""


def only(program: Program, near: Container[Method], doing: Iterable[Method]) -> bool:
    """
    Return whether methods, at least one, are run by presses alone.

    `near`: those that are run, perhaps, without one. What nothing leads to is not run.
    """
    seen = dict.fromkeys(doing)
    waiting, pressed = list(seen), False
    while waiting:
        method = waiting.pop()
        if method in near or len(seen) > _MOST_METHODS:
            return False
        if is_pressed(method):
            pressed = True
            continue
        handed_over = method.signature.name in _HANDED_OVER
        if not handed_over and _may_be_override(method) and chains.is_callback(program, method):
            return False
        of_app = objects.is_the_apps_own(program, method)
        for step in (chains.calling if of_app else chains.leading_to)(program, method):
            if step.method not in seen and not step.method.signature.owner.startswith(OF_SYSTEM):
                seen[step.method] = None
                waiting.append(step.method)
    return pressed


def is_pressed(method: Method) -> bool:
    """Return whether the system calls a method at a press: by its name, or as a layout may name it."""
    _, name, kinds = method.signature
    return name in _PRESSED or (kinds == _LISTENS and not method.is_static)


def _may_be_override(method: Method) -> bool:
    """Return whether a method may stand in place of one of the system's, which then calls it."""
    return bool(method.access & chains.OPEN_TO_HEIRS) and not method.signature.name.startswith(
        _LAMBDA
    )
