"""
Each way out of each pop-up is tried, and a visible close mark must close it: at once, for good.

The defects follow the five clauses on pop-up advertising of the Measures for Internet Advertising
(2023): no mark or a countdown before it; a false mark; more than one press; coming again on the
same page; anything else that hinders closing.
"""

from collections.abc import Callable, Iterator

from rectitude.evidence.page import Box
from rectitude.evidence.popup import Mark, PopupTrials, Press
from rectitude.facts import popups
from rectitude.facts.popups import Shown, closing, words
from rectitude.facts.statistics import interval
from rectitude.findings import (
    Finding,
    Outcome,
    Parameter,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 10

CONFIDENCE = 0.95
"""Of the intervals (Clopper and Pearson), as is usual."""
FALSE_SHARE = 0.3
"""Share of presses on the visible mark that leave, or do not close, that make it false. Ours."""
FEWEST_JUMPS = 2
"""
Jumps by chance are failed from this number on, where the exact 95 % interval still reaches
`FALSE_SHARE`: of 20 tries 2 do, and a mark that jumps in 30 % of presses is found in 99.2 %. Ours.
"""
FEWEST_DEAD = 2
"""Presses without effect before a mark is called dead. Ours."""
COUNTDOWN = 3.0
"""Seconds until a mark first works, from which on it is a countdown. Ours."""
LARGE = 0.3
"""Share of the viewport from which on a pop-up without a way out is failed (scenario 08)."""
PATIENCE = 10.0
"""Seconds for which a way out must have been looked for before there is none. Ours."""
SMALLEST, FAINTEST = 12.0, 3.0
"""Pixels of the smaller side, and contrast, below which a person must look (scenario 08)."""


def judge(trials: PopupTrials) -> Iterator[Finding]:
    """Name the first defect of each pop-up; dialogs that the law asks for are left aside."""
    if not trials.popups:
        yield inapplicable("none", **popups.watched(trials))
        return
    layers = popups.shown(trials)
    concerned = [each for each in layers if each.purpose != "required" or closing.jumps_away(each)]
    if not concerned:
        yield inapplicable("only-required", popups=len(layers))
        return
    sound: list[Shown] = []
    found: list[Finding] = []
    for each in concerned:
        finding = _gravest_defect(each)
        if finding is None:
            sound.append(each)
        else:
            found.append(finding)
    yield from found
    yield from _soundness(sound, alone=not found)


def _gravest_defect(each: Shown) -> Finding | None:
    """
    Return the first defect of one viewport, a proved one before one to ask about.

    A viewport in which nothing could be pressed tells nothing.
    """
    home, *there = [shown for shown in each.by_viewport if shown.presses] or each.by_viewport
    found = [_first_defect(home, _CHECKS), *(_first_defect(other, _MARKS) for other in there)]
    defects = [finding for finding in found if finding]
    proved = (finding for finding in defects if finding.outcome is Outcome.FAILED)
    return next(iter((*proved, *defects)), None)


Check = Callable[[Shown], Finding | None]


def _first_defect(each: Shown, checks: tuple[Check, ...]) -> Finding | None:
    return next((finding for check in checks if (finding := check(each))), None)


def _soundness(sound: list[Shown], *, alone: bool) -> Iterator[Finding]:
    """Say of pop-ups without a defect what was seen: that they closed, and for how long they stayed away."""
    closed = [each for each in sound if closing.closed_by_label(each.presses)]
    away = [each for each in closed if closing.watched(each)]
    folded = [each for each in sound if each not in closed and closing.folds(each)]
    beside = [
        each for each in sound if each not in (*closed, *folded) and closing.closed_beside(each)
    ]
    if away:
        yield passed(
            "closes",
            popups=len(away),
            tries=sum(len(each.aimed("mark")) for each in away),
            seconds=round(min(closing.watched(each) for each in away)),
        )
    if len(closed) > len(away):
        yield untested("not-watched", popups=len(closed) - len(away))
    if folded:
        yield passed("folds", popups=len(folded))
    if beside:
        yield passed("closes-beside", popups=len(beside))
    unpressed = [each for each in sound if not _pressed(each)]
    if unpressed:
        yield untested("not-pressed", popups=len(unpressed))
    rest = len(sound) - len(closed) - len(folded) - len(beside) - len(unpressed)
    if rest and alone and rest == len(sound):
        yield inapplicable("little", popups=rest)


def _false(each: Shown) -> Finding | None:
    doubtful = None
    for index, mark in each.marks():
        tries, jumps = closing.first_tries(each, index), closing.jumps(each, index)
        if not jumps or closing.declines(each, mark):
            continue
        if closing.drawn_only(mark) and closing.other_works(each, index):
            continue
        share, (_, high) = len(jumps) / len(tries), interval(len(jumps), len(tries), CONFIDENCE)
        by_chance = len(jumps) >= FEWEST_JUMPS and high >= FALSE_SHARE
        closed = sum(press.closed for press in jumps)
        key = "closes-and-opens" if closed == len(jumps) else "false"
        figures = _figures(mark, tries) | {
            "jumps": len(jumps),
            "share": f"{share:.0%}",
            "where": popups.destinations(jumps),
        }
        if share >= FALSE_SHARE or by_chance:
            return popups.lead(key, popups.place(each.popup, key), each.evidence(tries), figures)
        doubtful = popups.lead(
            "false-sometimes",
            popups.place(each.popup, "false"),
            each.evidence(tries),
            figures,
            proved=False,
            doubt=True,
        )
    return doubtful


def _dead(each: Shown) -> Finding | None:
    """Find a mark that does nothing, while the pop-up closes in another way or goes by itself."""
    closes = any(_closed_by_press(press, each) for press in each.presses)
    closes_there = any(_closed_by_press(press, each) for press in each.others)
    if not (closes or closes_there or each.popup.vanished is not None):
        return None
    for index, mark in each.marks():
        tries = closing.first_tries(each, index)
        idle = [
            press for press in tries if closing.idle(press) and not closing.collapsed(press, mark)
        ]
        if len(idle) < FEWEST_DEAD or len(idle) < FALSE_SHARE * len(tries):
            continue
        if mark.first_usable is not None or closing.other_works(each, index):
            continue
        known = closes or each.popup.vanished is not None
        proved = known and each.purpose == "promotion" and not closing.drawn_only(mark)
        key = "dead" if closes else "outstays"
        return popups.lead(
            key if proved else "dead-perhaps",
            popups.place(each.popup, "false"),
            each.evidence(tries),
            _figures(mark, tries)
            | {"idle": len(idle), "seconds": f"{each.popup.vanished or 0.0:.1f}"},
            proved=proved,
        )
    return None


def _closed_by_press(press: Press, each: Shown) -> bool:
    return press.closed and not popups.went_by_itself(press, each.popup.vanished)


def _flees(each: Shown) -> Finding | None:
    """Find a mark that was still until the mouse came, and then moved out of its way."""
    for index, mark in each.marks():
        tries = [press for press in closing.first_tries(each, index) if press.pointer == "mouse"]
        fled = [
            press
            for press in tries
            if press.slid and closing.idle(press) and not closing.on_aim(press)
        ]
        if len(fled) >= FEWEST_DEAD:
            proved = each.purpose == "promotion"
            return popups.lead(
                "flees" if proved else "flees-perhaps",
                popups.place(each.popup, "flees"),
                each.evidence(fled),
                _figures(mark, tuple(tries)) | {"fled": len(fled)},
                proved=proved,
            )
    return None


def _not_met(each: Shown) -> Finding | None:
    """Ask about marks that no press met: they drift by themselves, or lie beneath something else."""
    if closing.closed_by_label(each.everywhere):
        return None
    for index, mark in each.marks():
        tries = [p for p in each.on(index) if not (p.problem or p.patient)]
        if not tries or not all(press.missed for press in tries):
            continue
        covers = tuple(dict.fromkeys(press.covered for press in tries if press.covered))
        return popups.lead(
            "covered" if covers else "drifts",
            popups.place(each.popup, "not-met"),
            each.evidence(tries),
            _figures(mark, tuple(tries)) | {"cover": covers},
            proved=False,
        )
    return None


def _jumps_at_second(each: Shown) -> Finding | None:
    """Find a mark that does nothing at the first press and leads away at the second."""
    for index, mark in each.marks():
        again = closing.jumps_again(each, index)
        tries = closing.first_tries(each, index)
        if not again or any(press.closed for press in tries) or closing.other_works(each, index):
            continue
        where = popups.destinations(closing.second(press) for press in again)
        return popups.lead(
            "second-jumps" if len(again) >= FEWEST_JUMPS else "second-jumps-once",
            popups.place(each.popup, "false"),
            each.evidence(again),
            _figures(mark, tries) | {"jumps": len(again), "where": where},
            proved=len(again) >= FEWEST_JUMPS and not closing.drawn_only(mark),
        )
    return None


def _second_press(each: Shown) -> Finding | None:
    """
    Find a mark that only a second press makes close, however long one waits before the first.

    Without a first press that came later and did nothing, it may be slow: then a person is asked.
    """
    for index, mark in each.marks():
        tries = closing.first_tries(each, index)
        again = [
            press
            for press in tries
            if press.again_closed is not None and not closing.collapsed(press, mark)
        ]
        if not again or any(press.closed for press in tries) or closing.other_works(each, index):
            continue
        needed = min(press.again_closed or 0.0 for press in again)
        patient = [press for press in each.on(index) if press.patient and not press.missed]
        first = min(patient, key=lambda press: press.waited, default=None)
        if first and not closing.idle(first):
            continue
        later = bool(first and first.waited >= needed)
        waited = first.waited if first and later else max(press.waited for press in tries)
        proved = later and each.purpose == "promotion"
        return popups.lead(
            "second-press" if proved else "second-press-perhaps",
            popups.place(each.popup, "second-press"),
            each.evidence((*again, first) if first else again),
            _figures(mark, tries) | {"waited": f"{waited:.1f}"},
            proved=proved,
        )
    return None


def _takes_more(each: Shown) -> Finding | None:
    for index, mark in each.marks():
        tries = closing.first_tries(each, index)
        replaced = [press for press in tries if press.outcome == "replaced"]
        if not replaced or len(replaced) < FALSE_SHARE * len(tries):
            continue
        if closing.asked_by_law(replaced[0].successor):
            continue
        if closing.asked_before_loss(each, replaced):
            continue
        asked_again = bool(words.CONFIRM_LEAVE.search(replaced[0].successor))
        stacked = not asked_again and all(each.uncovered(press) for press in replaced)
        if stacked and each.purpose != "promotion":
            continue
        key = "two-presses" if asked_again else "replaced"
        alike = any(closing.as_large(press) for press in replaced)
        proved = each.purpose == "promotion" and not stacked and alike
        return popups.lead(
            key if proved else f"{key}-perhaps",
            popups.place(each.popup, key),
            each.evidence(replaced),
            _figures(mark, tries)
            | {"successor": replaced[0].successor[:60], "replaced": len(replaced)},
            proved=proved,
        )
    return None


def _returns(each: Shown) -> Finding | None:
    back = [press for press in each.presses if press.outcome == "returned"]
    if not back:
        return None
    after = min(press.returned_after or 0.0 for press in back)
    place = popups.place(each.popup, "returns")
    if each.purpose == "promotion":
        return failed("returns", place, each.evidence(back), after=f"{after:.1f}")
    return cannot_tell("returns-perhaps", place, each.evidence(back), after=f"{after:.1f}")


def _late(each: Shown) -> Finding | None:
    """Find a pop-up that nothing closes at first, and a mark that comes or works later."""
    late = [(seconds, i) for i, mark in each.marks() if (seconds := closing.delay(each, i, mark))]
    if not late or any(closing.closes_at_once(each, press) for press in each.presses):
        return None
    seconds, index = min(late)
    presses = each.on(index)
    place = popups.place(each.popup, "countdown")
    otherwise = any(p.closed and not p.patient for p in each.aimed("grid", "escape"))
    mark = each.popup.marks[index]
    seen = mark.first_seen >= COUNTDOWN or (len(closing.in_vain(each, index, mark)) >= FEWEST_DEAD)
    if seen and seconds >= COUNTDOWN and each.purpose == "promotion" and not otherwise:
        return failed("countdown", place, each.evidence(presses), seconds=f"{seconds:.1f}")
    return cannot_tell("late", place, each.evidence(presses), doubt=True, seconds=f"{seconds:.1f}")


def _pressed(each: Shown) -> bool:
    """Whether any press was made on it that tells something: without one, a way out was not looked for."""
    return any(not press.problem for press in each.presses)


def _no_way_out(each: Shown) -> Finding | None:
    if not _pressed(each):
        return None
    ways = {press.aim for press in each.presses if press.closed and not press.left}
    if ways & {"mark", "control"} or any(mark.first_usable for mark in each.popup.marks):
        return None
    met = any(not press.missed for press in each.aimed("mark"))
    if closing.folds(each) or (not met and closing.closed_by_label(each.others)):
        return None
    place, tried = popups.place(each.popup, "no-way-out"), each.evidence(each.presses)
    if ways or closing.stays_within(each):
        beside = ways and each.purpose == "promotion" and each.popup.share >= LARGE
        return cannot_tell("only-beside", place, tried) if beside else None
    marks = len(list(each.marks()))
    patience = max((press.waited for press in each.presses), default=0.0)
    everywhere = bool(each.aimed("grid")) and patience >= PATIENCE
    proved = everywhere and each.purpose == "promotion" and each.popup.covers
    key = "dead-end" if marks else "no-mark"
    if proved and each.popup.share >= LARGE:
        return failed(key, place, tried, marks=marks, tries=len(each.presses))
    if each.popup.share < LARGE and not marks:
        return None
    return cannot_tell(f"{key}-perhaps", place, tried, marks=marks, tries=len(each.presses))


def _within_site(each: Shown) -> Finding | None:
    """Ask about a mark that leads to another page of the same site."""
    for index, mark in each.marks():
        tries = closing.first_tries(each, index)
        away = [
            press
            for press in tries
            if press.left
            and not closing.only_downloads(press)
            and not popups.same_document(press.destination, each.popup.page)
        ]
        if away and not closing.other_works(each, index):
            return popups.lead(
                "within-site",
                popups.place(each.popup, "within-site"),
                each.evidence(away),
                _figures(mark, tries) | {"where": popups.destinations(away)},
                proved=False,
            )
    return None


def _hard_to_see(each: Shown) -> Finding | None:
    """Ask about a mark that works but is small or faint, where it is the only one that works."""
    working = [
        mark
        for index, mark in each.marks()
        if any(press.closed and not press.left for press in each.on(index))
    ]
    if not working or any(press.closed for press in each.aimed("control", "grid")):
        return None
    place = popups.place(each.popup, "hard-to-see")
    size = max((_size(mark.hit_area) for mark in working if mark.hit_area), default=0.0)
    if 0 < size < SMALLEST and all(mark.hit_area for mark in working):
        return cannot_tell("small", place, (each.popup.ref,), doubt=True, size=round(size))
    contrast = max((mark.contrast or FAINTEST for mark in working), default=FAINTEST)
    if contrast < FAINTEST:
        return cannot_tell("faint", place, (each.popup.ref,), contrast=f"{contrast:.1f}")
    return None


def _size(reacts: Box) -> float:
    """Return the smaller side of the part that reacts, in pixels."""
    return min(reacts.width, reacts.height)


def _figures(mark: Mark, tries: tuple[Press, ...]) -> dict[str, Parameter]:
    return {"mark": mark.text or mark.name or "×", "tries": len(tries)}


_MARKS: tuple[Check, ...] = (_false, _flees, _jumps_at_second, _dead, _takes_more, _returns)
"""What the presses on marks alone can show: all that is made in the other viewport."""
_CHECKS: tuple[Check, ...] = (
    _false,
    _flees,
    _jumps_at_second,
    _second_press,
    _dead,
    _takes_more,
    _returns,
    _late,
    _not_met,
    _no_way_out,
    _within_site,
    _hard_to_see,
)
