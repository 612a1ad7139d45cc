"""The act that is due on a case: the one that a page presses for, or none."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from rectitude.ledger.problems.models import ENDED, WITH_ENTERPRISE, Problem
from rectitude.ledger.transitions import Case, Machine, OfferedAction
from rectitude.ledger.words import say

DUE: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "problem": {
        "registered": ("complete", "sign_technically", "sign_legally", "notify", "begin"),
        "regressed": ("complete", "sign_technically", "sign_legally", "notify"),
        "notified": ("accept",),
        "accepted": ("begin",),
        "rectifying": ("submit",),
        "returned": ("submit",),
        "escalated": ("submit",),
        "reinspecting": ("confirm",),
        "rectified": ("close",),
        "withdrawn": ("correct",),
    },
    "clue": {"received": ("accept",)},
    "campaign": {},
    "batch": {
        "sampling": ("notify",),
        "notified": ("settle",),
        "reinspected": ("publish",),
        "delisting": ("issue_delisting",),
        "delisted": ("close",),
    },
    "service": {"pending": ("serve",), "unreachable": ("serve",)},
    "electronic_address": {"stated": ("confirm",)},
    "self_inspection": {"draft": ("sign",), "signed": ("review",)},
    "run": {},
    "sweep": {},
    "commission": {"asked": ("deliver",), "delivered": ("accept",)},
    "measure": {
        "proposed": ("approve",),
        "approved": ("issue",),
        "issued": ("answer",),
        "answered": ("verify",),
    },
    "penalty_case": {
        "proposed": ("open",),
        "opened": ("record",),
        "recorded": ("review_technically", "review_legally", "discuss", "inform"),
        "informed": ("notify_hearing", "record_hearing", "decide", "state"),
        "served": ("enforce",),
    },
    "transfer": {"sent": ("accept",), "disputed": ("assign",)},
}
"""By entity and state, the acts that go on with a case, in their order. What only stops or undoes it, and
what is a choice between equals, is never pressed for."""


def primary(machine: Machine[Any], case: Case, offers: Sequence[OfferedAction]) -> str:
    """Return the name of the act that is due and open to who looks; nothing where there is none."""
    possible = {each.name for each in offers if each.allowed}
    due = DUE.get(machine.entity, {}).get(case.state, ())
    return next((name for name in due if name in possible), "")


_OF_THE_AUTHORITY = {
    "submitted": "due_reinspection",
    "reinspecting": "due_reinspection",
    "disputed": "due_objection",
}
"""The states whose deadline is the authority's own; an enterprise would else take it for its own."""


def left(state: str, due_on: date, remaining: int, today: date) -> str:
    """Say how many working days a problem's deadline leaves, and whose it is where it is the authority's."""
    when = "today" if due_on == today else "late" if remaining < 0 else "left"
    return say(f"{_OF_THE_AUTHORITY.get(state, 'due')}.{when}", n=abs(remaining))


def step(case: Problem) -> str:
    """Say what must be done next to a problem, by whoever's turn it is."""
    told = say(f"step.{_step(case)}")
    waits = case.extension_asked and case.state in WITH_ENTERPRISE
    return say("step.asked_for_time", step=told) if waits else told


def _step(case: Problem) -> str:
    if case.state in {"registered", "regressed"}:
        return _before_the_order(case)
    if case.state == "notified":
        return "serve" if case.served_on is None else "accept"
    if case.state == "reinspecting" and case.proposal:
        return f"proposed_{case.proposal}"
    return case.state


def _before_the_order(case: Problem) -> str:
    if case.origin == Problem.Origin.SELF_INSPECTION:
        return "admitted"
    if case.sent_back:
        return "complete"
    if case.technical_review_by is None:
        return "sign_technically"
    if case.legal_review_by is None:
        return "sign_legally"
    return "establish_owner" if case.enterprise_id is None else "notify"


STEPS = (
    "complete", "sign_technically", "sign_legally", "establish_owner", "notify", "serve", "accept",
    "accepted", "admitted", "asked_for_time",
    "rectifying", "returned", "escalated", "submitted", "reinspecting", "proposed_rectified",
    "proposed_inconclusive", "rectified", "disputed", "suspended", "transferred", *ENDED,
)  # fmt: skip
"""Every next step that has words."""
