"""Whether a list followed what was read: it changed its order or its items, for that visitor alone."""

from collections import Counter
from collections.abc import Sequence

from rectitude.evidence.listing import ListingTrial
from rectitude.evidence.website import Website

LEAST = 3
"""Links to pages that were not read, of which an order is one; ours."""
LEAST_SWAPPED = 3
"""Items that came, and as many others that went: fewer may be a box of what was read last. Ours."""

LEAST_TITLE = 4
"""Characters of a title that is told within other words; a shorter one may be a word of them. Ours."""


def reordered(website: Website) -> ListingTrial | None:
    """Return the trial in which a list followed what was read, if there is one."""
    return next((trial for trial in website.listings if follows_reading(trial)), None)


def follows_reading(trial: ListingTrial) -> bool:
    """
    Whether links to unread pages stood in another order after reading, and for somebody new as before.

    Chance and time would change it for somebody new as well; that what was read comes first, last or in a
    list of its own is no choice of the rest.
    """
    each = set(trial.before) & set(trial.after) & set(trial.fresh)
    read = {_plain(url) for url in (*trial.read, *trial.read_at, trial.page)}
    unread = {href for href in each if _plain(href) not in read}
    before, after, fresh = (
        [href for href in order if href in unread]
        for order in (trial.before, trial.after, trial.fresh)
    )
    return len(unread) >= LEAST and before == fresh != after


def swapped(website: Website) -> ListingTrial | None:
    """Return the trial in which other items took the places of some after reading, if there is one."""
    return next((trial for trial in website.listings if _swapped(trial)), None)


def _swapped(trial: ListingTrial) -> bool:
    """Whether several items came and went, and somebody new saw what had stood there before."""
    before, after, fresh = trial.items_before, trial.items_after, trial.items_fresh
    if not after or before != fresh:
        return False
    return len(came(trial)) >= LEAST_SWAPPED and len(_went(trial)) >= LEAST_SWAPPED


def came(trial: ListingTrial) -> tuple[str, ...]:
    """Return the words of new items; those that name what was read, or alone lead there, are a list of it."""
    new = [item for item in trial.items_after if item not in trial.items_before]
    words = [item.partition(" ")[2] for item in _besides_the_read(trial, new)]
    return tuple(each for each in words if not any(_names(title, each) for title in trial.titles))


def _names(title: str, words: str) -> bool:
    return words in title or (len(title) >= LEAST_TITLE and title in words)


def _went(trial: ListingTrial) -> list[str]:
    """Return the items that went; one that alone led to a page that was read went for that."""
    stand = _besides_the_read(trial, trial.items_before)
    return [item for item in stand if item not in trial.items_after]


def _besides_the_read(trial: ListingTrial, items: Sequence[str]) -> list[str]:
    """Return the items that are not the only one to lead to a page that was read."""
    read = {_plain(url) for url in (*trial.read, *trial.read_at)}
    pages = [_plain(item.partition(" ")[0]) for item in items]
    lead = Counter(pages)
    return [
        item for item, page in zip(items, pages, strict=True) if page not in read or lead[page] > 1
    ]


def _plain(url: str) -> str:
    return url.partition("#")[0].rstrip("/")


def moved_up(trial: ListingTrial) -> str:
    """Return the first link to an unread page that stands before one that it stood behind."""
    unread = [href for href in trial.before if href not in trial.read]
    after = [href for href in trial.after if href in unread]
    return next((now for now, then in zip(after, unread, strict=False) if now != then), "")
