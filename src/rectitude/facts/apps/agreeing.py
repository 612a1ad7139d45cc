"""Boxes by which one agrees to a policy, and that a layout shows ticked before anybody touched them."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from rectitude.evidence.app import AppPackage, LayoutView
from rectitude.facts import forms
from rectitude.facts.apps import buttons, chains, offering, sdks
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.program import Call, Program

_BOX = re.compile(r"CheckBox$")
_LONGEST_LABEL = 80
"""Characters of what a box says, or of what stands right beside it; ours."""
_SCREENS = ("Landroid/app/Activity;", "Landroid/app/Dialog;")
_SHOWS = ("setContentView", "inflate", "setView")
_SHOWING = (
    *("Landroid/view/LayoutInflater;", "Landroid/view/View;"),
    *("Landroidx/databinding/DataBindingUtil;", "Landroid/databinding/DataBindingUtil;"),
    *buttons.BUILDERS,
)
_HOLDING = (
    *("Landroidx/fragment/app/Fragment;", "Landroidx/fragment/app/DialogFragment;"),
    *("Landroidx/fragment/app/FragmentActivity;", "Landroidx/activity/ComponentActivity;"),
    "Landroidx/appcompat/app/AppCompatActivity;",
)
"""Classes whose constructors may be handed the layout that they show."""
_BOXES = (
    *("Landroid/widget/CheckBox;", "Landroid/widget/CompoundButton;", "Landroid/view/View;"),
    *("Landroidx/appcompat/widget/AppCompatCheckBox;", "Landroid/widget/Checkable;"),
    "Lcom/google/android/material/checkbox/MaterialCheckBox;",
)
_AWAY = "setVisibility"
_CHANGES = ("setChecked", "toggle", _AWAY)
"""Calls by which code may untick a box, or take it away, before it is seen."""


class Ticked(NamedTuple):
    """A box that is ticked beforehand, what it says, and how its screen comes to be shown."""

    view: LayoutView
    words: str
    call: Call | None
    """Where its layout is shown; none where that was not found."""
    chain: Chain | None
    sure: bool
    """Whether its screen is shown, and no code changes the box."""


def ticked(package: AppPackage, program: Program) -> Iterator[Ticked]:
    """Yield the boxes for agreeing that layouts show ticked, one a layout and words."""
    for view, words in _boxes(package):
        shown = _showing(package, program, view.resource)
        changed = bool(view.id) and _is_changed(program, view.id)
        call, chain = shown or (None, None)
        yield Ticked(view, words, call, chain, shown is not None and not changed)


def _boxes(package: AppPackage) -> Iterator[tuple[LayoutView, str]]:
    for view, after in pairwise((*package.views, None)):
        if view is None or not view.checked or view.hidden or not _BOX.search(view.tag):
            continue
        words = view.text
        if not words and after is not None and after.layout == view.layout:
            words = after.text if after.depth == view.depth else ""
        if len(words) <= _LONGEST_LABEL and forms.AGREES.search(words):
            yield view, words


def _showing(package: AppPackage, program: Program, layout: int) -> tuple[Call, Chain] | None:
    """Return a call that shows a layout, or one that includes it, and how it is reached."""
    wanted = _with_those_around(package, layout)
    screens = (*_SCREENS, *(name for each in _SCREENS for name in program.heirs(each)))
    shows = _calls(program, (*screens, *_SHOWING), _SHOWS)
    for call in (*shows, *_calls(program, _HOLDING, ("<init>",))):
        body = body_of(program, call.method)
        each = body.instruction(call.place)
        given = (body.argument(each, number) for number in range(1, len(body.arguments(each))))
        numbers = {one.what for some in given for one in some if one.kind == "number"}
        if wanted & numbers and (chain := chains.is_reached(package, program, call)):
            return call, chain
    return None


def _with_those_around(package: AppPackage, layout: int) -> set[int]:
    """Return a layout, and those that show it along with them, in each of their forms."""
    forms: dict[int, set[str]] = {}
    for view in package.views:
        forms.setdefault(view.resource, set()).add(view.layout)
    found, waiting = {layout}, [layout]
    while waiting:
        here = waiting.pop()
        shown = [each for each in package.made if here in each.includes and here not in each.later]
        for number in {each.resource for each in shown} - found:
            files = {each.file for each in shown if each.resource == number}
            if forms.get(number, set()) <= files:
                found.add(number)
                waiting.append(number)
    return found


def _is_changed(program: Program, number: int) -> bool:
    """
    Return whether code may change a box: it asks for it by its number, or for one that is not told.

    Views that are not told are shown and hidden everywhere; that is no sign.
    """
    for call in _calls(program, _BOXES, _CHANGES):
        body = body_of(program, call.method)
        view = body.argument(body.instruction(call.place), 0)
        found = offering.numbers(program, body, view)
        unknown = found is None and call.callee.name != _AWAY
        if unknown or (found is not None and number in found):
            return True
    return False


def _calls(program: Program, owners: Iterable[str], names: tuple[str, ...]) -> Iterator[Call]:
    """Yield the calls of some methods that the app's own code makes."""
    for owner in dict.fromkeys(owners):
        for name in names:
            yield from (
                call for call in program.calls_to(owner, name) if sdks.is_apps_own(call.method)
            )
