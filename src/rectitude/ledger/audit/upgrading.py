"""Upgrades of the database: what a migration rewrites is sealed anew, what was false before stays so."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from rectitude.ledger import seals
from rectitude.ledger.audit import checkpoints, copies
from rectitude.ledger.audit.models import Checkpoint
from rectitude.ledger.audit.queries import exported
from rectitude.ledger.audit.sealing import begin, begun, seal_upgraded
from rectitude.ledger.audit.verification import changed_rows, last_seals


@contextmanager
def sealed_anew(now: Callable[[], datetime]) -> Iterator[None]:
    """
    Migrate the database, then seal what the migrations have changed, and nothing else.

    A ledger without seals gets its first ones, a checkpoint, and copies of those it has.
    """
    false = _unsealed() if _to_migrate() and _log_is_there() else None
    yield
    if not begun():
        begin(now())
        copies.keep(Checkpoint.objects.order_by("size"))
        checkpoints.make(now())
        return
    if false is None:
        return
    after = {place: seal for place, seal in _unsealed().items() if place not in false}
    rows: seals.Rows = {}
    for (label, key), seal in after.items():
        rows.setdefault(label, {})[key] = seal
    if rows:
        seal_upgraded(rows, now())


def _to_migrate() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _log_is_there() -> bool:
    """Return whether the database is one whose log has seals."""
    with connection.cursor() as cursor:
        if "audit_event" not in connection.introspection.table_names(cursor):
            return False
        found = connection.introspection.get_table_description(cursor, "audit_event")
    return any(column.name == "rows" for column in found)


def _unsealed() -> dict[tuple[str, str], str | None]:
    """Return the rows that do not fit the log, with their seals as they are."""
    found = changed_rows(last_seals(exported()), _lacking())
    return {(label, key): now for label, key, _, now, _ in found}


def _lacking() -> dict[str, frozenset[str]]:
    """Return, by each sealed table that is there, the sealed columns that it does not have yet."""
    found: dict[str, frozenset[str]] = {}
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        for model in seals.sealed_models():
            if model._meta.db_table not in tables:
                continue
            described = connection.introspection.get_table_description(cursor, model._meta.db_table)
            columns = {column.name for column in described}
            plain = {f.attname for f in model._meta.concrete_fields if f.column not in columns}
            related: list[Any] = list(model._meta.many_to_many)
            sets = {f.name for f in related if f.m2m_db_table() not in tables}
            found[model._meta.label] = frozenset(plain | sets)
    return found
