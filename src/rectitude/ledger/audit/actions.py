"""Appending to the log.

Every action calls this in its own transaction; nothing else writes here.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from rectitude.ledger import seals
from rectitude.ledger.actor import Actor
from rectitude.ledger.audit.chain import GENESIS, canonical, digest
from rectitude.ledger.audit.models import Event

LOCK = 0x7265_6374
"""Key of the PostgreSQL advisory lock under which events are chained: without one the chain
forked."""


def lock() -> None:
    """
    Let no one else append until the transaction ends.

    On SQLite the transaction itself is the lock: it began IMMEDIATE.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("an event belongs into the transaction of its change")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


Entry = tuple[str, str, int, Mapping[str, Any]]
"""Action, entity, its key, body."""


def record(
    action: str,
    entity: str,
    key: int,
    body: Mapping[str, Any],
    *,
    by: Actor,
    at: datetime,
    authority: int | None,
) -> Event:
    """Append one event to the log."""
    return record_all([(action, entity, key, body)], by=by, at=at, authority=authority)[0]


def record_all(
    entries: Sequence[Entry], *, by: Actor, at: datetime, authority: int | None
) -> list[Event]:
    """Append events in order; the last one seals the rows that were written before it. No event, no seal."""
    if not entries:
        return []
    lock()
    return append(entries, seals.take(), by=by, at=at, authority=authority)


def append(
    entries: Sequence[Entry], rows: seals.Rows, *, by: Actor, at: datetime, authority: int | None
) -> list[Event]:
    """Append events in order, in as few statements as the database allows, with seals of rows."""
    lock()
    last = Event.objects.order_by("-seq").values_list("seq", "hash").first()
    seq, previous = last or (0, GENESIS)
    when = at.astimezone(UTC).isoformat(timespec="microseconds")
    events: list[Event] = []
    for action, entity, key, body in entries:
        seq += 1
        fields: dict[str, Any] = {
            "seq": seq,
            "at": when,
            "action": action,
            "entity": entity,
            "entity_id": key,
            "actor": by.user,
            "actor_name": by.name,
            "organisation": by.organisation.pk if by.organisation else None,
            "authority": authority,
            "body": canonical(body),
            "previous": previous,
            "rows": canonical(rows) if rows and len(events) + 1 == len(entries) else None,
        }
        previous = digest(fields)
        fields["authority_id"] = fields.pop("authority")
        events.append(Event(**fields, hash=previous))
    return Event.objects.bulk_create(events, batch_size=1000)
