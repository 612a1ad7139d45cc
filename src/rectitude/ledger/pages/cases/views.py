"""The list of a kind of case, one case, and its actions."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from rectitude.ledger.accounts.queries import acts_on_accounts
from rectitude.ledger.actor import OFFICERS, Actor, Role
from rectitude.ledger.audit.models import Event
from rectitude.ledger.audit.queries import events_of
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.documents.queries import attachments_of
from rectitude.ledger.fields import Invalid, read
from rectitude.ledger.isolation import Scoped, visible
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.pages import acting, commission_page, dashboards, forms, run_page
from rectitude.ledger.pages.acting import Around, actor_in
from rectitude.ledger.pages.cases import bulk, searching
from rectitude.ledger.pages.cases.beginnings import BEGINNINGS, Beginning, Deed, Way, ways
from rectitude.ledger.pages.cases.faces import FACES, MODELS, Face
from rectitude.ledger.pages.once import once
from rectitude.ledger.pages.problem_page import EVENTS
from rectitude.ledger.pages.turning import turned
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Case, Refused
from rectitude.ledger.words import say

PAGE = 50

WAYS = 5
"""Open campaigns that a list offers to begin something in; the others have pages."""


@login_required
def cases(request: HttpRequest, entity: str) -> HttpResponse:
    """List the cases of a kind that the actor may see, newest first."""
    face = _face(entity)
    machine = MACHINES[entity]
    visible = _visible(request, entity).order_by("-pk")
    rows, most = searching.narrowed(visible, entity, request.GET, machine.states)
    rows = rows.select_related(*face.related)
    kept = {name: request.GET[name] for name in ("q", "state") if request.GET.get(name)}
    page = turned(rows, request.GET.get("page"), most=most)
    shown = [(each, face.title(each), face.about(each)) for each in page.object_list]
    context = {
        "page": page,
        "most": most,
        "rows": shown,
        "entity": entity,
        "machine": machine,
        "kept": kept,
        "query": urlencode(kept),
        "states": list(machine.states.items()),
        "ways": _ways(request, entity),
        "bulk": bulk.actions(MACHINES[entity], actor_in(request))
        if entity in bulk.ENTITIES
        else [],
    }
    return render(request, "cases/list.html", context)


@login_required
def case(request: HttpRequest, entity: str, key: int) -> HttpResponse:
    """Show one case: its facts, what may be done, and what happened."""
    face, row = _face(entity), _case(request, entity, key)
    actor = actor_in(request)
    events = events_of(entity, row.pk).filter(visible(Event, actor))
    machine, table = MACHINES[entity], face.table(row, actor)
    commission = commission_page.shown(row, actor) if entity == "commission" else None
    offers = machine.offers(row, actor, timezone.now())
    possible = {each.name for each in offers if each.allowed}
    shown = list(events[:PAGE])
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
            "table": table,
            "acting": any(possible & set(line.actions) for line in table.rows) if table else False,
            "problem": _seen(face.problem(row), actor),
            "ways": ways(row, actor),
            "attachments": attachments_of(entity, row.pk, actor),
            "offers": offers,
            "touched": acts_on_accounts(list(events)) if actor.has(*OFFICERS, Role.AUDITOR) else [],
            "recent": shown[:EVENTS],
            "earlier": shown[EVENTS:],
            "run": run_page.shown(row, actor) if entity == "run" else None,
            "commission": commission,
            **_dashboard(row, actor),
        },
    )


def _dashboard(row: Case, actor: Actor) -> dict[str, Any]:
    """Return a campaign's dashboard for those who may read it; nothing of another case."""
    if not isinstance(row, Campaign) or not actor.has(*dashboards.READERS):
        return {}
    return {"counting": True, **dashboards.of_campaign(row)}


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


@login_required
def begin(request: HttpRequest, name: str, key: int | None = None) -> HttpResponse:
    """Ask what beginning something needs, and do it; 409 where it is refused."""
    actor, now = actor_in(request), timezone.now()
    kind, parent = _beginning(request, name, key)
    fields = kind.fields(actor, parent)
    refusal = kind.refusal(parent, actor)
    form = forms.form_for(fields, None, kind.initial(actor, parent) | request.GET.dict(), by=actor)
    status = 200 if refusal is None else 409
    if request.method == "POST" and refusal is None:
        try:
            values = read(fields, acting.said(fields, request, by=actor, at=now))
            with once(request), sealed():
                made = kind.begin(Deed(actor, now, parent, values))
        except (Invalid, Refused) as error:
            form, status = acting.entered(fields, request), 422
            forms.show_errors(
                form, error if isinstance(error, Invalid) else Invalid({"": error.text})
            )
        else:
            messages.success(request, say("site.saved", what=kind.label))
            return HttpResponseRedirect(page_of(made))
    context = {
        "kind": kind,
        "parent": parent,
        "back": page_of(parent) if parent is not None else reverse("work"),
        "form": form,
        "refusal": refusal,
    }
    return render(request, "cases/begin.html", context, status=status)


def _seen(problem: Problem | None, actor: Actor) -> Problem | None:
    """Return a case's problem, where the actor may see that too."""
    if problem is None:
        return None
    return Problem.objects.for_member(actor).filter(pk=problem.pk).first()


def _ways(request: HttpRequest, entity: str) -> list[tuple[Way, str]]:
    """Return what may be begun from a list, with the campaign in which, if it is in one."""
    actor = actor_in(request)
    if BEGINNINGS.get(entity) is None or BEGINNINGS[entity].parent is None:
        return [(way, "") for way in ways(None, actor, entity)]
    if BEGINNINGS[entity].parent is not Campaign:
        return []
    open_ones = Campaign.objects.for_member(actor).filter(state="open").order_by("-pk")
    return [
        (way, FACES["campaign"].title(campaign))
        for campaign in open_ones[:WAYS]
        for way in ways(campaign, actor, entity)
    ]


def _beginning(request: HttpRequest, name: str, key: int | None) -> tuple[Beginning, Any]:
    kind, actor = BEGINNINGS.get(name), actor_in(request)
    if kind is None or not actor.has(*kind.roles) or (kind.parent is None) != (key is None):
        raise Http404
    if kind.parent is None:
        return kind, None
    return kind, get_object_or_404(Scoped(kind.parent).for_member(actor), pk=key)


def page_of(case: Case) -> str:
    """Return the address of a case's page."""
    if isinstance(case, Problem):
        return reverse("problem", args=[case.pk])
    entity = next(name for name, model in MODELS.items() if isinstance(case, model))
    return reverse("case", args=[entity, case.pk])


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
