"""What a page does by itself: a press or movement during which it happens says nothing of either."""

from urllib.parse import urlsplit

from rectitude.evidence.popup import MotionTrial, PopupTrials, Press

EARLIER = 3.0
"""
Seconds before the moment at which a page leaves by itself, from which on it may do so again. Ours:
timers of one page differ by less from visit to visit, even on a busy machine.
"""


def asked(trials: PopupTrials) -> tuple[Press, ...]:
    """Return the presses without those during which the page may have left by itself."""
    by_itself = _earliest(trials)
    return tuple(press for press in trials.presses if not _coincides(press, by_itself))


def moved(trials: PopupTrials) -> tuple[MotionTrial, ...]:
    """Return the movements without those during which the page may have left by itself."""
    by_itself = _earliest(trials)
    return tuple(
        trial
        for trial in trials.motions
        if not (trial.fired and _document(trial.destination) in by_itself)
    )


def _earliest(trials: PopupTrials) -> dict[tuple[str, ...], float]:
    """Return where pages went by themselves, and the earliest second at which they did."""
    found: dict[tuple[str, ...], float] = {}
    for departure in (each for watch in trials.watches for each in watch.departures):
        address = _document(departure.destination)
        found[address] = min(found.get(address, departure.seconds), departure.seconds)
    return found


def _coincides(press: Press, by_itself: dict[tuple[str, ...], float]) -> bool:
    if not press.left:
        return False
    due = by_itself.get(_document(press.destination))
    return due is not None and press.clock + (press.seconds or 0.0) >= due - EARLIER


def _document(address: str) -> tuple[str, ...]:
    """Return an address without query and fragment, in which a visit may be numbered."""
    return tuple(urlsplit(address)[:3])
