"""The calendar's days, and deadlines with their pauses and extensions."""

from django.db import models

from rectitude.ledger.isolation import Scoped
from rectitude.ledger.seals import Sealed


class CalendarDay(models.Model):
    """A holiday, or a weekend day worked in exchange."""

    class Kind(models.TextChoices):
        HOLIDAY = "holiday"
        MADE_UP = "made_up"

    day = models.DateField(primary_key=True)
    kind = models.CharField(max_length=8, choices=Kind)
    name = models.CharField(max_length=60)
    english_name = models.CharField(max_length=60, blank=True)
    source = models.CharField(max_length=200, blank=True)
    confirmed = models.BooleanField(default=False)
    """Whether someone compared it with the official text."""

    objects = Scoped["CalendarDay"].as_manager()

    def __str__(self) -> str:
        return f"{self.day} {self.name}"


class Deadline(models.Model):
    """
    A period that runs for one case.

    Whether it is overdue is computed; `outcome` is frozen at its end.

    `due_on` repeats what `clock.due` computes from the rows, so that lists can sort by it: every
    action
    that touches the rows sets it, a change of the calendar sets it anew, null means that it stands.
    """

    class Outcome(models.TextChoices):
        IN_TIME = "in_time"
        LATE = "late"
        LAPSED = "lapsed"

    entity = models.CharField(max_length=24)
    entity_id = models.BigIntegerField()
    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    enterprise = models.ForeignKey(
        "accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=40)
    amount = models.PositiveIntegerField()
    unit = models.CharField(max_length=16)
    rolls = models.BooleanField(default=True)
    started_on = models.DateField()
    due_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    outcome = models.CharField(max_length=8, choices=Outcome, blank=True)

    objects = Scoped["Deadline"].as_manager()

    class Meta:
        indexes = [models.Index(fields=["entity", "entity_id"], name="deadline_entity")]
        constraints = [
            models.UniqueConstraint(
                fields=["entity", "entity_id", "kind"],
                condition=models.Q(ended_on__isnull=True),
                name="one_running_deadline_a_kind",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.due_on}"


class DeadlinePause(models.Model):
    """The clock stood for a reason."""

    deadline = models.ForeignKey(Deadline, on_delete=models.PROTECT, related_name="pauses")
    started_on = models.DateField()
    ended_on = models.DateField(null=True)
    reason = models.CharField(max_length=500)

    objects = Sealed["DeadlinePause"].as_manager()

    def __str__(self) -> str:
        return f"{self.started_on} {self.reason}"


class DeadlineExtension(models.Model):
    """More time, for a reason."""

    deadline = models.ForeignKey(Deadline, on_delete=models.PROTECT, related_name="extensions")
    amount = models.PositiveIntegerField()
    reason = models.CharField(max_length=500)
    granted_on = models.DateField()

    objects = Sealed["DeadlineExtension"].as_manager()

    def __str__(self) -> str:
        return f"+{self.amount} {self.reason}"
