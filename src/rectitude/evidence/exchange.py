"""A request and its response, a WebSocket frame: what went over the wire, and when."""

from typing import ClassVar

import msgspec

from rectitude.evidence._record import Record

Header = tuple[str, str]


class Body(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """
    The bytes of a message.

    `data` holds them as decoded from the transfer (at most 64 KiB); longer ones are kept whole, up
    to the collector's bound, as the blob `sha256`. Beyond that bound they are hashed as they pass by
    and not kept: then no blob has that hash, or there is none.
    """

    sha256: str
    length: int
    media_type: str = ""
    data: bytes = b""
    truncated: bool = False
    """True if `data` is not the whole body."""


class Security(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
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


class Moment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
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


class Exchange(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One request, its response, and who caused it. A redirect is an exchange of its own."""

    KIND: ClassVar[str] = "exchange"

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

    def request_header(self, name: str) -> str:
        """Return the value of a request header, or nothing."""
        return _header(self.request_headers, name)

    def response_header(self, name: str) -> str:
        """Return the value of a response header, or nothing."""
        return _header(self.response_headers, name)


class WebSocketFrame(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One message of a WebSocket."""

    KIND: ClassVar[str] = "websocket"

    moment: Moment
    url: str
    page: str = ""
    sent: bool
    body: Body


def _header(headers: tuple[Header, ...], name: str) -> str:
    return next((value for key, value in headers if key.lower() == name.lower()), "")
