"""Dashboards of a campaign and of an authority: each chart with its table, and as a file."""

from typing import Any

import msgspec
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import OFFICERS, Role
from rectitude.ledger.campaigns import tallies
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.campaigns.statistics import DEFINITIONS, Figure
from rectitude.ledger.campaigns.tallies import Counted, Kept
from rectitude.ledger.pages import drawing, exports
from rectitude.ledger.pages.acting import actor_in
from rectitude.ledger.pages.drawing import Chart
from rectitude.ledger.pages.filters import named
from rectitude.ledger.words import say

READERS = OFFICERS | {Role.AUDITOR}


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


def _of_campaign(row: Campaign) -> Kept | None:
    return tallies.kept(row.authority, row, timezone.now())


def _of_authority(row: Organisation) -> Kept | None:
    return tallies.kept(row, None, timezone.now())


def _charts(kept: Kept | None) -> list[Chart]:
    """Draw what was counted besides the figures, in the order in which it is counted."""
    if kept is None:
        return []
    parts = msgspec.structs.asdict(kept.counted)
    return drawing.charts({name: part for name, part in parts.items() if name != "figures"})


def _figures(counted: Counted) -> list[tuple[Figure, str]]:
    found = [Figure(name, counted.figures[name], text) for name, text in DEFINITIONS.items()]
    return [(each, drawing.value(each)) for each in found]


def _page(
    request: HttpRequest, template: str, kept: Kept | None, more: dict[str, Any]
) -> HttpResponse:
    context = {
        "kept": kept,
        "figures": _figures(kept.counted) if kept else [],
        "charts": _charts(kept),
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
