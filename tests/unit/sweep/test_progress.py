"""How far a sweep is, as people see it while it runs."""

import io
import re

import pytest
from rich.console import Console

from rectitude.cli.sweep_progress import Figures

HALF = Figures(over=50, running=4, waiting=46, rate=0.5, causes={"unable": 3, "limit": 1})
BEGUN = Figures(over=0, running=1, waiting=9, rate=0.0, causes={})


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "50/100 done, 30 a minute, about 0:01:40 left; could not be inspected 3;"
            " beyond a limit of time or memory 1",
        ),
        ("zh", "完成 50/100，每分钟 30 个，剩余约 0:01:40；不能检测 3；超过时限或内存限制 1"),
    ],
)
def test_a_line_tells_what_is_done_the_rate_the_rest_and_failures_by_reason(
    language: str, said: str
) -> None:
    assert HALF.line(language) == said  # type: ignore[arg-type]


def test_a_table_on_a_terminal_tells_the_same() -> None:
    output = io.StringIO()
    Console(file=output, width=60).print(HALF.table("en"))

    shown = [re.split(r"\s{2,}", line.strip()) for line in output.getvalue().splitlines()]
    assert shown == [
        ["Done", "50/100"],
        ["Running", "4"],
        ["A minute", "30"],
        ["Left", "0:01:40"],
        ["Without result", "4"],
        ["could not be inspected", "3"],
        ["beyond a limit of time or memory", "1"],
    ]


def test_before_anything_is_done_no_time_is_promised() -> None:
    assert BEGUN.line("en") == "0/10 done, 0 a minute"
