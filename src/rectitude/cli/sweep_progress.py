"""How far a sweep is: a table that stays in its place on a terminal, else a line now and then."""

import contextlib
import sys
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from rectitude.cli import status
from rectitude.facts.masking import mask_all
from rectitude.sweep.store import Store, shown
from rectitude.text import Language, Text

if TYPE_CHECKING:
    from rich.table import Table

_EVERY = 10.0
"""Seconds between two lines of progress where there is no terminal; ours."""
_SECOND = 1.0
"""Seconds between two looks at the store where there is one; ours."""
_SHOWN = 10
"""Faulty lines that are shown; the report has all."""


class Figures(msgspec.Struct, frozen=True):
    """What is told while it runs."""

    over: int
    running: int
    waiting: int
    rate: float
    """Targets a second, since this driver began."""
    causes: dict[str, int]
    """Why targets have no result, and how many."""

    @property
    def all(self) -> int:
        """Return how many targets there are."""
        return self.over + self.running + self.waiting

    @property
    def remaining(self) -> str:
        """Return the time that is left at this rate."""
        if not self.rate:
            return "–"
        seconds = int((self.running + self.waiting) / self.rate)
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"

    def line(self, language: Language) -> str:
        """Return all of it in one line."""
        parts = [
            Text(f"完成 {self.over}/{self.all}", f"{self.over}/{self.all} done"),
            Text(f"每分钟 {self.rate * 60:.0f} 个", f"{self.rate * 60:.0f} a minute"),
        ]
        if self.rate:
            parts.append(Text(f"剩余约 {self.remaining}", f"about {self.remaining} left"))
        line = Text("，", ", ")[language].join(part[language] for part in parts)
        failures = [f"{_cause(name)[language]} {count}" for name, count in self.causes.items()]
        return Text("；", "; ")[language].join([line, *failures])

    def table(self, language: Language) -> "Table":
        """Return the same as a table of two columns."""
        from rich.table import Table

        made = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
        made.add_column(justify="left")
        made.add_column(justify="right")
        for name, value in (
            (Text("已完成", "Done"), f"{self.over}/{self.all}"),
            (Text("进行中", "Running"), str(self.running)),
            (Text("每分钟", "A minute"), f"{self.rate * 60:.0f}"),
            (Text("剩余时间", "Left"), self.remaining),
        ):
            made.add_row(name[language], value)
        if self.causes:
            without = Text("没有结果", "Without result")
            made.add_row(without[language], str(sum(self.causes.values())))
            for cause, count in self.causes.items():
                made.add_row(f"  {_cause(cause)[language]}", str(count))
        return made


class Progress:
    """Tells how far a sweep is whenever it is called, not too often."""

    def __init__(self, store: Store, language: Language) -> None:
        self._store, self._language = store, language
        self._began, self._said = time.monotonic(), 0.0
        self._at_first = _over(store.counts())

    def __call__(self) -> None:
        """Say it, if it is time."""
        now = time.monotonic()
        if now - self._said >= _EVERY:
            self._said = now
            click.echo(self.figures(now).line(self._language), err=True)

    def figures(self, now: float) -> Figures:
        """Return what there is to tell."""
        counts = self._store.counts()
        over = _over(counts)
        rate = (over - self._at_first) / max(now - self._began, 1e-9)
        running, waiting = counts.get("running", 0), counts.get("waiting", 0)
        return Figures(over, running, waiting, rate, self._store.reasons())


class _Live(Progress):
    """The same on a terminal."""

    def shown(self) -> "contextlib.AbstractContextManager[object]":
        """Keep the table in its place as long as this lasts; the terminal is then as it was."""
        from rich.console import Console
        from rich.live import Live

        console = Console(stderr=True, highlight=False)
        self._live = Live(console=console, auto_refresh=False, transient=True)
        return self._live

    def __call__(self) -> None:
        """Draw it anew, if it is time."""
        now = time.monotonic()
        if now - self._said >= _SECOND:
            self._said = now
            self._live.update(self.figures(now).table(self._language), refresh=True)


@contextlib.contextmanager
def progress(store: Store, language: Language) -> Iterator[Progress]:
    """Offer what is called while a sweep runs."""
    if not sys.stderr.isatty():
        yield Progress(store, language)
        return
    live = _Live(store, language)
    with live.shown():
        yield live


def _cause(name: str) -> Text:
    from rectitude.reports.words import word  # what a first line can wait for

    return word("sweep-cause", name)


def _over(counts: dict[str, int]) -> int:
    return sum(counts.get(state, 0) for state in ("done", "failed", "skipped"))


def say(folder: Path, language: Language) -> int:
    """Say how far a sweep is, whether somebody drives it or not."""
    with contextlib.closing(Store(folder, driving=False)) as store:
        say_counts(store, language)
        for row in store.running(_SHOWN):
            since = datetime.fromtimestamp(row["since"]).astimezone().strftime("%H:%M:%S")
            attempt = Text(f"第 {row['attempts']} 次", f"attempt {row['attempts']}")
            where = f", {row['worker']}" if row["worker"] else ""
            click.echo(f"    {mask_all(shown(row))}: {attempt[language]}, {since}{where}", err=True)
    return status.PASSED


def say_counts(store: Store, language: Language) -> None:
    counts, faults = store.counts(), store.faults()
    names = {
        "done": Text("已完成", "done"),
        "failed": Text("没有结果", "without result"),
        "skipped": Text("已跳过", "skipped"),
        "waiting": Text("等待", "waiting"),
        "running": Text("进行中", "running"),
    }
    for state, name in names.items():
        if counts.get(state):
            click.echo(f"{name[language]}: {counts[state]}", err=True)
    for cause, count in store.reasons().items():
        click.echo(f"    {_cause(cause)[language]}: {count}", err=True)
    if faults:
        left_out = Text("没有使用的行", "Lines left out")
        click.echo(f"{left_out[language]}: {len(faults)}", err=True)
        for fault in faults[:_SHOWN]:
            click.echo(f"    {fault.line}: {fault.why[language]}", err=True)
