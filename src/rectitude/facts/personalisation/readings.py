"""What visitors were shown, made comparable: which items are the same, and whom to compare."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

import msgspec

from rectitude.evidence.personalisation import (
    ListItem,
    ListReading,
    Personalisation,
    PushPhase,
    PushPlan,
    PushVisitor,
    SwitchPress,
)
from rectitude.facts.parties import bare
from rectitude.facts.personalisation.attention import Attention, attention

PHASES: tuple[PushPhase, ...] = (
    "before", "on", "off", "reload", "session", "sign-in", "phone", "later", "on-again",
)  # fmt: skip
SETTLED: tuple[PushPhase, ...] = ("reload", "session", "sign-in", "phone", "later")
"""Phases with the switch off, but for the first moment."""
SWITCHED_OFF: tuple[PushPhase, ...] = ("off", *SETTLED)

ENOUGH = 2 / 3
"""The share of trained visitors who must have got through a phase for it to count. Ours."""

_OWN_ADDRESS = 1.5
"""Titles to an address, or addresses to a title, from which the one does not tell items apart; ours."""

Key = Callable[[ListItem], str]
Loads = Mapping[tuple[str, PushPhase, str], Sequence[ListReading]]
"""The readings by visitor, phase and list, in the order of loads."""


class Compared(msgspec.Struct, frozen=True):
    """The readings that are compared: of whom, in which phases and lists, and who was set aside."""

    plan: PushPlan
    visitors: tuple[PushVisitor, ...]
    phases: tuple[PushPhase, ...]
    lists: tuple[str, ...]
    loads: Loads
    keys: Mapping[str, Key]
    opened: frozenset[str]
    """What anybody opened or searched for in training: that they see it again proves nothing."""
    set_aside: int
    """Trained visitors who did not get through every phase that counts."""

    def units(self, arm: str) -> int:
        """Return how many visitors of an arm are compared."""
        return sum(visitor.arm == arm for visitor in self.visitors)

    def attention(
        self, visitor: str, phase: PushPhase, name: str, without: Iterable[str] = ()
    ) -> Attention:
        """Return what a visitor's attention falls on, without what was opened in training."""
        key, left_out = self.keys[name], frozenset(without)
        return attention(
            [
                [
                    key(item)
                    for item in load.items
                    if item.url not in self.opened
                    and item.title not in self.opened
                    and key(item) not in left_out
                ]
                for load in self.loads[visitor, phase, name]
            ]
        )

    def seen(self, visitor: str, phases: Iterable[PushPhase], name: str) -> frozenset[str]:
        """Return the items that a visitor was shown in some phases."""
        key = self.keys[name]
        return frozenset(
            key(item)
            for phase in phases
            for load in self.loads.get((visitor, phase, name), ())
            for item in load.items
        )


def compared(evidence: Personalisation) -> Compared | None:
    """Return what can be compared of an experiment; None without a plan."""
    if not evidence.plans:
        return None
    plan = evidence.plans[-1]
    lists = tuple(each.name for each in plan.lists)
    loads: dict[tuple[str, PushPhase, str], list[ListReading]] = {}
    off, on = left_off(evidence.presses), still_on(evidence.presses)
    for reading in sorted(evidence.readings, key=lambda reading: reading.load):
        counts = (
            reading.visitor in off
            if reading.phase == "later"
            else (reading.phase not in SWITCHED_OFF or reading.visitor not in on)
        )
        if not reading.problem and counts:
            loads.setdefault((reading.visitor, reading.phase, reading.list), []).append(reading)
    trained = [visitor for visitor in _once(evidence.visitors) if visitor.arm != "control"]
    through = {
        phase: {v.name for v in trained if all((v.name, phase, name) in loads for name in lists)}
        for phase in PHASES
    }
    phases = tuple(
        phase
        for phase in PHASES
        if trained and len(through[phase]) >= max(1.0, ENOUGH * len(trained))
    )
    kept = _with_both_arms(
        tuple(v for v in trained if all(v.name in through[phase] for phase in phases))
    )
    done = "on" in phases  # without it, nothing is known of what the training did
    opened = {said for act in evidence.acts for said in (act.url, act.title, act.words)}
    return Compared(
        plan=plan,
        visitors=kept if done else (),
        phases=phases,
        lists=lists,
        loads=loads,
        keys={name: _key(name, evidence, loads) for name in lists},
        opened=frozenset(opened - {""}),
        set_aside=len(trained) - (len(kept) if done else 0),
    )


def left_off(presses: Iterable[SwitchPress]) -> frozenset[str]:
    """
    Return the visitors who left the switch off: only of them something can be said hours later.

    Who turned it on again at the end gets personalised lists by right.
    """
    last = {p.visitor: p for p in presses if p.after is not None and not p.problem}
    return frozenset(visitor for visitor, p in last.items() if p.phase == "off" or p.after == "off")


def still_on(presses: Iterable[SwitchPress]) -> frozenset[str]:
    """Return the visitors whose switch still said on after the press: theirs is not shown to be off."""
    last = {press.visitor: press for press in presses if press.phase == "off" and not press.problem}
    return frozenset(visitor for visitor, press in last.items() if press.after == "on")


def _once(visitors: Iterable[PushVisitor]) -> tuple[PushVisitor, ...]:
    return tuple({visitor.name: visitor for visitor in visitors}.values())


def _with_both_arms(visitors: tuple[PushVisitor, ...]) -> tuple[PushVisitor, ...]:
    """Return the visitors of the cohorts that have any of both arms: others cannot be compared."""
    arms = {(visitor.cohort, visitor.arm) for visitor in visitors}
    return tuple(v for v in visitors if {(v.cohort, "first"), (v.cohort, "second")} <= arms)


def _key(name: str, evidence: Personalisation, loads: Loads) -> Key:
    """
    Return how items of a list are told apart: by address without its query, by title, or by picture.

    By title where one address has many titles (`/item?id=1`), or one title many addresses (`/go/<token>`).
    By what their picture shows where they have no titles, or the same one (`See more`), as adverts may.
    """
    shown = [
        load.items for (_, _, each), readings in loads.items() if each == name for load in readings
    ]
    items = [item for load in shown for item in load]
    pairs = {(bare(item.url), item.title) for item in items}
    addresses, titles = {address for address, _ in pairs}, {title for _, title in pairs}
    of_one_address = len(pairs) > _OWN_ADDRESS * len(addresses)
    if "" not in titles and (of_one_address or len(addresses) > _OWN_ADDRESS * len(titles)):
        pictures = _pictures(evidence, shown)
        if len(set(pictures.values())) > _OWN_ADDRESS * len(titles):
            return lambda item: pictures[item.picture]
        return lambda item: item.title
    if "" in titles:
        pictures = _pictures(evidence, shown)
        if pictures and len(addresses) > _OWN_ADDRESS * len(set(pictures.values())):
            return lambda item: pictures[item.picture]
    return lambda item: bare(item.url)


def _pictures(evidence: Personalisation, shown: Sequence[Sequence[ListItem]]) -> dict[str, str]:
    """
    Return the SHA-256 of each item's picture by its address; nothing where pictures do not tell items apart.

    They do not where an item has none, or two of one load have the same, as before they are loaded.
    """
    wanted = {item.picture for load in shown for item in load}
    found: dict[str, str] = {}
    for exchange in evidence.exchanges if "" not in wanted else ():
        if exchange.url in wanted and exchange.response_body is not None:
            found.setdefault(exchange.url, exchange.response_body.sha256)
    if wanted - set(found):
        return {}
    apart = all(len({found[item.picture] for item in load}) == len(load) for load in shown)
    return found if apart else {}


def seconds_between(sooner: str, later: str) -> float:
    """Return the seconds between two times in ISO 8601; 0 where one is not known."""
    if not sooner or not later:
        return 0.0
    return (datetime.fromisoformat(later) - datetime.fromisoformat(sooner)).total_seconds()
