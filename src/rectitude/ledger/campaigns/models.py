"""Campaigns, their population, and batches whose figures add up."""

from django.db import models
from django.utils.functional import cached_property

from rectitude.ledger.isolation import Scoped
from rectitude.ledger.transitions import Case


class Campaign(Case):
    """A special action: its scope, whom it looks at, and when."""

    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="campaigns"
    )
    name = models.CharField(max_length=200)
    english_name = models.CharField(max_length=200, blank=True)
    scenarios = models.JSONField(default=list)
    """Ids or dotted prefixes of scenarios; empty means all 22."""
    phases = models.JSONField(default=list)
    """`[{"zh", "en", "starts", "ends"}]`, ISO dates."""
    starts_on = models.DateField()
    ends_on = models.DateField()
    population = models.ManyToManyField("enterprises.Asset", related_name="campaigns", blank=True)
    laboratories = models.ManyToManyField("accounts.Organisation", related_name="+", blank=True)

    objects = Scoped["Campaign"].as_manager()

    def __str__(self) -> str:
        return self.name


class Batch(Case):
    """One round of a campaign, from the sample list to the public list (年第 N 批，总第 M 批)."""

    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="batches")
    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    year = models.PositiveSmallIntegerField()
    year_number = models.PositiveSmallIntegerField()
    total_number = models.PositiveSmallIntegerField()
    notified_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    published_on = models.DateField(null=True)
    delisted_on = models.DateField(null=True)
    """The day of the first delisting list."""

    objects = Scoped["Batch"].as_manager()

    class Meta:
        verbose_name_plural = "batches"
        constraints = [
            models.UniqueConstraint(fields=["authority", "total_number"], name="one_total_number"),
            models.UniqueConstraint(
                fields=["authority", "year", "year_number"], name="one_year_number"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}年第{self.year_number}批，总第{self.total_number}批"


class Sweep(Case):
    """
    One inspection of a whole population: a run for each asset that the engine can reach by itself.

    Population and scenarios are those of the day on which it was asked for; figures and versions of
    rules are counted from its runs when the last one has ended, and then stay.
    """

    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="sweeps")
    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    number = models.PositiveSmallIntegerField()
    """Which of its campaign's it is, from 1."""
    scenarios = models.JSONField(default=list)
    population = models.PositiveIntegerField()
    """Assets of the campaign when it was asked for: those left out included."""
    left_out = models.PositiveIntegerField()
    """Assets of the population that have no run, for the engine needs a file to inspect them."""
    figures = models.JSONField(default=dict)
    """By scenario and outcome, how many assets; empty until it has ended."""
    rules = models.JSONField(default=list)
    """`rule vN` of every rule that judged, in order; empty until it has ended."""
    ended_at = models.DateTimeField(null=True)
    origin = models.CharField(max_length=64, blank=True)
    """Of one that was driven elsewhere and is kept here: what tells it from others; else empty."""
    drawn = models.JSONField(default=dict)
    """How its assets were drawn from the population, as `size`, `seed` and `by`; empty where all were."""

    objects = Scoped["Sweep"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "number"], name="one_sweep_a_number"),
            models.UniqueConstraint(
                fields=["campaign"],
                condition=models.Q(state="inspecting"),
                name="one_sweep_at_a_time",
            ),
            models.UniqueConstraint(
                fields=["campaign", "origin"],
                condition=~models.Q(origin=""),
                name="one_sweep_an_origin",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.campaign} {self.number}"


class Commission(Case):
    """A laboratory's task: what an authority asks it to inspect for a campaign, and by when."""

    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    laboratory = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="commissions"
    )
    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="commissions")
    scenarios = models.JSONField(default=list)
    """Ids or dotted prefixes of scenarios; empty means all 22."""
    assets = models.ManyToManyField("enterprises.Asset", related_name="+", blank=True)
    """Of the campaign's population; none means all of it."""
    request = models.TextField()
    due_on = models.DateField()
    answer = models.TextField(blank=True)
    """What the laboratory said when it delivered or declined."""
    delivered_at = models.DateTimeField(null=True)

    has_brought: bool | None = None
    """Whether anything was brought for it, once that was looked up for the row; no column."""

    objects = Scoped["Commission"].as_manager()

    class Meta:
        indexes = [models.Index(fields=["laboratory", "state"], name="commission_laboratory")]

    def __str__(self) -> str:
        return f"{self.campaign} {self.laboratory}"

    @cached_property
    def names_assets(self) -> bool:
        """Whether it names assets, and is not about the whole population; read once for each row loaded."""
        return self.assets.exists()


class BatchRow(models.Model):
    """
    One sample of a batch: first what the inspection found, then how the notified ones came out.

    `sampled = no problem + notified + not testable`; `notified = rectified + public + withdrawn +
    unreachable + held`; in the delisting phase `public = due + ordered + rectified + withdrawn + dropped +
    held` of those: all hold by construction, for each row has one value of each.
    """

    class Found(models.TextChoices):
        NO_PROBLEM = "no_problem"
        NOTIFIED = "notified"
        NOT_TESTABLE = "not_testable"

    class Outcome(models.TextChoices):
        RECTIFIED = "rectified"
        PUBLIC = "public"
        WITHDRAWN = "withdrawn"
        UNREACHABLE = "unreachable"
        HELD = "held", "publication waits"

    class Delisting(models.TextChoices):
        DUE = "due"
        ORDERED = "ordered"
        RECTIFIED = "rectified"
        WITHDRAWN = "withdrawn"
        DROPPED = "dropped"
        HELD = "held", "the order waits"

    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="rows")
    asset = models.ForeignKey("enterprises.Asset", on_delete=models.PROTECT, related_name="+")
    listing = models.ForeignKey(
        "enterprises.Listing", null=True, on_delete=models.PROTECT, related_name="+"
    )
    found = models.CharField(max_length=12, choices=Found, blank=True)
    outcome = models.CharField(max_length=12, choices=Outcome, blank=True)
    checked_at = models.DateTimeField(null=True)
    """When the row was checked again on the day of issue."""
    reason = models.CharField(max_length=500, blank=True)
    """Why it was not testable, dropped from the public list, or held back."""
    delisting = models.CharField(max_length=12, choices=Delisting, blank=True)
    """How a row that was named stands in the delisting phase; empty before."""
    delisting_reason = models.CharField(max_length=500, blank=True)
    addressee = models.ForeignKey(
        "accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    """The store or provider that is ordered to delist it, or to stop its access."""

    objects = Scoped["BatchRow"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["batch", "asset"], name="one_row_an_asset"),
            models.CheckConstraint(
                condition=models.Q(outcome="") | models.Q(found="notified"),
                name="only_notified_have_an_outcome",
            ),
            models.CheckConstraint(
                condition=models.Q(delisting="") | models.Q(outcome="public"),
                name="only_named_rows_are_delisted",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.batch} {self.asset}"


class Tally(models.Model):
    """The figures of a campaign, a laboratory's task or else all that an authority handles, as counted."""

    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.CASCADE, related_name="+"
    )
    campaign = models.OneToOneField(
        Campaign, null=True, on_delete=models.CASCADE, related_name="tally"
    )
    commission = models.OneToOneField(
        "Commission", null=True, on_delete=models.CASCADE, related_name="tally"
    )
    counted = models.TextField(blank=True)
    """JSON of `tallies.OfCampaign`, `tallies.OfAuthority` or `deliveries.Summary`."""
    counted_at = models.DateTimeField(null=True)
    """None while it was never counted."""
    by = models.CharField(max_length=40, blank=True)
    """The version of the software that counted; what another counted is not shown."""
    seq = models.BigIntegerField(default=0)
    """The newest event of the log when it was counted."""
    wanted = models.BooleanField(default=False)
    """Whether somebody has looked at it when it was no longer current."""
    claimed_at = models.DateTimeField(null=True)
    """Since when a process counts it."""

    objects = Scoped["Tally"].as_manager()

    class Meta:
        verbose_name_plural = "tallies"
        constraints = [
            models.UniqueConstraint(
                fields=["authority"],
                condition=models.Q(campaign=None, commission=None),
                name="one_tally_an_authority",
            )
        ]

    def __str__(self) -> str:
        return f"{self.campaign or self.authority} {self.counted_at}"
