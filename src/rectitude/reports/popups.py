"""Each pop-up in one line: when it came and where, how often it was pressed, what happened."""

from collections import Counter
from collections.abc import Iterator

from rectitude.bundle import Bundle
from rectitude.evidence.popup import MotionTrial, PopupTrials, Press
from rectitude.facts.popups import Shown, shown
from rectitude.reports.masking import Mask, mask_for
from rectitude.reports.words import word
from rectitude.text import Text

LONGEST = 40
"""Characters of a selector in one line. Ours: the HTML report and the JSON have it whole."""
_ORDER = (
    "app", "download", "navigated", "opened", "returned", "replaced", "uncovered", "closed", "nothing",
)  # fmt: skip
"""What became of presses, the gravest first; a pop-up that changed and stayed did not close."""
GESTURES = ("shake", "twist", "walk", "lift", "put-down")


def lines(bundle: Bundle | None) -> list[Text]:
    """Return a line for each pop-up, item with a ×, and gesture that was tried; none, if nothing."""
    trials = bundle.gather(PopupTrials) if bundle else None
    if trials is None:
        return []
    mask = mask_for(bundle)
    return [
        *(_popup(each, mask) for form in ("layer", "item") for each in shown(trials, form)),
        *_gestures(trials.motions),
    ]


def _popup(each: Shown, mask: Mask) -> Text:
    popup = each.popup
    when = "item" if popup.form == "item" else popup.cause
    return word(
        "popups",
        "line" if each.presses else "line-unpressed",
        name=f"{mask(popup.selector)[-LONGEST:]}{_turn(popup.turn)}",
        viewport=word("popups", popup.viewport),
        when=word("popups", f"when-{when}", seconds=f"{popup.seconds:.1f}"),
        presses=len(each.presses),
        became=_became(each),
    )


def _turn(turn: int) -> str:
    return f" ({turn})" if turn > 1 else ""


def _became(each: Shown) -> Text:
    counted = Counter(_what(each, press) for press in each.presses)
    said = [word("popups", f"count-{what}", n=counted[what]) for what in _ORDER if counted[what]]
    return _listed(said)


def _what(each: Shown, press: Press) -> str:
    if press.outcome == "replaced" and each.uncovered(press):
        return "uncovered"
    return "nothing" if press.outcome == "changed" else press.outcome


def _gestures(motions: tuple[MotionTrial, ...]) -> Iterator[Text]:
    for gesture in GESTURES:
        tried = [trial for trial in motions if trial.gesture == gesture]
        fired = [trial for trial in tried if trial.fired]
        if not tried:
            continue
        weakest = min((trial.value for trial in fired), default=0.0)
        measured = gesture in {"shake", "twist"} and bool(fired)
        yield word(
            "popups",
            f"gesture-{gesture}" if measured else "gesture",
            name=word("popups", gesture),
            tries=len(tried),
            fired=len(fired),
            value=f"{weakest:.1f}",
        )


def _listed(said: list[Text]) -> Text:
    return Text("，".join(each.zh for each in said), ", ".join(each.en for each in said))
