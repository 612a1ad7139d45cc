"""A request from its first hop to its last: what the browser reports of it, piece by piece."""

from typing import Any

from rectitude.collectors.website.cdp import Session
from rectitude.collectors.website.streams import Stream
from rectitude.evidence.exchange import Body, Moment


class Hop:
    """One request of a redirect chain, and its response."""

    def __init__(self, event: dict[str, Any], moment: Moment, page: str, frame: str) -> None:
        self.request: dict[str, Any] = event["request"]
        self.kind: str = event.get("type", "Other")
        self.initiator: dict[str, Any] = event.get("initiator", {})
        self.moment = moment
        self.page = page
        self.frame = frame
        self.response: dict[str, Any] | None = None
        self.has_extra = False
        self.body: Body | None = None
        self.certificate = ""
        """The certificate error that was gone past."""


class Chain:
    """All hops of one request id."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.hops: list[Hop] = []
        self.sent: list[dict[str, Any]] = []
        """The headers as really sent, one entry a hop."""
        self.received: list[dict[str, Any]] = []
        self.length = 0
        """Bytes of the last hop's body so far, as decoded."""
        self.stream: Stream | None = None
        """What passes by of a long body."""
        self.ended = False
        self.failure = ""
        self.from_cache = False

    @property
    def complete(self) -> bool:
        """Whether nothing more is to come."""
        return self.ended and len(self.received) >= sum(hop.has_extra for hop in self.hops)
