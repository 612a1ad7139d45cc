"""The ledger's entries and what belongs to them."""

from datetime import date

from django.db import models
from django.db.models.functions import Coalesce

from rectitude.ledger.accounts.isolation import Scoped
from rectitude.ledger.transitions import Case

NEVER = date(9999, 12, 31)
ENDED = ("closed", "withdrawn")
"""The states in which nobody has anything to do."""
QUEUE = (
    "due_sort", "id", "state", "technical_review_by", "legal_review_by", "served_on",
    "confirmed_by", "origin", "recurrences",
)  # fmt: skip
"""What decides whose turn it is, in the order of lists: counted from the index alone."""


class Problem(Case):
    """One asset, one scenario, one authority, followed from a lead to its closure and beyond."""

    class Origin(models.TextChoices):
        INSPECTION = "inspection"
        CLUE = "clue"
        SELF_INSPECTION = "self_inspection"
        OFFICER = "officer"
        TRANSFER = "transfer"
        INACTION = "inaction", "a platform or provider that did not act"

    class Proposal(models.TextChoices):
        RECTIFIED = "rectified"
        INCONCLUSIVE = "inconclusive"

    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="problems"
    )
    year = models.PositiveSmallIntegerField()
    serial = models.PositiveIntegerField()
    asset = models.ForeignKey(
        "enterprises.Asset", on_delete=models.PROTECT, related_name="problems"
    )
    enterprise = models.ForeignKey(
        "accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="own_problems"
    )
    """Whose the asset was when the problem was opened; repeated from the asset for isolation and
    lists."""
    laboratory = models.ForeignKey(
        "accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    campaign = models.ForeignKey(
        "campaigns.Campaign", null=True, on_delete=models.PROTECT, related_name="problems"
    )
    batch_row = models.ForeignKey(
        "campaigns.BatchRow", null=True, on_delete=models.PROTECT, related_name="problems"
    )
    scenario = models.CharField(max_length=60)
    strand = models.PositiveSmallIntegerField(default=0)
    """Counts the problems of one asset and scenario that only a newer version of a rule found."""
    severity = models.PositiveSmallIntegerField(default=2)
    """1 low to 4 critical."""
    origin = models.CharField(max_length=16, choices=Origin)
    title = models.CharField(max_length=300)
    english_title = models.CharField(max_length=300, blank=True)
    search = models.TextField(blank=True)
    """What the list's search looks through: number, titles, asset, enterprise; lower case."""

    registered_by = models.BigIntegerField(null=True)
    technical_review_by = models.BigIntegerField(null=True)
    legal_review_by = models.BigIntegerField(null=True)
    notified_at = models.DateTimeField(null=True)
    served_on = models.DateField(null=True)
    criteria = models.JSONField(default=dict)
    """By rule, the version that the served notice judged by; a newer one opens a new problem."""
    due_on = models.DateField(null=True)
    """Of the running deadline; null where none runs or the clock stands."""
    due_sort = models.GeneratedField(
        expression=Coalesce("due_on", models.Value(NEVER)),
        output_field=models.DateField(),
        db_persist=True,
    )
    """`due_on`, or the end of time: lists sort by it through an index on both databases."""
    over = models.GeneratedField(
        expression=models.Case(models.When(state__in=ENDED, then=1), default=0),
        output_field=models.PositiveSmallIntegerField(),
        db_persist=True,
    )
    """1 if the state is one of `ENDED`, else 0: what is at work is found quickly among what is over.
    A number, for SQLite looks up no index for a truth value."""
    submitted_at = models.DateTimeField(null=True)
    submitted_by = models.BigIntegerField(null=True)
    proposal = models.CharField(max_length=12, choices=Proposal, blank=True)
    """What the re-inspection proposes, for a person to confirm."""
    passing_run = models.ForeignKey(
        "inspections.Run", null=True, on_delete=models.PROTECT, related_name="+"
    )
    evasion_suspected = models.BooleanField(default=False)
    """Runs that should agree did not."""
    confirmed_by = models.BigIntegerField(null=True)
    closed_at = models.DateTimeField(null=True)
    resumes_to = models.CharField(max_length=24, blank=True)
    """The state to which a suspension, an objection or a transfer returns."""
    published_on = models.DateField(null=True)
    cycle = models.PositiveSmallIntegerField(default=1)
    recurrences = models.PositiveSmallIntegerField(default=0)

    objects = Scoped["Problem"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "year", "serial"], name="one_problem_a_number"
            ),
            models.UniqueConstraint(
                fields=["authority", "asset", "scenario", "strand"],
                condition=~models.Q(state="withdrawn"),
                name="one_problem_an_asset_and_scenario",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=("rectified", "closed"))
                | models.Q(passing_run__isnull=False),
                name="rectified_means_reinspected",
            ),
        ]
        indexes = [
            models.Index(fields=["authority", "over", *QUEUE], name="problem_queue"),
            models.Index(fields=["authority", "state", "due_sort", "id"], name="problem_state"),
            models.Index(fields=["authority", "due_sort", "id"], name="problem_due"),
            models.Index(fields=["authority", "-year", "-serial"], name="problem_number"),
            models.Index(fields=["authority", "scenario", "due_sort"], name="problem_scenario"),
            models.Index(fields=["enterprise", "due_sort", "id"], name="problem_enterprise"),
            models.Index(fields=["over", "due_sort", "id"], name="problem_all_queue"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """The number that people use, such as 2026-0417."""
        return f"{self.year}-{self.serial:04d}"


class Sighting(models.Model):
    """
    One fingerprint of a problem: where it was first and last seen, and last seen to be absent.

    First and last come from the times of reports, not of their import, so that order does not
    matter.
    """

    problem = models.ForeignKey(Problem, on_delete=models.PROTECT, related_name="sightings")
    fingerprint = models.CharField(max_length=80)
    rule = models.CharField(max_length=100)
    place = models.JSONField(default=dict)
    severity = models.PositiveSmallIntegerField(default=2)
    first_seen = models.DateTimeField()
    last_seen = models.DateTimeField()
    last_absent = models.DateTimeField(null=True)

    objects = Scoped["Sighting"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["problem", "fingerprint"], name="one_sighting_a_fingerprint"
            )
        ]
        indexes = [models.Index(fields=["fingerprint"], name="sighting_fingerprint")]

    def __str__(self) -> str:
        return self.fingerprint


class Submission(models.Model):
    """What the enterprise says it has done: its words stay as they are."""

    problem = models.ForeignKey(Problem, on_delete=models.PROTECT, related_name="submissions")
    statement = models.TextField()
    claims = models.JSONField(default=list)
    """`[{"place", "claim"}]`: what is claimed of each place."""
    submitted_at = models.DateTimeField()
    submitted_by = models.BigIntegerField(null=True)

    objects = Scoped["Submission"].as_manager()

    def __str__(self) -> str:
        return f"{self.problem} {self.submitted_at}"


class Objection(models.Model):
    """An objection, and what a reviewer other than the first tester made of it."""

    problem = models.ForeignKey(Problem, on_delete=models.PROTECT, related_name="objections")
    reason = models.TextField()
    made_at = models.DateTimeField()
    made_by = models.BigIntegerField(null=True)
    upheld = models.BooleanField(null=True)
    judged_at = models.DateTimeField(null=True)
    judged_by = models.BigIntegerField(null=True)
    judgement = models.TextField(blank=True)

    objects = Scoped["Objection"].as_manager()

    def __str__(self) -> str:
        return f"{self.problem} {self.made_at}"


class Correction(models.Model):
    """A duty that follows from a withdrawal after publication."""

    class Kind(models.TextChoices):
        SAME_PAGE = "same_page", "correction on the page of the notice"
        STORES = "stores", "letters to the stores"
        LISTS = "lists", "removal of list entries"

    problem = models.ForeignKey(Problem, on_delete=models.PROTECT, related_name="corrections")
    kind = models.CharField(max_length=10, choices=Kind)
    done_on = models.DateField(null=True)
    proof = models.CharField(max_length=500, blank=True)

    objects = Scoped["Correction"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["problem", "kind"], name="one_correction_a_kind")
        ]

    def __str__(self) -> str:
        return f"{self.problem} {self.kind}"


class Serial(models.Model):
    """The last number given in a series, such as the problems of an authority in a year."""

    series = models.CharField(max_length=60, primary_key=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.series} {self.last}"
