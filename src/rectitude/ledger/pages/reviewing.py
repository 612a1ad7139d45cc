"""What lies before a reviewer: findings with their pictures, proofs, earlier reviews, and the law."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from rectitude import catalogue
from rectitude.catalogue import Scenario
from rectitude.ledger.actor import Actor
from rectitude.ledger.documents.models import Attachment
from rectitude.ledger.inspections.hotzones import pictures
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.inspections.previews import BUNDLED
from rectitude.ledger.pages.run_page import answers
from rectitude.ledger.problems.models import Problem, Review
from rectitude.ledger.words import language

REVIEWS = frozenset({"sign_technically", "sign_legally", "send_back"})
"""Actions whose form shows what is reviewed."""

FINDINGS = 20
"""Findings of the newest report that are shown of a problem; the report has them all."""

Basis = tuple[str, str, Any]
"""The name of an instrument, the article, and the catalogue's entry."""


@dataclass(frozen=True)
class Law:
    """The law that a scenario rests on, and the problems that are reviewed under it."""

    scenario: Scenario
    basis: list[Basis]
    numbers: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Reviewed:
    """What is signed of one problem."""

    case: Problem
    scenario: Scenario
    findings: list[Finding]
    attachments: list[Attachment]
    reviews: list[Review]


def before_the_reviewer(case: Problem, actor: Actor) -> dict[str, Any]:
    """Return what lies before the reviewer of one problem."""
    (one,), shown = _gathered([case], actor)
    return {
        "reviewed": True,
        "scenario": one.scenario,
        "findings": one.findings,
        **shown,
        "attachments": one.attachments,
        "reviews": one.reviews,
        "basis": law_of(case),
    }


def before_the_reviewer_of_many(cases: Sequence[Problem], actor: Actor) -> dict[str, Any]:
    """Return what lies before the reviewer of several problems, and each law that they rest on once."""
    reviewed, shown = _gathered(cases, actor)
    laws: dict[tuple[str, tuple[Any, ...]], Law] = {}
    for each in reviewed:
        basis = law_of(each.case)
        key = each.scenario.id, tuple(entry for *_, entry in basis)
        laws.setdefault(key, Law(each.scenario, basis)).numbers.append(each.case.number)
    return {"reviewed": reviewed, "laws": list(laws.values()), **shown}


def _gathered(cases: Sequence[Problem], actor: Actor) -> tuple[list[Reviewed], dict[str, Any]]:
    """Return what is reviewed of each problem, and the pictures and answers of all: a query a table."""
    keys = [case.pk for case in cases]
    found = newest_findings(keys, actor)
    files = Attachment.objects.for_member(actor).filter(entity="problem", entity_id__in=keys)
    proofs = _by(files.select_related("file").order_by("pk"), "entity_id")
    reviews = _by(Review.objects.filter(problem__in=keys).order_by("-pk"), "problem_id")
    known, findings = catalogue.load(), [each for rows in found.values() for each in rows]
    reviewed = [
        Reviewed(
            case, known.scenario(case.scenario), found.get(case.pk, []), proofs.get(case.pk, []),
            reviews.get(case.pk, []),
        )
        for case in cases
    ]  # fmt: skip
    return reviewed, {**pictures(findings), "answers": answers(findings)}


def newest_findings(keys: Sequence[int], actor: Actor) -> dict[int, list[Finding]]:
    """Return, by problem, the first findings of its newest report: one query."""
    seen = Finding.objects.for_member(actor)
    newest = seen.filter(problem=OuterRef("problem")).order_by("-report__finished_at", "pk")
    rows = seen.filter(problem__in=keys, report=Subquery(newest.values("report")[:1]))
    found = rows.annotate(bundled=BUNDLED).select_related("report", "answer").order_by("pk")
    return {key: each[:FINDINGS] for key, each in _by(found, "problem_id").items()}


def law_of(case: Problem) -> list[Basis]:
    """Return the law that a problem's scenario rested on when it was opened, in the reader's language."""
    return basis_on(
        catalogue.load().scenario(case.scenario), timezone.localtime(case.created_at).date()
    )


def basis_on(scenario: Scenario, day: date) -> list[Basis]:
    """Return the law that a scenario rests on, on a day, in the reader's language."""
    book = catalogue.load()
    return [
        (book.instrument(basis.instrument).name[language()], basis.article[language()], basis)
        for basis in scenario.basis_on(day)
    ]


def _by(rows: Iterable[Any], column: str) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = {}
    for row in rows:
        grouped.setdefault(getattr(row, column), []).append(row)
    return grouped
