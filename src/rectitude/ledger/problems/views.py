"""Pages of problems: my work, the list, one problem, and its actions."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST

from rectitude import catalogue
from rectitude.ledger import acting
from rectitude.ledger.accounts import actions as accounts
from rectitude.ledger.accounts.actions import drop_view
from rectitude.ledger.accounts.actor import Actor, Role
from rectitude.ledger.accounts.models import SavedView
from rectitude.ledger.acting import Around, actor_in
from rectitude.ledger.cases.beginnings import ways
from rectitude.ledger.cases.related import related
from rectitude.ledger.cases.waiting import waiting
from rectitude.ledger.problems import pages, queries
from rectitude.ledger.problems.actions import SEVERITIES
from rectitude.ledger.problems.machine import PROBLEM, STATES
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.queries import Filters
from rectitude.ledger.transitions import Invalid, Refused, Transition
from rectitude.ledger.words import language, say

MAX_QUERY = 1000
"""Characters of a query that is read: as many as a saved view holds."""

_KEPT = ("q", "scenario", "state", "severity", "due")
"""The parameters of a query that narrow the list; `view` says of what."""

_BRINGS = (
    ("reports", frozenset({Role.INSPECTOR, Role.LABORATORY})),
    ("spreadsheet", frozenset({Role.INSPECTOR})),
)
"""Pages on which findings come in, and who is led to them."""

_VIEWS = ("open", "mine", "overdue", "to_reinspect", "disputed", "recurred", "closed", "all")


@login_required
def work(request: HttpRequest) -> HttpResponse:
    """Show what waits for me, by deadline."""
    actor, today = actor_in(request), timezone.localdate()
    mine = queries.my_work(actor).values_list("pk", flat=True)[: queries.PAGE]
    rows = pages.rows(queries.whole(mine), today)
    counts = queries.counts(actor, today)
    return render(
        request,
        "problems/work.html",
        {
            "rows": rows,
            "counts": counts,
            "busy": any(counts.values()),
            "machine": PROBLEM,
            "waiting": waiting(actor),
        },
    )


@login_required
def problems(request: HttpRequest) -> HttpResponse:
    """Show the list: a view, narrowed by filters, a page at a time."""
    actor, today = actor_in(request), timezone.localdate()
    view, filters = narrowed(request.GET, today)
    found = queries.my_work(actor) if view == "mine" else queries.problems(actor, filters)
    counts = queries.counts(actor, today)
    most = queries.MANY_FOUND if filters.text else queries.MANY
    page = queries.pages(found, most).get_page(request.GET.get("page"))
    kept = {name: request.GET[name] for name in _KEPT if request.GET.get(name)}
    query = urlencode({"view": view, **kept})
    return render(
        request,
        "problems/list.html",
        {
            "rows": pages.rows(queries.whole(page.object_list), today),
            "page": page,
            "most": most,
            "views": [(name, say(f"problems.view_{name}"), counts.get(name)) for name in _VIEWS],
            "view": view,
            "kept": kept,
            "query": query,
            "saved": [(each, each.query == query) for each in _saved(actor)],
            "severities": [
                (n, catalogue.term(f"severity.{name}")) for name, n in SEVERITIES.items()
            ],
            "scenarios": catalogue.load().scenarios,
            "states": [(state, text[language()]) for state, text in STATES.items()],
            "machine": PROBLEM,
            "bulk": _in_bulk(actor),
            "ways": ways(None, actor, "problem"),
            "brings": [name for name, roles in _BRINGS if actor.has(*roles)],
        },
    )


def _saved(actor: Actor) -> QuerySet[SavedView]:
    return SavedView.objects.for_member(actor).filter(page="problems").order_by("name")


@require_POST
@login_required
def keep_view(request: HttpRequest) -> HttpResponse:
    """Keep the filter in force under a name, or remove a view that was kept."""
    actor, query = actor_in(request), _plain(request.POST.get("query", ""))
    removed = request.POST.get("remove", "")
    try:
        if removed:
            drop_view(int(removed) if removed.isdecimal() else 0, by=actor)
            messages.success(request, say("problems.view_removed"))
        else:
            view = accounts.keep_view("problems", request.POST.get("name", ""), query, by=actor)
            messages.success(request, say("problems.view_kept", name=view.name))
    except Refused as error:
        messages.error(request, error.text[language()])
    return HttpResponseRedirect(f"{reverse('problems')}?{query}")


def _plain(query: str) -> str:
    """Return a query with nothing in it but what the list knows."""
    given = QueryDict(query[:MAX_QUERY])
    return urlencode({name: given[name] for name in ("view", *_KEPT) if given.get(name)})


def _in_bulk(actor: Actor) -> list[Transition[Problem]]:
    """Return the actions that need nothing said, and so can be done to many at once."""
    return [
        each
        for each in PROBLEM
        if not each.internal and actor.has(*each.roles) and not any(f.required for f in each.fields)
    ]


@login_required
def problem(request: HttpRequest, key: int) -> HttpResponse:
    """Show one problem at a glance."""
    case, actor = _problem(request, key), actor_in(request)
    shown = pages.problem(case, actor, timezone.now())
    beside = {"ways": ways(case, actor), "related": related(case, actor)}
    return render(request, "problems/problem.html", {**shown, **beside})


@login_required
def act(request: HttpRequest, key: int, action: str) -> HttpResponse:
    """Ask what an action needs, and do it."""
    case = _problem(request, key)
    around = Around(
        title=case.number,
        about=f"{catalogue.load().scenario(case.scenario).name[language()]} · {case.asset.identifier}",
        address=reverse("problem", args=[case.pk]),
        list_title=say("problems.title"),
        list_address=reverse("problems"),
    )
    return acting.act(request, PROBLEM, case, action, around)


@require_POST
@login_required
def bulk(request: HttpRequest) -> HttpResponse:
    """Do one action to the selected problems, each in its own transaction, and say how many."""
    actor, action = actor_in(request), request.POST.get("action", "")
    transition = PROBLEM.transitions.get(action)
    if transition is None or transition.internal:
        raise Http404
    keys = [int(k) for k in request.POST.getlist("selected")[: queries.PAGE] if k.isdigit()]
    cases = [_problem(request, key) for key in keys]
    done = sum(_tried(case, action, actor) for case in cases)
    messages.info(
        request, say("problems.bulk_done", done=done, asked=len(cases), what=transition.label)
    )
    return HttpResponseRedirect(f"{reverse('problems')}?{request.POST.get('query', '')}")


def _tried(case: Problem, action: str, actor: Actor) -> bool:
    try:
        PROBLEM.perform(case, action, by=actor, at=timezone.now())
    except (Refused, Invalid):
        return False
    return True


def _problem(request: HttpRequest, key: int) -> Problem:
    visible = Problem.objects.for_member(actor_in(request))
    rows = visible.select_related("asset", "enterprise", "authority", "passing_run")
    return get_object_or_404(rows, pk=key)


def narrowed(query: Mapping[str, str], today: date) -> tuple[str, Filters]:
    """Return the view and the filters that a query names; what it does not know is left out."""
    view = query.get("view", "open")
    view = view if view in _VIEWS else "open"
    severity = query.get("severity", "")
    return view, Filters(
        view="open" if view == "overdue" else view,
        text=query.get("q", "")[:100],
        scenario=query.get("scenario", ""),
        state=query.get("state", "") if query.get("state", "") in STATES else "",
        severity=int(severity) if severity in {"1", "2", "3", "4"} else None,
        due_before=_day(query.get("due", "")),
        overdue_on=today if view == "overdue" else None,
    )


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None
