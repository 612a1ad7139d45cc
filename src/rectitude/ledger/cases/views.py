"""The list of a kind of case, one case, and its actions."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from rectitude.ledger import acting
from rectitude.ledger.accounts.isolation import visible
from rectitude.ledger.acting import Around, actor_in
from rectitude.ledger.audit.models import Event
from rectitude.ledger.audit.queries import events_of
from rectitude.ledger.cases.faces import FACES, MODELS, Face
from rectitude.ledger.documents.queries import attachments_of
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.words import say

PAGE = 50


@login_required
def cases(request: HttpRequest, entity: str) -> HttpResponse:
    """List the cases of a kind that the actor may see, newest first."""
    face = _face(entity)
    rows = _visible(request, entity).select_related(*face.related).order_by("-pk")
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    shown = [(each, face.title(each), face.about(each)) for each in page.object_list]
    context = {"page": page, "rows": shown, "entity": entity, "machine": MACHINES[entity]}
    return render(request, "cases/list.html", context)


@login_required
def case(request: HttpRequest, entity: str, key: int) -> HttpResponse:
    """Show one case: its facts, what may be done, and what happened."""
    face, row = _face(entity), _case(request, entity, key)
    actor = actor_in(request)
    events = events_of(entity, row.pk).filter(visible(Event, actor))
    machine = MACHINES[entity]
    return render(
        request,
        "cases/case.html",
        {
            "case": row,
            "entity": entity,
            "machine": machine,
            "title": face.title(row),
            "about": face.about(row),
            "facts": face.facts(row),
            "table": face.table(row),
            "problem": face.problem(row),
            "attachments": attachments_of(entity, row.pk, actor),
            "offers": machine.offers(row, actor, timezone.now()),
            "events": [
                (each, machine.transitions.get(each.action.partition(".")[2]))
                for each in events[:PAGE]
            ],
        },
    )


@login_required
def act(request: HttpRequest, entity: str, key: int, action: str) -> HttpResponse:
    """Ask what an action needs, and do it."""
    face, row = _face(entity), _case(request, entity, key)
    around = Around(
        title=face.title(row),
        about=face.about(row),
        address=reverse("case", args=[entity, row.pk]),
        list_title=say(f"entity.{entity}"),
        list_address=reverse("cases", args=[entity]),
    )
    return acting.act(request, MACHINES[entity], row, action, around)


def _face(entity: str) -> Face:
    if entity not in FACES:
        raise Http404
    return FACES[entity]


def _visible(request: HttpRequest, entity: str) -> Any:
    return MODELS[entity].objects.for_member(actor_in(request))


def _case(request: HttpRequest, entity: str, key: int) -> Any:
    return get_object_or_404(
        _visible(request, entity).select_related(*FACES[entity].related), pk=key
    )
