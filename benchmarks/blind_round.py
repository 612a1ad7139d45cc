"""
A blind round: inspect a folder of labelled sites once, and count by scenario what was found.

    PYTHONPATH=src:tests python benchmarks/blind_round.py FOLDER --results FILE [--parallel N] [SITE...]
    PYTHONPATH=src:tests python benchmarks/blind_round.py FOLDER --digest
    PYTHONPATH=src:tests python benchmarks/blind_round.py --table FILE

Each site is a folder like an example (`example.toml`, `sites/`, perhaps `server.py`) with a `labels.toml`:
its table `[expected]` says of some scenarios `failed`, `passed`, `inapplicable`, `not-failed` or `cantTell`.
It is inspected as `inspect` does by default. Only `failed` counts as found; `cantTell`, `untested` and
errors on a violating site are misses, shown apart; `failed` where the label says otherwise is a false alarm;
a question where the label says passed, inapplicable or not-failed is needless. Questions a site are what a
report asks: those that turn on the same party are one. FILE (JSON Lines) keeps what
each site gave; a site that stands in it is not inspected again, so the first figure stays the first.
"""

import argparse
import hashlib
import json
import os
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import msgspec

from example import Example
from rectitude.demo.server import Request, Respond, Response, Town
from rectitude.findings import Inspection, Outcome
from rectitude.reports.reading import questions as asked
from rectitude.text import Unable

LABELS = ("failed", "passed", "inapplicable", "not-failed", "cantTell")


class Site(Example):
    """A labelled site: served and inspected as an example is, named as its author named it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rule = "blind"
        self.outcome = Outcome.UNTESTED

    def town(self) -> Town:
        """Return its hosts; a `server.py` may answer with a plain `(status, headers, body)`."""
        town = super().town()
        for name, host in town.hosts.items():
            if host.respond:
                plain = partial(_answered, host.respond)
                town.hosts[name] = msgspec.structs.replace(host, respond=plain)
        return town

    @property
    def expected(self) -> dict[str, str]:
        """What the author says of some scenarios."""
        content = tomllib.loads((self.folder / "labels.toml").read_text(encoding="utf-8"))
        labels: dict[str, str] = content["expected"]
        if wrong := set(labels.values()) - set(LABELS):
            raise ValueError(f"{self.folder.name}: no such label: {', '.join(sorted(wrong))}")
        return labels


def _answered(respond: Respond, request: Request) -> Response | None:
    answer: Any = respond(request)
    if isinstance(answer, tuple):
        status, headers, body = answer
        return Response(status=status, headers=headers, body=body)
    return answer


def sites(folder: Path) -> list[Site]:
    """Return the labelled sites of a folder."""
    return [Site(path.parent) for path in sorted(folder.glob("*/labels.toml"))]


def digest(folder: Path) -> str:
    """Return the digest of all pages and labels, which is published before a round."""
    total = hashlib.sha256()
    for site in sites(folder):
        for path in sorted(path for path in site.folder.rglob("*") if path.is_file()):
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            total.update(f"{path.relative_to(folder).as_posix()} {content}\n".encode())
    return total.hexdigest()


def run(folder: Path) -> dict[str, Any]:
    """Inspect one site; return a line for the results."""
    site, started = Site(folder), time.monotonic()
    line: dict[str, Any] = {"site": folder.name, "expected": site.expected}
    with tempfile.TemporaryDirectory() as workdir:
        try:
            report, path = site.collect(Path(workdir))
            line |= _said(report) | {"bytes": path.stat().st_size}
        except Unable as problem:
            line["error"] = problem.text.en
        except Exception as problem:  # noqa: BLE001  (an error is a result of the round, too)
            line["error"] = f"{type(problem).__name__}: {problem}"[:300]
    line["seconds"] = round(time.monotonic() - started, 1)
    line["load"] = round(os.getloadavg()[0], 1)
    return line


def _said(report: Inspection) -> dict[str, Any]:
    told = (Outcome.FAILED, Outcome.CANNOT_TELL)
    return {
        "said": {scenario: str(outcome) for scenario, outcome in report.summary.scenarios.items()},
        "findings": [
            [str(f.outcome), f.rule, str(f.place["key"]), f.message.en]
            for f in report.findings
            if f.outcome in told
        ],
        "questions": len(asked(report)),
        "limits": [limit.en for limit in report.scope.limits],
    }


class Count(Counter[str]):
    """What a scenario, or all of them, came to."""

    def take(self, expected: str, said: str) -> None:
        """Count one label."""
        failed = said == "failed"
        if expected == "failed":
            self["violating"] += 1
            self["found" if failed else f"missed: {said}"] += 1
        else:
            self["honest"] += 1
            self["false alarm"] += failed
            self["question"] += said == "cantTell" != expected
            self["differs"] += expected not in {"not-failed", said} and not failed

    @property
    def recall(self) -> float | None:
        """Share of the violations that were found."""
        return self["found"] / self["violating"] if self["violating"] else None

    @property
    def precision(self) -> float | None:
        """Share of true ones among what was called failed."""
        failed = self["found"] + self["false alarm"]
        return self["found"] / failed if failed else None


def table(lines: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield the table by scenario, the whole, and each label that was not met."""
    counts: dict[str, Count] = {}
    total, wrong, questions, seconds = Count(), [], 0, []
    for line in lines:
        seconds.append(line["seconds"])
        questions += line.get("questions", 0)
        for scenario, expected in line["expected"].items():
            said = line.get("said", {}).get(scenario, "error")
            for count in (counts.setdefault(scenario, Count()), total):
                count.take(expected, said)
            if said != expected and not (expected == "not-failed" and said != "failed"):
                wrong.append(f"{line['site']}: {scenario}: {expected}, said {said}")
        if "error" in line:
            wrong.append(f"{line['site']}: {line['error']}")
    yield f"{'scenario':44} {'viol.':>5} {'found':>5} {'honest':>6} {'false':>5} {'ask':>4}  misses"
    for scenario, count in (*sorted(counts.items()), ("all", total)):
        missed = ", ".join(
            f"{name.removeprefix('missed: ')} {number}"
            for name, number in sorted(count.items())
            if name.startswith("missed") and number
        )
        yield (
            f"{scenario:44} {count['violating']:5} {count['found']:5} {count['honest']:6} "
            f"{count['false alarm']:5} {count['question']:4}  {missed}"
        )
    recall, precision = total.recall, total.precision
    yield f"recall {_share(recall)}, precision {_share(precision)}, {len(seconds)} sites"
    yield f"questions a site {questions / max(1, len(seconds)):.1f}, seconds a site {_median(seconds):.0f}"
    yield from wrong


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2] if values else 0.0


def read(path: Path) -> list[dict[str, Any]]:
    """Return the lines of a results file."""
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> int:
    """Run a round, or print its digest or its table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("site", nargs="*", help="only these")
    parser.add_argument("--results", type=Path)
    parser.add_argument("--parallel", type=int, default=1)
    parser.add_argument("--digest", action="store_true")
    parser.add_argument("--table", type=Path)
    given = parser.parse_intermixed_args()
    if given.table:
        print("\n".join(table(read(given.table))))
        return 0
    if given.folder is None or not (given.digest or given.results):
        parser.error("FOLDER with --results FILE or --digest, or --table FILE")
    print(f"pages and labels: sha256 {digest(given.folder)}", flush=True)
    if given.digest:
        return 0
    known = {line["site"] for line in read(given.results)}
    wanted = [
        site.folder
        for site in sites(given.folder)
        if site.folder.name not in known and (not given.site or site.folder.name in given.site)
    ]
    context = get_context("spawn")
    with (
        ProcessPoolExecutor(given.parallel, mp_context=context, max_tasks_per_child=1) as pool,
        given.results.open("a", encoding="utf-8") as file,
    ):
        for done in as_completed([pool.submit(run, folder) for folder in wanted]):
            line = done.result()
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            file.flush()
            print(line["site"], line["seconds"], "s", line.get("error", ""), flush=True)
    print("\n".join(table(read(given.results))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
