"""The command line: a contract that scripts rely on (exit status 0, 1, 2, 130; JSON on demand)."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn, TypeVar, cast

import click
from click.exceptions import NoArgsIsHelpError

from rectitude import __version__
from rectitude.language import system_language
from rectitude.text import Language, Text, Unable

F = TypeVar("F", bound=Callable[..., Any])

INTACT, CHANGED, IMPOSSIBLE = 0, 1, 2
_LATER = {"ledger": "rectitude.ledger.cli:ledger"}
"""Commands of rooms that are heavy to import, found only when they are called."""


class _Commands(click.Group):
    """Says in one line, in the reader's language, why something cannot be done; exit status 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*super().list_commands(ctx), *_LATER]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _LATER:
            return super().get_command(ctx, cmd_name)
        module, _, name = _LATER[cmd_name].partition(":")
        try:
            return cast("click.Command", getattr(import_module(module), name))
        except ModuleNotFoundError as error:
            return _unavailable(cmd_name, error)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except Unable as error:
            _give_up(ctx, error.text)
        except NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            what = " ".join(error.format_message().split()).rstrip(".")
            how = f"{(error.ctx or ctx).command_path} --help"
            _give_up(ctx, Text(f"参数有误：{what}。用法见 {how}", f"{what}. See {how}"))


def _give_up(ctx: click.Context, why: Text) -> NoReturn:
    language = ctx.find_root().meta.get("rectitude.language") or system_language()
    click.echo(f"rectitude: {why[language]}", err=True)
    ctx.exit(IMPOSSIBLE)


def _unavailable(command: str, error: ModuleNotFoundError) -> click.Command:
    """Stand in for a command whose extra is not installed, so that `--help` still lists it."""

    def explain(arguments: tuple[str, ...]) -> None:
        raise Unable(
            f"{command} 需要 {error.name}。请安装：pip install 'rectitude[{command}]'",
            f"{command} needs {error.name}. Install it: pip install 'rectitude[{command}]'",
        )

    return click.Command(
        command,
        callback=explain,
        params=[click.Argument(["arguments"], nargs=-1, type=click.UNPROCESSED)],
        help=f"Not installed: pip install 'rectitude[{command}]'.",
        context_settings={"ignore_unknown_options": True},
    )


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


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rectitude")
def main() -> None:
    """Inspect Internet services for 22 scenarios of misconduct, and keep the evidence."""


@main.command()
@click.argument("targets", nargs=-1, required=True, metavar="TARGET...")
@click.option("--kind", type=click.Choice(["website", "app", "capture", "links", "register", "answers"]),
              help="Kind of target (default: seen from it).")  # fmt: skip
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
@click.option("--profile", type=click.Choice(["normal", "strict"]), default="normal", show_default=True,
              help="strict reports defensible doubts as failed.")  # fmt: skip
@click.option(
    "--pages",
    type=click.IntRange(1, 100),
    default=5,
    show_default=True,
    help="Pages of a website, at most.",
)
@click.option("--popups", type=click.Choice(["off", "quick", "normal", "patient"]),
              help="How long to watch for pop-ups (default: normal; quick with --pages 1).")  # fmt: skip
@click.option(
    "--thorough", is_flag=True, help="Press often enough to find a jump that happens by chance."
)
@click.option(
    "--persona", type=click.Path(path_type=Path), help="YAML file with the test identity."
)
@click.option("--consent", metavar="VALUE", help="Capture: where the user's choice was made.")
@click.option(
    "--register",
    type=click.Path(path_type=Path),
    help="Folder of filings, licences and addresses to join.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    help="Register: an earlier snapshot to compare with.",
)
@click.option(
    "--map",
    "column_map",
    type=click.Path(path_type=Path),
    help="Register: file that maps column names.",
)
@click.option(
    "--storage-state", type=click.Path(path_type=Path), help="Start logged in as a test account."
)
@click.option(
    "--submit-forms", is_flag=True, help="Submit forms (never pay, order, delete or send-code)."
)
@click.option(
    "--probe", is_flag=True, help="Ask for a short list of paths that should not be public."
)
@click.option("--operator", metavar="NAME", help="Who inspects; recorded.")
@click.option("--authority", metavar="TEXT", help="By what right; needed for --probe.")
@click.option(
    "--rate", type=click.FloatRange(min=0, min_open=True), help="Requests a second, at most."
)
@click.option(
    "--resolve",
    multiple=True,
    metavar="HOST=ADDRESS[:PORT]",
    help="Where a host is found; repeatable.",
)
@click.option(
    "--resolver",
    metavar="ADDRESS[:PORT]",
    help="Name server to ask for aliases (default: the system's).",
)
@click.option("--ca", type=click.Path(path_type=Path), help="Certificate authority to trust, PEM.")
@click.option(
    "--browser", type=click.Path(path_type=Path), help="Chromium to drive (default: on PATH)."
)
@click.option("--browser-profile", type=click.Choice(["evidence", "sweep"]), default="evidence",
              show_default=True, help="Full Chromium, or its quick headless shell.")  # fmt: skip
@click.option(
    "--rounds",
    type=click.IntRange(1),
    help="Links: rounds of matched probes (default: the plan's).",
)
@click.option("--watch", is_flag=True, help="Links: go on until the difference is settled.")
@click.option("--resume", is_flag=True, help="Links: go on with the partial bundle.")
@click.option(
    "--require-bound", type=click.FloatRange(0, 1), help="Links: pass only below this rate."
)
@click.option("--blocklist", "blocklists", multiple=True, type=click.Path(path_type=Path),
              help="Filter list of trackers, EasyPrivacy style; repeatable.")  # fmt: skip
@_sign
@_timestamp
@click.option("--retain-until", metavar="DATE", help="Until when the evidence is kept; recorded.")
@click.option(
    "--deadline",
    type=click.FloatRange(1),
    help="Seconds for one target (default: 300 for a website).",
)
def inspect(**given: Any) -> None:
    """Inspect websites, link plans, registers ... `demo` is demo town."""
    from rectitude.cli import commands

    sys.exit(commands.inspect(**given))


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
@click.option("--format", "form", type=click.Choice(["har", "wacz", "csv", "xlsx"]), required=True)
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
