"""People, organisations, memberships with roles, tokens and saved views."""

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models

from rectitude.ledger.actor import Role
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.isolation import Scoped
from rectitude.ledger.words import language
from rectitude.text import Text


class User(AbstractUser):
    """A person who can sign in; rights come from memberships, never from flags."""

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and have the log seal it: the sign-in library changes passwords past our actions."""
        with sealed():
            super().save(*args, **kwargs)


class Organisation(models.Model):
    """An authority, a laboratory, an enterprise, or one through which an enterprise is reached."""

    class Kind(models.TextChoices):
        AUTHORITY = "authority"
        LABORATORY = "laboratory"
        ENTERPRISE = "enterprise"
        PLATFORM = "platform", "app distribution platform"
        PROVIDER = "provider", "access provider"
        REGISTRAR = "registrar"

    kind = models.CharField(max_length=16, choices=Kind)
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=60, blank=True)
    english_name = models.CharField(max_length=200, blank=True)
    credit_code = models.CharField(max_length=18, blank=True, db_index=True)
    region = models.CharField(max_length=40, blank=True, db_index=True)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    competences = models.JSONField(default=list, blank=True)
    """Ids of the laws that an authority may enforce; empty for others."""
    service_address = models.CharField(max_length=300, blank=True)

    objects = Scoped["Organisation"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["credit_code"], condition=~models.Q(credit_code=""), name="one_credit_code"
            )
        ]

    def __str__(self) -> str:
        english = self.english_name if language() == "en" else ""
        return english or self.short_name or self.name

    @property
    def named(self) -> Text:
        """The full name; the Chinese one in English, too, where no other is recorded."""
        return Text(self.name, self.english_name or self.name)


class Membership(models.Model):
    """One role of one person in one organisation."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="memberships"
    )
    role = models.CharField(max_length=20, choices=Role)
    certificate = models.CharField(max_length=40, blank=True)
    """Number of the law enforcement certificate; an officer in a penalty case needs one."""
    active = models.BooleanField(default=True)
    asked_by = models.BigIntegerField(null=True)
    """The administrator who asked for it, while it waits for another one to confirm it; else null."""

    objects = Scoped["Membership"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation", "role"], name="one_membership_a_role"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.role} {self.organisation}"


class ApiToken(models.Model):
    """A key for programs: acts as its user in one organisation, within scopes, until a day."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="tokens")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    """Among `read`, `write`, `import`."""
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = Scoped["ApiToken"].as_manager()

    def __str__(self) -> str:
        return self.name


class SavedView(models.Model):
    """A list's filter that a person keeps under a name."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="views")
    page = models.CharField(max_length=40)
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=1000)

    objects = Scoped["SavedView"].as_manager()

    def __str__(self) -> str:
        return self.name
