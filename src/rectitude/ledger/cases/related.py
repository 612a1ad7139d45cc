"""The cases that belong to a problem: its documents, runs, measures, penalty cases, transfers."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.urls import reverse

from rectitude.ledger.accounts.actor import Actor
from rectitude.ledger.cases.faces import FACES, MODELS
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.problems.models import Problem

SHOWN = 10
"""Cases of one kind that the page of a problem shows: ours."""


@dataclass(frozen=True)
class Related:
    """One case of a problem."""

    title: str
    address: str
    machine: Any
    case: Any


def related(problem: Problem, actor: Actor) -> list[Related]:
    """Return the cases of a problem that an actor may see, newest first: one query a kind."""
    conditions = {
        "service": Q(document__entity="problem", document__entity_id=problem.pk),
        "run": Q(problem=problem.pk),
        "measure": Q(problem=problem.pk),
        "penalty_case": Q(problem=problem.pk),
        "transfer": Q(problem=problem.pk),
    }
    return [
        Related(
            FACES[entity].title(row),
            reverse("case", args=[entity, row.pk]),
            MACHINES[entity],
            row,
        )
        for entity, condition in conditions.items()
        if actor.has(*FACES[entity].roles)
        for row in MODELS[entity]
        .objects.for_member(actor)
        .filter(condition)
        .select_related(*FACES[entity].related)
        .order_by("-pk")[:SHOWN]
    ]
