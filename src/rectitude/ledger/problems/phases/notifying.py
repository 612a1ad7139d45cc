"""From registration to the order: reviews, proofs, criteria, the order and its service."""

from rectitude.ledger.actor import REVIEWERS, Role
from rectitude.ledger.fields import Field
from rectitude.ledger.problems import criteria, effects, guards, reviews
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.phases import said
from rectitude.ledger.problems.states import OPEN
from rectitude.ledger.transitions import Transition
from rectitude.text import Text

TRANSITIONS: tuple[Transition[Problem], ...] = (
    Transition(
        "sign_technically",
        Text("技术复核签字", "Sign the technical review"),
        ("registered", "regressed"),
        None,
        frozenset({Role.TECHNICAL_REVIEWER}),
        (
            guards.no_technical_sign_yet,
            guards.not_the_first_tester,
            guards.not_the_other_reviewer,
            reviews.not_sent_back,
            reviews.evidenced,
        ),
        (said.OPINION,),
        effect=reviews.sign_technically,
    ),
    Transition(
        "sign_legally",
        Text("法制审核签字", "Sign the legal review"),
        ("registered", "regressed"),
        None,
        frozenset({Role.LEGAL_REVIEWER}),
        (
            guards.no_legal_sign_yet,
            guards.not_the_first_tester,
            guards.not_the_other_reviewer,
            reviews.not_sent_back,
            reviews.evidenced,
        ),
        (said.OPINION,),
        effect=reviews.sign_legally,
    ),
    Transition(
        "send_back",
        Text("退回检查人员补充", "Send back to the inspector"),
        ("registered", "regressed"),
        None,
        REVIEWERS,
        (guards.not_the_first_tester, reviews.not_sent_back),
        (said.REASON,),
        effect=reviews.send_back,
    ),
    Transition(
        "complete",
        Text("补充后再送复核", "Complete, and hand in for review again"),
        ("registered", "regressed"),
        None,
        said.INSPECTOR,
        (reviews.was_sent_back,),
        (Field("note", "text", Text("补充了什么", "What was completed")), said.FILES),
        effect=reviews.complete,
    ),
    Transition(
        "file_proof",
        Text("提交证明材料", "File a proof"),
        OPEN,
        None,
        said.INSPECTOR,
        fields=(
            Field(
                "shows",
                "text",
                Text("证明什么，怎样取得", "What it shows, and how it was obtained"),
            ),
            Field("files", "files", Text("材料", "The material")),
        ),
        effect=reviews.file_proof,
    ),
    Transition(
        "choose_criteria",
        Text("选择复测依据的规则", "Choose the rules by which it is proved gone"),
        ("registered", "regressed"),
        None,
        said.INSPECTOR,
        (criteria.none_found,),
        (
            Field(
                "rules",
                "lines",
                Text("规则，每行一个；不填即由人工核验", "Rules, one a line; none: people verify"),
                required=False,
            ),
            Field(
                "reason",
                "text",
                Text("有规则而不用的理由", "Why a rule that there is does not prove it"),
                required=False,
            ),
        ),
        (criteria.unknown, criteria.unreasoned),
        effects.choose_criteria,
    ),
    Transition(
        "notify",
        Text("签发责令限期改正通知书", "Issue the order to rectify"),
        ("registered", "regressed"),
        "notified",
        said.INSPECTOR,
        (guards.both_signed, guards.owner_known, reviews.evidenced),
        (said.DAYS, Field("note", "text", Text("说明", "Note"), required=False)),
        (said.sensible_days,),
        effects.notify,
    ),
    Transition(
        "start_clock",
        Text("送达，开始计时", "Served; the clock starts"),
        ("notified",),
        None,
        said.INSPECTOR,
        (guards.not_served,),
        (Field("on", "date", Text("送达日期", "Day of service")), said.DAYS),
        (),
        effects.start_clock,
        internal=True,
    ),
)
