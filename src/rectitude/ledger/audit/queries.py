"""Reading the log."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from rectitude.ledger.audit.chain import EXPORTED
from rectitude.ledger.audit.models import Event


def events_of(entity: str, key: int) -> QuerySet[Event]:
    """Return the events of one case, newest first. The caller has checked that it may be seen."""
    return Event.objects.filter(entity=entity, entity_id=key).order_by("-seq")


def last_event(entity: str, key: int) -> Event | None:
    """Return the newest event of a case."""
    return events_of(entity, key).first()


def exported(start: int = 1) -> Iterator[dict[str, Any]]:
    """Return all events from one on, as they are hashed and exported."""
    rows = Event.objects.filter(seq__gte=start).order_by("seq")
    yield from rows.values(*EXPORTED).iterator(chunk_size=2000)
