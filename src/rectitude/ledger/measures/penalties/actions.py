"""Proposing a penalty case; all that happens to it afterwards is in the table of `machine`."""

from datetime import date, datetime

from django.utils import timezone

from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.documents.serials import next_serials
from rectitude.ledger.measures import competence
from rectitude.ledger.measures.models import PenaltyCase
from rectitude.ledger.measures.penalties.checks import CERTIFIED
from rectitude.ledger.measures.penalties.guards import fined_already
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Reason, Refused
from rectitude.text import Text

LIMITATION_YEARS = 2
"""After so many years an act is no longer punished (Administrative Penalty Law article 36)."""


def refusal(problem: Problem, by: Actor) -> Reason:
    """Return why an actor cannot propose a penalty case on a problem now, or None."""
    if (
        not by.has(Role.INSPECTOR)
        or by.organisation is None
        or by.organisation.pk != problem.authority_id
    ):
        return Text("只有本机关检查人员可以提请。", "Only an inspector of this authority may.")
    if not by.certificate:
        return CERTIFIED
    if problem.technical_review_by is None or problem.legal_review_by is None:
        return Text(
            "尚无技术、法制两个签字。未经审核的电子记录不得作为处罚依据。",
            "Technical and legal sign-off are missing; unreviewed records support no penalty.",
        )
    return fined_already(problem)


def propose(
    problem: Problem, basis: str, *, by: Actor, at: datetime, act_on: date, serious: bool = False
) -> PenaltyCase:
    """
    Propose a penalty case on a problem.

    Raises Refused where the actor may not, holds no certificate, a sign-off is missing, the authority is
    not competent, the act is too old, or the same act was fined already.
    """
    today = timezone.localtime(at).date()
    why = (
        refusal(problem, by)
        or competence.refusal(problem.authority, problem.scenario, basis, act_on)
        or (None if competence.carries_penalties(basis) else competence.NOT_PENAL)
        or _too_old(act_on, today)
    )
    if why is not None:
        raise Refused(why.zh, why.en)
    with sealed():
        (serial,) = next_serials(f"case:{problem.authority_id}:{today.year}", 1)
        case = PenaltyCase.objects.create(
            problem=problem,
            authority_id=problem.authority_id,
            year=today.year,
            serial=serial,
            basis=basis,
            act_on=act_on,
            serious=serious,
            proposed_by=by.user,
            state="proposed",
            created_at=at,
        )
        record(
            "penalty_case.propose",
            "penalty_case",
            case.pk,
            {"to": "proposed", "number": case.number, "problem": problem.pk, "basis": basis},
            by=by,
            at=at,
            authority=problem.authority_id,
        )
        return case


def _too_old(act_on: date, today: date) -> Reason:
    if act_on > today:
        return Text("行为日期在将来。", "The day of the act lies in the future.")
    if (act_on.year + LIMITATION_YEARS, act_on.month, act_on.day) >= (
        today.year,
        today.month,
        today.day,
    ):
        return None
    return Text("已超过两年追责时效。", "The limitation of two years has passed.")
