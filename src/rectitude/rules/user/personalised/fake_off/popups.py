"""
The × of a targeted item, pressed: it jumps, or the item stays.

A × that works says nothing of the switch that turns personalisation off, which is the heart of the
scenario: this rule never says `passed`.
"""

from collections.abc import Iterator

from rectitude.evidence.popup import PopupTrials
from rectitude.facts import popups
from rectitude.facts.popups import Shown, words
from rectitude.findings import Finding, Parameter, inapplicable, untested

VERSION = 2

FALSE_SHARE = 0.3
"""Share of presses on the × that leave or change nothing, from which on it is false. Ours."""
FEWEST = 2
"""Presses before anything is said. Ours."""


def judge(trials: PopupTrials) -> Iterator[Finding]:
    """Judge each item that says it was chosen for the reader or paid for, and that has a ×."""
    items = [each for each in popups.shown(trials, form="item") if _targeted(each)]
    if not items:
        said = next((w.personalised for w in trials.watches if w.personalised), "")
        yield untested("no-item", said=said) if said else inapplicable("not-personalised")
        return
    found = [finding for each in items for finding in _judge(each)]
    yield from found
    if not found:
        yield untested("closes", items=len(items))


def _targeted(each: Shown) -> bool:
    return bool(words.TARGETED.search(each.popup.text) or words.TARGETED.search(each.popup.read))


def _judge(each: Shown) -> Iterator[Finding]:
    for index, mark in each.marks():
        tries = [press for press in each.on(index) if not press.problem]
        if len(tries) < FEWEST:
            continue
        figures: dict[str, Parameter] = {"tries": len(tries), "mark": mark.text or mark.name or "×"}
        jumps = [press for press in tries if press.left]
        idle = [press for press in tries if press.outcome == "nothing"]
        place, evidence = popups.place(each.popup, "fake-off"), each.evidence(tries)
        if len(jumps) >= FALSE_SHARE * len(tries):
            abroad = any(popups.elsewhere(press, each.popup.page) for press in jumps)
            figures |= {"jumps": len(jumps), "where": popups.destinations(jumps)}
            key = "jumps" if abroad else "jumps-within"
            yield popups.lead(key, place, evidence, figures, proved=abroad)
            return
        if len(idle) >= FALSE_SHARE * len(tries):
            yield popups.lead("stays", place, evidence, figures | {"idle": len(idle)})
            return
