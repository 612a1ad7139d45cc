"""What goes with a step of a penalty case: its clocks, documents and columns."""

from collections.abc import Mapping
from typing import Any

from rectitude.ledger.deadlines import actions as clock
from rectitude.ledger.deadlines import queries as deadlines
from rectitude.ledger.documents.actions import attach, issue
from rectitude.ledger.documents.models import Document
from rectitude.ledger.measures.penalties.guards import PenaltyAct


def open_case(act: PenaltyAct) -> Mapping[str, Any]:
    clock.start(
        "decide_case", "penalty_case", act.case.pk, act.today, authority=act.case.authority_id
    )
    return {
        "first_officer": act.values["first_officer"],
        "second_officer": act.values["second_officer"],
        "opened_by": act.by.user,
        "opened_on": act.today,
    }


def enter_record(act: PenaltyAct) -> Mapping[str, Any]:
    attach(
        act.values["files"],
        "penalty_case",
        act.case.pk,
        by=act.by,
        authority=act.case.authority_id,
        kind="record",
    )
    return {
        "record_kind": act.values["kind"],
        "record_confirmed": act.values["party"] == "confirmed",
        "recorded_by": act.by.user,
        "technical_review_by": None,
        "legal_review_by": None,
        "discussed_on": None,
    }


def discuss(act: PenaltyAct) -> Mapping[str, Any]:
    return {"discussed_on": act.today, "discussed_by": act.values["members"]}


def _document(act: PenaltyAct, kind: Document.Kind, content: Mapping[str, Any]) -> Document:
    problem = act.case.problem
    assert problem.enterprise is not None  # noqa: S101 - a notified problem has an owner
    return issue(
        kind,
        "penalty_case",
        act.case.pk,
        authority=act.case.authority,
        recipient=problem.enterprise,
        content={
            "case": act.case.number,
            "problem": problem.number,
            "basis": act.case.basis,
            **content,
        },
        by=act.by,
        at=act.at,
    )


def inform(act: PenaltyAct) -> Mapping[str, Any]:
    _document(
        act,
        Document.Kind.PRIOR_NOTICE,
        {"facts": act.values["facts"], "fine": act.values["fine"], "rights": "statement, hearing"},
    )
    return {
        "proposed_fine": act.values["fine"],
        "informed_on": None,
        "waived": False,
        "hearing_requested_on": None,
        "hearing_notified_on": None,
        "hearing_on": None,
        "hearing_host": None,
        "hearing_held_on": None,
        "hearing_attended": None,
    }


def state_case(act: PenaltyAct) -> Mapping[str, Any]:
    return {"statement": act.values["statement"], "statement_on": act.today}


def notify_hearing(act: PenaltyAct) -> Mapping[str, Any]:
    on = act.values["on"].isoformat()
    _document(act, Document.Kind.HEARING_NOTICE, {"on": on, "host": act.values["host"]})
    return {
        "hearing_notified_on": act.today,
        "hearing_on": act.values["on"],
        "hearing_host": act.values["host"],
    }


def record_hearing(act: PenaltyAct) -> Mapping[str, Any]:
    """Keep the minutes of a hearing; only with them does it count as held."""
    attach(
        act.values["files"],
        "penalty_case",
        act.case.pk,
        by=act.by,
        authority=act.case.authority_id,
        kind="minutes",
    )
    return {
        "hearing_held_on": act.values["on"],
        "hearing_attended": act.values["party"] == "attended",
    }


def decide(act: PenaltyAct) -> Mapping[str, Any]:
    running = deadlines.running("penalty_case", act.case.pk, "decide_case")
    if running is not None:
        clock.end(running, act.today)
    clock.start(
        "serve_decision", "penalty_case", act.case.pk, act.today, authority=act.case.authority_id
    )
    content = {"fine": act.values["fine"], "discretion": act.values["discretion"]}
    _document(act, Document.Kind.DECISION, content | {"factors": act.values.get("factors", [])})
    return {
        "fine": act.values["fine"],
        "factors": act.values.get("factors", []),
        "discretion": act.values["discretion"],
        "decided_by": act.by.user,
        "decided_on": act.today,
    }


def served(act: PenaltyAct) -> Mapping[str, Any]:
    running = deadlines.running("penalty_case", act.case.pk, "serve_decision")
    if running is not None:
        clock.end(running, act.values["on"])
    return {"served_on": act.values["on"]}
