"""Pages on which findings and older ledgers come in, and the list goes out."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator

from rectitude.findings import Outcome
from rectitude.ledger import sheets
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.accounts.queries import enterprises_alike
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.documents import files
from rectitude.ledger.documents.actions import receive, waiting
from rectitude.ledger.documents.models import Attachment
from rectitude.ledger.fields import Field, Invalid
from rectitude.ledger.inspections.models import Finding, Report
from rectitude.ledger.pages import forms
from rectitude.ledger.pages.acting import actor_in
from rectitude.ledger.pages.turning import turned
from rectitude.ledger.problems import spreadsheets
from rectitude.ledger.results.bringing import take_in
from rectitude.ledger.results.consequences import Imported
from rectitude.ledger.transitions import Refused
from rectitude.ledger.words import language, say, words
from rectitude.text import Text

ROWS = 50
"""Rows of a spreadsheet that the preview shows, those that cannot come in first: ours."""

SUGGESTED = 20
"""Enterprises of a spreadsheet that the ledger does not have, of which it says who may be meant: ours."""

REPORTS = 20
"""Reports of a page: ours."""

MOST = 64 * 1024 * 1024
"""Bytes of one report: ours; 10,000 findings have about 20 MB."""


@login_required
def reports(request: HttpRequest) -> HttpResponse:
    """Take in reports of the engine that were made elsewhere, and say what each changed."""
    actor = actor_in(request)
    if not actor.has(Role.INSPECTOR, Role.LABORATORY):
        raise Http404
    fields = _fields(actor)
    given = request.POST if request.method == "POST" else None
    form = forms.form_for(fields, given, request.GET.dict())
    taken: list[tuple[str, Imported | None, str]] = []
    if request.method == "POST":
        authority = Organisation.objects.filter(
            kind=Organisation.Kind.AUTHORITY, pk=_number(request.POST.get("authority", ""))
        ).first()
        for file in forms.uploads(request, "files"):
            taken += _taken(file.name or "file", file.read(MOST + 1), actor, authority)
        if not taken:
            forms.show_errors(form, Invalid({"files": words("bring.no_file")}))
    context = {"form": form, "taken": taken, **_brought(request, actor)}
    return render(request, "problems/reports.html", context, status=422 if form.errors else 200)


def _brought(request: HttpRequest, actor: Actor) -> dict[str, Any]:
    """Return the reports that were brought so far, and what became of what they found: one query more."""
    rows = Report.objects.for_member(actor).select_related("authority").order_by("-pk")
    page = turned(rows, request.GET.get("page"), REPORTS)
    shown = list(page.object_list)
    counted = (
        Finding.objects.filter(report__in=shown, outcome=Outcome.FAILED)
        .values("report")
        .annotate(
            found=Count("pk"),
            open=Count("problem", distinct=True, filter=Q(problem__over=0)),
            closed=Count("problem", distinct=True, filter=Q(problem__state="closed")),
            withdrawn=Count("problem", distinct=True, filter=Q(problem__state="withdrawn")),
        )
    )
    fate = {row["report"]: row for row in counted.order_by()}
    return {"page": page, "brought": [(row, fate.get(row.pk, {})) for row in shown]}


def _fields(actor: Actor) -> tuple[Field, ...]:
    field = Field("files", "files", words("bring.report_files"))
    if not actor.has(Role.LABORATORY):
        return (field,)
    rows = Organisation.objects.filter(kind=Organisation.Kind.AUTHORITY).order_by("name")
    choices = tuple(
        (str(each.pk), Text(each.name, each.english_name or each.name)) for each in rows
    )
    return (Field("authority", "choice", words("bring.for_whom"), choices=choices), field)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _taken(
    name: str, content: bytes, actor: Actor, authority: Organisation | None
) -> list[tuple[str, Imported | None, str]]:
    """Take in what one file holds; a report that cannot be taken in leaves the others alone."""
    done: list[tuple[str, Imported | None, str]] = []
    if len(content) > MOST:
        return [(name, None, say("bring.too_large"))]
    try:
        made = take_in(content, name, by=actor, at=timezone.now(), authority=authority)
        done += [(name, each, "") for each in made]
    except Refused as error:
        done.append((name, None, Truncator(error.text[language()]).chars(300)))
    return done


@login_required
def spreadsheet(request: HttpRequest) -> HttpResponse:
    """Map the columns of a ledger kept in a spreadsheet, show what would come in, and take it in."""
    actor = actor_in(request)
    if not actor.has(Role.INSPECTOR):
        raise Http404
    context: dict[str, Any] = {"maximum": sheets.MAX_ROWS}
    if request.method != "POST":
        return render(request, "problems/spreadsheet.html", context)
    try:
        kept = _kept(request, actor)
        content = files.read(kept.file)
        mapping = _mapping(request.POST)
        headings, guessed = spreadsheets.headings(content)
        context |= {"kept": kept, "columns": _columns(headings, guessed, mapping)}
        made = spreadsheets.preview(content, mapping)
        if "import" in request.POST:
            opened = spreadsheets.take_in(
                made, by=actor, at=timezone.now(), new_enterprises="new" in request.POST
            )
            messages.success(
                request, say("bring.rows_done", rows=len(made.rows), opened=len(opened))
            )
            return HttpResponseRedirect(reverse("problems"))
        shown = sorted(made.rows, key=lambda row: row.fault is None)[:ROWS]
        context |= {
            "made": made,
            "rows": [_shown(row) for row in shown],
            "more": len(made.rows) > ROWS,
            "unknown": _unknown(made.new_enterprises),
        }
    except Refused as error:
        return render(
            request, "problems/spreadsheet.html", context | {"refusal": error.text}, status=422
        )
    return render(request, "problems/spreadsheet.html", context)


def _kept(request: HttpRequest, actor: Actor) -> Attachment:
    """Return the workbook that came with this form, or with the one before."""
    for file in forms.uploads(request, "file"):
        name = file.name or "file"
        return receive(forms.contents(file), name, by=actor, at=timezone.now())
    found = waiting(actor).filter(pk=_number(request.POST.get("kept", ""))).first()
    if found is None:
        raise Refused("请选择一个 XLSX 或 CSV 文件。", "Choose an XLSX or CSV file.")
    return found


def _mapping(said: Mapping[str, str]) -> dict[str, str]:
    return {name: said[name] for name in spreadsheets.COLUMNS if said.get(name)}


def _columns(
    headings: list[str], guessed: Mapping[str, int], mapping: Mapping[str, str]
) -> list[tuple[str, str, list[tuple[str, bool]], bool]]:
    """Return, for each column that is understood: name, label, headings with the chosen one, required."""
    chosen = {name: headings[place] for name, place in guessed.items()} | dict(mapping)
    return [
        (
            name,
            say(f"bring.column_{name}"),
            [(each, each == chosen.get(name)) for each in headings if each],
            name in spreadsheets.REQUIRED,
        )
        for name in spreadsheets.COLUMNS
    ]


def _unknown(names: list[str]) -> list[tuple[str, str]]:
    """Return the first enterprises that would be entered anew, each with those that may be meant."""
    between = {"zh": "；", "en": "; "}[language()]
    return [(name, between.join(enterprises_alike(name))) for name in names[:SUGGESTED]]


def _shown(row: spreadsheets.SheetRow) -> tuple[spreadsheets.SheetRow, list[str]]:
    cells = [row.values.get(name, "") for name in spreadsheets.COLUMNS]
    return row, [Truncator(each).chars(80) for each in cells]
