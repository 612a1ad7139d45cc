"""What goes with a problem's change of state: its clock, documents, runs and duties."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rectitude import catalogue
from rectitude.ledger.deadlines import actions as clock
from rectitude.ledger.deadlines import queries as deadlines
from rectitude.ledger.documents.actions import attach, issue
from rectitude.ledger.documents.models import Document
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.problems import extensions, reinspections, verification
from rectitude.ledger.problems.criteria import chosen, criteria_of
from rectitude.ledger.problems.models import Correction, Objection, Problem, Submission
from rectitude.ledger.transitions import Act

ProblemAct = Act[Problem]
Changes = Mapping[str, Any]

_FRESH_REVIEW: Changes = {
    "technical_review_by": None,
    "legal_review_by": None,
    "sent_back": False,
}
_FRESH_PROPOSAL: Changes = {
    "proposal": "",
    "passing_run": None,
    "verification": None,
    "confirmed_by": None,
}


def notify(act: ProblemAct) -> Changes:
    """Issue the order to rectify; the clock starts from its service, not from here."""
    problem = act.case
    assert problem.enterprise is not None  # noqa: S101 - guarded; narrows the type
    criteria = criteria_of(problem)
    issue(
        Document.Kind.RECTIFICATION_ORDER,
        "problem",
        problem.pk,
        authority=problem.authority,
        recipient=problem.enterprise,
        content={
            "problem": problem.number,
            "asset": problem.asset.identifier,
            "scenario": problem.scenario,
            "title": {"zh": problem.title, "en": problem.english_title},
            "days": act.values.get("days"),
            "note": act.values.get("note", ""),
            "criteria": criteria,
            "basis": _basis_on(problem.scenario, act.today),
        },
        by=act.by,
        at=act.at,
    )
    return {"notified_at": act.at, "served_on": None, "due_on": None, "criteria": criteria}


def _basis_on(scenario: str, day: date) -> list[dict[str, str]]:
    return [
        {
            "instrument": basis.instrument,
            "zh": basis.article.zh,
            "en": basis.article.en,
            "text": basis.text,
        }
        for basis in catalogue.load().scenario(scenario).basis_on(day)
    ]


def start_clock(act: ProblemAct) -> Changes:
    """Start the period for rectification from the day of service."""
    deadline = clock.start(
        "rectify",
        "problem",
        act.case.pk,
        act.values["on"],
        authority=act.case.authority_id,
        enterprise=act.case.enterprise_id,
        amount=act.values.get("days"),
    )
    return {"served_on": act.values["on"], "due_on": deadline.due_on}


def submit(act: ProblemAct) -> Changes:
    """Keep the enterprise's words, end its period, and request the re-inspection."""
    problem = act.case
    Submission.objects.create(
        problem=problem,
        statement=act.values["statement"],
        claims=act.values.get("claims", []),
        submitted_at=act.at,
        submitted_by=act.by.user,
    )
    attach(
        act.values.get("files", []),
        "problem",
        problem.pk,
        by=act.by,
        authority=problem.authority_id,
        kind="submission",
    )
    end_clocks(act)
    deadline = clock.start(
        "reinspect", "problem", problem.pk, act.today, authority=problem.authority_id
    )
    if reinspections.possible(problem):
        reinspections.request(problem, Run.Purpose.REINSPECTION, by=act.by, at=act.at)
    return {
        **_FRESH_PROPOSAL,
        "submitted_at": act.at,
        "submitted_by": act.by.user,
        "due_on": deadline.due_on,
        "evasion_suspected": False,
    }


def end_clocks(act: ProblemAct, *, met: bool = True) -> None:
    """End every deadline that runs for the problem, and what was asked of it; freeze its outcome."""
    while (deadline := deadlines.running("problem", act.case.pk)) is not None:
        clock.end(deadline, act.today, met=met)
    extensions.lapse(act)


def propose_rectified(act: ProblemAct) -> Changes:
    return {"proposal": Problem.Proposal.RECTIFIED, "passing_run_id": act.values["run"]}


def propose_inconclusive(act: ProblemAct) -> Changes:
    return {
        "proposal": Problem.Proposal.INCONCLUSIVE,
        "passing_run": None,
        "verification": None,
    }


def choose_criteria(act: ProblemAct) -> Changes:
    return {"criteria": chosen(act.values.get("rules", []), act.case)}


def suspect_evasion(act: ProblemAct) -> Changes:
    return {"evasion_suspected": True}


def give_back(act: ProblemAct) -> Changes:
    """Return the problem for rectification, with a new period."""
    end_clocks(act)
    reinspections.cancel_open(act.case, by=act.by, at=act.at)
    deadline = clock.start(
        "rectify_again",
        "problem",
        act.case.pk,
        act.today,
        authority=act.case.authority_id,
        enterprise=act.case.enterprise_id,
        amount=act.values.get("days"),
    )
    return {**_FRESH_PROPOSAL, "due_on": deadline.due_on}


def inspect_again(act: ProblemAct) -> Changes:
    reinspections.request(act.case, Run.Purpose.REINSPECTION, by=act.by, at=act.at)
    return {
        "proposal": "",
        "passing_run": None,
        "verification": None,
        "evasion_suspected": False,
    }


def look_back(act: ProblemAct) -> Changes:
    reinspections.request(act.case, Run.Purpose.LOOK_BACK, by=act.by, at=act.at)
    return {}


def confirm(act: ProblemAct) -> Changes:
    """Mark as rectified; who confirms what people verified is its second person."""
    end_clocks(act)
    if act.case.verification is not None:
        verification.confirmed(act.case.verification, act)
    return {"confirmed_by": act.by.user, "due_on": None}


def close(act: ProblemAct) -> Changes:
    end_clocks(act)
    return {"closed_at": act.at, "due_on": None}


def dispute(act: ProblemAct) -> Changes:
    """Stop the clock of rectification and start the one for judging the objection."""
    problem = act.case
    Objection.objects.create(
        problem=problem, reason=act.values["reason"], made_at=act.at, made_by=act.by.user
    )
    attach(
        act.values.get("files", []),
        "problem",
        problem.pk,
        by=act.by,
        authority=problem.authority_id,
        kind="objection",
    )
    _stand_still(act, "objection")
    deadline = clock.start(
        "judge_objection", "problem", problem.pk, act.today, authority=problem.authority_id
    )
    return {"resumes_to": problem.state, "due_on": deadline.due_on}


def reject_objection(act: ProblemAct) -> Changes:
    _judge(act, upheld=False)
    judging = deadlines.running("problem", act.case.pk, "judge_objection")
    if judging is not None:
        clock.end(judging, act.today)
    return {"resumes_to": "", "due_on": _go_on(act)}


def uphold_objection(act: ProblemAct) -> Changes:
    _judge(act, upheld=True)
    return withdraw(act)


def _judge(act: ProblemAct, *, upheld: bool) -> None:
    act.case.objections.filter(upheld__isnull=True).update(
        upheld=upheld, judged_at=act.at, judged_by=act.by.user, judgement=act.values["reason"]
    )


def withdraw(act: ProblemAct) -> Changes:
    """
    End the problem; where it was published.

    What was said must be corrected everywhere it was said.
    """
    end_clocks(act, met=False)
    reinspections.cancel_open(act.case, by=act.by, at=act.at)
    if act.case.published_on is not None:
        Correction.objects.bulk_create(
            [Correction(problem=act.case, kind=kind) for kind in Correction.Kind],
            ignore_conflicts=True,
        )
    return {"due_on": None}


def suspend(act: ProblemAct) -> Changes:
    _stand_still(act, act.values["reason"])
    return {"resumes_to": act.case.state, "due_on": None}


def resume(act: ProblemAct) -> Changes:
    return {"resumes_to": "", "due_on": _go_on(act)}


def _stand_still(act: ProblemAct, reason: str) -> None:
    deadline = deadlines.running("problem", act.case.pk)
    if deadline is not None:
        clock.pause(deadline, act.today, reason)


def _go_on(act: ProblemAct) -> date | None:
    deadline = deadlines.running("problem", act.case.pk)
    return clock.resume(deadline, act.today).due_on if deadline is not None else None


def regress(act: ProblemAct) -> Changes:
    """Open a new cycle under the same number: it is found again after its closing."""
    return {
        **_FRESH_REVIEW,
        **_FRESH_PROPOSAL,
        "cycle": act.case.cycle + 1,
        "recurrences": act.case.recurrences + 1,
        "closed_at": None,
        "served_on": None,
    }


def recur(act: ProblemAct) -> Changes:
    return {"recurrences": act.case.recurrences + 1}


def publish(act: ProblemAct) -> Changes:
    return {"published_on": act.today}


def set_aside(act: ProblemAct) -> Changes:
    """Stop the clock while a transfer is under way."""
    _stand_still(act, "transfer")
    reinspections.cancel_open(act.case, by=act.by, at=act.at)
    return {"resumes_to": act.case.state, "due_on": None}


def hand_over(act: ProblemAct) -> Changes:
    """Give the problem to another authority under a number of its own; the clock runs on."""
    return {
        **resume(act),
        "authority_id": act.values["authority"],
        "year": act.values["year"],
        "serial": act.values["serial"],
    }
