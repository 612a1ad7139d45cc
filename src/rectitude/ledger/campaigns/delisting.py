"""
The delisting list of a batch (下架通报): what was named in public and is still not put right.

Each row is checked on the day of issue by an inspector, who proposes the order on its problem; the
decider issues the list, and with it the orders to stores and access providers.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils import timezone

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Actor
from rectitude.ledger.campaigns.figures import figures
from rectitude.ledger.campaigns.lists import delist_batch
from rectitude.ledger.campaigns.models import Batch, BatchRow
from rectitude.ledger.campaigns.outcomes import outcome_of, publishable_of, why_held
from rectitude.ledger.enterprises.identity import APPS
from rectitude.ledger.fields import Field
from rectitude.ledger.measures import actions as measures
from rectitude.ledger.measures import competence
from rectitude.ledger.measures.machine import MEASURE
from rectitude.ledger.measures.models import Measure
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Act, Reason
from rectitude.text import Text

BatchAct = Act[Batch]

DUE, ORDERED = BatchRow.Delisting.DUE, BatchRow.Delisting.ORDERED

_STANDING = {
    BatchRow.Outcome.PUBLIC: BatchRow.Delisting.DUE,
    BatchRow.Outcome.RECTIFIED: BatchRow.Delisting.RECTIFIED,
    BatchRow.Outcome.WITHDRAWN: BatchRow.Delisting.WITHDRAWN,
    BatchRow.Outcome.HELD: BatchRow.Delisting.HELD,
}


def standing_of(row: BatchRow, today: date) -> str:
    """Return how a row that was named stands now: to be ordered, put right, withdrawn, or waiting."""
    return _STANDING.get(BatchRow.Outcome(outcome_of(row, today)), BatchRow.Delisting.DROPPED)


def settle(act: BatchAct) -> Mapping[str, Any]:
    """Count anew how each row stands that was named and not ordered yet."""
    named = act.case.rows.filter(outcome="public").exclude(delisting=ORDERED)
    for row in named.exclude(delisting=BatchRow.Delisting.DROPPED).select_related("batch"):
        take(row, act.today)
    return {}


def take(row: BatchRow, today: date) -> str:
    """Write how a row stands, with the reason if it waits; and return it."""
    standing = standing_of(row, today)
    why = why_held(row, today) if standing == BatchRow.Delisting.HELD else ""
    if standing == BatchRow.Delisting.DROPPED:
        why = "没有可以公布的问题"
    BatchRow.objects.filter(pk=row.pk).update(
        delisting=standing, delisting_reason=why, checked_at=None
    )
    return standing


def its_problem(row: BatchRow, today: date) -> Problem | None:
    """Return the gravest problem of a row that is still to be put right: the order is on it."""
    return max(
        publishable_of(row, today),
        key=lambda problem: (problem.severity, -problem.pk),
        default=None,
    )


def addressee_of(row: BatchRow, named: int | None) -> Organisation | None:
    """Return who is ordered: who was named, else the listing's store, else the asset's provider."""
    if named:
        return Organisation.objects.filter(pk=named, kind__in=measures.PROVIDERS).first()
    return row.listing.store if row.listing is not None else row.asset.provider


def checked(act: BatchAct) -> Mapping[str, Text]:
    """Return why the result of a check cannot be, by field."""
    row = _row(act)
    if row is None:
        return {"row": Text("批次中没有这一行，或不在下架阶段。", "No such row to be delisted.")}
    if act.values["result"] != "stands":
        if act.values.get("reason"):
            return {}
        return {"reason": Text("移出须说明理由。", "Dropping a row needs a reason.")}
    if row.listing is not None and row.listing.gone_at is not None:
        gone = Text("页面已不在商店，须说明理由后移出。", "The listing is gone; drop the row.")
        return {"result": gone}
    problem = its_problem(row, act.today)
    if standing_of(row, act.today) != DUE or problem is None:
        changed = Text("它已整改、撤销或有异议，须重新统计。", "It stands no longer; settle again.")
        return {"result": changed}
    if addressee_of(row, act.values.get("addressee")) is None:
        whom = Text("请指明由谁执行。", "Say who carries it out.")
        return {"addressee": whom}
    why = measures.refusal(problem, act.by)
    if why is None and _basis(problem) is None:
        why = Text("本机关没有执法依据，应移送。", "No legal basis; transfer the problem.")
    return {"result": why} if why is not None else {}


def check(act: BatchAct) -> Mapping[str, Any]:
    """Note the check of a row; of one that stands the order is proposed, once."""
    row = _row(act)
    assert row is not None  # noqa: S101 - checked; narrows the type
    if act.values["result"] == "stands":
        addressee = addressee_of(row, act.values.get("addressee"))
        _propose(row, addressee, act)
        changes: dict[str, Any] = {"addressee": addressee, "checked_at": act.at}
    else:
        changes = {"delisting": act.values["result"], "delisting_reason": act.values["reason"]}
    act.case.rows.filter(pk=row.pk).update(**changes)
    return {}


def _row(act: BatchAct) -> BatchRow | None:
    rows = act.case.rows.select_related("batch", "asset__provider", "listing__store")
    return rows.filter(pk=act.values["row"], delisting=DUE).first()


def _basis(problem: Problem) -> str | None:
    day = timezone.localtime(problem.created_at).date()
    bases = competence.bases_of(problem.authority, problem.scenario, day)
    return bases[0] if bases else None


def _propose(row: BatchRow, addressee: Organisation | None, act: BatchAct) -> None:
    problem = its_problem(row, act.today)
    assert problem is not None  # noqa: S101 - checked; narrows the type
    if _order_of(problem, addressee) is not None:
        return
    basis = _basis(problem)
    assert basis is not None  # noqa: S101 - checked; narrows the type
    measures.propose(
        problem,
        "delisting" if row.asset.kind in APPS else "stop_access",
        basis,
        f"公开通报后仍未整改（{act.case}）",
        by=act.by,
        at=act.at,
        act_on=timezone.localtime(problem.created_at).date(),
        addressee=addressee,
    )


def _order_of(problem: Problem, addressee: Organisation | None) -> Measure | None:
    """Return the order on a problem that is under way with an addressee."""
    rows = Measure.objects.filter(
        problem=problem, addressee=addressee, kind__in=measures.TO_A_PROVIDER
    )
    return rows.exclude(state__in=("refused", "lifted")).order_by("-pk").first()


def all_checked(act: BatchAct) -> Reason:
    """Return why the list cannot be issued: no row, or one not checked today."""
    rows = act.case.rows.filter(delisting=DUE).select_related("batch")
    due = [row for row in rows if standing_of(row, act.today) == DUE]
    if not due:
        return Text("没有应下架的行。", "No row is to be delisted.")
    stale = [
        row
        for row in due
        if row.checked_at is None or timezone.localtime(row.checked_at).date() != act.today
    ]
    if not stale:
        return None
    return Text(
        f"还有 {len(stale)} 行今天没有逐行核对。", f"{len(stale)} rows were not checked today."
    )


def issue(act: BatchAct) -> Mapping[str, Any]:
    """Issue the orders of the rows that still stand, and publish the list of these."""
    named = []
    for row in act.case.rows.filter(delisting=DUE).select_related("batch", "addressee"):
        if standing_of(row, act.today) != DUE:
            take(row, act.today)
            continue
        _order(row, act.by, act)
        act.case.rows.filter(pk=row.pk).update(delisting=ORDERED)
        named.append(row.pk)
    delist_batch(act.case, named, figures(act.case), by=act.by, at=act.at)
    return {"delisted_on": act.case.delisted_on or act.today}


def _order(row: BatchRow, by: Actor, act: BatchAct) -> None:
    problem = its_problem(row, act.today)
    order = _order_of(problem, row.addressee) if problem is not None else None
    assert order is not None  # noqa: S101 - proposed when the row was checked
    for name in ("approve", "issue"):
        if order.state in MEASURE.transitions[name].sources:
            order = MEASURE.perform(order, name, by=by, at=act.at, internally=True)


def none_left(act: BatchAct) -> Reason:
    """Return why a batch cannot be closed: rows that are to be ordered, or wait."""
    left = act.case.rows.filter(delisting__in=(DUE, BatchRow.Delisting.HELD)).count()
    if not left:
        return None
    return Text(f"还有 {left} 行等待下架或暂缓。", f"{left} rows wait to be delisted.")


RESULTS = (
    ("stands", Text("仍应下架", "Still to be delisted")),
    ("rectified", Text("移出：已整改", "Drop: rectified")),
    ("withdrawn", Text("移出：撤销", "Drop: withdrawn")),
    ("dropped", Text("移出：页面已不在或无法送达", "Drop: gone, or unreachable")),
)
FIELDS = (
    Field("row", "number", Text("行", "Row")),
    Field("result", "choice", Text("核对结果", "Result"), choices=RESULTS),
    Field("addressee", "organisation", Text("由谁执行（不填即上架商店或接入商）",
          "Who carries it out (its store or provider)"), required=False),
    Field("reason", "line", Text("理由", "Reason"), required=False),
)  # fmt: skip
