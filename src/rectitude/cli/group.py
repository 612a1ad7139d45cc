"""The group of commands: each that cannot go on says why in one line."""

import os
import sys
from importlib import import_module
from typing import Any, NoReturn, cast

import click
from click.exceptions import NoArgsIsHelpError

from rectitude.language import system_language
from rectitude.text import Text, Unable

IMPOSSIBLE, INTERRUPTED = 2, 130
LATER = {"ledger": "rectitude.ledger.cli:ledger"}
"""Commands of rooms that are heavy to import, found only when they are called."""


class Commands(click.Group):
    """Says in one line, in the reader's language, why something cannot be done; exit status 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *LATER])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in LATER:
            return super().get_command(ctx, cmd_name)
        module, _, name = LATER[cmd_name].partition(":")
        try:
            return cast("click.Command", getattr(import_module(module), name))
        except ModuleNotFoundError as error:
            return _unavailable(cmd_name, error)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except Unable as error:
            _give_up(ctx, error.text)
        except (click.exceptions.Exit, click.Abort):
            raise
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            what = " ".join(error.format_message().split()).rstrip(".")
            how = f"{(error.ctx or ctx).command_path} --help"
            _give_up(ctx, Text(f"参数有误：{what}。用法见 {how}", f"{what}. See {how}"))
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # no second complaint
            ctx.exit(IMPOSSIBLE)
        except Exception as error:  # noqa: BLE001 - no traceback and no status 1 reaches the user
            _give_up(ctx, _unforeseen(error, ctx.invoked_subcommand or ""))


def _give_up(ctx: click.Context, why: Text) -> NoReturn:
    language = ctx.find_root().meta.get("rectitude.language") or system_language()
    click.echo(f"rectitude: {why[language]}", err=True)
    ctx.exit(IMPOSSIBLE)


def _unforeseen(error: Exception, command: str) -> Text:
    from rectitude import diagnostics

    log = diagnostics.keep(error, command)
    said = diagnostics.said(error, log)
    return Text(f"{said.zh} {log}", f"{said.en} {log}")


def not_installed(what: str, extra: str, error: ModuleNotFoundError) -> Unable:
    return Unable(
        f"{what} 需要 {error.name}。请安装：pip install 'rectitude[{extra}]'",
        f"{what} needs {error.name}. Install it: pip install 'rectitude[{extra}]'",
    )


def _unavailable(command: str, error: ModuleNotFoundError) -> click.Command:
    """Stand in for a command whose extra is not installed, so that `--help` still lists it."""

    def explain(arguments: tuple[str, ...]) -> None:
        raise not_installed(command, command, error)

    return click.Command(
        command,
        callback=explain,
        params=[click.Argument(["arguments"], nargs=-1, type=click.UNPROCESSED)],
        help=f"Not installed: pip install 'rectitude[{command}]'.",
        context_settings={"ignore_unknown_options": True},
    )
