"""
Pop-up trials: what stood above the page, every press that was really made, and what became of it.

All boxes are in pixels of the screen: CSS pixels, but for pages that a phone shows smaller. Each press
is made in a browsing context of its own, as a finger or a mouse would make it; the click table, all
presses of one pop-up, is the evidence.
"""

from typing import ClassVar, Literal

import msgspec

from rectitude.evidence._record import Aggregate, Record
from rectitude.evidence.page import Box

Viewport = Literal["phone", "desktop"]
Pointer = Literal["touch", "mouse", "key"]
Form = Literal["layer", "item"]
"""A layer above the page, or an item of the page itself (an advert, a recommendation) with a ×."""

Clue = Literal["text", "before", "after", "glyph", "ocr", "name", "class"]
"""
What makes an element look like a way to close: its text, the content of `::before` or `::after`, a
cross drawn in the picture, text read from the picture; or, not to be seen, its name or class.
"""
VISIBLE_CLUES: frozenset[Clue] = frozenset(("text", "before", "after", "glyph", "ocr"))

Aim = Literal["grid", "mark", "control", "page", "expand", "escape", "swipe"]
"""
Where a press was aimed: a point of the grid, a close mark, another control of the pop-up, plain
text of the page, "read the full text"; the Escape key; a short upward swipe.
"""

Outcome = Literal[
    "app", "download", "navigated", "opened", "returned", "replaced", "closed", "changed", "nothing"
]
"""
What became of a press, the gravest first: another app was called, a download began, the page left
for another, a window opened, the pop-up closed and came back, closed and another came, closed,
stayed but changed, nothing.
"""
LEAVING: frozenset[Outcome] = frozenset(("app", "download", "navigated", "opened"))


class Hit(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """
    What lies under a point, and the control that it belongs to, if any.

    `path` goes from the outermost element inwards; `#shadow` and `#frame` mark the borders crossed.
    """

    path: tuple[str, ...] = ()
    tag: str = ""
    control: bool = False
    """True if it is, or lies in, a link, button, field or element with its own click handler."""
    text: str = ""
    """What a person reads on that control (or on the element itself, if there is none)."""
    name: str = ""
    """Its accessible name, where that is not the text."""
    href: str = ""
    box: Box | None = None
    """The control's box, else the element's, as where the control has no size of its own."""
    cursor: str = ""


class Mark(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """
    Something that looks like a way to close the pop-up.

    `box` is the part that can be seen, `button` what is drawn around it: a disc, a ring, a painted control.
    """

    selector: str
    clues: tuple[Clue, ...]
    box: Box
    text: str = ""
    name: str = ""
    href: str = ""
    button: Box | None = None
    hit_area: Box | None = None
    """The part of `box` and its surroundings where a press really reaches it."""
    contrast: float | None = None
    """Of the mark against its ground (WCAG 2 ratio)."""
    first_seen: float = 0.0
    """Seconds after the pop-up came."""
    first_usable: float | None = None
    """Seconds after the pop-up came until a press on it first closed it; None if never."""

    @property
    def visible(self) -> bool:
        """Whether a person can see that it is a way to close."""
        return bool(VISIBLE_CLUES.intersection(self.clues))

    @property
    def seen(self) -> Box:
        """All that a person takes for the mark: with its button, if it has one."""
        return self.button or self.box


class Popup(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A layer above the page (or an item with its own ×), as it was when it came."""

    KIND: ClassVar[str] = "popup"
    SCHEMA: ClassVar[int] = 2

    key: str
    """Tells it apart from others on the site, the same from run to run."""
    page: str
    viewport: Viewport
    form: Form = "layer"
    cause: Literal["load", "wait", "scroll", "leave", "return-visit", "uncovered"] = "load"
    """`uncovered`: it lay beneath another pop-up that had to be closed first."""
    seconds: float = 0.0
    """After the page had loaded, or after its cause."""
    width: int = 0
    """Of the viewport."""
    height: int = 0
    selector: str = ""
    turn: int = 1
    """Which it is of several with the same selector, in the order of the document."""
    beneath: str = ""
    """The key of the pop-up beneath which it lay."""
    box: Box | None = None
    share: float = 0.0
    """Share of the viewport's points that it catches, the dimmed ground included."""
    covers: bool = False
    """True if the page's own content lies beneath it."""
    role: str = ""
    """`dialog`, `alertdialog`, ... as it declares itself."""
    text: str = ""
    """What a person reads in it, at most 4,000 characters."""
    read: str = ""
    """What was read from its picture (optional extra `ocr`)."""
    fields: tuple[str, ...] = ()
    """The types of its input fields."""
    links: tuple[str, ...] = ()
    """Absolute addresses."""
    picture: float = 0.0
    """Share of its box that is picture, canvas, video or frame."""
    marks: tuple[Mark, ...] = ()
    vanished: float | None = None
    """Seconds after loading until which it was seen, where it then went though nothing was pressed."""
    screenshot: str = ""


COVERED = "what lies above it could not be closed"
UNMADE = "it was not brought about: the page did not answer, or the time was over"
UNTRIED = "enough others were pressed"
"""The problems of a press that was to be made and was not."""


class Press(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One real press in a context of its own, what it hit, and what became of it."""

    KIND: ClassVar[str] = "press"
    SCHEMA: ClassVar[int] = 2

    popup: str = ""
    """The pop-up's key; empty for a press on the page itself."""
    page: str = ""
    aim: Aim
    mark: int | None = None
    """Index among the pop-up's marks."""
    pointer: Pointer = "touch"
    x: float = 0.0
    y: float = 0.0
    aimed: Hit | None = None
    """What lay there before the pointer moved."""
    hit: Hit | None = None
    """What lay there at the press."""
    drifted: float = 0.0
    """Pixels that what was aimed at went on moving by itself, before the pointer came."""
    kept: bool = False
    """True if it drifted slowly, and lay under the press when that was made and while it lasted."""
    slid: float = 0.0
    """Pixels that it moved while the pointer came."""
    covered: str = ""
    """The selector of what can be seen above it and is no part of the pop-up."""
    share: float = 0.0
    """Share of the viewport that the pop-up took when it was pressed."""
    waited: float = 0.0
    """Seconds between the pop-up's coming and the press."""
    clock: float = 0.0
    """Seconds between the page's loading and the press."""
    patient: bool = False
    """True if it was made in a room that waits for a control to begin to work."""
    outcome: Outcome
    closed: bool = False
    """True if the pop-up closed, whatever else happened."""
    destination: str = ""
    """The address that was opened, fetched or called."""
    seconds: float | None = None
    """From the press to the outcome."""
    successor: str = ""
    """The text of the layer that came in its place."""
    successor_share: float | None = None
    """Share of the viewport that it takes; None in records of schema 1."""
    successor_closes: bool | None = None
    """True if a second press, on that layer's own close mark, then closed it."""
    again_closed: float | None = None
    """Seconds after its coming at which a second press on the same mark closed it; None if never."""
    again: Outcome | None = None
    """Where a second press on the same mark, which had not closed it, led away: how."""
    again_destination: str = ""
    returned_after: float | None = None
    """Seconds after closing until the pop-up was there again."""
    watched: float = 0.0
    """Seconds that the page was watched after closing, a scroll included."""
    text_before: int | None = None
    """Readable characters of the page, for `expand`."""
    text_after: int | None = None
    text_on_desktop: int | None = None
    """Readable characters of the same page on a desktop, where the press led to an app or a download."""
    before: str = ""
    """SHA-256 of the picture before the press (JPEG)."""
    after: str = ""
    problem: str = ""

    @property
    def left(self) -> bool:
        """Whether it led away from the page: to another page, window, app, or to a download."""
        return self.outcome in LEAVING

    @property
    def made(self) -> bool:
        """Whether the pointer came to press at all, whatever became of it."""
        return self.problem not in {COVERED, UNMADE, UNTRIED}

    @property
    def missed(self) -> bool:
        """Whether it says nothing about what it was aimed at: that drifted, or lay beneath another."""
        return bool(self.covered or (self.drifted and not self.kept))


class Withheld(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A press that was not made: it might have paid, ordered, deleted or had a code sent."""

    KIND: ClassVar[str] = "withheld-press"

    popup: str = ""
    """The pop-up's key; empty for the page itself."""
    page: str
    aim: Aim
    x: float = 0.0
    y: float = 0.0
    hit: Hit | None = None
    """What lay there."""
    words: str
    """For which it was not pressed."""


class Departure(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something that led away though nothing was pressed."""

    outcome: Outcome
    destination: str
    seconds: float
    """After the page had loaded."""


class Watch(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One visit during which layers were waited for."""

    KIND: ClassVar[str] = "popup-watch"

    page: str
    viewport: Viewport
    visit: int = 1
    """2 for a second visit with what the first had stored."""
    automation: bool = False
    """True if the page could see that it was driven by a program (`navigator.webdriver`)."""
    seconds: float = 0.0
    scrolled: bool = False
    left: bool = False
    """True if the pointer was moved out through the top, as if to leave."""
    popups: tuple[str, ...] = ()
    """Keys of what came."""
    departures: tuple[Departure, ...] = ()
    """What led away without any press, the first ten."""
    sensors: tuple[str, ...] = ()
    """Motion sensors that the page listened to."""
    text: int = 0
    """Readable characters of the page."""
    text_on_desktop: int | None = None
    """Readable characters of the same page on a desktop, where a phone's page speaks of an app."""
    speaks_of_app: bool = False
    """True if a phone's page speaks of an app at all."""
    app_only: str = ""
    """The words by which the page says that the rest is in the app alone, if any."""
    app_only_perhaps: bool = False
    """True if these may be about something else: other content, payment, a licence."""
    personalised: str = ""
    """The words by which the page says that it chooses what to show, if any."""
    screenshot: str = ""
    problem: str = ""


Gesture = Literal["shake", "twist", "walk", "lift", "put-down"]
"""A movement of the device."""


class MotionTrial(Record, frozen=True, kw_only=True, omit_defaults=True):
    """
    A movement of the device, replayed through virtual sensors before and after the page loaded.

    `value` is the peak acceleration without gravity in m/s² for `shake`, the angle in degrees for
    `twist`; `walk`, `lift` and `put-down` are traces of daily movements.
    """

    KIND: ClassVar[str] = "motion-trial"

    page: str
    gesture: Gesture
    value: float = 0.0
    duration: float = 0.0
    """Seconds for which the device moved."""
    fired: bool
    outcome: Outcome = "nothing"
    destination: str = ""
    announced: str = ""
    """The words on the page that announce the gesture, if any."""
    before: str = ""
    after: str = ""


class PopupTrials(Aggregate, frozen=True, kw_only=True):
    """All that was watched and pressed to try the pop-ups of a site."""

    NAME: ClassVar[str] = "popup-trials"
    TARGETS: ClassVar[tuple[str, ...]] = ("website",)

    watches: tuple[Watch, ...] = ()
    popups: tuple[Popup, ...] = ()
    presses: tuple[Press, ...] = ()
    motions: tuple[MotionTrial, ...] = ()
    withheld: tuple[Withheld, ...] = ()
