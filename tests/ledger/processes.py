"""Real processes on a database of their own: SQLite in a folder, or a new database on PostgreSQL."""

import hashlib
import json
import os
import secrets
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import urlsplit

import pytest

from once import once

ROOT = Path(__file__).parents[2]


@dataclass
class Installation:
    """A ledger's home and the environment of its processes."""

    folder: Path
    environment: dict[str, str]

    def start(
        self, *arguments: str, complaints: "int | TextIO" = subprocess.PIPE, **more: str
    ) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "rectitude", "ledger", *arguments],
            env=self.environment | more,
            text=True,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )

    def run(self, *arguments: str, patience: float = 300) -> str:
        done = self.start(*arguments)
        out, err = done.communicate(timeout=patience)
        assert done.returncode == 0, out + err
        return out

    def python(self, code: str) -> "subprocess.Popen[str]":
        """Run a script that has `world` names at hand; see `PRELUDE`."""
        return subprocess.Popen(
            [sys.executable, "-c", PRELUDE + code],
            env=self.environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def say(self, code: str) -> Any:
        done = self.python(code)
        out, err = done.communicate(timeout=300)
        assert done.returncode == 0, out + err
        return json.loads(out) if out.strip() else None


PRELUDE = """
import json, os, django
django.setup()
from django.utils import timezone
from rectitude.ledger.accounts.models import User
from rectitude.ledger.accounts.queries import actor_of
from rectitude.ledger.audit.models import Event
from rectitude.ledger.inspections.models import Finding, Report, Run
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Conflict, Refused
now = timezone.now
def who(name): return actor_of(User.objects.get(username=name))
"""


BUILT = """
from ledger.world import build
build()
"""


@contextmanager
def installation(
    folder: Path, factory: pytest.TempPathFactory, *, filled: str = BUILT
) -> Iterator[Installation]:
    """
    Make an installation with its database and people, or what a script fills it with.

    On SQLite the first of a run is kept as it is then, and those after it are copies of it.
    """
    with database() as address:
        made = Installation(folder, _environment(folder, address))
        if address:
            _fill(made, filled)
        else:
            name = f"installation-{hashlib.sha256(filled.encode()).hexdigest()[:8]}"
            first = once(factory, name, lambda own: _filled(own / "home", filled))
            shutil.copytree(first, folder, dirs_exist_ok=True)
        yield made


def _filled(folder: Path, script: str) -> Path:
    _fill(Installation(folder, _environment(folder, "")), script)
    return folder


def _fill(made: Installation, script: str) -> None:
    made.run("migrate")
    made.say(script)


def _environment(folder: Path, database: str) -> dict[str, str]:
    return dict(os.environ) | {
        "RECTITUDE_HOME": str(folder),
        "LC_ALL": "C.UTF-8",  # what they say is compared, and would follow the machine's language
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT / 'tests'}",
        "DJANGO_SETTINGS_MODULE": "rectitude.ledger.settings",
        "RECTITUDE_ALLOW": "127.0.0.1",
        "DATABASE_URL": database,
    }


@contextmanager
def database() -> Iterator[str]:
    """Yield the address of a database of one's own; empty for SQLite."""
    server = os.environ.get("RECTITUDE_TEST_DATABASE_URL", "")
    if not server:
        yield ""
        return
    import psycopg

    name = f"ledger_{secrets.token_hex(6)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    try:
        yield urlsplit(server)._replace(path=f"/{name}").geturl()
    finally:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def until(condition: Callable[[], bool], seconds: float = 120) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.2)


def serving(made: Installation) -> "tuple[subprocess.Popen[str], str]":
    """Start a server and return it with its address; what it complains of is in `serve.log`."""
    with (made.folder / "serve.log").open(
        "w"
    ) as complaints:  # nobody reads a pipe, and it would fill up
        server = made.start("serve", "--port", "0", complaints=complaints)
    assert server.stdout is not None
    return server, server.stdout.readline().strip()


def post(address: str, path: str, body: object, token: str) -> int:
    """Post JSON and return the status; 0 where no answer came."""
    request = urllib.request.Request(
        f"{address}api/v1/{path}",
        json.dumps(body).encode(),
        {"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return 0
