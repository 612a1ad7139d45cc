"""Clues: what the public or another body tells, and who told it, kept apart."""

from django.db import models

from rectitude.ledger.isolation import Scoped
from rectitude.ledger.transitions import Case


class Clue(Case):
    """One clue; its giver follows it up with a receipt code that the ledger does not keep."""

    class Channel(models.TextChoices):
        PUBLIC = "public"
        AUTHORITY = "authority", "another body"
        STORE = "store"

    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="clues"
    )
    year = models.PositiveSmallIntegerField()
    serial = models.PositiveIntegerField()
    channel = models.CharField(max_length=10, choices=Channel)
    source = models.CharField(max_length=200, blank=True)
    """The body that passed it on."""
    receipt = models.CharField(max_length=64, unique=True)
    """SHA-256 of the receipt code."""
    scenario = models.CharField(max_length=60, blank=True)
    subject = models.CharField(max_length=300)
    """Address or name of what is complained about, as written."""
    text = models.TextField()
    asset = models.ForeignKey(
        "enterprises.Asset", null=True, on_delete=models.PROTECT, related_name="clues"
    )
    problem = models.ForeignKey(
        "problems.Problem", null=True, on_delete=models.PROTECT, related_name="clues"
    )
    merged_into = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="merged"
    )
    triaged_by = models.BigIntegerField(null=True)
    answer = models.TextField(blank=True)
    """What the giver reads at the end."""
    solved = models.BooleanField(null=True)

    objects = Scoped["Clue"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "year", "serial"], name="one_clue_a_number"
            )
        ]
        indexes = [
            models.Index(fields=["authority", "-created_at", "-id"], name="clue_newest"),
            models.Index(fields=["authority", "state", "-created_at", "-id"], name="clue_state"),
            models.Index(fields=["id"], name="clue_unsolved", condition=models.Q(solved=False)),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """The number that people use."""
        return f"X{self.year}-{self.serial:04d}"


class ClueIdentity(models.Model):
    """Who gave a clue: read by the custodian only, with a logged reason, encrypted at rest."""

    clue = models.OneToOneField(Clue, on_delete=models.PROTECT, related_name="identity")
    sealed = models.BinaryField()
    """Name and contact, encrypted with the key in `RECTITUDE_HOME/keys`."""

    objects = Scoped["ClueIdentity"].as_manager()

    class Meta:
        verbose_name_plural = "clue identities"

    def __str__(self) -> str:
        return f"identity of {self.clue}"


class ClueMessage(models.Model):
    """One message between the giver of a clue and the authority."""

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="messages")
    from_giver = models.BooleanField()
    text = models.TextField()
    sent_at = models.DateTimeField()

    objects = Scoped["ClueMessage"].as_manager()

    def __str__(self) -> str:
        return f"{self.clue} {self.sent_at}"
