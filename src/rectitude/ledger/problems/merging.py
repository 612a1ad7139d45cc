"""One account of one thing: where an asset was entered twice, written otherwise, its problems merge."""

from collections.abc import Mapping
from typing import Any

from rectitude.ledger.documents.models import Attachment
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.enterprises.naming import normal
from rectitude.ledger.fields import Field
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.problems.models import Occurrence, Problem
from rectitude.ledger.transitions import Act, Reason
from rectitude.text import Text

ProblemAct = Act[Problem]

FIELDS = (
    Field("into", "line", Text("并入哪个问题（编号）", "Into which problem (number)")),
    Field("reason", "text", Text("理由", "Reason")),
)


def same_as(problem: Problem) -> list[Problem]:
    """
    Return the other open accounts of the same thing: scenario, and asset however it is written.

    They are looked for once for each row that is loaded.
    """
    kept: list[Problem] | None = vars(problem).get("_same")
    if kept is None:
        kept = vars(problem)["_same"] = _same_as(problem)
    return kept


def _same_as(problem: Problem) -> list[Problem]:
    name = _name(problem.asset)
    rows = Problem.objects.filter(
        authority=problem.authority_id,
        scenario=problem.scenario,
        asset__kind=problem.asset.kind,
        asset__identifier__istartswith=name,
        over=0,
    ).exclude(pk=problem.pk)
    return [each for each in rows.select_related("asset") if _name(each.asset) == name]


def some_same(act: ProblemAct) -> Reason:
    if same_as(act.case):
        return None
    return Text("没有同一对象、同一场景的其他问题。", "No other account of the same thing.")


def one_of_them(act: ProblemAct) -> Mapping[str, Text]:
    if _meant(act) is not None:
        return {}
    numbers = "、".join(each.number for each in same_as(act.case))
    return {"into": Text(f"请填其中之一：{numbers}。", f"One of: {numbers}.")}


def merge(act: ProblemAct) -> Mapping[str, Any]:
    """Give findings, places, files and clues to the account that goes on; both histories stay in the log."""
    case, into = act.case, _meant(act)
    assert into is not None  # noqa: S101 - checked; narrows the type
    Finding.objects.filter(problem=case).update(problem=into)
    known = Occurrence.objects.filter(problem=into).values("fingerprint")
    Occurrence.objects.filter(problem=case).exclude(fingerprint__in=known).update(problem=into)
    Attachment.objects.filter(entity="problem", entity_id=case.pk).update(entity_id=into.pk)
    case.clues.update(problem=into)
    return {"merged_into": into, "due_on": None}


def _meant(act: ProblemAct) -> Problem | None:
    wanted = act.values["into"].strip()
    return next((each for each in same_as(act.case) if each.number == wanted), None)


def _name(asset: Asset) -> str:
    try:
        return normal(asset.kind, asset.identifier)
    except ValueError:
        return asset.identifier
