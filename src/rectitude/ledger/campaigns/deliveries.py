"""What a laboratory brought for a task, asset by asset, and what became of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import islice
from typing import Any

import msgspec
from django.db.models import Count, Max, Q

from rectitude.findings import Outcome
from rectitude.ledger.campaigns.commissions import asked, findings, how_many_asked
from rectitude.ledger.campaigns.models import Commission
from rectitude.ledger.enterprises.models import Asset

FIGURES = ("found", "questions", "open", "closed", "withdrawn")
"""What became of the findings that were brought: failed ones, questions, and the problems by their state."""

_COUNTED: dict[str, Any] = {
    "found": Count("pk", filter=Q(outcome=Outcome.FAILED)),
    "questions": Count("pk", filter=Q(outcome=Outcome.CANNOT_TELL)),
    "open": Count("problem", distinct=True, filter=Q(problem__over=0)),
    "closed": Count("problem", distinct=True, filter=Q(problem__state="closed")),
    "withdrawn": Count("problem", distinct=True, filter=Q(problem__state="withdrawn")),
}

ASSETS = 200
"""Assets that a summary lists, those of which nothing was brought first: ours."""

PROBLEMS = 50
"""Problems that a summary names, the newest first: ours."""

AT_ONCE = 500
"""Assets that are looked up by the first query: ours; a page seldom needs more."""

MORE = 4
"""How many times as many each further query looks up: ours; 50,000 assets take five."""

Key = tuple[str, str]
"""Kind and identifier of an asset, as findings name it."""


@dataclass(frozen=True)
class Brought:
    """What a laboratory brought of one asset."""

    asset: Asset
    last: datetime | None
    """When its newest evidence was observed; None where nothing was brought."""
    counts: Mapping[str, int]
    """By the names of `FIGURES`."""


class Summary(msgspec.Struct, frozen=True):
    """What the page of a task shows of it."""

    totals: dict[str, int]
    """As `Delivery.totals`."""
    rows: list[tuple[int, datetime | None, dict[str, int]]]
    """The key of an asset with what `Brought` says of it, `ASSETS` of them at most."""
    problems: list[int]
    """The keys of the newest problems, `PROBLEMS` at most."""


class Delivery:
    """
    All that was brought for a task, read by one query.

    A task may ask for a whole population. So findings, of which there are fewer, are counted by the asset
    that they name, and assets are only looked up.
    """

    def __init__(self, case: Commission) -> None:
        self.case = case

    @cached_property
    def counted(self) -> Mapping[Key, Mapping[str, Any]]:
        """`FIGURES`, `last` and the newest problem of each asset of which something was brought."""
        rows = (
            findings(self.case)
            .values("subject_kind", "subject")
            .annotate(last=Max("report__finished_at"), newest=Max("problem"), **_COUNTED)
            .order_by()
        )
        found = {(row["subject_kind"], row["subject"]): row for row in rows}
        self.case.has_brought = bool(found)
        return found

    @cached_property
    def number_asked(self) -> int:
        """How many assets were asked for."""
        return how_many_asked(self.case)

    @cached_property
    def totals(self) -> dict[str, int]:
        """How many assets were asked for (`all`) and brought, and the sums of `FIGURES`."""
        sums = {name: sum(row[name] for row in self.counted.values()) for name in FIGURES}
        return {"all": self.number_asked, "brought": self._count_brought(), **sums}

    def _count_brought(self) -> int:
        """Count assets, of which several may go by the name of one package, signed differently."""
        several = (
            asked(self.case)
            .filter(kind="app")
            .values_list("identifier")
            .annotate(times=Count("pk"))
            .filter(times__gt=1)
        )
        more: int = sum(times - 1 for name, times in several if ("app", name) in self.counted)
        return len(self.counted) + more

    def rows(self, most: int, after: int = 0) -> list[Brought]:
        """
        Return what was brought of each asset, those of which nothing was first.

        `most` assets at most, `after` so many that stand before them.
        """
        keys = dict(islice(self._ordered(), after, after + most))
        assets = Asset.objects.in_bulk(keys)
        return [Brought(assets[pk], *self._of(key)) for pk, key in keys.items()]

    def problems(self, most: int) -> list[int]:
        """Return the keys of so many problems that were found, the newest first."""
        found = {key: row["newest"] for key, row in self.counted.items() if row["newest"]}
        newest = sorted(found, key=found.__getitem__, reverse=True)[:most]
        kinds, subjects = zip(*newest, strict=True) if newest else ((), ())
        rows = findings(self.case).filter(subject_kind__in=set(kinds), subject__in=subjects)
        keys = rows.exclude(problem=None).order_by("-problem").values_list("problem", flat=True)
        return list(keys.distinct()[:most])

    def summary(self) -> Summary:
        """Return what the page of the task shows."""
        rows = [(pk, *self._of(key)) for pk, key in islice(self._ordered(), ASSETS)]
        return Summary(dict(self.totals), rows, self.problems(PROBLEMS))

    def _ordered(self) -> Iterator[tuple[int, Key]]:
        """Return all assets that were asked for, by their keys, those of which nothing was brought first."""
        brought = []
        for pk, kind, identifier in self._asked():
            each = (pk, (kind, identifier))
            if each[1] in self.counted:
                brought.append(each)
            else:
                yield each
        yield from brought

    def _asked(self) -> Iterator[tuple[int, str, str]]:
        """Return key, kind and identifier of all assets that were asked for, in the order of their entry."""
        rows = asked(self.case).order_by("pk").values_list("pk", "kind", "identifier")
        after, size = 0, AT_ONCE
        while part := list(rows.filter(pk__gt=after)[:size]):
            yield from part
            after, size = part[-1][0], size * MORE

    def _of(self, key: Key) -> tuple[datetime | None, dict[str, int]]:
        """Return when the newest evidence of an asset was observed, and its figures."""
        row = self.counted.get(key)
        return row["last"] if row else None, {name: row[name] if row else 0 for name in FIGURES}
