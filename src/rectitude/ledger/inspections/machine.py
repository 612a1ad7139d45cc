"""The table of a run: taken under a lease, finished once, given up after too many deaths."""

from collections.abc import Mapping
from typing import Any

from rectitude.ledger.accounts.actor import Role
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.transitions import Act, Machine, Transition
from rectitude.text import Text

STATES = {
    "requested": Text("待检测", "Requested"),
    "running": Text("检测中", "Running"),
    "done": Text("已完成", "Done"),
    "failed": Text("未能完成", "Failed"),
    "cancelled": Text("已取消", "Cancelled"),
}

ENGINE = frozenset({Role.ENGINE})


def _cancel(act: Act[Run]) -> Mapping[str, Any]:
    return {"owner": "", "finished_at": act.at}


TRANSITIONS: tuple[Transition[Run], ...] = (
    Transition(
        "cancel",
        Text("取消", "Cancel"),
        ("requested",),
        "cancelled",
        frozenset({Role.INSPECTOR}),
        effect=_cancel,
    ),
)

RUN = Machine("run", Run, STATES, TRANSITIONS)
