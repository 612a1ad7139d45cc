"""The truth about a sweep: one row a target in `sweep.sqlite3`. Only the driver writes."""

import contextlib
import fcntl
import json
import sqlite3
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from rectitude.collectors.kinds import kind_of
from rectitude.inspection import file_name
from rectitude.sweep.jobs import Job, Outcome
from rectitude.sweep.politeness import Politeness
from rectitude.sweep.targets import Fault, Planned
from rectitude.text import Text, Unable

NAME = "sweep.sqlite3"
LOOKED_AT = 5000
"""Waiting targets that are looked at for some that may begin: ours. Where so many wait for one address that
is busy, those behind them wait too."""

_SCHEMA = """
create table target (
    number integer primary key,
    line integer not null,
    kind text not null,
    address text not null,
    key text not null unique,
    host text not null,
    options text not null,
    tags text not null,
    state text not null default 'waiting',
    attempts integer not null default 0,
    spared integer not null default 0,
    deaths integer not null default 0,
    ready real not null default 0,
    since real,
    worker text not null default '',
    seconds real,
    failed integer,
    bundle text not null default '',
    digest text not null default '',
    cause text not null default '',
    reason text not null default '',
    log text not null default ''
);
create index by_state on target (state, ready, number);
create table report (number integer primary key references target, body blob not null);
create table fault (line integer not null, why text not null, first integer);
create table setting (name text primary key, value text not null);
"""


class Store:
    """
    The rows of one sweep, in a folder that one driver at a time holds.

    waiting -> running -> done | failed | skipped; a row that its driver left running waits again.
    """

    def __init__(self, folder: Path, *, driving: bool = True) -> None:
        """Open or begin a sweep; raises Unable where another driver holds it, or it cannot be written."""
        self.folder = folder
        self._lock: IO[str] | None = None
        self.path = folder / NAME
        if driving:
            self._hold()
        elif not self.path.exists():
            raise Unable(f"这里没有批量检测：{folder}", f"There is no sweep in {folder}")
        mode = "rwc" if driving else "ro"
        self._database = sqlite3.connect(
            f"file:{self.path}?mode={mode}", uri=True, isolation_level=None, timeout=30
        )
        self._database.row_factory = sqlite3.Row
        if driving:
            self._database.execute("pragma journal_mode = wal")
            self._database.execute("pragma synchronous = full")
            if not self._database.execute("select 1 from sqlite_master").fetchone():
                self._database.executescript(f"begin; {_SCHEMA} commit;")

    def _hold(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._lock = (self.folder / "sweep.lock").open("w")
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if self._lock:
                self._lock.close()
            raise Unable(
                f"另一个进程正在做这次批量检测：{self.folder}",
                f"Another process is doing this sweep: {self.folder}",
            ) from error
        except OSError as error:
            raise Unable(
                f"写不了 {self.folder}：{error.strerror}",
                f"Cannot write {self.folder}: {error.strerror}",
            ) from error

    def close(self) -> None:
        """Let go of the folder."""
        self._database.close()
        if self._lock:
            self._lock.close()

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        self._database.execute("begin immediate")
        try:
            yield
            self._database.execute("commit")
        except BaseException as error:
            if self._database.in_transaction:  # SQLite ends it itself where the disk is full
                self._database.execute("rollback")
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
                raise full_disk(self.folder) from error
            raise

    @property
    def begun(self) -> bool:
        """Whether the targets were taken in, all of them."""
        return self.setting("begun") is not None

    def begin(self, rows: Iterable[Planned | Fault], settings: dict[str, Any]) -> None:
        """Take in all targets, or none."""
        with self._writing():
            for row in rows:
                if isinstance(row, Fault):
                    self._database.execute(
                        "insert into fault values (?, ?, ?)",
                        (row.line, _json(row.why), row.first),
                    )
                    continue
                self._database.execute(
                    "insert into target (line, kind, address, key, host, options, tags)"
                    " values (?, ?, ?, ?, ?, ?, ?)",
                    (
                        row.line, row.kind, row.address, row.key, row.host,
                        json.dumps(row.options, default=str, ensure_ascii=False),
                        json.dumps(row.tags, ensure_ascii=False),
                    ),
                )  # fmt: skip
            for name, value in {**settings, "begun": time.time()}.items():
                self._database.execute(
                    "insert into setting values (?, ?)", (name, json.dumps(value, default=str))
                )

    def setting(self, name: str) -> object:
        """Return what was noted under a name, or None."""
        row = self._database.execute("select value from setting where name = ?", (name,)).fetchone()
        found: object = json.loads(row["value"]) if row else None
        return found

    def recover(self, *, again: bool = False) -> None:
        """
        Let rows that a dead driver left running wait again; with `again` those that failed too.

        What died with its driver says nothing of the target: the attempt does not count against it.
        """
        with self._writing():
            self._database.execute(
                "update target set state = 'waiting', spared = spared + 1 where state = 'running'"
            )
            if again:
                self._database.execute(
                    "update target set state = 'waiting', attempts = 0, spared = 0, deaths = 0,"
                    " ready = 0"
                    " where state = 'failed'"
                )

    def skip(self, hosts: Iterable[str], why: Text) -> None:
        """Leave out the targets of some hosts that have not been inspected."""
        with self._writing():
            self._database.executemany(
                "update target set state = 'skipped', reason = ? where host = ? and state = 'waiting'",
                [(_json(why), host) for host in hosts],
            )

    def take(self, most: int, politeness: Politeness, now: float) -> list[Job]:
        """Take targets that are ready, the first first, as far as it is polite; they are running now."""
        resting = politeness.resting(now)
        marks = ",".join("?" * len(resting))
        ready = self._database.execute(
            f"select * from target where state = 'waiting' and ready <= ?"  # noqa: S608 - marks only
            f" and host not in ({marks}) order by ready, number",
            (now, *resting),
        )
        rows: list[sqlite3.Row] = []
        looked_at = 0
        while len(rows) < most and looked_at < LOOKED_AT and (row := ready.fetchone()):
            looked_at += 1
            if politeness.admits(row["host"], now):
                politeness.begin(row["host"], now)
                rows.append(row)
        ready.close()
        with self._writing():
            self._database.executemany(
                "update target set state = 'running', attempts = attempts + 1, since = ?, worker = ''"
                " where number = ?",
                [(now, row["number"]) for row in rows],
            )
        robots = bool(self.setting("robots"))
        return [_job(row, robots=robots) for row in rows]

    def place(self, workers: Iterable[tuple[Job, str]]) -> None:
        """Note who does attempts that are under way."""
        with self._writing():
            self._database.executemany(
                "update target set worker = ?"
                " where number = ? and attempts = ? and state = 'running'",
                [(worker, job.number, job.attempt) for job, worker in workers],
            )

    def give_back(self, jobs: Iterable[Job]) -> None:
        """Let targets wait again that were taken and not begun."""
        with self._writing():
            self._database.executemany(
                "update target set state = 'waiting', attempts = attempts - 1"
                " where number = ? and attempts = ? and state = 'running'",
                [(job.number, job.attempt) for job in jobs],
            )

    def settle(self, ended: Sequence[tuple[Outcome, str, float]]) -> list[int]:
        """
        Write how attempts ended, each with the state that follows and when it is ready if it waits.

        Only the attempt that a row is at counts. Returns the numbers of those that did.
        """
        counted = []
        with self._writing():
            for outcome, state, ready in ended:
                changed = self._database.execute(
                    "update target set state = ?, ready = ?, seconds = ?, failed = ?, bundle = ?,"
                    " digest = ?, cause = ?, reason = ?, log = ?, worker = coalesce(nullif(?, ''), worker),"
                    " deaths = deaths + ?,"
                    " attempts = attempts - ?"
                    " where number = ? and attempts = ? and state = 'running'",
                    (
                        state, ready, outcome.seconds,
                        int(outcome.failed) if outcome.report else None,
                        outcome.bundle, outcome.digest, outcome.cause or "",
                        _json(outcome.error) if outcome.error else "", outcome.log, outcome.worker,
                        int(outcome.cause == "died" and outcome.alone),
                        int(outcome.cause in {"lost", "disk"}),
                        outcome.number, outcome.attempt,
                    ),
                ).rowcount  # fmt: skip
                if not changed:
                    continue
                counted.append(outcome.number)
                if outcome.report is not None:
                    self._database.execute(
                        "insert into report values (?, ?)",
                        (outcome.number, zlib.compress(outcome.report.encode(), 6)),
                    )
        return counted

    def counts(self) -> dict[str, int]:
        """Return how many targets there are in each state."""
        rows = self._database.execute("select state, count(*) from target group by state")
        return dict(map(tuple, rows))

    def reasons(self) -> dict[str, int]:
        """Return how many targets failed for each cause."""
        rows = self._database.execute(
            "select cause, count(*) from target where state = 'failed' group by cause"
        )
        return dict(map(tuple, rows))

    def next_ready(self) -> float | None:
        """Return when the next waiting target is ready, or None where none waits."""
        row = self._database.execute(
            "select min(ready) from target where state = 'waiting'"
        ).fetchone()
        ready: float | None = row[0]
        return ready

    def spared(self, number: int) -> int:
        """Return how many attempts at a target do not count, for they ended with their driver."""
        row = self._database.execute(
            "select spared from target where number = ?", (number,)
        ).fetchone()
        return int(row[0])

    def deaths(self, number: int) -> int:
        """Return how often a target killed a process of its own."""
        row = self._database.execute(
            "select deaths from target where number = ?", (number,)
        ).fetchone()
        return int(row[0])

    def rows(self) -> Iterator[sqlite3.Row]:
        """Yield every target in the order of the table."""
        yield from self._database.execute("select * from target order by number")

    def running(self, most: int) -> list[sqlite3.Row]:
        """Return targets that are under way, those first that take longest."""
        rows = self._database.execute(
            "select * from target where state = 'running' order by since, number limit ?", (most,)
        )
        return list(rows)

    def slowest(self, most: int) -> list[tuple[str, float]]:
        """Return the targets that took longest, with their seconds."""
        rows = self._database.execute(
            "select * from target where state = 'done' order by seconds desc limit ?", (most,)
        )
        return [(shown(row), row["seconds"]) for row in rows]

    @staticmethod
    def options(row: sqlite3.Row) -> dict[str, Any]:
        """Return the options of a target's row."""
        found: dict[str, Any] = json.loads(row["options"])
        return found

    def any_failed(self) -> bool:
        """Return whether anything failed in any report."""
        return bool(self._database.execute("select 1 from target where failed = 1").fetchone())

    def faults(self) -> list[Fault]:
        """Return the lines that were left out."""
        rows = self._database.execute("select * from fault order by line")
        return [Fault(row["line"], text_of(row["why"]), row["first"]) for row in rows]

    def report(self, number: int) -> bytes | None:
        """Return the JSON of a target's report, if it has one."""
        row = self._database.execute(
            "select body from report where number = ?", (number,)
        ).fetchone()
        return zlib.decompress(row["body"]) if row else None


def full_disk(folder: Path) -> Unable:
    """Return what is said when a sweep stops for want of space; nothing of it is lost."""
    return Unable(
        f"磁盘空间不足，批量检测暂停：{folder}。腾出空间后用 --resume 继续。",
        f"The disk is full, the sweep stops: {folder}. Make room, then --resume.",
    )


def _job(row: sqlite3.Row, *, robots: bool) -> Job:
    return Job(
        number=row["number"],
        attempt=row["attempts"] + 1,
        name=f"{row['number']:06}-{file_name(row['address'])}",
        host=row["host"],
        kind=row["kind"],
        address=row["address"],
        options=json.loads(row["options"]),
        alone=row["cause"] in {"died", "limit"},
        deaths=row["deaths"],
        robots=robots,
    )


def _json(text: Text) -> str:
    return json.dumps({"zh": text.zh, "en": text.en}, ensure_ascii=False)


def shown(row: sqlite3.Row) -> str:
    """Return a target as results name it: a file by its name, never by a local path."""
    is_address = kind_of(row["kind"]).is_address
    return str(row["address"]) if is_address else Path(row["address"]).name


def text_of(written: str) -> Text:
    """Return a text as it is kept in a row."""
    return Text(**json.loads(written)) if written else Text("", "")
