"""The ledger's entries and what belongs to them."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from django.db import models
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property

from rectitude.ledger.isolation import Scoped
from rectitude.ledger.transitions import Case

if TYPE_CHECKING:
    from rectitude.ledger.inspections.models import Run

NEVER = date(9999, 12, 31)
ENDED = ("closed", "withdrawn")
"""The states in which nobody has anything to do."""
WITH_ENTERPRISE = ("notified", "accepted", "rectifying", "returned", "escalated")
"""The states in which it is the enterprise's turn."""
QUEUE = (
    "due_sort", "id", "state", "technical_review_by", "legal_review_by", "served_on",
    "confirmed_by", "origin", "recurrences", "sent_back", "extension_asked",
)  # fmt: skip
"""What decides whose turn it is, in the order of lists: counted from the index alone."""


class Sighted(NamedTuple):
    """By what a problem was found, and on what target."""

    rule: str
    version: int
    kind: str
    target: str


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
        VERIFIED = "verified", "people found it gone"

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
    sent_back = models.BooleanField(default=False)
    """A reviewer has sent it back, and the inspector has not answered yet."""
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
    verification = models.ForeignKey(
        "problems.Verification", null=True, on_delete=models.PROTECT, related_name="+"
    )
    """By which people proved it gone, where the engine could not."""
    merged_into = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="merged"
    )
    """The account that goes on, where one thing had two."""
    assignee = models.BigIntegerField(null=True, db_index=True)
    """The person of the authority who handles it."""
    extension_asked = models.BooleanField(default=False)
    """The enterprise has asked for more time and has no answer yet."""
    evasion_suspected = models.BooleanField(default=False)
    """Runs that should agree did not."""
    confirmed_by = models.BigIntegerField(null=True)
    closed_at = models.DateTimeField(null=True)
    resumes_to = models.CharField(max_length=24, blank=True)
    """The state to which a suspension, an objection or a transfer returns."""
    published_on = models.DateField(null=True)
    cycle = models.PositiveSmallIntegerField(default=1)
    recurrences = models.PositiveSmallIntegerField(default=0)

    has_evidence: bool | None = None
    """Whether it has a finding or a proof, once that was looked up for the row; no column."""

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
                | models.Q(passing_run__isnull=False)
                | models.Q(verification__isnull=False),
                name="rectified_means_proved",
            ),
        ]
        indexes = [
            models.Index(fields=["authority", "over", *QUEUE], name="problem_queue"),
            models.Index(fields=["authority", "state", "due_sort", "id"], name="problem_state"),
            models.Index(fields=["authority", "due_sort", "id"], name="problem_due"),
            models.Index(fields=["due_sort", "id"], name="problem_all_due"),
            models.Index(fields=["authority", "-year", "-serial"], name="problem_number"),
            models.Index(
                fields=["authority", "scenario", "due_sort", "over"], name="problem_scenario"
            ),
            models.Index(
                fields=["authority", "severity", "due_sort", "id", "scenario"],
                name="problem_severity",
            ),
            models.Index(fields=["enterprise", "due_sort", "id"], name="problem_enterprise"),
            models.Index(
                fields=["enterprise", "over", "due_sort", "id"], name="problem_enterprise_open"
            ),
            models.Index(
                fields=["authority", "campaign", "due_sort", "id"], name="problem_campaign"
            ),
            models.Index(
                fields=["over", "due_sort", "id", "recurrences"], name="problem_all_queue"
            ),
            models.Index(  # of the few alone: where nearly all are null, SQLite reads them all instead
                fields=["merged_into"],
                name="problem_merged",
                condition=models.Q(merged_into__isnull=False),
            ),
            models.Index(
                fields=["laboratory", "over", "due_sort", "id", "state", "recurrences"],
                name="problem_laboratory",
                condition=models.Q(laboratory__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @cached_property
    def sightings(self) -> list[Sighted]:
        """Its findings, the newest report's first; read once for each row that is loaded."""
        columns = ("rule", "rule_version", "report__target_kind", "report__target")
        rows = self.findings.order_by("-report__finished_at", "-pk").values_list(*columns)
        return [Sighted(*row) for row in rows]

    @cached_property
    def runs_so_far(self) -> "list[Run]":
        """Its runs, the newest first; read once for each row that is loaded."""
        return list(self.runs.order_by("-pk"))

    @property
    def proved_by(self) -> str:
        """By whom it was proved gone: `engine`, `people`, or empty while it is not."""
        if self.state not in {"rectified", "closed"}:
            return ""
        return "people" if self.verification_id is not None else "engine"

    @property
    def number(self) -> str:
        """The number that people use, such as 2026-0417."""
        return f"{self.year}-{self.serial:04d}"


class Occurrence(models.Model):
    """
    One fingerprint of a problem: where it was first and last seen, and last seen to be absent.

    First and last come from the times of reports, not of their import, so that order does not
    matter.
    """

    problem = models.ForeignKey(Problem, on_delete=models.PROTECT, related_name="occurrences")
    fingerprint = models.CharField(max_length=80)
    rule = models.CharField(max_length=100)
    place = models.JSONField(default=dict)
    severity = models.PositiveSmallIntegerField(default=2)
    first_seen = models.DateTimeField()
    last_seen = models.DateTimeField()
    last_absent = models.DateTimeField(null=True)

    objects = Scoped["Occurrence"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["problem", "fingerprint"], name="one_occurrence_a_fingerprint"
            )
        ]
        indexes = [models.Index(fields=["fingerprint"], name="occurrence_fingerprint")]

    def __str__(self) -> str:
        return self.fingerprint


class Review(models.Model):
    """What a reviewer signed or sent back, with the opinion, and what lay before the reviewer."""

    class Kind(models.TextChoices):
        TECHNICAL = "technical"
        LEGAL = "legal"

    problem = models.ForeignKey(Problem, on_delete=models.PROTECT, related_name="reviews")
    cycle = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=Kind)
    agreed = models.BooleanField()
    opinion = models.TextField()
    evidence = models.JSONField(default=dict)
    """`{"findings": [fingerprint], "reports": [digest], "files": [sha256], "basis": [article]}`."""
    reviewed_by = models.BigIntegerField(null=True)
    reviewed_at = models.DateTimeField()

    objects = Scoped["Review"].as_manager()

    def __str__(self) -> str:
        return f"{self.problem} {self.kind}"


class Verification(models.Model):
    """What people verified where the engine could not: evidence, method, reasons, two persons."""

    class Method(models.TextChoices):
        ON_SITE = "on_site"
        DIAL_TEST = "dial_test"
        DOCUMENTS = "documents"
        REGISTER_EXTRACT = "register_extract"

    problem = models.ForeignKey(Problem, on_delete=models.PROTECT, related_name="verifications")
    method = models.CharField(max_length=16, choices=Method)
    gone = models.BooleanField()
    reasons = models.TextField()
    files = models.JSONField(default=list)
    """SHA-256 of the evidence; the files are attachments of the problem."""
    why = models.JSONField()
    """`{"zh", "en"}`: why not by the engine."""
    first_by = models.BigIntegerField(null=True)
    second_by = models.BigIntegerField(null=True)
    verified_at = models.DateTimeField()

    objects = Scoped["Verification"].as_manager()

    def __str__(self) -> str:
        return f"{self.problem} {self.method}"


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


class ExtensionRequest(models.Model):
    """More time that the enterprise asked for, and what the decider made of it."""

    problem = models.ForeignKey(
        Problem, on_delete=models.PROTECT, related_name="extension_requests"
    )
    units = models.PositiveSmallIntegerField()
    """Working days that are asked for."""
    reason = models.TextField()
    asked_at = models.DateTimeField()
    asked_by = models.BigIntegerField(null=True)
    granted = models.PositiveSmallIntegerField(null=True)
    """Working days that were given, 0 where it was refused; null while it waits."""
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.BigIntegerField(null=True)
    lapsed_at = models.DateTimeField(null=True)
    """When the period that it was about ended without an answer."""

    objects = Scoped["ExtensionRequest"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["problem"],
                condition=models.Q(answered_at__isnull=True, lapsed_at__isnull=True),
                name="one_open_extension_request",
            )
        ]

    def __str__(self) -> str:
        return f"{self.problem} +{self.units}"


class Comment(models.Model):
    """What an officer wrote for the colleagues: internal, never shown to an enterprise or a laboratory."""

    problem = models.ForeignKey(Problem, on_delete=models.PROTECT, related_name="comments")
    text = models.TextField()
    written_by = models.BigIntegerField()
    writer = models.CharField(max_length=150)
    written_at = models.DateTimeField()

    objects = Scoped["Comment"].as_manager()

    def __str__(self) -> str:
        return f"{self.problem} {self.writer}"


class Mention(models.Model):
    """A colleague whom a comment names."""

    comment = models.ForeignKey(Comment, on_delete=models.PROTECT, related_name="mentions")
    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")

    objects = Scoped["Mention"].as_manager()

    def __str__(self) -> str:
        return f"{self.comment} @{self.user}"


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
