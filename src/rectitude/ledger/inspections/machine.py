"""The table of a run: taken under a lease, finished once, given up after too many deaths."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rectitude.ledger.actor import Role
from rectitude.ledger.fields import Field
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.inspections.runs import LEASE, MAX_ATTEMPTS
from rectitude.ledger.transitions import Act, Machine, Reason, Transition
from rectitude.text import Text

RunAct = Act[Run]

STATES = {
    "requested": Text("待检测", "Requested"),
    "running": Text("检测中", "Running"),
    "done": Text("已完成", "Done"),
    "failed": Text("未能完成", "Failed"),
    "cancelled": Text("已取消", "Cancelled"),
}

ENGINE = frozenset({Role.ENGINE})
INSPECTOR = frozenset({Role.INSPECTOR})


def _free(act: RunAct) -> Reason:
    run = act.case
    if run.state == "requested" or (run.lease_until is not None and run.lease_until < act.at):
        return None
    return Text("另一个调度进程正在检测。", "Another dispatcher is at it.")


def _attempts_left(act: RunAct) -> Reason:
    if act.case.attempts < MAX_ATTEMPTS:
        return None
    return Text("尝试次数已用完。", "No attempts are left.")


def _take(act: RunAct) -> Mapping[str, Any]:
    return {
        "owner": act.values["owner"],
        "lease_until": act.at + LEASE,
        "attempts": act.case.attempts + 1,
        "started_at": act.at,
    }


def _finish(act: RunAct) -> Mapping[str, Any]:
    return {
        "finished_at": act.at,
        "lease_until": None,
        "report_id": act.values.get("report"),
        "bundle_id": act.values.get("bundle"),
        "verdict": act.values["verdict"],
        "reason": act.values.get("reason", ""),
        "english_reason": act.values.get("english_reason", ""),
    }


def _fail(act: RunAct) -> Mapping[str, Any]:
    return {
        "finished_at": act.at,
        "lease_until": None,
        "reason": act.values["reason"],
        "english_reason": act.values["english_reason"],
    }


def _cancel(act: RunAct) -> Mapping[str, Any]:
    return {"owner": "", "finished_at": act.at, "lease_until": None}


_REASONS = (
    Field("reason", "line", Text("原因", "Reason (zh)")),
    Field("english_reason", "line", Text("原因（英文）", "Reason (en)")),
)

_SAID = tuple(replace(each, required=False) for each in _REASONS)

TRANSITIONS: tuple[Transition[Run], ...] = (
    Transition(
        "take",
        Text("开始检测", "Start"),
        ("requested", "running"),
        "running",
        ENGINE,
        (_free, _attempts_left),
        (Field("owner", "line", Text("调度标识", "Token of the attempt"), secret=True),),
        effect=_take,
        internal=True,
    ),
    Transition(
        "finish",
        Text("检测完成", "Finish"),
        ("running",),
        "done",
        ENGINE,
        fields=(
            Field("report", "number", Text("报告", "Report"), required=False),
            Field("bundle", "line", Text("证据包", "Bundle"), required=False),
            Field("verdict", "line", Text("结论", "Verdict")),
            *_SAID,
        ),
        effect=_finish,
        internal=True,
    ),
    Transition(
        "fail",
        Text("未能完成", "Fail"),
        ("running",),
        "failed",
        ENGINE,
        fields=_REASONS,
        effect=_fail,
        internal=True,
    ),
    Transition(
        "cancel", Text("取消检测", "Cancel"), ("requested",), "cancelled", INSPECTOR, effect=_cancel
    ),
)

RUN = Machine("run", Run, STATES, TRANSITIONS)
