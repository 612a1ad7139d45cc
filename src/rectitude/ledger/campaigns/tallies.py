"""
Tallies: the figures of campaigns, authorities and large tasks, counted in the background and kept.

No page counts: over a million problems that takes a minute. A tally is never added to, each is a count of
all rows anew. It says when it was counted and how far the log was; as long as nothing was logged since, it
is what a recount would give. A laboratory's task is counted first when somebody looks at it.
"""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Generic, TypeVar

import msgspec
from django.db import connection
from django.db.models import F, Max, Q
from django.utils import timezone

from rectitude import __version__
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.audit.models import Event
from rectitude.ledger.campaigns import rates, statistics
from rectitude.ledger.campaigns.deliveries import Delivery, Summary
from rectitude.ledger.campaigns.models import Campaign, Commission, Tally
from rectitude.ledger.campaigns.rates import Rate
from rectitude.ledger.campaigns.scope import problems_of_authority, problems_of_campaign
from rectitude.ledger.campaigns.statistics import Quantity

AT_LEAST = timedelta(hours=1)
"""How old a tally becomes while things happen and nobody asks for it. Ours."""

LEASE = timedelta(minutes=10)
"""How long a count may take before another process counts instead. Ours: ten times a million problems’."""

LARGE = 2_000
"""Assets of a task above which what was brought is kept: ours; fewer are counted within 20 ms."""

Months = dict[date, tuple[int, int]]


class OfCampaign(msgspec.Struct, frozen=True):
    """What is counted of a campaign; all but the figures is drawn, in this order."""

    figures: dict[str, Quantity]
    scenario: list[Rate]
    aspect: list[Rate]
    round: list[Rate]
    region: list[Rate]
    store: list[Rate]
    months: Months
    clues: dict[str, int]


class OfAuthority(msgspec.Struct, frozen=True):
    """What is counted of all that an authority handles, likewise."""

    figures: dict[str, Quantity]
    campaign: list[Rate]
    states: dict[str, int]
    months: Months
    scenarios: dict[str, int]
    clues: dict[str, int]


Counted = OfCampaign | OfAuthority
T = TypeVar("T")


class Kept(msgspec.Struct, Generic[T], frozen=True):
    """What a page shows of a tally."""

    at: datetime
    counted: T
    current: bool
    """Whether nothing was logged since, on the same day: what is overdue depends on that."""


def count(authority: Organisation, campaign: Campaign | None, today: date) -> Counted:
    """Count all figures of a campaign, or of an authority, from the rows as they are."""
    if campaign is None:
        problems = problems_of_authority(authority)
        return OfAuthority(
            figures=_values(statistics.figures_of_authority(authority, today)),
            campaign=rates.by_campaign(authority),
            states=statistics.by_state(problems),
            months=statistics.by_month(problems),
            scenarios=statistics.by_scenario_of(problems),
            clues=statistics.clues_by_outcome(authority),
        )
    return OfCampaign(
        figures=_values(statistics.figures_of(campaign, today)),
        scenario=rates.by_scenario(campaign),
        aspect=rates.by_aspect(campaign),
        round=rates.by_round(campaign),
        region=rates.by_region(campaign),
        store=rates.by_store(campaign),
        months=statistics.by_month(problems_of_campaign(campaign)),
        clues=statistics.clues_by_outcome(authority, campaign.starts_on, campaign.ends_on),
    )


def _values(found: list[statistics.Figure]) -> dict[str, Quantity]:
    return {each.name: each.value for each in found}


def kept(authority: Organisation, campaign: Campaign | None, at: datetime) -> Kept[Counted] | None:
    """
    Return the figures that are kept, None where they are not counted yet.

    What is no longer current is counted again soon, for somebody has asked.
    """
    tally = Tally.objects.filter(authority=authority, campaign=campaign, commission=None).first()
    if tally is None or tally.counted_at is None or tally.by != __version__:
        return None
    return Kept(tally.counted_at, _figures(tally), _looked_at(tally, at))


def brought(case: Commission, at: datetime) -> Kept[Summary]:
    """Return what was brought for a task: counted now, or of a large one as it is kept."""
    delivery = Delivery(case)
    if delivery.number_asked <= LARGE:
        return Kept(at, delivery.summary(), current=True)
    tally = Tally.objects.get_or_create(authority_id=case.authority_id, commission=case)[0]
    if tally.counted_at is None or tally.by != __version__:
        _count(tally, lambda: at)
        tally.refresh_from_db()
    counted = msgspec.json.decode(tally.counted, type=Summary)
    return Kept(tally.counted_at or at, counted, _looked_at(tally, at))


def _looked_at(tally: Tally, at: datetime) -> bool:
    """Return whether a tally is current; one that is not is wanted now."""
    current = _current(tally, at)
    if not current and not tally.wanted:
        Tally.objects.filter(pk=tally.pk).update(wanted=True)
    return current


def count_due(clock: Callable[[], datetime]) -> Iterator[float]:
    """
    Count each tally that is due, and keep it; yields the seconds that each took.

    Due is what was never counted by this version of the software, and what is no longer current and was
    asked for, or (but for tasks) is an hour old. What fails is logged, and is tried again when its lease
    is over.
    """
    _begin()
    at = clock()
    never = Q(counted_at=None) | ~Q(by=__version__)
    # No conclusion is drawn from a task at which nobody looks.
    old = Q(counted_at__lte=at - AT_LEAST, commission=None)
    rows = Tally.objects.filter(never | Q(wanted=True) | old)
    for tally in rows.select_related("authority", "campaign", "commission").order_by(
        *(F(name).asc(nulls_first=True) for name in ("counted_at", "campaign"))
    ):
        if not _current(tally, at) and _claim(tally, clock()):
            began = time.monotonic()
            try:
                _count(tally, clock)
            except Exception:  # one that cannot be counted must not keep the others from it
                logging.getLogger(__name__).exception("not counted: the figures of %s", tally)
            yield time.monotonic() - began


def _begin() -> None:
    """Give every authority and every campaign its tally."""
    authorities = Organisation.objects.filter(kind=Organisation.Kind.AUTHORITY)
    lacking = authorities.exclude(
        pk__in=Tally.objects.filter(campaign=None, commission=None).values("authority")
    )
    others = Campaign.objects.exclude(
        pk__in=Tally.objects.exclude(campaign=None).values("campaign")
    )
    rows = [Tally(authority=each) for each in lacking]
    rows += [Tally(authority_id=each.authority_id, campaign=each) for each in others]
    Tally.objects.bulk_create(rows, ignore_conflicts=True)


def _current(tally: Tally, at: datetime) -> bool:
    if tally.counted_at is None or tally.by != __version__:
        return False
    same_day = timezone.localdate(tally.counted_at) == timezone.localdate(at)
    return same_day and tally.seq == _logged()


def _logged() -> int:
    """Return how far the log is: whatever changes a figure is in it."""
    newest: int | None = Event.objects.aggregate(seq=Max("seq"))["seq"]
    return newest or 0


def _claim(tally: Tally, at: datetime) -> bool:
    """
    Return whether no other process counts a tally, or has done so since it was read; then this one does.

    Who looks while it is counted wants it again, for the moment that is counted has passed by then.
    """
    free = Q(claimed_at=None) | Q(claimed_at__lt=at - LEASE)
    as_read = Tally.objects.filter(free, pk=tally.pk, counted_at=tally.counted_at)
    return bool(as_read.update(claimed_at=at, wanted=False))


def _count(tally: Tally, clock: Callable[[], datetime]) -> None:
    with _one_moment():
        at, seq = clock(), _logged()
        counted = (
            Delivery(tally.commission).summary()
            if tally.commission
            else count(tally.authority, tally.campaign, timezone.localdate(at))
        )
    text = msgspec.json.encode(counted).decode()
    Tally.objects.filter(pk=tally.pk).update(
        counted=text, counted_at=at, by=__version__, seq=seq, claimed_at=None
    )


def _figures(tally: Tally) -> Counted:
    if tally.campaign_id is None:
        return msgspec.json.decode(tally.counted, type=OfAuthority)
    return msgspec.json.decode(tally.counted, type=OfCampaign)


_BEGIN = {
    "sqlite": "BEGIN DEFERRED",
    "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
}


@contextmanager
def _one_moment() -> Iterator[None]:
    """Show all queries the database as it is at one moment, and hold up no writer."""
    if connection.in_atomic_block:  # the caller's own moment
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(_BEGIN[connection.vendor])
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")
