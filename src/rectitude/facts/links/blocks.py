"""
The matched blocks of a link audit, and who fared worse in them.

A member of a block is adverse in some respect if it fares worse than the block's median, target
and controls alike. The measure is symmetric in all members, so that under equal treatment each was
equally likely to be the one: what the exact test needs, and the reason why a notice for every site,
an outage or a slow hour never counts against a platform.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from statistics import median_low
from typing import Literal

import msgspec

from rectitude.evidence.linkprobe import DialTest, Document, LinkAudit, LinkPlan, LinkProbe
from rectitude.facts.links.addresses import Change
from rectitude.facts.links.matching import Match, matches
from rectitude.facts.links.treatment import (
    OwnPace,
    Treatment,
    arrived_directly,
    dialled,
    together,
    treatment,
    written_changes,
)
from rectitude.facts.statistics import Block

Respect = Literal["any", "access", "steps", "changes", "form", "speed"]
RESPECTS: tuple[Respect, ...] = ("any", "access", "steps", "changes", "form", "speed")

Source = Literal["probe", "dial"]

SLOW_RATIO = 3.0
"""
Times the block's median from which a link counts as slowed, in seconds and, where it was timed
without the platform, in multiples of its own pace: what is slow varies more. Ours, with `SLOW_SECONDS`.
"""

SLOW_SECONDS = 0.5
"""
Seconds above the block's median from which a link counts as slowed. Ours: below half a second
chance and routing explain much; published cases of throttling were about five seconds.
"""


class Round(msgspec.Struct, frozen=True):
    """One complete block: how the target and each of its controls was treated."""

    number: int
    """Tells the block apart from others of its comparison."""
    target: Treatment
    controls: tuple[tuple[str, Treatment], ...]
    """The address of each control, and how it was treated."""
    direct: str = ""
    """The record of the visit to the target without the platform."""
    period: str = ""
    """The stage of a campaign in which a dial test was made, where the table names any."""

    @property
    def members(self) -> tuple[Treatment, ...]:
        """All treatments of the block, the target's first."""
        return (self.target, *(each for _, each in self.controls))


class Matched(msgspec.Struct, frozen=True, kw_only=True):
    """One target in one context: its rounds, and the block that each is in each respect."""

    match: Match
    context: str
    source: Source
    rounds: tuple[Round, ...]
    down: int
    """Rounds left out because the target was down."""
    blocks: dict[Respect, tuple[Block, ...]]
    unvisited: int = 0
    """Rounds left out because it failed and nobody opened it without the platform."""
    untried: tuple[Block, ...] = ()
    """What those rounds would be if the platform had kept the target back in them."""
    incomplete: int = 0
    """Rounds left out for want of controls."""


def matched(audit: LinkAudit, plan: LinkPlan) -> tuple[Matched, ...]:
    """Return the matched rounds of every target, context and source."""
    return (*_probed(audit, plan), *_dialled(audit, plan))


# --- blocks ---


def adverse_in(respect: Respect, members: Sequence[Treatment]) -> tuple[bool, ...]:
    """Return which members of a block fared worse than its median, in one respect."""
    return _MEASURES[respect](members)


def _access(members: Sequence[Treatment]) -> tuple[bool, ...]:
    usual = median_low(not member.reachable for member in members)
    return tuple((not member.reachable) > usual for member in members)


def _steps(members: Sequence[Treatment]) -> tuple[bool, ...]:
    usual = median_low(m.presses if m.reachable else _ENDLESS for m in members)
    return tuple(member.reachable and member.presses > usual for member in members)


_ENDLESS = 1_000_000
"""Presses that lead nowhere, however many."""


def own_changes(members: Sequence[Treatment]) -> tuple[tuple[Change, ...], ...]:
    """
    Return the changes of each member of a block that most members do not share.

    What most of them share is the platform's habit with every link.
    """
    shared = Counter(key for member in members for key in {c.key for c in member.changes})
    return tuple(
        tuple(c for c in member.changes if 2 * shared[c.key] <= len(members)) for member in members
    )


def _changes(members: Sequence[Treatment]) -> tuple[bool, ...]:
    return tuple(map(bool, own_changes(members)))


def _form(members: Sequence[Treatment]) -> tuple[bool, ...]:
    usual = median_low(member.bare for member in members)
    return tuple(member.bare > usual for member in members)


def _speed(members: Sequence[Treatment]) -> tuple[bool, ...]:
    seconds = [member.seconds for member in members if member.reachable]
    if not seconds:
        return (False,) * len(members)
    usual = median_low(seconds)
    limit = max(SLOW_RATIO * usual, usual + SLOW_SECONDS)
    known = [member.stretch for member in members if member.reachable and member.own_seconds]
    stretched = SLOW_RATIO * max(1.0, median_low(known)) if known else 0.0
    noted = median_low(member.claimed_slow for member in members)
    return tuple(
        m.reachable and ((m.seconds > limit and m.stretch > stretched) or m.claimed_slow > noted)
        for m in members
    )


def _any(members: Sequence[Treatment]) -> tuple[bool, ...]:
    each = [_MEASURES[respect](members) for respect in RESPECTS if respect != "any"]
    return tuple(any(of_member) for of_member in zip(*each, strict=True))


_MEASURES: dict[Respect, Callable[[Sequence[Treatment]], tuple[bool, ...]]] = {
    "any": _any,
    "access": _access,
    "steps": _steps,
    "changes": _changes,
    "form": _form,
    "speed": _speed,
}


def _block(respect: Respect, members: Sequence[Treatment]) -> Block:
    adverse = adverse_in(respect, members)
    return Block(adverse[0], sum(adverse), len(adverse))


def blocks_of(rounds: Sequence[Round]) -> dict[Respect, tuple[Block, ...]]:
    """Return the block that each round is in each respect."""
    return {r: tuple(_block(r, each.members) for each in rounds) for r in RESPECTS}


# --- what was probed ---

_Visit = tuple[str, int, str]
"""Context, round and address."""


def _probed(audit: LinkAudit, plan: LinkPlan) -> Iterator[Matched]:
    direct: dict[_Visit, LinkProbe] = {
        (p.context, p.round, p.url): p for p in audit.probes if p.direct
    }
    originals = _originals(direct.values())
    own_seconds = _own_seconds(direct.values())
    treated: dict[_Visit, Treatment] = {
        (p.context, p.round, p.url): treatment(
            p,
            plan,
            originals.get((p.context, p.url), ()),
            own_seconds.get((p.context, p.url), 0.0),
        )
        for p in audit.probes
        if not p.direct and not _unseen(p)
    }
    numbers: dict[tuple[str, str], list[int]] = defaultdict(list)
    seen: dict[tuple[str, int], list[str]] = defaultdict(list)
    for context, round_, url in treated:
        numbers[context, url].append(round_)
        seen[context, round_].append(url)
    for match in matches(plan):
        for context in plan.contexts:
            visited = sorted(numbers[context, match.target.url])
            yield _one_probed(match, context, visited, treated, seen, direct)


def _unseen(probe: LinkProbe) -> bool:
    """Return whether our own browser could not show the page: that visit proves nothing."""
    return bool(probe.interstitial and probe.interstitial.problem)


def _originals(probes: Iterable[LinkProbe]) -> dict[tuple[str, str], tuple[Document, ...]]:
    """Return the different documents that each link gave, in each context, without the platform."""
    found: dict[tuple[str, str], dict[str, Document]] = defaultdict(dict)
    for probe in probes:
        if probe.document and arrived_directly(probe):
            found[probe.context, probe.url].setdefault(probe.document.sha256, probe.document)
    return {key: tuple(documents.values()) for key, documents in found.items()}


def _own_seconds(probes: Iterable[LinkProbe]) -> dict[tuple[str, str], float]:
    """Return the usual seconds of each link, in each context, without the platform."""
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for probe in probes:
        if arrived_directly(probe):
            found[probe.context, probe.url].append(sum(hop.seconds for hop in probe.hops))
    return {key: median_low(seconds) for key, seconds in found.items()}


def _one_probed(
    match: Match,
    context: str,
    visited: Sequence[int],
    treated: dict[_Visit, Treatment],
    seen: dict[tuple[str, int], list[str]],
    direct: dict[_Visit, LinkProbe],
) -> Matched:
    rounds, down, unvisited, incomplete = [], 0, 0, 0
    for number in visited:
        control = direct.get((context, number, match.target.url))
        there = {url: treated[context, number, url] for url in seen[context, number]}
        controls = tuple(
            (link.url, there[link.url]) for link in match.members(number, there.__contains__)
        )
        if control is None:
            unvisited += 1
        elif not controls:
            incomplete += 1
        elif not arrived_directly(control):
            down += 1
        else:
            rounds.append(Round(number, there[match.target.url], controls, control.ref))
    return Matched(
        match=match,
        context=context,
        source="probe",
        rounds=tuple(rounds),
        down=down,
        blocks=blocks_of(rounds),
        unvisited=unvisited,
        incomplete=incomplete,
    )


# --- what was dialled ---

DIRECT = "direct"

_Visitor = tuple[str, str, str, str]
"""Version, account, tester and device: links are compared that one visitor opened in one round."""


def _dialled(audit: LinkAudit, plan: LinkPlan) -> Iterator[Matched]:
    if not audit.dialtests:
        return
    without = _Without(audit.dialtests, plan)
    rounds: dict[str, dict[tuple[int, _Visitor], dict[str, Treatment]]] = {}
    periods = {test.round: test.period for test in audit.dialtests}
    for test in audit.dialtests:
        if test.context not in without.contexts:
            by_round = rounds.setdefault(test.context, {})
            treated = dialled(test, without.pace(test.url), without.first_press)
            visit = by_round.setdefault((test.round, test.visitor), {})
            before = visit.get(test.url)
            visit[test.url] = treated if before is None else together(before, treated)
    for match in matches(plan):
        for context, by_round in rounds.items():
            raw = _one_dialled(match, context, by_round, without, periods)
            if raw.rounds or raw.down or raw.unvisited or raw.incomplete:
                yield raw


def _one_dialled(
    match: Match,
    context: str,
    by_round: Mapping[tuple[int, _Visitor], Mapping[str, Treatment]],
    without: "_Without",
    periods: Mapping[int, str],
) -> Matched:
    rounds, down, incomplete = [], 0, 0
    untried: list[Round] = []
    url = match.target.url
    for index, (number, visitor) in enumerate(sorted(by_round)):
        treated = by_round[number, visitor]
        if url not in treated:
            continue
        target = treated[url]
        controls = tuple(
            (link.url, treated[link.url]) for link in match.members(index, treated.__contains__)
        )
        up = without.was_up(url, number, visitor)
        ref, period = without.ref(url, number), periods[number]
        block = Round(index, target, controls, ref, period)
        if not controls:
            incomplete += 1
        elif up is False:
            down += 1
        elif up is None and target.outcome == "failed":
            untried.append(block)
        else:
            rounds.append(block)
    return Matched(
        match=match,
        context=context,
        source="dial",
        rounds=tuple(rounds),
        down=down,
        blocks=blocks_of(rounds),
        unvisited=len(untried),
        untried=tuple(_block("access", each.members) for each in untried),
        incomplete=incomplete,
    )


class _Without:
    """What dial tests say of links that were opened without the platform."""

    def __init__(self, tests: Sequence[DialTest], plan: LinkPlan) -> None:
        self.contexts = frozenset({DIRECT, *plan.other_platforms})
        self._at: dict[tuple[str, int], list[DialTest]] = defaultdict(list)
        straight: dict[str, list[DialTest]] = defaultdict(list)
        for test in tests:
            if test.context in self.contexts:
                self._at[test.url, test.round].append(test)
            if test.context == DIRECT and test.outcome != "failed":
                straight[test.url].append(test)
        self.first_press = _first_press(t for t in tests if t.context not in self.contexts)
        """Whether testers counted the press on the link itself: one, which is no further step."""
        counted = [_presses(its) for its in straight.values()]
        usual = median_low(counted) if len(counted) > 1 else self.first_press
        self._pace = {url: _own_pace(its, usual) for url, its in straight.items()}

    def pace(self, url: str) -> OwnPace | None:
        """Return how fast a link is by itself, or None where nobody opened it so."""
        return self._pace.get(url)

    def was_up(self, url: str, number: int, visitor: _Visitor) -> bool | None:
        """
        Return whether a link could be opened without the platform in a round; None if nobody tried.

        The same visitor's own attempt counts before those of others.
        """
        tests = self._at.get((url, number), [])
        own = [test for test in tests if test.visitor == visitor]
        outcomes = [test.outcome for test in own or tests]
        return "failed" not in outcomes if outcomes else None

    def ref(self, url: str, number: int) -> str:
        """Return the record of an attempt without the platform, if there is one."""
        return next((test.ref for test in self._at.get((url, number), [])), "")


def _first_press(tests: Iterable[DialTest]) -> int:
    """Return 1 if every page that opened without more ado took a press: that on the link itself."""
    straight = [test.presses for test in tests if test.outcome in _STRAIGHT]
    return int(bool(straight) and min(straight) >= 1)


_STRAIGHT = frozenset({"arrives", "slow", "bare", "altered"})


def _presses(tests: Sequence[DialTest]) -> int:
    return median_low(test.presses for test in tests)


def _own_pace(tests: Sequence[DialTest], usual_presses: int) -> OwnPace:
    outcome, times = Counter(test.outcome for test in tests).most_common(1)[0]
    usual = outcome if 2 * times > len(tests) else ""
    presses = max(0, _presses(tests) - usual_presses)
    changes = frozenset(change.key for test in tests for change in written_changes(test))
    return OwnPace(median_low(test.seconds for test in tests), usual, presses, changes)
