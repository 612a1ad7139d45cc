"""Dashboards of a campaign and of an authority: each chart with its table, and as a file."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.pages import dashboards, exports
from rectitude.ledger.pages.acting import actor_in
from rectitude.ledger.pages.filters import named
from rectitude.ledger.words import say


@login_required
def campaign(request: HttpRequest, key: int) -> HttpResponse:
    """Show a campaign's figures with their definitions, and its rates with their charts."""
    row = _campaign(request, key)
    more = {"campaign": row, "named": named(row)}
    return render(request, "cases/figures.html", {**dashboards.of_campaign(row), **more})


@login_required
def campaign_chart(request: HttpRequest, key: int, name: str, form: str) -> HttpResponse:
    """Send one chart of a campaign as SVG, or its table as XLSX or CSV."""
    return exports.chart(dashboards.of_campaign(_campaign(request, key))["charts"], name, form)


@login_required
def authority(request: HttpRequest) -> HttpResponse:
    """Show the figures of all that an authority handles, its campaigns side by side."""
    row = _authority(request)
    more = {"authority": row}
    return render(request, "cases/dashboard.html", {**dashboards.of_authority(row), **more})


@login_required
def authority_chart(request: HttpRequest, name: str, form: str) -> HttpResponse:
    """Send one chart of an authority as SVG, or its table as XLSX or CSV."""
    return exports.chart(dashboards.of_authority(_authority(request))["charts"], name, form)


def _campaign(request: HttpRequest, key: int) -> Campaign:
    actor = actor_in(request)
    if not actor.has(*dashboards.READERS):
        raise Http404
    return get_object_or_404(Campaign.objects.for_member(actor).select_related("authority"), pk=key)


def _authority(request: HttpRequest) -> Organisation:
    actor = actor_in(request)
    own = actor.organisation
    if not actor.has(*dashboards.READERS) or own is None or own.kind != Organisation.Kind.AUTHORITY:
        raise Http404(say("site.none"))
    return own
