"""The cases that belong to a problem: its documents, runs, measures, penalty cases, transfers."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, Value
from django.urls import reverse

from rectitude import catalogue
from rectitude.ledger.actor import Actor
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.pages.cases.faces import FACES, MODELS
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.words import language, say

SHOWN = 50
"""Cases that the page of a problem shows: ours."""

_NAMED_BY = {
    "service": "document__number", "run": "purpose", "measure": "kind",
    "penalty_case": "state", "transfer": "state",
}  # fmt: skip
"""The column that tells one case of a kind from another."""


@dataclass(frozen=True)
class Related:
    """One case of a problem."""

    title: str
    address: str
    machine: Any
    case: Any


def related(problem: Problem, actor: Actor) -> list[Related]:
    """Return the cases of a problem that an actor may see, kind by kind, newest first: one query."""
    parts = [
        MODELS[entity]
        .objects.for_member(actor)
        .filter(_of(problem, entity))
        .order_by()
        .values_list(Value(entity), "pk", "state", F(column))
        for entity, column in _NAMED_BY.items()
        if actor.has(*FACES[entity].roles)
    ]
    if not parts:
        return []
    kinds = list(_NAMED_BY)
    rows = sorted(
        parts[0].union(*parts[1:], all=True), key=lambda row: (kinds.index(row[0]), -row[1])
    )
    return [
        Related(
            _title(problem, entity, key, name),
            reverse("case", args=[entity, key]),
            MACHINES[entity],
            MODELS[entity](pk=key, state=state),
        )
        for entity, key, state, name in rows[:SHOWN]
    ]


def _of(problem: Problem, entity: str) -> Q:
    if entity == "service":
        return Q(document__entity="problem", document__entity_id=problem.pk)
    return Q(problem=problem.pk)


def _title(problem: Problem, entity: str, key: int, name: str) -> str:
    if entity == "service":
        return name
    if entity == "run":
        return f"R-{key} {say(f'purpose.{name}')}"
    if entity == "measure":
        return say(f"measure.{name}")
    return f"{say(f'entity.{entity}')} · {catalogue.load().scenario(problem.scenario).name[language()]}"
