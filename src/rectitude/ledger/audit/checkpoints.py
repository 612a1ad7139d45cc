"""Signed checkpoints: the Merkle root over all events so far, so that a rewritten log shows."""

import base64
import os
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from django.db import transaction

from rectitude.ledger import home
from rectitude.ledger.audit import copies
from rectitude.ledger.audit.actions import lock
from rectitude.ledger.audit.chain import leaves, root
from rectitude.ledger.audit.models import Checkpoint, Event
from rectitude.ledger.audit.proof import statement


def signing_key() -> Ed25519PrivateKey:
    """Return the ledger's signing key, made when it is first needed."""
    path = home.keys() / "checkpoints.pem"
    if not path.exists():
        made = Ed25519PrivateKey.generate()
        home.write_private(
            path, made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        )
    key = load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise TypeError(f"{path.name} is not an Ed25519 key")
    return key


def public_key(key: Ed25519PrivateKey) -> str:
    """Return the public half, hexadecimal."""
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()


STAMPS = "RECTITUDE_TIMESTAMPS"
"""Names the address of a time-stamping authority that stamps each checkpoint."""


def stamp_newest() -> None:
    """
    Have the newest checkpoint stamped, where an authority is named and it has no stamp yet.

    Only the hash of what is signed leaves the house. Raises Unable where there is no good answer.
    """
    authority = os.environ.get(STAMPS, "")
    newest = Checkpoint.objects.order_by("-size").first()
    if not authority or newest is None or newest.stamp:
        return
    from rectitude import timestamps

    answer = timestamps.request(authority, statement(newest.size, newest.root, newest.at))
    Checkpoint.objects.filter(pk=newest.pk).update(stamp=base64.b64encode(answer).decode())


HOUR = timedelta(hours=1)
"""How often the log is signed."""


def make_due(at: datetime) -> Checkpoint | None:
    """
    Sign the log and have it stamped, where the last checkpoint is an hour old; return it if one was made.

    Raises Unable where the time-stamping authority does not answer; the checkpoint is made all the same.
    """
    last = Checkpoint.objects.order_by("-size").values_list("at", flat=True).first()
    if last is not None and at - datetime.fromisoformat(last) < HOUR:
        return None
    made = make(at)
    stamp_newest()
    return made


def make(at: datetime) -> Checkpoint | None:
    """
    Sign the log as it is now, and hand copies on.

    None where nothing was added since the last time.
    """
    with transaction.atomic():
        lock()
        hashes = list(Event.objects.order_by("seq").values_list("hash", flat=True))
        last = Checkpoint.objects.order_by("-size").first()
        if not hashes or (last is not None and last.size >= len(hashes)):
            return None
        key, when = signing_key(), at.astimezone(UTC).isoformat(timespec="seconds")
        tree = root(list(leaves(hashes))).hex()
        made = Checkpoint.objects.create(
            size=len(hashes),
            root=tree,
            at=when,
            key=public_key(key),
            signature=key.sign(statement(len(hashes), tree, when)).hex(),
        )
    copies.keep([made])
    copies.send(made)
    return made
