"""The log: events that cannot be changed, and signed checkpoints of it."""

from django.db import models

from rectitude.ledger.isolation import Scoped


class Event(models.Model):
    """
    One thing that happened. Append-only: triggers of the database refuse any update or deletion.

    `hash` is the SHA-256 of the canonical JSON of all other columns, `previous` among them.
    """

    seq = models.BigIntegerField(primary_key=True)
    at = models.CharField(max_length=32)
    """UTC, ISO 8601 with microseconds: text, so that the hashed bytes are the stored ones."""
    action = models.CharField(max_length=60)
    entity = models.CharField(max_length=24)
    entity_id = models.BigIntegerField()
    actor = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=200)
    organisation = models.BigIntegerField(null=True)
    authority = models.ForeignKey(
        "accounts.Organisation",
        null=True,
        on_delete=models.PROTECT,
        db_constraint=False,
        related_name="+",
    )
    body = models.TextField()
    """Canonical JSON; never holds personal data of a clue, for it can never be erased."""
    rows = models.TextField(null=True)
    """Canonical JSON of the seals of the rows that were written with the event."""
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    objects = Scoped["Event"].as_manager()

    class Meta:
        indexes = [models.Index(fields=["entity", "entity_id", "seq"], name="event_entity")]

    def __str__(self) -> str:
        return f"{self.seq} {self.action}"


class Checkpoint(models.Model):
    """The Merkle root over all events up to one, signed."""

    size = models.BigIntegerField(unique=True)
    root = models.CharField(max_length=64)
    at = models.CharField(max_length=32)
    key = models.CharField(max_length=64)
    """The public key, hexadecimal."""
    signature = models.CharField(max_length=128)
    stamp = models.TextField(blank=True)
    """A time-stamping authority's answer over what is signed (RFC 3161), base64; empty without one."""

    objects = Scoped["Checkpoint"].as_manager()

    def __str__(self) -> str:
        return f"{self.size} {self.root}"
