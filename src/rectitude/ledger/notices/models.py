"""What was published, as it was published: public pages read from here and nowhere else."""

from django.db import models

from rectitude.ledger.isolation import Scoped


class Notice(models.Model):
    """A snapshot of a public list. Append-only; a correction is another notice on the same page."""

    class Kind(models.TextChoices):
        PUBLIC_LIST = "public_list"
        DELISTING = "delisting"
        CORRECTION = "correction"
        SUPPLEMENT = "supplement", "rows of a batch that were held back"

    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="notices"
    )
    batch = models.ForeignKey(
        "campaigns.Batch", null=True, on_delete=models.PROTECT, related_name="notices"
    )
    corrects = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="corrections"
    )
    kind = models.CharField(max_length=12, choices=Kind)
    title = models.CharField(max_length=200)
    english_title = models.CharField(max_length=200, blank=True)
    content = models.JSONField()
    """`{"rows": [...], "figures": {...}}` as published."""
    sha256 = models.CharField(max_length=64)
    published_at = models.DateTimeField()

    objects = Scoped["Notice"].as_manager()

    def __str__(self) -> str:
        return self.title
