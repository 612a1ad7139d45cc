"""The table of what may happen to a problem."""

from rectitude.ledger.accounts.actor import ENTERPRISE, REVIEWERS, Role
from rectitude.ledger.problems import corrections, effects, guards
from rectitude.ledger.problems.models import ENDED, Problem
from rectitude.ledger.transitions import Act, Field, Machine, Transition
from rectitude.text import Text

STATES = {
    "registered": Text("已登记", "Registered"),
    "notified": Text("已通知", "Notified"),
    "accepted": Text("已认领", "Accepted"),
    "disputed": Text("有异议", "Disputed"),
    "rectifying": Text("整改中", "Rectifying"),
    "submitted": Text("已提交", "Submitted"),
    "reinspecting": Text("复测中", "Re-inspecting"),
    "rectified": Text("已整改", "Rectified"),
    "closed": Text("已销号", "Closed"),
    "returned": Text("退回整改", "Returned"),
    "escalated": Text("已升级", "Escalated"),
    "suspended": Text("已中止", "Suspended"),
    "withdrawn": Text("已撤销", "Withdrawn"),
    "regressed": Text("问题反弹", "Regressed"),
    "transferred": Text("已移送", "Transferred"),
}

WITH_ENTERPRISE = ("notified", "accepted", "rectifying", "returned", "escalated")
"""The states in which it is the enterprise's turn."""
OPEN = tuple(state for state in STATES if state not in ENDED)

INSPECTOR = frozenset({Role.INSPECTOR})
DECIDER = frozenset({Role.DECIDER})
AUTHORITY = frozenset({Role.INSPECTOR, Role.DECIDER})

_REASON = Field("reason", "text", Text("理由", "Reason"))
_DAYS = Field(
    "days",
    "number",
    Text("期限（工作日，不填为 5 个）", "Working days (5 unless given)"),
    required=False,
)
_FILES = Field("files", "files", Text("附件", "Files"), required=False)
_RUN = Field("run", "number", Text("检测", "Run"))
MAX_DAYS = 60
"""Working days that one order or extension may give: ours, against slips of the pen."""


def _sensible_days(act: Act[Problem]) -> dict[str, Text]:
    error = Text(f"请填 1 到 {MAX_DAYS}。", f"Between 1 and {MAX_DAYS}.")
    return {
        name: error
        for name in ("days", "units")
        if name in act.values and not 1 <= act.values[name] <= MAX_DAYS
    }


def _resumed(problem: Problem) -> str:
    return problem.resumes_to


_RESUMABLE = (*WITH_ENTERPRISE, "registered", "submitted", "reinspecting", "regressed")

TRANSITIONS: tuple[Transition[Problem], ...] = (
    Transition(
        "sign_technically",
        Text("技术复核签字", "Sign the technical review"),
        ("registered", "regressed"),
        None,
        frozenset({Role.TECHNICAL_REVIEWER}),
        (guards.no_technical_sign_yet, guards.not_the_first_tester, guards.not_the_other_reviewer),
        effect=effects.sign_technically,
    ),
    Transition(
        "sign_legally",
        Text("法制审核签字", "Sign the legal review"),
        ("registered", "regressed"),
        None,
        frozenset({Role.LEGAL_REVIEWER}),
        (guards.no_legal_sign_yet, guards.not_the_first_tester, guards.not_the_other_reviewer),
        effect=effects.sign_legally,
    ),
    Transition(
        "notify",
        Text("签发责令限期改正通知书", "Issue the order to rectify"),
        ("registered", "regressed"),
        "notified",
        INSPECTOR,
        (guards.both_signed, guards.owner_known),
        (_DAYS, Field("note", "text", Text("说明", "Note"), required=False)),
        (_sensible_days,),
        effects.notify,
    ),
    Transition(
        "start_clock",
        Text("送达，开始计时", "Served; the clock starts"),
        ("notified",),
        None,
        INSPECTOR,
        (guards.not_served,),
        (Field("on", "date", Text("送达日期", "Day of service")), _DAYS),
        (),
        effects.start_clock,
        internal=True,
    ),
    Transition(
        "accept",
        Text("认领问题", "Accept the problem"),
        ("notified",),
        "accepted",
        ENTERPRISE,
        (guards.of_the_enterprise, guards.served),
    ),
    Transition(
        "begin",
        Text("开始整改", "Begin rectification"),
        ("registered", "accepted", "returned"),
        "rectifying",
        ENTERPRISE,
        (guards.of_the_enterprise, guards.notified_or_self_reported),
        (Field("plan", "text", Text("整改计划", "Plan"), required=False),),
    ),
    Transition(
        "submit",
        Text("提交整改", "Submit the rectification"),
        ("rectifying", "returned", "escalated"),
        "submitted",
        ENTERPRISE,
        (guards.of_the_enterprise, guards.no_open_run),
        (
            Field("statement", "text", Text("整改情况", "What has been done")),
            Field(
                "claims",
                "lines",
                Text("逐处说明（每行一处）", "Place by place, one a line"),
                required=False,
            ),
            _FILES,
        ),
        effect=effects.submit,
    ),
    Transition(
        "start_reinspection",
        Text("开始复测", "Start the re-inspection"),
        ("submitted",),
        "reinspecting",
        INSPECTOR,
        internal=True,
    ),
    Transition(
        "propose_rectified",
        Text("复测通过，待人确认", "Passed; a person must confirm"),
        ("reinspecting",),
        None,
        INSPECTOR,
        fields=(_RUN,),
        effect=effects.propose_rectified,
        internal=True,
    ),
    Transition(
        "propose_inconclusive",
        Text("复测没有结论", "The re-inspection is inconclusive"),
        ("reinspecting",),
        None,
        INSPECTOR,
        effect=effects.propose_inconclusive,
        internal=True,
    ),
    Transition(
        "suspect_evasion",
        Text("疑似规避检测", "Evasion suspected"),
        ("reinspecting", "rectified"),
        None,
        INSPECTOR,
        effect=effects.suspect_evasion,
        internal=True,
    ),
    Transition(
        "fail_reinspection",
        Text("复测未通过，退回整改", "Failed; returned for rectification"),
        ("submitted", "reinspecting", "rectified"),
        "returned",
        INSPECTOR,
        fields=(_RUN,),
        effect=effects.give_back,
        internal=True,
    ),
    Transition(
        "give_back",
        Text("退回整改", "Return for rectification"),
        ("submitted", "reinspecting", "rectified"),
        "returned",
        frozenset({Role.INSPECTOR, Role.TECHNICAL_REVIEWER}),
        fields=(_REASON, _DAYS),
        checks=(_sensible_days,),
        effect=effects.give_back,
    ),
    Transition(
        "inspect_again",
        Text("再检一次", "Inspect again"),
        ("reinspecting",),
        None,
        INSPECTOR,
        (guards.no_open_run,),
        effect=effects.inspect_again,
    ),
    Transition(
        "confirm",
        Text("认定已整改", "Mark as rectified"),
        ("reinspecting",),
        "rectified",
        frozenset({Role.INSPECTOR, Role.TECHNICAL_REVIEWER}),
        (guards.passed_after_submission, guards.no_suspected_evasion, guards.not_the_submitter),
        effect=effects.confirm,
    ),
    Transition(
        "close",
        Text("销号", "Close"),
        ("rectified",),
        "closed",
        AUTHORITY,
        (
            guards.not_the_confirmer,
            guards.not_the_submitter,
            guards.no_open_objection,
            guards.no_suspected_evasion,
            guards.no_penalty_under_way,
        ),
        effect=effects.close,
    ),
    Transition(
        "dispute",
        Text("提出异议", "Object"),
        WITH_ENTERPRISE,
        "disputed",
        ENTERPRISE,
        (guards.of_the_enterprise, guards.served),
        (_REASON, _FILES),
        effect=effects.dispute,
    ),
    Transition(
        "uphold_objection",
        Text("异议成立，撤销问题", "Uphold the objection; withdraw"),
        ("disputed",),
        "withdrawn",
        REVIEWERS,
        (guards.not_the_first_tester, guards.not_the_technical_reviewer),
        (_REASON,),
        effect=effects.uphold_objection,
    ),
    Transition(
        "reject_objection",
        Text("异议不成立", "Reject the objection"),
        ("disputed",),
        _resumed,
        REVIEWERS,
        (guards.not_the_first_tester, guards.not_the_technical_reviewer),
        (_REASON,),
        effect=effects.reject_objection,
        targets=WITH_ENTERPRISE,
    ),
    Transition(
        "suspend",
        Text("中止计时", "Suspend the clock"),
        WITH_ENTERPRISE,
        "suspended",
        INSPECTOR,
        fields=(_REASON,),
        effect=effects.suspend,
    ),
    Transition(
        "resume",
        Text("恢复计时", "Let the clock run on"),
        ("suspended",),
        _resumed,
        INSPECTOR,
        effect=effects.resume,
        targets=WITH_ENTERPRISE,
    ),
    Transition(
        "extend",
        Text("延长期限", "Extend the deadline"),
        WITH_ENTERPRISE,
        None,
        DECIDER,
        (guards.clock_runs,),
        (Field("units", "number", Text("延长几个工作日", "Working days to add")), _REASON),
        (_sensible_days,),
        effects.extend,
    ),
    Transition(
        "escalate",
        Text("升级处置", "Escalate"),
        ("notified", "accepted", "rectifying", "returned"),
        "escalated",
        INSPECTOR,
        (guards.late_or_returned,),
        (_REASON,),
    ),
    Transition(
        "withdraw",
        Text("撤销问题", "Withdraw the problem"),
        ("registered", "regressed", "submitted", "reinspecting", "rectified", *WITH_ENTERPRISE),
        "withdrawn",
        REVIEWERS,
        (guards.not_the_first_tester, guards.no_penalty_under_way),
        (_REASON,),
        effect=effects.withdraw,
    ),
    Transition(
        "regress",
        Text("问题反弹", "Found again after closing"),
        ("closed",),
        "regressed",
        INSPECTOR,
        fields=(Field("finding", "line", Text("问题标识", "Fingerprint")),),
        effect=effects.regress,
        internal=True,
    ),
    Transition(
        "recur",
        Text("反复出现", "Recurred"),
        OPEN,
        None,
        INSPECTOR,
        fields=(Field("release", "line", Text("版本", "Release")),),
        effect=effects.recur,
        internal=True,
    ),
    Transition(
        "look_back",
        Text("回头看", "Look back"),
        ("closed",),
        None,
        INSPECTOR,
        (guards.no_open_run,),
        effect=effects.look_back,
    ),
    Transition(
        "publish",
        Text("公开通报", "Published"),
        OPEN,
        None,
        INSPECTOR,
        (guards.both_signed, guards.no_open_objection),
        effect=effects.publish,
        internal=True,
    ),
    Transition(
        "correct",
        Text("更正已公布的内容", "Correct what was published"),
        ("withdrawn",),
        None,
        DECIDER,
        (corrections.owed,),
        corrections.FIELDS,
        (corrections.still_owed,),
        corrections.carry_out,
    ),
    Transition(
        "set_aside",
        Text("移送，中止计时", "Transfer; the clock stands"),
        _RESUMABLE,
        "transferred",
        INSPECTOR,
        effect=effects.set_aside,
        internal=True,
    ),
    Transition(
        "take_back",
        Text("移送未被接受", "The transfer was not accepted"),
        ("transferred",),
        _resumed,
        INSPECTOR,
        effect=effects.resume,
        internal=True,
        targets=_RESUMABLE,
    ),
    Transition(
        "hand_over",
        Text("移送被接收", "Accepted by another authority"),
        ("transferred",),
        _resumed,
        INSPECTOR,
        fields=(
            Field("authority", "organisation", Text("机关", "Authority")),
            Field("year", "number", Text("年", "Year")),
            Field("serial", "number", Text("编号", "Number")),
        ),
        effect=effects.hand_over,
        internal=True,
        targets=_RESUMABLE,
    ),
)

PROBLEM = Machine("problem", Problem, STATES, TRANSITIONS)
perform = PROBLEM.perform
