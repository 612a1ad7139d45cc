"""What the pages of problems show, gathered in a constant number of queries."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.utils import timezone

from rectitude import catalogue
from rectitude.catalogue import Scenario
from rectitude.ledger.accounts.actor import Actor
from rectitude.ledger.accounts.isolation import visible
from rectitude.ledger.audit.models import Event
from rectitude.ledger.audit.queries import events_of
from rectitude.ledger.deadlines import queries as deadlines
from rectitude.ledger.documents.queries import attachments_of
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.inspections.previews import shots
from rectitude.ledger.problems import queries
from rectitude.ledger.problems.machine import PROBLEM, STATES
from rectitude.ledger.problems.models import Problem, Sighting, Submission
from rectitude.ledger.words import language, say

MAIN_PATH = (
    "registered", "notified", "accepted", "rectifying", "submitted", "reinspecting", "rectified", "closed",
)  # fmt: skip
EVENTS = 6
"""Events shown before the rest is folded away."""
FINDINGS = 20
"""Findings of the newest report that are shown; a report has them all."""


@dataclass(frozen=True)
class Row:
    """A problem in a list."""

    case: Problem
    turn: str
    left: int | None


@dataclass(frozen=True)
class StepOfPath:
    """A state on the way from registration to closure."""

    state: str
    label: str
    kind: str
    """`done`, `now` or nothing."""
    at: str = ""


@dataclass(frozen=True)
class Claim:
    """What the enterprise says of a place beside what was measured there."""

    place: str
    said: str
    gone: bool
    sighting: Sighting


@dataclass(frozen=True)
class LoggedEvent:
    """An event of the log, with the reason that was given."""

    event: Event
    reason: str


def rows(cases: Iterable[Problem], today: date) -> list[Row]:
    """Return the rows of a list; the calendar is read once."""
    calendar = deadlines.calendar()
    return [
        Row(
            case,
            say(f"turn.{queries.turn(case)}"),
            deadlines.remaining(case.due_on, today, calendar),
        )
        for case in cases
    ]


def problem(case: Problem, actor: Actor, now: datetime) -> dict[str, Any]:
    """Return everything that the page of one problem shows to an actor."""
    today = timezone.localtime(now).date()
    events = list(events_of("problem", case.pk).filter(visible(Event, actor)))
    submissions = list(case.submissions.order_by("-submitted_at", "-pk"))
    scenario = catalogue.load().scenario(case.scenario)
    logged = [_logged(event) for event in events]
    findings = _newest_findings(case, actor)
    return {
        "case": case,
        "machine": PROBLEM,
        "scenario": scenario,
        "turn": say(f"turn.{queries.turn(case)}"),
        "left": deadlines.remaining(case.due_on, today, deadlines.calendar()),
        "steps": path(case, events),
        "offers": PROBLEM.offers(case, actor, now),
        "claims": _claims(case, submissions),
        "submissions": submissions,
        "objections": list(case.objections.order_by("-made_at")),
        "findings": findings,
        "shots": shots(findings),
        "corrections": list(case.corrections.order_by("pk")),
        "attachments": attachments_of("problem", case.pk, actor),
        "recent": logged[:EVENTS],
        "earlier": logged[EVENTS:],
        "basis": _basis(scenario, timezone.localtime(case.created_at).date()),
    }


def path(case: Problem, events: Sequence[Event]) -> list[StepOfPath]:
    """Return the main path with the day on which each state was last reached; a detour stands last."""
    reached: dict[str, str] = {}
    for event in reversed(events):
        reached[json.loads(event.body).get("to", "")] = event.at
    here = MAIN_PATH.index(case.state) if case.state in MAIN_PATH else -1
    known = [n for n, state in enumerate(MAIN_PATH) if state in reached]
    furthest = here if here >= 0 else max(known, default=0)
    steps = [
        StepOfPath(
            state, STATES[state][language()],
            "now" if n == here else "done" if n <= furthest else "",
            reached.get(state, "") if n <= furthest else "",
        )
        for n, state in enumerate(MAIN_PATH)
    ]  # fmt: skip
    if here < 0:
        label = STATES[case.state][language()]
        steps.insert(
            furthest + 1, StepOfPath(case.state, label, "now", reached.get(case.state, ""))
        )
    return steps


def _claims(case: Problem, submissions: Sequence[Submission]) -> list[Claim]:
    said = list(submissions[0].claims) if submissions else []
    lines = [
        each if isinstance(each, str) else f"{each.get('place')} {each.get('claim')}"
        for each in said
    ]
    return [
        Claim(
            _place(each),
            next((line for line in lines if _key(each) in line), ""),
            _is_gone(each),
            each,
        )
        for each in case.sightings.order_by("pk")
    ]


def _is_gone(sighting: Sighting) -> bool:
    return sighting.last_absent is not None and sighting.last_absent > sighting.last_seen


def _place(sighting: Sighting) -> str:
    text = sighting.place.get("text") or {}
    return str(text.get(language()) or _key(sighting))


def _key(sighting: Sighting) -> str:
    return str(sighting.place.get("key") or sighting.fingerprint)


def _newest_findings(case: Problem, actor: Actor) -> list[Finding]:
    found = Finding.objects.for_member(actor).filter(problem=case).select_related("report")
    ordered = found.order_by("-report__finished_at", "pk")[:FINDINGS]
    newest = next(iter(groupby(ordered, lambda finding: finding.report_id)), None)
    return list(newest[1]) if newest else []


def _logged(event: Event) -> LoggedEvent:
    said = json.loads(event.body).get("said") or {}
    return LoggedEvent(event, str(said.get("reason", "")))


def _basis(scenario: Scenario, day: date) -> list[tuple[str, str, Any]]:
    book = catalogue.load()
    return [
        (book.instrument(basis.instrument).name[language()], basis.article[language()], basis)
        for basis in scenario.basis_on(day)
    ]
