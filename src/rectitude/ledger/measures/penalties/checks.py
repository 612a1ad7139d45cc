"""What is wrong with what was said in a step of a penalty case, by field."""

from collections.abc import Mapping

from rectitude.ledger.accounts.models import Membership
from rectitude.ledger.actor import Role
from rectitude.ledger.deadlines import queries as deadlines
from rectitude.ledger.measures.penalties.guards import PenaltyAct
from rectitude.text import Text

COLLECTIVE = 3
"""Members of the leadership who discuss a serious case: ours; the law says collectively."""

FACTORS = ("minor", "first", "corrected", "harmless", "cooperative")
"""Mitigating factors that were weighed (articles 32 and 33)."""

FACTORS_IN_WORDS = (
    ("minor", Text("情节轻微", "minor")),
    ("first", Text("初次违法", "first offence")),
    ("corrected", Text("及时改正", "corrected in time")),
    ("harmless", Text("没有造成危害后果", "no harm done")),
    ("cooperative", Text("主动配合调查", "cooperated")),
)
"""The same factors in words."""

CERTIFIED = Text("没有执法证件。", "There is no law enforcement certificate.")


def two_certified(act: PenaltyAct) -> Mapping[str, Text]:
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


def enough_members(act: PenaltyAct) -> Mapping[str, Text]:
    names = {name.strip() for name in act.values["members"] if name.strip()}
    if len(names) >= COLLECTIVE:
        return {}
    return {"members": Text(f"至少 {COLLECTIVE} 人。", f"At least {COLLECTIVE} people.")}


def whole_fine(act: PenaltyAct) -> Mapping[str, Text]:
    if act.values["fine"] >= 0:
        return {}
    return {"fine": Text("罚款不能为负。", "A fine is not negative.")}


def not_heavier(act: PenaltyAct) -> Mapping[str, Text]:
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


def known_factors(act: PenaltyAct) -> Mapping[str, Text]:
    if set(act.values.get("factors", [])) <= set(FACTORS):
        return {}
    return {"factors": Text("没有这个情节。", f"Factors are of {', '.join(FACTORS)}.")}


def host_apart(act: PenaltyAct) -> Mapping[str, Text]:
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


def on_its_day(act: PenaltyAct) -> Mapping[str, Text]:
    """Want the day announced or, where it was adjourned, a later one; not one in the future."""
    announced = act.case.hearing_on
    if announced is not None and announced <= act.values["on"] <= act.today:
        return {}
    return {
        "on": Text(
            f"须在通知的 {announced} 与今天之间。", f"Between {announced}, as announced, and today."
        )
    }


def notice_long_enough(act: PenaltyAct) -> Mapping[str, Text]:
    """Want seven working days between announcement and hearing (articles 64 and 85)."""
    ahead = deadlines.kinds()["hearing_notice"].period.amount
    if deadlines.calendar().working_days(act.today, act.values["on"]) >= ahead:
        return {}
    return {"on": Text(f"须提前 {ahead} 个工作日通知。", f"At least {ahead} working days ahead.")}
