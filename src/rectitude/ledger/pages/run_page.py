"""What the page of a run shows: how long it took, what it read, what it found, what it could not conclude."""

from dataclasses import dataclass
from typing import Any

from rectitude import catalogue
from rectitude.findings import Outcome
from rectitude.ledger.actor import Actor
from rectitude.ledger.inspections.hotzones import pictures
from rectitude.ledger.inspections.models import Answer, Finding, Report, Run
from rectitude.ledger.results.lacking import lacking
from rectitude.ledger.words import language, say

FINDINGS = 100
"""Findings that the page shows, those that matter most first: ours; the report has them all."""

PLACES = 200
"""Pages, domains or contexts that are listed: ours."""

ORDER = (
    Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.PASSED, Outcome.UNTESTED, Outcome.INAPPLICABLE,
)  # fmt: skip


@dataclass(frozen=True)
class Unread:
    """A scenario that was not tested, and why."""

    scenario: str
    reason: str


def shown(run: Run, actor: Actor) -> dict[str, Any]:
    """Return everything about a run's report that an actor may see; little where that is none of it."""
    report = Report.objects.for_member(actor).filter(pk=run.report_id or 0).first()
    found = Finding.objects.for_member(actor).filter(report=run.report_id or 0)
    found = found.select_related("report", "problem", "answer")
    findings = list(found.order_by("pk")[: FINDINGS * 10])
    findings.sort(key=lambda each: (ORDER.index(Outcome(each.outcome)), -each.severity, each.pk))
    first = findings[:FINDINGS]
    return {
        "report": report,
        "took": took(run),
        "counts": [(str(o), sum(each.outcome == o for each in findings)) for o in ORDER],
        "findings": first,
        "more": len(findings) - len(first),
        **pictures(first),
        "answers": answers(first),
        "lacking": [each[language()] for each in lacking(run, report, findings)],
        "places": report.scope.get("places", [])[:PLACES] if report else [],
        "rules": report.scope.get("rules", []) if report else [],
        "unread": _unread(report) if report else [],
    }


def took(run: Run) -> str:
    """Say how long a run took."""
    if run.started_at is None or run.finished_at is None:
        return ""
    seconds = round((run.finished_at - run.started_at).total_seconds())
    if seconds < 60:
        return say("run.seconds", n=max(seconds, 1))
    return say("run.minutes", m=seconds // 60, s=seconds % 60)


def answers(findings: list[Finding]) -> dict[int, Answer]:
    """Return, by finding, what a person made of it; the findings were read with their answers."""
    return {each.pk: each.answer for each in findings if hasattr(each, "answer")}


def _unread(report: Report) -> list[Unread]:
    """Return the scenarios that were asked for and not tested, with the reason of each."""
    outcomes, reasons = report.summary.get("scenarios", {}), report.summary.get("reasons", {})
    asked = report.scope.get("scenarios") or list(outcomes)
    book = catalogue.load()
    return [
        Unread(scenario.name[language()], reasons.get(scenario.id, {}).get(language(), "–"))
        for scenario in book.scenarios
        if outcomes.get(scenario.id) == Outcome.UNTESTED
        and any(f"{scenario.id}.".startswith(f"{prefix}.") for prefix in asked)
    ]
