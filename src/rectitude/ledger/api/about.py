"""Who the caller is, and the 22 scenarios."""

from typing import Any

from django.http import HttpRequest
from ninja import Schema

from rectitude import catalogue
from rectitude.ledger.api.base import actor, api, in_words


class Me(Schema):
    name: str
    organisation: str | None
    roles: list[str]
    scopes: list[str] | None


@api.get("/me", response=Me)
def me(request: HttpRequest) -> dict[str, Any]:
    """Say as whom the caller acts."""
    by = actor(request)
    return {
        "name": by.name,
        "organisation": by.organisation.name if by.organisation else None,
        "roles": sorted(by.roles),
        "scopes": sorted(by.scopes) if by.scopes is not None else None,
    }


@api.get("/scenarios", response=list[dict[str, Any]])
def scenarios(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the 22 scenarios."""
    return [
        {
            "id": scenario.id,
            "number": scenario.number,
            "name": in_words(scenario.name),
            "severity": scenario.severity,
        }
        for scenario in catalogue.load().scenarios
    ]
