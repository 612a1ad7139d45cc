"""
The matched blocks of a link audit, and who fared worse in them.

A member of a block is adverse in some respect if it fares worse than the block's median, target
and controls alike. The measure is symmetric in all members, so that under equal treatment each was
equally likely to be the one: what the exact test needs, and the reason why a notice for every site,
an outage or a slow hour never counts against a platform.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from statistics import median_low
from typing import Literal

import msgspec

from rectitude.evidence.linkprobe import DialTest, Document, LinkAudit, LinkPlan, LinkProbe
from rectitude.facts.links.addresses import Change
from rectitude.facts.links.matching import Match, matches
from rectitude.facts.links.treatment import Treatment, arrived_directly, dialled, treatment
from rectitude.facts.statistics import Block

Respect = Literal["any", "access", "steps", "changes", "speed"]
RESPECTS: tuple[Respect, ...] = ("any", "access", "steps", "changes", "speed")

Source = Literal["probe", "dial"]

SLOW_RATIO = 3.0
"""Times the block's median from which a link counts as slowed. Ours, with `SLOW_SECONDS`."""

SLOW_SECONDS = 0.5
"""
Seconds above the block's median from which a link counts as slowed. Ours: below half a second
chance and routing explain much; published cases of throttling were about five seconds.
"""


class Round(msgspec.Struct, frozen=True):
    """One complete block: how the target and each of its controls was treated."""

    number: int
    target: Treatment
    controls: tuple[tuple[str, Treatment], ...]
    """The address of each control, and how it was treated."""
    direct: str = ""
    """The record of the visit to the target without the platform."""

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


def _speed(members: Sequence[Treatment]) -> tuple[bool, ...]:
    seconds = [member.seconds for member in members if member.reachable]
    if not seconds:
        return (False,) * len(members)
    usual = median_low(seconds)
    limit = max(SLOW_RATIO * usual, usual + SLOW_SECONDS)
    noted = median_low(member.claimed_slow for member in members)
    return tuple(m.reachable and (m.seconds > limit or m.claimed_slow > noted) for m in members)


def _any(members: Sequence[Treatment]) -> tuple[bool, ...]:
    each = [_MEASURES[respect](members) for respect in RESPECTS if respect != "any"]
    return tuple(any(of_member) for of_member in zip(*each, strict=True))


_MEASURES: dict[Respect, Callable[[Sequence[Treatment]], tuple[bool, ...]]] = {
    "any": _any,
    "access": _access,
    "steps": _steps,
    "changes": _changes,
    "speed": _speed,
}


def _block(respect: Respect, members: Sequence[Treatment]) -> Block:
    adverse = adverse_in(respect, members)
    return Block(adverse[0], sum(adverse), len(adverse))


def _blocks(rounds: Sequence[Round]) -> dict[Respect, tuple[Block, ...]]:
    return {r: tuple(_block(r, each.members) for each in rounds) for r in RESPECTS}


# --- what was probed ---

_Visit = tuple[str, int, str]
"""Context, round and address."""


def _probed(audit: LinkAudit, plan: LinkPlan) -> Iterator[Matched]:
    direct: dict[_Visit, LinkProbe] = {
        (p.context, p.round, p.url): p for p in audit.probes if p.direct
    }
    originals = _originals(direct.values())
    treated: dict[_Visit, Treatment] = {
        (p.context, p.round, p.url): treatment(p, plan, originals.get((p.context, p.url), ()))
        for p in audit.probes
        if not p.direct and not _unseen(p)
    }
    numbers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for context, round_, url in treated:
        numbers[context, url].append(round_)
    for match in matches(plan):
        for context in plan.contexts:
            visited = sorted(numbers[context, match.target.url])
            yield _one_probed(match, context, visited, treated, direct)


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


def _one_probed(
    match: Match,
    context: str,
    visited: Sequence[int],
    treated: dict[_Visit, Treatment],
    direct: dict[_Visit, LinkProbe],
) -> Matched:
    rounds, down, missing = [], 0, 0
    for number in visited:
        control = direct.get((context, number, match.target.url))
        controls = [
            (link.url, treated.get((context, number, link.url))) for link in match.members(number)
        ]
        whole = [(url, each) for url, each in controls if each is not None]
        if control is None or len(whole) < len(controls):
            missing += 1
        elif not arrived_directly(control):
            down += 1
        else:
            target = treated[context, number, match.target.url]
            rounds.append(Round(number, target, tuple(whole), control.ref))
    return Matched(
        match=match,
        context=context,
        source="probe",
        rounds=tuple(rounds),
        down=down,
        blocks=_blocks(rounds),
    )


# --- what was dialled ---

DIRECT = "direct"


def _dialled(audit: LinkAudit, plan: LinkPlan) -> Iterator[Matched]:
    if not audit.dialtests:
        return
    tests = {(t.context, t.account, t.round, t.url): t for t in audit.dialtests}
    contexts = dict.fromkeys(t.context for t in audit.dialtests if t.context != DIRECT)
    for match in matches(plan):
        for context in contexts:
            raw = _one_dialled(match, context, tests)
            if raw.rounds or raw.down:
                yield raw


def _one_dialled(
    match: Match, context: str, tests: dict[tuple[str, str, int, str], DialTest]
) -> Matched:
    rounds, down = [], 0
    visited = sorted(
        (number, account)
        for at, account, number, url in tests
        if at == context and url == match.target.url
    )
    for index, (number, account) in enumerate(visited):
        members = [
            (link.url, tests.get((context, account, number, link.url)))
            for link in match.members(index)
        ]
        target = dialled(tests[context, account, number, match.target.url])
        whole = [(url, dialled(test)) for url, test in members if test is not None]
        if len(whole) < len(members) or _was_down(target, number, match.target.url, tests):
            down += len(whole) == len(members)
        else:
            rounds.append(Round(number, target, tuple(whole)))
    return Matched(
        match=match,
        context=context,
        source="dial",
        rounds=tuple(rounds),
        down=down,
        blocks=_blocks(rounds),
    )


def _was_down(
    target: Treatment, number: int, url: str, tests: dict[tuple[str, str, int, str], DialTest]
) -> bool:
    """Return whether the target was down, or failed as only a direct visit could explain."""
    direct = [
        test
        for (at, _, round_, to), test in tests.items()
        if (at, round_, to) == (DIRECT, number, url)
    ]
    if not direct:
        return target.outcome == "failed"
    return any(test.outcome == "failed" for test in direct)
