"""DNS over TCP: what is asked for in a connection."""

from rectitude.collectors.capture.readers.packets import instant
from rectitude.collectors.capture.readers.sides import Side
from rectitude.evidence.traffic import LOOKUP

DNS = 53
"""IANA's port of DNS."""


class Lookups:
    """DNS over TCP (RFC 7766): each message behind its length."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._left = {True: b"", False: b""}

    def data(self, data: bytes, seconds: float, *, sent: bool) -> None:
        """Take the next bytes of a direction."""
        left = self._left[sent] + data
        while len(left) >= 2 and len(left) >= (end := 2 + int.from_bytes(left[:2], "big")):
            if asked := self._side.names.take(left[2:end]):
                self._side.keeper.asked(asked, instant(seconds), self._side.app)
            left = left[end:]
        self._left[sent] = left

    def lost(self, length: int, seconds: float, *, sent: bool) -> None:
        """Take note that so many bytes never came: where the next message begins is not known."""
        self._left[sent] = b""
        keeper = self._side.keeper
        moment = keeper.moment(instant(seconds))
        url = f"{LOOKUP}{self._side.host}"
        keeper.gap(moment, url, "lost", sent=sent, length=length, app=self._side.app)

    def close(self) -> None:
        """Do nothing: what is cut short names nobody."""
