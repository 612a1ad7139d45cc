"""The page of an enterprise: who it is, its assets, and its record over all campaigns."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.db.models import Count, Exists, OuterRef, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import ENTERPRISE, OFFICERS, Actor, Role
from rectitude.ledger.campaigns import statistics
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.campaigns.self_inspections import SELF_INSPECTION
from rectitude.ledger.enterprises.models import Asset, SelfInspection
from rectitude.ledger.isolation import Scoped
from rectitude.ledger.measures.machine import MEASURE
from rectitude.ledger.measures.models import Measure, PenaltyCase
from rectitude.ledger.measures.penalties.machine import PENALTY_CASE
from rectitude.ledger.pages import drawing, exports
from rectitude.ledger.pages.acting import actor_in
from rectitude.ledger.pages.drawing import Chart
from rectitude.ledger.pages.filters import named
from rectitude.ledger.pages.turning import turned
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Machine
from rectitude.ledger.words import say

NEWEST_FIRST = ("-created_at", "-pk")
"""No index has this order, so that what the enterprise has is read and sorted: by the key alone, PostgreSQL
walks through the cases of all until enough are met, which an enterprise without new ones never gives it."""

SHOWN = 20
"""Measures, penalty cases and self-inspections that the page shows, the newest first: ours."""

READERS = OFFICERS | ENTERPRISE | {Role.AUDITOR}


@login_required
def enterprises(request: HttpRequest) -> HttpResponse:
    """List the enterprises, found by name or code, with what is open against each."""
    actor = actor_in(request)
    if not actor.has(*(OFFICERS | {Role.AUDITOR})):
        raise Http404
    text = request.GET.get("q", "").strip()[:100]
    rows = _known_to(actor).order_by("name")
    if text:
        wanted = Q(name__icontains=text) | Q(short_name__icontains=text) | Q(credit_code=text)
        rows = rows.filter(wanted)
    page = turned(rows, request.GET.get("page"))
    seen = Problem.objects.for_member(actor).filter(enterprise__in=[e.pk for e in page.object_list])
    counts = dict(seen.filter(over=0).values_list("enterprise").annotate(Count("pk")).order_by())
    context = {"page": page, "text": text, "open": counts}
    return render(request, "enterprises/list.html", context)


@login_required
def enterprise(request: HttpRequest, key: int) -> HttpResponse:
    """Show one enterprise; an enterprise sees itself alone."""
    actor = actor_in(request)
    row = get_object_or_404(_visible(actor), pk=key)
    problems = Problem.objects.for_member(actor).filter(enterprise=row)
    of_its_problems = Q(problem__in=Problem.objects.filter(enterprise=row).values("pk"))
    cases: dict[str, tuple[Any, Q, tuple[str, ...], Machine[Any]]] = {
        "measures": (Measure, of_its_problems, ("kind", "state", "problem__asset__identifier"), MEASURE),
        "penalties": (PenaltyCase, of_its_problems, ("state", "problem__scenario"), PENALTY_CASE),
        "self_inspections": (
            SelfInspection, Q(enterprise=row), ("state", "asset__identifier"), SELF_INSPECTION),
    }  # fmt: skip
    context: dict[str, Any] = {
        "row": row,
        "problem_machine": PROBLEM,
        "assets": Asset.objects.for_member(actor).filter(enterprise=row).only("identifier", "name").order_by(
            "kind", "identifier")[:200],
        "record": _record(problems),
        "charts": _charts(problems),
        "recent": problems.select_related("asset").only(
            "year", "serial", "scenario", "state", "verification", "asset__identifier",
        ).order_by(*NEWEST_FIRST)[:SHOWN],
    }  # fmt: skip
    for name, (model, mine, shown, machine) in cases.items():
        of: Any = Scoped(model)
        seen = of.for_member(actor).filter(mine).select_related(shown[-1].rpartition("__")[0])
        context[name] = seen.only(*shown).order_by(*NEWEST_FIRST)[:SHOWN]
        context[f"{name}_machine"] = machine
    return render(request, "enterprises/enterprise.html", context)


@login_required
def chart(request: HttpRequest, key: int, name: str, form: str) -> HttpResponse:
    """Send one chart of an enterprise's record as SVG, or its table as XLSX or CSV."""
    actor = actor_in(request)
    row = get_object_or_404(_visible(actor), pk=key)
    problems = Problem.objects.for_member(actor).filter(enterprise=row)
    return exports.chart(_charts(problems), name, form)


def _charts(problems: Any) -> list[Chart]:
    """Return the charts of an enterprise's record, over the problems that the actor may see."""
    seen = problems.exclude(state="withdrawn")
    return drawing.charts(
        {
            "scenarios": statistics.by_scenario_of(seen),
            "states": statistics.by_state(seen),
            "months": statistics.by_month(seen),
        }
    )


def _visible(actor: Actor) -> Any:
    """Return the enterprises whose page somebody may read."""
    if not actor.has(*READERS):
        raise Http404
    if actor.has(*(OFFICERS | {Role.AUDITOR})):
        return _known_to(actor)
    rows = Organisation.objects.filter(kind=Organisation.Kind.ENTERPRISE)
    return rows.filter(pk=actor.organisation.pk if actor.organisation else 0)


def _known_to(actor: Actor) -> Any:
    """Return the enterprises with a problem that an actor may see, or an asset in a campaign."""
    problems = Problem.objects.for_member(actor).filter(enterprise=OuterRef("pk"))
    campaigns = Campaign.objects.for_member(actor).values("pk")
    assets = Asset.objects.filter(enterprise=OuterRef("pk"), campaigns__in=campaigns)
    rows = Organisation.objects.filter(kind=Organisation.Kind.ENTERPRISE)
    return rows.filter(Exists(problems) | Exists(assets))


def _record(problems: Any) -> list[tuple[str, dict[str, int]]]:
    """Return, by campaign, how many problems an enterprise has had, and what became of them: one query."""
    today = timezone.localdate()
    rows = (
        problems.values("campaign", "campaign__name", "campaign__english_name")
        .annotate(
            all=Count("pk"),
            open=Count("pk", filter=Q(over=0)),
            overdue=Count("pk", filter=Q(over=0, due_on__lt=today)),
            closed=Count("pk", filter=Q(state="closed")),
            withdrawn=Count("pk", filter=Q(state="withdrawn")),
            recurred=Count("pk", filter=Q(recurrences__gt=0)),
        )
        .order_by("-campaign")
    )
    figures = ("all", "open", "overdue", "closed", "withdrawn", "recurred")
    return [(_named(row), {name: row[name] for name in figures}) for row in rows]


def _named(row: dict[str, Any]) -> str:
    if row["campaign"] is None:
        return say("case.no_campaign")
    return named(Campaign(name=row["campaign__name"], english_name=row["campaign__english_name"]))
