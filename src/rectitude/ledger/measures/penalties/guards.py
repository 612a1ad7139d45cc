"""Why a step of a penalty case is not possible now. Each guard names one condition."""

from datetime import date

from rectitude.ledger.deadlines import queries as deadlines
from rectitude.ledger.deadlines.calendar import Clock, due
from rectitude.ledger.measures import competence
from rectitude.ledger.measures.models import PenaltyCase
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Act, Reason
from rectitude.text import Text

PenaltyAct = Act[PenaltyCase]


def fined_already(problem: Problem) -> Reason:
    """Return that the same act was fined, by any authority: it cannot bring two fines (article 29)."""
    same = PenaltyCase.objects.filter(
        problem__asset=problem.asset_id,
        problem__scenario=problem.scenario,
        problem__cycle=problem.cycle,
        fine__gt=0,
    ).exclude(state="annulled")
    if not same.exists():
        return None
    return Text("同一违法行为已罚过款。", "The same act has been fined already.")


def _officer(act: PenaltyAct) -> bool:
    return act.by.user in {
        act.case.first_officer,
        act.case.second_officer,
        act.case.proposed_by,
    } - {None}


def not_an_officer(act: PenaltyAct) -> Reason:
    return (
        Text("办案人员不能做这一步。", "An officer of the case cannot do this step.")
        if _officer(act)
        else None
    )


def an_officer(act: PenaltyAct) -> Reason:
    return (
        None if _officer(act) else Text("须由办案人员做。", "An officer of the case must do this.")
    )


def of_the_enterprise(act: PenaltyAct) -> Reason:
    if act.by.organisation is not None and act.by.organisation.pk == act.case.problem.enterprise_id:
        return None
    return Text("这不是您单位的案件。", "This is not your organisation's case.")


def not_reviewed_technically(act: PenaltyAct) -> Reason:
    return (
        None if act.case.technical_review_by is None else Text("已签字。", "It is signed already.")
    )


def not_reviewed_legally(act: PenaltyAct) -> Reason:
    return None if act.case.legal_review_by is None else Text("已签字。", "It is signed already.")


def another_reviewer(act: PenaltyAct) -> Reason:
    taken = {act.case.technical_review_by, act.case.legal_review_by} - {None}
    if act.by.user not in taken:
        return None
    return Text("两项审核须由两个人做。", "The two reviews need two people.")


def reviewed(act: PenaltyAct) -> Reason:
    if act.case.technical_review_by is not None and act.case.legal_review_by is not None:
        return None
    return Text("技术审核、法制审核未完成。", "Technical and legal review are not done.")


def discussed_if_serious(act: PenaltyAct) -> Reason:
    if not act.case.serious or act.case.discussed_on is not None:
        return None
    return Text("重大案件须先集体讨论。", "A serious case is discussed collectively first.")


def is_serious(act: PenaltyAct) -> Reason:
    return None if act.case.serious else Text("不是重大案件。", "It is not a serious case.")


def informed(act: PenaltyAct) -> Reason:
    if act.case.informed_on is not None:
        return None
    return Text("事先告知书尚未送达。", "The prior notice has not been served.")


def request_in_time(act: PenaltyAct) -> Reason:
    last = _last_request_day(act.case)
    if last is not None and act.today <= last:
        return None
    return Text("要求听证的期限已过。", "The time for requesting a hearing has passed.")


def _last_request_day(case: PenaltyCase) -> date | None:
    if case.informed_on is None:
        return None
    period = deadlines.kinds()["hearing_request"].period
    return due(Clock(case.informed_on, period), deadlines.calendar())


def no_request_yet(act: PenaltyAct) -> Reason:
    if act.case.hearing_requested_on is None:
        return None
    return Text("已要求听证。", "A hearing was requested already.")


def hearing_requested(act: PenaltyAct) -> Reason:
    if act.case.hearing_requested_on is not None:
        return None
    return Text("没有人要求听证。", "No hearing was requested.")


def hearing_notified(act: PenaltyAct) -> Reason:
    if act.case.hearing_notified_on is not None:
        return None
    return Text("尚未通知听证。", "The hearing was not announced.")


def hearing_due(act: PenaltyAct) -> Reason:
    on = act.case.hearing_on
    if on is not None and on <= act.today:
        return None
    return Text("听证还没有到日期。", "The day of the hearing has not come.")


def hearing_not_recorded(act: PenaltyAct) -> Reason:
    if act.case.hearing_held_on is None:
        return None
    return Text("听证笔录已登记。", "The minutes are entered already.")


def heard(act: PenaltyAct) -> Reason:
    """Statement and hearing come before a decision: held, waived, or their time has passed."""
    case = act.case
    if case.hearing_requested_on is not None:
        if case.hearing_held_on is not None:
            return None
        return Text(
            "要求了听证，但还没有登记听证笔录。",
            "A hearing was requested and its minutes are not entered.",
        )
    last = _last_request_day(case)
    if case.waived or (last is not None and act.today > last):
        return None
    return Text("陈述、听证的期限未过。", "The time for statement and hearing runs still.")


def competent(act: PenaltyAct) -> Reason:
    case = act.case
    why = competence.refusal(case.authority, case.problem.scenario, case.basis, case.act_on)
    return why or (None if competence.carries_penalties(case.basis) else competence.NOT_PENAL)


def not_fined_already(act: PenaltyAct) -> Reason:
    return fined_already(act.case.problem)


def owner_known(act: PenaltyAct) -> Reason:
    if act.case.problem.enterprise_id is not None:
        return None
    return Text("还不知道责任企业是谁。", "The responsible enterprise is not established.")
