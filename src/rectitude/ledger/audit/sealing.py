"""Changes whose rows the log seals: the transaction of an action."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.apps import apps
from django.db import transaction
from django.utils import timezone

from rectitude.ledger import seals
from rectitude.ledger.actor import Actor
from rectitude.ledger.audit.actions import append, record
from rectitude.ledger.audit.models import Event

LEDGER = Actor(None, "ledger", None, frozenset())
"""Who writes what no person's event has taken along."""

BEGIN = "log.begin"
"""The action that seals every row that was there when sealing began."""

MANY = 2000
"""Rows that one event seals at the beginning."""


@contextmanager
def sealed() -> Iterator[None]:
    """
    Change rows in one transaction, all of them sealed at its end.

    An event seals what was written before it. What is written after the last event of the outermost
    transaction gets an event of its own. What fails leaves neither rows nor marks.
    """
    marks = seals.marks()
    before = {label: set(keys) for label, keys in marks.rows.items()}
    marks.depth += 1
    try:
        with transaction.atomic():
            yield
            if marks.depth == 1 and marks.rows:
                seal_rest(timezone.now())
    except BaseException:
        marks.rows = before
        raise
    finally:
        marks.depth -= 1


def seal_rest(at: datetime) -> None:
    """Seal the rows that are marked and that no event has taken along."""
    rows = seals.take()
    if rows:
        append([("rows.seal", "log", 0, {})], rows, by=LEDGER, at=at, authority=None)


def begun() -> bool:
    """Return whether the rows that were there before sealing began are sealed."""
    return Event.objects.filter(action=BEGIN, body='{"complete":true}').exists()


def begin(at: datetime) -> None:
    """Seal every row that is there, once in the life of a ledger."""
    with sealed():
        if begun():
            return
        for model in seals.sealed_models():
            keys = list(model._base_manager.order_by("pk").values_list("pk", flat=True))
            for first in range(0, len(keys), MANY):
                seals.mark(model, keys[first : first + MANY])
                record(
                    BEGIN, "log", 0, {"table": model._meta.label}, by=LEDGER, at=at, authority=None
                )
        record(BEGIN, "log", 0, {"complete": True}, by=LEDGER, at=at, authority=None)


def seal_upgraded(rows: seals.Rows, at: datetime) -> None:
    """Seal rows that an upgrade of the database has changed."""
    with sealed():
        for label, keys in rows.items():
            model = apps.get_model(label)
            seals.mark(model, [model._meta.pk.to_python(key) for key in keys])
            record("log.upgrade", "log", 0, {"table": label}, by=LEDGER, at=at, authority=None)
