"""How a problem leaves its course: withdrawal, merging, publication, correction, transfer."""

from rectitude.ledger.actor import REVIEWERS
from rectitude.ledger.fields import Field
from rectitude.ledger.problems import comments, corrections, effects, guards, merging
from rectitude.ledger.problems.models import WITH_ENTERPRISE, Problem
from rectitude.ledger.problems.phases import said
from rectitude.ledger.problems.states import OPEN
from rectitude.ledger.transitions import Transition
from rectitude.text import Text

RESUMABLE = (*WITH_ENTERPRISE, "registered", "submitted", "reinspecting", "regressed")
"""The states in which a problem may be transferred, and to which it returns."""

TRANSITIONS: tuple[Transition[Problem], ...] = (
    Transition(
        "withdraw",
        Text("撤销问题", "Withdraw the problem"),
        ("registered", "regressed", "submitted", "reinspecting", "rectified", *WITH_ENTERPRISE),
        "withdrawn",
        REVIEWERS,
        (guards.not_the_first_tester, guards.no_penalty_under_way),
        (said.REASON,),
        effect=effects.withdraw,
    ),
    Transition(
        "merge",
        Text("并入同一对象的问题", "Merge into the account of the same thing"),
        ("registered", "regressed"),
        "withdrawn",
        said.INSPECTOR,
        (guards.no_penalty_under_way, merging.some_same),
        merging.FIELDS,
        (merging.one_of_them,),
        merging.merge,
    ),
    Transition(
        "publish",
        Text("公开通报", "Published"),
        OPEN,
        None,
        said.INSPECTOR,
        (guards.both_signed, guards.no_open_objection, guards.publishable),
        effect=effects.publish,
        internal=True,
    ),
    Transition(
        "correct",
        Text("更正已公布的内容", "Correct what was published"),
        ("withdrawn",),
        None,
        said.DECIDER,
        (corrections.owed,),
        corrections.FIELDS,
        (corrections.still_owed,),
        corrections.carry_out,
    ),
    Transition(
        "set_aside",
        Text("移送，中止计时", "Transfer; the clock stands"),
        RESUMABLE,
        "transferred",
        said.INSPECTOR,
        effect=effects.set_aside,
        internal=True,
    ),
    Transition(
        "take_back",
        Text("移送未被接受", "The transfer was not accepted"),
        ("transferred",),
        said.resumed,
        said.INSPECTOR,
        effect=effects.resume,
        internal=True,
        targets=RESUMABLE,
    ),
    Transition(
        "hand_over",
        Text("移送被接收", "Accepted by another authority"),
        ("transferred",),
        said.resumed,
        said.INSPECTOR,
        fields=(
            Field("authority", "organisation", Text("机关", "Authority")),
            Field("year", "number", Text("年", "Year")),
            Field("serial", "number", Text("编号", "Number")),
        ),
        effect=effects.hand_over,
        internal=True,
        targets=RESUMABLE,
    ),
    Transition(
        "assign",
        Text("指定办理人", "Assign to a person"),
        OPEN,
        None,
        said.LEADERS,
        fields=(
            Field(
                "assignee", "user", Text("办理人（不选即无）", "Who (none: nobody)"), required=False
            ),
        ),
        checks=(comments.a_colleague,),
        effect=comments.assign,
    ),
)
