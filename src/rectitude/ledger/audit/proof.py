"""Verifying a log from its events and checkpoints alone: no database, no server."""

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
    events: Sequence[Mapping[str, Any]], checkpoints: Iterable[Mapping[str, Any]], key: str | None
) -> list[str]:
    """Return the checkpoints whose signature, key or root do not hold against the events."""
    found = []
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
    return found
