"""The table of what may happen to a problem; its rows are in `phases`."""

from datetime import date, datetime

from rectitude.ledger.actor import Actor
from rectitude.ledger.documents.listeners import when_served
from rectitude.ledger.documents.models import Document
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.phases import leaving, notifying, proving, rectifying
from rectitude.ledger.problems.states import STATES
from rectitude.ledger.transitions import Machine

PROBLEM = Machine(
    "problem",
    Problem,
    STATES,
    (
        *notifying.TRANSITIONS,
        *rectifying.TRANSITIONS,
        *proving.TRANSITIONS,
        *leaving.TRANSITIONS,
    ),
)
perform = PROBLEM.perform


@when_served(Document.Kind.RECTIFICATION_ORDER)
def _start_clock(order: Document, on: date, by: Actor, at: datetime) -> None:
    """Start the clock of an order's problem: with the service of the first order, and once."""
    problem = Problem.objects.get(pk=order.entity_id)
    days = {"days": order.content["days"]} if order.content.get("days") else {}
    if problem.state == "notified" and problem.served_on is None:
        PROBLEM.perform(
            problem, "start_clock", by=by, at=at, given={"on": on, **days}, internally=True
        )
