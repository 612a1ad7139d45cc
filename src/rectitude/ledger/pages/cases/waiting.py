"""What waits for an actor beside problems: clues, orders, cases, documents, batches, transfers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import reverse

from rectitude.ledger.actor import ENTERPRISE, OFFICERS, Actor, Role
from rectitude.ledger.campaigns.models import Commission
from rectitude.ledger.clues.models import Clue
from rectitude.ledger.isolation import Scoped
from rectitude.ledger.measures.actions import TO_A_PROVIDER
from rectitude.ledger.pages.cases.faces import FACES, MODELS
from rectitude.ledger.problems import comments
from rectitude.ledger.problems.models import Correction, Problem
from rectitude.ledger.results import questions
from rectitude.ledger.words import language, say

SHOWN = 3
"""Cases of one kind that are shown; their list has them all."""

MANY = 50
"""Problems with a correction owed that are looked up at once: ours."""

_INSPECTOR = frozenset({Role.INSPECTOR})
_DECIDER = frozenset({Role.DECIDER})
_LEADERS = _INSPECTOR | _DECIDER


@dataclass(frozen=True)
class Rule:
    """Whom a kind of case waits for, and in which rows."""

    entity: str
    roles: frozenset[Role]
    rows: Callable[[Actor], Q]


def _state(*states: str) -> Callable[[Actor], Q]:
    return lambda actor: Q(state__in=states)


def _unreviewed(column: str) -> Callable[[Actor], Q]:
    return lambda actor: Q(state="recorded", **{f"{column}__isnull": True})


def _unsolved(actor: Actor) -> Any:
    """
    Return the clues whose problem is closed and whose giver says that it is not solved: few of all.

    No more than are shown, by their index: PostgreSQL takes what was not answered for unsolved, and would
    read all clues.
    """
    rows = Clue.objects.filter(authority=actor.organisation, solved=False, problem__state="closed")
    return rows.order_by("pk").values("pk")[: SHOWN + 1]


def _to_correct(actor: Actor) -> list[int]:
    """Return problems with a correction owed: few, while those withdrawn only ever grow in number."""
    owed = Correction.objects.filter(done_on__isnull=True, problem__authority=actor.organisation)
    return list(owed.order_by("problem").values_list("problem", flat=True)[:MANY])


RULES: tuple[Rule, ...] = (
    Rule("clue", _INSPECTOR, _state("received")),
    Rule("clue", _INSPECTOR, lambda actor: Q(pk__in=_unsolved(actor))),
    Rule("service", _INSPECTOR, _state("pending")),
    Rule("electronic_address", frozenset({Role.SIGNATORY}), _state("stated")),
    Rule("measure", _DECIDER, _state("proposed")),
    Rule("measure", _INSPECTOR, lambda actor: Q(state="approved") | Q(
        state="answered", kind__in=TO_A_PROVIDER)),
    Rule("measure", frozenset({Role.PROVIDER}), _state("issued")),
    Rule("penalty_case", _DECIDER, _state("proposed")),
    Rule("penalty_case", _INSPECTOR, lambda actor: Q(state="opened") & (
        Q(first_officer=actor.user) | Q(second_officer=actor.user))),
    Rule("penalty_case", frozenset({Role.TECHNICAL_REVIEWER}), _unreviewed("technical_review_by")),
    Rule("penalty_case", frozenset({Role.LEGAL_REVIEWER}), _unreviewed("legal_review_by")),
    Rule("penalty_case", ENTERPRISE, lambda actor: Q(state="informed", informed_on__isnull=False)),
    Rule("transfer", _LEADERS, lambda actor: Q(state="sent", receiver=actor.organisation) | Q(
        state="refused", sender=actor.organisation)),
    Rule("transfer", _DECIDER, lambda actor: Q(state="disputed", superior=actor.organisation)),
    Rule("self_inspection", ENTERPRISE, _state("draft")),
    Rule("self_inspection", _INSPECTOR, _state("signed")),
    Rule("commission", frozenset({Role.LABORATORY}), _state("asked")),
    Rule("batch", _LEADERS, _state("sampling", "reinspected", "delisting")),
    Rule("problem", _DECIDER, lambda actor: Q(state="withdrawn", pk__in=_to_correct(actor))),
)  # fmt: skip


@dataclass(frozen=True)
class Item:
    """One case that waits."""

    title: str
    about: str
    address: str
    due_on: date | None


@dataclass(frozen=True)
class Waiting:
    """The cases of one kind that wait: the first few, and whether there are more."""

    title: str
    address: str
    items: list[Item]
    more: bool


def delivered(actor: Actor) -> dict[str, Any]:
    """Return the laboratories' results that wait to be accepted: counted with all else."""
    if not actor.has(*_INSPECTOR):
        return {}
    return {"delivered": Commission.objects.for_member(actor).filter(state="delivered")}


def waiting(actor: Actor, results: int = 0) -> list[Waiting]:
    """Return what waits for an actor, oldest first: a query a kind; `results` are those of laboratories."""
    wanted: dict[str, Q] = {}
    for rule in RULES:
        if actor.has(*rule.roles):
            rows = rule.rows(actor)
            wanted[rule.entity] = wanted[rule.entity] | rows if rule.entity in wanted else rows
    found = [_of(entity, condition, actor) for entity, condition in wanted.items()]
    if actor.has(*questions.ANSWERERS):
        found.append(_questions(actor))
    if actor.has(*OFFICERS):
        found.append(_mentions(actor))
    if results:
        found.append(_results(results))
    return [each for each in found if each.items]


def _of(entity: str, condition: Q, actor: Actor) -> Waiting:
    model: Any = {"clue": Clue, "problem": Problem}.get(entity) or MODELS[entity]
    related = FACES[entity].related if entity in FACES else ("asset",)
    seen: Any = Scoped(model).for_member(actor).filter(condition).select_related(*related)
    rows = list(seen.order_by("pk")[: SHOWN + 1])
    return Waiting(
        say(f"waiting.{entity}"), _list_of(entity), [_item(entity, row) for row in rows[:SHOWN]],
        len(rows) > SHOWN,
    )  # fmt: skip


def _results(number: int) -> Waiting:
    """Return how many results of laboratories wait to be accepted; their list has them."""
    address = f"{reverse('cases', args=['commission'])}?state=delivered"
    item = Item(say("waiting.delivered", n=number), "", address, None)
    return Waiting(say("waiting.commission"), address, [item], more=False)


def _questions(actor: Actor) -> Waiting:
    """Return the questions that the engine left to people."""
    rows = list(questions.waiting(actor)[: SHOWN + 1])
    items = [
        Item(row.message[language()], row.subject, reverse("question", args=[row.pk]), None)
        for row in rows[:SHOWN]
    ]
    return Waiting(say("question.title"), reverse("questions"), items, len(rows) > SHOWN)


def _mentions(actor: Actor) -> Waiting:
    """Return the comments that name the actor and were not answered."""
    rows = list(comments.mentions(actor)[: SHOWN + 1])
    items = [
        Item(
            f"{row.comment.problem.number} {row.comment.writer}", row.comment.text[:80],
            f"{reverse('problem', args=[row.comment.problem_id])}#h-comments", None,
        )
        for row in rows[:SHOWN]
    ]  # fmt: skip
    return Waiting(say("waiting.mention"), reverse("problems"), items, len(rows) > SHOWN)


def _list_of(entity: str) -> str:
    if entity in FACES:
        return reverse("cases", args=[entity])
    return (
        reverse("clues") if entity == "clue" else f"{reverse('problems')}?view=all&state=withdrawn"
    )


def _item(entity: str, row: Any) -> Item:
    due_on = getattr(row, "due_on", None)
    if entity not in FACES:
        about = row.subject if entity == "clue" else row.asset.identifier
        return Item(row.number, about, reverse(entity, args=[row.pk]), due_on)
    face = FACES[entity]
    return Item(face.title(row), face.about(row), reverse("case", args=[entity, row.pk]), due_on)
