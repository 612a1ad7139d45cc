"""A request and its response, a WebSocket frame: what went over the wire, and when."""

from enum import StrEnum
from typing import ClassVar

import msgspec

from rectitude.evidence._record import Record

Header = tuple[str, str]


class Body(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """
    The bytes of a message.

    `data` holds them as decoded from the transfer (at most 64 KiB); longer ones are kept as the blob
    `sha256`, up to the collector's bound. Beyond it a response is hashed as it passes by and not
    kept: then no blob has that hash, or there is none. Of a request or a WebSocket message beyond the
    bound the beginning is kept: `partial`.
    """

    sha256: str
    length: int
    media_type: str = ""
    data: bytes = b""
    truncated: bool = False
    """True if `data` is not the whole body."""
    partial: bool = False
    """True if what is kept, here or as a blob, is only the beginning of `length` bytes."""


class Security(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The connection that carried a message, as the browser negotiated it."""

    protocol: str
    """`TLS 1.3`, ..."""
    cipher: str = ""
    subject: str = ""
    issuer: str = ""
    valid_from: float = 0.0
    """Seconds since the epoch."""
    valid_to: float = 0.0
    names: tuple[str, ...] = ()
    error: str = ""
    """The certificate error that the browser went past: `net::ERR_CERT_...`, or nothing."""


class Stage(StrEnum):
    """When something happened, by the choice that a person has about their data."""

    BEFORE = "before"
    """Nothing was chosen yet."""
    REFUSED = "refused"
    """From the first press of a refusal on."""
    AGREED = "agreed"
    """From the press of the acceptance on."""
    UNKNOWN = "unknown"
    """Nothing says whether anybody chose."""


_BEFORE_A_PRESS = frozenset({"load", "settle", "scroll", "forms"})
_FROM_A_PRESS_ON = frozenset({"choice", "after", "next"})
"""Phases of `Moment` in a context that is refused or accepted."""
_CHOSEN = {"refused": Stage.REFUSED, "accepted": Stage.AGREED}


class Moment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """
    When something happened in a browsing context.

    `context` is `ignored`, `refused`, `accepted` (what was done with the consent banner), or the
    name of a trial; `phase` is `load`, `settle`, `scroll`, `forms` before the choice, then `choice`, `after`,
    `next`. `sequence` orders all events of the context; `seconds` count from its start.
    """

    context: str
    phase: str
    sequence: int
    seconds: float = 0.0

    @property
    def stage(self) -> Stage:
        """
        When this was by the visitor's choice.

        In the context `ignored` no choice is ever made; in a trial something may have been pressed.
        """
        if self.context == "ignored":
            return Stage.BEFORE
        if self.context not in _CHOSEN:
            return Stage.UNKNOWN
        if self.phase in _FROM_A_PRESS_ON:
            return _CHOSEN[self.context]
        return Stage.BEFORE if self.phase in _BEFORE_A_PRESS else Stage.UNKNOWN


class Exchange(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One request, its response, and who caused it. A redirect is an exchange of its own."""

    KIND: ClassVar[str] = "exchange"
    SCHEMA: ClassVar[int] = 3

    moment: Moment
    method: str
    url: str
    resource_type: str = ""
    page: str = ""
    """The address of the page (top document) that was being visited."""
    frame: str = ""
    """The address of the frame that asked, or of the worker."""
    initiator: tuple[str, ...] = ()
    """The scripts and documents that caused it, nearest first."""
    redirected_from: str = ""
    """The address whose redirect led here."""
    request_headers: tuple[Header, ...] = ()
    request_body: Body | None = None
    status: int | None = None
    response_headers: tuple[Header, ...] = ()
    response_body: Body | None = None
    remote_address: str = ""
    protocol: str = ""
    security: Security | None = None
    failure: str = ""
    from_cache: bool = False
    from_service_worker: bool = False
    app: str = ""
    """The app that sent it, by its package, where a capture says so."""

    def request_header(self, name: str) -> str:
        """Return the value of a request header, or nothing."""
        return _header(self.request_headers, name)

    def response_header(self, name: str) -> str:
        """Return the value of a response header, or nothing."""
        return _header(self.response_headers, name)


class WebSocketFrame(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One message of a WebSocket."""

    KIND: ClassVar[str] = "websocket"
    SCHEMA: ClassVar[int] = 3

    moment: Moment
    url: str
    page: str = ""
    sent: bool
    body: Body
    app: str = ""


def _header(headers: tuple[Header, ...], name: str) -> str:
    # No generator: one for each of ten headers would cost more than all else.
    name = name.lower()
    for key, value in headers:
        if key.lower() == name:
            return value
    return ""
