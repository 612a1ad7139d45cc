"""A switch of personalised delivery on a site's own pages: pressed once, and looked at again."""

from typing import ClassVar, Literal

import msgspec

from rectitude.evidence._record import Record

Position = Literal["on", "off", "unknown", "absent"]


class Feed(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a home page asked its own server for and showed, the same at two looks."""

    fields: tuple[str, ...] = ()
    """Values of its requests by script, with path and name: `/api/feed uid=7f3a...`."""
    lines: tuple[str, ...] = ()
    """What it showed, line by line: what stood there twice, and nothing where its order was not the same."""
    rows: tuple[str, ...] = ()
    """The rows of its lists, in the same way."""


class Section(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a page of the site gave after the switch was turned off, beside what it gave somebody new then."""

    page: str
    title: str = ""
    stood: int = 0
    """Lines that somebody new saw there, and that neither the page of the switch has nor its own title is."""
    kept: int = 0
    """Of those, how many were still there for the visitor who had turned it off."""
    new: int = 0
    """Lines that this visitor alone saw."""
    said: str = ""
    """What they say."""


class SwitchTrial(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What became of a switch that stood on, in a fresh context: pressed, then looked at after reloading."""

    KIND: ClassVar[str] = "switch-trial"

    page: str
    label: str
    before: Position
    after: Position = "absent"
    """After the press, what the page asked for confirmed, and what saves pressed."""
    reloaded: tuple[Position, ...] = ()
    """What it said each time that the page was loaded again."""
    pressed: tuple[str, ...] = ()
    """What else was pressed: to confirm, or to save."""
    unpressed: tuple[str, ...] = ()
    """What might save as well, and was left alone: buttons in the same form, dialog or part of the page."""
    is_switch: bool = False
    """It is marked up as a switch, and not as a box to tick or a button."""
    sent: tuple[str, ...] = ()
    """Requests that the press led to, with how they were answered: `POST /settings 200`."""
    cookies_changed: bool = False
    """Whether cookies were others after the press."""
    said: str = ""
    """What the press made the page say anew."""
    asked: tuple[str, ...] = ()
    """Flags of requests before the press that ask for personalised delivery: `personalized=1`."""
    still_asked: tuple[str, ...] = ()
    """The same of requests after it had been loaded again."""
    home_said: str = ""
    """What the home page, asked for after that, said that it had not said before."""
    home_new: int = 0
    """Lines of that; what is kept of them may be cut."""
    home_kept: int = 0
    """Lines of the home page that still stood there then."""
    home_stood: int = 0
    """Lines of the home page before the press; none where it could not be read, or has the switch itself."""
    sections: tuple[Section, ...] = ()
    """Pages of the site that had lost something after that, the home page among them."""
    feed_unread: Feed | None = None
    """Of the home page before anything was read, where it followed what was read then; else None."""
    titles: tuple[str, ...] = ()
    """Titles and first headings of what was read then."""
    feed: Feed | None = None
    """Of the home page while it stood on, a few other pages having been read; None where it was not read."""
    feed_after: Feed | None = None
    """The same after it was turned off and loaded again."""
    feed_of_another: Feed | None = None
    """What somebody new saw after that."""
    screenshot: str = ""
    """SHA-256 of the picture after the press."""
    afterwards: str = ""
    """SHA-256 of the picture after loading again."""
    problem: str = ""
    """Why nothing can be said of it: `withheld`, or what the browser said; the page may have none."""
