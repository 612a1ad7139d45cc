"""Which database serves the ledger, with the settings that were measured."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

CONNECTION_AGE = 600
"""Seconds a connection is kept: reconnecting for every job cost PostgreSQL three quarters of its
rate."""

SQLITE_WAIT = 20
"""Seconds that a writer waits for another one on SQLite."""

SQLITE_START = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
    "PRAGMA recursive_triggers=ON;"
)
"""FULL, for an acknowledged act must survive the loss of power; recursive triggers, for without them
`INSERT OR REPLACE` deletes a row past the trigger that refuses deletions."""


def settings(address: str | None, home: Path) -> dict[str, object]:
    """
    Return Django's settings of the database at an address (`DATABASE_URL`).

    Or of SQLite under `home`.

    Raises ValueError where the address is neither `postgresql://` nor `sqlite:///`.
    """
    if not address:
        return sqlite(home / "ledger.sqlite3")
    parts = urlsplit(address)
    if parts.scheme == "sqlite":
        return sqlite(Path(unquote(parts.path)))
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ValueError("DATABASE_URL must begin with postgresql:// or sqlite:///")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": CONNECTION_AGE,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": _options(dict(parse_qsl(parts.query))),
    }


def sqlite(path: Path) -> dict[str, object]:
    """
    Return the settings of an SQLite database.

    Immediate transactions, WAL, full synchronisation.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": CONNECTION_AGE,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": SQLITE_WAIT,
            "init_command": SQLITE_START,
        },
    }


def _options(query: Mapping[str, str]) -> dict[str, object]:
    return dict(query)
