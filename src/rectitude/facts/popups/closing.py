"""What the presses on a close mark tell: that it jumps, does nothing, works late, moves away."""

import msgspec

from rectitude.evidence.popup import LEAVING, Mark, Press
from rectitude.facts.popups import Shown, elsewhere, within, words

SLOW = 1.5
"""
Seconds until a mark first works, from which on it is late. Ours: the opening animations of dialog
libraries end within 0.6 s.
"""
SUCCESSOR = 0.08
"""Share of the viewport from which a layer has taken a pop-up's place, whatever that took. Ours."""
ALIKE = 0.5
"""Share of what closed from which a smaller one has. Ours: what is smaller still is asked about."""


def first_tries(each: Shown, index: int) -> tuple[Press, ...]:
    """Return the presses that met a mark as it came, not those that waited for it to work."""
    return tuple(press for press in each.on(index) if each.tells(press) and not press.patient)


def jumps(each: Shown, index: int) -> tuple[Press, ...]:
    """
    Return the presses on a mark that left for elsewhere, or for where the advert leads.

    One that closed the pop-up and had a download begin left nothing to close: that download is judged as one.
    """
    advert = {
        press.destination
        for press in each.everywhere
        if press.aim in {"grid", "control"}
        and press.left
        and not any(within(press, mark.seen) for _, mark in each.marks())
    }
    return tuple(
        press
        for press in first_tries(each, index)
        if press.left
        and not only_downloads(press)
        and (
            press.outcome in {"app", "download"}
            or elsewhere(press, each.popup.page)
            or press.destination in advert
        )
    )


def only_downloads(press: Press) -> bool:
    """Whether a press closed the pop-up, and had a download begin beside that."""
    return press.closed and press.outcome == "download"


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


def closed_by_label(presses: tuple[Press, ...]) -> bool:
    """Whether a press on a mark or a labelled control closed, and led to no other page."""
    return any(
        press.closed
        and (not press.left or only_downloads(press))
        and press.aim in {"mark", "control"}
        for press in presses
    )


def watched(each: Shown) -> float:
    """Return for how many seconds the page was watched once the pop-up had been closed, at most."""
    return max((press.watched for press in each.presses if press.closed), default=0.0)


def folds(each: Shown) -> bool:
    """Whether a mark that says so made the pop-up smaller."""
    return any(collapsed(press, mark) for index, mark in each.marks() for press in each.on(index))


def closed_beside(each: Shown) -> bool:
    """Whether a press closed the pop-up, wherever it was made."""
    return any(press.closed and not press.left for press in each.presses)


def jumps_away(each: Shown) -> bool:
    """Whether a press on a mark left for elsewhere."""
    return any(jumps(each, index) for index, mark in each.marks() if not declines(each, mark))


def declines(each: Shown, mark: Mark) -> bool:
    """Whether a mark is the "no" of a question that must be asked, which may lead away from the site."""
    return each.purpose == "required" and bool(words.SAYS_NO.search(mark.text))


def as_large(press: Press) -> bool:
    """Whether what came in a pop-up's place is large, or not much smaller than what closed."""
    size = press.successor_share
    return size is None or size >= SUCCESSOR or size >= ALIKE * press.share


def asked_by_law(text: str) -> bool:
    """Whether the words are those of a question that the law asks for, and promote nothing."""
    return bool(words.CONSENT.search(text) and not words.PROMOTION.search(text))


def asked_before_loss(each: Shown, replaced: list[Press]) -> bool:
    """Whether leaving a video watched for a reward only asks once if the reward may be lost."""
    said = f"{each.popup.text}\n{each.popup.read}"
    asks = all(words.REWARD_LOST.search(press.successor) for press in replaced)
    closes = any(press.successor_closes for press in replaced)
    return bool(words.REWARD_FOR_WATCHING.search(said) and asks and closes)


def stays_within(each: Shown) -> bool:
    """Whether a mark leads to a page of the same site, which may be an honest way on."""
    return any(press.left for index, _ in each.marks() for press in first_tries(each, index))
