"""The two reviews before anything is said outside: what lies before the reviewers, and their word."""

from collections.abc import Collection, Mapping
from typing import Any

from django.utils import timezone

from rectitude import catalogue
from rectitude.ledger.actor import Role
from rectitude.ledger.documents.actions import attach
from rectitude.ledger.documents.models import Attachment
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.problems.models import Problem, Review
from rectitude.ledger.transitions import Act, Reason
from rectitude.text import Text

ProblemAct = Act[Problem]

PROOF = "proof"
"""The kind of an attachment that was filed to prove a problem."""

_OF_ITSELF = frozenset({Problem.Origin.SELF_INSPECTION, Problem.Origin.INACTION})
"""Origins that are evidence: the party's own signed word; an order that was served and not carried out."""


def proofs(problem: Problem) -> "list[Attachment]":
    """Return the files that were filed to prove a problem."""
    rows = Attachment.objects.filter(entity="problem", entity_id=problem.pk, kind=PROOF)
    return list(rows.select_related("file").order_by("pk"))


def evidenced(act: ProblemAct) -> Reason:
    """Return why there is nothing to review or to order upon: no finding, no proof filed."""
    problem = act.case
    if problem.origin in _OF_ITSELF or _has_evidence(problem):
        return None
    return Text(
        "没有任何证据：须有检测发现，或先提交证明材料。",
        "There is no evidence: a finding is needed, or a proof that was filed.",
    )


def _has_evidence(problem: Problem) -> bool:
    if problem.has_evidence is None:
        look_for_evidence([problem])
    return bool(problem.has_evidence)


def look_for_evidence(problems: Collection[Problem]) -> None:
    """Note of each problem whether it has a finding or a proof: two queries for all of them."""
    keys = [each.pk for each in problems]
    found = Finding.objects.filter(problem__in=keys).order_by().values_list("problem", flat=True)
    having = set(found.distinct())
    if rest := set(keys) - having:
        filed = Attachment.objects.filter(entity="problem", entity_id__in=rest, kind=PROOF)
        having |= set(filed.values_list("entity_id", flat=True))
    for each in problems:
        each.has_evidence = each.pk in having


def not_sent_back(act: ProblemAct) -> Reason:
    if not act.case.sent_back:
        return None
    return Text("已退回检查人员补充。", "It was sent back to the inspector.")


def was_sent_back(act: ProblemAct) -> Reason:
    return None if act.case.sent_back else Text("没有被退回。", "It was not sent back.")


def sign_technically(act: ProblemAct) -> Mapping[str, Any]:
    _keep(act, Review.Kind.TECHNICAL, agreed=True, opinion=act.values["opinion"])
    return {"technical_review_by": act.by.user}


def sign_legally(act: ProblemAct) -> Mapping[str, Any]:
    _keep(act, Review.Kind.LEGAL, agreed=True, opinion=act.values["opinion"])
    return {"legal_review_by": act.by.user}


def send_back(act: ProblemAct) -> Mapping[str, Any]:
    """Give a problem back to its inspector; what was signed is signed anew once it is completed."""
    technical = act.by.has(Role.TECHNICAL_REVIEWER)
    kind = Review.Kind.TECHNICAL if technical else Review.Kind.LEGAL
    _keep(act, kind, agreed=False, opinion=act.values["reason"])
    return {"sent_back": True, "technical_review_by": None, "legal_review_by": None}


def complete(act: ProblemAct) -> Mapping[str, Any]:
    file_proof(act)
    return {"sent_back": False}


def file_proof(act: ProblemAct) -> Mapping[str, Any]:
    """File what proves a problem."""
    attach(
        act.values.get("files", []), "problem", act.case.pk,
        by=act.by, authority=act.case.authority_id, kind=PROOF,
    )  # fmt: skip
    return {}


def before_the_reviewer(problem: Problem) -> dict[str, list[str]]:
    """Return what is signed: fingerprints and reports of findings, digests of proofs, the law."""
    findings = Finding.objects.filter(problem=problem).select_related("report")
    day = timezone.localtime(problem.created_at).date()
    law = catalogue.load().scenario(problem.scenario).basis_on(day)
    return {
        "findings": sorted({each.fingerprint for each in findings}),
        "reports": sorted({each.report.digest for each in findings}),
        "files": [each.file_id for each in proofs(problem)],
        "basis": [f"{each.instrument} {each.article.en}" for each in law],
    }


def _keep(act: ProblemAct, kind: Review.Kind, *, agreed: bool, opinion: str) -> None:
    Review.objects.create(
        problem=act.case,
        cycle=act.case.cycle,
        kind=kind,
        agreed=agreed,
        opinion=opinion,
        evidence=before_the_reviewer(act.case),
        reviewed_by=act.by.user,
        reviewed_at=act.at,
    )
