"""Pages of problems: my work, the list, one problem, and its actions."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from rectitude import catalogue
from rectitude.ledger import sheets
from rectitude.ledger.accounts import saved_views
from rectitude.ledger.accounts.models import SavedView
from rectitude.ledger.actor import OFFICERS, Actor, Role
from rectitude.ledger.pages import acting, exports, filters, reviewing
from rectitude.ledger.pages import problem_page as pages
from rectitude.ledger.pages.acting import Around, actor_in
from rectitude.ledger.pages.cases import bulk
from rectitude.ledger.pages.cases.beginnings import ways
from rectitude.ledger.pages.cases.related import related
from rectitude.ledger.pages.cases.waiting import delivered, waiting
from rectitude.ledger.pages.once import once
from rectitude.ledger.problems import comments, queries
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.queries import Filters
from rectitude.ledger.transitions import Refused
from rectitude.ledger.words import language, say

_AT_WORK = ("open", "mine", "overdue", "due_today")
"""The views that one's own page counts."""

_ANSWERS = frozenset({"grant_extension", "refuse_extension"})
"""Actions whose form shows what the enterprise asked for."""

_BRINGS = (
    ("reports", frozenset({Role.INSPECTOR, Role.LABORATORY})),
    ("spreadsheet", frozenset({Role.INSPECTOR})),
)
"""Pages on which findings come in, and who is led to them."""


@login_required
def work(request: HttpRequest) -> HttpResponse:
    """Show what waits for me, by deadline."""
    actor, today = actor_in(request), timezone.localdate()
    rows = pages.rows(queries.first(queries.my_work(actor)), today)
    counts = queries.counts(actor, today, _AT_WORK, queries.MANY_WAITING, **delivered(actor))
    return render(
        request,
        "problems/work.html",
        {
            "rows": rows,
            "counts": counts,
            "most": queries.MANY_WAITING,
            "busy": any(counts.values()),
            "machine": PROBLEM,
            "waiting": waiting(actor, counts.get("delivered", 0)),
        },
    )


@login_required
def problems(request: HttpRequest) -> HttpResponse:
    """Show the list: a view, narrowed by filters, a page at a time."""
    actor, today = actor_in(request), timezone.localdate()
    view, narrow = filters.narrowed(request.GET, today)
    found = _found(actor, view, replace(narrow, text=""))
    tabs = [name for name in filters.VIEWS if name in queries.COUNTED]
    counts = queries.counts(actor, today, tabs, queries.MANY_WAITING)
    number = request.GET.get("page", "")
    most = queries.most_found(_number(number)) if narrow.text else queries.MANY
    page = queries.pages(found, narrow.text, most).get_page(number)
    kept, offered = filters.kept(request.GET), filters.choices(actor)
    query = urlencode({"view": view, **kept})
    return render(
        request,
        "problems/list.html",
        {
            "rows": pages.rows(queries.whole(page.object_list), today),
            "page": page,
            "most": most,
            "most_waiting": queries.MANY_WAITING,
            "views": [
                (name, say(f"problems.view_{name}"), counts.get(name)) for name in filters.VIEWS
            ],
            "view": view,
            "kept": kept,
            "query": query,
            "saved": [(each, each.query == query) for each in _saved(actor)],
            "choices": [
                (name, say(f"problems.all_{name}"), rows, kept.get(name, ""))
                for name, rows in offered.items()
                if rows
            ],
            "tags": filters.tags(kept, view, offered),
            "machine": PROBLEM,
            "bulk": bulk.actions(PROBLEM, actor),
            "ways": ways(None, actor, "problem"),
            "brings": [name for name, roles in _BRINGS if actor.has(*roles)],
        },
    )


def _number(said: str) -> int:
    """Return the page of a list that is asked for, the first where it is none."""
    return int(said) if said.isdecimal() and len(said) < PLACES else 1


PLACES = 7
"""Figures of a page's number from which on it is taken for none."""


def _found(actor: Actor, view: str, narrow: Filters) -> QuerySet[Problem]:
    """Return the rows of a view, narrowed."""
    rows = queries.problems(actor, narrow)
    return rows & queries.my_work(actor) if view == "mine" else rows


@login_required
def export(request: HttpRequest, form: str) -> HttpResponse:
    """Send exactly the list that is seen, all its pages, as a workbook or as CSV."""
    if form not in exports.FORMATS:
        raise Http404
    actor, today = actor_in(request), timezone.localdate()
    found = _found(actor, *filters.narrowed(request.GET, today)).select_related("campaign")
    rows = pages.rows(found[: sheets.MAX_ROWS], today)
    return exports.answer("problems", form, exports.problems(rows))


def _saved(actor: Actor) -> QuerySet[SavedView]:
    return SavedView.objects.for_member(actor).filter(page="problems").order_by("name")


@require_POST
@login_required
def keep_view(request: HttpRequest) -> HttpResponse:
    """Keep the filter in force under a name, or remove a view that was kept."""
    actor, query = actor_in(request), filters.plain(request.POST.get("query", ""))
    removed = request.POST.get("remove", "")
    try:
        if removed:
            saved_views.drop_view(int(removed) if removed.isdecimal() else 0, by=actor)
            messages.success(request, say("problems.view_removed"))
        else:
            view = saved_views.keep_view("problems", request.POST.get("name", ""), query, by=actor)
            messages.success(request, say("problems.view_kept", name=view.name))
    except Refused as error:
        messages.error(request, error.text[language()])
    return HttpResponseRedirect(f"{reverse('problems')}?{query}")


@login_required
def problem(request: HttpRequest, key: int) -> HttpResponse:
    """Show one problem at a glance."""
    case, actor = _problem(request, key), actor_in(request)
    return _shown(request, case, actor)


def _shown(
    request: HttpRequest, case: Problem, actor: Actor, *, status: int = 200, **more: Any
) -> HttpResponse:
    shown = pages.problem(case, actor, timezone.now())
    own = actor.organisation is not None and actor.organisation.pk == case.authority_id
    beside = {
        "ways": ways(case, actor), "related": related(case, actor),
        "may_comment": own and actor.has(*OFFICERS),
    }  # fmt: skip
    return render(request, "problems/problem.html", {**shown, **beside, **more}, status=status)


@require_POST
@login_required
def comment(request: HttpRequest, key: int) -> HttpResponse:
    """Write something for the colleagues on a problem; what is refused is given back."""
    case, actor = _problem(request, key), actor_in(request)
    try:
        with once(request):
            comments.comment(case, request.POST.get("text", ""), by=actor, at=timezone.now())
    except Refused as error:
        messages.error(request, error.text[language()])
        return _shown(request, case, actor, status=422, typed_comment=request.POST.get("text", ""))
    return HttpResponseRedirect(f"{reverse('problem', args=[case.pk])}#h-comments")


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
    actor = actor_in(request)
    if action in reviewing.REVIEWS:
        return acting.act(
            request, PROBLEM, case, action, around, reviewing.before_the_reviewer(case, actor)
        )
    if action in _ANSWERS:
        return acting.act(request, PROBLEM, case, action, around, *pages.before_the_decider(case))
    places = pages.places(case) if action == "submit" else ()
    return acting.act(request, PROBLEM, case, action, around, places=places)


def _problem(request: HttpRequest, key: int) -> Problem:
    visible = Problem.objects.for_member(actor_in(request))
    rows = visible.select_related("asset", "enterprise", "authority", "passing_run")
    return get_object_or_404(rows, pk=key)
