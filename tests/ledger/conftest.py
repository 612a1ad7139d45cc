"""A ledger with an authority, an enterprise and people in every role, on a fresh database."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import django
import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

    from ledger.world import World

os.environ["DJANGO_SETTINGS_MODULE"] = "rectitude.ledger.settings"
os.environ["RECTITUDE_HOME"] = tempfile.mkdtemp(prefix="rectitude-ledger-")
os.environ["DATABASE_URL"] = os.environ.get("RECTITUDE_TEST_DATABASE_URL", "")
django.setup()

collect_ignore = [] if os.environ["DATABASE_URL"] else ["test_database_death.py"]
"""What needs a PostgreSQL server is there only where one is named."""

settings.register_profile("steady", derandomize=True)
if "RECTITUDE_EXPLORE" not in os.environ:
    settings.load_profile("steady")
"""The same runs each time, so that a failure tells of a change; the variable lets others be drawn."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RECTITUDE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def world(db: None) -> "World":
    from ledger.world import build

    return build()


@pytest.fixture
def protected_again(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> Iterator[None]:
    """Protect the append-only tables again once the database is emptied, for the tests that follow."""
    from django.db import connection

    from rectitude.ledger.audit import triggers

    yield
    with django_db_blocker.unblock():
        triggers.protect_all(connection)


@pytest.fixture
def committed(protected_again: None, transactional_db: None) -> "Iterator[World]":
    """The same on a database in which every transaction really ends."""
    from django.db import connection

    from ledger.world import build
    from rectitude.ledger.audit import triggers
    from rectitude.ledger.deadlines.actions import import_days
    from rectitude.ledger.deadlines.queries import seeded_holidays

    triggers.protect_all(connection)
    import_days(seeded_holidays())
    yield build()
    for table in triggers.tables():
        triggers.release(table, connection)
