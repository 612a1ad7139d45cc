"""Lists as files: exactly the rows that are seen, every column in words."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.http import Http404, HttpResponse
from django.utils import timezone

from rectitude import catalogue
from rectitude.ledger import sheets
from rectitude.ledger.pages import due
from rectitude.ledger.pages.drawing import Chart
from rectitude.ledger.pages.problem_page import ListedProblem
from rectitude.ledger.problems.actions import SEVERITIES
from rectitude.ledger.problems.states import STATES
from rectitude.ledger.words import language, say

COLUMNS = (
    "number", "what", "scenario", "asset", "certificate", "enterprise", "severity", "state", "turn",
    "due", "left", "served", "closed", "registered", "campaign",
)  # fmt: skip
"""Of a list of problems, by the names of their headings in `export`."""

FORMATS = ("xlsx", "csv")


def problems(rows: Iterable[ListedProblem]) -> Iterator[Sequence[str]]:
    """Return headings and rows of a list of problems, in the reader's language."""
    yield [say(f"export.{name}") for name in COLUMNS]
    known = {each.id: each for each in catalogue.load().scenarios}
    weights = {n: catalogue.term(f"severity.{name}")[language()] for name, n in SEVERITIES.items()}
    for row in rows:
        case = row.case
        campaign = case.campaign
        yield (
            case.number, known[case.scenario].name[language()], case.scenario,
            case.asset.identifier, case.asset.certificate,
            case.enterprise.named[language()] if case.enterprise else "", weights[case.severity],
            _state(row), row.turn, _day(case.due_on), _left(row),
            _day(case.served_on), _day(case.closed_at and timezone.localtime(case.closed_at).date()),
            _day(timezone.localtime(case.created_at).date()),
            (campaign.english_name if language() == "en" else "") or campaign.name if campaign else "",
        )  # fmt: skip


def chart(charts: Iterable[Chart], name: str, form: str) -> HttpResponse:
    """Return one of some charts as a file: `svg`, or its table. Raises Http404 where it is not there."""
    found = next((each for each in charts if each.name == name), None)
    if found is None or form not in {"svg", *FORMATS}:
        raise Http404
    if form != "svg":
        return answer("rates", form, [found.columns, *found.plain_rows], file=f"rates-{name}")
    response = HttpResponse(found.svg, content_type="image/svg+xml")
    response["Content-Disposition"] = f'attachment; filename="{name}.svg"'
    return response


def answer(name: str, form: str, rows: Iterable[Sequence[str]], *, file: str = "") -> HttpResponse:
    """Return a table as a file to be kept: what it is, its form (`xlsx` or `csv`) and the day in its name."""
    if form == "csv":
        content, kind = sheets.as_csv(rows), sheets.CSV
    else:
        content, kind = sheets.as_xlsx(say(f"export.{name}"), rows), sheets.XLSX
    response = HttpResponse(content, content_type=kind)
    named = f"{file or name}-{timezone.localdate():%Y%m%d}.{form}"
    response["Content-Disposition"] = f'attachment; filename="{named}"'
    return response


def _state(row: ListedProblem) -> str:
    """Write a state as the list does, with its mark where people proved the problem gone."""
    mark = [say("proved.people")] if row.case.proved_by == "people" else []
    return " · ".join([STATES[row.case.state][language()], *mark])


def _left(row: ListedProblem) -> str:
    """Write the working days that are left as the list does."""
    if row.case.due_on is None or row.left is None:
        return ""
    return due.left(row.case.state, row.case.due_on, row.left, timezone.localdate())


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
