"""How gently a sweep goes about: requests to one host, to all, in which hours, and when asked for less."""

import socket
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from datetime import time as clock

import msgspec

from rectitude.text import Unable

PATIENCE = 2.0
"""Seconds that the address of a host is waited for: ours; nothing else begins meanwhile."""


class Manners(msgspec.Struct, frozen=True, kw_only=True):
    """The limits that an operator sets."""

    per_host: int = 1
    """Targets of one host that are inspected at once."""
    per_address: int | None = None
    """Targets of one network address that are inspected at once, however many hosts it serves."""
    host_pause: float = 0.0
    """Seconds between the beginnings of two inspections of one host."""
    rate: float | None = None
    """Targets a second at most, of all hosts together."""
    hours: tuple[int, int] | None = None
    """From which hour of the day until which, local time; `(22, 6)` is the night."""


def hours_of(given: str) -> tuple[int, int]:
    """
    Return the hours in `FROM-UNTIL`; raises Unable for anything else.

    >>> hours_of("22-6")
    (22, 6)
    """
    since, _, until = given.partition("-")
    if not (since.isdigit() and until.isdigit() and int(since) < 24 and int(until) <= 24):
        raise Unable(f"时段应写成 22-6 这样：{given}", f"Hours are written like 22-6: {given}")
    return int(since), int(until)


class Addresses:
    """The first address of each host, asked for once; a host that is not found is by itself."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._asking = ThreadPoolExecutor(4, thread_name_prefix="address")

    def __call__(self, host: str) -> str:
        """Return where a host is, or the host where that cannot be told in time."""
        if host not in self._known:
            try:
                self._known[host] = self._asking.submit(_first, host).result(PATIENCE)
            except (OSError, TimeoutError, UnicodeError):
                self._known[host] = host
        return self._known[host]


def _first(host: str) -> str:
    if host.endswith(".localhost"):  # always loopback (RFC 6761)
        return "127.0.0.1"
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return min(str(each[4][0]) for each in found)


class Politeness:
    """What may begin now, and when more may."""

    def __init__(self, manners: Manners, address: Callable[[str], str] | None = None) -> None:
        """`address` says at which address a host is."""
        self._manners = manners
        self._address = address or Addresses()
        self._active: Counter[str] = Counter()
        self._at: Counter[str] = Counter()
        self._rests: dict[str, float] = {}
        self._tokens, self._refilled = 1.0, time.time()

    def resting(self, now: float) -> list[str]:
        """Return the hosts that must not be asked now."""
        self._rests = {host: until for host, until in self._rests.items() if until > now}
        busy = {host for host, count in self._active.items() if count >= self._manners.per_host}
        return sorted((busy | self._rests.keys()) - {""})

    def may_begin(self, most: int, now: float) -> int:
        """Return how many of `most` may begin now, by the rate of all and the hours."""
        if not self.within_hours(datetime.fromtimestamp(now).astimezone().time()):
            return 0
        rate = self._manners.rate
        if rate is None:
            return most
        self._tokens = min(max(rate, 1.0), self._tokens + (now - self._refilled) * rate)
        self._refilled = now
        return min(most, int(self._tokens))

    def within_hours(self, at: clock) -> bool:
        """Return whether it is one of the hours."""
        if self._manners.hours is None:
            return True
        since, until = self._manners.hours
        return since <= at.hour < until if since < until else at.hour >= since or at.hour < until

    def admits(self, host: str, now: float) -> bool:
        """Return whether one more target of a host may begin now."""
        if not host:
            return True
        if self._active[host] >= self._manners.per_host or self._rests.get(host, 0.0) > now:
            return False
        most = self._manners.per_address
        return most is None or self._at[self._address(host)] < most

    def begin(self, host: str, now: float) -> None:
        """Note that a target of a host begins."""
        self._tokens -= 1
        if host:
            self._active[host] += 1
            if self._manners.per_address is not None:
                self._at[self._address(host)] += 1
            if self._manners.host_pause:
                self._rest(host, now + self._manners.host_pause)

    def end(self, host: str) -> None:
        """Note that it has ended."""
        if host:
            self._active[host] -= 1
            if self._manners.per_address is not None:
                self._at[self._address(host)] -= 1
            if not self._active[host]:
                del self._active[host]

    def back_off(self, host: str, seconds: float) -> None:
        """Leave a host alone that asks for it."""
        self._rest(host, time.time() + seconds)

    def _rest(self, host: str, until: float) -> None:
        self._rests[host] = max(until, self._rests.get(host, 0.0))
