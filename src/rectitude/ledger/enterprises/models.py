"""What enterprises answer for: assets, releases, listings, and their self-inspections."""

from django.db import models

from rectitude.ledger.isolation import Scoped
from rectitude.ledger.transitions import Case


class Asset(models.Model):
    """
    What is inspected and followed.

    A website, an app (never one release), a gateway, an address block. An app is its package name, its
    signing certificate and its developer; see `identity`.

    `identifier` is the canonical subject id of reports: an origin, a package name, a CIDR.
    """

    class Kind(models.TextChoices):
        WEBSITE = "website"
        APP = "app"
        SDK = "sdk"
        MINI_PROGRAM = "mini_program"
        GATEWAY = "gateway"
        PREFIX = "prefix"
        DOMAIN = "domain"
        HOLDER = "holder"
        ENTERPRISE = "enterprise"

    kind = models.CharField(max_length=14, choices=Kind)
    identifier = models.CharField(max_length=300)
    certificate = models.CharField(max_length=64, blank=True)
    """SHA-256 of an app's signing certificate: another certificate is another app."""
    developer = models.CharField(max_length=200, blank=True)
    """Of an app, as package or store name it; not always who answers for it."""
    name = models.CharField(max_length=200, blank=True)
    enterprise = models.ForeignKey(
        "accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="assets"
    )
    """Null until someone has established whose it is."""
    provider = models.ForeignKey(
        "accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    """The access provider or platform through which it is reached."""
    created_at = models.DateTimeField()

    objects = Scoped["Asset"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "identifier", "certificate", "developer"], name="one_asset"
            )
        ]
        indexes = [
            # what a finding names is looked up without reading the row
            models.Index(fields=["kind", "identifier", "id"], name="asset_named")
        ]

    def __str__(self) -> str:
        return self.name or self.identifier


class Release(models.Model):
    """One version of an app."""

    asset = models.ForeignKey(Asset, on_delete=models.PROTECT, related_name="releases")
    version = models.CharField(max_length=80)
    sha256 = models.CharField(max_length=64, blank=True)
    released_on = models.DateField(null=True)

    objects = Scoped["Release"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["asset", "version", "sha256"], name="one_release")
        ]

    def __str__(self) -> str:
        return self.version

    def may_be(self, other: "Release") -> bool:
        """Return whether two may be one: a capture names the version, and no package."""
        packages = {self.sha256, other.sha256}
        return self.version == other.version and (len(packages) == 1 or "" in packages)


class Listing(models.Model):
    """One release as one store offers it; what a public notice names."""

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="listings")
    store = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    page = models.CharField(max_length=500)
    seen_at = models.DateTimeField()
    gone_at = models.DateTimeField(null=True)
    """When a probe first found it gone."""

    objects = Scoped["Listing"].as_manager()

    def __str__(self) -> str:
        return f"{self.store} {self.release}"


class SelfInspection(Case):
    """An enterprise's answers to the catalogue's questions, signed by one who may."""

    campaign = models.ForeignKey(
        "campaigns.Campaign", on_delete=models.PROTECT, related_name="self_inspections"
    )
    authority = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    enterprise = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="self_inspections"
    )
    asset = models.ForeignKey(Asset, on_delete=models.PROTECT, related_name="self_inspections")
    round = models.PositiveSmallIntegerField(default=1)
    """Counts the self-inspections of an asset in a campaign."""
    reported = models.JSONField(default=dict)
    """What reports of the engine say that the enterprise handed in, by scenario: `{"outcome", "on", "rules",
    "message", "digest"}`. It is the enterprise's own inspection, never the authority's."""
    catalogue = models.CharField(max_length=20)
    """The version of the catalogue whose questions were asked."""
    answers = models.JSONField(default=dict)
    """By scenario: `{"answer": "no_problem"|"problem"|"not_applicable", "text", "files", "on"}`."""
    drafted_by = models.BigIntegerField(null=True)
    signed_by = models.BigIntegerField(null=True)
    signed_at = models.DateTimeField(null=True)
    digest = models.CharField(max_length=64, blank=True)
    """Of the canonical JSON of the answers, as signed."""

    objects = Scoped["SelfInspection"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "asset", "round"], name="one_self_inspection_a_round"
            ),
            models.UniqueConstraint(
                fields=["campaign", "asset"],
                condition=models.Q(state="draft"),
                name="one_self_inspection_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.enterprise} {self.asset}"
