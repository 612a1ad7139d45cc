"""The consent banner: what it offers, what was pressed, and what became of it."""

from typing import ClassVar, Literal

import msgspec

from rectitude.evidence._record import Record
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import Box

ControlPurpose = Literal[
    "accept", "refuse", "necessary", "settings", "save", "close", "acknowledge", "policy", "other"
]
"""What a control offers by its words; `other` where they are none that are known."""


class Control(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something to press in the banner; `layer` is 1 for the first view, 2 behind settings."""

    offer: ControlPurpose
    text: str
    layer: int = 1
    box: Box | None = None
    selector: str = ""


class Choice(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A box or switch for one purpose, and how it stood before anyone touched it."""

    text: str
    ticked: bool
    locked: bool = False
    """True if it cannot be changed (strictly necessary)."""
    layer: int = 1


class Banner(Record, frozen=True, kw_only=True, omit_defaults=True):
    """
    A consent banner (or none) in one context, and the choice made there.

    `done` is what was achieved: `ignored`, `refused`, `accepted`, or `impossible` where the banner
    offers no way. `found_by` is `heuristic` or the second opinion's name.
    """

    KIND: ClassVar[str] = "banner"

    moment: Moment
    page: str
    found: bool
    text: str = ""
    selector: str = ""
    box: Box | None = None
    found_by: str = "heuristic"
    controls: tuple[Control, ...] = ()
    choices: tuple[Choice, ...] = ()
    blocks_page: bool = False
    opened_by: str = ""
    """What was pressed to show the choice, where nothing asked: a control at the foot of the page."""
    pressed: tuple[str, ...] = ()
    """The texts of what was pressed, in order."""
    withheld: tuple[str, ...] = ()
    """The texts of what was not pressed, since it might pay, order, delete or have a code sent."""
    done: Literal["ignored", "refused", "accepted", "impossible"] = "ignored"
    vanished: bool = False
    screenshot: str = ""
