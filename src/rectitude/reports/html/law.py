"""The legal basis as it stood on the day of the act: what was in force, and what followed it."""

import datetime
from collections.abc import Iterator

import msgspec

from rectitude.catalogue import Catalogue, LegalBasis, Scenario
from rectitude.reports.words import word
from rectitude.text import Text


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the table: an article, its state on the day, how its text is known."""

    name: Text
    in_force_from: Text
    state: Text
    ended: bool
    text: Text
    authorities: tuple[Text, ...]
    note: Text | None


def articles(catalogue: Catalogue, scenario: Scenario, day: datetime.date) -> tuple[Article, ...]:
    """Return the articles on which a scenario rests; those in force on the day come first."""
    rows = list(_articles(catalogue, scenario, day))
    return tuple(sorted(rows, key=lambda row: row.ended))


def _articles(catalogue: Catalogue, scenario: Scenario, day: datetime.date) -> Iterator[Article]:
    for basis in scenario.basis:
        instrument = catalogue.instrument(basis.instrument)
        ended = basis.in_force_to is not None and basis.in_force_to < day
        yield Article(
            name=Text(
                f"{instrument.name.zh}{basis.article.zh}",
                f"{instrument.name.en}, {basis.article.en}",
            ),
            in_force_from=_date(basis.in_force_from),
            state=_state(catalogue, basis, day, instrument.succeeded_by),
            ended=ended,
            text=word("confirmation", basis.text),
            authorities=tuple(word("authority", each) for each in instrument.authorities),
            note=basis.note,
        )


def _state(
    catalogue: Catalogue, basis: LegalBasis, day: datetime.date, successor: str | None
) -> Text:
    if basis.in_force_on(day):
        return word("law", "in-force")
    if basis.in_force_to is None or basis.in_force_to >= day:
        return word("law", "not-yet")
    if successor is None:
        return word("law", "ended", day=basis.in_force_to)
    name = catalogue.instrument(successor).name
    return word("law", "replaced", day=basis.in_force_to, successor=name)


def _date(day: datetime.date | None) -> Text:
    return Text(day.isoformat(), day.isoformat()) if day else word("law", "unknown-date")
