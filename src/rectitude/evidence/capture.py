"""A capture of traffic: what others' tools recorded of an app or a site, and what they say of it."""

import math
from collections.abc import Mapping
from typing import ClassVar, TypeVar

from rectitude.evidence._record import Record
from rectitude.evidence.exchange import Moment, Stage
from rectitude.evidence.traffic import Traffic

_T = TypeVar("_T")


class Recording(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One file of a capture, by name and digest, and what it says of itself."""

    KIND: ClassVar[str] = "recording"
    SCHEMA: ClassVar[int] = 2

    name: str
    format: str
    """`HAR`, `pcap`, `pcapng` ..."""
    sha256: str
    length: int
    tool: str = ""
    """Who wrote it, as it says: `WebInspector 537.36`, `mitmproxy 12.1`."""
    begun: str = ""
    """When its first message was recorded, ISO 8601 UTC."""
    messages: int = 0
    home: str = ""
    """The address of the first document that a browser opened in it, if one did."""
    app: str = ""
    """The package that the operator names as the one in question."""
    kept: bool = False
    """Whether the file itself is in the bundle, as the blob `sha256`."""


class Mark(Record, frozen=True, kw_only=True, omit_defaults=True):
    """
    Something that the person did at a time of the capture.

    `label` is one of `start, refused, agreed, switched-off, background, foreground`; `source` says who
    set it: the operator's option or file, a page's title, a comment in the capture.
    """

    KIND: ClassVar[str] = "mark"

    label: str
    seconds: float
    sequence: int = 0
    source: str = ""


class DeclaredList(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The recipients that the target's operator declares, as text."""

    KIND: ClassVar[str] = "declared"

    name: str
    text: str


class TLSSession(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A connection whose content could not be read, and what it says of itself in clear."""

    KIND: ClassVar[str] = "tls-session"
    SCHEMA: ClassVar[int] = 2

    moment: Moment
    host: str
    """The name that the client asked for; else that of the address, or the address."""
    address: str
    port: int
    protocol: str = ""
    cipher: str = ""
    """The number of the cipher suite, as IANA lists it."""
    alpn: str = ""
    subject: str = ""
    issuer: str = ""
    names: tuple[str, ...] = ()
    valid_to: float = 0.0
    error: str = ""
    """What shows of the certificate to be wrong, in the browser's words."""
    fingerprint: str = ""
    """JA3 of the client's greeting: connections of one TLS library have the same."""
    sent: int = 0
    received: int = 0
    """Bytes of content either way."""
    app: str = ""


class AddressOrigin(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Where an address of the capture is registered, as a file of the operator's says."""

    KIND: ClassVar[str] = "address-origin"

    address: str
    country: str = ""
    """ISO 3166-1 alpha-2."""
    network: str = ""
    """Who announces it: number and name of the autonomous system."""
    source: str = ""
    """The file's name."""


_STAGES = {"start": Stage.BEFORE, "refused": Stage.REFUSED, "agreed": Stage.AGREED}


class Capture(Traffic, frozen=True, kw_only=True, eq=False):
    """The traffic of a capture; nothing is known of what a person saw but its marks."""

    NAME: ClassVar[str] = "capture"
    TARGETS: ClassVar[tuple[str, ...]] = ("capture",)
    OF_ANYONE: ClassVar[bool] = True

    recordings: tuple[Recording, ...] = ()
    sessions: tuple[TLSSession, ...] = ()
    marks: tuple[Mark, ...] = ()
    declared: tuple[DeclaredList, ...] = ()
    origins: tuple[AddressOrigin, ...] = ()

    @property
    def is_marked(self) -> bool:
        """Whether anything says when the person chose."""
        return any(mark.label in {"refused", "agreed"} for mark in self.marks)

    @property
    def app(self) -> str:
        """The package in question; empty if the operator names none."""
        return next((each.app for each in self.recordings if each.app), "")

    def stage(self, moment: Moment) -> Stage:
        """Return the stage by the last mark before; before the first choice nothing was chosen."""
        if not self.is_marked:
            return Stage.UNKNOWN
        return self._last(moment, _STAGES, Stage.BEFORE)

    @property
    def switched_off(self) -> float | None:
        """When personalisation was switched off first, in seconds from the start; None if never."""
        return min((m.seconds for m in self.marks if m.label == "switched-off"), default=None)

    @property
    def agreed_anew(self) -> float:
        """When the person agreed again after that first switch, in seconds; infinity if never."""
        off = math.inf if self.switched_off is None else self.switched_off
        again = (m.seconds for m in self.marks if m.label == "agreed" and m.seconds > off)
        return min(again, default=math.inf)

    @property
    def turns(self) -> tuple[float, ...]:
        """When personalisation was switched off, and agreed to anew: adverts are counted in between."""
        off = self.switched_off
        return () if off is None else tuple(t for t in (off, self.agreed_anew) if t < math.inf)

    @property
    def background(self) -> tuple[tuple[float, float], ...]:
        """From when to when the app was in the background, in seconds; the last may have no end."""
        spans: list[tuple[float, float]] = []
        for mark in sorted(self.marks, key=lambda mark: mark.seconds):
            away = bool(spans) and spans[-1][1] == math.inf
            if mark.label == "background" and not away:
                spans.append((mark.seconds, math.inf))
            elif mark.label in {"foreground", "start"} and away:
                spans[-1] = (spans[-1][0], mark.seconds)
        return tuple(spans)

    def is_in_background(self, seconds: float) -> bool:
        """Return whether the app was in the background at a time."""
        return any(start <= seconds < end for start, end in self.background)

    def _last(self, moment: Moment, meanings: Mapping[str, _T], default: _T) -> _T:
        at = moment.seconds, moment.sequence
        for mark in sorted(self.marks, key=lambda mark: (mark.seconds, mark.sequence)):
            if mark.label in meanings and (mark.seconds, mark.sequence) < at:
                default = meanings[mark.label]
        return default
