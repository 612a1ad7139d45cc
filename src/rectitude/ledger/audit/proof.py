"""Verifying a log from its events, checkpoints and copies of these alone: no database, no server."""

import base64
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from rectitude.ledger.audit.chain import canonical, first_break, leaves, root
from rectitude.text import Text

UNSIGNED = timedelta(days=1)
"""How far apart the first and the newest event may be that no checkpoint covers: ours. One is made every
hour while the ledger runs, so a longer stretch means that one was taken away."""


def statement(size: int, tree: str, at: str) -> bytes:
    """Return the bytes that a checkpoint signs."""
    return canonical({"at": at, "root": tree, "size": size}).encode()


def signed(size: int, tree: str, at: str, key: str, signature: str) -> bool:
    """Return whether a signature is that of the key over the checkpoint."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(
            bytes.fromhex(signature), statement(size, tree, at)
        )
    except (InvalidSignature, ValueError):
        return False
    return True


def chain_faults(events: Sequence[Mapping[str, Any]]) -> list[Text]:
    """Return where the chain breaks."""
    broken = first_break(events)
    if broken is None:
        return []
    return [
        Text(f"事件 {broken.seq}：{broken.reason.zh}", f"event {broken.seq}: {broken.reason.en}")
    ]


def checkpoint_faults(
    events: Sequence[Mapping[str, Any]],
    checkpoints: Iterable[Mapping[str, Any]],
    key: str | None,
    roots: bytes | None = None,
) -> list[Text]:
    """
    Return the checkpoints whose signature, key, root or time stamp do not hold against the events.

    And the events that none covers though one should. `roots` holds the certificates of the
    time-stamping authorities that are trusted, PEM; with them at least one checkpoint must be stamped.
    """
    checkpoints = list(checkpoints)
    tree = list(leaves(event["hash"] for event in events))
    found = [
        Text(f"检查点 {row['size']}：{why.zh}", f"checkpoint at {row['size']}: {why.en}")
        for row in checkpoints
        if (why := _false(row, tree, key) or _unstamped(row, roots)) is not None
    ]
    if roots is not None and not any(row.get("stamp") for row in checkpoints):
        found.append(Text("没有一个检查点有时间戳", "no checkpoint has a time stamp"))
    return [*found, *_uncovered(events, max((row["size"] for row in checkpoints), default=0))]


def copy_faults(
    events: Sequence[Mapping[str, Any]], copies: Iterable[Mapping[str, Any]]
) -> list[Text]:
    """Return what was kept elsewhere, checkpoints and printed digests, and does not hold any more."""
    tree = list(leaves(event["hash"] for event in events))
    found = []
    for copy in copies:
        if "size" in copy:
            where = Text(f"留存的检查点 {copy['size']}", f"the kept checkpoint at {copy['size']}")
            why = _false(copy, tree, None)
        else:
            where = Text(
                f"打印的事件 {copy['seq']} 摘要", f"the printed digest of event {copy['seq']}"
            )
            why = _misprinted(copy, events)
        if why is not None:
            found.append(Text(f"{where.zh}：{why.zh}", f"{where.en}: {why.en}"))
    return found


def _false(checkpoint: Mapping[str, Any], tree: Sequence[bytes], key: str | None) -> Text | None:
    """Return why a checkpoint does not hold against the leaves of the log, or None."""
    size = checkpoint["size"]
    if not signed(
        size, checkpoint["root"], checkpoint["at"], checkpoint["key"], checkpoint["signature"]
    ):
        return Text("签名不成立", "its signature does not hold")
    if key is not None and checkpoint["key"] != key:
        return Text("由另一个密钥签名", "it is signed with another key")
    if size > len(tree):
        return Text(
            f"第 {len(tree)} 个之后的 {size - len(tree)} 个事件不见了",
            f"{size - len(tree)} events after {len(tree)} are gone",
        )
    if root(tree[:size]).hex() != checkpoint["root"]:
        return Text("之前有事件被改动", "an event before it was changed")
    return None


def _misprinted(copy: Mapping[str, Any], events: Sequence[Mapping[str, Any]]) -> Text | None:
    if not 1 <= copy["seq"] <= len(events):
        return Text("这个事件不见了", "the event is gone")
    if not events[copy["seq"] - 1]["hash"].startswith(copy["hash"]):
        return Text("事件已被改动", "the event was changed")
    return None


def _uncovered(events: Sequence[Mapping[str, Any]], size: int) -> list[Text]:
    """Return a fault where events were left without a checkpoint for longer than ever happens."""
    if size >= len(events):
        return []
    try:
        span = datetime.fromisoformat(events[-1]["at"]) - datetime.fromisoformat(events[size]["at"])
    except ValueError:
        return []  # the chain says what is wrong with it
    if span <= UNSIGNED:
        return []
    return [
        Text(
            f"事件 {size + 1} 起：超过一天没有检查点，可能有检查点被删除",
            f"from event {size + 1} on: no checkpoint for more than a day; one may have been taken away",
        )
    ]


def _unstamped(checkpoint: Mapping[str, Any], roots: bytes | None) -> Text | None:
    """Return why a checkpoint's time stamp proves nothing; None where it holds or there is none."""
    from rectitude import timestamps

    if not checkpoint.get("stamp"):
        return None
    said = statement(checkpoint["size"], checkpoint["root"], checkpoint["at"])
    try:
        timestamps.verify(base64.b64decode(checkpoint["stamp"], validate=True), said, roots)
    except (timestamps.Untrue, ValueError) as error:
        return Text(f"时间戳不成立（{error}）", str(error))
    return None
