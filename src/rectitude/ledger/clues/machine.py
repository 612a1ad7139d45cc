"""The table of a clue's triage."""

from collections.abc import Mapping
from typing import Any

from rectitude import catalogue
from rectitude.ledger.actor import Role
from rectitude.ledger.clues.actions import attachments
from rectitude.ledger.clues.models import Clue, ClueMessage
from rectitude.ledger.documents.actions import attach_stored
from rectitude.ledger.enterprises.actions import ASSET_KINDS, add_asset, scenario_choices
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.fields import Field
from rectitude.ledger.problems.actions import Opening, open_problems
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Act, Machine, Transition
from rectitude.text import Text

ClueAct = Act[Clue]


def _message(act: ClueAct) -> Mapping[str, Any]:
    ClueMessage.objects.create(
        clue=act.case, from_giver=False, text=act.values["text"], sent_at=act.at
    )
    return {}


def _answered(act: ClueAct) -> Mapping[str, Any]:
    return {"triaged_by": act.by.user, "answer": act.values["answer"]}


def _other_clue(act: ClueAct) -> Clue | None:
    return (
        Clue.objects.filter(pk=act.values["into"], authority=act.case.authority_id)
        .exclude(pk=act.case.pk)
        .first()
    )


def _mergeable(act: ClueAct) -> Mapping[str, Text]:
    other = _other_clue(act)
    if other is not None and other.state not in {"merged", "rejected", "transferred"}:
        return {}
    return {"into": Text("没有可以并入的线索。", "There is no such clue to merge into.")}


def _merge(act: ClueAct) -> Mapping[str, Any]:
    other = _other_clue(act)
    assert other is not None  # noqa: S101 - checked; narrows the type
    return {"merged_into": other, "triaged_by": act.by.user, "problem_id": other.problem_id}


def _acceptable(act: ClueAct) -> Mapping[str, Text]:
    errors = {}
    if act.values["scenario"] not in {each.id for each in catalogue.load().scenarios}:
        errors["scenario"] = Text("没有这个场景。", "There is no such scenario.")
    if act.values["kind"] not in Asset.Kind.values:
        errors["kind"] = Text("没有这种资产。", "There is no such kind of asset.")
    return errors


def _name(clue: Clue) -> str:
    """Return what the complainant calls it, where that is a name and no address."""
    subject = clue.subject
    return "" if "." in subject or "/" in subject else subject[:200]


def _accept(act: ClueAct) -> Mapping[str, Any]:
    """Open a problem for the clue, or add the clue to the one that is open already."""
    asset = add_asset(
        act.values["kind"], act.values["identifier"], by=act.by, at=act.at, name=_name(act.case)
    )
    problem = (
        Problem.objects.filter(
            authority=act.case.authority_id, asset=asset, scenario=act.values["scenario"]
        )
        .exclude(state="withdrawn")
        .first()
    )
    if problem is None:
        (problem,) = open_problems(
            [Opening(asset, act.values["scenario"])],
            authority=act.case.authority,
            origin=Problem.Origin.CLUE,
            by=act.by,
            at=act.at,
        )
    for attachment in attachments(act.case):
        attach_stored(
            attachment.file, attachment.name, "problem", problem.pk,
            at=act.at, authority=act.case.authority_id, kind="clue",
        )  # fmt: skip
    return {
        "asset": asset,
        "problem": problem,
        "triaged_by": act.by.user,
    }


INSPECTOR = frozenset({Role.INSPECTOR})
_ANSWER = Field("answer", "text", Text("给举报人的答复", "Answer to the giver"), secret=True)

STATES = {
    "received": Text("已收到", "Received"),
    "accepted": Text("已受理", "Accepted"),
    "rejected": Text("不予受理", "Rejected"),
    "merged": Text("已并案", "Merged"),
    "transferred": Text("已转办", "Transferred"),
}


CLUE: Machine[Clue] = Machine(
    "clue",
    Clue,
    STATES,
    (
        Transition(
            "ask",
            Text("向举报人提问", "Ask the giver"),
            ("received", "accepted"),
            None,
            INSPECTOR,
            fields=(Field("text", "text", Text("内容", "Text"), secret=True),),
            effect=_message,
        ),
        Transition(
            "accept",
            Text("受理，登记问题", "Accept; open a problem"),
            ("received",),
            "accepted",
            INSPECTOR,
            fields=(
                Field("kind", "choice", Text("资产种类", "Kind of asset"), choices=ASSET_KINDS),
                Field("identifier", "line", Text("资产标识", "Identifier of the asset")),
                Field("scenario", "choice", Text("场景", "Scenario"), choices=scenario_choices()),
            ),
            checks=(_acceptable,),
            effect=_accept,
        ),
        Transition(
            "reject",
            Text("不予受理", "Reject"),
            ("received",),
            "rejected",
            INSPECTOR,
            fields=(_ANSWER,),
            effect=_answered,
        ),
        Transition(
            "merge",
            Text("并案", "Merge"),
            ("received",),
            "merged",
            INSPECTOR,
            fields=(Field("into", "number", Text("并入的线索", "Clue to merge into")),),
            checks=(_mergeable,),
            effect=_merge,
        ),
        Transition(
            "transfer",
            Text("转办", "Transfer to another body"),
            ("received",),
            "transferred",
            INSPECTOR,
            fields=(Field("to", "line", Text("转给哪个机关", "To which body")), _ANSWER),
            effect=_answered,
        ),
    ),
)
