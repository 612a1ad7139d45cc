"""Time for pop-ups follows the page's own pace, and what outcomes rest on goes first."""

import asyncio

import pytest

from rectitude.collectors.website.popups import pace
from rectitude.collectors.website.popups.pace import GRACE, OPENING, SLOWEST, Pace, Rank, Rooms


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the clock's only reading, which a test moves."""
    now = [0.0]
    monkeypatch.setattr(pace.time, "monotonic", lambda: now[0])
    return now


async def open_windows(page: Pace, clock: list[float], *seconds: float) -> None:
    for taken in seconds:
        async with page.opening():
            clock[0] += taken


def test_an_ordinary_page_has_the_limit_and_a_slow_one_as_many_times_of_it(
    clock: list[float],
) -> None:
    quick, slow = Pace(100.0, 300.0), Pace(100.0, 300.0)
    asyncio.run(open_windows(quick, clock, OPENING / 2, OPENING))
    asyncio.run(open_windows(slow, clock, OPENING, 2.5 * OPENING, 2.5 * OPENING))
    clock[0] = 90.0

    assert quick.left() == pytest.approx(10.0)
    assert slow.left() == pytest.approx(160.0)


@pytest.mark.parametrize("seconds", [5.0, 20.0])
def test_a_page_that_hangs_gets_no_more_than_the_slowest_and_never_the_deadline(
    clock: list[float], seconds: float
) -> None:
    hanging = Pace(30.0, 300.0)
    asyncio.run(open_windows(hanging, clock, *[seconds] * 3))
    clock[0] = 0.0

    assert hanging.left() == 30.0 * SLOWEST
    assert Pace(100.0, 40.0).left(grace=True) == 40.0


def test_a_little_time_is_left_for_what_was_cut_off(clock: list[float]) -> None:
    page = Pace(100.0, 300.0)
    clock[0] = 100.0

    assert page.left() == 0.0
    assert page.left(grace=True) == pytest.approx(100 * GRACE)


def test_the_first_presses_take_the_next_place_whoever_came_before() -> None:
    async def served() -> list[Rank]:
        rooms, order = Rooms(1), []

        async def take(rank: Rank) -> None:
            async with rooms.place(rank):
                order.append(rank)
                await asyncio.sleep(0)

        ranks = (Rank.EXTRA, Rank.AGAIN, Rank.FURTHER, Rank.FIRST, Rank.FIRST)
        await asyncio.gather(*(take(rank) for rank in ranks))
        return order

    assert asyncio.run(served()) == [
        Rank.EXTRA, Rank.FIRST, Rank.FIRST, Rank.FURTHER, Rank.AGAIN,
    ]  # fmt: skip


def test_a_place_that_was_given_to_whoever_gave_up_is_not_lost() -> None:
    async def held() -> bool:
        rooms = Rooms(1)
        await rooms.acquire(Rank.FIRST)
        waiting = asyncio.ensure_future(rooms.acquire(Rank.FIRST))
        await asyncio.sleep(0)
        rooms.release()
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        async with asyncio.timeout(1):
            await rooms.acquire(Rank.FIRST)
        return True

    assert asyncio.run(held())
