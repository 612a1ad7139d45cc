"""Opening problems; all that happens to them afterwards is in the table of `machine`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import IntegrityError
from django.utils import timezone

from rectitude import catalogue
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import lock, record, record_all
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.deadlines.actions import import_days, recompute
from rectitude.ledger.deadlines.models import CalendarDay
from rectitude.ledger.documents.serials import next_serials
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.problems import search
from rectitude.ledger.problems.criteria import proposed
from rectitude.ledger.problems.membership import campaigns_of
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Refused

SEVERITIES = {"low": 1, "medium": 2, "high": 3, "critical": 4}


@dataclass(frozen=True)
class Opening:
    """A problem to be opened."""

    asset: Asset
    scenario: str
    strand: int = 0
    severity: int | None = None
    campaign: int | None = None
    """Where none is said, the one that looks at the asset."""
    laboratory: Organisation | None = None
    criteria: Mapping[str, int] | None = None
    """By rule, the version; where none are said, those that scenario and kind of asset propose."""


def open_problems(
    openings: Sequence[Opening],
    *,
    authority: Organisation,
    origin: Problem.Origin,
    by: Actor,
    at: datetime,
) -> list[Problem]:
    """
    Open problems in one go, each with its number and its event.

    The caller has checked that none of them is open already and that the actor may.
    """
    if not openings:
        return []
    with sealed():
        day = timezone.localtime(at).date()
        year, placed = day.year, _placed(openings, authority, day)
        serials = next_serials(f"problem:{authority.pk}:{year}", len(openings))
        problems = Problem.objects.bulk_create(
            [
                _unsaved(opening, authority, origin, year, serial, by, at)
                for opening, serial in zip(placed, serials, strict=True)
            ],
            batch_size=500,
        )
        search.write({problem.pk: problem.search for problem in problems})
        record_all(
            [
                (
                    "problem.register",
                    "problem",
                    problem.pk,
                    {
                        "to": "registered",
                        "number": problem.number,
                        "asset": problem.asset_id,
                        "scenario": problem.scenario,
                        "origin": str(origin),
                        "campaign": problem.campaign_id,
                        "criteria": problem.criteria,
                    },
                )
                for problem in problems
            ],
            by=by,
            at=at,
            authority=authority.pk,
        )
        return problems


def _placed(openings: Sequence[Opening], authority: Organisation, day: date) -> list[Opening]:
    """Return openings with the campaign to which each belongs."""
    unsaid = {(each.asset.pk, each.scenario) for each in openings if each.campaign is None}
    found = campaigns_of(unsaid, authority.pk, day) if unsaid else {}
    return [
        replace(each, campaign=each.campaign or found.get((each.asset.pk, each.scenario)))
        for each in openings
    ]


def _unsaved(
    opening: Opening,
    authority: Organisation,
    origin: Problem.Origin,
    year: int,
    serial: int,
    by: Actor,
    at: datetime,
) -> Problem:
    scenario = catalogue.load().scenario(opening.scenario)
    problem = Problem(
        authority=authority,
        year=year,
        serial=serial,
        asset=opening.asset,
        enterprise_id=opening.asset.enterprise_id,
        laboratory=opening.laboratory,
        criteria=_criteria(opening, origin),
        campaign_id=opening.campaign,
        scenario=opening.scenario,
        strand=opening.strand,
        severity=opening.severity or SEVERITIES[scenario.severity],
        origin=origin,
        title=scenario.name.zh,
        english_title=scenario.name.en,
        state="registered",
        registered_by=by.user,
        created_at=at,
    )
    problem.search = search_text(problem)
    return problem


def _criteria(opening: Opening, origin: Problem.Origin) -> dict[str, int]:
    """Return by what it will be proved gone; of what the engine found, the findings say that."""
    if opening.criteria is not None:
        return dict(opening.criteria)
    if origin in {Problem.Origin.INSPECTION, Problem.Origin.INACTION}:
        return {}
    return proposed(opening.scenario, opening.asset.kind)


def search_text(problem: Problem) -> str:
    """Return what the list's search looks through."""
    owner = problem.asset.enterprise
    parts = [
        problem.number,
        problem.title,
        problem.english_title,
        problem.asset.identifier,
        problem.asset.name,
        *([owner.name, owner.short_name, owner.english_name, owner.credit_code] if owner else []),
    ]
    return " ".join(part for part in parts if part).lower()


def register(
    asset: Asset,
    scenario: str,
    *,
    by: Actor,
    at: datetime,
    origin: Problem.Origin = Problem.Origin.OFFICER,
    campaign: int | None = None,
) -> Problem:
    """
    Open a problem by hand.

    Raises Refused where the actor may not, the scenario is unknown, or it is open already.
    """
    if not by.has(Role.INSPECTOR) or by.organisation is None:
        raise Refused("只有检查人员可以登记问题。", "Only an inspector may register a problem.")
    if scenario not in {each.id for each in catalogue.load().scenarios}:
        raise Refused(f"没有这个场景：{scenario}。", f"There is no such scenario: {scenario}.")
    try:
        with sealed():
            (problem,) = open_problems(
                [Opening(asset, scenario, campaign=campaign)],
                authority=by.organisation,
                origin=origin,
                by=by,
                at=at,
            )
    except IntegrityError:
        raise Refused(
            "这个对象在这个场景下已有问题。", "This asset already has a problem of this scenario."
        ) from None
    return problem


def import_holidays(days: Sequence[CalendarDay], *, by: Actor, at: datetime) -> list[Problem]:
    """
    Take days into the calendar, and return the problems whose due date moved by it.

    What is over keeps its outcome. Raises Refused where the actor may not.
    """
    if not by.has(Role.ADMINISTRATOR):
        raise Refused("只有管理员可以导入节假日。", "Only an administrator may import holidays.")
    with sealed():
        lock()
        import_days(list(days))
        moved = {d.entity_id: d.due_on for d in recompute() if d.entity == "problem"}
        problems = list(Problem.objects.filter(pk__in=moved))
        for problem in problems:
            problem.due_on = moved[problem.pk]
            problem.version += 1
        Problem.objects.bulk_update(problems, ["due_on", "version"], batch_size=500)
        said = {"days": sorted(each.day.isoformat() for each in days)}
        owner = by.organisation.pk if by.organisation else 0
        record("calendar.import", "organisation", owner, said, by=by, at=at, authority=None)
        for problem in problems:
            due_on = moved[problem.pk]
            body = {
                "from": problem.state,
                "to": problem.state,
                "version": problem.version,
                "due_on": due_on.isoformat() if due_on else None,
            }
            record(
                "problem.recompute",
                "problem",
                problem.pk,
                body,
                by=by,
                at=at,
                authority=problem.authority_id,
            )
        return problems
