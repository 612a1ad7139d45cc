"""Whether a list followed what was read: it changed its order or its items, for that visitor alone."""

from collections import Counter
from collections.abc import Sequence

from rectitude.evidence.listing import ListingTrial
from rectitude.evidence.website import Website

LEAST = 3
"""Links to pages that were not read, of which an order is one; ours."""
LEAST_SWAPPED = 2
"""Items that came, and others that went, at the least: one may be a box of what was read last. Ours."""
LEAST_EXCHANGED = 5
"""Items that came and went, taken together: fewer may be a slip of what is shown next. Ours."""

LEAST_TITLE = 4
"""Characters of a title that is told within other words; a shorter one may be a word of them. Ours."""


def reordered(website: Website) -> ListingTrial | None:
    """Return the trial in which a list changed its order with what was read, if there is one."""
    trials = website.listings
    return next((each for each in trials if follows_reading(each) or rows_reordered(each)), None)


def follows(trial: ListingTrial) -> bool:
    """Whether a list followed what was read, by its order or its items."""
    return follows_reading(trial) or _swapped(trial) or rows_follow_reading(trial)


def rows_follow_reading(trial: ListingTrial) -> bool:
    """Whether the rows of a page did, by their order or in the place of others."""
    return rows_reordered(trial) or _rows_swapped(trial)


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


def rows_reordered(trial: ListingTrial) -> bool:
    """
    Whether rows that name nothing that was read stood in another order after reading, for that visitor alone.

    Rows that stand there more than once tell no order; what was read may stand first, last or twice.
    """
    before, after, fresh = trial.rows_before, trial.rows_after, trial.rows_fresh
    known = {row for row in before if row in after and row in fresh and not _is_read(trial, row)}
    known = {
        row for row in known if max(before.count(row), after.count(row), fresh.count(row)) == 1
    }
    stood, stands, new = ([row for row in rows if row in known] for rows in (before, after, fresh))
    return len(known) >= LEAST and stood == new != stands


def _rows_swapped(trial: ListingTrial) -> bool:
    """Whether several rows came and went that were not read, and somebody new saw what had stood there."""
    before, after = set(trial.rows_before), set(trial.rows_after)
    if trial.rows_before != trial.rows_fresh:
        return False
    new = [row for row in after - before if not _is_read(trial, row) and row not in trial.shown]
    gone = [row for row in before - after if not _is_read(trial, row)]
    return _are_exchanged(new, gone)


def _is_read(trial: ListingTrial, row: str) -> bool:
    return any(_names(title, row) for title in trial.titles)


def swapped(website: Website) -> ListingTrial | None:
    """Return the trial in which other items took the places of some after reading, if there is one."""
    trials = website.listings
    return next((each for each in trials if _swapped(each) or _rows_swapped(each)), None)


def _swapped(trial: ListingTrial) -> bool:
    """Whether several items came and went, and somebody new saw what had stood there before."""
    before, after, fresh = trial.items_before, trial.items_after, trial.items_fresh
    if not after or before != fresh:
        return False
    return _are_exchanged(came(trial), _went(trial))


def _are_exchanged(came: Sequence[str], went: Sequence[str]) -> bool:
    least = min(len(came), len(went))
    return least >= LEAST_SWAPPED and len(came) + len(went) >= LEAST_EXCHANGED


def came(trial: ListingTrial) -> tuple[str, ...]:
    """Return the words of new items; those that name what was read, or alone lead there, are a list of it."""
    new = [item for item in trial.items_after if item not in trial.items_before]
    words = [item.partition(" ")[2] for item in _besides_the_read(trial, new)]
    rows = [row for row in trial.rows_after if row not in trial.rows_before]
    return tuple(each for each in words or rows if not _is_read(trial, each))


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
    """Return the first link to an unread page, or else the first row, that stood behind others before."""
    unread = [href for href in trial.before if href not in trial.read]
    rows = [row for row in trial.rows_before if not _is_read(trial, row)]
    return _first_moved(unread, trial.after) or _first_moved(rows, trial.rows_after)


def _first_moved(before: Sequence[str], after: Sequence[str]) -> str:
    now = [each for each in after if each in before]
    stood = [each for each in before if each in now]
    return next((one for one, other in zip(now, stood, strict=False) if one != other), "")
