"""
Work that is handed over, and run later without a press: by threads and queues, and by a dialog that is shown.

Where it is made is often not where it is handed over: an object hands itself over, or one that it keeps in a
field. A method of the app's own runs what it is given only where it has it run itself.
"""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Protocol

from rectitude.facts.apps import objects
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.chains import Step
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import OF_SYSTEM, Call, Method, Program

_HANDS_OVER = frozenset(
    {
        *("post", "postDelayed", "postAtFrontOfQueue", "runOnUiThread", "start", "schedule"),
        *("execute", "executeOnExecutor", "submit", "scheduleAtFixedRate"),
        *("scheduleWithFixedDelay", "thread", "thread$default", "launch", "launch$default"),
        *("addIdleHandler", "registerActivityLifecycleCallbacks"),
        *("async", "async$default", "startCoroutine", "runBlocking", "runBlocking$default"),
    }
)
_REACTIVE = ("Lio/reactivex/", "Lrx/")
"""Libraries that run what they are given once somebody subscribes, which need not be at once."""
_THREADS = frozenset({"Ljava/lang/Thread;", "Landroid/os/HandlerThread;"})
_SHOWN = ("onCreate",)
_FRAGMENT_SHOWN = ("onCreate", "onCreateDialog", "onCreateView", "onViewCreated", "onStart")
"""What is called of a dialog, and of a fragment that is one, when it is shown."""
_FRAGMENTS = frozenset(
    {
        *("Landroid/app/DialogFragment;", "Landroidx/fragment/app/DialogFragment;"),
        "Landroid/support/v4/app/DialogFragment;",
        "Landroidx/appcompat/app/AppCompatDialogFragment;",
        "Lcom/google/android/material/bottomsheet/BottomSheetDialogFragment;",
    }
)
_DIALOGS = frozenset(
    {
        *("Landroid/app/Dialog;", "Landroid/app/AlertDialog;"),
        *("Landroidx/appcompat/app/AppCompatDialog;", "Landroidx/appcompat/app/AlertDialog;"),
        "Lcom/google/android/material/bottomsheet/BottomSheetDialog;",
    }
)
"""Dialogs of the system, whose heirs are created when they are shown."""
WORK = ("Ljava/lang/Runnable;", "Ljava/util/concurrent/Callable;")
"""Types of the system that are made to hand a piece of work over."""
MOST_MEANT = 3
"""Methods that a call may run, beyond which it suggests nothing of any one of them; ours. Observers and
listeners have dozens."""


class Passes(Protocol):
    """Whether a place is passed, surely or perhaps."""

    def __call__(self, step: Step, *, complete: bool) -> bool: ...


class Handing:
    """What runs the work that a program hands over."""

    def __init__(
        self, program: Program, passes: Passes, near: Callable[[], frozenset[Method]]
    ) -> None:
        """`near`: the methods among which it is looked for what hands over work that was made elsewhere."""
        self._program = program
        self._passes = passes
        self._near = near

    def handed_over(self, method: Method, *, complete: bool) -> Iterator[Step]:
        """Yield the places at which an object is made whose method then runs on a thread or in a queue."""
        owner = method.signature.owner
        for each in (owner, *self._program.heirs(owner)):
            for maker in self._program.makers_of(each):
                body = body_of(self._program, maker)
                for call in body.calls:
                    if any(
                        origin.kind == "new"
                        and origin.what == each
                        and self._runs(call, number, complete=complete)
                        for number in range(len(body.arguments(call)))
                        for origin in body.argument(call, number)
                    ):
                        yield Step(maker, call.place)
        for step, number, classes in self._made_elsewhere:
            call = body_of(self._program, step.method).instruction(step.place)
            if (
                self._runs_method_of(classes, method)
                and (len(classes) == 1 or not complete)
                and self._runs(call, number, complete=complete)
            ):
                yield step

    def _runs_method_of(self, classes: objects.Classes, method: Method) -> bool:
        """Return whether an object of one of some classes runs a method: its own, or one from above."""
        name, descriptor = method.signature[1:]
        return any(
            self._program.resolve(Signature(each, name, descriptor)) == method for each in classes
        )

    @cached_property
    def _made_elsewhere(self) -> list[tuple[Step, int, objects.Classes]]:
        """The places at which work is handed over that was not made there, the argument, its classes."""
        found = []
        for method in sorted(self._near(), key=lambda each: each.signature):
            for call in self._program.calls_by(method):
                if not self._may_hand_over(call.callee):
                    continue
                body = body_of(self._program, method)
                each = body.instruction(call.place)
                target = self._program.resolve(call.callee)
                first = 0 if target is None or target.is_static else 1
                for number in range(first, len(body.arguments(each))):
                    given = body.argument(each, number)
                    if classes := self._of_made_elsewhere(body, given):
                        found.append((Step(method, call.place), number, classes))
        return found

    def _may_hand_over(self, callee: Signature) -> bool:
        """Return whether a call may hand work over, by its name or by what it takes."""
        if callee.name in _HANDS_OVER or callee.owner in _THREADS:
            return True
        takes = callee.descriptor.partition(")")[0]
        return callee.owner in self._program.classes and any(each in takes for each in WORK)

    def _of_made_elsewhere(self, body: Body, given: Origins) -> objects.Classes | None:
        """Return the classes of an object that its method did not make, as far as they are known."""
        if any(origin.kind == "new" for origin in given):
            return None
        owner = body.method.signature.owner
        if not body.method.is_static and given == {Origin("parameter", 0)}:
            return frozenset(
                each
                for each in (owner, *self._program.heirs(owner))
                if any(self._program.makers_of(each))
            )
        return objects.classes(self._program, body, given)

    def _runs(self, call: Instruction, number: int, *, complete: bool, deep: int = 3) -> bool:
        """Return whether a call has work run that it is given: by the system, or in its own method."""
        callee = call.callee
        if callee is None:
            return False
        target = self._program.resolve(callee)
        if callee.owner.startswith(_REACTIVE):
            return not complete
        if target is None or callee.owner.startswith(OF_SYSTEM):
            thread = callee.name == "<init>" and callee.owner in _THREADS
            return thread or callee.name in _HANDS_OVER
        meant = [each for each in self._program.meant(callee) if each.code]
        if not deep or len(meant) > (1 if complete else MOST_MEANT):
            return False
        given = Origin("parameter", number)
        return any(
            self._runs(inner, at, complete=complete, deep=deep - 1)
            for method in meant
            for body in (body_of(self._program, method),)
            for inner in body.calls
            for at in range(len(body.arguments(inner)))
            if given in body.argument(inner, at)
            and self._passes(Step(method, inner.place), complete=complete)
        )

    def shown(self, method: Method) -> Iterator[Step]:
        """Yield the places at which a dialog of the app's own is shown, which calls a method of it."""
        for each in (method.signature.owner, *self._program.heirs(method.signature.owner)):
            if self.is_called_when_shown(method, each):
                for call in self._program.calls_to(each, "show"):
                    yield Step(call.method, call.place)
                for call in self._shown_by_system:
                    if self._shows(call, each):
                        yield Step(call.method, call.place)

    @cached_property
    def _shown_by_system(self) -> list[Call]:
        """The calls that show a dialog by the name of the system's class."""
        return [
            call
            for each in sorted(_DIALOGS | _FRAGMENTS)
            for call in self._program.calls_to(each, "show")
        ]

    def _shows(self, call: Call, dialog: str) -> bool:
        """Return whether a call surely shows a dialog of one class."""
        body = body_of(self._program, call.method)
        shown = body.argument(body.instruction(call.place), 0)
        return objects.classes(self._program, body, shown) == frozenset({dialog})

    def is_called_when_shown(self, method: Method, name: str) -> bool:
        """Return whether a method is called of an object of a class when it is shown, as of a dialog."""
        called = method.signature.name
        if called not in _FRAGMENT_SHOWN:
            return False
        above = list(self._program.ancestors(name))
        return (called in _SHOWN and any(each in _DIALOGS for each in above)) or any(
            each in _FRAGMENTS for each in above
        )
