"""Adverts whose mark for closing comes, or works, only after a while: code shows it when a time is over."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage, LayoutView
from rectitude.facts.apps import adverts, chains, closing, layouts, objects, offering
from rectitude.facts.apps.bodies import Origin, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.program import Call, Method, Program

_VISIBLE, _AWAY = 0, frozenset({4, 8})
"""VISIBLE, INVISIBLE and GONE of android.view.View."""
_WAYS = {
    "setVisibility": (_AWAY, _VISIBLE),
    "setEnabled": (frozenset({0}), 1),
    "setClickable": (frozenset({0}), 1),
}
"""How code takes a control away and gives it back: the numbers for the one and the other."""
_OWNERS = (
    *("Landroid/view/View;", "Landroid/widget/TextView;", "Landroid/widget/Button;"),
    *("Landroid/widget/ImageView;", "Landroid/widget/ImageButton;"),
    "Landroidx/appcompat/widget/AppCompatTextView;",
)
_TIMER, _OVER = "Landroid/os/CountDownTimer;", "onFinish"
_RUN, _POSTS = "run", "postDelayed"
_SHORTEST = 1_000
"""Milliseconds of a wait that no animation takes; ours. It is the countdown itself that is forbidden."""
_EARNS = re.compile(r"奖励|领取|解锁|复活|免费看|金币|reward|unlock|earn", re.IGNORECASE)
"""Words of an advert that somebody may have chosen to see to its end."""


class Late(NamedTuple):
    """A mark of an advert that is not there, or does not work, until a time is over."""

    view: LayoutView
    shown: Method
    """By which it comes."""
    chain: Chain
    """To where its screen is shown."""
    sure: bool
    """Whether nothing is earned by it, as by what somebody chose to see to its end."""


def late(package: AppPackage, program: Program) -> Iterator[Late]:
    """Yield the marks of adverts on screens of the app's own that code gives only after a while."""
    for view in package.views:
        if not view.id or not closing.MARK.fullmatch(view.text or view.description):
            continue
        said = " ".join(each.text for each in package.views if each.layout == view.layout)
        if not adverts.says_so(said):
            continue
        giving = _given_late(program, view)
        chain = _chain(package, program, view) if giving else None
        if giving and chain:
            yield Late(view, giving, chain, not _EARNS.search(said))


def _chain(package: AppPackage, program: Program, view: LayoutView) -> Chain | None:
    """Return how a screen of the app's own comes to show the layout of a view."""
    screens = [name for name in program.classes if name in chains.beginnings(package)]
    for screen in screens:
        for call in layouts.shown(program, screen, view.resource):
            if chain := chains.is_reached(package, program, call):
                return chain
    return None


def _given_late(program: Program, view: LayoutView) -> Method | None:
    """Return the method that gives a control which was taken away, if all that do wait for a time."""
    for name, (away, back) in _WAYS.items():
        calls = list(_on(program, view, name))
        giving = [call for call, number in calls if number == back]
        taking = [call for call, number in calls if number in away and not _is_late(program, call)]
        known = all(number is not None for _, number in calls)
        absent = bool(taking) or (name == "setVisibility" and view.hidden)
        if known and absent and giving and all(_is_late(program, call) for call in giving):
            return giving[0].method
    return None


def _on(program: Program, view: LayoutView, name: str) -> Iterator[tuple[Call, int | None]]:
    """Yield the calls of a name on a control, with the number that each is given, if it is one."""
    for owner in _OWNERS:
        for call in program.calls_to(owner, name):
            body = body_of(program, call.method)
            each = body.instruction(call.place)
            numbers = offering.numbers(program, body, body.argument(each, 0))
            if numbers is None or view.id not in numbers:
                continue
            given = body.argument(each, 1)
            (one, *more) = given or (Origin("unknown"),)
            known = one.kind == "number" and not more and isinstance(one.what, int)
            yield call, one.what if known and isinstance(one.what, int) else None


def _is_late(program: Program, call: Call) -> bool:
    """Return whether a call is made only when a time is over: by a countdown, or by work put off."""
    owner, name, _ = call.method.signature
    if name == _OVER and _TIMER in program.ancestors(owner):
        return True
    return name == _RUN and _is_put_off(program, owner)


def _is_put_off(program: Program, owner: str) -> bool:
    """Return whether all that is run of a class is handed over to be run after so long a time."""
    lengths = [
        length
        for maker in program.makers_of(owner)
        for call in program.calls_by(maker)
        if call.callee.descriptor.startswith("(Ljava/lang/Runnable;")
        for length in _length(program, call, owner)
    ]
    return bool(lengths) and min(lengths) >= _SHORTEST


def _length(program: Program, call: Call, owner: str) -> Iterator[int]:
    """Yield after how many milliseconds a call has work of a class run; 0 where that is not known."""
    body = body_of(program, call.method)
    each = body.instruction(call.place)
    if owner in (objects.classes(program, body, body.argument(each, 1)) or {owner}):
        given = body.argument(each, 2) if call.callee.name == _POSTS else frozenset[Origin]()
        known = [one.what for one in given if one.kind == "number" and isinstance(one.what, int)]
        yield min(known) if known and len(known) == len(given) else 0
