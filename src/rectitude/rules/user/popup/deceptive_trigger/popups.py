"""
A jump is triggered by disguise, or by a gesture that daily movement makes by itself.

Disguise: plain text that leaves, a layer that slides under the finger, a false system message.

The figures for gestures follow a note of T/TAF 078.7-2022, section 6 (15 m/s², 35°, 3 s or the
equivalent): a reference, not a limit, therefore medium confidence.
"""

from collections.abc import Iterator
from math import inf
from typing import get_args

from rectitude.evidence.popup import Gesture, MotionTrial, PopupTrials, Press
from rectitude.facts import popups
from rectitude.facts.popups import Shown, departures, words
from rectitude.findings import (
    Confidence,
    Finding,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 7

REFERENCE = {"shake": 15.0, "twist": 35.0}
"""m/s² and degrees, T/TAF 078.7-2022 section 6, note."""
FEWEST_SLIDES = 2
"""Presses, each in a room of its own, before a layer is said to slide under the pointer. Ours."""
HIJACKED = 0.25
"""Share of the presses on plain text that lead away, from which one alone tells of more than a link that
moved under the finger, as a line of search words does. Ours."""
FEWEST_PROGRAMS = 2
"""Visits as a program without a pop-up before it is asked whether it hides from programs. Ours."""
DAILY = ("walk", "lift", "put-down")


def judge(trials: PopupTrials) -> Iterator[Finding]:
    """Look for hijacked presses, sliding layers, false system messages, and gestures."""
    pressed = [press for press in departures.asked(trials) if not press.problem]
    moved = departures.moved(trials)
    broken = sum(bool(press.problem and press.made) for press in trials.presses)
    if broken and not (trials.popups or pressed or moved):
        yield untested("broken", presses=broken)
        return
    untried = _untried_movements(trials)
    if not (trials.popups or pressed or moved or untried):
        yield inapplicable("none", **popups.watched(trials))
        return
    found = [
        *_hijacks([press for press in pressed if not _met_a_popup(press, trials)]),
        *(finding for each in popups.shown(trials) for finding in _disguises(each)),
        *_gestures(moved),
        *_cloaks(trials),
    ]
    yield from found
    if found:
        return
    if untried and not trials.motions and (said := _announced_motion(trials)):
        yield untested("motion-untried", said=said)
    elif untried:
        yield untested("motion-cut-short", missing=len(untried))
    elif trials.popups or moved:
        yield passed("as-labelled", presses=len(pressed), motions=len(moved))
    else:
        yield untested("text-only", presses=len(pressed))


def _untried_movements(trials: PopupTrials) -> list[str]:
    """Return the movements that were not made, of a page that reads a sensor or announces a movement."""
    reads = trials.motions or any(watch.sensors for watch in trials.watches)
    made = {
        motion.gesture
        for motion in trials.motions
        if motion.value < REFERENCE.get(motion.gesture, inf)
    }
    return sorted(set(get_args(Gesture)) - made) if reads or _announced_motion(trials) else []


def _announced_motion(trials: PopupTrials) -> str:
    """Return the words by which a pop-up says that moving the device does something, if any."""
    texts = (f"{popup.text}\n{popup.read}" for popup in trials.popups)
    return next((said.group() for said in map(words.MOTION.search, texts) if said), "")


def _met_a_popup(press: Press, trials: PopupTrials) -> bool:
    """Whether a press on text met a pop-up that had come by then, by its words: that is judged for itself."""
    words_met = _plain(press.hit.text) if press.hit is not None and press.hit.control else ""
    met = bool(words_met) and any(words_met in _plain(popup.text) for popup in trials.popups)
    return press.aim == "page" and met


def _plain(text: str) -> str:
    return " ".join(text.split())


def _hijacks(pressed: list[Press]) -> Iterator[Finding]:
    """Find plain text of the page that opens a window or leads to another site."""
    tries = [press for press in pressed if press.aim == "page"]
    away = [press for press in tries if press.left and popups.elsewhere(press, press.page)]
    if not away:
        return
    place = Place(kind="page", key="page-text", fields={"url": away[0].page})
    evidence = tuple(press.ref for press in away)
    where = popups.destinations(away)
    often = len(away) > 1 or len(away) >= HIJACKED * len(tries)
    yield popups.lead(
        "hijacked" if often else "hijacked-once",
        place,
        evidence,
        {"left": len(away), "tries": len(tries), "where": where},
        proved=often,
    )


def _disguises(each: Shown) -> Iterator[Finding]:
    slid = [press for press in each.aimed("mark", "control") if _slid(press)]
    if slid:
        place = popups.place(each.popup, "slides")
        where = popups.destinations(slid)
        yield popups.lead(
            "slides" if len(slid) >= FEWEST_SLIDES else "slides-perhaps",
            place,
            each.evidence(slid),
            {"slid": len(slid), "where": where},
            proved=len(slid) >= FEWEST_SLIDES,
        )
    said = words.SYSTEM_IMITATION.search(f"{each.popup.text}\n{each.popup.read}")
    led = [press for press in each.presses if press.left]
    if said and led:
        place = popups.place(each.popup, "imitates")
        abroad = [press for press in led if _abroad(press, each)]
        yield popups.lead(
            "imitates" if abroad else "imitates-perhaps",
            place,
            each.evidence(abroad or led),
            {"said": said.group(), "where": popups.destinations(abroad or led)},
            proved=bool(abroad),
        )
    elif said and not any(map(_was_made, each.aimed("grid", "control"))):
        yield untested("imitates-unpressed", said=said.group())
    yield from _swipes(each)


def _was_made(press: Press) -> bool:
    return not (press.problem or press.missed)


def _abroad(press: Press, each: Shown) -> bool:
    return press.outcome in {"app", "download"} or popups.elsewhere(press, each.popup.page)


def _slid(press: Press) -> bool:
    """Whether something else lay under the finger than when it was aimed, and led away."""
    if press.missed or not (press.left and press.aimed and press.hit):
        return False
    return press.aimed.path != press.hit.path and press.hit.href != press.aimed.href


def _swipes(each: Shown) -> Iterator[Finding]:
    led = [press for press in each.aimed("swipe") if press.left]
    if not led:
        return
    announced = words.GESTURE.search(f"{each.popup.text}\n{each.popup.read}")
    place, where = popups.place(each.popup, "swipe"), popups.destinations(led)
    if announced:
        yield cannot_tell("swipe-announced", place, each.evidence(led), where=where)
    else:
        yield failed("swipe", place, each.evidence(led), where=where)


def _cloaks(trials: PopupTrials) -> Iterator[Finding]:
    """Ask about promotion that came at once to a person, and not to a program that shows itself."""
    programs = [watch for watch in trials.watches if watch.automation and not watch.problem]
    if not programs:
        return
    for layer in popups.shown(trials):
        popup = layer.popup
        at_once = popup.viewport == "phone" and popup.cause == "load"
        here = [watch for watch in programs if watch.page == popup.page]
        seen = any(popup.key in watch.popups for watch in here)
        enough = len(here) >= FEWEST_PROGRAMS
        if at_once and enough and not seen and layer.purpose == "promotion":
            yield cannot_tell(
                "cloaks",
                popups.place(popup, "cloaks"),
                (popup.ref, *(watch.ref for watch in here)),
                times=len(here),
                seconds=round(sum(watch.seconds for watch in here)),
            )


def _gestures(moved: tuple[MotionTrial, ...]) -> Iterator[Finding]:
    for page in dict.fromkeys(trial.page for trial in moved):
        here = [trial for trial in moved if trial.page == page]
        yield from _daily(page, [trial for trial in here if trial.gesture in DAILY])
        for gesture, reference in REFERENCE.items():
            yield from _threshold(page, [t for t in here if t.gesture == gesture], reference)


def _daily(page: str, trials: list[MotionTrial]) -> Iterator[Finding]:
    fired = [trial for trial in trials if trial.fired]
    if fired:
        yield failed(
            f"daily-{fired[0].gesture}",
            Place(kind="page", key="motion-daily", fields={"url": page}),
            tuple(trial.ref for trial in fired),
            confidence=Confidence.MEDIUM,
            where=tuple(dict.fromkeys(trial.destination for trial in fired)),
        )


def _threshold(page: str, trials: list[MotionTrial], reference: float) -> Iterator[Finding]:
    """Compare the weakest movement that jumped with the reference."""
    fired = [trial for trial in trials if trial.fired]
    weakest = min(fired, key=lambda trial: trial.value, default=None)
    if weakest is None or weakest.value >= reference:
        return
    held = max((t.value for t in trials if not t.fired and t.value < weakest.value), default=0.0)
    yield failed(
        weakest.gesture,
        Place(kind="page", key=f"motion-{weakest.gesture}", fields={"url": page}),
        tuple(trial.ref for trial in trials),
        confidence=Confidence.MEDIUM,
        value=f"{weakest.value:.1f}",
        held=f"{held:.1f}",
        reference=f"{reference:.0f}",
        duration=f"{weakest.duration:.1f}",
        where=(weakest.destination,),
    )
