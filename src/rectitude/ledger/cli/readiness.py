"""What a command needs before it can do anything: Django set up, the database brought up to date."""

import functools
import os
import time
from collections.abc import Callable
from typing import Any

import click

from rectitude.language import system_language
from rectitude.text import LANGUAGES, Text, Unable

Command = Callable[..., Any]


def ready(command: Command) -> Command:
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
        from rectitude.ledger.home import prepare

        prepare()
        try:
            django.setup()
        except ValueError as error:  # of a setting, before there is a language
            raise Unable(f"设置不对：{error}", f"A setting is wrong: {error}") from error
        from django.utils import translation

        from rectitude.ledger.fields import Invalid
        from rectitude.ledger.transitions import Refused

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


def say(zh: str, en: str, *, err: bool = False) -> None:
    """Say a line in the language of the system."""
    click.echo(Text(zh, en)[system_language()], err=err)


def migrate() -> None:
    """Bring the database up to date; what that rewrites is sealed anew."""
    from django.core.management import call_command
    from django.utils import timezone

    from rectitude.ledger.audit import upgrading

    with upgrading.sealed_anew(timezone.now):
        call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)


def invent() -> None:
    """Fill an empty ledger with the invented campaign, and say who may sign in."""
    from django.utils import timezone

    from rectitude.ledger.audit.sealing import sealed
    from rectitude.ledger.demo.fill import fill

    migrate()
    begun = time.monotonic()

    def progress(step: Text) -> None:
        click.echo(f"  {time.monotonic() - begun:4.0f} s  {step[system_language()]}", err=True)

    with sealed():  # one commit instead of four thousand: nobody else is there yet
        people = fill(timezone.now(), progress)
    names = "inspector07 technical01 legal02 decider01 auditor01 admin firm01 store01"
    say(f"所有人的密码：{people.password}", f"password of everyone: {people.password}")
    say(f"可以这样登录：{names}", f"sign in as: {names}")
