"""The table of a penalty case."""

from datetime import date, datetime

from rectitude.ledger.actor import ENTERPRISE, Actor, Role
from rectitude.ledger.documents.listeners import when_served
from rectitude.ledger.documents.models import Document
from rectitude.ledger.fields import Field
from rectitude.ledger.measures.models import PenaltyCase
from rectitude.ledger.measures.penalties import checks, effects, guards
from rectitude.ledger.transitions import Machine, Transition
from rectitude.text import Text

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

_AT_THE_HEARING = (
    ("attended", Text("到场", "Attended")),
    ("absent", Text("未到场，已记明", "Stayed away, as noted")),
)

TRANSITIONS: tuple[Transition[PenaltyCase], ...] = (
    Transition(
        "open",
        Text("批准立案", "Open the case"),
        ("proposed",),
        "opened",
        DECIDER,
        (guards.competent, guards.not_fined_already),
        (
            Field("first_officer", "user", Text("办案人员一", "First officer")),
            Field("second_officer", "user", Text("办案人员二", "Second officer")),
        ),
        (checks.two_certified,),
        effects.open_case,
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
        (guards.an_officer,),
        (
            Field("kind", "choice", Text("笔录种类", "Kind of record"), choices=_RECORDS),
            Field("party", "choice", Text("当事人", "The party"), choices=_PARTY),
            Field("files", "files", Text("笔录文件", "The record")),
        ),
        effect=effects.enter_record,
    ),
    Transition(
        "review_technically",
        Text("技术审核", "Technical review"),
        ("recorded",),
        None,
        frozenset({Role.TECHNICAL_REVIEWER}),
        (guards.not_reviewed_technically, guards.not_an_officer, guards.another_reviewer),
        effect=lambda act: {"technical_review_by": act.by.user},
    ),
    Transition(
        "review_legally",
        Text("法制审核", "Legal review"),
        ("recorded",),
        None,
        frozenset({Role.LEGAL_REVIEWER}),
        (guards.not_reviewed_legally, guards.not_an_officer, guards.another_reviewer),
        effect=lambda act: {"legal_review_by": act.by.user},
    ),
    Transition(
        "discuss",
        Text("集体讨论", "Discuss collectively"),
        ("recorded",),
        None,
        DECIDER,
        (guards.is_serious, guards.reviewed),
        (Field("members", "lines", Text("参加人（每行一人）", "Members, one a line")),),
        (checks.enough_members,),
        effects.discuss,
    ),
    Transition(
        "inform",
        Text("签发事先告知书", "Issue the prior notice"),
        ("recorded", "informed"),
        "informed",
        INSPECTOR,
        (guards.an_officer, guards.reviewed, guards.discussed_if_serious, guards.owner_known),
        (Field("facts", "text", Text("事实、理由、依据", "Facts, reasons, basis")), _FINE),
        (checks.whole_fine,),
        effects.inform,
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
        (guards.of_the_enterprise, guards.informed),
        (Field("statement", "text", Text("内容", "Statement")),),
        effect=effects.state_case,
    ),
    Transition(
        "waive",
        Text("放弃陈述和听证", "Waive statement and hearing"),
        ("informed",),
        None,
        frozenset({Role.SIGNATORY}),
        (guards.of_the_enterprise, guards.informed, guards.no_request_yet),
        effect=lambda act: {"waived": True},
    ),
    Transition(
        "request_hearing",
        Text("要求听证", "Request a hearing"),
        ("informed",),
        None,
        ENTERPRISE,
        (guards.of_the_enterprise, guards.informed, guards.no_request_yet, guards.request_in_time),
        effect=lambda act: {"hearing_requested_on": act.today, "waived": False},
    ),
    Transition(
        "notify_hearing",
        Text("通知听证", "Announce the hearing"),
        ("informed",),
        None,
        INSPECTOR,
        (guards.hearing_requested,),
        (_ON, Field("host", "user", Text("主持人", "Host"))),
        (checks.notice_long_enough, checks.host_apart),
        effects.notify_hearing,
    ),
    Transition(
        "record_hearing",
        Text("登记听证笔录", "Enter the minutes of the hearing"),
        ("informed",),
        None,
        INSPECTOR,
        (
            guards.hearing_requested,
            guards.hearing_notified,
            guards.hearing_due,
            guards.hearing_not_recorded,
        ),
        (
            Field("on", "date", Text("举行日期", "Held on")),
            Field("party", "choice", Text("当事人", "The party"), choices=_AT_THE_HEARING),
            Field("minutes", "text", Text("要点", "What was said, in short")),
            Field("files", "files", Text("听证笔录（扫描件）", "The minutes, scanned")),
        ),
        (checks.on_its_day,),
        effects.record_hearing,
    ),
    Transition(
        "decide",
        Text("作出处罚决定", "Decide"),
        ("informed",),
        "decided",
        DECIDER,
        (
            guards.informed,
            guards.heard,
            guards.not_an_officer,
            guards.competent,
            guards.not_fined_already,
        ),
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
                choices=checks.FACTORS_IN_WORDS,
            ),
        ),
        (checks.not_heavier, checks.known_factors),
        effects.decide,
    ),
    Transition(
        "not_punish",
        Text("决定不予处罚", "Decide not to punish"),
        ("informed",),
        "not_punished",
        DECIDER,
        (guards.informed, guards.heard, guards.not_an_officer),
        (
            Field("factors", "lines", Text("情节", "Factors"), choices=checks.FACTORS_IN_WORDS),
            _REASON,
        ),
        (checks.known_factors,),
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
        effect=effects.served,
        internal=True,
    ),
    Transition(
        "enforce",
        Text("登记已执行", "Enter the enforcement"),
        ("served",),
        "enforced",
        INSPECTOR,
        (guards.an_officer,),
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


@when_served(Document.Kind.PRIOR_NOTICE)
def _prior_notice_served(notice: Document, on: date, by: Actor, at: datetime) -> None:
    _go_on(notice, "prior_notice_served", on, by, at)


@when_served(Document.Kind.DECISION)
def _decision_served(decision: Document, on: date, by: Actor, at: datetime) -> None:
    _go_on(decision, "decision_served", on, by, at)


def _go_on(document: Document, action: str, on: date, by: Actor, at: datetime) -> None:
    case = PenaltyCase.objects.get(pk=document.entity_id)
    PENALTY_CASE.perform(case, action, by=by, at=at, given={"on": on}, internally=True)
