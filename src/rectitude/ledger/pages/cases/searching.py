"""Searching the lists of cases: by words, by number, by state."""

import re
from collections.abc import Mapping
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from rectitude.ledger.problems import search
from rectitude.ledger.problems.models import Problem

LONGEST = 100
"""Characters of a search that are read: ours."""

_PARTY = ("name", "short_name")

SEARCHED: Mapping[str, tuple[str, ...]] = {
    "campaign": ("name", "english_name"),
    "batch": ("campaign__name", "campaign__english_name"),
    "sweep": ("campaign__name", "campaign__english_name"),
    "commission": ("campaign__name", "campaign__english_name", "laboratory__name", "request"),
    "run": ("address", "asset__name", "reason"),
    "self_inspection": (*(f"enterprise__{each}" for each in _PARTY), "asset__identifier"),
    "measure": ("reason", "addressee__name"),
    "penalty_case": ("discretion",),
    "transfer": ("reason", "sender__name", "receiver__name"),
    "service": ("document__number", *(f"document__recipient__{each}" for each in _PARTY)),
    "electronic_address": ("address", "organisation__name"),
    "clue": ("subject", "text", "source"),
}
"""The columns that a list's search looks through, by entity."""

BY_PROBLEM = frozenset({"measure", "penalty_case", "transfer"})
"""Cases that are found by their problem's words, too, with its asset and enterprise: it has an index."""

_NUMBERED = frozenset({"penalty_case", "clue"})
_NUMBER = re.compile(r"(\d{4})-(\d{1,8})")
_RUN = re.compile(r"R-(\d{1,15})", re.IGNORECASE)


def condition(entity: str, text: str) -> Q:
    """Return the condition that a case has every word of a text somewhere, or the number that it is."""
    wanted = text.strip()[:LONGEST].replace("\x00", "")
    if entity in _NUMBERED and (number := _NUMBER.fullmatch(wanted)):
        return Q(year=int(number[1]), serial=int(number[2]))
    if entity == "run" and (number := _RUN.fullmatch(wanted)):
        return Q(pk=int(number[1]))
    found = Q()
    for word in wanted.split():
        somewhere = reduce(or_, (Q(**{f"{name}__icontains": word}) for name in SEARCHED[entity]))
        if entity in BY_PROBLEM:
            somewhere |= Q(problem__in=Problem.objects.filter(search.condition(word)).values("pk"))
        found &= somewhere
    return found


def narrowed(rows: Any, entity: str, query: Mapping[str, str], states: Mapping[str, Any]) -> Any:
    """Return the rows of a list that a query asks for; what it does not know narrows nothing."""
    if query.get("q", "").strip():
        rows = rows.filter(condition(entity, query["q"]))
    return rows.filter(state=query["state"]) if query.get("state") in states else rows
