"""What the rules on an experiment share: places, figures, what the arms saw, the records to cite."""

from collections.abc import Iterable

import msgspec

from rectitude.evidence.personalisation import ListReading, Personalisation, PushPhase
from rectitude.facts.parties import bare
from rectitude.facts.personalisation.attention import Attention
from rectitude.facts.personalisation.experiment import Comparison, ListStudy, Study
from rectitude.facts.personalisation.readings import Compared
from rectitude.findings import Finding, Parameter, Place, Term

CITED = 12
"""Readings that a finding cites; the rest are in the bundle. Ours."""
SHOWN = 3
"""Titles by which a finding says what an arm saw; ours."""


def place(whole: Study, name: str) -> Place:
    """Return where a finding about a list stands."""
    page = next(bare(each.page) for each in whole.compared.plan.lists if each.name == name)
    return Place(kind="push-list", key=name, fields={"url": page, "list": name})


def percent(share: float) -> str:
    """
    Return a share for people: whole per cent.

    >>> percent(0.438), percent(float("inf"))
    ('44%', '–')
    """
    return f"{share:.0%}" if abs(share) < 100.0 else "–"


def chance(p: float) -> str:
    """
    Return a p value for people.

    >>> chance(0.002164), chance(0.25)
    ('0.0022', '0.25')
    """
    return f"{p:.2g}"


def phases(comparisons: Iterable[Comparison]) -> tuple[Term, ...]:
    """Return the phases of some comparisons in words."""
    return tuple(Term(f"push-phase.{each.phase}") for each in comparisons)


def figures(whole: Study, one: ListStudy, decisive: Comparison) -> dict[str, Parameter]:
    """Return the figures of a list by the comparison that decides."""
    compared = whole.compared
    return {
        "list": one.name,
        "first": compared.plan.topics[0].name,
        "second": compared.plan.topics[1].name,
        "units": min(compared.units("first"), compared.units("second")),
        "p": chance(decisive.told.adjusted),
        "on_p": chance(one.on.told.adjusted) if one.on else "–",
        "left": percent(decisive.remainder.share),
        "bound": percent(decisive.remainder.bound),
    }


def told(finding: Finding, **parameters: Parameter) -> Finding:
    """Return a finding with further parameters."""
    return msgspec.structs.replace(finding, parameters={**finding.parameters, **parameters})


def told_by(one: ListStudy) -> Comparison | None:
    """Return the comparison with the switch off that tells the arms apart best."""
    settled = [each for each in one.told if each.phase != "off"] or list(one.told)
    return min(settled, key=lambda each: each.told.adjusted, default=None)


def saw(compared: Compared, arm: str, phase: PushPhase, name: str) -> tuple[str, ...]:
    """Return the titles that an arm saw most in a phase, and the other arm less."""
    sides: dict[bool, list[Attention]] = {True: [], False: []}
    for visitor in compared.visitors:
        sides[visitor.arm == arm].append(compared.attention(visitor.name, phase, name))
    own, other = _together(sides[True]), _together(sides[False])
    titles = _titles(compared, name)
    ranked = sorted(own, key=lambda item: other.get(item, 0.0) - own[item])
    return tuple(titles.get(item, item) for item in ranked[:SHOWN] if item)


def _together(several: Iterable[Attention]) -> dict[str, float]:
    total: dict[str, float] = {}
    for one in several:
        for item, share in one.items():
            total[item] = total.get(item, 0.0) + share
    return total


def _titles(compared: Compared, name: str) -> dict[str, str]:
    key = compared.keys[name]
    return {
        key(item): item.title
        for (_, _, each), loads in compared.loads.items()
        if each == name
        for load in loads
        for item in load.items
        if item.title
    }


def cited(
    evidence: Personalisation, whole: Study, name: str, wanted: Iterable[PushPhase]
) -> tuple[str, ...]:
    """Return the plan, and readings of both arms in some phases: the first load of each visitor."""
    names = [visitor.name for visitor in whole.compared.visitors]
    readings: list[ListReading] = [
        whole.compared.loads[visitor, phase, name][0]
        for phase in wanted
        for visitor in names
        if (visitor, phase, name) in whole.compared.loads
    ]
    step = max(1, len(readings) // CITED)
    return (whole.compared.plan.ref, *(reading.ref for reading in readings[::step][:CITED]))
