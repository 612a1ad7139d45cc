"""Reading problems: lists, filters, search, and what waits for whom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, IntegerField, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from rectitude import catalogue
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import ENTERPRISE, Actor, Role
from rectitude.ledger.problems import search
from rectitude.ledger.problems.models import ENDED, NEVER, WITH_ENTERPRISE, Problem

PAGE = 50
"""Rows of one page of a list."""

MANY = 10_000
"""Up to here is counted: a figure that reaches it is read as “10,000 and more”. Nobody turns 200
pages, and counting on would cost more than the page."""

MANY_WAITING = 1_000
"""The same of the figures that stand on one's own page and above the list, for there are many of them."""

MANY_FOUND = 250
"""The same where words are looked for, for then each row may have to be read: five pages, after which one
looks for more words, or exports."""

VIEWS: Mapping[str, Q] = {
    "open": Q(over=0),
    "to_reinspect": Q(state__in=("submitted", "reinspecting")),
    "disputed": Q(state="disputed"),
    "recurred": Q(recurrences__gt=0, over=0),
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
    region: str = ""
    """Of the enterprise."""
    severity: int | None = None
    assignee: int | None = None
    """The person of the authority who handles it; 0 where nobody does."""
    due_before: date | None = None
    overdue_on: date | None = None
    """Only those whose due date lies before this day."""


def problems(actor: Actor, filters: Filters) -> QuerySet[Problem]:
    """Return the problems that an actor may see, narrowed, those due first on top."""
    rows = Problem.objects.for_member(actor).filter(VIEWS.get(filters.view, Q()))
    if filters.scenario:
        rows = rows.filter(scenario__in=_scenarios(filters.scenario))
    if filters.state:
        rows = rows.filter(state=filters.state)
    if filters.enterprise is not None:
        rows = rows.filter(enterprise=filters.enterprise)
    if filters.campaign is not None:
        rows = rows.filter(campaign=filters.campaign)
    if filters.region:
        rows = rows.filter(enterprise__region=filters.region)
    if filters.assignee is not None:
        rows = rows.filter(assignee=filters.assignee or None)
    if filters.severity is not None:
        rows = rows.filter(severity=filters.severity)
    if filters.due_before is not None:
        rows = rows.filter(due_on__lte=filters.due_before)
    if filters.overdue_on is not None:
        rows = rows.filter(own_deadline(actor), due_on__lt=filters.overdue_on)
    if filters.text.strip():
        rows = rows.filter(search.condition(filters.text))
    return rows.select_related("asset", "enterprise").order_by("due_sort", "pk")


def own_deadline(actor: Actor) -> Q:
    """Return the condition that a deadline is the actor's own: not the authority's, for an enterprise."""
    return Q(state__in=WITH_ENTERPRISE) if actor.has(*ENTERPRISE) else Q()


def _scenarios(prefix: str) -> list[str]:
    """Return the scenarios of a dotted prefix, or the prefix itself, which then finds nothing."""
    known = [each.id for each in catalogue.load().scenarios]
    return [each for each in known if f"{each}.".startswith(f"{prefix}.")] or [prefix]


def my_work(actor: Actor) -> QuerySet[Problem]:
    """Return the problems that wait for the actor, by deadline."""
    rows = Problem.objects.for_member(actor).filter(_my_turn(actor), over=0)
    return rows.select_related("asset", "enterprise").order_by("due_sort", "pk")


def _my_turn(actor: Actor) -> Q:
    """Return the condition that a problem waits for one of the actor's roles."""
    turn = Q(pk__in=())
    if actor.has(*ENTERPRISE):
        self_reported = Q(state="registered", origin=Problem.Origin.SELF_INSPECTION)
        not_served = Q(state="notified", served_on__isnull=True)
        turn |= Q(state__in=WITH_ENTERPRISE) & ~not_served | self_reported
    fresh = Q(state__in=("registered", "regressed"))
    at_review = Q(sent_back=False)
    disputed = Q(state="disputed") & ~Q(technical_review_by=actor.user)
    if actor.has(Role.TECHNICAL_REVIEWER):
        unsigned = Q(technical_review_by__isnull=True) & ~Q(legal_review_by=actor.user)
        turn |= fresh & at_review & unsigned | disputed
    if actor.has(Role.LEGAL_REVIEWER):
        unsigned = Q(legal_review_by__isnull=True) & ~Q(technical_review_by=actor.user)
        turn |= fresh & at_review & unsigned | disputed
    if actor.has(Role.INSPECTOR):
        signed = Q(technical_review_by__isnull=False, legal_review_by__isnull=False)
        turn |= fresh & (signed | Q(sent_back=True)) | Q(state__in=("submitted", "reinspecting"))
        turn |= Q(state="notified", served_on__isnull=True)
    if actor.has(Role.INSPECTOR, Role.DECIDER):
        turn |= Q(state="rectified") & ~Q(confirmed_by=actor.user)
    if actor.has(Role.DECIDER):
        turn |= Q(state__in=WITH_ENTERPRISE, extension_asked=True)
    if actor.has(Role.LABORATORY):
        turn |= Q(state__in=("submitted", "reinspecting"))
    return turn


def turn(problem: Problem) -> str:
    """Return who must act: `enterprise`, `authority`, `nobody`, or `receiver` of a transfer."""
    if problem.state in ENDED:
        return "nobody"
    if problem.state == "notified" and problem.served_on is None:
        return "authority"
    admitted = problem.origin == Problem.Origin.SELF_INSPECTION and problem.state == "registered"
    if problem.state in WITH_ENTERPRISE or admitted:
        return "enterprise"
    return "receiver" if problem.state == "transferred" else "authority"


class _Counted(Subquery):
    """How many rows a query has."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()


COUNTED = (
    "open", "mine", "overdue", "due_today", "to_reinspect", "disputed", "recurred", "closed",
)  # fmt: skip
"""The views that are counted. What is withdrawn is not: it only ever grows."""


def counts(
    actor: Actor,
    today: date,
    wanted: Iterable[str] = COUNTED,
    most: int | None = None,
    **others: QuerySet[Any],
) -> dict[str, int]:
    """
    Return how many problems the actor has in each view that is wanted, and how many others.

    Up to `most` each, or `MANY`, in one query that indexes answer.
    """
    rows = Problem.objects.for_member(actor)
    at_work = rows.filter(over=0)
    views: dict[str, QuerySet[Problem]] = {
        "open": at_work,
        "to_reinspect": rows.filter(VIEWS["to_reinspect"]),
        "disputed": rows.filter(VIEWS["disputed"]),
        "closed": rows.filter(VIEWS["closed"]),
        "recurred": rows.filter(VIEWS["recurred"]),
        "overdue": at_work.filter(own_deadline(actor), due_sort__lt=today),
        "due_today": at_work.filter(own_deadline(actor), due_sort=today),
        "mine": at_work.filter(_my_turn(actor)),
    }
    rows_of: dict[str, QuerySet[Any]] = {**{name: views[name] for name in wanted}, **others}
    counted = {
        name: _Counted(each.order_by().values("pk")[: most or MANY])
        for name, each in rows_of.items()
    }
    own = Organisation.objects.filter(pk=actor.organisation.pk if actor.organisation else 0)
    figures = own.values_list(*counted.values()).first() or [0] * len(counted)
    return {name: figure or 0 for name, figure in zip(counted, figures, strict=True)}


def false_findings(authority: Organisation) -> list[tuple[Organisation, int, int]]:
    """
    Return, by laboratory, how many of its problems were notified, and how many of those were withdrawn.

    The second over the first is its rate of false findings; what was withdrawn after publication counts.
    """
    told = Problem.objects.filter(
        authority=authority, laboratory__isnull=False, notified_at__isnull=False
    )
    rows = told.values_list("laboratory").annotate(
        told=Count("pk"), withdrawn=Count("pk", filter=Q(state="withdrawn"))
    )
    named = Organisation.objects.in_bulk([row[0] for row in rows])
    return [(named[key], all_, wrong) for key, all_, wrong in rows.order_by("laboratory")]


def most_found(page: int) -> int:
    """Return up to how many are looked for by words to show a page: one more than go before its end."""
    return min(PAGE * page + 1, MANY_FOUND)


def pages(rows: QuerySet[Any], text: str = "", most: int | None = None) -> "Paginator[int]":
    """
    Return the keys of a list a page at a time, of those alone that have every word of a text.

    They are counted up to `MANY`; where words are looked for, up to `most`, or `MANY_FOUND`. `whole` reads
    the rows.
    """
    if text.strip():
        found = having(rows, text).values_list("pk", flat=True)[: most or MANY_FOUND]
        return Paginator(list(found), PAGE)
    keys = rows.values_list("pk", flat=True)
    listed = Paginator(keys, PAGE)
    listed.count = keys.order_by()[:MANY].count()
    return listed


def having(rows: QuerySet[Problem], text: str) -> QuerySet[Problem]:
    """
    Return the rows of a list that have every word of a text, in its order.

    What few have is read whole and sorted; what many have is soon met in the order of the list. No database
    knows how many have a word, so that it is left no choice between the two: no index has `due_on` so.
    """
    rows = rows.filter(search.has_all(text))
    few = search.few(text)
    if few is None:
        return rows
    return rows.filter(search.among(few)).order_by(Coalesce("due_on", Value(NEVER)), "pk")


def first(rows: QuerySet[Problem]) -> list[Problem]:
    """Return the first page of a list in its order: keys from an index, and only the rows shown, at once."""
    keys = rows.values("pk")[:PAGE]
    found = _listed().filter(pk__in=keys)
    return sorted(found, key=lambda problem: (problem.due_sort, problem.pk))


def whole(keys: Iterable[int]) -> list[Problem]:
    """
    Return problems in the order of their keys.

    Keys come from an index alone, so that only the rows that are shown are read, on page 190 too.
    """
    wanted = list(keys)
    found = _listed().in_bulk(wanted)
    return [found[key] for key in wanted if key in found]


def _listed() -> QuerySet[Problem]:
    """Return problems with the columns alone that a row of a list shows, whole rows being wide."""
    return Problem.objects.select_related("asset", "enterprise").only(*LISTED)


LISTED = (
    "year", "serial", "scenario", "severity", "state", "origin", "proposal", "sent_back", "extension_asked",
    "served_on", "due_on", "due_sort", "technical_review_by", "legal_review_by",
    "verification", "asset__identifier",
    "enterprise__name", "enterprise__short_name", "enterprise__english_name",
)  # fmt: skip
"""What a row of a list shows, and what its next step depends on."""
