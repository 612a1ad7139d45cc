"""Reading problems: lists, filters, search, and what waits for whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from rectitude.ledger.accounts.actor import ENTERPRISE, Actor, Role
from rectitude.ledger.problems.machine import ENDED, OPEN, WITH_ENTERPRISE
from rectitude.ledger.problems.models import Problem

PAGE = 50
"""Rows of one page of a list."""

WITH_AUTHORITY = ("registered", "regressed", "submitted", "reinspecting", "rectified", "disputed")
"""The states in which it is the authority's turn."""

VIEWS: Mapping[str, Q] = {
    "open": Q(state__in=OPEN),
    "to_reinspect": Q(state__in=("submitted", "reinspecting")),
    "disputed": Q(state="disputed"),
    "recurred": Q(recurrences__gt=0) & Q(state__in=OPEN),
    "closed": Q(state="closed"),
    "all": Q(),
}


@dataclass(frozen=True)
class Filters:
    """What a list is narrowed to; an empty field does not narrow."""

    view: str = "open"
    text: str = ""
    scenario: str = ""
    state: str = ""
    enterprise: int | None = None
    campaign: int | None = None
    severity: int | None = None
    due_before: date | None = None
    overdue_on: date | None = None
    """Only those whose due date lies before this day."""


def problems(actor: Actor, filters: Filters) -> QuerySet[Problem]:
    """Return the problems that an actor may see, narrowed, those due first on top."""
    rows = Problem.objects.for_member(actor).filter(VIEWS.get(filters.view, Q()))
    if filters.scenario:
        narrowed = Q(scenario=filters.scenario) | Q(scenario__startswith=f"{filters.scenario}.")
        rows = rows.filter(narrowed)
    if filters.state:
        rows = rows.filter(state=filters.state)
    if filters.enterprise is not None:
        rows = rows.filter(enterprise=filters.enterprise)
    if filters.campaign is not None:
        rows = rows.filter(campaign=filters.campaign)
    if filters.severity is not None:
        rows = rows.filter(severity=filters.severity)
    if filters.due_before is not None:
        rows = rows.filter(due_on__lte=filters.due_before)
    if filters.overdue_on is not None:
        rows = rows.filter(due_on__lt=filters.overdue_on)
    for word in filters.text.lower().split():
        rows = rows.filter(search__contains=word)
    return rows.select_related("asset", "enterprise").order_by("due_sort", "pk")


def my_work(actor: Actor) -> QuerySet[Problem]:
    """Return the problems that wait for the actor, by deadline."""
    rows = Problem.objects.for_member(actor).filter(_my_turn(actor))
    return rows.select_related("asset", "enterprise").order_by("due_sort", "pk")


def _my_turn(actor: Actor) -> Q:
    """Return the condition that a problem waits for one of the actor's roles."""
    turn = Q(pk__in=())
    if actor.has(*ENTERPRISE):
        self_reported = Q(state="registered", origin=Problem.Origin.SELF_INSPECTION)
        turn |= Q(state__in=WITH_ENTERPRISE) | self_reported
    fresh = Q(state__in=("registered", "regressed"))
    if actor.has(Role.TECHNICAL_REVIEWER):
        turn |= fresh & Q(technical_review_by__isnull=True) | Q(state="disputed")
    if actor.has(Role.LEGAL_REVIEWER):
        turn |= fresh & Q(legal_review_by__isnull=True) | Q(state="disputed")
    if actor.has(Role.INSPECTOR):
        signed = Q(technical_review_by__isnull=False, legal_review_by__isnull=False)
        turn |= fresh & signed | Q(state__in=("submitted", "reinspecting"))
        turn |= Q(state="notified", served_on__isnull=True)
    if actor.has(Role.INSPECTOR, Role.DECIDER):
        turn |= Q(state="rectified") & ~Q(confirmed_by=actor.user)
    if actor.has(Role.LABORATORY):
        turn |= Q(state__in=("submitted", "reinspecting"))
    return turn


def turn(problem: Problem) -> str:
    """Return who must act: `enterprise`, `authority`, `nobody`, or `receiver` of a transfer."""
    if problem.state in ENDED:
        return "nobody"
    if problem.state == "notified" and problem.served_on is None:
        return "authority"
    if problem.state in WITH_ENTERPRISE:
        return "enterprise"
    return "receiver" if problem.state == "transferred" else "authority"


MANY = 10_000
"""Closed problems are counted up to here: beyond, the figure is read as “10,000 and more”."""


def counts(actor: Actor, today: date) -> dict[str, int]:
    """
    Return how many problems the actor has in each view, in three queries that indexes answer.

    `closed` is counted up to `MANY`; what is withdrawn is not counted: it only ever grows.
    """
    rows = Problem.objects.for_member(actor).order_by()
    open_rows = rows.filter(state__in=OPEN)
    by_state = dict(open_rows.values_list("state").annotate(Count("pk")))
    figures = open_rows.aggregate(
        recurred=Count("pk", filter=Q(recurrences__gt=0)),
        overdue=Count("pk", filter=Q(due_on__lt=today)),
        due_today=Count("pk", filter=Q(due_on=today)),
        mine=Count("pk", filter=_my_turn(actor)),
    )
    return {
        "open": sum(by_state.values()),
        "to_reinspect": by_state.get("submitted", 0) + by_state.get("reinspecting", 0),
        "disputed": by_state.get("disputed", 0),
        "closed": rows.filter(state="closed")[:MANY].count(),
        **figures,
    }
