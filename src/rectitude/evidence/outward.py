"""Links of a site's own pages to other sites: what pressing each of them came to."""

from typing import ClassVar, Literal

from rectitude.evidence._record import Record

Way = Literal["opened", "passed-on", "diverted", "stopped", "unlinked"]
"""
`opened`: the press asked for the other site; `passed-on`: a further press did; `diverted`: a third site was
asked for; `stopped`: none was; `unlinked`: the address stands there as mere text.
"""


class OutwardPress(Record, frozen=True, kw_only=True, omit_defaults=True):
    """
    One press on a link to another site, or an address that is no link.

    Each in a fresh context; those of a first round that open at once, before any other, on one page.
    """

    KIND: ClassVar[str] = "outward-press"

    page: str
    """The site's page on which the link stands."""
    href: str
    """Where the link leads as the page has it: to the other site, or to a page of the site's own."""
    target: str
    """The other site's address that it names."""
    label: str = ""
    group: str = ""
    """Tags and classes of the elements around it: equal ones are of one kind."""
    round: int = 1
    outcome: Way
    reached: str = ""
    """The address of the other site that was asked for, or the last one of a third."""
    presses: int = 0
    """Further presses that it took."""
    relation: str = ""
    """What the link says of itself (`rel`)."""
    block: int = 0
    """Which text of the page it stands in, from 1; equal ones stand in one text."""
    position: int = 0
    """Where it stands among the links and addresses of the page, from 1."""
    led_in_by: str = ""
    """The character before it."""
    between: str = ""
    """The page that came after the press: the site's, or a third one's."""
    status: int | None = None
    """How that was answered."""
    text: str = ""
    """What it showed, or what the press made the page show anew."""
    controls: tuple[str, ...] = ()
    screenshot: str = ""
    """SHA-256 of the picture of what came after the press, unless it opened."""
    stands_for: str = ""
    """
    The party in whose place `target` stands, which is an address of no firm's (`www.example.org`): whether
    what is known to nobody is treated so, too.
    """
    typed: bool = False
    """
    No press: the address that a link names was asked for by itself, since the link led to a third site or was
    said to be dead.
    `reached` and `text` are of what stands there.
    """
    seconds: float = 0.0
    """Seconds until the site was asked for; until it stood there, where it was asked for by itself."""
    in_turns: bool = False
    """Pressed alone, in turns with other sites' links, so that their seconds can be compared."""
    problem: str = ""
    """Why nothing can be said of it: `covered`, `slow`, `failed`, `withheld`, or what the browser said."""
