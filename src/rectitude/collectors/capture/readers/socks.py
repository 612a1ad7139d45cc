"""
SOCKS 5 (RFC 1928, 1929) and 4: whom a tunnel was asked to lead to, and what goes through it.

What only begins like SOCKS, or is refused, is read as any other protocol in clear.
"""

import socket
from collections.abc import Callable

import msgspec

from rectitude.collectors.capture.readers.packets import instant
from rectitude.collectors.capture.readers.sides import Side
from rectitude.collectors.capture.readers.streams import Listener
from rectitude.evidence.traffic import PlainMessage

_FIVE, _FOUR = 5, 4
_CONNECT = 1
_FREE, _PASSWORD = 0, 2
"""Ways in which a client of SOCKS 5 says who it is: not at all, by name and password."""
_MOST_METHODS = 10
"""Ways that a client offers at most; IANA lists as many. More is another protocol."""
_GRANTED_BY_FOUR = 0x5A
_IPV4, _NAME, _IPV6 = 1, 3, 4
_LONGEST = 1 << 16
"""Bytes of either side that wait for the agreement: some clients send on without waiting for it. Ours."""


class Tunnel(msgspec.Struct, frozen=True):
    """Where a tunnel leads, and how many bytes either side said before it was open."""

    host: str
    port: int
    asked: int
    answered: int
    signed_in: bool = False
    """Whether the client gave a name and a password."""


def may_begin(first: bytes) -> bool:
    """
    Return whether a client may begin SOCKS so.

    >>> may_begin(bytes.fromhex("05 01 00 05 01 00 01")), may_begin(b"hello")
    (True, False)
    """
    if first[:2] == bytes((_FOUR, _CONNECT)):
        return len(first) > 8 and first[2:4] != b"\0\0"
    methods = first[2 : 2 + first[1]] if first[:1] == bytes((_FIVE,)) and len(first) > 2 else b""
    return 0 < len(methods) <= _MOST_METHODS and len(methods) == first[1]


def tunnel(asked: bytes, answered: bytes) -> Tunnel | None:
    """
    Return the tunnel that was agreed on; None while more of the agreement is to come.

    Raises ValueError where none was, or where it is not SOCKS that is spoken.
    """
    try:
        found = (_of_five if asked[0] == _FIVE else _of_four)(asked, answered)
    except IndexError:
        found = None
    if found and len(asked) >= found.asked and len(answered) >= found.answered:
        return found
    if max(len(asked), len(answered)) > _LONGEST:
        raise ValueError("longer than any agreement")
    return None


def _of_five(asked: bytes, answered: bytes) -> Tunnel:
    place, back = 2 + asked[1], 2
    version, method = answered[0], answered[1]
    if version != _FIVE or method not in {_FREE, _PASSWORD} or method not in asked[2:place]:
        raise ValueError("none of the ways offered")
    if method == _PASSWORD:
        place += 2 + asked[place + 1]
        place += 1 + asked[place]
        back += 2
    if asked[place] != _FIVE or asked[place + 1] != _CONNECT:
        raise ValueError("no tunnel asked for")
    host, port, place = _address(asked, place + 3)
    if answered[back] != _FIVE or answered[back + 1]:
        raise ValueError("refused")
    _, _, back = _address(answered, back + 3)
    return Tunnel(host, port, place, back, signed_in=method == _PASSWORD)


def _of_four(asked: bytes, answered: bytes) -> Tunnel:
    if answered[0] or answered[1] != _GRANTED_BY_FOUR:
        raise ValueError("refused")
    user_ends = asked.find(b"\0", 8)
    if user_ends < 0:
        raise IndexError(user_ends)
    host, place = socket.inet_ntoa(asked[4:8]), user_ends + 1
    if asked[4:7] == b"\0\0\0":  # SOCKS 4A: the name follows
        name_ends = asked.find(b"\0", place)
        if name_ends < 0:
            raise IndexError(name_ends)
        host, place = asked[place:name_ends].decode("ascii", "replace"), name_ends + 1
    return Tunnel(host, int.from_bytes(asked[2:4], "big"), place, 8)


def _address(data: bytes, place: int) -> tuple[str, int, int]:
    """Return a host, a port, and where what follows begins; raises IndexError where it is cut off."""
    kind, place = data[place], place + 1
    if kind == _NAME:
        end = place + 1 + data[place]
        host = data[place + 1 : end].decode("ascii", "replace")
    elif kind in {_IPV4, _IPV6}:
        end = place + (4 if kind == _IPV4 else 16)
        if end > len(data):
            raise IndexError(end)
        family = socket.AF_INET if kind == _IPV4 else socket.AF_INET6
        host = socket.inet_ntop(family, data[place:end])
    else:
        raise ValueError("an address of unknown kind")
    if end + 2 > len(data):
        raise IndexError(end)
    return host, data[end] << 8 | data[end + 1], end + 2


class Socks:
    """Waits until a tunnel is open; what then goes through is a connection to whom it leads."""

    def __init__(
        self,
        side: Side,
        inside: Callable[[Side], Listener],
        otherwise: Callable[[Side], Listener],
    ) -> None:
        self._side = side
        self._inside, self._otherwise = inside, otherwise
        self._early: list[tuple[bytes, float, bool]] = []
        self._said = {True: b"", False: b""}
        self._listener: Listener | None = None

    def data(self, data: bytes, seconds: float, *, sent: bool) -> None:
        """Take the next bytes of a direction."""
        if self._listener is not None:
            self._listener.data(data, seconds, sent=sent)
            return
        self._early.append((data, seconds, sent))
        self._said[sent] += data
        try:
            agreed = tunnel(self._said[True], self._said[False])
        except ValueError:
            self._give_up()
            return
        if agreed is not None:
            self._open(agreed, seconds)

    def lost(self, length: int, seconds: float, *, sent: bool) -> None:
        """Take note that so many bytes of a direction never came."""
        (self._listener or self._give_up()).lost(length, seconds, sent=sent)

    def close(self) -> None:
        """Take note that nothing comes any more."""
        (self._listener or self._give_up()).close()

    def _open(self, agreed: Tunnel, seconds: float) -> None:
        asked, answered = self._said[True], self._said[False]
        if agreed.signed_in:
            self._sign_in(asked[: agreed.asked], seconds)
        self._listener = self._inside(self._side.towards(agreed.host, agreed.port))
        for rest, sent in ((asked[agreed.asked :], True), (answered[agreed.answered :], False)):
            if rest:
                self._listener.data(rest, seconds, sent=sent)
        self._early, self._said = [], {}

    def _sign_in(self, said: bytes, seconds: float) -> None:
        """Write what a client said of itself to open the tunnel: its name may be a person's."""
        keeper, side = self._side.keeper, self._side
        keeper.plain(
            PlainMessage(
                moment=keeper.moment(instant(seconds)),
                url=side.url("socks"),
                sent=True,
                body=keeper.body(said, "", len(said)),
                app=side.app,
            ),
            side.address,
        )

    def _give_up(self) -> Listener:
        """Read it all as what is no SOCKS."""
        self._listener = self._otherwise(self._side)
        early, self._early, self._said = self._early, [], {}
        for data, seconds, sent in early:
            self._listener.data(data, seconds, sent=sent)
        return self._listener
