"""
Links to other sites that open late: pressed alone, in turns with some of the same page that open at once.

A machine or a line may be slow for a while. What is late each time, while others in between are not, is not
late by chance; and how long the other site itself takes, and an address of nobody's in its place, tells whose
doing it is. Nothing is pressed again where all opened about as soon.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import suppress

import msgspec
from playwright.async_api import Error

from rectitude.collectors.website.outward_leads import Lead
from rectitude.evidence.outward import OutwardPress
from rectitude.facts.lateness import LATER, LEAST_TURNS, is_led_by_the_site
from rectitude.facts.outward import counted_down

MOST_LATE = 2
"""Late links of one page that are pressed again; ours."""
MOST_OTHERS = 2
"""Links that were not late and are pressed in between; ours."""

Made = tuple[Lead, OutwardPress]
Press = Callable[[Lead, OutwardPress, int], Awaitable[OutwardPress | None]]
Ask = Callable[[OutwardPress], Awaitable[OutwardPress]]


async def in_turns(
    made: Sequence[Made], press: Press, nobodys: Press, named: Ask
) -> AsyncIterator[OutwardPress]:
    """Yield what came of further presses on late links and others, as long as they are late each time."""
    for lead, its in late(made)[:MOST_LATE]:
        others = in_time(its, made)[:MOST_OTHERS]
        for number in range(2, LEAST_TURNS + 2):
            async for again in _turn((lead, its), others, number, press, nobodys, named):
                yield msgspec.structs.replace(again, in_turns=True)
                is_its_own = not again.stands_for and not again.typed
                if is_its_own and again.target == its.target and not late([(lead, again), *others]):
                    break
            else:
                continue
            break


async def _turn(
    late_one: Made, others: Sequence[Made], number: int, press: Press, nobodys: Press, named: Ask
) -> AsyncIterator[OutwardPress]:
    """Yield one press of each, what came of nobody's address, and how the other site itself answers."""
    for lead, its in (late_one, *others):
        if again := await press(lead, its, number):
            yield again
    with suppress(Error, TimeoutError):
        if instead := await nobodys(*late_one, number):
            yield instead
    with suppress(Error, TimeoutError):
        yield await named(late_one[1])


def late(made: Sequence[Made]) -> list[Made]:
    """Return the links that opened by themselves, and later than another to which the page leads likewise."""
    return [each for each in made if _opened(each[1]) and any(_is_later(each, its) for its in made)]


def in_time(late_one: OutwardPress, made: Sequence[Made]) -> list[Made]:
    """Return the links that were not late beside one that was, the soonest first."""
    soon = [each for each in made if _opened(each[1]) and _is_later((each[0], late_one), each)]
    return sorted(soon, key=lambda each: each[1].seconds)


def _is_later(each: Made, other: Made) -> bool:
    (_, one), (_, its) = each, other
    alike = is_led_by_the_site(one) == is_led_by_the_site(its)
    return _opened(its) and alike and one.seconds >= its.seconds + LATER


def _opened(press: OutwardPress) -> bool:
    return press.outcome == "opened" and not press.problem and not counted_down(press)
