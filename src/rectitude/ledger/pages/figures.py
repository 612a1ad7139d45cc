"""Dashboards of a campaign and of an authority: each chart with its table, and as a file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import OFFICERS, Role
from rectitude.ledger.campaigns import rates, statistics
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.campaigns.scope import problems_of_authority, problems_of_campaign
from rectitude.ledger.campaigns.statistics import Figure
from rectitude.ledger.pages import drawing, exports
from rectitude.ledger.pages.acting import actor_in
from rectitude.ledger.pages.drawing import Chart
from rectitude.ledger.pages.filters import named
from rectitude.ledger.words import say

READERS = OFFICERS | {Role.AUDITOR}

KEPT = 300
"""Seconds for which counted figures are shown; the page says when they were counted. Ours."""


@dataclass(frozen=True)
class Counted:
    """What was counted, and when: the words are found when it is shown."""

    at: datetime
    figures: list[Figure]
    parts: dict[str, Any]


@login_required
def campaign(request: HttpRequest, key: int) -> HttpResponse:
    """Show a campaign's figures with their definitions, and its rates with their charts."""
    row = _campaign(request, key)
    return _page(
        request, "cases/figures.html", _of_campaign(row), {"campaign": row, "named": named(row)}
    )


@login_required
def campaign_chart(request: HttpRequest, key: int, name: str, form: str) -> HttpResponse:
    """Send one chart of a campaign as SVG, or its table as XLSX or CSV."""
    return exports.chart(_charts(_of_campaign(_campaign(request, key))), name, form)


@login_required
def authority(request: HttpRequest) -> HttpResponse:
    """Show the figures of all that an authority handles, its campaigns side by side."""
    row = _authority(request)
    return _page(request, "cases/dashboard.html", _of_authority(row), {"authority": row})


@login_required
def authority_chart(request: HttpRequest, name: str, form: str) -> HttpResponse:
    """Send one chart of an authority as SVG, or its table as XLSX or CSV."""
    return exports.chart(_charts(_of_authority(_authority(request))), name, form)


def _of_campaign(row: Campaign) -> Counted:
    def count() -> Counted:
        return Counted(
            timezone.now(),
            statistics.figures_of(row, timezone.localdate()),
            {
                "scenario": rates.by_scenario(row),
                "aspect": rates.by_aspect(row),
                "round": rates.compared(rates.by_round(row)),
                "region": rates.by_region(row),
                "store": rates.by_store(row),
                "months": statistics.by_month(problems_of_campaign(row)),
                "clues": statistics.clues_by_outcome(row.authority, row.starts_on, row.ends_on),
            },
        )

    return _kept(f"figures of campaign {row.pk}", count)


def _of_authority(row: Organisation) -> Counted:
    def count() -> Counted:
        problems = problems_of_authority(row)
        return Counted(
            timezone.now(),
            statistics.figures_of_authority(row, timezone.localdate()),
            {
                "campaign": rates.compared(rates.by_campaign(row)),
                "states": statistics.by_state(problems),
                "months": statistics.by_month(problems),
                "scenarios": statistics.by_scenario_of(problems),
                "clues": statistics.clues_by_outcome(row),
            },
        )

    return _kept(f"figures of authority {row.pk}", count)


def _kept(name: str, count: Callable[[], Counted]) -> Counted:
    key = name.replace(" ", "-")
    counted: Counted | None = cache.get(key)
    if counted is None:
        counted = count()
        cache.set(key, counted, KEPT)
    return counted


def _charts(counted: Counted) -> list[Chart]:
    return drawing.charts(counted.parts)


def _page(
    request: HttpRequest, template: str, counted: Counted, more: dict[str, Any]
) -> HttpResponse:
    context = {
        "counted": counted,
        "figures": [(each, drawing.value(each)) for each in counted.figures],
        "charts": _charts(counted),
    }
    return render(request, template, {**context, **more})


def _campaign(request: HttpRequest, key: int) -> Campaign:
    actor = actor_in(request)
    if not actor.has(*READERS):
        raise Http404
    return get_object_or_404(Campaign.objects.for_member(actor).select_related("authority"), pk=key)


def _authority(request: HttpRequest) -> Organisation:
    actor = actor_in(request)
    own = actor.organisation
    if not actor.has(*READERS) or own is None or own.kind != Organisation.Kind.AUTHORITY:
        raise Http404(say("site.none"))
    return own
