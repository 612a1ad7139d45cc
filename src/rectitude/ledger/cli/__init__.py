"""`rectitude ledger ...`: serving, and what an administrator does from a terminal."""

import signal
from contextlib import AbstractContextManager, ExitStack, nullcontext
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rectitude.language import system_language
from rectitude.ledger.cli import readiness, serving
from rectitude.ledger.cli.readiness import ready, say
from rectitude.text import Text, Unable

if TYPE_CHECKING:
    from rectitude.ledger.dispatching.dispatcher import Workers
    from rectitude.ledger.results.consequences import Imported
    from rectitude.sweep.crew import Crew


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
    with (
        serving.elsewhere() if invented else nullcontext(),
        serving.beside() if invented else nullcontext(),
    ):
        serving.run(host, port, threads, with_work=with_work, invented=invented)


@ledger.command()
@ready
def migrate() -> None:
    """Bring the database up to date."""
    readiness.migrate()


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
@ready
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
    serving.sign_due()
    click.echo(f"{username}: {', '.join(roles)} in {body.name}")


@ledger.command()
@click.argument("username")
@click.option("--organisation", required=True, metavar="NAME")
@ready
def invite(username: str, organisation: str) -> None:
    """Print the path of a link by which a member sets a new password; the log says it came from here."""
    from django.urls import reverse
    from django.utils import timezone

    from rectitude.ledger.accounts import actions
    from rectitude.ledger.accounts.models import Organisation

    body = Organisation.objects.filter(name=organisation).first()
    if body is None:
        raise Unable(f"没有这个单位：{organisation}", f"There is no organisation {organisation}")
    user = actions.person(username)
    made = actions.invite(user, body, by=actions.OPERATOR, at=timezone.now())
    uid, token = made or ("", "")
    click.echo(reverse("account_reset_password_from_key", kwargs={"uidb36": uid, "key": token}))


@ledger.command()
@click.argument("username")
@click.option("--organisation", required=True, metavar="NAME")
@ready
def confirm(username: str, organisation: str) -> None:
    """Confirm the roles that wait for a second administrator; the log says it came from here."""
    from django.utils import timezone

    from rectitude.ledger.accounts import actions

    user, at = actions.person(username), timezone.now()
    waiting = list(
        user.memberships.filter(
            organisation__name=organisation, active=False, asked_by__isnull=False
        )
    )
    if not waiting:
        raise Unable("没有待确认的角色", "no role waits to be confirmed")
    for row in waiting:
        actions.confirm(row, by=actions.OPERATOR, at=at)
    serving.sign_due()
    click.echo(f"{username}: {', '.join(row.role for row in waiting)}")


@ledger.command("import")
@click.argument(
    "reports", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--as", "username", required=True, help="The inspector on whose behalf it is done.")
@ready
def import_(reports: tuple[Path, ...], username: str) -> None:
    """Take in reports of `rectitude inspect --format json`, in any order; twice changes nothing."""
    from django.utils import timezone

    from rectitude.ledger.accounts.actions import person
    from rectitude.ledger.accounts.queries import actor_of
    from rectitude.ledger.inspections.reports import reports_in
    from rectitude.ledger.results.imports import import_report

    actor = actor_of(person(username))
    for path in reports:
        for raw in reports_in(path.read_bytes()):
            done = import_report(raw, by=actor, at=timezone.now())
            head, what = f"{path.name}: {done.report.target}", _taken_in(done)
            say(f"{head}：{what.zh}", f"{head}: {what.en}")
    serving.sign_due()


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
@click.option(
    "--workers", type=click.IntRange(1, 512), help="Runs at once (default: 2, or by the cluster)."
)
@click.option("--until-empty", is_flag=True, help="Stop when nothing is left.")
@click.option(
    "--scheduler", metavar="ADDRESS", help="A Dask cluster that does the work: tcp://HOST:PORT."
)
@ready
def work(workers: int | None, scheduler: str | None, *, until_empty: bool) -> None:
    """Do the inspections that the ledger has requested; may be killed and started again at any time."""
    from rectitude.ledger.dispatching.dispatcher import Dispatcher, clean, crew, local

    clean()
    if not until_empty:
        serving.count_beside()
    with ExitStack() as stack:
        here = stack.enter_context(crew())
        inspecting, places = (
            stack.enter_context(_cluster(scheduler, here)) if scheduler else (here, 2)
        )
        executor = stack.enter_context(local(workers or places))
        dispatcher = Dispatcher(executor, workers or places, inspecting)
        signal.signal(signal.SIGTERM, lambda *_: dispatcher.stop())
        signal.signal(signal.SIGINT, lambda *_: dispatcher.stop())
        done = dispatcher.run(until_empty=until_empty)
    say(f"完成 {done} 次检测", f"{done} runs done")


def _cluster(address: str, here: "Crew") -> "AbstractContextManager[tuple[Workers, int]]":
    from rectitude.ledger.dispatching.dispatcher import cluster

    if find_spec("distributed") is None:
        raise Unable(
            "--scheduler 要用附加组件，请安装：pip install 'rectitude[cluster]'",
            "--scheduler needs its extra. Install it: pip install 'rectitude[cluster]'",
        )
    return cluster(address, here)


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
@click.option(
    "--checkpoints",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Copies of checkpoints that were kept elsewhere, or numbers and digests from printed documents.",
)
@click.pass_context
def verify(
    context: click.Context,
    file: Path | None,
    key: str | None,
    roots: Path | None,
    checkpoints: tuple[Path, ...],
) -> None:
    """Verify log, checkpoints, their copies, evidence and every row: 0 intact, 1 changed, 2 unreadable."""
    trusted = roots.read_bytes() if roots is not None else None
    if file is not None:
        from rectitude.ledger.audit.export import verify_file

        try:
            faults = verify_file(file, key, trusted, _kept(checkpoints))
        except (ValueError, KeyError, OSError) as error:
            raise Unable(
                f"读不了 {file.name}：{error}", f"{file.name} cannot be read: {error}"
            ) from error
    else:
        faults = _verify_database(key, trusted, checkpoints)
    for fault in faults:
        click.echo(fault[system_language()])
    if faults:
        context.exit(1)
    say("完好", "intact")


@ready
def _verify_database(
    key: str | None, roots: bytes | None, checkpoints: tuple[Path, ...]
) -> list[Text]:
    from rectitude.ledger.audit.verification import faults

    return faults(key, roots, _kept(checkpoints))


def _kept(files: tuple[Path, ...]) -> "list[dict[str, Any]]":
    from rectitude.ledger.audit.copies import read

    return [copy for file in files for copy in read(file)]


@ledger.command()
@click.argument("output", type=click.Path(dir_okay=False, path_type=Path))
@ready
def export(output: Path) -> None:
    """Export the log with its checkpoints, to be verified without the server."""
    from rectitude.ledger.audit.export import write

    count = write(output)
    say(f"{count} 个事件", f"{count} events")


@ledger.command()
@ready
def checkpoint() -> None:
    """Sign the Merkle root over the whole log, and have it time-stamped; `work` does so every hour."""
    from django.utils import timezone

    from rectitude.ledger.audit.checkpoints import make, stamp_newest

    made = make(timezone.now())
    stamp_newest()
    if made:
        click.echo(f"{made.size} {made.root}")
    else:
        say("没有新的事件", "nothing new")


@ledger.command()
@ready
def demo() -> None:
    """Fill an empty ledger with an invented campaign: 60 firms, several hundred problems."""
    readiness.invent()
