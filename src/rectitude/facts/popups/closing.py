"""What the presses on a close mark tell: that it jumps, does nothing, works late, moves away."""

import msgspec

from rectitude.evidence.popup import LEAVING, Mark, Press
from rectitude.facts.popups import Shown, elsewhere, within, words

SLOW = 1.5
"""
Seconds until a mark first works, from which on it is late. Ours: the opening animations of dialog
libraries end within 0.6 s.
"""


def first_tries(each: Shown, index: int) -> tuple[Press, ...]:
    """Return the presses that met a mark as it came, not those that waited for it to work."""
    return tuple(press for press in each.on(index) if each.tells(press) and not press.patient)


def jumps(each: Shown, index: int) -> tuple[Press, ...]:
    """Return the presses on a mark that left for elsewhere, or for where the advert leads."""
    advert = {
        press.destination
        for press in each.aimed("grid", "control")
        if press.left and not any(within(press, mark.box) for _, mark in each.marks())
    }
    return tuple(
        press
        for press in first_tries(each, index)
        if press.left
        and (
            press.outcome in {"app", "download"}
            or elsewhere(press, each.popup.page)
            or press.destination in advert
        )
    )


def idle(press: Press) -> bool:
    """Whether a press closed nothing and led nowhere."""
    return press.outcome in {"nothing", "changed"}


def collapsed(press: Press, mark: Mark) -> bool:
    """Whether a mark that says that it makes the window smaller did so."""
    return press.outcome == "changed" and bool(words.COLLAPSE.search(f"{mark.text} {mark.name}"))


def on_aim(press: Press) -> bool:
    """Whether the press met what it was aimed at."""
    return bool(press.aimed and press.hit and press.aimed.path == press.hit.path)


def drawn_only(mark: Mark) -> bool:
    """Whether only the picture says that it is a mark: a cross may be part of a drawing."""
    return not {"text", "before", "after"}.intersection(mark.clues)


def other_works(each: Shown, index: int) -> bool:
    """Whether another mark closes the pop-up."""
    return any(
        press.closed and not press.left
        for other, _ in each.marks()
        if other != index
        for press in first_tries(each, other)
    )


def delay(each: Shown, index: int, mark: Mark) -> float | None:
    """Return when a mark first worked, if it came late or a press before that did nothing."""
    if mark.first_usable is None or mark.first_usable < SLOW:
        return None
    late = mark.first_seen >= SLOW or in_vain(each, index, mark)
    return mark.first_usable if late else None


def in_vain(each: Shown, index: int, mark: Mark) -> tuple[Press, ...]:
    """Return the presses that met a mark before it first worked, and did nothing."""
    return tuple(
        press
        for press in each.on(index)
        if idle(press) and not press.missed and press.waited < (mark.first_usable or 0.0)
    )


def closes_at_once(each: Shown, press: Press) -> bool:
    """Whether a press on a mark or control closed the pop-up, and nobody had to wait for that."""
    if not press.closed or press.left or press.patient or press.aim not in {"mark", "control"}:
        return False
    if press.mark is None or press.waited < SLOW:
        return True
    return delay(each, press.mark, each.popup.marks[press.mark]) is None


def jumps_again(each: Shown, index: int) -> tuple[Press, ...]:
    """Return the presses that a mark did not obey, and after which a second press on it jumped."""
    return tuple(
        press
        for press in first_tries(each, index)
        if press.again in LEAVING and elsewhere(second(press), each.popup.page)
    )


def second(press: Press) -> Press:
    """Return the second press of a room in which the first had not closed the pop-up."""
    return msgspec.structs.replace(
        press, outcome=press.again or "nothing", destination=press.again_destination
    )
