"""When a problem may be named in public: never before its enterprise has had all its time."""

from datetime import date

from rectitude.ledger.deadlines.calendar import overdue
from rectitude.ledger.problems.models import WITH_ENTERPRISE, Problem
from rectitude.text import Text

UNDECIDED = {
    "disputed": Text("异议待处理", "objection to be judged"),
    "suspended": Text("已中止", "suspended"),
    "transferred": Text("已移送", "transferred"),
    "regressed": Text("问题反弹，待重新通知", "found again, to be notified anew"),
}
"""States in which it is open whether a problem will be named at all."""

_HANDED_IN = frozenset({"submitted", "reinspecting"})


def refusal(problem: Problem, today: date) -> Text | None:
    """
    Return why a problem must not be named today, or None.

    It was served; its own deadline has passed, with all extensions and suspensions (`due_on` is computed
    from them, and null while the clock stands); no request for more time waits for its answer; and it was
    not handed in, or failed its re-inspection, with which a new period begins.
    """
    if problem.state in UNDECIDED:
        return UNDECIDED[problem.state]
    if problem.state in _HANDED_IN:
        return Text("已提交，待复测", "handed in, to be re-inspected")
    if problem.state not in WITH_ENTERPRISE:
        return Text("没有待整改的问题", "nothing to be put right")
    if problem.served_on is None:
        return Text("尚未送达", "not served")
    if problem.due_on is None:
        return Text("没有正在计时的期限", "no deadline runs")
    if not overdue(problem.due_on, today):
        return Text(f"期限未到（{problem.due_on}）", f"due on {problem.due_on}")
    if problem.extension_asked:
        return Text("延期申请待答复", "an extension was asked for and not answered")
    return None


def publishable(problem: Problem, today: date) -> bool:
    """Return whether a problem may be named in public today."""
    return refusal(problem, today) is None
