"""
What the experiment shows of each list: told apart or not, before and after the switch was pressed.

With the switch on, the arms must be told apart first: else no personalisation was shown. With it off, all
lists and phases are one family. The first moment after the press convicts nobody, for lists may come from
a cache; later phases do, if enough time has passed or what tells the arms apart is new to its visitor.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import product
from typing import Literal
from weakref import WeakKeyDictionary

import msgspec
import numpy as np

from rectitude.evidence.personalisation import Personalisation, PushPhase, PushVisitor
from rectitude.facts.personalisation.attention import Attention, Matrix, distances
from rectitude.facts.personalisation.equivalence import (
    MARGIN,
    Lean,
    Remainder,
    further_units,
    leans,
    remainder,
)
from rectitude.facts.personalisation.permutation import (
    ALPHA,
    Cohort,
    Told,
    Verdicts,
    least_p,
    spending,
    tell_apart,
)
from rectitude.facts.personalisation.readings import (
    SETTLED,
    SWITCHED_OFF,
    Compared,
    compared,
    seconds_between,
)

CACHED = 180.0
"""Seconds for which a list may come from a cache: the "few minutes" of the scenario. Ours."""

Verdict = Literal[
    "too-few",
    "never-alike",
    "unlike-before",
    "none-shown",
    "goes-on",
    "comes-back",
    "lingers",
    "faint",
    "works",
    "undecided",
]
"""
`too-few` visitors for any verdict; `never-alike`: no two visitors were shown an item that can be told to be
the same; `unlike-before`: told apart before they were trained; `none-shown`: not
told apart with the switch on; `goes-on` as before; `comes-back` after it had stopped; `lingers`: told apart
only where a cache explains it; `faint`: told apart by less than the margin; `works`,
whatever the first moment showed; `undecided`.
"""


_ROUNDING = 1e-9

Tables = Callable[[Sequence[PushVisitor]], Iterable[Matrix]]
"""Returns the distances of some visitors in each hypothesis."""
_Attended = Callable[[str, PushPhase, str], Attention]


class Comparison(msgspec.Struct, frozen=True):
    """One list in one phase: how well the arms are told apart, and what is left of their difference."""

    list: str
    phase: PushPhase
    told: Told
    null: Matrix
    remainder: Remainder
    leans: tuple[Lean, ...] = ()
    seconds: float = 0.0
    """The least time since a visitor's press."""
    fresh: bool = True
    """Whether the arms are told apart by what its visitors had not been shown before, too."""


class ListStudy(msgspec.Struct, frozen=True):
    """One list: the verdict on it, and the comparisons that bear it."""

    name: str
    verdict: Verdict
    before: Comparison | None
    on: Comparison | None
    off: tuple[Comparison, ...]
    told: tuple[Comparison, ...] = ()
    """Those in which the arms are told apart with the switch off."""
    more: int | None = None
    """How many more visitors an arm would settle it, as things went so far, where it is undecided."""
    detectable: float = 0.0
    """The difference with the switch on that would have been seen: the power of a `none-shown`."""

    @property
    def worst(self) -> Comparison | None:
        """The comparison after the first moment with the highest bound on what is left."""
        return max(
            (each for each in self.off if each.phase in SETTLED),
            key=lambda each: each.remainder.bound,
            default=None,
        )


class Study(msgspec.Struct, frozen=True):
    """The experiment as it is judged."""

    compared: Compared
    alpha: float
    """What may be spent by the number of visitors that were seen."""
    least_p: float
    lists: tuple[ListStudy, ...]

    def with_(self, *verdicts: Verdict) -> tuple[ListStudy, ...]:
        """Return the lists of some verdicts."""
        return tuple(each for each in self.lists if each.verdict in verdicts)

    @property
    def shown(self) -> tuple[ListStudy, ...]:
        """The lists that are shown to be personalised with the switch on."""
        return tuple(
            each for each in self.lists
            if each.verdict not in {"too-few", "never-alike", "unlike-before", "none-shown"}
        )  # fmt: skip


_STUDIED: WeakKeyDictionary[Personalisation, Study | None] = WeakKeyDictionary()


def study(evidence: Personalisation) -> Study | None:
    """Judge an experiment; once, however many rules ask. None without a plan."""
    if evidence not in _STUDIED:
        whole = compared(evidence)
        _STUDIED[evidence] = _studied(whole, _pressed(evidence)) if whole else None
    return _STUDIED[evidence]


def _pressed(evidence: Personalisation) -> Mapping[str, str]:
    """Return when each visitor switched it off, by the last press."""
    return {press.visitor: press.at for press in evidence.presses if press.phase == "off"}


def _studied(whole: Compared, pressed: Mapping[str, str]) -> Study:
    first, second = whole.units("first"), whole.units("second")
    if min(first, second) < 2:
        few = tuple(ListStudy(name, "too-few", None, None, ()) for name in whole.lists)
        return Study(whole, ALPHA, 1.0, few)
    least = least_p(first, second)
    alpha = _spent(whole.plan.looks, min(first, second))
    family = _Family(whole)
    before = family.comparisons(("before",))
    on = family.comparisons(("on",))
    off = [_timed(each, whole, pressed) for each in family.comparisons(SWITCHED_OFF)]
    fresh = family.fresh(alpha)
    off = [msgspec.structs.replace(o, fresh=(o.list, o.phase) in fresh) for o in off]
    lists = (
        _verdict(
            name,
            next((each for each in before if each.list == name), None),
            next(each for each in on if each.list == name),
            tuple(each for each in off if each.list == name),
            alpha,
            reachable=least < alpha,
            alike=family.alike(name),
        )
        for name in whole.lists
    )
    return Study(whole, alpha, least, tuple(lists))


def _spent(looks: Sequence[int], units: int) -> float:
    if not looks:
        return ALPHA
    shares = dict(zip(looks, spending(looks), strict=True))
    reached = [look for look in looks if look <= units]
    return shares[reached[-1]] if reached else 0.0


def _timed(one: Comparison, whole: Compared, pressed: Mapping[str, str]) -> Comparison:
    times = [
        seconds_between(pressed.get(visitor.name, ""), load.at)
        for visitor in whole.visitors
        for load in whole.loads[visitor.name, one.phase, one.list]
    ]
    return msgspec.structs.replace(one, seconds=min(times, default=0.0))


def _verdict(
    name: str,
    before: Comparison | None,
    on: Comparison,
    off: tuple[Comparison, ...],
    alpha: float,
    *,
    reachable: bool,
    alike: bool,
) -> ListStudy:
    detectable = float(np.quantile(on.null, 1.0 - ALPHA))
    settled = tuple(each for each in off if each.phase in SETTLED)
    told = tuple(each for each in off if each.told.adjusted < alpha)
    strong = [e for e in told if e.phase in SETTLED and e.remainder.share > MARGIN]
    proven = [e for e in strong if e.seconds >= CACHED or e.fresh]
    verdict: Verdict = "undecided"
    more = None
    if not reachable:
        verdict = "too-few"
    elif not alike:
        verdict = "never-alike"
    elif before and before.told.adjusted < ALPHA and before.remainder.share > MARGIN:
        verdict = "unlike-before"
    elif on.told.adjusted >= ALPHA:
        verdict = "none-shown"
    elif proven:
        at_once = [each for each in off if each.phase == "off"]
        stopped = at_once and not any(each in told for each in at_once)
        verdict = "comes-back" if stopped else "goes-on"
    elif strong:
        verdict = "lingers"
    elif any(each in settled for each in told):
        verdict = "faint"
    elif settled and all(each.remainder.bound < MARGIN for each in settled):
        verdict = "works"
    else:
        more = _more(settled)
    return ListStudy(name, verdict, before, on, off, told, more, detectable)


def _more(settled: Iterable[Comparison]) -> int | None:
    needed = [further_units(each.leans) for each in settled if each.remainder.bound >= MARGIN]
    known = [each for each in needed if each is not None]
    return max(known) if needed and len(known) == len(needed) else None


def cohorts(
    whole: Compared, tables: Callable[[Sequence[PushVisitor]], Iterable[Matrix]]
) -> tuple[Cohort, ...]:
    """Return the cohorts of an experiment, with the distances of their visitors in each hypothesis."""
    numbers = dict.fromkeys(visitor.cohort for visitor in whole.visitors)
    groups = [[v for v in whole.visitors if v.cohort == number] for number in numbers]
    return tuple(
        Cohort(tuple(tables(group)), tuple(visitor.arm == "first" for visitor in group))
        for group in groups
    )


class _Family:
    """The lists and phases of an experiment, compared together."""

    def __init__(self, whole: Compared) -> None:
        self._whole = whole
        self._cohorts = tuple(dict.fromkeys(v.cohort for v in whole.visitors))
        self._attention = cache(self._attended)

    def comparisons(self, phases: Iterable[PushPhase]) -> list[Comparison]:
        """Compare the arms in every list in those of the phases that were gone through."""
        asked = self._asked(phases)
        if not asked:
            return []
        verdicts = self._told(asked, self._attention)
        return [
            Comparison(name, phase, told, null, *self._remainder(name, phase))
            for (name, phase), told, null in zip(asked, verdicts.told, verdicts.null, strict=True)
        ]

    def alike(self, name: str) -> bool:
        """Return whether any two visitors were shown the same item with the switch on."""
        apart = distances([self._attention(v.name, "on", name) for v in self._whole.visitors])
        return bool((apart[~np.eye(len(apart), dtype=bool)] < 1.0 - _ROUNDING).any())

    def fresh(self, alpha: float) -> set[tuple[str, PushPhase]]:
        """Return where the arms are told apart by what visitors had not been shown before the press."""
        asked = self._asked(SETTLED)
        if not asked:
            return set()
        verdicts = self._told(asked, self._new)
        return {at for at, told in zip(asked, verdicts.told, strict=True) if told.adjusted < alpha}

    def _asked(self, phases: Iterable[PushPhase]) -> list[tuple[str, PushPhase]]:
        gone_through = [phase for phase in phases if phase in self._whole.phases]
        return [(name, phase) for phase, name in product(gone_through, self._whole.lists)]

    def _told(self, asked: Sequence[tuple[str, PushPhase]], attended: _Attended) -> Verdicts:
        return tell_apart(
            cohorts(
                self._whole,
                lambda group: [
                    distances([attended(visitor.name, phase, name) for visitor in group])
                    for name, phase in asked
                ],
            )
        )

    def _remainder(self, name: str, phase: PushPhase) -> tuple[Remainder, tuple[Lean, ...]]:
        found: list[Lean] = []
        for number in self._cohorts:
            own = self._of(number)
            on = [self._attention(visitor.name, "on", name) for visitor in own]
            now = [self._attention(visitor.name, phase, name) for visitor in own]
            first = [visitor.arm == "first" for visitor in own]
            known = "before" in self._whole.phases
            then = [self._attention(v.name, "before", name) for v in own] if known else []
            before = distances(then, on) if known else None
            found += leans(first, distances(now, on), distances(on), before)
        return remainder(found), tuple(found)

    def _of(self, cohort: int) -> tuple[PushVisitor, ...]:
        return tuple(v for v in self._whole.visitors if v.cohort == cohort)

    def _attended(self, visitor: str, phase: PushPhase, name: str) -> Attention:
        return self._whole.attention(visitor, phase, name)

    def _new(self, visitor: str, phase: PushPhase, name: str) -> Attention:
        known = self._whole.seen(visitor, ("before", "on"), name)
        return self._whole.attention(visitor, phase, name, known)
