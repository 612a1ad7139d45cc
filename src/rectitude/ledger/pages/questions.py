"""Questions that the engine left to people: the queue, and one question with its answer."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from rectitude import catalogue
from rectitude.findings import Outcome
from rectitude.ledger.actor import OFFICERS, Role
from rectitude.ledger.documents.queries import attachments_of
from rectitude.ledger.fields import Field, Invalid, read
from rectitude.ledger.inspections.hotzones import pictures
from rectitude.ledger.inspections.models import Answer, Finding
from rectitude.ledger.pages import forms
from rectitude.ledger.pages.acting import actor_in, entered, said
from rectitude.ledger.pages.once import once
from rectitude.ledger.results import questions as actions
from rectitude.ledger.transitions import Refused
from rectitude.ledger.words import say, words

PAGE = 50

MOST = 1_000
"""Questions that are counted and listed at most: ours; those behind them move up as they are answered."""

READERS = OFFICERS | {Role.AUDITOR}

FIELDS = (
    Field("decision", "choice", words("question.decision"), choices=tuple(
        (str(each), words(f"question.{each}")) for each in Answer.Decision)),
    Field("reason", "text", words("question.reason")),
    Field("files", "files", words("case.files"), required=False),
)  # fmt: skip


@login_required
def questions(request: HttpRequest) -> HttpResponse:
    """List the questions that wait for an answer, the newest first."""
    actor = actor_in(request)
    if not actor.has(*READERS):
        raise Http404
    rows = actions.waiting(actor)
    found = Paginator(rows, PAGE)
    found.count = rows.order_by()[:MOST].count()
    page = found.get_page(request.GET.get("page"))
    return render(request, "cases/questions.html", {"page": page, "most": MOST})


@login_required
def question(request: HttpRequest, key: int) -> HttpResponse:
    """Show a question with its evidence, and take the answer; 409 where somebody was faster."""
    actor, now = actor_in(request), timezone.now()
    finding = _finding(request, key)
    refusal = actions.refusal(finding, actor)
    answer = Answer.objects.filter(finding=finding).first()
    form, status = forms.form_for(FIELDS, by=actor), 200
    if request.method == "POST" and refusal is None:
        try:
            given: Any = read(FIELDS, said(FIELDS, request, by=actor, at=now))
            with once(request):
                made = actions.answer(
                    finding, Answer.Decision(given["decision"]), given["reason"],
                    files=given.get("files", []), by=actor, at=now,
                )  # fmt: skip
        except (Invalid, Refused) as error:
            form, status = entered(FIELDS, request), 422 if isinstance(error, Invalid) else 409
            forms.show_errors(
                form, error if isinstance(error, Invalid) else Invalid({"": error.text})
            )
        else:
            messages.success(request, say("site.saved", what=words("question.answer")))
            return HttpResponseRedirect(_after(made))
    context = {
        "finding": finding, "scenario": catalogue.load().scenario(finding.scenario), "form": form,
        "refusal": refusal, "answer": answer, **pictures([finding]),
        "answers": {}, "attachments": attachments_of("finding", finding.pk, actor),
        "run": finding.report.runs.first(), "hanging": _hanging(finding),
    }  # fmt: skip
    return render(request, "cases/question.html", context, status=status)


def _hanging(finding: Finding) -> list[dict[str, Any]]:
    """Return what the answer decides, too: the scenario's name and what the rule says."""
    known = catalogue.load()
    return [
        {"scenario": known.scenario(each.scenario), "finding": each}
        for each in actions.hanging(finding)
    ]


def _after(answer: Answer) -> str:
    problem = Finding.objects.get(pk=answer.finding_id).problem_id
    return reverse("problem", args=[problem]) if problem else reverse("questions")


def _finding(request: HttpRequest, key: int) -> Finding:
    actor = actor_in(request)
    if not actor.has(*READERS):
        raise Http404
    rows = Finding.objects.for_member(actor).filter(outcome=Outcome.CANNOT_TELL)
    return get_object_or_404(rows.select_related("report", "problem"), pk=key)
