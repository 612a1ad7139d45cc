"""The tables of what may happen to a batch and to a campaign."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils import timezone

from rectitude.ledger.actor import Role
from rectitude.ledger.campaigns import delisting
from rectitude.ledger.campaigns.actions import LEADERS
from rectitude.ledger.campaigns.figures import add_up, figures
from rectitude.ledger.campaigns.lists import publish_batch, supplement_batch
from rectitude.ledger.campaigns.models import Batch, BatchRow, Campaign
from rectitude.ledger.campaigns.outcomes import (
    outcome_of,
    problems_of,
    publishable_of,
    why_held,
)
from rectitude.ledger.fields import Field
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import WITH_ENTERPRISE
from rectitude.ledger.transitions import Act, Machine, Reason, Transition
from rectitude.text import Text

BatchAct = Act[Batch]


def _rows_found(act: BatchAct) -> Reason:
    left = act.case.rows.filter(found="").count()
    if not left:
        return None
    return Text(f"还有 {left} 个样品没有检测结果。", f"{left} samples have no result yet.")


def _rows_out(act: BatchAct) -> Reason:
    left = act.case.rows.filter(found="notified", outcome="").count()
    if not left:
        return None
    return Text(f"还有 {left} 个被通知对象没有结果。", f"{left} notified rows have no outcome yet.")


def _checked_today(act: BatchAct) -> Reason:
    stale = [
        row
        for row in act.case.rows.filter(outcome="public").select_related("batch")
        if outcome_of(row, act.today) == "public"
        and (row.checked_at is None or timezone.localtime(row.checked_at).date() != act.today)
    ]
    if not stale:
        return None
    return Text(
        f"还有 {len(stale)} 行今天没有逐行核对。", f"{len(stale)} rows were not checked today."
    )


def _sums_hold(act: BatchAct) -> Reason:
    return (
        None
        if add_up(figures(act.case))
        else Text("各项数字合计不符。", "The figures do not add up.")
    )


def _due_passed(act: BatchAct) -> Reason:
    if act.case.due_on is not None and act.today > act.case.due_on:
        return None
    return Text("整改期限未到。", "The period for rectification has not ended.")


def _its_row(act: BatchAct) -> BatchRow | None:
    return act.case.rows.select_related("batch", "asset").filter(pk=act.values["row"]).first()


def _row_known(act: BatchAct) -> Mapping[str, Text]:
    return (
        {} if _its_row(act) else {"row": Text("批次中没有这一行。", "No such row in this batch.")}
    )


def _reasoned(act: BatchAct) -> Mapping[str, Text]:
    needs = act.values.get("found") == "not_testable"
    return (
        {"reason": Text("请说明理由。", "Please give the reason.")}
        if needs and not act.values.get("reason")
        else {}
    )


def _found_fits(act: BatchAct) -> Mapping[str, Text]:
    """Check a result against the problems that the ledger has of the row."""
    row = _its_row(act)
    if row is None:
        return {}
    problems = [p for p in problems_of(row) if p.state != "withdrawn"]
    if act.values["found"] == "notified" and not any(p.notified_at for p in problems):
        return {"found": Text("没有已通知的问题。", "No problem of it was notified.")}
    if act.values["found"] == "no_problem" and any(p.state != "closed" for p in problems):
        return {"found": Text("它有未办结的问题。", "It has an open problem.")}
    return {}


def _find(act: BatchAct) -> Mapping[str, Any]:
    act.case.rows.filter(pk=act.values["row"]).update(
        found=act.values["found"], reason=act.values.get("reason", ""), outcome=""
    )
    return {}


def _settle(act: BatchAct) -> Mapping[str, Any]:
    """Take the outcome of every notified row from its problems, as they are now."""
    for row in act.case.rows.filter(found="notified").select_related("batch"):
        _take_outcome(row, act.today)
    return {}


def _take_outcome(row: BatchRow, today: date) -> str:
    """Write how a row came out, with the reason if it waits; and return it."""
    outcome = outcome_of(row, today)
    reason = why_held(row, today) if outcome == "held" else ""
    BatchRow.objects.filter(pk=row.pk).update(outcome=outcome, reason=reason, checked_at=None)
    return outcome


def _still_public(act: BatchAct) -> Mapping[str, Text]:
    row = _its_row(act)
    if row is None or act.values["result"] != "stands":
        return {}
    if row.listing is not None and row.listing.gone_at is not None:
        return {
            "result": Text(
                "该版本已不在商店，须说明理由后移出。",
                "The listing is gone; drop the row with a reason.",
            )
        }
    if row.outcome != "public" or outcome_of(row, act.today) != "public":
        return {
            "result": Text(
                "它已整改、撤销或有异议，须重新统计。", "It is no longer public; settle again."
            )
        }
    return {}


def _drop_reasoned(act: BatchAct) -> Mapping[str, Text]:
    if act.values["result"] == "stands" or act.values.get("reason"):
        return {}
    return {"reason": Text("移出须说明理由。", "Dropping a row needs a reason.")}


_DROPPED = {"rectified": "rectified", "withdrawn": "withdrawn", "unreachable": "unreachable"}


def _recheck(act: BatchAct) -> Mapping[str, Any]:
    result = act.values["result"]
    changes: dict[str, Any] = {"checked_at": act.at}
    if result in _DROPPED:
        changes |= {"outcome": _DROPPED[result], "reason": act.values["reason"]}
    act.case.rows.filter(pk=act.values["row"]).update(**changes)
    return {}


def _due_ahead(act: BatchAct) -> Mapping[str, Text]:
    """Want a day in the future, and none before the last of its problems is due, each from its service."""
    due_on = act.values["due_on"]
    if due_on <= act.today:
        return {"due_on": Text("期限须在今天之后。", "The due date must lie after today.")}
    rows = act.case.rows.filter(found="notified").select_related("batch")
    own = [
        p.due_on
        for row in rows
        for p in problems_of(row)
        if p.state in WITH_ENTERPRISE and p.due_on
    ]
    if own and max(own) > due_on:
        return {
            "due_on": Text(
                f"期限自各通知书送达之日起算，最晚到 {max(own)}，批次期限不能更早。",
                f"Each order runs from its service, the last until {max(own)}; not before that.",
            )
        }
    return {}


def _notify(act: BatchAct) -> Mapping[str, Any]:
    return {"notified_on": act.today, "due_on": act.values["due_on"]}


def _publish(act: BatchAct) -> Mapping[str, Any]:
    """Publish the rows that are still public today: a snapshot from which public pages read."""
    for row in act.case.rows.filter(outcome="public").select_related("batch"):
        if outcome_of(row, act.today) == "public":
            _name(row, act)
        else:
            _take_outcome(row, act.today)
    publish_batch(act.case, figures(act.case), by=act.by, at=act.at)
    return {"published_on": act.today}


def _name(row: BatchRow, act: BatchAct) -> None:
    """Mark the problems of a row as published."""
    for problem in publishable_of(row, act.today):
        if problem.published_on is None:
            PROBLEM.perform(problem, "publish", by=act.by, at=act.at, internally=True)


def _some_decided(act: BatchAct) -> Reason:
    held = act.case.rows.filter(outcome="held").select_related("batch")
    if any(outcome_of(row, act.today) != "held" for row in held):
        return None
    return Text("没有已了结的暂缓行。", "No row that was held back has been decided.")


def _publish_held(act: BatchAct) -> Mapping[str, Any]:
    """Give the rows that waited their outcome, and publish those that stand as a supplement."""
    named = []
    for row in act.case.rows.filter(outcome="held").select_related("batch"):
        if _take_outcome(row, act.today) == "public":
            _name(row, act)
            named.append(row.pk)
            if act.case.state != "published":
                delisting.take(row, act.today)
    if named:
        supplement_batch(act.case, named, figures(act.case), by=act.by, at=act.at)
    return {}


def _none_held(act: BatchAct) -> Reason:
    held = act.case.rows.filter(outcome="held").count()
    if not held:
        return None
    return Text(f"还有 {held} 行暂缓公布。", f"{held} rows are still held back.")


_ROW = Field("row", "number", Text("行", "Row"))
_ROW_REASON = Field("reason", "line", Text("理由", "Reason"), required=False)
_FOUND = (
    ("no_problem", Text("未发现问题", "No problem")),
    ("notified", Text("已通知", "Notified")),
    ("not_testable", Text("无法检测", "Not testable")),
)
_RESULT = (
    ("stands", Text("仍应公布", "Still to be published")),
    ("rectified", Text("移出：已整改", "Drop: rectified")),
    ("withdrawn", Text("移出：撤销", "Drop: withdrawn")),
    ("unreachable", Text("移出：无法送达", "Drop: unreachable")),
)

BATCH_STATES = {
    "sampling": Text("抽样检测", "Sampling"),
    "notified": Text("已通知整改", "First notice sent"),
    "reinspected": Text("已复测", "Re-inspected"),
    "published": Text("已公布", "Published"),
    "delisting": Text("下架阶段", "Delisting"),
    "delisted": Text("已发下架通报", "Delisting list issued"),
    "closed": Text("已办结", "Closed"),
}

BATCH: Machine[Batch] = Machine(
    "batch",
    Batch,
    BATCH_STATES,
    (
        Transition(
            "find",
            Text("记录检测结果", "Record a row's result"),
            ("sampling",),
            None,
            LEADERS,
            fields=(
                _ROW,
                Field("found", "choice", Text("结果", "Result"), choices=_FOUND),
                _ROW_REASON,
            ),
            checks=(_row_known, _reasoned, _found_fits),
            effect=_find,
        ),
        Transition(
            "notify",
            Text("发出整改通知（不公开）", "Send the private first notice"),
            ("sampling",),
            "notified",
            LEADERS,
            (_rows_found,),
            (Field("due_on", "date", Text("整改期限", "Due date")),),
            (_due_ahead,),
            effect=_notify,
        ),
        Transition(
            "settle",
            Text("统计复测结果", "Settle the outcomes"),
            ("notified", "reinspected"),
            "reinspected",
            LEADERS,
            (_due_passed,),
            effect=_settle,
        ),
        Transition(
            "recheck",
            Text("逐行核对", "Check a row"),
            ("reinspected",),
            None,
            LEADERS,
            fields=(
                _ROW,
                Field("result", "choice", Text("核对结果", "Result"), choices=_RESULT),
                _ROW_REASON,
            ),
            checks=(_row_known, _still_public, _drop_reasoned),
            effect=_recheck,
        ),
        Transition(
            "publish",
            Text("公布", "Publish"),
            ("reinspected",),
            "published",
            frozenset({Role.DECIDER}),
            (_rows_out, _checked_today, _sums_hold),
            effect=_publish,
        ),
        Transition(
            "publish_held",
            Text("补充公布暂缓的行", "Publish rows that were held back"),
            ("published", "delisting", "delisted"),
            None,
            frozenset({Role.DECIDER}),
            (_some_decided,),
            effect=_publish_held,
        ),
        Transition(
            "start_delisting",
            Text("进入下架阶段", "Start delisting"),
            ("published",),
            "delisting",
            LEADERS,
            effect=delisting.settle,
        ),
        Transition(
            "settle_delisting",
            Text("重新统计下架行", "Settle the rows to be delisted"),
            ("delisting", "delisted"),
            None,
            LEADERS,
            effect=delisting.settle,
        ),
        Transition(
            "check_delisting",
            Text("下架前逐行核对", "Check a row to be delisted"),
            ("delisting", "delisted"),
            None,
            frozenset({Role.INSPECTOR}),
            fields=delisting.FIELDS,
            checks=(delisting.checked,),
            effect=delisting.check,
        ),
        Transition(
            "issue_delisting",
            Text("发布下架通报", "Issue the delisting list"),
            ("delisting", "delisted"),
            "delisted",
            frozenset({Role.DECIDER}),
            (delisting.all_checked, _sums_hold),
            effect=delisting.issue,
        ),
        Transition(
            "close",
            Text("办结", "Close"),
            ("published", "delisting", "delisted"),
            "closed",
            LEADERS,
            (_none_held, delisting.none_left),
        ),
    ),
)

CAMPAIGN: Machine[Campaign] = Machine(
    "campaign",
    Campaign,
    {"open": Text("进行中", "Open"), "closed": Text("已结束", "Closed")},
    (Transition("close", Text("结束", "Close"), ("open",), "closed", LEADERS),),
)
