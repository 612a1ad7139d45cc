"""More time, asked for by the enterprise while its period runs, and granted or refused by the decider."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from rectitude.ledger.deadlines import actions as clock
from rectitude.ledger.deadlines import queries as deadlines
from rectitude.ledger.deadlines.calendar import overdue
from rectitude.ledger.documents.actions import attach
from rectitude.ledger.problems.models import ExtensionRequest, Problem
from rectitude.ledger.transitions import Act, Reason
from rectitude.text import Text

ProblemAct = Act[Problem]

OPEN = Q(answered_at__isnull=True, lapsed_at__isnull=True)
"""The condition that a request waits for its answer."""


def waiting(problem: Problem) -> ExtensionRequest | None:
    """Return the request that waits for its answer."""
    return problem.extension_requests.filter(OPEN).first()


def none_waits(act: ProblemAct) -> Reason:
    if not act.case.extension_asked:
        return None
    return Text("上一次延期申请尚未答复。", "The last request is not answered yet.")


def one_waits(act: ProblemAct) -> Reason:
    if act.case.extension_asked:
        return None
    return Text("没有待答复的延期申请。", "There is no request for more time.")


def in_time(act: ProblemAct) -> Reason:
    if not overdue(act.case.due_on, act.today):
        return None
    return Text("期限已过，不能再申请延期。", "The period is already over.")


def ask(act: ProblemAct) -> Mapping[str, Any]:
    """Keep what is asked for and why; the deadline stays as it is."""
    ExtensionRequest.objects.create(
        problem=act.case,
        units=act.values["units"],
        reason=act.values["reason"],
        asked_at=act.at,
        asked_by=act.by.user,
    )
    attach(
        act.values.get("files", []),
        "problem",
        act.case.pk,
        by=act.by,
        authority=act.case.authority_id,
        kind="extension",
    )
    return {"extension_asked": True}


def grant(act: ProblemAct) -> Mapping[str, Any]:
    """Give the days that the decider names: those asked for, or others."""
    _answer(act, act.values["units"])
    return {**extend(act), "extension_asked": False}


def refuse(act: ProblemAct) -> Mapping[str, Any]:
    """Leave the deadline as it is, and say why."""
    _answer(act, 0)
    return {"extension_asked": False}


def extend(act: ProblemAct) -> Mapping[str, Any]:
    """Give more time, asked for or not."""
    deadline = deadlines.running("problem", act.case.pk)
    assert deadline is not None  # noqa: S101 - guarded; narrows the type
    longer = clock.extend(deadline, act.values["units"], act.values["reason"], act.today)
    return {"due_on": longer.due_on}


def lapse(act: ProblemAct) -> None:
    """End the requests of a period that has ended."""
    if act.case.extension_asked:
        act.case.extension_requests.filter(OPEN).update(lapsed_at=act.at)
        Problem.objects.filter(pk=act.case.pk).update(extension_asked=False)


def _answer(act: ProblemAct, granted: int) -> None:
    act.case.extension_requests.filter(OPEN).update(
        granted=granted,
        answer=act.values["reason"],
        answered_at=act.at,
        answered_by=act.by.user,
    )
