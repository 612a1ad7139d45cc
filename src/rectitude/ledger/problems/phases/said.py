"""What is said for more than one action on a problem, and who may do them."""

from rectitude.ledger.actor import OFFICERS, Role
from rectitude.ledger.fields import Field
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Act
from rectitude.text import Text

INSPECTOR = frozenset({Role.INSPECTOR})
DECIDER = frozenset({Role.DECIDER})
AUTHORITY = frozenset({Role.INSPECTOR, Role.DECIDER})
LEADERS = OFFICERS
"""Who may give a problem to a person: every officer, for they stand in for each other."""

REASON = Field("reason", "text", Text("理由", "Reason"))
OPINION = Field("opinion", "text", Text("复核意见", "Opinion"))
DAYS = Field(
    "days",
    "number",
    Text("期限（工作日，不填为 5 个）", "Working days (5 unless given)"),
    required=False,
)
FILES = Field("files", "files", Text("附件", "Files"), required=False)
RUN = Field("run", "number", Text("检测", "Run"))
MAX_DAYS = 60
"""Working days that one order or extension may give: ours, against slips of the pen."""


def sensible_days(act: Act[Problem]) -> dict[str, Text]:
    """Return an error for a period that nobody can mean."""
    error = Text(f"请填 1 到 {MAX_DAYS}。", f"Between 1 and {MAX_DAYS}.")
    return {
        name: error
        for name in ("days", "units")
        if name in act.values and not 1 <= act.values[name] <= MAX_DAYS
    }


def resumed(problem: Problem) -> str:
    """Return the state to which a problem goes back after an objection, a suspension or a transfer."""
    return problem.resumes_to
