"""A list follows what was read only where the rest of it changed its order, and for that visitor alone."""

import msgspec
import pytest

from rectitude.evidence.listing import ListingTrial
from rectitude.evidence.website import Website
from rectitude.facts.personalisation.reordering import (
    came,
    follows_reading,
    moved_up,
    rows_follow_reading,
    swapped,
)

HOME = "https://www.dukou.com/"


def trial(before: str, after: str, fresh: str, read: str = "a") -> ListingTrial:
    """Return a trial of pages of one letter each."""
    before_, after_, fresh_, read_ = (
        tuple(HOME + each for each in said) for said in (before, after, fresh, read)
    )
    return ListingTrial(page=HOME, before=before_, after=after_, fresh=fresh_, read=read_)


def test_a_list_whose_unread_items_change_places_after_reading_follows_it() -> None:
    seen = trial("abcde", "adbce", "abcde")

    assert follows_reading(seen)
    assert moved_up(seen) == HOME + "d"


@pytest.mark.parametrize(
    ("before", "after", "fresh"),
    [
        ("abcde", "abcde", "abcde"),  # nothing changes
        ("abcde", "acbde", "abedc"),  # it changes for everybody
        ("abcde", "acbde", "acbde"),  # it changed in the meantime
        ("abcde", "bcdea", "abcde"),  # what was read goes last
        ("bcdea", "abcde", "bcdea"),  # or first
        ("abcde", "axbcde", "abcde"),  # something new for who was there before
        ("abc", "acb", "abc"),  # too few
        ("abcde", "", "abcde"),  # the order was not the same twice
    ],
)
def test_other_changes_of_a_list_are_no_following(before: str, after: str, fresh: str) -> None:
    assert not follows_reading(trial(before, after, fresh))


def test_what_was_read_under_another_address_is_read() -> None:
    seen = trial("bcdea", "abcde", "bcdea", read="")
    moved = msgspec.structs.replace(seen, read=(HOME + "old",), read_at=(HOME + "a/",))

    assert not follows_reading(moved)


def listed(before: str, after: str, fresh: str, titles: tuple[str, ...] = ()) -> ListingTrial:
    """Return a trial of items, each `page:words`, of which page `a` was read."""
    items = (
        [f"{HOME}{each.replace(':', ' ')}" for each in said.split()]
        for said in (before, after, fresh)
    )
    first, then, new = map(tuple, items)
    return ListingTrial(
        page=HOME,
        read=(HOME + "a",),
        items_before=first,
        items_after=then,
        items_fresh=new,
        titles=titles,
    )


STOOD = "a:桨 a:船 b:灯 b:帐篷 c:车 c:盔"


def is_swapped(trial: ListingTrial) -> bool:
    return swapped(Website(listings=(trial,))) is not None


def test_items_of_the_kind_that_was_read_in_the_place_of_others_follow_it() -> None:
    seen = listed(STOOD, "a:桨 a:船 a:蓑衣 a:水靴 a:救生圈 b:灯", STOOD)

    assert is_swapped(seen)
    assert came(seen) == ("蓑衣", "水靴", "救生圈")


def test_two_that_came_for_three_that_went_are_enough_and_two_for_two_are_not() -> None:
    assert is_swapped(listed(STOOD, "a:桨 a:船 a:蓑衣 a:水靴 b:灯", STOOD))
    assert not is_swapped(listed(STOOD, "a:桨 a:船 a:蓑衣 a:水靴 b:灯 b:帐篷", STOOD))
    assert not is_swapped(listed(STOOD, "a:桨 a:船 a:蓑衣", STOOD))


@pytest.mark.parametrize(
    ("before", "after", "fresh", "titles"),
    [
        (STOOD, "a:桨 a:新一 a:新二 a:新三 b:灯", "a:桨 a:新一 a:新二 a:新三 b:灯", ()),
        (STOOD, STOOD + " x:新一 x:新二 x:新三", STOOD, ()),
        (
            STOOD,
            "b:灯 b:帐篷 a:船的来历 d:灯的来历 e:桨的来历",
            STOOD,
            ("船的来历 灯的来历 桨的来历",),
        ),
        ("a:一 d:二 e:三 f:四", "d:二 e:三 f:四 g:五 h:六 i:七", "a:一 d:二 e:三 f:四", ()),
        ("b:灯 c:车 d:盔 e:鞋", "b:灯 a:接着看", "b:灯 c:车 d:盔 e:鞋", ()),
        (STOOD, "", STOOD, ()),
    ],
    ids=[
        "it changes for everybody",
        "something more for who was there before",
        "a list of what was read",
        "what was read gives way to what comes next",
        "one way back to what was read, for a row",
        "not the same twice",
    ],
)
def test_other_items_for_other_reasons_are_no_following(
    before: str, after: str, fresh: str, titles: tuple[str, ...]
) -> None:
    assert not is_swapped(listed(before, after, fresh, titles))


def rows(before: str, after: str, fresh: str, shown: str = "") -> ListingTrial:
    """Return a trial of rows of one word each, of which “挖笋” was read, with `shown` beside it."""
    return ListingTrial(
        page=HOME,
        rows_before=tuple(before.split()),
        rows_after=tuple(after.split()),
        rows_fresh=tuple(fresh.split()),
        shown=tuple(shown.split()),
        titles=("挖笋",),
    )


STOOD_THERE = "挖笋 采茶 夹虾 石斑 古道 翻岭"


@pytest.mark.parametrize(
    ("after", "moved"),
    [
        ("挖笋 石斑 采茶 夹虾 古道 翻岭", "石斑"),
        ("夹虾 石斑 挖笋 采茶 古道 翻岭", "夹虾"),
    ],
)
def test_rows_that_were_not_read_and_change_places_follow_reading(after: str, moved: str) -> None:
    seen = rows(STOOD_THERE, after, STOOD_THERE)

    assert rows_follow_reading(seen)
    assert moved_up(seen) == moved


@pytest.mark.parametrize(
    ("after", "fresh"),
    [
        (STOOD_THERE, STOOD_THERE),  # nothing changes
        ("采茶 夹虾 石斑 古道 翻岭 挖笋", STOOD_THERE),  # what was read goes last
        ("挖笋 挖笋 采茶 夹虾 石斑 古道 翻岭", STOOD_THERE),  # or stands there twice
        ("挖笋 石斑 采茶 夹虾 古道 翻岭", "挖笋 石斑 采茶 夹虾 古道 翻岭"),  # for everybody
        ("", STOOD_THERE),  # not the same twice
        ("挖笋 采茶 夹虾 雨靴 石斑 古道 翻岭", STOOD_THERE),  # something new
    ],
)
def test_other_changes_of_rows_are_no_following(after: str, fresh: str) -> None:
    assert not rows_follow_reading(rows(STOOD_THERE, after, fresh))


def test_rows_in_the_place_of_others_follow_unless_they_were_read_themselves() -> None:
    after = "挖笋 采茶 夹虾 蓑衣 雨靴 竹篓"

    assert rows_follow_reading(rows(STOOD_THERE, after, STOOD_THERE))
    assert not rows_follow_reading(rows(STOOD_THERE, after, STOOD_THERE, shown="蓑衣 雨靴 竹篓"))
