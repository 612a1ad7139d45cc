"""
The verdict on a link audit: matched blocks, exact tests, one comparison a target and context.

A difference is established in any respect first (Holm over all comparisons), then respect by
respect: under equal treatment all respects test the same hypothesis, which bounds the error of the
whole audit by `ALPHA`.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import comb
from typing import Literal

import msgspec

from rectitude.evidence.linkprobe import LinkAudit, LinkPlan
from rectitude.facts.identity import Same
from rectitude.facts.links.blocks import RESPECTS, Matched, Respect, Round, Source, matched
from rectitude.facts.links.matching import Match
from rectitude.facts.links.pooling import pooled
from rectitude.facts.links.stages import after
from rectitude.facts.statistics import (
    ALPHA,
    Block,
    anytime_p,
    e_values,
    further_rounds,
    holm,
    interval,
    permutation_p,
    upper_bound,
)

Verdict = Literal[
    "established", "none", "undecided", "target-down", "unvisited", "outage", "no-rounds"
]

NO_EXCESS = 0.5
"""
P-value from which adverse rounds are no sign of a difference: the controls fared as badly. Ours: at
one half the target met no more of the trouble than equal treatment gives it.
"""

DOWN_SHARE = 0.5
"""
Share of rounds in which the target was down, or may have been, from which nothing is said. Ours.
"""

WALL_SHARE = 0.5
"""Share of rounds in which every outside link stayed shut while the platform's own opened. Ours."""

_PARAMETERS = frozenset({"query-added", "query-changed"})
_VISITS = 3
"""Visits with another value each from which on it counts them; ours."""


class Test(msgspec.Struct, frozen=True, kw_only=True):
    """The exact test of one comparison in one respect."""

    hits: int
    """Rounds in which the target was adverse."""
    control_hits: int
    control_visits: int
    p: float
    adjusted: float
    """After Holm over all comparisons of the audit."""
    evidence: tuple[float, ...]
    """The evidence value after each round."""
    adverse: tuple[int, ...]
    """The numbers of the rounds in which the target was adverse."""
    blocks: tuple[Block, ...]


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """One target in one context against its controls."""

    match: Match
    context: str
    source: Source
    rounds: tuple[Round, ...]
    discarded: int
    """Rounds left out because the target was down."""
    tests: dict[Respect, Test]
    verdict: Verdict
    established: tuple[Respect, ...]
    further: int | None = None
    """Rounds that would settle an undecided one; None if no reasonable number would."""
    behind_wall: bool = False
    """No outside link could be reached while the platform's own could."""

    @property
    def url(self) -> str:
        """The target's address."""
        return self.match.target.url

    @property
    def only_slow(self) -> bool:
        """Whether slowness alone is established, and nobody timed the link by itself."""
        known = any(each.target.own_pace_known for each in self.rounds)
        return set(self.established) <= {"any", "speed"} and not known and self._slowness_tells

    @property
    def _slowness_tells(self) -> bool:
        """Whether most of the adverse rounds are slow ones."""
        return 2 * self.tests["speed"].hits > self.tests["any"].hits

    def lifted(self, respect: Respect) -> tuple[Round, ...]:
        """
        Return the rounds of the later stages of a campaign, where it fared worse in earlier ones only.

        Where no stages are named, those after the last adverse round. By the exact chance that as many
        adverse rounds, in any order, all fell before those.
        """
        adverse = set(self.tests[respect].adverse)
        worse = {each.period for each in self.rounds if each.number in adverse}
        named = {each.period for each in self.rounds}
        stages = after(named, worse) if worse else frozenset()
        last = max(adverse, default=0)
        later = tuple(
            each
            for each in self.rounds
            if (each.period in stages if len(named) > 1 else each.number > last)
        )
        all_of, hits = len(self.rounds), len(adverse)
        chance = comb(all_of - len(later), hits) / comb(all_of, hits)
        return later if chance <= ALPHA else ()

    @property
    def own_session(self) -> str:
        """
        The parameter in a tester's addresses that has another value at every visit, if there is one.

        A page that numbers its visits writes its own address; a code that pays somebody stays the same.
        """
        values: dict[str, list[str]] = {}
        for each in self.rounds if self.source == "dial" else ():
            for change in each.target.changes:
                if change.kind in _PARAMETERS:
                    values.setdefault(change.name, []).append(change.value)
        numbered = (name for name, said in values.items() if len(set(said)) == len(said))
        return next((name for name in numbered if len(values[name]) >= _VISITS), "")

    @property
    def bound(self) -> float:
        """The rate of adverse rounds that is excluded, at 1 - ALPHA."""
        return upper_bound(self.tests["any"].hits, len(self.rounds)) if self.rounds else 1.0

    @property
    def rate(self) -> tuple[float, float]:
        """The exact interval of the rate of adverse rounds."""
        hits = self.tests["any"].hits
        return interval(hits, len(self.rounds)) if self.rounds else (0.0, 1.0)


class Study(msgspec.Struct, frozen=True):
    """All comparisons of an audit, and how it may stop."""

    plan: LinkPlan
    comparisons: tuple[Comparison, ...]
    fixed: bool
    """Whether the planned rounds are complete, so that the test for a fixed number holds."""


def study(audit: LinkAudit) -> Study | None:
    """Return the verdicts of an audit, worked out once for all rules; None without a plan."""
    return _study(Same(audit)) if audit.plans else None


@lru_cache(maxsize=1)
def _study(same: Same[LinkAudit]) -> Study:
    audit = same.held
    plan = audit.plans[-1]
    raw = pooled(matched(audit, plan))
    fixed = plan.stopping == "fixed" and all(
        len(each.rounds) + each.down >= plan.rounds for each in raw if each.source == "probe"
    )
    adjusted = {
        respect: holm([_p(each.blocks[respect], fixed=_fixed(each, fixed=fixed)) for each in raw])
        for respect in RESPECTS
    }
    comparisons = tuple(
        _comparison(
            each,
            _of_its_link(each, raw),
            {r: adjusted[r][i] for r in RESPECTS},
            _fixed(each, fixed=fixed),
        )
        for i, each in enumerate(raw)
    )
    return Study(plan, comparisons, fixed)


def _fixed(raw: Matched, *, fixed: bool) -> bool:
    """Treat the number of dial tests as fixed: they are handed in when they are done."""
    return fixed or raw.source == "dial"


def _p(blocks: Sequence[Block], *, fixed: bool) -> float:
    return permutation_p(blocks) if fixed else anytime_p(e_values(blocks))


def _of_its_link(raw: Matched, every: Sequence[Matched]) -> tuple[Block, ...]:
    """Return the blocks of a link in all contexts of its source."""
    key = (raw.match.target.url, raw.source)
    alike = (each for each in every if (each.match.target.url, each.source) == key)
    return tuple(block for each in alike for block in each.blocks["any"])


def _comparison(
    raw: Matched, everywhere: Sequence[Block], adjusted: dict[Respect, float], fixed: bool
) -> Comparison:
    tests = {respect: _test(raw, respect, adjusted[respect], fixed) for respect in RESPECTS}
    established: tuple[Respect, ...] = ()
    if tests["any"].adjusted <= ALPHA:
        established = tuple(r for r in RESPECTS if tests[r].adjusted <= ALPHA)
    verdict = _verdict(raw, everywhere, tests["any"], established)
    return Comparison(
        match=raw.match,
        context=raw.context,
        source=raw.source,
        rounds=raw.rounds,
        discarded=raw.down,
        tests=tests,
        verdict=verdict,
        established=established,
        further=_further(tests["any"]) if verdict == "undecided" else None,
        behind_wall=_behind_wall(raw),
    )


def _test(raw: Matched, respect: Respect, adjusted: float, fixed: bool) -> Test:
    blocks = raw.blocks[respect]
    hits = sum(block.hit for block in blocks)
    return Test(
        hits=hits,
        control_hits=sum(block.adverse for block in blocks) - hits,
        control_visits=sum(block.size - 1 for block in blocks),
        p=_p(blocks, fixed=fixed),
        adjusted=adjusted,
        evidence=e_values(blocks),
        adverse=tuple(r.number for r, b in zip(raw.rounds, blocks, strict=True) if b.hit),
        blocks=blocks,
    )


def _verdict(
    raw: Matched, everywhere: Sequence[Block], overall: Test, established: tuple[Respect, ...]
) -> Verdict:
    if established:
        return "established"
    left_out = raw.down + raw.unvisited
    if left_out and left_out >= DOWN_SHARE * (len(raw.rounds) + left_out):
        return "target-down" if raw.down >= raw.unvisited else "unvisited"
    if raw.untried and permutation_p((*raw.blocks["access"], *raw.untried)) <= ALPHA:
        return "unvisited"  # a block in just those rounds would look the same
    if not raw.rounds:
        return "no-rounds"
    listed = raw.match.target.group == "listed"
    if not listed and not any(m.reachable for each in raw.rounds for m in each.members):
        return "outage"
    if overall.hits == 0 or permutation_p(overall.blocks) >= NO_EXCESS:
        return "none"
    if _lone_fault(raw, overall) and permutation_p(everywhere) >= NO_EXCESS:
        return "none"  # such a fault as its controls met, too, if in other contexts
    return "undecided"


def _lone_fault(raw: Matched, overall: Test) -> bool:
    """
    Whether a link fared worse once, by a fault that any way has: it did not come, or it came late.

    More than once in one context is asked about, whatever happened in others: a link may be slowed or dropped
    in one alone.
    """
    worse = [each.target for each in raw.rounds if each.number in overall.adverse]
    return overall.hits == 1 and all(
        (target.outcome == "failed" and target.stated.kind == "none")
        or (target.outcome == "arrives" and not target.bare)
        for target in worse
    )


def _further(overall: Test) -> int | None:
    """Allow for the other comparisons as this test was allowed for."""
    family = max(1.0, overall.adjusted / overall.p) if 0.0 < overall.p < 1.0 else 1.0
    return further_rounds(overall.blocks, ALPHA / family)


def _behind_wall(raw: Matched) -> bool:
    own = {link.url for link in raw.match.own}
    if not own or not raw.match.outside or not raw.rounds:
        return False
    shut = 0
    for each in raw.rounds:
        ours = [t.reachable for url, t in each.controls if url in own]
        theirs = [t.reachable for url, t in each.controls if url not in own]
        shut += all(ours) and not any(theirs) and not each.target.reachable
    return shut > WALL_SHARE * len(raw.rounds)
