"""Many names, searched for the nearest; a module of its own, for numpy takes its time to import."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from rectitude.facts.entities import name_key


class NameIndex:
    """
    Many names, searched for the nearest: blocked by shared pairs of characters, then compared.

    After Baxter et al., "A comparison of fast blocking methods for record linkage" (2003). Building
    is linear in the names; a search looks at the names that share the rarest pairs only.
    """

    _CANDIDATES = 2_500
    """Names compared character by character; measured: the nearest of a million is among them."""
    _EQUALS = 64
    """Nearest names among which equals are looked for; ours, more than were ever seen."""
    _COMMON = 0.02
    """A pair in more than this part of the names (科技, 有限) tells nothing."""
    _FEW = 2_000
    """Under so many names no pair is too common."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self._keys = [name_key(name) for name in names]
        self._pairs, self._starts, self._owners = _postings(self._keys)
        self._limit = max(self._FEW, int(len(names) * self._COMMON))

    def nearest(self, name: str, least: float = 0.7) -> tuple[int, float] | None:
        """
        Return the index of the nearest name and its likeness from 0 to 1; None under `least`.

        Of names whose keys are equally near, the one nearest as it is written counts.
        """
        key = name_key(name)
        candidates = self._candidates(key)
        near = process.extract(
            key,
            [self._keys[i] for i in candidates],
            scorer=Levenshtein.normalized_similarity,
            score_cutoff=least,
            limit=self._EQUALS,
        )
        if not near:
            return None
        likeness = near[0][1]
        equals = [int(candidates[place]) for _, found, place in near if found == likeness]
        written = (Levenshtein.normalized_similarity(name, self.names[i]) for i in equals)
        best, _ = max(zip(equals, written, strict=True), key=lambda each: (each[1], -each[0]))
        return best, float(likeness)

    def _candidates(self, key: str) -> NDArray[np.int64]:
        """Return the names that share pairs with a key; of many those whose pairs tell most."""
        ranges = self._ranges(key)
        if not ranges:
            return np.zeros(0, dtype=np.int64)
        found = np.concatenate([self._owners[start:end] for start, end in ranges])
        sizes = np.array([end - start for start, end in ranges])
        owners, place = np.unique(found, return_inverse=True)
        if owners.size > self._CANDIDATES:
            telling = np.repeat(np.log(len(self.names) / sizes), sizes)  # inverse frequency
            weight = np.bincount(place, weights=telling)
            best = np.argpartition(-weight, self._CANDIDATES)[: self._CANDIDATES]
            owners = owners[np.sort(best)]
        return owners.astype(np.int64)

    def _ranges(self, key: str) -> list[tuple[int, int]]:
        """Return where the postings of the key's pairs lie, without those that are too common."""
        pairs = np.unique(_pairs_of(key))
        places = np.searchsorted(self._pairs, pairs)
        ranges = [
            (int(self._starts[place]), int(self._starts[place + 1]))
            for place, pair in zip(places.tolist(), pairs.tolist(), strict=True)
            if place < self._pairs.size and int(self._pairs[place]) == pair
        ]
        rare = [each for each in ranges if each[1] - each[0] <= self._limit]
        return rare or sorted(ranges, key=lambda each: each[1] - each[0])[:1]


Codes = NDArray[np.uint64]


def _pairs_of(key: str) -> Codes:
    characters = np.array([ord(character) for character in f"^{key}$"], dtype=np.uint64)
    return (characters[:-1] << np.uint64(21)) | characters[1:]


def _postings(keys: Sequence[str]) -> tuple[Codes, NDArray[np.int64], NDArray[np.int32]]:
    """Return the distinct pairs, where each one's names start in the owners, and the owners."""
    text = "".join(f"^{key}$" for key in keys)
    characters = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    lengths = np.fromiter((len(key) + 2 for key in keys), dtype=np.int64, count=len(keys))
    owner = np.repeat(np.arange(len(keys), dtype=np.int32), lengths)
    if characters.size < 2:
        return np.zeros(0, np.uint64), np.zeros(1, np.int64), np.zeros(0, np.int32)
    inside = owner[:-1] == owner[1:]
    pairs = ((characters[:-1] << np.uint64(21)) | characters[1:])[inside]
    owner = owner[:-1][inside]
    order = np.argsort(pairs, kind="stable")
    distinct, starts = np.unique(pairs[order], return_index=True)
    return distinct, np.append(starts, pairs.size).astype(np.int64), owner[order]
