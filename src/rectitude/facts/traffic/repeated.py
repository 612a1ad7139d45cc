"""What is seen again and again: the first few sightings are kept, the others counted with their times."""

import re
from array import array
from collections.abc import Callable, Hashable, Iterator, Mapping

import msgspec

from rectitude.facts.traffic.alike import Likeness
from rectitude.facts.traffic.messages import Repeats, Sighting, Unread

MOST_KEPT = 8
"""Sightings of the same that are kept; a finding cites no more. Ours."""
MOST_KINDS = 10_000
"""Kinds of sightings that are told apart by value, place and steps; beyond, by recipient and field. Ours."""
_OF_ONE_RECORD = re.compile(r"(?<=/)\d+(?=/|$)|(?=[0-9a-f-]*\d)[0-9a-f-]{8,}|\d{3,}", re.IGNORECASE)
"""Numbers that tell one record from another: a whole step of a path, a token, a long number."""


def shape(path: str) -> str:
    """
    Return a path without the numbers that tell one record from another.

    >>> shape("api.example/v1/orders/17/items/3f9c1d27be04416a"), shape("a.example/p2p")
    ('api.example/v1/orders/*/items/*', 'a.example/p2p')
    """
    host, slash, rest = path.partition("/")
    return host + _OF_ONE_RECORD.sub("*", slash + rest)


class _Kind(msgspec.Struct):
    """The sightings of one kind: the first, then the latest of the others, which stands for these."""

    first: list[Sighting] = []
    latest: Sighting | None = None
    repeats: Repeats = msgspec.field(default_factory=Repeats)

    def add(self, seen: Sighting) -> None:
        """Count one more."""
        message, numbers = seen.message, self.repeats.numbers
        if not numbers or numbers[-1] != message.number:
            numbers.append(message.number)
            self.repeats.seconds.append(message.seconds)
        if self.latest is None or message.seconds >= self.latest.message.seconds:
            self.latest = msgspec.structs.replace(seen, name=seen.name or self.first[0].name)


class Repeated:
    """
    Takes sightings. `likeness` says what rules ask of a message; None where each sighting is kept.

    The place within a part is that of the first: to look for it would cost most where most is seen.
    """

    def __init__(self, likeness: Likeness | None, most: int = MOST_KINDS) -> None:
        self._likeness = likeness
        self._most = most
        self._kinds: dict[Hashable, _Kind] = {}
        self._whole: list[Sighting] = []

    def add(self, seen: Sighting, place: Callable[[], str] = str) -> None:
        """Take one more; `place` looks for its place in the part, where the part alone does not say it."""
        if self._likeness is None:
            self._whole.append(_placed(seen, place))
            return
        kind = self._kind(seen, self._likeness(seen.message))
        if len(kind.first) < MOST_KEPT:
            kind.first.append(_placed(seen, place))
        else:
            kind.add(seen)

    def kept(self) -> tuple[list[Sighting], Mapping[Sighting, Repeats]]:
        """Return the sightings, and for which messages those stand that do not stand for one alone."""
        if self._likeness is None:
            return self._whole, {}
        kinds = self._kinds.values()
        repeats = {kind.latest: kind.repeats for kind in kinds if kind.latest is not None}
        return [*(seen for kind in kinds for seen in kind.first), *repeats], repeats

    def _kind(self, seen: Sighting, likeness: Hashable) -> _Kind:
        exact = (
            likeness, shape(seen.message.path), seen.field, seen.value, seen.known, seen.steps,
            seen.part, seen.name,
        )  # fmt: skip
        if exact in self._kinds or len(self._kinds) < self._most:
            return self._kinds.setdefault(exact, _Kind())
        return self._kinds.setdefault((likeness, seen.field, seen.known), _Kind())


def _placed(seen: Sighting, place: Callable[[], str]) -> Sighting:
    return seen if seen.name else msgspec.structs.replace(seen, name=place())


class Untold:
    """Takes what was not read, and keeps of each kind the first few, the others counted in one more."""

    def __init__(self, likeness: Likeness | None) -> None:
        self._likeness = likeness
        self._kinds: dict[Hashable, list[Unread]] = {}
        self._whole: list[Unread] = []

    def add(self, left: Unread) -> None:
        """Take one more."""
        several = self._whole
        if self._likeness is not None:
            several = self._kinds.setdefault((self._likeness(left.message), left.why), [])
            if len(several) > MOST_KEPT:
                left = _with(several.pop(), left)
        several.append(left)

    def kept(self) -> Iterator[Unread]:
        """Yield what was taken."""
        yield from self._whole
        for several in self._kinds.values():
            yield from several


def _with(last: Unread, left: Unread) -> Unread:
    """Return what stands for both."""
    others = last.others if isinstance(last.others, array) else array("Q")
    others.append(left.message.number)
    return msgspec.structs.replace(
        last,
        messages=last.messages + left.messages,
        length=last.length + left.length,
        others=others,
    )
