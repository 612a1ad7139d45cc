"""Campaigns and their batches."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from rectitude.ledger.accounts.actor import Actor, Role
from rectitude.ledger.audit.actions import lock, record
from rectitude.ledger.campaigns.models import Batch, BatchRow, Campaign
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Act, Field, Machine, Reason, Refused, Transition
from rectitude.text import Text

LEADERS = frozenset({Role.INSPECTOR, Role.DECIDER})


def open_campaign(
    name: str,
    english_name: str,
    starts_on: date,
    ends_on: date,
    *,
    by: Actor,
    at: datetime,
    scenarios: Sequence[str] = (),
    phases: Sequence[Mapping[str, str]] = (),
) -> Campaign:
    """
    Open a campaign of the actor's authority.

    Raises Refused where the actor may not, or it would end before it starts.
    """
    if not by.has(*LEADERS) or by.organisation is None:
        raise Refused("你的角色不能发起专项行动。", "Your role does not allow opening a campaign.")
    if ends_on < starts_on:
        raise Refused("结束日期早于开始日期。", "It would end before it starts.")
    with transaction.atomic():
        campaign = Campaign.objects.create(
            authority=by.organisation,
            name=name,
            english_name=english_name,
            starts_on=starts_on,
            ends_on=ends_on,
            scenarios=list(scenarios),
            phases=list(phases),
            state="open",
            created_at=at,
        )
        record(
            "campaign.open",
            "campaign",
            campaign.pk,
            {"to": "open", "name": name},
            by=by,
            at=at,
            authority=by.organisation.pk,
        )
        return campaign


def populate(campaign: Campaign, assets: Sequence[Asset], *, by: Actor, at: datetime) -> None:
    """Add assets to a campaign's population, on which its rates are computed."""
    if (
        not by.has(*LEADERS)
        or by.organisation is None
        or by.organisation.pk != campaign.authority_id
    ):
        raise Refused(
            "你的角色不能更改检测对象。", "Your role does not allow changing the population."
        )
    with transaction.atomic():
        campaign.population.add(*assets)
        record(
            "campaign.populate",
            "campaign",
            campaign.pk,
            {"assets": sorted(a.pk for a in assets)},
            by=by,
            at=at,
            authority=by.organisation.pk,
        )


def open_batch(campaign: Campaign, assets: Sequence[Asset], *, by: Actor, at: datetime) -> Batch:
    """
    Open the next batch of a campaign's authority with its sample list.

    Raises Refused where the actor may not, or the sample is empty.
    """
    if (
        not by.has(*LEADERS)
        or by.organisation is None
        or by.organisation.pk != campaign.authority_id
    ):
        raise Refused("你的角色不能建立批次。", "Your role does not allow opening a batch.")
    if not assets:
        raise Refused("抽样清单是空的。", "The sample list is empty.")
    with transaction.atomic():
        lock()
        own = Batch.objects.filter(authority=campaign.authority_id)
        in_year = own.filter(year=at.year).aggregate(last=Max("year_number"))["last"] or 0
        total = own.aggregate(last=Max("total_number"))["last"] or 0
        batch = Batch.objects.create(
            campaign=campaign,
            authority_id=campaign.authority_id,
            year=at.year,
            year_number=in_year + 1,
            total_number=total + 1,
            state="sampling",
            created_at=at,
        )
        BatchRow.objects.bulk_create([BatchRow(batch=batch, asset=asset) for asset in assets])
        record(
            "batch.open",
            "batch",
            batch.pk,
            {"to": "sampling", "sampled": len(assets), "number": str(batch)},
            by=by,
            at=at,
            authority=campaign.authority_id,
        )
        return batch


def figures(batch: Batch) -> dict[str, int]:
    """
    Return a batch's figures, counted from its rows.

    `undecided` rows are those whose finding or outcome is not known yet; the sums hold when there
    are none.
    """
    found, outcome = BatchRow.Found, BatchRow.Outcome
    notified = Q(found=found.NOTIFIED)
    return BatchRow.objects.filter(batch=batch).aggregate(
        sampled=Count("pk"),
        no_problem=Count("pk", filter=Q(found=found.NO_PROBLEM)),
        notified=Count("pk", filter=notified),
        not_testable=Count("pk", filter=Q(found=found.NOT_TESTABLE)),
        rectified=Count("pk", filter=Q(outcome=outcome.RECTIFIED)),
        public=Count("pk", filter=Q(outcome=outcome.PUBLIC)),
        withdrawn=Count("pk", filter=Q(outcome=outcome.WITHDRAWN)),
        unreachable=Count("pk", filter=Q(outcome=outcome.UNREACHABLE)),
        delisted=Count("pk", filter=Q(Exists(_stopped()), outcome=outcome.PUBLIC)),
        undecided=Count("pk", filter=Q(found="") | notified & Q(outcome="")),
    )


def _stopped() -> QuerySet[Problem]:
    """Return a row's problems that were delisted, or whose access was stopped."""
    return Problem.objects.filter(
        asset=OuterRef("asset"),
        authority=OuterRef("batch__authority"),
        measures__kind__in=("delisting", "stop_access"),
        measures__issued_on__isnull=False,
    )


def add_up(counts: Mapping[str, int]) -> bool:
    """Return whether a batch's figures add up, both lines of them."""
    return (
        counts["sampled"] == counts["no_problem"] + counts["notified"] + counts["not_testable"]
        and counts["notified"]
        == counts["rectified"] + counts["public"] + counts["withdrawn"] + counts["unreachable"]
    )


BatchAct = Act[Batch]


def problems_of(row: BatchRow) -> list[Problem]:
    """Return the problems of a row's asset in the batch's campaign, withdrawn ones included."""
    return list(Problem.objects.filter(authority_id=row.batch.authority_id, asset_id=row.asset_id))


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
    from django.utils import timezone

    stale = [
        row
        for row in act.case.rows.filter(outcome="public")
        if row.checked_at is None or timezone.localtime(row.checked_at).date() != act.today
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


def outcome_of(row: BatchRow) -> str:
    """
    Return how a notified row came out, from the states of its problems; empty while it is open.

    An objection that is not judged keeps it open: publication of that row waits.
    """
    told = [p for p in problems_of(row) if p.notified_at is not None]
    live = [p for p in told if p.state != "withdrawn"]
    if told and not live:
        return BatchRow.Outcome.WITHDRAWN
    if live and all(p.state in {"rectified", "closed"} for p in live):
        return BatchRow.Outcome.RECTIFIED
    if not live or any(p.state in UNDECIDED for p in live):
        return ""
    if any(publishable(p) for p in live):
        return BatchRow.Outcome.PUBLIC
    return BatchRow.Outcome.UNREACHABLE


UNDECIDED = frozenset({"disputed", "suspended", "transferred", "regressed"})
"""States in which the publication of a row waits."""

NOT_RECTIFIED = frozenset(
    {"notified", "accepted", "rectifying", "submitted", "reinspecting", "returned", "escalated"}
)


def publishable(problem: Problem) -> bool:
    """Return whether a problem may be named in public: served, not put right, not in dispute."""
    return problem.state in NOT_RECTIFIED and problem.served_on is not None


def _settle(act: BatchAct) -> Mapping[str, Any]:
    """Take the outcome of every notified row from its problems, as they are now."""
    for row in act.case.rows.filter(found="notified").select_related("batch"):
        BatchRow.objects.filter(pk=row.pk).update(outcome=outcome_of(row), checked_at=None)
    return {}


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
    if row.outcome != "public" or outcome_of(row) != "public":
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


def _notify(act: BatchAct) -> Mapping[str, Any]:
    return {"notified_on": act.today, "due_on": act.values["due_on"]}


def _publish(act: BatchAct) -> Mapping[str, Any]:
    """Publish the rows that are still public today: a snapshot from which public pages read."""
    from rectitude.ledger.notices.actions import publish_batch

    for row in act.case.rows.filter(outcome="public").select_related("batch"):
        for problem in problems_of(row):
            if publishable(problem) and problem.published_on is None:
                PROBLEM.perform(problem, "publish", by=act.by, at=act.at, internally=True)
    publish_batch(act.case, figures(act.case), by=act.by, at=act.at)
    return {"published_on": act.today}


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
            "start_delisting",
            Text("进入下架阶段", "Start delisting"),
            ("published",),
            "delisting",
            LEADERS,
        ),
        Transition(
            "close",
            Text("办结", "Close"),
            ("published", "delisting"),
            "closed",
            LEADERS,
        ),
    ),
)

CAMPAIGN: Machine[Campaign] = Machine(
    "campaign",
    Campaign,
    {"open": Text("进行中", "Open"), "closed": Text("已结束", "Closed")},
    (Transition("close", Text("结束", "Close"), ("open",), "closed", LEADERS),),
)
