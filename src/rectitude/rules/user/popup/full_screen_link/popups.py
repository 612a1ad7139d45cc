"""Presses on a pop-up that fills the screen, outside every labelled button, leave the page."""

from collections.abc import Iterator

from rectitude.evidence.popup import PopupTrials, Press
from rectitude.facts import popups
from rectitude.facts.popups import Shown
from rectitude.facts.statistics import interval
from rectitude.findings import Finding, Parameter, inapplicable, passed

VERSION = 1

CONFIDENCE = 0.95
"""Of the intervals (Clopper and Pearson), as is usual."""
SCREEN = 0.5
"""A pop-up fills the screen from this share of its points on, dimmed ground included. Ours."""
ALWAYS, OFTEN = 0.9, 0.5
"""Shares of presses that leave, from which on it is a jump link, or a person must see it. Ours."""
ENOUGH = 15
"""Presses on unlabelled points without which nothing is failed (of a grid of 25). Ours."""


def judge(trials: PopupTrials) -> Iterator[Finding]:
    """Count, for each pop-up that fills the screen, the presses on unlabelled points that leave."""
    if not trials.popups:
        yield inapplicable("none", **popups.watched(trials))
        return
    filling = [each for each in popups.shown(trials) if each.popup.share >= SCREEN]
    if not filling:
        yield inapplicable("none-fills", popups=len(trials.popups))
        return
    found = [finding for each in filling for finding in _judge(each)]
    yield from found
    if len(filling) > len(found):
        yield passed("labelled-only", popups=len(filling) - len(found))


def _judge(each: Shown) -> Iterator[Finding]:
    tries = tuple(_unlabelled(each))
    left = tuple(press for press in tries if press.left)
    if not tries or len(left) < OFTEN * len(tries):
        return
    low, high = interval(len(left), len(tries), CONFIDENCE)
    figures: dict[str, Parameter] = {
        "left": len(left),
        "tries": len(tries),
        "share": f"{len(left) / len(tries):.0%}",
        "low": f"{low:.1%}",
        "high": f"{high:.1%}",
        "where": popups.destinations(left),
    }
    if len(left) >= ALWAYS * len(tries) and len(tries) >= ENOUGH:
        yield popups.lead("all", each.place, each.evidence(tries), figures)
    else:
        yield popups.lead(
            "much", each.place, each.evidence(tries), figures, proved=False, doubt=True
        )


def _unlabelled(each: Shown) -> Iterator[Press]:
    marks = [mark.box for _, mark in each.marks()]
    for press in each.aimed("grid"):
        on_mark = any(popups.within(press, box) for box in marks)
        if not (
            press.problem or press.patient or on_mark or popups.labelled(press.hit, each.popup)
        ):
            yield press
