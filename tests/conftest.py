"""
Tests that had to run again are named, and more than a few of them fail the run: a flake is a fault.

`script/test --all` makes several passes; they write to one file, named in `RECTITUDE_RERUNS`.
"""

import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from rotation import is_of_today

# A busy machine is no fault of what is tested: nothing here is held to a clock.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")

MOST = 5
"""Tests that may run again in all passes together before that is a failure; ours."""


class Reruns:
    """Keeps each test that had to run again, tells of them at the end, and counts."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._reasons: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.outcome == "rerun":
            with self._path.open("a", encoding="utf-8") as file:
                file.write(f"{report.nodeid}\n")
            self._reasons.append(f"{report.nodeid}: {_last_lines(report.longreprtext)}")

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for name, times in sorted(self._seen().items()):
            terminalreporter.write_line(f"RAN AGAIN {times} x {name}")
        for reason in self._reasons:
            terminalreporter.write_line(f"FIRST FAILED: {reason}")
        if len(self._seen()) > MOST:
            terminalreporter.write_line(f"FAILED: more than {MOST} tests had to run again")

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if len(self._seen()) > MOST:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def _seen(self) -> Counter[str]:
        return Counter(self._path.read_text(encoding="utf-8").splitlines())


def _last_lines(text: str) -> str:
    return " | ".join(text.strip().splitlines()[-8:])


def pytest_configure(config: pytest.Config) -> None:
    path = os.environ.get("RECTITUDE_RERUNS")
    beside = hasattr(
        config, "workerinput"
    )  # where tests run side by side, only the first one counts
    if path and not beside:
        config.pluginmanager.register(Reruns(Path(path)))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--turns", type=int, default=1, help="run each test on one of so many days")
    parser.addoption("--every-turn", action="store_true", help="run whatever takes turns")
    parser.addoption("--one-case", action="store_true", help="run each test with its first case")


@pytest.hookimpl(trylast=True)  # of those that the other options leave
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    chosen = list(items)
    if not config.getoption("every_turn"):
        chosen = [item for number, item in enumerate(items) if is_of_today(number, _days(item))]
    if config.getoption("one_case"):
        chosen = _with_one_case(chosen)
    kept = set(chosen)
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = chosen


def _days(test: pytest.Item) -> int:
    """Return in how many days a test has its turn once: as it is marked, else as all are asked for."""
    marked = [mark.args[0] for mark in test.iter_markers("turns")]
    return min(marked, default=test.config.getoption("turns"))


def _with_one_case(items: list[pytest.Item]) -> list[pytest.Item]:
    """Return of each test with many cases the first, but for what is marked to run with all."""
    first = {item.nodeid.partition("[")[0]: item for item in reversed(items)}
    return [
        item
        for item in items
        if item is first[item.nodeid.partition("[")[0]] or item.get_closest_marker("every_case")
    ]
