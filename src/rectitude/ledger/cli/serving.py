"""Serving the ledger: one production process, signed each hour, with inspections beside if asked."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from rectitude.language import system_language
from rectitude.ledger.cli.readiness import invent, migrate, ready, say
from rectitude.text import Text, Unable

CONNECTIONS = 800
"""Open at once; ours: a browser keeps up to six for a visitor, and a process has 1,024 files as a rule."""
IDLE = 30
"""Seconds after which a connection that says nothing is given up, so that others find room; ours."""


@contextmanager
def elsewhere() -> Iterator[None]:
    """Keep the ledger in a folder that is gone afterwards, so that one's own is left alone."""
    os.environ.pop("DATABASE_URL", None)
    with tempfile.TemporaryDirectory(prefix="rectitude-") as folder:
        os.environ["RECTITUDE_HOME"] = folder
        yield


@contextmanager
def beside() -> Iterator[None]:
    """Serve demo town on loopback, and let the demo's inspections reach it and nothing else there."""
    from rectitude.demo import town

    with town.serve() as served:
        if served.town.port != town.PORT:
            say(
                f"端口 {town.PORT} 已被占用，演示中的复测到不了示例小镇。",
                f"Port {town.PORT} is taken: the demo's inspections cannot reach demo town.",
                err=True,
            )
        os.environ["RECTITUDE_ALLOW"] = "127.0.0.1"
        yield


@ready
def run(host: str, port: int, threads: int, *, with_work: bool, invented: bool) -> None:
    """Bring the database up to date, or invent one, and serve it until the process is ended."""
    from waitress.server import create_server

    from rectitude.ledger.wsgi import application

    if invented:
        say(
            "正在编排一场虚构的整治行动，需要一两分钟。进展：",
            "Inventing a campaign; this takes a minute or two. Progress:",
        )
        invent()
    else:
        migrate()
        _first_administrator()
    server: Any = create_server(
        application,
        host=host,
        port=port,
        threads=threads,
        connection_limit=CONNECTIONS,
        channel_timeout=IDLE,
        cleanup_interval=IDLE // 3,
        asyncore_use_poll=True,  # the other way of waiting knows no file beyond number 1,023
        ident=None,
        clear_untrusted_proxy_headers=False,  # what is believed is decided by `proxies`
    )
    click.echo(f"http://{_name_of(host)}:{server.effective_port}/")
    signal.signal(signal.SIGTERM, _end)
    worker = _start_work() if with_work else None
    threading.Thread(target=_sign_every_hour, daemon=True).start()
    count_beside()
    try:
        server.run()
    finally:
        if worker is not None:
            worker.terminate()
            worker.wait()


def _sign_every_hour() -> None:
    """Sign the log each hour while the server runs, so that a missing checkpoint is one taken away."""
    import logging

    from django.db import DatabaseError, connection

    while True:
        try:
            sign_due()
        except (DatabaseError, OSError, Unable) as error:
            logging.getLogger(__name__).warning("the log was not signed: %s", error)
        connection.close()
        time.sleep(60)


def count_beside() -> None:
    """Keep the figures of dashboards counted, beside what this process does."""
    threading.Thread(target=_count_always, daemon=True).start()


COUNT_EVERY = 2.0
"""Seconds between two looks at which figures are due; ours."""

REST = 3.0
"""How many times as long as a count took nothing is counted: at most a quarter of a processor; ours."""


def _count_always() -> None:
    import logging

    from django.db import DatabaseError, connection
    from django.utils import timezone

    from rectitude.ledger.campaigns import tallies

    while True:
        try:
            for took in tallies.count_due(timezone.now):
                time.sleep(REST * took)
        except DatabaseError as error:
            logging.getLogger(__name__).warning("figures were not counted: %s", error)
        connection.close()
        time.sleep(COUNT_EVERY)


def sign_due() -> None:
    """Sign the log where that is due: after what was done from a terminal, too."""
    from django.utils import timezone

    from rectitude.ledger.audit.checkpoints import make_due

    make_due(timezone.now())


def _name_of(host: str) -> str:
    """Return the name by which a browser should call: keys are bound to names, never to numbers."""
    return "localhost" if host in {"127.0.0.1", "::1", "0.0.0.0"} else host  # noqa: S104 - not bound here


def _end(*_: object) -> None:
    """End as after Ctrl-C, so that what was started with the server ends with it."""
    raise SystemExit(0)


def _start_work() -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "rectitude", "ledger", "work"]
    return subprocess.Popen(command)  # noqa: S603 - our own interpreter and module


def _first_administrator() -> None:
    """Ask for an administrator where nobody can sign in yet; without a terminal, say how to add one."""
    from django.utils import timezone

    from rectitude.ledger.accounts.actions import add_person, organisation_named
    from rectitude.ledger.accounts.models import User
    from rectitude.ledger.transitions import Refused

    if User.objects.exists():
        return
    if not sys.stdin.isatty():
        say(
            "还没有可以登录的人，请先添加：rectitude ledger adduser NAME --organisation ...",
            "Nobody can sign in yet: rectitude ledger adduser NAME --organisation ...",
            err=True,
        )
        return
    language = system_language()
    say("还没有可以登录的人。", "Nobody can sign in yet.")
    authority = click.prompt(Text("机关名称", "Name of your authority")[language])
    username = click.prompt(
        Text("管理员用户名", "User name of the administrator")[language], default="admin"
    )
    at = timezone.now()
    body = organisation_named(authority, "authority", at=at)
    while not User.objects.exists():
        password = click.prompt(
            Text("密码", "Password")[language],
            hide_input=True,
            confirmation_prompt=Text("再输一次密码", "Password again")[language],
        )
        try:
            add_person(username, password, body, ("administrator",), at=at)
        except Refused as error:
            click.echo(error.text[language], err=True)
