"""Measures, penalty cases, and transfers to another authority."""

from django.db import models

from rectitude.ledger.isolation import Scoped
from rectitude.ledger.transitions import Case


class Measure(Case):
    """
    What an authority does short of a penalty.

    Delisting and stop of access go to a platform or provider.
    """

    class Kind(models.TextChoices):
        GUIDANCE = "guidance"
        TALK = "talk"
        ORDER = "order"
        PUBLIC_NOTICE = "public_notice"
        DELISTING = "delisting"
        STOP_ACCESS = "stop_access"
        BAD_LIST = "bad_list"
        CREDIT_LIST = "credit_list"

    problem = models.ForeignKey(
        "problems.Problem", on_delete=models.PROTECT, related_name="measures"
    )
    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=14, choices=Kind)
    basis = models.CharField(max_length=80)
    """Id of the legal basis in the catalogue, as in force on the day of the act."""
    act_on = models.DateField()
    addressee = models.ForeignKey(
        "accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="orders"
    )
    listing = models.ForeignKey(
        "enterprises.Listing", null=True, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField()
    proposed_by = models.BigIntegerField(null=True)
    issued_on = models.DateField(null=True)
    document = models.ForeignKey(
        "documents.Document", null=True, on_delete=models.PROTECT, related_name="+"
    )
    served_on = models.DateField(null=True)
    """The day on which its document counts as served."""
    due_on = models.DateField(null=True)
    """Of the answer of a store or provider, counted from service."""
    answered_at = models.DateTimeField(null=True)
    answer = models.TextField(blank=True)
    acted_at = models.DateTimeField(null=True)
    """When the platform or provider says that it acted."""
    probed_at = models.DateTimeField(null=True)
    probe_found = models.BooleanField(null=True)
    """Whether the probe still found the listing or address."""

    objects = Scoped["Measure"].as_manager()

    def __str__(self) -> str:
        return f"{self.kind} {self.problem}"


class PenaltyCase(Case):
    """An administrative penalty, step by step; each step is a guard, not a text field."""

    problem = models.ForeignKey(
        "problems.Problem", on_delete=models.PROTECT, related_name="penalty_cases"
    )
    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    year = models.PositiveSmallIntegerField()
    serial = models.PositiveIntegerField()
    basis = models.CharField(max_length=80)
    act_on = models.DateField()
    """The day of the act: the law in force then applies (Administrative Penalty Law article 37)."""
    serious = models.BooleanField(default=False)
    proposed_by = models.BigIntegerField(null=True)
    first_officer = models.BigIntegerField(null=True)
    second_officer = models.BigIntegerField(null=True)
    opened_by = models.BigIntegerField(null=True)
    opened_on = models.DateField(null=True)
    record_kind = models.CharField(max_length=12, blank=True)
    record_confirmed = models.BooleanField(null=True)
    """Whether the party confirmed the record; False where it refused, which the record says."""
    recorded_by = models.BigIntegerField(null=True)
    technical_review_by = models.BigIntegerField(null=True)
    legal_review_by = models.BigIntegerField(null=True)
    discussed_on = models.DateField(null=True)
    discussed_by = models.JSONField(default=list)
    proposed_fine = models.PositiveIntegerField(null=True)
    """Yuan, as said in the prior notice."""
    informed_on = models.DateField(null=True)
    """The day on which the prior notice counts as served."""
    statement = models.TextField(blank=True)
    statement_on = models.DateField(null=True)
    waived = models.BooleanField(default=False)
    """Whether the party waived statement and hearing in writing."""
    hearing_requested_on = models.DateField(null=True)
    hearing_notified_on = models.DateField(null=True)
    hearing_on = models.DateField(null=True)
    hearing_host = models.BigIntegerField(null=True)
    hearing_held_on = models.DateField(null=True)
    """The day on which it was held, or the party stayed away, by its minutes."""
    hearing_attended = models.BooleanField(null=True)
    factors = models.JSONField(default=list)
    """Mitigating factors of article 33 that were weighed: minor, first, corrected, harmless."""
    discretion = models.TextField(blank=True)
    """The discretion rule applied, and how."""
    fine = models.PositiveIntegerField(null=True)
    decided_by = models.BigIntegerField(null=True)
    decided_on = models.DateField(null=True)
    served_on = models.DateField(null=True)
    enforced_on = models.DateField(null=True)
    review = models.CharField(max_length=16, blank=True)
    """`reconsideration` or `lawsuit` while one runs."""
    review_outcome = models.CharField(max_length=10, blank=True)

    objects = Scoped["PenaltyCase"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "year", "serial"], name="one_case_a_number"
            )
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """The number that people use."""
        return f"C{self.year}-{self.serial:04d}"


class Transfer(Case):
    """A problem passed to the authority that is competent."""

    problem = models.ForeignKey(
        "problems.Problem", on_delete=models.PROTECT, related_name="transfers"
    )
    sender = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    receiver = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    superior = models.ForeignKey(
        "accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    """The common superior, who decides a dispute."""
    reason = models.TextField()
    answer = models.TextField(blank=True)
    export = models.ForeignKey("documents.StoredFile", on_delete=models.PROTECT, related_name="+")
    """Evidence and log, as one verified export."""

    objects = Scoped["Transfer"].as_manager()

    def __str__(self) -> str:
        return f"{self.problem} {self.sender} {self.receiver}"
