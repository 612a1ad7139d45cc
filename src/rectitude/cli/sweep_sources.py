"""Where the targets of a sweep come from: a table, or a campaign of the ledger; and where its reports go."""

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from rectitude.facts.masking import mask_all
from rectitude.sweep import targets
from rectitude.sweep.store import Store, shown, text_of
from rectitude.text import Language, Text, Unable

if TYPE_CHECKING:
    from rectitude.ledger.cli.sweeping import Inspected, Round

PUBLIC = {"network": "public-only"}
"""What a campaign's assets are inspected with, as the ledger's own runs are: anybody may have named them."""

_FIRST = 2
"""The line of a table that holds the first target."""
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
    round: dict[str, Any] | None = None
    """Of a campaign's population: what the ledger needs to keep the sweep as one of its rounds."""


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

        found = sweeping.population(ledgers.campaign, ledgers.username, to_keep=ledgers.takes_in)
        digest = hashlib.sha256(msgspec.json.encode(found.rows)).hexdigest()
        name = found.campaign
        if found.round.left_out:
            left = Text(
                f"{found.round.left_out} 个对象需要文件，不在内",
                f"{found.round.left_out} need a file, left out",
            )
            name = f"{name} ({left.zh} / {left.en})"
        return Source(
            name,
            digest,
            lambda shared, kind: targets.of_rows(
                iter(enumerate(found.rows, 1)), name, shared, kind
            ),
            msgspec.to_builtins(found.round),
        )
    if table is None:
        return None
    return Source(
        table.name, digest_of(table), lambda shared, kind: targets.read(table, shared, kind)
    )


def allowed() -> tuple[str, ...]:
    return tuple(filter(None, os.environ.get("RECTITUDE_ALLOW", "").split(",")))


def take_in(store: Store, username: str, language: Language) -> None:
    """
    Let the ledger take in the reports that there are; twice changes nothing.

    A campaign's sweep that is over is kept as a round too, which then stays as it is.
    """
    from rectitude.ledger.cli import sweeping

    over = not {"waiting", "running"} & store.counts().keys()
    found = store.setting("round")
    made = msgspec.convert(found, sweeping.Round) if found else None
    drawn, begun = store.setting("sample"), store.setting("begun")
    done = sweeping.take_in(
        _inspected(store, made),
        username,
        made if over else None,
        msgspec.convert(drawn, dict[str, Any] | None),
        msgspec.convert(begun, float),
    )
    text = Text(
        f"台账：新收 {done.new} 份报告，新立问题 {done.opened} 件，未收 {len(done.refused)} 份",
        f"Ledger: {done.new} new reports, {done.opened} problems opened, {len(done.refused)} refused",
    )
    click.echo(text[language], err=True)
    for why in done.refused[:_SHOWN]:
        click.echo(f"    {mask_all(why[language])}", err=True)
    if made is not None:
        click.echo(_of_round(done.round, kept_before=done.kept_before)[language], err=True)


def _of_round(number: int | None, *, kept_before: bool) -> Text:
    if number is None:
        return Text(
            "还有对象没有检测，本轮尚未留存；用 --resume 继续。",
            "Targets are left, so this round is not kept yet: go on with --resume.",
        )
    if kept_before:
        return Text(
            f"第 {number} 轮早已留存，其数字不变。",
            f"Round {number} was kept before; its figures stay.",
        )
    return Text(f"已留存为第 {number} 轮批量检测。", f"Kept as round {number} of the campaign.")


def _inspected(store: Store, made: "Round | None") -> "Iterator[Inspected]":
    """
    Yield how each target ended, and of a campaign's population those that no inspection was begun of.

    A sample is drawn from what can be inspected, so that there are none of those in it.
    """
    from rectitude.ledger.cli.sweeping import Inspected

    def asset(line: int) -> int | None:
        return made.assets[line - _FIRST] if made else None

    named: dict[int, str] = {}
    for row in store.rows():
        named[row["line"]] = shown(row)
        if row["state"] in {"done", "failed", "skipped"}:
            yield Inspected(
                shown(row), asset(row["line"]), row["state"], store.report(row["number"]),
                text_of(row["reason"]), row["attempts"], row["since"], row["seconds"] or 0.0,
            )  # fmt: skip
    for fault in store.faults() if made and not store.setting("sample") else ():
        if fault.first is None:
            yield Inspected("", asset(fault.line), "failed", reason=fault.why)
            continue
        same = named[fault.first]
        once = Text(
            f"与 {same} 是同一对象，只检测一次。", f"The same target as {same}, inspected once."
        )
        yield Inspected(same, asset(fault.line), "skipped", reason=once)


def digest_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise Unable(
            f"读不了 {path}：{error.strerror}", f"Cannot read {path}: {error.strerror}"
        ) from error
