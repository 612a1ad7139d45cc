"""Why an action on a problem is not possible now. Each guard names one condition."""

from django.db.models import Q

from rectitude.ledger.deadlines import queries as deadlines
from rectitude.ledger.deadlines.calendar import overdue
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.problems import publishing, reinspections, verification
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Act, Reason
from rectitude.text import Text

ProblemAct = Act[Problem]


def both_signed(act: ProblemAct) -> Reason:
    if act.case.technical_review_by is not None and act.case.legal_review_by is not None:
        return None
    return Text("尚无技术、法制两个签字。", "Technical and legal sign-off are missing.")


def not_the_first_tester(act: ProblemAct) -> Reason:
    if act.by.user is None or act.by.user != act.case.registered_by:
        return None
    return Text("登记问题的人不能复核它。", "Who registered the problem cannot review it.")


def no_technical_sign_yet(act: ProblemAct) -> Reason:
    if act.case.technical_review_by is None:
        return None
    return Text("技术复核已签字。", "The technical review is signed already.")


def no_legal_sign_yet(act: ProblemAct) -> Reason:
    if act.case.legal_review_by is None:
        return None
    return Text("法制审核已签字。", "The legal review is signed already.")


def not_the_other_reviewer(act: ProblemAct) -> Reason:
    if act.by.user not in {act.case.technical_review_by, act.case.legal_review_by} - {None}:
        return None
    return Text("技术、法制须由两个人分别签字。", "Technical and legal sign-off need two people.")


def not_the_technical_reviewer(act: ProblemAct) -> Reason:
    if act.by.user is None or act.by.user != act.case.technical_review_by:
        return None
    return Text(
        "异议须由首次检测以外的人处理。", "Someone other than the first tester must judge it."
    )


def owner_known(act: ProblemAct) -> Reason:
    if act.case.enterprise_id is not None:
        return None
    return Text("还不知道责任企业是谁。", "The responsible enterprise is not established.")


def served(act: ProblemAct) -> Reason:
    if act.case.served_on is not None:
        return None
    return Text("通知书尚未送达。", "The notice has not been served yet.")


def not_served(act: ProblemAct) -> Reason:
    return None if act.case.served_on is None else Text("已经送达。", "It has been served.")


def notified_or_self_reported(act: ProblemAct) -> Reason:
    if act.case.state != "registered" or act.case.origin == Problem.Origin.SELF_INSPECTION:
        return None
    return Text("还没有通知。", "It has not been notified.")


def of_the_enterprise(act: ProblemAct) -> Reason:
    if act.by.organisation is not None and act.by.organisation.pk == act.case.enterprise_id:
        return None
    return Text("这不是您单位的问题。", "This is not your organisation's problem.")


def no_open_run(act: ProblemAct) -> Reason:
    if not any(run.state in {"requested", "running"} for run in act.case.runs_so_far):
        return None
    return Text("已有一次复测在进行。", "A re-inspection is under way already.")


def engine_can(act: ProblemAct) -> Reason:
    if reinspections.possible(act.case):
        return None
    return Text("引擎不能检测，须人工核验。", "The engine cannot inspect it; people verify.")


def passed_after_submission(act: ProblemAct) -> Reason:
    run, submitted = act.case.passing_run, act.case.submitted_at
    if verification.verified(act.case):
        return None
    if (
        act.case.proposal == Problem.Proposal.RECTIFIED
        and run is not None
        and run.verdict in Run.PROVING
        and submitted is not None
        and run.started_at is not None
        and run.started_at >= submitted
    ):
        return None
    return Text("没有提交之后通过的复测。", "No re-inspection after the submission has passed.")


def not_the_submitter(act: ProblemAct) -> Reason:
    if act.by.user is None or act.by.user != act.case.submitted_by:
        return None
    return Text("提交整改的人不能认定它。", "Who submitted the rectification cannot confirm it.")


def not_the_confirmer(act: ProblemAct) -> Reason:
    if act.by.user is None or act.by.user != act.case.confirmed_by:
        return None
    return Text("须由认定整改以外的另一人销号。", "A second person must close it.")


def no_suspected_evasion(act: ProblemAct) -> Reason:
    if not act.case.evasion_suspected:
        return None
    return Text(
        "几次检测结果不一致，疑似规避检测，须再检一次。",
        "Runs that should agree did not; inspect again first.",
    )


def no_open_objection(act: ProblemAct) -> Reason:
    if not act.case.objections.filter(upheld__isnull=True).exists():
        return None
    return Text("有异议尚未处理。", "An objection is not judged yet.")


def publishable(act: ProblemAct) -> Reason:
    return publishing.refusal(act.case, act.today)


def late_or_returned(act: ProblemAct) -> Reason:
    late = overdue(act.case.due_on, act.today)
    if late or act.case.state == "returned":
        return None
    return Text("期限未到，也没有被退回过。", "It is neither overdue nor returned.")


def clock_runs(act: ProblemAct) -> Reason:
    deadline = deadlines.running("problem", act.case.pk)
    if deadline is not None and deadline.due_on is not None:
        return None
    return Text("没有正在计时的期限。", "No deadline is running.")


def no_penalty_under_way(act: ProblemAct) -> Reason:
    ended = ("dropped", "not_punished", "enforced", "annulled")
    if not act.case.penalty_cases.filter(~Q(state__in=ended)).exists():
        return None
    return Text("处罚案件尚未办结。", "A penalty case is not finished.")
