"""A page of the site's own behind a link that names another site's address, beside that address itself."""

from typing import ClassVar

from rectitude.evidence._record import Record
from rectitude.evidence.page import Link


class ShownCopy(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What the site shows for another's address, and what the address itself gives, asked for twice."""

    KIND: ClassVar[str] = "shown-copy"

    page: str
    """The site's page on which the link stands."""
    href: str
    """The site's own address that the link leads to."""
    label: str = ""
    target: str
    """The other site's address that it carries."""
    shown: tuple[str, ...] = ()
    """Passages of text that the site's own page has, in order."""
    shown_links: tuple[Link, ...] = ()
    original: tuple[str, ...] = ()
    """Passages that the other site's page has each time."""
    original_links: tuple[Link, ...] = ()
    problem: str = ""
    """Why the original was not read."""
