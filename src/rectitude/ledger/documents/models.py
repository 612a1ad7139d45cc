"""Files by their digest, documents as issued, and how they were served."""

from django.db import models

from rectitude.ledger.isolation import Scoped
from rectitude.ledger.seals import Sealed
from rectitude.ledger.transitions import Case


class StoredFile(models.Model):
    """The bytes with one SHA-256, kept once, outside every web root."""

    class Scan(models.TextChoices):
        PENDING = "pending"
        CLEAN = "clean"
        INFECTED = "infected"
        UNSCANNED = "unscanned", "no scanner set up"

    sha256 = models.CharField(max_length=64, primary_key=True)
    bytes = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=80)
    """As sniffed from the content, never as claimed."""
    scan = models.CharField(max_length=10, choices=Scan, default=Scan.PENDING)
    stored_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.sha256[:8]


class Attachment(models.Model):
    """A file that belongs to a case, under the name that its giver used."""

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="attachments")
    entity = models.CharField(max_length=24)
    entity_id = models.BigIntegerField()
    authority = models.ForeignKey(
        "accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        "accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    """Whose member gave it; null for the public and the engine."""
    kind = models.CharField(max_length=24, default="file")
    name = models.CharField(max_length=200)
    added_at = models.DateTimeField()

    objects = Scoped["Attachment"].as_manager()

    class Meta:
        indexes = [models.Index(fields=["entity", "entity_id"], name="attachment_entity")]

    def __str__(self) -> str:
        return self.name


class Document(models.Model):
    """A document as issued. Append-only: it is never changed, only revoked by another one."""

    class Kind(models.TextChoices):
        RECTIFICATION_ORDER = "rectification_order"
        GUIDANCE = "guidance"
        TALK = "talk"
        PLATFORM_ORDER = "platform_order"
        PRIOR_NOTICE = "prior_notice"
        HEARING_NOTICE = "hearing_notice"
        DECISION = "decision"
        CORRECTION = "correction"
        TRANSFER = "transfer"

    kind = models.CharField(max_length=24, choices=Kind)
    number = models.CharField(max_length=80)
    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    recipient = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="documents"
    )
    entity = models.CharField(max_length=24)
    entity_id = models.BigIntegerField()
    content = models.JSONField()
    """All that the document says, as fields; pages and print render it."""
    sha256 = models.CharField(max_length=64)
    """Of the canonical JSON of number, kind, recipient and content."""
    issued_at = models.DateTimeField()
    issued_by = models.BigIntegerField(null=True)
    revokes = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="revoked_by"
    )

    objects = Scoped["Document"].as_manager()

    class Meta:
        indexes = [models.Index(fields=["entity", "entity_id"], name="document_entity")]
        constraints = [
            models.UniqueConstraint(fields=["authority", "number"], name="one_document_a_number")
        ]

    def __str__(self) -> str:
        return self.number


class Template(models.Model):
    """One version of an authority's text of a kind of document. Append-only: the newest is in use."""

    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=24, choices=Document.Kind)
    number = models.PositiveIntegerField()
    zh = models.TextField()
    en = models.TextField()
    written_by = models.BigIntegerField(null=True)
    written_at = models.DateTimeField()

    objects = Scoped["Template"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "kind", "number"], name="one_template_a_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"


class ElectronicAddress(Case):
    """
    Where a party agreed in writing to be served electronically by one authority, and until when.

    Administrative Penalty Law article 61: only with the party's signed confirmation.
    """

    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="electronic_addresses"
    )
    address = models.CharField(max_length=200)
    stated_by = models.BigIntegerField(null=True)
    confirmed_by = models.BigIntegerField(null=True)
    """The party's signatory; or the inspector who has the signed paper."""
    on_paper = models.BooleanField(default=False)
    confirmed_on = models.DateField(null=True)
    revoked_on = models.DateField(null=True)

    objects = Scoped["ElectronicAddress"].as_manager()

    class Meta:
        verbose_name_plural = "electronic addresses"

    def __str__(self) -> str:
        return self.address


class Service(Case):
    """
    How one document reaches its recipient.

    The day on which it counts as served starts the clock.
    """

    class Mode(models.TextChoices):
        DIRECT = "direct"
        LEFT = "left"
        MAIL = "mail"
        ELECTRONIC = "electronic"
        THROUGH = "through"
        ANNOUNCEMENT = "announcement"

    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="service")
    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    mode = models.CharField(max_length=14, choices=Mode, blank=True)
    served_on = models.DateField(null=True)
    """The day on which the document is deemed served."""
    through = models.ForeignKey(
        "accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    """The store or access provider through which an unreachable party is sought."""

    objects = Scoped["Service"].as_manager()

    def __str__(self) -> str:
        return f"{self.document} {self.state}"


class ServiceAttempt(models.Model):
    """One attempt to serve, with its time and proof."""

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="attempts")
    mode = models.CharField(max_length=14, choices=Service.Mode)
    on = models.DateField()
    succeeded = models.BooleanField()
    detail = models.CharField(max_length=500)
    proof = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    objects = Sealed["ServiceAttempt"].as_manager()

    def __str__(self) -> str:
        return f"{self.on} {self.mode}"


class Serial(models.Model):
    """The last number given in a series, such as the problems of an authority in a year."""

    series = models.CharField(max_length=60, primary_key=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.series} {self.last}"
