"""A campaign of dial tests, known to the last visit, and what must be alike when it was read."""

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import product

import msgspec

from rectitude.evidence.linkprobe import DialTest

LINKS = (
    "https://own.example/v/1",
    "https://rival.example/v/1",
    "https://fair.example/v/1",
    "https://one.example/v/1",
    "https://two.example/v/1",
)
OWNERS = dict(zip(LINKS, ("云雀网络", "竞争者", "另一家", "一号公司", "二号公司"), strict=True))
RIVAL = LINKS[1]
PLATFORM = "云雀"
Lines = list[list[str]]


class Visit(msgspec.Struct, frozen=True):
    """One visit: round, context, phone and link, and what became of it."""

    round: int
    context: str
    phone: str
    url: str
    outcome: str
    presses: int
    seconds: float


_WORSE = ("blocked", "copy-only", "extra-presses", "diverted", "failed", "bare", "altered")


def campaign(chance: random.Random, contexts: Sequence[str], phones: Sequence[str]) -> list[Visit]:
    worse = chance.choice(_WORSE)
    found = []
    for n, context, phone, url in product(range(1, chance.randint(4, 8)), contexts, phones, LINKS):
        adverse = url == RIVAL and context != "direct" and chance.random() < 0.85
        odd = chance.random() < 0.05
        outcome = worse if adverse else "failed" if odd else "arrives"
        presses = 3 if outcome == "extra-presses" else 1
        found.append(
            Visit(n, context, phone, url, outcome, presses, round(chance.uniform(0.6, 1.9), 1))
        )
    return found


# --- what is compared ---

Blocks = Counter[frozenset[tuple[str, str]]]


def blocks_of_visits(visits: Sequence[Visit]) -> tuple[Blocks, Blocks]:
    """Return what was seen together by one visitor in one round, on the platform and without it."""
    found: dict[tuple[object, ...], set[tuple[str, str]]] = defaultdict(set)
    for v in visits:
        found[v.context == "direct", v.round, v.context, v.phone].add((v.url, v.outcome))
    return _parted(found)


def blocks_of_tests(tests: Sequence[DialTest]) -> tuple[Blocks, Blocks]:
    """Return the same of the tests that were read."""
    found: dict[tuple[object, ...], set[tuple[str, str]]] = defaultdict(set)
    for t in tests:
        key = (t.context == "direct", t.round, t.context, t.visitor)
        longer = t.outcome == "arrives" and t.presses > 1
        found[key].add((t.url, "extra-presses" if longer else t.outcome))
    return _parted(found)


def _parted(found: dict[tuple[object, ...], set[tuple[str, str]]]) -> tuple[Blocks, Blocks]:
    within = Counter(frozenset(its) for key, its in found.items() if not key[0])
    without = Counter(frozenset(its) for key, its in found.items() if key[0])
    return within, without
