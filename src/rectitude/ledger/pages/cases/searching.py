"""Searching the lists of cases: by words, by number, by state."""

import re
from collections.abc import Mapping
from functools import reduce
from operator import or_
from typing import Any

from django.db import connection
from django.db.models import Q

from rectitude.ledger import pairs
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


def narrowed(rows: Any, entity: str, query: Mapping[str, str], states: Mapping[str, Any]) -> Any:
    """Return the rows of a list that a query asks for; what it does not know narrows nothing."""
    wanted = query.get("q", "").strip()[:LONGEST].replace("\x00", "")
    rows = _asked_for(rows, entity, wanted)
    return rows.filter(state=query["state"]) if query.get("state") in states else rows


def _asked_for(rows: Any, entity: str, wanted: str) -> Any:
    """Return the rows that have every word of a text somewhere, or the number that it is."""
    if entity in _NUMBERED and (number := _NUMBER.fullmatch(wanted)):
        return rows.filter(year=int(number[1]), serial=int(number[2]))
    if entity == "run" and (number := _RUN.fullmatch(wanted)):
        return rows.filter(pk=int(number[1]))
    for word in wanted.split():
        rows = _having(rows, entity, word)
    return rows


def _having(rows: Any, entity: str, word: str) -> Any:
    """
    Return the rows that have a word in one of their columns.

    Where few have it, they are looked up at once. Where many do, the list is read in its order, and meets
    the first of them soon.
    """
    in_problems = []
    if entity in BY_PROBLEM:
        found = Problem.objects.filter(search.condition(word))
        in_problems.append(Q(problem__in=found.values("pk")))
    columns = [Q(**{f"{name}__icontains": word}) for name in SEARCHED[entity]]
    anywhere = reduce(or_, [*columns, *in_problems])
    ways = [anywhere]
    if connection.vendor == "postgresql":
        # each by its own index, which a condition over several columns does not have
        columns = [pairs.containing(rows.model, name, word) for name in SEARCHED[entity]]
        ways = [*columns, *in_problems]
    first, *others = (
        rows.filter(way).order_by().values_list("pk", flat=True)[: search.RARE + 1] for way in ways
    )
    keys = list(first.union(*others) if others else first)
    return rows.filter(anywhere) if len(keys) > search.RARE else rows.filter(pk__in=keys)
