"""The arithmetic of the log, without a database: canonical events, hash chain, Merkle tree."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rectitude.text import Text

GENESIS = "0" * 64

FIELDS = (
    "seq",
    "at",
    "action",
    "entity",
    "entity_id",
    "actor",
    "actor_name",
    "organisation",
    "authority",
    "body",
    "previous",
)
"""What an event's hash covers, in the exported order; and `rows`, where there are any."""

EXPORTED = (*FIELDS, "rows", "hash")
"""All that an event says."""


def canonical(value: Any) -> str:
    """
    Return the one JSON text of a value.

    Sorted keys, no spaces, Unicode as it is (RFC 8785 in kind).
    """
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def digest(event: Mapping[str, Any]) -> str:
    """Return an event's hash: SHA-256 of the canonical JSON of its fields, seals of rows among them."""
    said = {name: event[name] for name in FIELDS}
    if event.get("rows"):
        said["rows"] = event["rows"]
    return hashlib.sha256(canonical(said).encode()).hexdigest()


@dataclass(frozen=True)
class Break:
    """The first place where a chain does not hold."""

    seq: int
    reason: Text


def first_break(
    events: Iterable[Mapping[str, Any]], *, after: str = GENESIS, start: int = 1
) -> Break | None:
    """Return where a chain of events first breaks, or None where it holds throughout."""
    expected, previous = start, after
    for event in events:
        if event["seq"] != expected:
            seq = event["seq"]
            return Break(expected, Text(
                f"缺失，接着的是 {seq}", f"event {expected} is missing; {seq} comes instead"
            ))  # fmt: skip
        if event["previous"] != previous:
            return Break(
                expected, Text("不接续前一个事件", "it does not continue the event before it")
            )
        if digest(event) != event["hash"]:
            return Break(expected, Text("内容与摘要不符", "its content does not match its hash"))
        expected, previous = expected + 1, event["hash"]
    return None


def leaf(data: bytes) -> bytes:
    """Return the hash of a Merkle leaf (RFC 6962, 2.1)."""
    return hashlib.sha256(b"\x00" + data).digest()


def node(left: bytes, right: bytes) -> bytes:
    """Return the hash of an inner Merkle node (RFC 6962, 2.1)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def _split(count: int) -> int:
    """Return the largest power of two that is smaller than a count of at least 2."""
    return 1 << ((count - 1).bit_length() - 1)


def root(leaves: Sequence[bytes]) -> bytes:
    """Return the Merkle tree hash of some leaf hashes, in one pass (RFC 6962, 2.1)."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    peaks: list[tuple[int, bytes]] = []
    for hashed in leaves:
        peaks.append((1, hashed))
        while len(peaks) > 1 and peaks[-1][0] == peaks[-2][0]:
            size, right = peaks.pop()
            peaks[-1] = (size * 2, node(peaks[-1][1], right))
    tree = peaks.pop()[1]
    while peaks:
        tree = node(peaks.pop()[1], tree)
    return tree


def inclusion(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """Return the path that proves a leaf to be in the tree (RFC 6962, 2.1.1)."""
    if len(leaves) == 1:
        return []
    k = _split(len(leaves))
    if index < k:
        return [*inclusion(leaves[:k], index), root(leaves[k:])]
    return [*inclusion(leaves[k:], index - k), root(leaves[:k])]


def included(hashed: bytes, index: int, size: int, path: Sequence[bytes], tree: bytes) -> bool:
    """Return whether a path proves a leaf to be at an index of the tree (RFC 9162, 2.1.3.2)."""
    if index >= size:
        return False
    at, last, result = index, size - 1, hashed
    for step in path:
        if last == 0:
            return False
        if at & 1 or at == last:
            result = node(step, result)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            result = node(result, step)
        at, last = at >> 1, last >> 1
    return last == 0 and result == tree


def leaves(hashes: Iterable[str]) -> Iterator[bytes]:
    """Return the leaf hashes of events' hashes."""
    return (leaf(bytes.fromhex(each)) for each in hashes)
