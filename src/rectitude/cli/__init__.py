"""The command line: a contract that scripts rely on (exit status 0, 1, 2, 130; JSON on demand)."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar, cast

import click

from rectitude import __version__
from rectitude.cli.group import Commands, not_installed
from rectitude.cli.options import ByKind
from rectitude.language import system_language
from rectitude.text import Language

F = TypeVar("F", bound=Callable[..., Any])

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""Each of its threads takes memory when it starts, and we multiply no matrices."""


def _remember_language(ctx: click.Context, _: click.Parameter, value: str | None) -> Language:
    language = cast("Language", value or system_language())
    ctx.find_root().meta["rectitude.language"] = language
    return language


_language = click.option(
    "--lang", "language", type=click.Choice(["zh", "en"]), callback=_remember_language, is_eager=True,
    help="Language of what is printed (default: the system's).",
)  # fmt: skip
_format = click.option(
    "--format", "form", type=click.Choice(["text", "json", "sarif", "html"]), default="text",
    show_default=True, help="Form of the report.",
)  # fmt: skip
_output = click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="File (with several targets: folder) for the report.",
)
_sign = click.option(
    "--sign", type=click.Path(path_type=Path), metavar="KEY",
    help="Sign the bundle's manifest with this private Ed25519 key, PEM.",
)  # fmt: skip
_timestamp = click.option(
    "--timestamp",
    metavar="URL",
    help="Have this authority stamp the time of the bundle (RFC 3161).",
)


def _tls(command: F) -> F:
    """Add Dask's own TLS, three files in PEM."""
    for name, what in (
        ("--tls-key", "private key"),
        ("--tls-cert", "certificate"),
        ("--tls-ca", "authority"),
    ):
        made = click.option(name, type=click.Path(path_type=Path), help=f"Cluster: {what}, PEM.")
        command = made(command)
    return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rectitude")
def main() -> None:
    """Inspect Internet services for 22 scenarios of misconduct, and keep the evidence."""


@main.command(cls=ByKind)
@click.argument("targets", nargs=-1, required=True, metavar="TARGET...")
@click.option(
    "--scenario",
    "scenarios",
    multiple=True,
    metavar="PREFIX",
    help="Only this scenario or group; repeatable.",
)
@_format
@_output
@click.option(
    "--bundle",
    type=click.Path(path_type=Path),
    help="File (with several targets: folder) for the evidence.",
)
@_language
@_sign
@_timestamp
def inspect(**given: Any) -> None:
    """Inspect websites, link plans, registers ... `demo` is demo town."""
    from rectitude.cli import inspecting

    sys.exit(inspecting.inspect(**given))


@main.command(cls=ByKind)
@click.argument("table", nargs=-1, metavar="TARGETS.csv | status FOLDER")
@click.option(
    "--scenario",
    "scenarios",
    multiple=True,
    metavar="PREFIX",
    help="Only this scenario or group; repeatable.",
)
@click.option("--output", type=click.Path(path_type=Path), help="Folder of the sweep's results.")
@_language
@click.option(
    "--retry-failed", is_flag=True, help="With --resume: try those again that gave no result."
)
@click.option(
    "--workers", type=click.IntRange(1), help="Targets at once (default: by cores and memory)."
)
@click.option(
    "--per-host",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Targets of one host at once.",
)
@click.option(
    "--per-address",
    type=click.IntRange(1),
    help="Targets at once of one network address, which may serve many hosts.",
)
@click.option(
    "--robots",
    is_flag=True,
    help="The targets are not the inspected party: skip those whose robots.txt refuses.",
)
@click.option(
    "--host-pause",
    type=click.FloatRange(0),
    default=0.0,
    help="Seconds between two inspections of one host.",
)
@click.option(
    "--target-rate",
    type=click.FloatRange(min=0, min_open=True),
    help="Targets a second that begin, at most.",
)
@click.option(
    "--hours", metavar="FROM-UNTIL", help="Hours of the day in which targets begin: 22-6."
)
@click.option(
    "--stop-list",
    type=click.Path(path_type=Path),
    help="Hosts that asked not to be inspected, one a line; they are skipped and said.",
)
@click.option(
    "--metrics-port",
    type=click.IntRange(1, 65535),
    help="Serve how far it is on loopback, for Prometheus.",
)
@click.option(
    "--sample",
    type=click.IntRange(1),
    metavar="N",
    help="Draw so many targets; all others stay out.",
)
@click.option(
    "--seed", type=int, default=0, show_default=True, help="With --sample: by which seed."
)
@click.option(
    "--by", metavar="TAG", help="With --sample: in proportion to the values of a tag (TAG=value)."
)
@click.option(
    "--since",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="An earlier sweep; the report says what is new, gone and still there.",
)
@click.option("--parquet", is_flag=True, help="Write the results as columns too: results.parquet.")
@click.option(
    "--bundles-to",
    metavar="URL",
    help="A store for the bundles in place of the folder: s3://BUCKET/FOLDER.",
)
@click.option(
    "--campaign",
    type=click.IntRange(1),
    metavar="ID",
    help="Instead of a table: the population of a campaign of the ledger.",
)
@click.option(
    "--ledger",
    is_flag=True,
    help="Let the ledger take in the reports, and keep a campaign's round, at the end.",
)
@click.option(
    "--as", "username", metavar="NAME", help="The inspector on whose behalf the ledger is asked."
)
@click.option(
    "--scheduler", metavar="ADDRESS", help="A Dask cluster that does the work: tcp://HOST:PORT."
)
@_tls
def sweep(**given: Any) -> None:
    """Inspect the targets of a table (CSV, XLSX), however many; `sweep status FOLDER`: how far it is."""
    from rectitude.cli import sweeping

    try:
        sys.exit(sweeping.sweep(**given))
    except ModuleNotFoundError as error:
        raise not_installed("--scheduler", "cluster", error) from error


@main.command()
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address on which it is reached."
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8786, show_default=True, help="0: a free one."
)
@_tls
@_language
def scheduler(
    host: str,
    port: int,
    tls_ca: Path | None,
    tls_cert: Path | None,
    tls_key: Path | None,
    language: Language,
) -> None:
    """Hold a Dask cluster together, for sweeps: workers and drivers join it by its address."""
    working = _working("scheduler")
    tls = working.security(tls_ca, tls_cert, tls_key)
    sys.exit(working.schedule(host, port, tls, language))


@main.command()
@click.argument("address")
@click.option(
    "--places", type=click.IntRange(1), help="Targets at once (default: by cores and memory)."
)
@click.option(
    "--folder", type=click.Path(path_type=Path), help="Where evidence lies while it is collected."
)
@_tls
@_language
def worker(
    address: str,
    places: int | None,
    folder: Path | None,
    tls_ca: Path | None,
    tls_cert: Path | None,
    tls_key: Path | None,
    language: Language,
) -> None:
    """Offer this machine to the Dask cluster of a scheduler, for sweeps."""
    working = _working("worker")
    tls = working.security(tls_ca, tls_cert, tls_key)
    sys.exit(working.work(address, places, folder, tls, language))


def _working(command: str) -> ModuleType:
    """Return what scheduler and worker do; raises Unable where Dask is not installed."""
    try:
        return import_module("rectitude.cli.working")
    except ModuleNotFoundError as error:
        raise not_installed(command, "cluster", error) from error


@main.command()
@click.argument(
    "bundles", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BUNDLE..."
)
@_format
@_output
@_language
def judge(**given: Any) -> None:
    """Judge the evidence of bundles again."""
    from rectitude.cli import commands

    sys.exit(commands.judge(**given))


@main.command()
@click.argument(
    "bundles", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BUNDLE..."
)
@click.option(
    "--signer", type=click.Path(path_type=Path), help="The public key that must have signed, PEM."
)
@click.option(
    "--roots",
    type=click.Path(path_type=Path),
    help="Certificates of trusted time-stamping authorities, PEM.",
)
@_language
def verify(**given: Any) -> None:
    """Check that bundles are as they were sealed: 0 intact, 1 changed, 2 unreadable."""
    from rectitude.cli import commands

    sys.exit(commands.verify(**given))


@main.command()
@click.argument(
    "bundles", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BUNDLE..."
)
@_sign
@_timestamp
@_language
def prove(**given: Any) -> None:
    """Sign sealed bundles, or have their time stamped, after they were made."""
    from rectitude.cli import commands

    sys.exit(commands.prove(**given))


@main.command()
@click.argument("bundle", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["har", "wacz", "cyclonedx", "csv", "xlsx", "leaks-csv", "leaks-xlsx"]),
    required=True,
)
@_output
@_language
def export(**given: Any) -> None:
    """Write a bundle in a form that other tools read."""
    from rectitude.cli import commands

    commands.export(**given)


@main.command()
@click.argument("bundle", type=click.Path(path_type=Path))
@_output
@_language
def redact(**given: Any) -> None:
    """Derive a bundle without personal data, which cites the original's digest."""
    from rectitude.cli import commands

    commands.redact(**given)


@main.command()
@click.argument("identifier", required=False, metavar="[ID]")
@_language
def scenarios(identifier: str | None, language: Language) -> None:
    """Show the 22 scenarios, or one in full."""
    from rectitude.cli import listings

    click.echo(
        listings.scenario(identifier, language) if identifier else listings.scenarios(language)
    )


@main.command()
@click.argument("identifier", required=False, metavar="[ID]")
@_language
def rules(identifier: str | None, language: Language) -> None:
    """Show the rules, or one in full."""
    from rectitude.cli import listings

    click.echo(listings.rule(identifier, language) if identifier else listings.rules(language))


@main.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8400, show_default=True)
@_language
def demo(port: int, language: Language) -> None:
    """Serve demo town on loopback until interrupted."""
    from rectitude.cli import commands

    commands.demo(port, language)
