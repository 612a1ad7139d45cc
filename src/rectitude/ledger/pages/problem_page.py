"""What the pages of problems show, gathered in a constant number of queries."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.utils import timezone

from rectitude import catalogue
from rectitude.ledger.accounts.models import User
from rectitude.ledger.accounts.queries import acts_on_accounts
from rectitude.ledger.actor import OFFICERS, Actor, Role
from rectitude.ledger.audit.models import Event
from rectitude.ledger.audit.queries import events_of
from rectitude.ledger.clues.models import Clue
from rectitude.ledger.deadlines import queries as deadlines
from rectitude.ledger.documents.queries import attachments_of
from rectitude.ledger.inspections.hotzones import pictures
from rectitude.ledger.isolation import visible
from rectitude.ledger.pages import reviewing
from rectitude.ledger.pages.addresses import address
from rectitude.ledger.pages.run_page import answers
from rectitude.ledger.problems import extensions, queries
from rectitude.ledger.problems.belongings import Rows, gathered
from rectitude.ledger.problems.criteria import criteria_of
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.merging import same_as
from rectitude.ledger.problems.models import (
    Comment,
    Correction,
    ExtensionRequest,
    Objection,
    Occurrence,
    Problem,
    Review,
    Submission,
    Verification,
)
from rectitude.ledger.problems.states import STATES
from rectitude.ledger.words import language, say
from rectitude.text import LANGUAGES, Text

MAIN_PATH = (
    "registered", "notified", "accepted", "rectifying", "submitted", "reinspecting", "rectified", "closed",
)  # fmt: skip
_OWN: tuple[Any, ...] = (
    Submission, Objection, ExtensionRequest, Correction, Verification, Occurrence,
)  # fmt: skip
"""What belongs to a problem and is seen by whoever sees the problem."""
EVENTS = 6
"""Events shown before the rest is folded away."""
PLACES = 100
"""Places that have a field of their own when an enterprise submits: ours."""


@dataclass(frozen=True)
class ListedProblem:
    """A problem in a list."""

    case: Problem
    address: str
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
    occurrence: Occurrence


@dataclass(frozen=True)
class LoggedEvent:
    """An event of the log, with the reason that was given."""

    event: Event
    reason: str


def rows(cases: Iterable[Problem], today: date) -> list[ListedProblem]:
    """Return the rows of a list; the calendar is read once."""
    calendar = deadlines.calendar()
    left = cache(lambda due_on: deadlines.remaining(due_on, today, calendar))
    return [
        ListedProblem(
            case,
            address("problem", case.pk),
            say(f"turn.{queries.turn(case)}"),
            left(case.due_on),
        )
        for case in cases
    ]


def problem(case: Problem, actor: Actor, now: datetime) -> dict[str, Any]:
    """Return everything that the page of one problem shows to an actor."""
    today = timezone.localtime(now).date()
    events = list(events_of("problem", case.pk).filter(visible(Event, actor)))
    of = _gathered(case, actor)
    scenario = catalogue.load().scenario(case.scenario)
    logged = [_logged(event) for event in events]
    findings = reviewing.newest_findings([case.pk], actor).get(case.pk, [])
    return {
        "case": case,
        "machine": PROBLEM,
        "scenario": scenario,
        "turn": say(f"turn.{queries.turn(case)}"),
        "left": deadlines.remaining(case.due_on, today, deadlines.calendar())
        if case.due_on
        else None,
        "steps": path(case, events),
        "offers": PROBLEM.offers(case, actor, now),
        "claims": _claims(of[Occurrence], of[Submission]),
        "submissions": of[Submission],
        "objections": of[Objection],
        "extensions": of[ExtensionRequest],
        "findings": findings,
        **pictures(findings),
        "answers": answers(findings),
        "corrections": of[Correction][::-1],
        "criteria": criteria_of(case),
        **_merging(case, of[Problem], actor),
        "clues": of[Clue][::-1],
        "verifications": of[Verification],
        "reviews": of[Review],
        "comments": of[Comment],
        "internal": actor.has(*OFFICERS, Role.AUDITOR),
        "assigned_to": _assigned_to(case, actor),
        "attachments": attachments_of("problem", case.pk, actor),
        "touched": acts_on_accounts(events) if actor.has(*OFFICERS, Role.AUDITOR) else [],
        "recent": logged[:EVENTS],
        "earlier": logged[EVENTS:],
        "basis": reviewing.law_of(case),
    }


def _assigned_to(case: Problem, actor: Actor) -> str:
    """Return who handles a problem, for those of the authority."""
    if case.assignee is None or not actor.has(*OFFICERS, Role.AUDITOR):
        return ""
    user = User.objects.filter(pk=case.assignee).first()
    return (user.get_full_name() or user.username) if user else ""


def _gathered(case: Problem, actor: Actor) -> Rows:
    """Return what was said of a problem and done to it, by its table, the newest first: one query."""
    return gathered(
        *(of.objects.filter(problem=case) for of in _OWN),
        *(of.objects.for_member(actor).filter(problem=case) for of in (Review, Clue, Comment)),
        case.merged.all(),
    )


def _merging(case: Problem, merged: list[Problem], actor: Actor) -> dict[str, Any]:
    """Return, for officers only, which accounts are of the same thing, and what was merged."""
    if not actor.has(*OFFICERS):
        return {}
    fresh = case.state in {"registered", "regressed"}
    return {
        "same": same_as(case) if fresh else [],
        "merged_into": case.merged_into,
        "merged": merged[::-1],
    }


def places(case: Problem) -> list[tuple[str, Text]]:
    """Return the places of a problem that are not known to be gone, to be answered one by one."""
    rows = case.occurrences.order_by("pk")[:PLACES]
    return [
        (_key(each), Text(*(str(_texts(each).get(to) or _key(each)) for to in LANGUAGES)))
        for each in rows
        if not _is_gone(each)
    ]


def _texts(occurrence: Occurrence) -> dict[str, str]:
    return occurrence.place.get("text") or {}


def before_the_decider(case: Problem) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the request for more time that is answered, and what the form starts with."""
    asked = extensions.waiting(case)
    if asked is None:
        return {}, {}
    return {"extensions": [asked]}, {"units": asked.units}


def path(case: Problem, events: Sequence[Event]) -> list[StepOfPath]:
    """Return the main path with the day on which each state was last reached; a detour stands last."""
    reached: dict[str, str] = {}
    for event in reversed(events):
        said = json.loads(event.body)
        if said.get("from") != said.get("to"):  # what leaves the state as it is reaches none
            reached[said["to"]] = event.at
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


def _claims(occurrences: Sequence[Occurrence], submissions: Sequence[Submission]) -> list[Claim]:
    said = list(submissions[0].claims) if submissions else []
    return [
        Claim(
            _place(occurrence), _said_of(_key(occurrence), said), _is_gone(occurrence), occurrence
        )
        for occurrence in reversed(occurrences)
    ]


def _said_of(key: str, said: Sequence[Any]) -> str:
    """Return what a submission says of a place: under its key, or in a line that names it."""
    for claim in said:
        place, words = ("", claim) if isinstance(claim, str) else (claim["place"], claim["claim"])
        if place == key or (not place and key in words):
            return str(words)
    return ""


def _is_gone(occurrence: Occurrence) -> bool:
    return occurrence.last_absent is not None and occurrence.last_absent > occurrence.last_seen


def _place(occurrence: Occurrence) -> str:
    return str(_texts(occurrence).get(language()) or _key(occurrence))


def _key(occurrence: Occurrence) -> str:
    return str(occurrence.place.get("key") or occurrence.fingerprint)


def _logged(event: Event) -> LoggedEvent:
    said = json.loads(event.body).get("said") or {}
    return LoggedEvent(event, str(said.get("reason", "")))
