"""A page as it was seen: its text, links, forms, footer, pictures, and what it kept on the device."""

from typing import ClassVar, Literal

import msgspec

from rectitude.evidence._record import Record
from rectitude.evidence.exchange import Moment

A_FILE = "download"
"""The problem of an address that gave a file to keep, and no page."""


class Box(msgspec.Struct, frozen=True):
    """A rectangle in CSS pixels of the whole page."""

    x: float
    y: float
    width: float
    height: float


class Phase(msgspec.Struct, frozen=True, kw_only=True):
    """A timed part of a visit: seconds from the context's start, and why it ended."""

    name: str
    start: float
    end: float
    reason: str = ""


class Link(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A link on the page, with the text that a person reads."""

    text: str
    href: str
    """Absolute."""
    written: str = ""
    """The attribute as written, where it is no address: `#`, `javascript:...`; `#` also for an empty one."""
    box: Box | None = None
    visible: bool = True


class Field(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A field of a form; `known` names the persona's value that was typed into it."""

    name: str
    type: str = "text"
    label: str = ""
    autocomplete: str = ""
    known: str = ""
    checked: bool = False
    """Whether a box was ticked, or an option chosen, before anyone touched it."""
    visible: bool = True
    box: Box | None = None


class Form(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A form (or the fields outside any form: `action` empty)."""

    action: str
    method: str = "get"
    fields: tuple[Field, ...] = ()
    sendable: bool = True
    """False if nothing on the page can send it: no control around its fields, no names, no script."""
    submitted: bool = False
    withheld: str = ""
    """The words for which it was not submitted, though asked to be."""


class FooterItem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A passage that looks like a filing, licence or public-security number, where it stands."""

    text: str
    href: str = ""
    """Where a press on it leads: its link, or the address in its `onclick`; `javascript:` if a script
    opens something unseen, empty if it cannot be pressed."""
    written: str = ""
    """The attribute of its link as written, where that is no address: `#`, `javascript:void(0)`."""
    pressed: bool = False
    """Whether it was pressed, since a script opens it: `href` is then where that led, if anywhere."""
    box: Box | None = None
    visible: bool = True
    """False if a person cannot see it: transparent, of no size, off the page, in the ground's colour."""
    hidden_by: str = ""
    selector: str = ""


class Framed(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A document of another party in a frame that takes up most of the view."""

    address: str
    title: str = ""
    text: str = ""
    """Its beginning and its end, where a page says whose it is."""
    links: int = 0
    share: float = 0.0
    """Of the view, were the frame at its beginning."""


Role = Literal[
    "home", "privacy", "third-parties", "login", "register", "settings", "about", "licence", "other"
]


class PageVisit(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One page in one browsing context, read when it had settled."""

    KIND: ClassVar[str] = "page"

    moment: Moment
    url: str
    """As asked for."""
    final_url: str
    role: Role = "other"
    title: str = ""
    status: int | None = None
    media_type: str = ""
    language: str = ""
    text: str = ""
    """What a person can read, at most 200,000 characters."""
    links: tuple[Link, ...] = ()
    forms: tuple[Form, ...] = ()
    unopened: tuple[str, ...] = ()
    """Labels of controls that promise a form that does not stand there, and were not pressed."""
    footer: tuple[FooterItem, ...] = ()
    width: int = 0
    height: int = 0
    phases: tuple[Phase, ...] = ()
    screenshot: str = ""
    """SHA-256 of the picture of the viewport (PNG)."""
    full_page: str = ""
    """SHA-256 of the picture of the whole page, to 10,000 px (PNG)."""
    document: str = ""
    """SHA-256 of the serialised document."""
    snapshot: str = ""
    """SHA-256 of the DOM snapshot with layout and paint order (JSON)."""
    frame_snapshots: tuple[str, ...] = ()
    """The same of each cross-site frame, which another process draws; boxes count from its view."""
    frames: tuple[str, ...] = ()
    framed: tuple[Framed, ...] = ()
    problem: str = ""
    """Why the visit is not whole: `deadline`, `crash`, `download`, `net::ERR_...`; empty if it is."""


class Cookie(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A cookie in the jar at the end of a phase, with who set it first."""

    KIND: ClassVar[str] = "cookie"

    moment: Moment
    """When the jar was read."""
    name: str
    value: str
    domain: str
    path: str = "/"
    expires: float = -1
    """Seconds since the epoch; -1 for a session cookie."""
    http_only: bool = False
    secure: bool = False
    same_site: str = ""
    set_by: str = ""
    """The address of the response or script that set it."""
    set_in: Moment | None = None
    """When it was set, where that was seen."""
    page: str = ""


class StorageItem(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One entry of web storage at the end of a phase."""

    KIND: ClassVar[str] = "storage"

    moment: Moment
    origin: str
    area: Literal["local", "session", "indexeddb"]
    key: str
    value: str
    """At most 16 KiB."""
    truncated: bool = False


class InterfaceCall(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A call of an interface that can tell devices apart or read sensors; equal ones are counted."""

    KIND: ClassVar[str] = "call"

    moment: Moment
    """Of the first call."""
    interface: str
    """`HTMLCanvasElement.toDataURL`, `Document.cookie=`, ..."""
    script: str
    frame: str = ""
    page: str = ""
    detail: str = ""
    """The cookie's name, or the event that is listened for."""
    times: int = 1


class ConsoleMessage(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A line that the page wrote to its console, or an uncaught error."""

    KIND: ClassVar[str] = "console"

    moment: Moment
    level: str
    text: str
    url: str = ""
