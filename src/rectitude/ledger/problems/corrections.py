"""
What a withdrawal after publication asks for, carried out: said where it was said, and taken back.

The three duties are rows that the withdrawal leaves; one action does each, and says what it did. The
rooms of measures and notices enter how they carry out theirs.
"""

from collections.abc import Callable, Mapping
from typing import Any

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.documents.actions import issue
from rectitude.ledger.documents.models import Document
from rectitude.ledger.enterprises.models import Listing
from rectitude.ledger.fields import Field
from rectitude.ledger.problems.models import Correction, Problem
from rectitude.ledger.transitions import Act, Reason
from rectitude.text import Text

ProblemAct = Act[Problem]

KINDS = (
    (str(Correction.Kind.SAME_PAGE), Text("在原通报页面更正", "Correct on the page of the notice")),
    (
        str(Correction.Kind.STORES),
        Text("致函应用商店、接入商", "Write to the stores and providers"),
    ),
    (str(Correction.Kind.LISTS), Text("移出名单、解除措施", "Remove list entries, lift measures")),
)

FIELDS = (
    Field("kind", "choice", Text("更正事项", "Duty"), choices=KINDS),
    Field("proof", "line", Text("说明（更正的原因）", "What is corrected, and why")),
)


def owed(act: ProblemAct) -> Reason:
    if act.case.corrections.filter(done_on__isnull=True).exists():
        return None
    return Text("没有待办的更正事项。", "No correction is owed.")


def still_owed(act: ProblemAct) -> Mapping[str, Text]:
    if act.case.corrections.filter(kind=act.values["kind"], done_on__isnull=True).exists():
        return {}
    return {"kind": Text("这一项已经办完。", "This one is done.")}


Duty = Callable[[ProblemAct], None]
_DUTIES: dict[str, Duty] = {}


def carries_out(kind: Correction.Kind) -> Callable[[Duty], Duty]:
    """Enter how a duty is carried out."""

    def enter(duty: Duty) -> Duty:
        _DUTIES[kind] = duty
        return duty

    return enter


def carry_out(act: ProblemAct) -> Mapping[str, Any]:
    """Do one of the duties: publish, write, or lift."""
    kind = act.values["kind"]
    _DUTIES[kind](act)
    act.case.corrections.filter(kind=kind).update(done_on=act.today, proof=act.values["proof"])
    return {}


@carries_out(Correction.Kind.STORES)
def _write(act: ProblemAct) -> None:
    """Issue a letter to each store and provider that offers the asset or was ordered about it."""
    problem = act.case
    offering = Listing.objects.filter(release__asset=problem.asset).values("store")
    ordered = problem.measures.filter(addressee__isnull=False, issued_on__isnull=False)
    told = Organisation.objects.filter(pk__in=offering) | Organisation.objects.filter(
        pk__in=ordered.values("addressee")
    )
    for recipient in told.distinct().order_by("pk"):
        issue(
            Document.Kind.CORRECTION,
            "problem",
            problem.pk,
            authority=problem.authority,
            recipient=recipient,
            content={
                "problem": problem.number,
                "asset": problem.asset.identifier,
                "scenario": problem.scenario,
                "reason": act.values["proof"],
            },
            by=act.by,
            at=act.at,
        )
