"""
Questions that the engine left to people: waiting, answered with a reason, and what follows.

An answer opens a problem or sets the finding aside. Either way it is evidence, and in the log.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from rectitude.findings import Outcome
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import lock, record
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.documents.actions import attach
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.inspections.models import Answer, Finding
from rectitude.ledger.inspections.subjects import by_subject
from rectitude.ledger.problems.actions import Opening, open_problems
from rectitude.ledger.problems.models import Occurrence, Problem
from rectitude.ledger.transitions import Conflict, Refused
from rectitude.text import Text

ANSWERERS = frozenset({Role.INSPECTOR, Role.TECHNICAL_REVIEWER})
"""Who may answer; who does so has registered the problem, and cannot review it."""


def waiting(actor: Actor) -> QuerySet[Finding]:
    """
    Return the questions that nobody has answered, newest first; the same one is not asked anew.

    A finding that hangs on another's question is asked about only where that one was answered before.
    """
    same = Answer.objects.filter(
        authority=OuterRef("report__authority"), fingerprint=OuterRef("fingerprint"),
        rule_version=OuterRef("rule_version"),
    )  # fmt: skip
    newer = Finding.objects.filter(
        fingerprint=OuterRef("fingerprint"), rule_version=OuterRef("rule_version"),
        report__authority=OuterRef("report__authority"), outcome=Outcome.CANNOT_TELL,
        pk__gt=OuterRef("pk"),
    )  # fmt: skip
    before = Answer.objects.filter(
        authority=OuterRef("report__authority"), fingerprint=OuterRef("question")
    )
    asked = Finding.objects.for_member(actor).filter(
        Q(question__in=("", F("fingerprint"))) | Exists(before), outcome=Outcome.CANNOT_TELL
    )
    return asked.filter(~Exists(same), ~Exists(newer)).select_related("report").order_by("-pk")


def hanging(finding: Finding) -> QuerySet[Finding]:
    """Return the findings of the same report that the answer to this one decides, too."""
    return (
        Finding.objects.filter(report=finding.report_id, question=finding.fingerprint)
        .exclude(pk=finding.pk)
        .filter(answer=None)
        .order_by("scenario")
    )


def refusal(finding: Finding, by: Actor) -> Text | None:
    """Return why somebody may not answer a question, or None."""
    if not by.has(*ANSWERERS) or by.organisation is None or by.user is None:
        return Text("您的角色不能回答。", "Your role does not allow answering.")
    if finding.report.authority_id != by.organisation.pk:
        return Text("这不是本机关的检测。", "It is not an inspection of this authority.")
    if finding.outcome != Outcome.CANNOT_TELL:
        return Text("引擎对这一处已有结论。", "The engine has its own conclusion here.")
    return None


def answer(
    finding: Finding,
    decision: Answer.Decision,
    reason: str,
    *,
    files: Sequence[str] = (),
    by: Actor,
    at: datetime,
) -> Answer:
    """
    Answer a question with a reason and the proofs of it, and open the problems if there are any.

    The findings that hang on it are answered by the same words. Raises Refused where the actor may
    not, Conflict where somebody answered before.
    """
    if (why := refusal(finding, by)) is not None:
        raise Refused(why.zh, why.en)
    assert by.organisation is not None and by.user is not None  # noqa: PT018, S101 - refused above
    with sealed():
        lock()
        if (there := Answer.objects.filter(finding=finding).first()) is not None:
            raise Conflict(
                f"{there.answered_by_name} 已经回答：{there.reason}",
                f"{there.answered_by_name} has answered it: {there.reason}",
            )
        proofs = attach(files, "finding", finding.pk, by=by, authority=by.organisation.pk)
        row, *_ = [
            _answer(each, decision, reason, proofs, by, at) for each in (finding, *hanging(finding))
        ]
        return row


def _answer(
    finding: Finding,
    decision: Answer.Decision,
    reason: str,
    proofs: list[Any],
    by: Actor,
    at: datetime,
) -> Answer:
    assert by.organisation is not None and by.user is not None  # noqa: PT018, S101 - not refused
    row = Answer.objects.create(
        finding=finding, authority=by.organisation, fingerprint=finding.fingerprint,
        rule_version=finding.rule_version, decision=decision, reason=reason,
        answered_by=by.user, answered_by_name=by.name, answered_at=at,
    )  # fmt: skip
    problem = _problem(finding, by, at) if decision == Answer.Decision.PROBLEM else None
    said = {
        "decision": str(decision), "reason": reason, "fingerprint": finding.fingerprint,
        "problem": problem.pk if problem else None, "files": proofs,
    }  # fmt: skip
    record(
        "finding.answer", "finding", finding.pk, said, by=by, at=at, authority=by.organisation.pk
    )
    return row


def _problem(finding: Finding, by: Actor, at: datetime) -> Problem:
    """Return the problem that a finding belongs to now: the one that is open already, or a new one."""
    asset = _asset(finding, at)
    assert by.organisation is not None  # noqa: S101 - whoever answers acts for an authority
    there = Problem.objects.filter(
        authority=by.organisation, asset=asset, scenario=finding.scenario
    ).exclude(state="withdrawn")
    problem = there.order_by("strand").first()
    if problem is None:
        opening = Opening(
            asset, finding.scenario, severity=finding.severity, laboratory=finding.report.laboratory
        )
        (problem,) = open_problems(
            [opening], authority=by.organisation, origin=Problem.Origin.INSPECTION, by=by, at=at
        )
    Finding.objects.filter(pk=finding.pk).update(problem=problem)
    seen = finding.report.finished_at
    Occurrence.objects.get_or_create(
        problem=problem, fingerprint=finding.fingerprint,
        defaults={
            "rule": finding.rule, "place": finding.place, "severity": finding.severity,
            "first_seen": seen, "last_seen": seen,
        },
    )  # fmt: skip
    return problem


def _asset(finding: Finding, at: datetime) -> Asset:
    subject = finding.subject_kind, finding.subject
    found = by_subject({subject}, {}).get(subject)
    return found or Asset.objects.create(
        kind=finding.subject_kind, identifier=finding.subject, created_at=at
    )
