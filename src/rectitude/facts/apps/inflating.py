"""
What is run where code shows a document of the resources: layouts name views and fragments of the app's own.

The system makes an object of each by its name. Code asks for a document by its number, or by the field of a
class `R` that holds it. What is made at once is sure where the number goes to a method that shows layouts,
and each form of the layout - by language, by how the phone is held - names the class.
"""

from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rectitude.evidence.app import MadeByResource
from rectitude.facts.apps import callbacks, uses
from rectitude.facts.apps.bodies import Body, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature, descriptor
from rectitude.facts.apps.program import OF_SYSTEM, Method, Program

_OF_LAYOUT = "(Landroid/content/Context;Landroid/util/AttributeSet;)V"
"""The constructor by which a view is made of a layout."""
_MAKING = (("<clinit>", "()V"), ("<init>", _OF_LAYOUT), ("<init>", "()V"))
_AT_ONCE = frozenset({"<clinit>", "<init>", "onFinishInflate", "onAttach"})
"""What is run before the method returns that shows the layout."""
_ON_SCREEN = frozenset(
    {"onCreate", "onCreateView", "onViewCreated", "onAttachedToWindow", "onStart", "onResume"}
)
"""What is run when an activity comes to be seen that has shown its layout, whatever is drawn of it."""
_SCREENS = ("Landroid/app/Activity;",)
_INFLATERS = ("Landroid/view/LayoutInflater;", "Landroid/view/View;")
_OF_BINDING = ("Landroidx/databinding/DataBindingUtil;", "Landroid/databinding/DataBindingUtil;")
_SETS, _INFLATES = "setContentView", "inflate"
_MOST_DOCUMENTS = 200
"""Documents that come with one another, at most; ours."""


class Making(NamedTuple):
    """A place at which the system is told to show a document, and a method that is run by that."""

    place: int
    run: Method
    sure: bool
    on_screen: bool
    """Whether it is run only once the activity is seen."""


class Inflating:
    """What the documents of one program have run, by the methods that show them."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._documents: dict[int, list[MadeByResource]] = {}
        for each in program.documents:
            self._documents.setdefault(each.resource, []).append(each)
        self._by_name = {each.name: each.resource for each in program.documents if each.name}
        self._made: dict[int, dict[str, bool]] = {}
        self.by_method: dict[Method, list[Making]] = {}
        """What each method has run by the documents that it shows."""
        self.of_class: dict[str, list[tuple[Method, int]]] = {}
        """The methods, and the places in them, that show a document in which a class is named."""
        self._look_for()

    def _look_for(self) -> None:
        numbers = {each for each in self._documents if self._classes(each)}
        fields: dict[str, set[str]] = {}
        for name, number in self._by_name.items():
            kind, _, short = name.partition("/")
            if number in numbers:
                fields.setdefault(f"/R${kind};", set()).add(short.replace(".", "_"))
        for method, place in uses.naming(self._program, numbers, fields) if numbers else ():
            body = body_of(self._program, method)
            if (number := self._number(body.instruction(place))) in numbers:
                self._note(body, place, number)

    def _note(self, body: Body, place: int, number: int) -> None:
        """Note what a method has run that names a document."""
        call = next((each for each in body.calls if self._takes(body, each, number)), None)
        on_screen = call is not None and self._is_of_screen(call)
        for name, sure in self._classes(number).items():
            self.of_class.setdefault(name, []).append((body.method, place))
            for run in self._run(name):
                once = run.signature.name in _AT_ONCE
                seen = run.signature.name in _ON_SCREEN
                making = Making(
                    place if call is None else call.place,
                    run,
                    sure and call is not None and (once or (on_screen and seen)),
                    not once,
                )
                self.by_method.setdefault(body.method, []).append(making)

    def _number(self, each: Instruction) -> int:
        """Return the number of a document that an instruction names; 0 for none."""
        if isinstance(each.reference, FieldName):
            kind = each.reference.owner.rpartition("$")[2].rstrip(";")
            names = (each.reference.name, each.reference.name.replace("_", "."))
            return next((self._by_name.get(f"{kind}/{name}", 0) for name in names), 0)
        return each.literal & 0xFFFFFFFF

    def _takes(self, body: Body, call: Instruction, number: int) -> bool:
        """Return whether a call shows the layout of a number, and no other."""
        if call.callee is None or call.callee.name not in {_SETS, _INFLATES}:
            return False
        above = set(self._program.ancestors(call.callee.owner))
        shows = _INFLATERS if call.callee.name == _INFLATES else _SCREENS
        if not above.intersection((*shows, *_OF_BINDING)):
            return False
        given = (body.argument(call, each) for each in range(len(body.arguments(call))))
        return any(self._is_number(each, number) for each in given)

    def _is_number(self, origins: Origins, number: int) -> bool:
        return bool(origins) and all(
            (each.kind == "number" and each.what == number)
            or (
                each.kind == "static"
                and isinstance(each.what, FieldName)
                and self._by_name.get(f"layout/{each.what.name}") == number
            )
            for each in origins
        )

    def _is_of_screen(self, call: Instruction) -> bool:
        return isinstance(call.callee, Signature) and call.callee.name == _SETS

    def _classes(self, number: int) -> dict[str, bool]:
        """Return the app's classes of which a document has objects made, and whether surely."""
        if number not in self._made:
            found: dict[str, bool] = {}
            waiting, seen = [(number, True)], dict[tuple[int, bool], None]()
            while waiting and len(seen) < _MOST_DOCUMENTS:
                here, sure = waiting.pop()
                if (here, sure) in seen:
                    continue
                seen[here, sure] = None
                forms = self._documents.get(here, [])
                for form in forms:
                    for name in (*form.views, *form.fragments):
                        if self._is_own(own := descriptor(name)):
                            in_all = all(name in (*one.views, *one.fragments) for one in forms)
                            found[own] = found.get(own, False) or (sure and in_all)
                    waiting += [(each, sure and len(forms) == 1) for each in form.includes]
                    waiting += [(each, False) for each in form.later]
            self._made[number] = found
        return self._made[number]

    def _is_own(self, name: str) -> bool:
        return name in self._program.classes and not name.startswith(OF_SYSTEM)

    def _run(self, name: str) -> Iterator[Method]:
        """Yield what the system runs of a class that a document names."""
        for wanted in _MAKING:
            method = self._program.method(name, *wanted)
            if method is not None and method.code:
                yield method
        yield from callbacks.of(self._program, name)


_OF: WeakKeyDictionary[Program, Inflating] = WeakKeyDictionary()


def of(program: Program) -> Inflating:
    """Return what documents have run in a program, worked out once."""
    found = _OF.get(program)
    if found is None:
        found = _OF[program] = Inflating(program)
    return found
