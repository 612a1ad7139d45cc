"""What a message says was seen: for each clause of each message, the evidence that it rests on."""

import gzip
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest

from example import Example, examples
from rectitude.evidence.popup import COVERED, LEAVING, UNTRIED, Popup, PopupTrials, Press
from rectitude.facts import popups
from rectitude.facts.popups import Shown, closing
from rectitude.findings import Finding
from rectitude.rules.user.popup.close_defect import popups as close_defect
from rectitude.rules.user.popup.deceptive_download import popups as deceptive_download
from rectitude.rules.user.popup.deceptive_trigger import popups as deceptive_trigger
from rectitude.rules.user.popup.full_screen_link import popups as full_screen_link

RULES = (close_defect, deceptive_download, deceptive_trigger, full_screen_link)
FROM_ITSELF = 0.05
"""By so much a figure that was rounded for people may differ."""


class Said:
    """A finding, what it cites, and all that was collected."""

    def __init__(self, finding: Finding, trials: PopupTrials) -> None:
        self.figures: dict[str, Any] = dict(finding.parameters)
        self.trials = trials
        self.presses = [p for p in trials.presses if p.ref in finding.evidence]
        self.motions = [m for m in trials.motions if m.ref in finding.evidence]
        self.watches = [w for w in trials.watches if w.ref in finding.evidence]
        self.withheld = [w for w in trials.withheld if w.ref in finding.evidence]
        self.popup: Popup | None = next(
            (p for p in trials.popups if p.ref in finding.evidence), None
        )

    @property
    def left(self) -> list[Press]:
        return [press for press in self.presses if press.left]

    @property
    def idle(self) -> list[Press]:
        return [press for press in self.presses if closing.idle(press)]

    @property
    def shown(self) -> tuple[Shown, ...]:
        return popups.shown(self.trials)

    def of_popup(self) -> tuple[Press, ...]:
        """Return all presses on the pop-up that it cites."""
        assert self.popup
        return tuple(p for p in self.trials.presses if p.popup == self.popup.key)

    def by_label(self) -> list[Press]:
        return [p for p in self.of_popup() if p.aim in {"mark", "control"}]


Clause = Callable[[Said], object]


def counted(name: str, what: Callable[[Said], Any]) -> Clause:
    """Say that a figure of the message is the number of what was seen."""
    return lambda said: said.figures[name] == len(what(said))


def destinations(said: Said) -> bool:
    """Each address named is one to which a press that it cites led, and no page of the browser's own."""
    led = {p.destination.partition("?")[0] for p in said.presses}
    led |= {p.again_destination.partition("?")[0] for p in said.presses}
    led |= {m.destination for m in said.motions}
    led |= {d.destination for w in said.watches for d in w.departures}
    where = set(said.figures["where"])
    return bool(where) and where <= led and not any(w.startswith("chrome-error") for w in where)


def on_marks(said: Said) -> bool:
    return bool(said.presses) and all(press.aim == "mark" for press in said.presses)


def met(said: Said) -> bool:
    return all(not press.missed and not press.problem for press in said.presses)


def replaced(said: Said) -> bool:
    return bool(said.presses) and all(
        p.outcome == "replaced" and p.successor.startswith(said.figures["successor"])
        for p in said.presses
    )  # fmt: skip


def late(said: Said) -> bool:
    assert said.popup
    first = [mark.first_usable for mark in said.popup.marks if mark.first_usable is not None]
    return any(abs(seconds - float(said.figures["seconds"])) <= FROM_ITSELF for seconds in first)


def none_closed(said: Said) -> bool:
    return not any(p.closed and not p.left for p in said.presses if p.aim in {"mark", "control"})


def only_beside(said: Said) -> bool:
    beside = [p for p in said.presses if p.closed and p.aim not in {"mark", "control"}]
    return bool(beside) and none_closed(said)


def closed_and_watched(said: Said) -> bool:
    least = said.figures["seconds"] - 1
    good = [
        each
        for each in said.shown
        if any(p.closed and not p.left and p.aim in {"mark", "control"} for p in each.presses)
        and max(p.watched for p in each.presses if p.closed) >= least > 0
    ]
    return len(good) >= said.figures["popups"]


def shown_as(said: Said, what: Callable[[Shown], bool]) -> bool:
    return sum(what(each) for each in said.shown) >= said.figures["popups"]


def closed_unwatched(each: Shown) -> bool:
    return any(p.closed for p in each.presses) and not any(p.watched for p in each.presses)


def folded(each: Shown) -> bool:
    return any(press.outcome == "changed" for press in each.aimed("mark"))


def never_pressed(each: Shown) -> bool:
    return all(press.problem for press in each.presses)


def closed_beside(each: Shown) -> bool:
    closed = {p.aim for p in each.presses if p.closed and not p.left}
    return bool(closed) and not closed & {"mark", "control"}


def never_closed(each: Shown) -> bool:
    return not any(press.closed for press in each.presses) and each.popup.share < close_defect.LARGE


def nothing_came(said: Said) -> bool:
    seconds = round(sum(watch.seconds for watch in said.trials.watches))
    return not said.trials.popups and said.figures["seconds"] == seconds


def nothing_pressed(said: Said) -> bool:
    return not departed(said.trials) and nothing_came(said)


def departed(trials: PopupTrials) -> list[Press]:
    return [press for press in popups.departures.asked(trials) if not press.problem]


def second_presses(said: Said) -> bool:
    again = [p for p in said.presses if p.again_closed is not None]
    return bool(again) and not any(p.closed for p in said.presses) and on_marks(said)


def first_press_came_later(said: Said) -> bool:
    needed = min(p.again_closed for p in said.presses if p.again_closed is not None)
    return any(p.patient and closing.idle(p) and p.waited >= needed for p in said.presses)


def jumped_at_second(said: Said) -> bool:
    return on_marks(said) and all(p.again in LEAVING and not p.closed for p in said.presses)


def unlabelled(said: Said) -> bool:
    assert said.popup
    return bool(said.presses) and not any(popups.labelled(p.hit, said.popup) for p in said.presses)


def slid(said: Said) -> bool:
    return all(p.aimed and p.hit and p.aimed.path != p.hit.path and p.left for p in said.presses)


def imitating(said: Said) -> bool:
    assert said.popup
    return said.figures["said"] in f"{said.popup.text}\n{said.popup.read}" and bool(said.left)


def like_the_system_and_unpressed(said: Said) -> bool:
    inside = [press for press in said.trials.presses if press.aim in {"grid", "control"}]
    alike = any(said.figures["said"] in f"{each.text}\n{each.read}" for each in said.trials.popups)
    return alike and any(
        all(press.problem or press.missed for press in inside if press.popup == each.key)
        for each in said.trials.popups
    )


def weaker_than_the_reference(said: Said) -> bool:
    fired = min(m.value for m in said.motions if m.fired)
    held = max((m.value for m in said.motions if not m.fired and m.value < fired), default=0.0)
    told = float(said.figures["value"]), float(said.figures["held"])
    return told == (round(fired, 1), round(held, 1)) and fired < float(said.figures["reference"])


def without_marks(said: Said) -> bool:
    return not any(True for each in said.shown if each.popup == said.popup for _ in each.marks())


def kept_in_words(said: Said) -> bool:
    """The words quoted are those of the phone's page that it cites."""
    return {watch.app_only for watch in said.watches} == {said.figures["quoted"]}


def shortened_on_phones(said: Said) -> bool:
    """As many pages as it counts speak of an app on a phone, and give less than half of the text there."""
    pages = {
        watch.page
        for watch in said.trials.watches
        if watch.speaks_of_app and 2 * watch.text < (watch.text_on_desktop or 0)
    }
    return said.figures["pages"] == len(pages) > 0


def left_by_itself(said: Said) -> bool:
    departures = [departure for watch in said.watches for departure in watch.departures]
    return any(departure.outcome in {"app", "download"} for departure in departures)


def from_plain_text(said: Said) -> bool:
    return all(p.aim == "page" and p.left and popups.elsewhere(p, p.page) for p in said.presses)


def unseen_by_programs(said: Said) -> bool:
    assert said.popup
    return all(w.automation and said.popup.key not in w.popups for w in said.watches)


def none_fills(said: Said) -> bool:
    return all(each.popup.share < full_screen_link.SCREEN for each in said.shown)


def measured(said: Said) -> bool:
    return bool(said.popup) and any(mark.hit_area for mark in said.popup.marks)


def works(said: Said) -> bool:
    return any(press.closed for press in said.by_label())


def contrasted(said: Said) -> bool:
    return bool(said.popup) and any(mark.contrast for mark in said.popup.marks)


def outcome(*kinds: str) -> Clause:
    return lambda said: said.presses and all(p.outcome in kinds for p in said.presses)


TRIES = counted("tries", lambda s: s.presses)
LEFT = counted("left", lambda s: s.left)
DEPARTED = counted("presses", lambda s: departed(s.trials))
FALSE = (on_marks, met, TRIES, destinations)
DEAD = (on_marks, met, TRIES, counted("idle", lambda s: s.idle))
FLED = (on_marks, lambda s: all(p.slid and p.pointer == "mouse" for p in s.presses),
        counted("fled", lambda s: s.presses))  # fmt: skip
RETURNED = (lambda s: all(p.returned_after and p.closed for p in s.presses), outcome("returned"))
MISSED = (
    on_marks,
    lambda s: all(p.missed for p in s.presses),
    TRIES,
)
STUCK = (none_closed, TRIES)
EVERY_KIND = (*STUCK, lambda s: any(p.aim == "grid" for p in s.presses))
REPLACED = (on_marks, replaced, counted("replaced", lambda s: s.presses))
DAILY = (lambda s: all(m.fired for m in s.motions), destinations)
NOTHING = (nothing_came,)


def covered_controls(said: Said) -> bool:
    covered = {p.page for p in said.trials.presses if p.aim == "expand" and p.problem == COVERED}
    return said.figures["pages"] == len(covered) > 0


def unmade_presses(said: Said) -> bool:
    unmade = {p.page for p in said.trials.presses if p.aim == "expand" and not p.made}
    return said.figures["pages"] == len(unmade) > 0


def untried_promises(said: Said) -> bool:
    left = {p.aimed.text for p in said.trials.presses if p.problem == UNTRIED and p.aimed}
    return set(said.figures["controls"]) == left != set()


def movements_missing(said: Said) -> bool:
    below = {"shake": 15, "twist": 35}
    made = {m.gesture for m in said.trials.motions if m.value < below.get(m.gesture, 1)}
    reads = made or any(watch.sensors for watch in said.trials.watches)
    return bool(reads) and said.figures["missing"] == 5 - len(made) > 0


UNSEEN = (counted("presses", lambda s: [p for p in s.trials.presses if p.problem and p.made]),)

CLAUSES: dict[ModuleType, dict[str, tuple[Clause, ...]]] = {
    close_defect: {
        "false": (*FALSE, counted("jumps", lambda s: s.left)),
        "closes-and-opens": (*FALSE, lambda s: all(p.closed for p in s.left)),
        "false-sometimes": (*FALSE, counted("jumps", lambda s: s.left)),
        "dead": (*DEAD, lambda s: any(p.closed for p in s.of_popup())),
        "outstays": (*DEAD, lambda s: s.popup and s.popup.vanished is not None),
        "dead-perhaps": DEAD,
        "flees": FLED,
        "flees-perhaps": FLED,
        "drifts": (*MISSED, lambda s: all(p.drifted for p in s.presses), none_closed),
        "covered": (*MISSED, lambda s: {p.covered for p in s.presses} - {""} == set(s.figures["cover"])),
        "second-jumps": (jumped_at_second, counted("jumps", lambda s: s.presses), destinations),
        "second-jumps-once": (jumped_at_second, counted("jumps", lambda s: s.presses), destinations),
        "second-press": (second_presses, first_press_came_later),
        "second-press-perhaps": (second_presses,),
        "two-presses": REPLACED,
        "two-presses-perhaps": REPLACED,
        "replaced": REPLACED,
        "replaced-perhaps": REPLACED,
        "returns": RETURNED,
        "returns-perhaps": RETURNED,
        "countdown": (on_marks, late),
        "late": (on_marks, late),
        "no-mark": (*EVERY_KIND, without_marks),
        "no-mark-perhaps": STUCK,
        "dead-end": EVERY_KIND,
        "dead-end-perhaps": STUCK,
        "only-beside": (only_beside,),
        "within-site": (on_marks, lambda s: len(s.left) == len(s.presses), destinations),
        "small": (measured, works),
        "faint": (contrasted, works),
        "closes": (closed_and_watched,),
        "not-watched": (lambda s: shown_as(s, closed_unwatched),),
        "not-pressed": (lambda s: shown_as(s, never_pressed),),
        "folds": (lambda s: shown_as(s, folded),),
        "closes-beside": (lambda s: shown_as(s, closed_beside),),
        "little": (lambda s: shown_as(s, never_closed),),
        "none": NOTHING,
        "only-required": (lambda s: all(each.purpose == "required" for each in s.shown),),
    },
    deceptive_download: {
        "download": (outcome("download", "app"), counted("times", lambda s: s.presses), destinations),
        "app": (outcome("app", "download"), counted("times", lambda s: s.presses), destinations),
        "unasked": (left_by_itself, destinations),
        "withheld": (lambda s: all(p.aim == "expand" for p in s.presses), destinations),
        "withheld-on-phones": (
            lambda s: all(p.aim == "expand" for p in s.presses),
            lambda s: 2 * s.figures["phone"] < s.figures["desktop"],
            destinations,
        ),
        "kept-for-app": (kept_in_words, lambda s: 2 * s.figures["phone"] < s.figures["desktop"]),
        "kept-perhaps": (kept_in_words,),
        "shortened": (shortened_on_phones,),
        "withheld-announced": (lambda s: all(p.aim == "expand" for p in s.presses), destinations),
        "promised": (lambda s: all(p.aim == "expand" for p in s.presses), destinations),
        "promised-app": (lambda s: all(p.aim == "expand" for p in s.presses), destinations),
        "announced": (DEPARTED,),
        "untried": (untried_promises,),
        "text-only": (
            DEPARTED,
            lambda s: all(each.form == "item" for each in s.trials.popups),
        ),
        "none": (nothing_pressed,),
        "covered": (covered_controls,),
        "unmade": (unmade_presses,),
        "broken": UNSEEN,
    },
    deceptive_trigger: {
        "hijacked": (from_plain_text, counted("left", lambda s: s.presses), destinations),
        "hijacked-once": (from_plain_text, counted("left", lambda s: s.presses), destinations),
        "slides": (slid, counted("slid", lambda s: s.presses), destinations),
        "slides-perhaps": (slid, counted("slid", lambda s: s.presses), destinations),
        "imitates": (imitating, destinations),
        "imitates-perhaps": (imitating, destinations),
        "imitates-unpressed": (like_the_system_and_unpressed,),
        "motion-cut-short": (movements_missing,),
        "motion-untried": (lambda s: s.trials.popups and not s.trials.motions,),
        "swipe": (lambda s: all(p.aim == "swipe" for p in s.left), destinations),
        "swipe-announced": (lambda s: all(p.aim == "swipe" for p in s.left), destinations),
        "daily-walk": DAILY,
        "daily-lift": DAILY,
        "daily-put-down": DAILY,
        "shake": (weaker_than_the_reference, destinations),
        "twist": (weaker_than_the_reference, destinations),
        "cloaks": (unseen_by_programs, counted("times", lambda s: s.watches)),
        "as-labelled": (DEPARTED, lambda s: s.trials.popups or s.trials.motions),
        "none": (nothing_pressed, lambda s: not s.trials.motions),
        "text-only": (DEPARTED, lambda s: not s.trials.popups),
        "broken": UNSEEN,
    },
    full_screen_link: {
        "all": (unlabelled, TRIES, LEFT, destinations),
        "much": (unlabelled, TRIES, LEFT, destinations),
        "withheld": (counted("withheld", lambda s: s.withheld), TRIES),
        "labelled-only": (lambda s: shown_as(s, lambda each: bool(each.aimed("grid"))),),
        "not-tried": (lambda s: shown_as(s, lambda each: not each.aimed("grid")),),
        "none": NOTHING,
        "none-fills": (none_fills,),
    },
}  # fmt: skip
"""Of each rule's messages the clauses, in the order in which they are said."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.split(".")[-2])
def test_the_clauses_of_every_message_are_known(rule: ModuleType) -> None:
    assert rule.__file__
    words = Path(rule.__file__).with_suffix(".toml").read_text(encoding="utf-8")
    messages = tomllib.loads(words)["messages"]

    assert CLAUSES[rule].keys() == messages.keys()


POPUPS = examples("user.popup.")


@pytest.mark.parametrize("example", POPUPS, ids=repr)
def test_what_is_said_of_an_example_rests_on_its_evidence(example: Example) -> None:
    trials = collected(example)

    unproved = [
        (rule.__name__.split(".")[-2], finding.message, number)
        for rule in RULES
        for finding in rule.judge(trials)
        for number, clause in enumerate(CLAUSES[rule][finding.message], start=1)
        if not clause(Said(finding, trials))
    ]
    assert unproved == []


def test_most_messages_are_said_of_some_example() -> None:
    said = {
        (rule, finding.message)
        for example in POPUPS
        for rule in RULES
        for finding in rule.judge(collected(example))
    }
    known = {(rule, message) for rule, messages in CLAUSES.items() for message in messages}

    assert said <= known
    assert len(said) >= 0.5 * len(known), sorted(message for _, message in known - said)


@cache
def collected(example: Example) -> PopupTrials:
    """Return the evidence that was collected from an example."""
    fields = PopupTrials.parts()
    kinds = {record.KIND: (name, record) for name, record in fields.items()}
    found: dict[str, list[Any]] = {name: [] for name in fields}
    for kind, line in records(example):
        if kind in kinds:
            name, record = kinds[kind]
            found[name].append(msgspec.json.decode(line, type=record))
    return PopupTrials(**{name: tuple(some) for name, some in found.items()})


def records(example: Example) -> Iterator[tuple[str, bytes]]:
    with gzip.open(example.recorded, "rb") as file:
        next(file)
        for line in file:
            kind, _, record = line.partition(b"\t")
            yield kind.decode(), record
