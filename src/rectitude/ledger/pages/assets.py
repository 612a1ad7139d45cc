"""The listings of apps in stores, and the page of one asset: what it is, where it is, its problems."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import ENTERPRISE, OFFICERS, Actor, Role
from rectitude.ledger.enterprises.actions import add_listing
from rectitude.ledger.enterprises.identity import APPS
from rectitude.ledger.enterprises.models import Asset, Listing
from rectitude.ledger.fields import Field, Invalid, read
from rectitude.ledger.measures.machine import MEASURE
from rectitude.ledger.measures.models import Measure
from rectitude.ledger.pages import forms
from rectitude.ledger.pages.acting import actor_in, entered, said
from rectitude.ledger.pages.turning import turned
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Refused
from rectitude.ledger.words import say, words

PROBLEMS = 50
"""Problems that the page of an asset shows, newest first; the list of problems has them all. Ours."""

READERS = OFFICERS | ENTERPRISE | {Role.LABORATORY, Role.AUDITOR, Role.PROVIDER}
"""Who is led to listings; which rows each sees is said where isolation is."""

_ENTERING = (Role.INSPECTOR, Role.LABORATORY)


@dataclass(frozen=True)
class Offered:
    """A listing with the orders about it, newest first."""

    row: Listing
    orders: list[Measure]

    @property
    def probed_at(self) -> datetime | None:
        """When the page was last looked at, by the engine or by hand."""
        return max((each.probed_at for each in self.orders if each.probed_at), default=None)


@login_required
def listings(request: HttpRequest) -> HttpResponse:
    """List where apps are offered, found by package, name or address."""
    actor = actor_in(request)
    if not actor.has(*READERS):
        raise Http404
    text = request.GET.get("q", "").strip()[:100]
    rows = Listing.objects.for_member(actor).select_related("release__asset", "store")
    if text:
        app = Q(release__asset__identifier__contains=text) | Q(release__asset__name__contains=text)
        rows = rows.filter(app | Q(page__contains=text))
    page = turned(rows.order_by("-pk"), request.GET.get("page"))
    shown = _offered(list(page.object_list), actor)
    context = {
        "page": page, "rows": shown, "text": text, "machine": MEASURE,
        "staff": not actor.has(Role.PROVIDER),
    }  # fmt: skip
    return render(request, "enterprises/listings.html", context)


@login_required
def asset(request: HttpRequest, key: int) -> HttpResponse:
    """Show one asset; who may, enters where a store offers it."""
    actor = actor_in(request)
    row = get_object_or_404(
        Asset.objects.for_member(actor).select_related("enterprise", "provider"), pk=key
    )
    entering = row.kind in APPS and actor.has(*_ENTERING)
    fields = _listing_fields() if entering else ()
    form = forms.form_for(fields, by=actor)
    if request.method == "POST":
        if not entering:
            raise Http404
        try:
            _enter(request, fields, row, actor)
        except (Invalid, Refused) as error:
            form = entered(fields, request)
            forms.show_errors(
                form, error if isinstance(error, Invalid) else Invalid({"": error.text})
            )
        else:
            messages.success(request, say("site.saved", what=words("app.add_listing")))
            return HttpResponseRedirect(reverse("asset", args=[row.pk]))
    offered = Listing.objects.for_member(actor).filter(release__asset=row)
    problems = Problem.objects.for_member(actor).filter(asset=row).order_by("-pk")[:PROBLEMS]
    context = {
        "asset": row,
        "rows": _offered(list(offered.select_related("release", "store").order_by("-pk")), actor),
        "releases": row.releases.order_by("-pk"),
        "problems": problems,
        "machine": MEASURE,
        "problem_machine": PROBLEM,
        "is_app": row.kind in APPS,
        "form": form if entering else None,
    }
    return render(request, "enterprises/asset.html", context, status=422 if form.is_bound else 200)


def _offered(rows: Sequence[Listing], actor: Actor) -> list[Offered]:
    """Return listings with the orders about them that the actor may see: one query."""
    seen = Measure.objects.for_member(actor).filter(listing__in=[row.pk for row in rows])
    orders = list(seen.order_by("-pk"))
    return [Offered(row, [each for each in orders if each.listing_id == row.pk]) for row in rows]


def _listing_fields() -> tuple[Field, ...]:
    stores = Organisation.objects.filter(kind=Organisation.Kind.PLATFORM).order_by("name")
    choices = tuple((str(each.pk), each.named) for each in stores)
    return (
        Field("store", "choice", words("app.store"), choices=choices),
        Field("version", "line", words("app.version")),
        Field("page", "line", words("app.page")),
        Field("sha256", "line", words("app.sha256"), required=False),
    )


def _enter(request: HttpRequest, fields: tuple[Field, ...], row: Asset, actor: Actor) -> None:
    values = read(fields, said(fields, request, by=actor, at=timezone.now()))
    store = Organisation.objects.get(pk=values["store"])
    add_listing(
        row, values["version"], store, values["page"],
        by=actor, at=timezone.now(), sha256=values.get("sha256", "")[:64],
    )  # fmt: skip
