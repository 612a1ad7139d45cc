"""Searching the lists of cases: by words, by number, by state."""

import re
from collections.abc import Iterator, Mapping
from functools import reduce
from operator import and_, or_
from typing import Any

from django.db import connection
from django.db.models import BooleanField, ExpressionWrapper, Q

from rectitude.ledger import pairs
from rectitude.ledger.problems import search
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.queries import MANY, MANY_FOUND, PAGE

LONGEST = 100
"""Characters of a search that are read: ours."""

WINDOWS = ((0, 1_000), (1_000, 16_000), (16_000, None))
"""The rows of a list, in its order, that are read for what many have, one part after another: ours. What a
page of the first part has, many have."""

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


def narrowed(
    rows: Any, entity: str, query: Mapping[str, str], states: Mapping[str, Any]
) -> tuple[Any, int]:
    """
    Return the rows of a list, given in its order, that a query asks for, and up to how many they count.

    What the query does not know narrows nothing.
    """
    if query.get("state") in states:
        rows = rows.filter(state=query["state"])
    wanted = query.get("q", "").strip()[:LONGEST].replace("\x00", "")
    return _asked_for(rows, entity, wanted) if wanted else (rows, MANY)


def _asked_for(rows: Any, entity: str, wanted: str) -> tuple[Any, int]:
    """Return the rows that have every word of a text somewhere, or the number that it is."""
    if entity in _NUMBERED and (number := _NUMBER.fullmatch(wanted)):
        return rows.filter(year=int(number[1]), serial=int(number[2])), MANY
    if entity == "run" and (number := _RUN.fullmatch(wanted)):
        return rows.filter(pk=int(number[1])), MANY
    words = wanted.split()
    has_all = reduce(and_, (_anywhere(entity, word) for word in words))
    parts = _read(rows, has_all)
    found = next(parts)
    if len(found) < PAGE:
        looked_up = [_looked_up(rows, entity, word) for word in words]
        if rare := [keys for keys in looked_up if len(keys) <= search.RARE[connection.vendor]]:
            return rows.filter(has_all, *map(search.among, rare)), MANY
    while len(found) < MANY_FOUND and (part := next(parts, None)) is not None:
        found += part
    return rows.filter(pk__in=found[:MANY_FOUND]), MANY_FOUND


def _anywhere(entity: str, word: str) -> Q:
    """Return the condition that a row, or its problem, has a word: asked of one row after another."""
    columns = [Q(**{f"{name}__icontains": word}) for name in SEARCHED[entity]]
    if entity in BY_PROBLEM:
        columns.append(Q(problem__search__contains=word.lower()))
    return reduce(or_, columns)


def _read(rows: Any, condition: Q) -> Iterator[list[int]]:
    """
    Return the keys of the rows that a condition holds for, a part of the list at a time.

    Databases do not know how many have a word, and guess few: what many have they would look for everywhere.
    So of a part each row is read in the order of the list, and says whether it has it.
    """
    said = rows.annotate(has_all=ExpressionWrapper(condition, output_field=BooleanField()))
    for start, stop in WINDOWS:
        if stop is None:
            rest = rows.filter(condition, pk__in=rows.values("pk")[start:])
            yield list(rest.values_list("pk", flat=True)[:MANY_FOUND])
        else:
            part = said.values_list("pk", "has_all")[start:stop]
            yield [key for key, has_all in part if has_all][:MANY_FOUND]


def _looked_up(rows: Any, entity: str, word: str) -> list[int]:
    """Return the keys of the rows that have a word, by whatever index there is: one more than are few."""
    postgresql = connection.vendor == "postgresql"
    ways = [
        pairs.containing(rows.model, name, word)
        if postgresql
        else Q(**{f"{name}__icontains": word})
        for name in SEARCHED[entity]
    ]
    if entity in BY_PROBLEM:
        found = Problem.objects.filter(search.condition(word))
        ways.append(Q(problem__in=found.values("pk")))
    if not postgresql:
        ways = [
            reduce(or_, ways)
        ]  # which looks up each by its own index only if they are asked apart
    most = search.RARE[connection.vendor] + 1
    first, *others = (
        rows.filter(way).order_by().values_list("pk", flat=True)[:most] for way in ways
    )
    return list(first.union(*others) if others else first)
