"""The links of a page in the order in which a visitor sees them: before and after reading others."""

from typing import ClassVar

from rectitude.evidence._record import Record


class ListingTrial(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A page in one fresh context before and after some others were read there, and then in a second one."""

    KIND: ClassVar[str] = "listing-trial"

    page: str
    read: tuple[str, ...] = ()
    """The pages that were read between, as links name them."""
    read_at: tuple[str, ...] = ()
    """Where they were read in the end."""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    fresh: tuple[str, ...] = ()
    """
    Addresses of the site's own links, in the order of their places on the page; the last two nothing where
    they had another order when the page was loaded again at once.
    """
    items_before: tuple[str, ...] = ()
    items_after: tuple[str, ...] = ()
    items_fresh: tuple[str, ...] = ()
    """
    The same links each with its words: the address, a space, what it says. Several may lead to one page.
    """
    rows_before: tuple[str, ...] = ()
    rows_after: tuple[str, ...] = ()
    rows_fresh: tuple[str, ...] = ()
    """
    The words of each row of the page's lists, whether it is a link or not, from top to bottom; of two looks
    what stood there both times.
    """
    shown: tuple[str, ...] = ()
    """The rows of the pages that were read, as far as they were seen there."""
    titles: tuple[str, ...] = ()
    """Titles and first headings of the pages that were read."""
    kept: tuple[str, ...] = ()
    """Names under which the site keeps something with the visitor who read; earlier, with one before."""
