"""Verifying a log from its events and checkpoints alone: no database, no server."""

import base64
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from rectitude.ledger.audit.chain import canonical, first_break, leaves, root


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


def chain_faults(events: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return where the chain breaks."""
    broken = first_break(events)
    return [] if broken is None else [f"event {broken.seq}: {broken.reason}"]


def checkpoint_faults(
    events: Sequence[Mapping[str, Any]],
    checkpoints: Iterable[Mapping[str, Any]],
    key: str | None,
    roots: bytes | None = None,
) -> list[str]:
    """
    Return the checkpoints whose signature, key, root or time stamp do not hold against the events.

    `roots` holds the certificates of the time-stamping authorities that are trusted, PEM; with them at
    least one checkpoint must be stamped.
    """
    found = []
    checkpoints = list(checkpoints)
    tree = list(leaves(each["hash"] for each in events))
    for each in checkpoints:
        name = f"checkpoint at {each['size']}"
        if not signed(each["size"], each["root"], each["at"], each["key"], each["signature"]):
            found.append(f"{name}: its signature does not hold")
        elif key is not None and each["key"] != key:
            found.append(f"{name}: it is signed with another key")
        elif each["size"] > len(tree):
            found.append(f"{name}: {each['size'] - len(tree)} events after {len(tree)} are gone")
        elif root(tree[: each["size"]]).hex() != each["root"]:
            found.append(f"{name}: an event before it was changed")
        elif each.get("stamp") and (why := _untrue(each, roots)):
            found.append(f"{name}: {why}")
    if roots is not None and not any(each.get("stamp") for each in checkpoints):
        found.append("no checkpoint has a time stamp")
    return found


def _untrue(checkpoint: Mapping[str, Any], roots: bytes | None) -> str:
    """Return why a checkpoint's time stamp proves nothing; empty where it holds."""
    from rectitude import timestamps

    said = statement(checkpoint["size"], checkpoint["root"], checkpoint["at"])
    try:
        timestamps.verify(base64.b64decode(checkpoint["stamp"], validate=True), said, roots)
    except (timestamps.Untrue, ValueError) as error:
        return str(error)
    return ""
