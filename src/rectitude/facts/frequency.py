"""How often each recipient got each value, at what intervals, and how often in the background."""

import statistics
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from rectitude.evidence.capture import Capture
from rectitude.facts.parties import FirstParty, party
from rectitude.facts.traffic import Reading, Sighting

_FEWEST = 4
"""Messages below which no interval is called regular; ours."""
_SPREAD = 0.15
"""Share of the median by which the middle half of the intervals may differ from it; ours."""
_SHORTEST = 2.0
"""Seconds: what comes faster belongs to one act, not to a habit; ours."""


class Habit(msgspec.Struct, frozen=True, kw_only=True):
    """One value of the test identity at one recipient: each message that carried it."""

    party: str
    host: str
    """The first host of the party that got it."""
    field: str
    seconds: tuple[float, ...]
    """From the start of the capture, in order."""
    in_background: int

    @property
    def intervals(self) -> tuple[float, ...]:
        """Seconds from each message to the next, those of one act counted once."""
        kept = [self.seconds[0]]
        kept += [at for before, at in pairwise(self.seconds)
                 if at - before > _SHORTEST]  # fmt: skip
        return tuple(at - before for before, at in pairwise(kept))

    @property
    def typical(self) -> float:
        """The median interval in seconds; 0 where it came once."""
        return statistics.median(self.intervals) if self.intervals else 0.0

    @property
    def is_regular(self) -> bool:
        """Whether it comes like clockwork: the middle half of the intervals lie close together."""
        if len(self.intervals) < _FEWEST - 1:
            return False
        low, _, high = statistics.quantiles(self.intervals, n=4, method="inclusive")
        return high - low <= 2 * _SPREAD * self.typical


def habits(capture: Capture, reading: Reading, own: FirstParty) -> Iterator[Habit]:
    """Yield each value at each recipient, the most frequent first."""
    gathered: dict[tuple[str, str], list[Sighting]] = {}
    for seen in reading.sightings:
        if seen.known and seen.message.sent:
            key = party(own.behind(seen.message.host)), seen.field
            gathered.setdefault(key, []).append(seen)
    found = [_habit(capture, reading, *key, several) for key, several in gathered.items()]
    yield from sorted(found, key=lambda habit: (-len(habit.seconds), habit.party, habit.field))


def _habit(
    capture: Capture, reading: Reading, domain: str, field: str, several: list[Sighting]
) -> Habit:
    times = {
        (seen.message.kind, number): seconds
        for seen in several
        for number, seconds in zip(reading.numbers(seen), reading.seconds(seen), strict=True)
    }
    return Habit(
        party=domain,
        host=min(several, key=lambda seen: seen.message.seconds).message.host,
        field=field,
        seconds=tuple(sorted(times.values())),
        in_background=sum(map(capture.is_in_background, times.values())),
    )
