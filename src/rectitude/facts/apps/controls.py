"""
What code does with the views of an app: shows, hides and adds them, names them, and hears of presses.

Each view is one of a layout, by its number, or one that code makes.
"""

from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rectitude.evidence.app import AppPackage, LayoutView
from rectitude.facts.apps import chains, saying, sdks, views
from rectitude.facts.apps.bodies import Body, Origins, body_of
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.apps.views import Made, View

SHOWS, ENABLES, HEARS, ADDS = "setVisibility", "setEnabled", "setOnClickListener", "addView"
TOUCHED, CLICKABLE = "setOnTouchListener", "setClickable"
_SAYS = ("setText", "setContentDescription")
_OWNERS = (
    *("Landroid/view/View;", "Landroid/widget/TextView;", "Landroid/widget/Button;"),
    *("Landroid/widget/ImageView;", "Landroid/widget/ImageButton;", "Landroid/view/ViewGroup;"),
    *("Landroid/widget/FrameLayout;", "Landroid/widget/LinearLayout;"),
    *("Landroid/widget/RelativeLayout;", "Landroidx/appcompat/widget/AppCompatTextView;"),
    "Landroidx/constraintlayout/widget/ConstraintLayout;",
)


class Given(NamedTuple):
    """What a call is given, and the method in which that is known."""

    body: Body
    origins: Origins


class On(NamedTuple):
    """A call that works on a view; of a method that finds the view for others, the call of that."""

    call: Call
    given: Given
    """What it is given: the number, the text, who hears of presses."""


Used = dict[tuple[View | None, str], list[On]]
"""The calls by view and name; under no view those of which it is not known on which they work."""
_USED: WeakKeyDictionary[Program, Used] = WeakKeyDictionary()


def used(program: Program) -> Used:
    """Return what is done with each view, looked for once."""
    if program not in _USED:
        found = _USED[program] = Used()
        for owner in _OWNERS:
            for name in (SHOWS, ENABLES, CLICKABLE, HEARS, TOUCHED, ADDS, *_SAYS):
                for call in program.calls_to(owner, name):
                    if sdks.is_apps_own(call.method):
                        for some, on in _ons(program, call, 1 if name == ADDS else 0):
                            for view in some or (None,):
                                found.setdefault((view, name), []).append(on)
    return _USED[program]


def _ons(program: Program, call: Call, at: int) -> Iterator[tuple[frozenset[View], On]]:
    """Yield the views on which a call works; where these are handed in, by each that calls its method."""
    body = body_of(program, call.method)
    each = body.instruction(call.place)
    works_on, told = body.argument(each, at), body.argument(each, 1)
    number = _handed(body, works_on)
    steps = chains.calling(program, call.method) if number is not None else ()
    for step in steps:
        outer = body_of(program, step.method)
        calling = outer.instruction(step.place)
        if number is None or calling.callee is None:
            continue
        given, one = outer.argument(calling, number), _parameter(told)
        found = views.numbers(program, outer, given) if _finds(works_on) else frozenset[View]()
        found = found or views.held(program, outer, given)
        handed = Given(body, told) if one is None else Given(outer, outer.argument(calling, one))
        yield found, On(Call(step.method, step.place, calling.callee), handed)
    if number is None:
        yield views.held(program, body, works_on), On(call, Given(body, told))


def _handed(body: Body, view: Origins) -> int | None:
    """Return which argument of a method a view is, or the number by which it finds it there."""
    if _finds(view):
        (origin,) = view
        call = body.instruction(origin.place)
        return _parameter(body.argument(call, len(body.arguments(call)) - 1))
    number = _parameter(view)
    return number if number or body.method.is_static else None


def _finds(view: Origins) -> bool:
    (origin, *more) = view or (None,)
    return (
        origin is not None
        and not more
        and isinstance(origin.what, Signature)
        and origin.what.name in views.FINDS
    )


def _parameter(origins: Origins) -> int | None:
    """Return the number of the argument that something is; None where it is none, or may be another."""
    numbers = {each.what if each.kind == "parameter" else None for each in origins}
    found = numbers.pop() if len(numbers) == 1 else None
    return found if isinstance(found, int) else None


def said_by_code(package: AppPackage, program: Program) -> dict[View, list[str]]:
    """Return what code has each view say."""
    texts = {each.id: each.text for each in package.texts}
    said: dict[View, list[str]] = {}
    for (view, name), calls in used(program).items():
        if name in _SAYS and view is not None:
            own = said.setdefault(view, [])
            own.extend(text for on in calls for text in saying.words(*on.given, texts))
    return said


def words_of(view: LayoutView, said: dict[View, list[str]]) -> list[str]:
    """Return what a view of a layout says: its own words, then those that code gives it."""
    return [view.text or view.description, *(said.get(view.id, ()) if view.id else ())]


def beside(package: AppPackage, resource: int, said: dict[View, list[str]]) -> str:
    """Return all that a layout says, and what code has its views say."""
    laid_out = [each for each in package.views if each.resource == resource]
    words = (
        word for each in laid_out for word in (each.hint, each.description, *words_of(each, said))
    )
    return " ".join(filter(None, words))


def made_in(method: Method, said: dict[View, list[str]]) -> Iterator[str]:
    """Yield what the views say that a method makes."""
    for view, own in said.items():
        if isinstance(view, Made) and view[0] == method:
            yield from own
