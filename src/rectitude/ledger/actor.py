"""Who acts: a person in a role of an organisation, the engine, or someone from the public."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from rectitude.ledger.accounts.models import Organisation


class Role(models.TextChoices):
    """What a member may be; rights come from roles only."""

    INSPECTOR = "inspector"
    TECHNICAL_REVIEWER = "technical_reviewer"
    LEGAL_REVIEWER = "legal_reviewer"
    DECIDER = "decider"
    CUSTODIAN = "custodian"
    EDITOR = "editor"
    SIGNATORY = "signatory"
    LABORATORY = "laboratory"
    PROVIDER = "provider"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
    ENGINE = "engine"
    PUBLIC = "public"


OFFICERS = frozenset({Role.INSPECTOR, Role.TECHNICAL_REVIEWER, Role.LEGAL_REVIEWER, Role.DECIDER})
"""Those who handle an authority's cases."""

REVIEWERS = frozenset({Role.TECHNICAL_REVIEWER, Role.LEGAL_REVIEWER})
ENTERPRISE = frozenset({Role.EDITOR, Role.SIGNATORY})


@dataclass(frozen=True)
class Actor:
    """One who acts now: the user, the organisation for which, and the roles held in it."""

    user: int | None
    name: str
    organisation: "Organisation | None"
    roles: frozenset[Role]
    certificate: str = ""
    scopes: frozenset[str] | None = field(default=None)
    """What a token allows; None where a person acts directly."""
    organisations: "tuple[Organisation, ...]" = ()
    """All for which the person may act, the present one included."""

    @classmethod
    def engine(cls, organisation: "Organisation") -> "Actor":
        """Return the inspection engine, working for an authority."""
        return cls(None, "engine", organisation, frozenset({Role.ENGINE}))

    @classmethod
    def public(cls) -> "Actor":
        """Return someone of whom nothing is known."""
        return cls(None, "public", None, frozenset({Role.PUBLIC}))

    def has(self, *roles: Role) -> bool:
        """Return whether one of the roles is held."""
        return not self.roles.isdisjoint(roles)
