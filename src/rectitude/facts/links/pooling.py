"""
The dial tests of one link in several contexts together, where each by itself has too few rounds to tell.

Each round keeps the controls of its own context, so that under equal treatment its members are exchangeable
as before, and the permutation test within blocks holds for the rounds of all contexts together, exactly.
"""

from collections.abc import Sequence
from math import prod

import msgspec

from rectitude.facts.links.blocks import Matched, blocks_of
from rectitude.facts.statistics import ALPHA

AND = " + "
"""What stands between the names of contexts that are judged together."""


def pooled(raw: Sequence[Matched]) -> tuple[Matched, ...]:
    """
    Return matched rounds, those of a link in contexts with too few rounds in one.

    Which they are follows from how many rounds and members there are, never from what came of them: else the
    test of what is put together would not hold.
    """
    short: dict[str, list[Matched]] = {}
    for each in raw:
        if each.source == "dial" and len(raw) * _least_p(each) > ALPHA:
            short.setdefault(each.match.target.url, []).append(each)
    together = {url: _joined(its) for url, its in short.items() if len(its) > 1}
    first = {url: its[0] for url, its in short.items()}
    kept: list[Matched] = []
    for each in raw:
        url = each.match.target.url
        if url not in together or each not in short[url]:
            kept.append(each)
        elif each is first[url]:
            kept.append(together[url])
    return tuple(kept)


def _least_p(raw: Matched) -> float:
    """Return the p-value of a link that fared worse in every round, and nobody else in any."""
    return prod(1 / block.size for block in (*raw.blocks["any"], *raw.untried))


def _joined(several: Sequence[Matched]) -> Matched:
    """Return the rounds of several contexts as of one, in the order in which they were made."""
    rounds = sorted((each for raw in several for each in raw.rounds), key=lambda r: r.number)
    numbered = tuple(msgspec.structs.replace(each, number=n) for n, each in enumerate(rounds))
    return Matched(
        match=several[0].match,
        context=AND.join(raw.context for raw in several),
        source="dial",
        rounds=numbered,
        down=sum(raw.down for raw in several),
        blocks=blocks_of(numbered),
        unvisited=sum(raw.unvisited for raw in several),
        untried=tuple(block for raw in several for block in raw.untried),
        incomplete=sum(raw.incomplete for raw in several),
    )
