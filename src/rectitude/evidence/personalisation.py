"""An experiment on personalised delivery: visitors in arms, what they did, what they were shown, by phase."""

from typing import ClassVar, Literal

import msgspec

from rectitude.evidence._record import Record
from rectitude.evidence.page import Box, PageVisit
from rectitude.evidence.traffic import Traffic

Arm = Literal["first", "second", "control"]
"""Trained on the first topic, on the second, or not at all."""

PushPhase = Literal[
    "before", "on", "off", "reload", "session", "sign-in", "phone", "later", "on-again"
]
"""
Before training; trained, with the switch as it was found; switched off, at once; after a reload; in a new
session of the browser; after signing in anew; on a phone; hours or days later; switched on again.
"""

SwitchPosition = Literal["on", "off", "unknown", "absent"]
"""`unknown`: it is there and does not say; `absent`: it was not there any more."""


class PlannedList(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A list that visitors are shown: its name, its page, and the selector of its items, if any was given."""

    name: str
    page: str
    items: str = ""


class Topic(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What an arm is trained on: words that people search for, pages that they open."""

    name: str
    words: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()


class PushPlan(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What was planned, with what it leaves open filled in."""

    KIND: ClassVar[str] = "push-plan"

    site: str
    owner: str
    start: str
    lists: tuple[PlannedList, ...]
    topics: tuple[Topic, Topic]
    search: str = ""
    acts: int
    """Training acts of each visitor."""
    units: int
    """Visitors an arm."""
    controls: int
    loads: int
    """Readings of each list in a phase."""
    wait: float = 0.0
    """Seconds between the press and the phases in which nothing may come from a cache any more."""
    accounts: bool = False
    """Whether visitors are test accounts, who can sign in anew and be on a phone."""
    looks: tuple[int, ...] = ()
    """Visitors an arm at each look, where it may stop early; empty for a single one."""


class PushVisitor(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A visitor: a fresh profile or a test account; the arm was drawn by lot within the cohort."""

    KIND: ClassVar[str] = "push-visitor"

    name: str
    arm: Arm
    cohort: int = 1


class TrainingAct(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Something that a visitor did to be known for a topic."""

    KIND: ClassVar[str] = "training-act"
    SCHEMA: ClassVar[int] = 2

    visitor: str
    act: Literal["search", "open"]
    url: str
    words: str = ""
    title: str = ""
    seconds: float = 0.0
    """How long the visitor stayed."""
    liked: str = ""
    """The label of what was pressed there to say that one likes it."""
    at: str = ""
    problem: str = ""


class ListItem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One item as it was shown; `mark` says what it is marked as: `推荐`, `广告` ..."""

    url: str
    title: str = ""
    picture: str = ""
    """The address of its picture."""
    mark: str = ""


class ListReading(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One list as one visitor got it at one load of its page."""

    KIND: ClassVar[str] = "list-reading"

    visitor: str
    phase: PushPhase
    list: str
    load: int
    at: str = ""
    url: str = ""
    items: tuple[ListItem, ...] = ()
    controls: tuple[str, ...] = ()
    """What else can be pressed or filled in on the page, by its label."""
    screenshot: str = ""
    """SHA-256 of the picture (PNG); of the first load only."""
    problem: str = ""


class SwitchPress(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One press on the way to the switch, or on it; a picture of each, with the place that was pressed."""

    KIND: ClassVar[str] = "switch-press"

    visitor: str
    phase: PushPhase
    step: int
    label: str
    url: str
    box: Box | None = None
    position: SwitchPosition | None = None
    """What the switch said before the press, where this is a press on it."""
    after: SwitchPosition | None = None
    screenshot: str = ""
    at: str = ""
    problem: str = ""


class SwitchLook(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What the switch says of itself in a phase, as a visitor finds it."""

    KIND: ClassVar[str] = "switch-look"

    visitor: str
    phase: PushPhase
    position: SwitchPosition
    url: str = ""
    screenshot: str = ""
    at: str = ""


class Tried(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A page on which a switch was looked for, and by which words one came to it."""

    url: str
    by: str = ""


class SwitchSearch(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The search for the switch: by the plan or as a person looks for it."""

    KIND: ClassVar[str] = "switch-search"

    found: bool
    planned: bool = False
    tried: tuple[Tried, ...] = ()
    path: tuple[str, ...] = ()
    """The labels that are pressed from the first page on, the switch's own last."""
    problem: str = ""


class SigningOut(Record, frozen=True, kw_only=True, omit_defaults=True):
    """How a visitor signed out, and in again with the account's stored state."""

    KIND: ClassVar[str] = "signing-out"

    visitor: str
    tried: tuple[Tried, ...] = ()
    """Where the way to sign out was looked for, by the visitor who looked for it."""
    path: tuple[str, ...] = ()
    """The labels that are pressed from the first page on; empty where no way was found."""
    url: str = ""
    box: Box | None = None
    screenshot: str = ""
    out: bool = False
    """Whether the account was signed out by it."""
    back: bool = False
    """Whether the stored state signed in again: a site may end it for good."""
    at: str = ""
    problem: str = ""


class VisitorState(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The cookies and the storage that a visitor goes on with; secrets of accounts are not in it."""

    KIND: ClassVar[str] = "visitor-state"

    visitor: str
    phase: PushPhase
    state: str
    """SHA-256 of the storage state (JSON)."""


class Personalisation(Traffic, frozen=True, kw_only=True, eq=False):
    """The whole experiment; `Moment.context` of its traffic is the visitor, `Moment.phase` the phase."""

    NAME: ClassVar[str] = "personalisation"
    TARGETS: ClassVar[tuple[str, ...]] = ("personalisation",)

    plans: tuple[PushPlan, ...] = ()
    visitors: tuple[PushVisitor, ...] = ()
    acts: tuple[TrainingAct, ...] = ()
    readings: tuple[ListReading, ...] = ()
    presses: tuple[SwitchPress, ...] = ()
    looks: tuple[SwitchLook, ...] = ()
    searches: tuple[SwitchSearch, ...] = ()
    signings: tuple[SigningOut, ...] = ()
    states: tuple[VisitorState, ...] = ()
    pages: tuple[PageVisit, ...] = ()
