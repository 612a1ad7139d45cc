"""
What code does with the views of an app: shows, hides and adds them, names them, and hears of presses.

Each view is one of a layout, by its number, or one that code makes.
"""

from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rectitude.evidence.app import AppPackage, LayoutView
from rectitude.facts.apps import saying, sdks, views
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.decoding import Instruction
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
)


class On(NamedTuple):
    """A call that works on a view."""

    call: Call
    body: Body
    each: Instruction


Used = dict[tuple[View | None, str], list[On]]
"""The calls by view and name; under no view those of which it is not known on which they work."""
_USED: WeakKeyDictionary[Program, Used] = WeakKeyDictionary()


def used(program: Program) -> Used:
    """Return what is done with each view, looked for once."""
    if program not in _USED:
        found = _USED[program] = Used()
        for owner in _OWNERS:
            for name in (SHOWS, ENABLES, CLICKABLE, HEARS, TOUCHED, ADDS, *_SAYS):
                calls = (
                    call for call in program.calls_to(owner, name) if sdks.is_apps_own(call.method)
                )
                for on in (_on(program, call) for call in calls):
                    given = on.body.argument(on.each, 1 if name == ADDS else 0)
                    for view in views.held(program, on.body, given) or (None,):
                        found.setdefault((view, name), []).append(on)
    return _USED[program]


def _on(program: Program, call: Call) -> On:
    body = body_of(program, call.method)
    return On(call, body, body.instruction(call.place))


def said_by_code(package: AppPackage, program: Program) -> dict[View, list[str]]:
    """Return what code has each view say."""
    texts = {each.id: each.text for each in package.texts}
    said: dict[View, list[str]] = {}
    for (view, name), calls in used(program).items():
        if name in _SAYS and view is not None:
            own = said.setdefault(view, [])
            own.extend(text for on in calls for text in saying.given(on.body, on.each, texts))
    return said


def words_of(view: LayoutView, said: dict[View, list[str]]) -> list[str]:
    """Return what a view of a layout says: its own words, then those that code gives it."""
    return [view.text or view.description, *(said.get(view.id, ()) if view.id else ())]


def beside(package: AppPackage, resource: int, said: dict[View, list[str]]) -> str:
    """Return all that a layout says, and what code has its views say."""
    laid_out = [each for each in package.views if each.resource == resource]
    words = (word for each in laid_out for word in (each.description, *words_of(each, said)))
    return " ".join(filter(None, words))


def made_in(method: Method, said: dict[View, list[str]]) -> Iterator[str]:
    """Yield what the views say that a method makes."""
    for view, own in said.items():
        if isinstance(view, Made) and view[0] == method:
            yield from own
