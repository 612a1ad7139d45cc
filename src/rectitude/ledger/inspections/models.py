"""Reports of the engine, their findings, and the runs that inspect."""

from django.db import models

from rectitude.ledger.isolation import Scoped
from rectitude.ledger.transitions import Case


class Report(models.Model):
    """One report `rectitude-report/1`, taken in once."""

    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    laboratory = models.ForeignKey(
        "accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    digest = models.CharField(max_length=64)
    """SHA-256 of the report's canonical JSON: the same report twice changes nothing."""
    target_kind = models.CharField(max_length=16)
    target = models.CharField(max_length=500)
    tool = models.CharField(max_length=60)
    profile = models.CharField(max_length=10)
    catalogue = models.CharField(max_length=20)
    started_at = models.DateTimeField()
    """When the evidence was observed, from here to `finished_at`: not when it was inspected."""
    finished_at = models.DateTimeField()
    complete = models.BooleanField()
    scope = models.JSONField()
    summary = models.JSONField()
    bundle = models.CharField(max_length=200)
    bundle_sha256 = models.CharField(max_length=64)
    imported_at = models.DateTimeField()

    objects = Scoped["Report"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "digest"], name="one_report_an_authority")
        ]
        indexes = [models.Index(fields=["authority", "id"], name="report_newest")]

    def __str__(self) -> str:
        return f"{self.target} {self.finished_at}"


class Finding(models.Model):
    """One finding of a report, as the engine wrote it."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="findings")
    problem = models.ForeignKey(
        "problems.Problem", null=True, on_delete=models.PROTECT, related_name="findings"
    )
    """Of a failed finding, and of a question that a person answered with yes; the others have none."""
    release = models.ForeignKey(
        "enterprises.Release", null=True, on_delete=models.PROTECT, related_name="+"
    )
    rule = models.CharField(max_length=100)
    rule_version = models.PositiveIntegerField()
    scenario = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=16)
    subject = models.CharField(max_length=300)
    outcome = models.CharField(max_length=14)
    severity = models.PositiveSmallIntegerField()
    confidence = models.CharField(max_length=8)
    place = models.JSONField()
    message = models.JSONField()
    """`{"zh", "en"}`, as are `remedy` and `place["text"]`."""
    remedy = models.JSONField()
    evidence = models.JSONField()
    fingerprint = models.CharField(max_length=80)
    question = models.CharField(max_length=80, default="", db_default="")
    """Of what a person must decide: the fingerprint of the finding in whose words it is asked."""

    objects = Scoped["Finding"].as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["problem", "fingerprint"], name="finding_problem"),
            models.Index(fields=["subject_kind", "subject"], name="finding_subject"),
            models.Index(
                fields=["fingerprint", "rule_version"],
                name="finding_question",
                condition=models.Q(outcome="cantTell"),
            ),
            models.Index(
                fields=["-id"], name="finding_asked", condition=models.Q(outcome="cantTell")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule} {self.outcome}"


class Answer(models.Model):
    """What a person made of a finding that the engine left to people, and why: evidence, never changed."""

    class Decision(models.TextChoices):
        PROBLEM = "problem"
        SET_ASIDE = "set_aside"

    finding = models.OneToOneField(Finding, on_delete=models.PROTECT, related_name="answer")
    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    fingerprint = models.CharField(max_length=80)
    rule_version = models.PositiveIntegerField()
    """Repeated from the finding: the same question under the same rule is asked once."""
    decision = models.CharField(max_length=9, choices=Decision)
    reason = models.TextField()
    answered_by = models.BigIntegerField()
    answered_by_name = models.CharField(max_length=150)
    answered_at = models.DateTimeField()

    objects = Scoped["Answer"].as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["authority", "fingerprint", "rule_version"], name="answer_same")
        ]

    def __str__(self) -> str:
        return f"{self.fingerprint} {self.decision}"


class Run(Case):
    """One inspection that the ledger has made: requested, taken by a dispatcher, done or failed."""

    class Purpose(models.TextChoices):
        REINSPECTION = "reinspection"
        LOOK_BACK = "look_back"
        INSPECTION = "inspection"
        PROBE = "probe", "is the listing or address still there"

    class Verdict(models.TextChoices):
        PASSED = "passed"
        FAILED = "failed"
        INCONCLUSIVE = "inconclusive"
        GONE = "gone", "the thing itself is gone"

    PROVING = (Verdict.PASSED, Verdict.GONE)
    """Verdicts by which a problem is put right."""

    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    problem = models.ForeignKey(
        "problems.Problem", null=True, on_delete=models.PROTECT, related_name="runs"
    )
    asset = models.ForeignKey("enterprises.Asset", on_delete=models.PROTECT, related_name="runs")
    purpose = models.CharField(max_length=14, choices=Purpose)
    kind = models.CharField(max_length=16)
    """Of the engine's target."""
    address = models.CharField(max_length=500)
    options = models.JSONField(default=dict)
    """The engine's `Options`; the network is always `public-only`."""
    criteria = models.JSONField(default=dict)
    """By rule, the version that decides; another one found may open a new problem."""
    measure = models.ForeignKey(
        "measures.Measure", null=True, on_delete=models.PROTECT, related_name="probes"
    )
    """The order whose execution a probe checks."""
    sweep = models.ForeignKey(
        "campaigns.Sweep", null=True, on_delete=models.PROTECT, related_name="runs"
    )
    """The inspection of a whole population that it is part of."""
    requested_by = models.BigIntegerField(null=True)
    owner = models.CharField(max_length=64, blank=True)
    """Token of the dispatcher's attempt: a result with an older token is refused."""
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    report = models.ForeignKey(Report, null=True, on_delete=models.PROTECT, related_name="runs")
    bundle = models.ForeignKey(
        "documents.StoredFile", null=True, on_delete=models.PROTECT, related_name="+"
    )
    verdict = models.CharField(max_length=12, choices=Verdict, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    english_reason = models.CharField(max_length=500, blank=True)

    objects = Scoped["Run"].as_manager()

    class Meta:
        indexes = [models.Index(fields=["state", "lease_until"], name="run_state")]
        constraints = [
            models.UniqueConstraint(
                fields=["problem", "purpose"],
                condition=models.Q(state__in=("requested", "running")),
                name="one_open_run_a_purpose",
            )
        ]

    def __str__(self) -> str:
        return f"R-{self.pk}"
