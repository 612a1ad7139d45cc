"""Where the targets of a sweep come from: a table, or a campaign of the ledger; and where its reports go."""

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from rectitude.facts.masking import mask_all
from rectitude.sweep import targets
from rectitude.sweep.store import Store, shown
from rectitude.text import Language, Text, Unable

PUBLIC = {"network": "public-only"}
"""What a campaign's assets are inspected with, as the ledger's own runs are: anybody may have named them."""

_SHOWN = 10
"""Reports that the ledger refused, which are shown; ours."""


class Ledger(msgspec.Struct, frozen=True):
    """What the sweep has to do with the ledger, and on whose behalf."""

    campaign: int | None = None
    takes_in: bool = False
    username: str = ""


class Source(msgspec.Struct, frozen=True):
    """Where the targets come from: its name, what tells it from another, its lines."""

    name: str
    digest: str
    read: Callable[[dict[str, Any], str | None], Iterator[targets.Planned | targets.Fault]]


def asked_of_the_ledger(campaign: int | None, ledger: bool, username: str | None) -> Ledger:
    """Return what is asked of the ledger; raises Unable where nobody is named who may ask it."""
    if campaign is None and not ledger:
        return Ledger()
    if username is None:
        raise Unable(
            "--campaign 和 --ledger 要用 --as 说明以谁的名义进行。",
            "--campaign and --ledger need --as: the person on whose behalf it is done.",
        )
    if ledger:
        from rectitude.ledger.cli import sweeping

        sweeping.known(username)
    return Ledger(campaign, ledger, username)


def source(table: Path | None, ledgers: Ledger) -> Source | None:
    """Return where the targets come from; None where nothing is named, as when a sweep goes on."""
    if ledgers.campaign is not None:
        if table:
            raise Unable(
                "对象表和 --campaign 只能给出一个。", "Name a table or --campaign, not both."
            )
        from rectitude.ledger.cli import sweeping

        found = sweeping.population(ledgers.campaign, ledgers.username)
        digest = hashlib.sha256(msgspec.json.encode(found.rows)).hexdigest()
        name = found.campaign
        if found.left_out:
            left = Text(
                f"{found.left_out} 个对象需要文件，不在内",
                f"{found.left_out} need a file, left out",
            )
            name = f"{name} ({left.zh} / {left.en})"
        return Source(
            name,
            digest,
            lambda shared, kind: targets.of_rows(
                iter(enumerate(found.rows, 1)), name, shared, kind
            ),
        )
    if table is None:
        return None
    return Source(
        table.name, digest_of(table), lambda shared, kind: targets.read(table, shared, kind)
    )


def allowed() -> tuple[str, ...]:
    return tuple(filter(None, os.environ.get("RECTITUDE_ALLOW", "").split(",")))


def take_in(store: Store, username: str, language: Language) -> None:
    """Let the ledger take in the reports that there are; twice changes nothing."""
    from rectitude.ledger.cli import sweeping

    done = sweeping.take_in(
        (
            (shown(row), report)
            for row in store.rows()
            if row["state"] == "done" and (report := store.report(row["number"]))
        ),
        username,
    )
    text = Text(
        f"台账：新收 {done.new} 份报告，新立问题 {done.opened} 件，未收 {len(done.refused)} 份",
        f"Ledger: {done.new} new reports, {done.opened} problems opened, {len(done.refused)} refused",
    )
    click.echo(text[language], err=True)
    for why in done.refused[:_SHOWN]:
        click.echo(f"    {mask_all(why[language])}", err=True)


def digest_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise Unable(
            f"读不了 {path}：{error.strerror}", f"Cannot read {path}: {error.strerror}"
        ) from error
