"""A list follows what was read only where the rest of it changed its order, and for that visitor alone."""

import msgspec
import pytest

from rectitude.evidence.listing import ListingTrial
from rectitude.facts.personalisation.reordering import follows_reading, moved_up

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
