"""A link that opens late in every turn, and what else may take that time."""

import msgspec
import pytest

from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.website import Website
from rectitude.facts.lateness import kept_waiting

PAGE = "https://bbs.linzi.com/t/1"
ITEM = "https://www.shop.com/item/31"
OTHER = "https://www.mall.com/p/7"
NOBODYS = "https://www.example.org/item/31"
TURNS = (2, 3, 4)


def press(target: str, seconds: float, number: int, **more: object) -> OutwardPress:
    return OutwardPress(  # type: ignore[arg-type]
        number=number,
        page=PAGE,
        href=f"https://bbs.linzi.com/go?to={target}",
        target=target,
        reached=target,
        round=number,
        outcome="opened",
        seconds=seconds,
        in_turns=True,
        **more,
    )


def presses(
    late: tuple[float, ...] = (5.1, 5.0, 5.2), other: float = 0.3, own: float = 0.2
) -> list[OutwardPress]:
    return [
        *(press(ITEM, seconds, n) for n, seconds in zip(TURNS, late, strict=False)),
        *(press(OTHER, other, n) for n in TURNS),
        *(press(ITEM, own, n, typed=True, status=200) for n in TURNS),
    ]


def nobodys(seconds: float) -> list[OutwardPress]:
    return [press(NOBODYS, seconds, n, stands_for="shop.com") for n in TURNS]


def told(made: list[OutwardPress]) -> list[tuple[str, bool]]:
    """Return whose links are late, and whether an address of nobody's is not."""
    found = kept_waiting(Website(outward=tuple(made)))
    return [(late.link.party, bool(late.nobodys)) for late in found]


def test_a_link_that_is_late_in_every_turn_is_told() -> None:
    assert told(presses() + nobodys(0.4)) == [("shop.com", True)]


def test_without_an_unknown_address_that_is_in_time_it_is_not_proved_whose_it_is() -> None:
    assert told(presses()) == told(presses() + nobodys(5.1)) == [("shop.com", False)]


@pytest.mark.parametrize(
    "made",
    [
        presses(late=(5.1, 5.0)),
        presses(late=(5.1, 0.6, 5.2)),
        presses(own=4.0),
        presses(other=4.8),
        [each for each in presses() if not each.typed],
        [
            msgspec.structs.replace(each, status=502) if each.typed else each
            for each in presses()
        ],
        [
            msgspec.structs.replace(each, reached=f"{ITEM}?aff=linzi")
            if each.target == ITEM and not each.typed
            else each
            for each in presses()
        ],
        [msgspec.structs.replace(each, text="5 秒后自动跳转") for each in presses()],
        [each for each in presses() if each.target == ITEM],
    ],
    ids=(
        "two turns", "once in time", "slow itself", "all slow", "not asked itself", "down itself",
        "another address is made", "it counts down", "nothing beside it",
    ),
)  # fmt: skip
def test_what_may_be_the_line_or_the_other_site_is_not_told(made: list[OutwardPress]) -> None:
    assert not told(made + nobodys(0.3))
