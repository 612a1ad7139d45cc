"""The table of a penalty case: each step of the law is a guard."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from rectitude.ledger.accounts.actor import ENTERPRISE, Actor, Role
from rectitude.ledger.accounts.models import Membership
from rectitude.ledger.audit.actions import record
from rectitude.ledger.deadlines import actions as clock
from rectitude.ledger.deadlines import queries as deadlines
from rectitude.ledger.deadlines.calendar import Clock, due
from rectitude.ledger.documents.actions import attach, issue
from rectitude.ledger.documents.models import Document
from rectitude.ledger.measures import competence
from rectitude.ledger.measures.models import PenaltyCase
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.serials import next_serials
from rectitude.ledger.transitions import Act, Field, Machine, Reason, Refused, Transition
from rectitude.text import Text

PenaltyAct = Act[PenaltyCase]

LIMITATION_YEARS = 2
"""After so many years an act is no longer punished (Administrative Penalty Law article 36)."""

COLLECTIVE = 3
"""Members of the leadership who discuss a serious case: ours; the law says collectively."""

FACTORS = ("minor", "first", "corrected", "harmless", "cooperative")
"""Mitigating factors that were weighed (articles 32 and 33)."""

_FACTORS = (
    ("minor", Text("情节轻微", "minor")),
    ("first", Text("初次违法", "first offence")),
    ("corrected", Text("及时改正", "corrected in time")),
    ("harmless", Text("没有造成危害后果", "no harm done")),
    ("cooperative", Text("主动配合调查", "cooperated")),
)
"""The same factors in words."""

CERTIFIED = Text("没有执法证件。", "There is no law enforcement certificate.")


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
        or _too_old(act_on, today)
    )
    if why is not None:
        raise Refused(why.zh, why.en)
    with transaction.atomic():
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
    return Text("这不是你单位的案件。", "This is not your organisation's case.")


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


def heard(act: PenaltyAct) -> Reason:
    """Statement and hearing come before a decision: held, waived, or their time has passed."""
    case = act.case
    if case.hearing_requested_on is not None:
        held = (
            case.hearing_on is not None
            and case.hearing_on <= act.today
            and case.hearing_host is not None
        )
        return (
            None
            if held
            else Text("要求了听证但还没有举行。", "The requested hearing was not held.")
        )
    last = _last_request_day(case)
    if case.waived or (last is not None and act.today > last):
        return None
    return Text("陈述、听证的期限未过。", "The time for statement and hearing runs still.")


def competent(act: PenaltyAct) -> Reason:
    case = act.case
    return competence.refusal(case.authority, case.problem.scenario, case.basis, case.act_on)


def not_fined_already(act: PenaltyAct) -> Reason:
    return fined_already(act.case.problem)


def _two_certified(act: PenaltyAct) -> Mapping[str, Text]:
    """Two officers with certificates, of this authority, who are not the one who approves."""
    first, second = act.values["first_officer"], act.values["second_officer"]
    if first == second:
        return {"second_officer": Text("须是两个人。", "They must be two people.")}
    errors = {}
    for name, user in (("first_officer", first), ("second_officer", second)):
        held = Membership.objects.filter(
            user=user, organisation=act.case.authority_id, role=Role.INSPECTOR, active=True
        ).exclude(certificate="")
        if not held.exists():
            errors[name] = CERTIFIED
        elif user == act.by.user:
            errors[name] = Text(
                "批准立案的人不能办案。", "Who opens the case cannot be its officer."
            )
    return errors


def _enough_members(act: PenaltyAct) -> Mapping[str, Text]:
    names = {name.strip() for name in act.values["members"] if name.strip()}
    if len(names) >= COLLECTIVE:
        return {}
    return {"members": Text(f"至少 {COLLECTIVE} 人。", f"At least {COLLECTIVE} people.")}


def _whole_fine(act: PenaltyAct) -> Mapping[str, Text]:
    if act.values["fine"] >= 0:
        return {}
    return {"fine": Text("罚款不能为负。", "A fine is not negative.")}


def _not_heavier(act: PenaltyAct) -> Mapping[str, Text]:
    """No heavier penalty than the one of which the party was informed (articles 44 and 45)."""
    proposed = act.case.proposed_fine or 0
    if 0 <= act.values["fine"] <= proposed:
        return {}
    return {
        "fine": Text(
            f"不得超过告知的 {proposed} 元；不因陈述申辩加重。要加重须重新告知。",
            f"Not above the {proposed} yuan of the prior notice; inform again to go higher.",
        )
    }


def _known_factors(act: PenaltyAct) -> Mapping[str, Text]:
    if set(act.values.get("factors", [])) <= set(FACTORS):
        return {}
    return {"factors": Text("没有这个情节。", f"Factors are of {', '.join(FACTORS)}.")}


def _host_apart(act: PenaltyAct) -> Mapping[str, Text]:
    case = act.case
    if act.values["host"] in {case.first_officer, case.second_officer, case.proposed_by}:
        return {"host": Text("主持人不能是办案人员。", "The host must not have investigated.")}
    held = Membership.objects.filter(
        user=act.values["host"], organisation=case.authority_id, active=True
    )
    return (
        {}
        if held.exists()
        else {"host": Text("主持人须是本机关人员。", "The host must be of this authority.")}
    )


def _notice_long_enough(act: PenaltyAct) -> Mapping[str, Text]:
    """Want seven working days between announcement and hearing (articles 64 and 85)."""
    ahead = deadlines.kinds()["hearing_notice"].period.amount
    if deadlines.calendar().working_days(act.today, act.values["on"]) >= ahead:
        return {}
    return {"on": Text(f"须提前 {ahead} 个工作日通知。", f"At least {ahead} working days ahead.")}


def _open(act: PenaltyAct) -> Mapping[str, Any]:
    clock.start(
        "decide_case", "penalty_case", act.case.pk, act.today, authority=act.case.authority_id
    )
    return {
        "first_officer": act.values["first_officer"],
        "second_officer": act.values["second_officer"],
        "opened_by": act.by.user,
        "opened_on": act.today,
    }


def _record(act: PenaltyAct) -> Mapping[str, Any]:
    attach(
        act.values.get("files", []),
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


def _discuss(act: PenaltyAct) -> Mapping[str, Any]:
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


def owner_known(act: PenaltyAct) -> Reason:
    if act.case.problem.enterprise_id is not None:
        return None
    return Text("还不知道责任企业是谁。", "The responsible enterprise is not established.")


def _inform(act: PenaltyAct) -> Mapping[str, Any]:
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
    }


def _state(act: PenaltyAct) -> Mapping[str, Any]:
    return {"statement": act.values["statement"], "statement_on": act.today}


def _notify_hearing(act: PenaltyAct) -> Mapping[str, Any]:
    on = act.values["on"].isoformat()
    _document(act, Document.Kind.HEARING_NOTICE, {"on": on, "host": act.values["host"]})
    return {
        "hearing_notified_on": act.today,
        "hearing_on": act.values["on"],
        "hearing_host": act.values["host"],
    }


def _decide(act: PenaltyAct) -> Mapping[str, Any]:
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


def _served(act: PenaltyAct) -> Mapping[str, Any]:
    running = deadlines.running("penalty_case", act.case.pk, "serve_decision")
    if running is not None:
        clock.end(running, act.values["on"])
    return {"served_on": act.values["on"]}


def served(kind: str) -> str:
    """Return the action by which a case learns that a document of it was served."""
    return "prior_notice_served" if kind == Document.Kind.PRIOR_NOTICE else "decision_served"


STATES = {
    "proposed": Text("已提请立案", "Proposed"),
    "opened": Text("已立案", "Opened"),
    "recorded": Text("已取证", "Recorded"),
    "informed": Text("已告知", "Informed"),
    "decided": Text("已决定", "Decided"),
    "served": Text("已送达", "Served"),
    "enforced": Text("已执行", "Enforced"),
    "contested": Text("复议或诉讼中", "Contested"),
    "annulled": Text("已撤销", "Annulled"),
    "not_punished": Text("不予处罚", "Not punished"),
    "dropped": Text("不予立案或销案", "Dropped"),
}

INSPECTOR = frozenset({Role.INSPECTOR})
DECIDER = frozenset({Role.DECIDER})
_ON = Field("on", "date", Text("日期", "Day"))
_REASON = Field("reason", "text", Text("理由", "Reason"))
_FINE = Field("fine", "number", Text("罚款（元）", "Fine (yuan)"))
_RECORDS = (
    ("inspection", Text("现场检查笔录", "Inspection")),
    ("questioning", Text("询问笔录", "Questioning")),
)
_PARTY = (
    ("confirmed", Text("当事人已确认", "Confirmed")),
    ("refused", Text("当事人拒绝确认，已注明", "Refused, as noted")),
)

TRANSITIONS: tuple[Transition[PenaltyCase], ...] = (
    Transition(
        "open",
        Text("批准立案", "Open the case"),
        ("proposed",),
        "opened",
        DECIDER,
        (competent, not_fined_already),
        (
            Field("first_officer", "user", Text("办案人员一", "First officer")),
            Field("second_officer", "user", Text("办案人员二", "Second officer")),
        ),
        (_two_certified,),
        _open,
    ),
    Transition(
        "drop",
        Text("不予立案或销案", "Drop the case"),
        ("proposed", "opened", "recorded", "informed"),
        "dropped",
        DECIDER,
        fields=(_REASON,),
    ),
    Transition(
        "record",
        Text("登记笔录", "Enter the record"),
        ("opened", "recorded"),
        "recorded",
        INSPECTOR,
        (an_officer,),
        (
            Field("kind", "choice", Text("笔录种类", "Kind of record"), choices=_RECORDS),
            Field("party", "choice", Text("当事人", "The party"), choices=_PARTY),
            Field("files", "files", Text("笔录文件", "The record"), required=False),
        ),
        effect=_record,
    ),
    Transition(
        "review_technically",
        Text("技术审核", "Technical review"),
        ("recorded",),
        None,
        frozenset({Role.TECHNICAL_REVIEWER}),
        (not_reviewed_technically, not_an_officer, another_reviewer),
        effect=lambda act: {"technical_review_by": act.by.user},
    ),
    Transition(
        "review_legally",
        Text("法制审核", "Legal review"),
        ("recorded",),
        None,
        frozenset({Role.LEGAL_REVIEWER}),
        (not_reviewed_legally, not_an_officer, another_reviewer),
        effect=lambda act: {"legal_review_by": act.by.user},
    ),
    Transition(
        "discuss",
        Text("集体讨论", "Discuss collectively"),
        ("recorded",),
        None,
        DECIDER,
        (is_serious, reviewed),
        (Field("members", "lines", Text("参加人（每行一人）", "Members, one a line")),),
        (_enough_members,),
        _discuss,
    ),
    Transition(
        "inform",
        Text("签发事先告知书", "Issue the prior notice"),
        ("recorded", "informed"),
        "informed",
        INSPECTOR,
        (an_officer, reviewed, discussed_if_serious, owner_known),
        (Field("facts", "text", Text("事实、理由、依据", "Facts, reasons, basis")), _FINE),
        (_whole_fine,),
        _inform,
    ),
    Transition(
        "prior_notice_served",
        Text("告知书送达", "The prior notice is served"),
        ("informed",),
        None,
        INSPECTOR,
        fields=(_ON,),
        effect=lambda act: {"informed_on": act.values["on"]},
        internal=True,
    ),
    Transition(
        "state",
        Text("陈述、申辩", "State your case"),
        ("informed",),
        None,
        ENTERPRISE,
        (of_the_enterprise, informed),
        (Field("statement", "text", Text("内容", "Statement")),),
        effect=_state,
    ),
    Transition(
        "waive",
        Text("放弃陈述和听证", "Waive statement and hearing"),
        ("informed",),
        None,
        frozenset({Role.SIGNATORY}),
        (of_the_enterprise, informed, no_request_yet),
        effect=lambda act: {"waived": True},
    ),
    Transition(
        "request_hearing",
        Text("要求听证", "Request a hearing"),
        ("informed",),
        None,
        ENTERPRISE,
        (of_the_enterprise, informed, no_request_yet, request_in_time),
        effect=lambda act: {"hearing_requested_on": act.today, "waived": False},
    ),
    Transition(
        "notify_hearing",
        Text("通知听证", "Announce the hearing"),
        ("informed",),
        None,
        INSPECTOR,
        (hearing_requested,),
        (_ON, Field("host", "user", Text("主持人", "Host"))),
        (_notice_long_enough, _host_apart),
        _notify_hearing,
    ),
    Transition(
        "decide",
        Text("作出处罚决定", "Decide"),
        ("informed",),
        "decided",
        DECIDER,
        (informed, heard, not_an_officer, competent, not_fined_already),
        (
            _FINE,
            Field(
                "discretion", "text", Text("适用的裁量基准和理由", "Discretion rule and reasons")
            ),
            Field(
                "factors",
                "lines",
                Text("从轻、减轻、不罚情节", "Mitigating factors"),
                required=False,
                choices=_FACTORS,
            ),
        ),
        (_not_heavier, _known_factors),
        _decide,
    ),
    Transition(
        "not_punish",
        Text("决定不予处罚", "Decide not to punish"),
        ("informed",),
        "not_punished",
        DECIDER,
        (informed, heard, not_an_officer),
        (Field("factors", "lines", Text("情节", "Factors"), choices=_FACTORS), _REASON),
        (_known_factors,),
        lambda act: {
            "factors": act.values["factors"],
            "decided_by": act.by.user,
            "decided_on": act.today,
            "fine": 0,
        },
    ),
    Transition(
        "decision_served",
        Text("决定书送达", "The decision is served"),
        ("decided",),
        "served",
        INSPECTOR,
        fields=(_ON,),
        effect=_served,
        internal=True,
    ),
    Transition(
        "enforce",
        Text("登记已执行", "Enter the enforcement"),
        ("served",),
        "enforced",
        INSPECTOR,
        (an_officer,),
        effect=lambda act: {"enforced_on": act.today},
    ),
    Transition(
        "contest",
        Text("登记复议或诉讼", "Enter a reconsideration or lawsuit"),
        ("served", "enforced"),
        "contested",
        INSPECTOR,
        fields=(
            Field(
                "review",
                "choice",
                Text("种类", "Kind"),
                choices=(
                    ("reconsideration", Text("行政复议", "Reconsideration")),
                    ("lawsuit", Text("行政诉讼", "Lawsuit")),
                ),
            ),
        ),
        effect=lambda act: {"review": act.values["review"]},
    ),
    Transition(
        "uphold",
        Text("维持", "Upheld"),
        ("contested",),
        "served",
        frozenset({Role.LEGAL_REVIEWER}),
        effect=lambda act: {"review": "", "review_outcome": "upheld"},
    ),
    Transition(
        "annul",
        Text("撤销", "Annulled"),
        ("contested",),
        "annulled",
        frozenset({Role.LEGAL_REVIEWER}),
        fields=(_REASON,),
        effect=lambda act: {"review": "", "review_outcome": "annulled"},
    ),
)

PENALTY_CASE: Machine[PenaltyCase] = Machine("penalty_case", PenaltyCase, STATES, TRANSITIONS)
