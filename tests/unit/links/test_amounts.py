"""Numbers in cells of dial tests, however long the cell is."""

import time

import pytest

from rectitude.collectors.links.amounts import number

AT_MOST = 10
"""Seconds of processor, on a machine with other work: it took minutes."""


@pytest.mark.parametrize("unit", ["1", "1分", "1 "])
def test_a_cell_without_end_costs_no_more_than_its_length(unit: str) -> None:
    begun = time.process_time()

    number(unit * (100_000 // len(unit)))

    assert time.process_time() - begun < AT_MOST


@pytest.mark.parametrize(
    ("cell", "expected"), [("1分05秒", "65.0"), ("2 min 3.5 s", "123.5"), ("1分钟", "60.0")]
)
def test_minutes_and_seconds_are_seconds(cell: str, expected: str) -> None:
    assert number(cell) == expected
