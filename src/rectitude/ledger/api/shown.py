"""How a case is written as JSON: its columns, what may be done now, its events."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404
from django.utils import timezone
from ninja import Schema

from rectitude.ledger.actor import Actor
from rectitude.ledger.api.base import Words, in_words
from rectitude.ledger.audit.models import Event
from rectitude.ledger.audit.queries import events_of
from rectitude.ledger.isolation import Scoped, visible
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.queries import PAGE, turn
from rectitude.ledger.transitions import Case, Machine, OfferedAction


class OfferOut(Schema):
    """What may be done now, and why not."""

    name: str
    label: Words
    allowed: bool
    reason: Words | None
    fields: list[dict[str, Any]]


class CaseOut(Schema):
    """A case: its state, and what may be done with it."""

    id: int
    entity: str
    name: str
    state: str
    state_words: Words
    version: int
    values: dict[str, Any]


class CaseDetail(CaseOut):
    offers: list[OfferOut]
    events: list[dict[str, Any]]


class Page(Schema):
    """One page of a list. What is many is counted up to 10,000 (250 where words are looked for)."""

    count: int
    page: int = 1
    next: int | None = None
    """The number of the next page, if there is one."""
    items: list[CaseOut]


def machine_of(entity: str) -> Machine[Any]:
    if entity not in MACHINES:
        raise Http404
    return MACHINES[entity]


def one(entity: str, key: int, by: Actor) -> Any:
    return Scoped(machine_of(entity).model).for_member(by).get(pk=key)


def problem_of(key: int, by: Actor) -> Problem:
    found: Problem = one("problem", key, by)
    return found


def page_of(machine: Machine[Any], listed: "Paginator[int]", page: int) -> dict[str, Any]:
    """Return one page of a list, of which the keys are known a page at a time."""
    start, stop = (page - 1) * PAGE, page * PAGE
    some = list(listed.object_list[start:stop])
    found = machine.model.objects.in_bulk(some)
    items = [shown_case(machine, found[key]) for key in some if key in found]
    following = page + 1 if stop < listed.count else None
    return {"count": listed.count, "page": page, "next": following, "items": items}


HIDDEN = frozenset(
    {"assignee", "receipt", "owner", "search", "options", "id", "state", "version", "text"}
)
"""Columns that no program is shown: secrets, and what the case says elsewhere."""


def shown_case(machine: Machine[Any], case: Case) -> dict[str, Any]:
    fields = [each for each in case._meta.concrete_fields if each.attname not in HIDDEN]
    return {
        "id": case.pk,
        "entity": machine.entity,
        "name": str(getattr(case, "number", "")) or f"{machine.entity}-{case.pk}",
        "state": case.state,
        "state_words": in_words(machine.states[case.state]),
        "version": case.version,
        "values": {each.attname: getattr(case, each.attname) for each in fields},
    }


def detail(entity: str, case: Case, by: Actor) -> dict[str, Any]:
    machine = machine_of(entity)
    shown = shown_case(machine, case)
    if isinstance(case, Problem):
        shown["values"]["turn"] = turn(case)
    events = events_of(entity, case.pk).filter(visible(Event, by))[:200]
    return {
        **shown,
        "offers": [shown_offer(each) for each in machine.offers(case, by, timezone.now())],
        "events": [
            {"seq": e.seq, "at": e.at, "action": e.action, "actor": e.actor_name, "hash": e.hash}
            for e in events
        ],
    }


def shown_offer(offer: OfferedAction) -> dict[str, Any]:
    return {
        "name": offer.name,
        "label": in_words(offer.label),
        "allowed": offer.allowed,
        "reason": in_words(offer.refusal) if offer.refusal else None,
        "fields": [
            {
                "name": field.name,
                "kind": field.kind,
                "label": in_words(field.label),
                "required": field.required,
                "choices": [{"value": v, "label": in_words(t)} for v, t in field.choices],
            }
            for field in offer.fields
        ],
    }
