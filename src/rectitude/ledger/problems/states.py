"""The states of a problem, in words."""

from rectitude.ledger.problems.models import ENDED
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

OPEN = tuple(state for state in STATES if state not in ENDED)
"""The states in which somebody has something to do, or will have."""
