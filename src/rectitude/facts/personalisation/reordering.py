"""Whether a list followed what was read: the unread changed its order, for that visitor alone."""

from rectitude.evidence.listing import ListingTrial
from rectitude.evidence.website import Website

LEAST = 3
"""Links to pages that were not read, of which an order is one; ours."""


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


def _plain(url: str) -> str:
    return url.partition("#")[0].rstrip("/")


def moved_up(trial: ListingTrial) -> str:
    """Return the first link to an unread page that stands before one that it stood behind."""
    unread = [href for href in trial.before if href not in trial.read]
    after = [href for href in trial.after if href in unread]
    return next((now for now, then in zip(after, unread, strict=False) if now != then), "")
