"""Cases of every kind: lists, one of them, and its actions."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from ninja import Schema
from pydantic import Field

from rectitude.ledger.api.base import ERRORS, Key, PageNumber, actor, api, in_words
from rectitude.ledger.api.shown import (
    CaseDetail,
    Page,
    detail,
    machine_of,
    one,
    page_of,
    shown_case,
)
from rectitude.ledger.isolation import Scoped
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.problems.queries import pages


class ActionIn(Schema):
    """One action: the version that was seen, and what it needs to know."""

    version: int | None = Field(None, ge=1, lt=2**31)
    given: dict[str, Any] = Field(default_factory=dict)


@api.get("/transitions", response=dict[str, list[dict[str, Any]]])
def transitions(request: HttpRequest) -> dict[str, list[dict[str, Any]]]:
    """Return every table of transitions."""
    return {
        name: [
            {
                "action": transition.name,
                "label": in_words(transition.label),
                "from": list(transition.sources),
                "to": transition.target
                if isinstance(transition.target, str)
                else list(transition.targets),
                "roles": sorted(transition.roles),
                "internal": transition.internal,
            }
            for transition in machine
        ]
        for name, machine in MACHINES.items()
    }


@api.get("/cases/{entity}", response={200: Page, **ERRORS})
def list_cases(request: HttpRequest, entity: str, page: PageNumber = 1) -> dict[str, Any]:
    """Return the cases of one kind that the caller may see, newest first, 50 a page."""
    machine = machine_of(entity)
    rows: QuerySet[Any] = Scoped(machine.model).for_member(actor(request)).order_by("-pk")
    return page_of(machine, pages(rows), page)


@api.get("/cases/{entity}/{key}", response={200: CaseDetail, **ERRORS})
def one_case(request: HttpRequest, entity: str, key: Key) -> dict[str, Any]:
    """Return one case with what may be done now, and its events."""
    by = actor(request)
    return detail(entity, one(entity, key, by), by)


@api.post("/cases/{entity}/{key}/actions/{name}", response={200: CaseDetail, **ERRORS})
def act(request: HttpRequest, entity: str, key: Key, name: str, given: ActionIn) -> dict[str, Any]:
    """Do one action; 409 says that someone else was faster, 403 why it is refused."""
    by = actor(request)
    machine = machine_of(entity)
    case = one(entity, key, by)
    done = machine.perform(
        case, name, by=by, at=timezone.now(), given=given.given, version=given.version
    )
    still = Scoped(machine.model).for_member(by).filter(pk=done.pk).exists()
    return (
        detail(entity, done, by)
        if still
        else {**shown_case(machine, done), "offers": [], "events": []}
    )
