"""Samples of a population: which targets, reproducibly, and from which strata."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from rectitude.sweep.targets import Planned


class Sample(msgspec.Struct, frozen=True):
    """How a sample was drawn; who has the table and the seed draws the same again."""

    size: int
    seed: int
    population: int
    by: str = ""
    strata: dict[str, tuple[int, int]] = {}
    """Of each stratum: how many were drawn, of how many."""


def draw(
    targets: Sequence[Planned], size: int, seed: int, by: str = ""
) -> tuple[list[Planned], Sample]:
    """
    Draw `size` targets: the first by SHA-256 of seed and canonical address, in any order of the table.

    With `by`, a tag's name (`region` of `region=east`), each of its values gives a share in proportion
    to its targets, by largest remainders, and at least one.
    """
    strata: dict[str, list[Planned]] = defaultdict(list)
    for target in targets:
        strata[value_of(target.tags, by) if by else ""].append(target)
    shares = _shares({name: len(its) for name, its in strata.items()}, min(size, len(targets)))
    drawn: set[str] = set()
    for name, its in strata.items():
        ordered = sorted(its, key=lambda target: _mark(seed, target.key))
        drawn.update(target.key for target in ordered[: shares[name]])
    kept = [target for target in targets if target.key in drawn]
    told = {name: (shares[name], len(its)) for name, its in sorted(strata.items())} if by else {}
    return kept, Sample(len(kept), seed, len(targets), by, told)


def _mark(seed: int, key: str) -> bytes:
    return hashlib.sha256(f"{seed}\n{key}".encode()).digest()


def value_of(tags: Iterable[str], by: str) -> str:
    """Return a tag's value; targets without it are a stratum of their own."""
    pairs: Iterable[tuple[str, str, str]] = (tag.partition("=") for tag in tags)
    return next((value for name, _, value in pairs if name == by), "")


def _shares(sizes: dict[str, int], total: int) -> dict[str, int]:
    """Return how many each stratum gives: proportional, at least one while the total allows."""
    everything = sum(sizes.values()) or 1
    exact = {name: total * size / everything for name, size in sizes.items()}
    shares = {name: min(sizes[name], max(1, int(share))) for name, share in exact.items()}
    rest = sorted(sizes, key=lambda name: (exact[name] - int(exact[name]), name), reverse=True)
    while sum(shares.values()) < total:
        name = next(n for n in [*rest, *rest] if shares[n] < sizes[n])
        shares[name] += 1
        rest.remove(name)
        rest.append(name)
    while sum(shares.values()) > total:
        shares[max(shares, key=lambda name: (shares[name], name))] -= 1
    return shares
