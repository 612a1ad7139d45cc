"""`rectitude ledger ...`: serving, and what an administrator does from a terminal."""

import functools
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rectitude.language import system_language
from rectitude.text import LANGUAGES, Text, Unable

if TYPE_CHECKING:
    from rectitude.ledger.inspections.consequences import Imported

_Command = Callable[..., Any]


def _ready(command: _Command) -> _Command:
    """Set Django up before a command, and say in one line what cannot be done."""

    @functools.wraps(command)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rectitude.ledger.settings")
        try:
            import django
        except ImportError as error:
            raise Unable(
                "台账要用附加组件，请安装：pip install 'rectitude[ledger]'",
                "The ledger needs its extra. Install it: pip install 'rectitude[ledger]'",
            ) from error
        from rectitude.ledger.home import home

        home().mkdir(parents=True, exist_ok=True, mode=0o700)
        django.setup()
        from django.utils import translation

        from rectitude.ledger.transitions import Invalid, Refused

        translation.activate("zh-hans" if system_language() == "zh" else "en")
        try:
            return command(*args, **kwargs)
        except Refused as error:
            raise Unable(error.text.zh, error.text.en) from error
        except Invalid as error:
            zh, en = (
                "; ".join(f"{n}: {t[to]}" for n, t in error.errors.items()) for to in LANGUAGES
            )
            raise Unable(zh, en) from error

    return wrapped


def _say(zh: str, en: str, *, err: bool = False) -> None:
    click.echo(Text(zh, en)[system_language()], err=err)


@click.group()
def ledger() -> None:
    """Keep the rectification ledger: problems and deadlines, from a lead to a closure."""


@ledger.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option("--threads", default=8, show_default=True, type=click.IntRange(1, 256))
@click.option("--work", "with_work", is_flag=True, help="Do requested inspections too.")
@click.option(
    "--demo", "invented", is_flag=True, help="Serve an invented campaign instead, gone at the end."
)
def serve(host: str, port: int, threads: int, *, with_work: bool, invented: bool) -> None:
    """Serve the ledger with one production process; the database is brought up to date first."""
    with _elsewhere() if invented else nullcontext():
        _serve(host, port, threads, with_work=with_work, invented=invented)


@contextmanager
def _elsewhere() -> Iterator[None]:
    """Keep the ledger in a folder that is gone afterwards, so that one's own is left alone."""
    os.environ.pop("DATABASE_URL", None)
    with tempfile.TemporaryDirectory(prefix="rectitude-") as folder:
        os.environ["RECTITUDE_HOME"] = folder
        yield


@_ready
def _serve(host: str, port: int, threads: int, *, with_work: bool, invented: bool) -> None:
    from waitress.server import create_server

    from rectitude.ledger.wsgi import application

    if invented:
        _say("正在编排一场虚构的整治行动，约需半分钟……", "Inventing a campaign, half a minute ...")
        _invent()
    else:
        _migrate()
        _first_administrator()
    server: Any = create_server(
        application,
        host=host,
        port=port,
        threads=threads,
        ident=None,
        clear_untrusted_proxy_headers=True,
    )
    click.echo(f"http://{host}:{server.effective_port}/")
    signal.signal(signal.SIGTERM, _end)
    worker = _start_work() if with_work else None
    try:
        server.run()
    finally:
        if worker is not None:
            worker.terminate()
            worker.wait()


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
        _say(
            "还没有可以登录的人，请先添加：rectitude ledger adduser NAME --organisation ...",
            "Nobody can sign in yet: rectitude ledger adduser NAME --organisation ...",
            err=True,
        )
        return
    language = system_language()
    _say("还没有可以登录的人。", "Nobody can sign in yet.")
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


@ledger.command()
@_ready
def migrate() -> None:
    """Bring the database up to date."""
    _migrate()


def _migrate() -> None:
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)


ROLES = (
    "inspector",
    "technical_reviewer",
    "legal_reviewer",
    "decider",
    "custodian",
    "editor",
    "signatory",
    "laboratory",
    "provider",
    "auditor",
    "administrator",
)


@ledger.command()
@click.argument("username")
@click.option("--organisation", required=True, help="Its name; it is made if there is none.")
@click.option("--kind", default="authority", show_default=True, help="Of a new organisation.")
@click.option("--role", "roles", multiple=True, required=True, type=click.Choice(ROLES))
@click.option("--certificate", default="", help="Number of the law enforcement certificate.")
@click.option("--email", default="")
@click.password_option()
@_ready
def adduser(
    username: str,
    organisation: str,
    kind: str,
    roles: tuple[str, ...],
    certificate: str,
    email: str,
    password: str,
) -> None:
    """Add a person with roles in an organisation; asks for the password."""
    from django.utils import timezone

    from rectitude.ledger.accounts.actions import add_person, organisation_named

    at = timezone.now()
    body = organisation_named(organisation, kind, at=at)
    add_person(username, password, body, roles, certificate=certificate, email=email, at=at)
    click.echo(f"{username}: {', '.join(roles)} in {body.name}")


@ledger.command("import")
@click.argument(
    "reports", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--as", "username", required=True, help="The inspector on whose behalf it is done.")
@_ready
def import_(reports: tuple[Path, ...], username: str) -> None:
    """Take in reports of `rectitude inspect --format json`, in any order; twice changes nothing."""
    from django.utils import timezone

    from rectitude.ledger.accounts.actions import person
    from rectitude.ledger.accounts.queries import actor_of
    from rectitude.ledger.inspections.imports import import_report
    from rectitude.ledger.inspections.reports import reports_in

    actor = actor_of(person(username))
    for path in reports:
        for raw in reports_in(path.read_bytes()):
            done = import_report(raw, by=actor, at=timezone.now())
            head, what = f"{path.name}: {done.report.target}", _taken_in(done)
            _say(f"{head}：{what.zh}", f"{head}: {what.en}")


def _taken_in(done: "Imported") -> Text:
    """Say what a report changed."""
    if not done.new:
        return Text("没有变化", "unchanged")
    found, opened = done.report.findings.count(), len(done.opened)
    regressed, again = len(done.regressed), len(done.reinspected)
    return Text(
        f"{found} 条发现，新立问题 {opened} 件，反弹 {regressed} 件，复检 {again} 件",
        f"{found} findings, {opened} problems opened, {regressed} regressed, {again} re-inspected",
    )


@ledger.command()
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 64))
@click.option("--until-empty", is_flag=True, help="Stop when nothing is left.")
@_ready
def work(workers: int, *, until_empty: bool) -> None:
    """Do the inspections that the ledger has requested; may be killed and started again at any time."""
    from rectitude.ledger.inspections.dispatcher import Dispatcher, clean, local

    clean()
    with local(workers) as executor:
        dispatcher = Dispatcher(executor, workers)
        signal.signal(signal.SIGTERM, lambda *_: dispatcher.stop())
        signal.signal(signal.SIGINT, lambda *_: dispatcher.stop())
        done = dispatcher.run(until_empty=until_empty)
    _say(f"完成 {done} 次检测", f"{done} runs done")


@ledger.command()
@click.option(
    "--file",
    "file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="An exported log, instead of the database.",
)
@click.option("--key", help="The public key to expect, hexadecimal.")
@click.option(
    "--roots",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Certificates of the time-stamping authorities to trust, PEM.",
)
@click.pass_context
def verify(context: click.Context, file: Path | None, key: str | None, roots: Path | None) -> None:
    """Verify chain, checkpoints and evidence files: 0 intact, 1 changed, 2 unreadable."""
    trusted = roots.read_bytes() if roots is not None else None
    if file is not None:
        from rectitude.ledger.audit.export import verify_file

        try:
            faults = verify_file(file, key, trusted)
        except (ValueError, KeyError, OSError) as error:
            raise Unable(
                f"读不了 {file.name}：{error}", f"{file.name} cannot be read: {error}"
            ) from error
    else:
        faults = _verify_database(key, trusted)
    for fault in faults:
        click.echo(fault)
    if faults:
        context.exit(1)
    _say("完好", "intact")


@_ready
def _verify_database(key: str | None, roots: bytes | None) -> list[str]:
    from rectitude.ledger.audit.verification import faults

    return faults(key, roots)


@ledger.command()
@click.argument("output", type=click.Path(dir_okay=False, path_type=Path))
@_ready
def export(output: Path) -> None:
    """Export the log with its checkpoints, to be verified without the server."""
    from rectitude.ledger.audit.export import write

    count = write(output)
    _say(f"{count} 个事件", f"{count} events")


@ledger.command()
@_ready
def checkpoint() -> None:
    """Sign the Merkle root over the whole log, and have it time-stamped; `work` does so every hour."""
    from django.utils import timezone

    from rectitude.ledger.audit.checkpoints import make, stamp_newest

    made = make(timezone.now())
    stamp_newest()
    if made:
        click.echo(f"{made.size} {made.root}")
    else:
        _say("没有新的事件", "nothing new")


@ledger.command()
@_ready
def demo() -> None:
    """Fill an empty ledger with an invented campaign: 60 firms, several hundred problems."""
    _invent()


def _invent() -> None:
    from django.utils import timezone

    from rectitude.ledger.demo.fill import fill

    _migrate()
    people = fill(timezone.now())
    names = "inspector07 technical01 legal02 decider01 auditor01 admin firm01 store01"
    _say(f"所有人的密码：{people.password}", f"password of everyone: {people.password}")
    _say(f"可以这样登录：{names}", f"sign in as: {names}")
