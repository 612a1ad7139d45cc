"""Presses on a pop-up that fills the screen, outside every labelled button, leave the page."""

from collections.abc import Iterator

from rectitude.evidence.popup import PopupTrials, Press, Withheld
from rectitude.facts import popups
from rectitude.facts.popups import Shown
from rectitude.facts.statistics import interval
from rectitude.findings import Finding, Parameter, cannot_tell, inapplicable, passed, untested

VERSION = 3

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
    untried = [each for each in filling if not (any(_unlabelled(each)) or any(_withheld(each)))]
    tried = [each for each in filling if each not in untried]
    found = [finding for each in tried for finding in _judge(each)]
    yield from found
    if untried:
        yield untested("not-tried", popups=len(untried))
    if len(tried) > len(found):
        yield passed("labelled-only", popups=len(tried) - len(found))


def _judge(each: Shown) -> Iterator[Finding]:
    tries = tuple(_unlabelled(each))
    left = tuple(press for press in tries if press.left)
    withheld = tuple(_withheld(each))
    little = not tries or len(left) < OFTEN * len(tries)
    if little and withheld and len(left) + len(withheld) >= OFTEN * (len(tries) + len(withheld)):
        yield cannot_tell(
            "withheld",
            each.place,
            (*each.evidence(tries), *(press.ref for press in withheld)),
            withheld=len(withheld),
            left=len(left),
            tries=len(tries),
        )
        return
    if little:
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


def _withheld(each: Shown) -> Iterator[Withheld]:
    """Yield the presses on no button that were not made, for what they might do."""
    for press in each.withheld:
        if press.aim == "grid" and not popups.labelled(press.hit, each.popup):
            yield press


def _unlabelled(each: Shown) -> Iterator[Press]:
    marks = [mark.seen for _, mark in each.marks()]
    for press in each.aimed("grid"):
        on_mark = any(popups.within(press, box) for box in marks)
        if not (
            press.problem or press.patient or on_mark or popups.labelled(press.hit, each.popup)
        ):
            yield press
