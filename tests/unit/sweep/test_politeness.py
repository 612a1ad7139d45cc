"""A sweep does not ask one host, or all, for more than the operator allows."""

from datetime import time

import pytest

from rectitude.sweep.politeness import Addresses, Manners, Politeness, hours_of
from rectitude.text import Unable

NOW = 1_800_000_000.0


def test_a_host_is_asked_one_at_a_time() -> None:
    politeness = Politeness(Manners())
    politeness.begin("a.example", NOW)

    assert not politeness.admits("a.example", NOW)
    assert politeness.admits("b.example", NOW)
    assert politeness.resting(NOW) == ["a.example"]
    politeness.end("a.example")
    assert politeness.admits("a.example", NOW)


def test_files_have_no_host_to_spare() -> None:
    politeness = Politeness(Manners())
    politeness.begin("", NOW)

    assert politeness.admits("", NOW)
    assert politeness.resting(NOW) == []


def test_a_pause_between_two_inspections_of_a_host_is_kept() -> None:
    politeness = Politeness(Manners(per_host=5, host_pause=10))
    politeness.begin("a.example", NOW)
    politeness.end("a.example")

    assert not politeness.admits("a.example", NOW + 9)
    assert politeness.admits("a.example", NOW + 10)


def test_a_host_that_asks_for_less_is_left_alone() -> None:
    politeness = Politeness(Manners())
    politeness.back_off("a.example", 3600)

    assert "a.example" in politeness.resting(0)


@pytest.mark.parametrize("rate", [0.5, 4.0])
def test_all_hosts_together_are_asked_no_oftener_than_the_rate(rate: float) -> None:
    politeness = Politeness(Manners(rate=rate))
    start = politeness._refilled
    begun = 0
    for tenth in range(600):
        now = start + tenth / 10
        for _ in range(politeness.may_begin(100, now)):
            politeness.begin(f"{begun}.example", now)
            begun += 1

    assert 60 * rate - 2 <= begun <= 60 * rate + 2


@pytest.mark.parametrize(
    ("hours", "hour", "within"),
    [
        ("9-17", 9, True),
        ("9-17", 17, False),
        ("22-6", 23, True),
        ("22-6", 5, True),
        ("22-6", 6, False),
    ],
)
def test_hours_may_span_midnight(hours: str, hour: int, within: bool) -> None:
    assert Politeness(Manners(hours=hours_of(hours))).within_hours(time(hour)) is within


@pytest.mark.parametrize("given", ["22", "a-b", "25-3", "", "1-2-3"])
def test_hours_written_otherwise_are_refused(given: str) -> None:
    with pytest.raises(Unable):
        hours_of(given)


def test_hosts_that_share_an_address_share_its_places() -> None:
    at = {"a.example": "192.0.2.1", "b.example": "192.0.2.1", "c.example": "192.0.2.2"}
    politeness = Politeness(Manners(per_address=1), at.__getitem__)
    politeness.begin("a.example", NOW)

    assert not politeness.admits("b.example", NOW)
    assert politeness.admits("c.example", NOW)
    politeness.end("a.example")
    assert politeness.admits("b.example", NOW)


def test_a_host_that_is_not_found_is_by_itself() -> None:
    addresses = Addresses()

    assert addresses("a.localhost") == addresses("b.localhost") == "127.0.0.1"
    assert addresses("no-such-host.invalid") == "no-such-host.invalid"
