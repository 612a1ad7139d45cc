"""A self-inspection on one page: every question at once, saved as one goes, out and in as a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from rectitude.catalogue import Scenario
from rectitude.findings import Outcome
from rectitude.ledger import sheets
from rectitude.ledger.actor import ENTERPRISE, Actor
from rectitude.ledger.campaigns.self_inspections import SELF_INSPECTION, questions
from rectitude.ledger.documents.actions import receive
from rectitude.ledger.enterprises.models import SelfInspection
from rectitude.ledger.fields import Field, Invalid
from rectitude.ledger.pages import exports, forms
from rectitude.ledger.pages.acting import actor_in
from rectitude.ledger.transitions import Refused
from rectitude.ledger.words import language, say
from rectitude.text import LANGUAGES, Text, Unable

HEADINGS = ("number", "scenario", "question", "answer", "text")
"""The columns of the table, by the names of their headings in `answers`."""


@dataclass
class Asked:
    """A question with the answer that is kept, or that was just written."""

    scenario: Scenario
    answer: str
    text: str
    files: int
    reported: Mapping[str, Any]
    """What a report of the engine that was handed in says of it."""
    errors: list[str] = field(default_factory=list)


@login_required
def answers(request: HttpRequest, key: int) -> HttpResponse:
    """Show every question of a self-inspection, and keep what was answered; the rest may wait."""
    row, actor = _draft(request, key), actor_in(request)
    asked = [_asked(row, each) for each in questions(row)]
    status = 200
    if request.method == "POST":
        table, reports = forms.uploads(request, "table"), forms.uploads(request, "reports")
        try:
            if reports:
                row = _hand_in(row, reports, actor)
            said = _of_the_table(table[0], row) if table else _of_the_form(request, asked)
        except (Unable, Refused) as error:
            messages.error(request, error.text[language()])
            said, status = {}, 422
        except Invalid as error:
            for text in error.errors.values():
                messages.error(request, text[language()])
            said, status = {}, 422
        kept = sum(_kept(request, row, each, said, actor) for each in asked)
        errors = [each.errors[0] for each in asked if each.errors]
        if errors:
            status = 422
        if _alone(request):
            return JsonResponse({"said": errors[0] if errors else _saved(asked)}, status=status)
        if status == 200:
            messages.success(request, say("answers.kept", n=kept))
            return HttpResponseRedirect(reverse("self-answers", args=[row.pk]))
    context = {"row": row, "asked": asked, "choices": _choices(), "done": _done(asked)}
    return render(request, "cases/answers.html", context, status=status)


def _alone(request: HttpRequest) -> bool:
    """Return whether the page keeps answers by itself, as they are given, and stays where it is."""
    return request.headers.get("Accept") == "application/json"


def _done(asked: Sequence[Asked]) -> int:
    return sum(bool(each.answer) for each in asked)


def _saved(asked: Sequence[Asked]) -> str:
    return say("answers.saved", done=_done(asked), all=len(asked))


@login_required
def table(request: HttpRequest, key: int, form: str) -> HttpResponse:
    """Send the questions with the answers so far as a table that can be filled in and brought back."""
    if form not in exports.FORMATS:
        raise Http404
    row, to = _draft(request, key), language()
    words = dict(_choices())
    rows = [[say(f"answers.{name}") for name in HEADINGS]]
    for scenario in questions(row):
        kept = row.answers.get(scenario.id, {})
        rows.append([
            str(scenario.number), scenario.name[to], scenario.question[to],
            words.get(kept.get("answer", ""), ""), kept.get("text", ""),
        ])  # fmt: skip
    return exports.answer("answers", form, rows)


def _draft(request: HttpRequest, key: int) -> SelfInspection:
    """Return a self-inspection of one's own; one that is signed has its page."""
    actor = actor_in(request)
    rows = SelfInspection.objects.for_member(actor).filter(state="draft")
    if not actor.has(*ENTERPRISE):
        raise Http404
    return get_object_or_404(rows.select_related("campaign", "asset", "enterprise"), pk=key)


def _hand_in(row: SelfInspection, reports: Sequence[Any], actor: Actor) -> SelfInspection:
    """Keep reports of the engine that the enterprise hands in."""
    now = timezone.now()
    keys = [
        str(receive(forms.contents(file), file.name or "report.json", by=actor, at=now).pk)
        for file in reports
    ]
    return SELF_INSPECTION.perform(row, "hand_in_reports", by=actor, at=now, given={"files": keys})


def _fields() -> dict[str, Field]:
    return {each.name: each for each in SELF_INSPECTION.transitions["answer"].fields}


def _choices() -> list[tuple[str, str]]:
    return [(value, text[language()]) for value, text in _fields()["answer"].choices]


def _asked(row: SelfInspection, scenario: Scenario) -> Asked:
    kept = row.answers.get(scenario.id, {})
    return Asked(
        scenario, kept.get("answer", ""), kept.get("text", ""), len(kept.get("files", [])),
        row.reported.get(scenario.id, {}),
    )  # fmt: skip


def _of_the_form(request: HttpRequest, asked: list[Asked]) -> dict[str, tuple[str, str]]:
    """Return what was written for each question, by scenario; one may be admitted by a press."""
    admitted = request.POST.get("admit", "")
    said = {}
    for question in asked:
        scenario = question.scenario.id
        answer = request.POST.get(f"answer-{scenario}", question.answer)
        text = request.POST.get(f"text-{scenario}", question.text).strip()
        if admitted == scenario:
            answer, text = "problem", text or _found_there(question)
        said[scenario] = (answer, text)
    return said


def _found_there(question: Asked) -> str:
    """Return what the report that was handed in found; the words of an admission by one press."""
    if question.reported.get("outcome") != Outcome.FAILED:
        return ""
    return str(question.reported["message"][language()])


def _of_the_table(file: Any, row: SelfInspection) -> dict[str, tuple[str, str]]:
    """
    Return what a table answers, by scenario: by the number or the name of each.

    Raises Unable where it cannot be read, naming the row.
    """
    rows = sheets.read(forms.contents(file))
    known = {
        name: question.id
        for question in questions(row)
        for name in (str(question.number), question.id, question.name.zh, question.name.en)
    }
    meant = _meant()
    found: dict[str, tuple[str, str]] = {}
    for number, line in list(rows.items())[1:]:
        cells = [*line, *[""] * len(HEADINGS)]
        scenario = known.get(cells[0].strip()) or known.get(cells[1].strip())
        answer = cells[3].strip()
        if scenario is None or not answer:
            continue
        if answer not in meant:
            raise Unable(
                f"第 {number} 行：不认识的回答：{answer[:40]}",
                f"Row {number}: no such answer: {answer[:40]}",
            )
        found[scenario] = (meant[answer], cells[4].strip())
    return found


def _meant() -> Mapping[str, str]:
    """Return, by the words of either language, the answer that they mean."""
    choices: tuple[tuple[str, Text], ...] = _fields()["answer"].choices
    return {text[to]: value for value, text in choices for to in LANGUAGES} | {
        value: value for value, _ in choices
    }


def _kept(
    request: HttpRequest, row: SelfInspection, each: Asked, said: Mapping[str, tuple[str, str]],
    actor: Actor,
) -> bool:  # fmt: skip
    """Keep the answer to one question where it is new; what cannot be kept stays in the form."""
    answer, text = said.get(each.scenario.id, (each.answer, each.text))
    brought = forms.uploads(request, f"files-{each.scenario.id}")
    if (answer, text) == (each.answer, each.text) and not brought:
        return False
    if not answer:
        each.text, each.errors = text, [say("answers.choose", n=each.scenario.number)]
        return False
    each.answer, each.text = answer, text
    now = timezone.now()
    try:
        files = [
            str(receive(forms.contents(file), file.name or "file", by=actor, at=now).pk)
            for file in brought
        ]
        given = {"scenario": each.scenario.id, "answer": answer, "text": text, "files": files}
        SELF_INSPECTION.perform(row, "answer", by=actor, at=now, given=given)
    except Invalid as error:
        each.errors = [text[language()] for text in error.errors.values()]
    except Refused as error:
        each.errors = [error.text[language()]]
    return not each.errors
