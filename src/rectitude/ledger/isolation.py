"""
Row isolation, in one place: which rows of each table an actor may see.

A table not listed shows none.
"""

from dataclasses import dataclass, field
from typing import Any, Self, TypeVar

from django.apps import apps
from django.db import models
from django.db.models import Q

from rectitude.ledger.actor import ENTERPRISE, OFFICERS, Actor, Role
from rectitude.ledger.seals import Sealed

AnyModel = TypeVar("AnyModel", bound=models.Model)

NOTHING = Q(pk__in=())
EVERYTHING = ~NOTHING
"""`Q()` would vanish in a disjunction."""


@dataclass(frozen=True)
class Visibility:
    """
    The paths from a row to the organisations that may see it.

    `told` narrows what enterprises and providers see: a problem of which it was not yet notified, an
    order that was not issued, stays unseen.
    """

    authority: str | None = None
    laboratory: str | None = None
    enterprise: str | None = None
    told: Q = field(default_factory=Q)
    provider: str | None = None
    custodian: str | None = None
    members: str | None = None
    """Path to an organisation whose every member may see the row."""
    administrator: bool = False
    """Whether administrators see all rows; they have no power over cases."""
    everyone: bool = False
    audited: bool = True
    """Whether auditors, who read all else, see it."""


_TOLD = Q(notified_at__isnull=False) | Q(origin="self_inspection")


def _told(prefix: str) -> Q:
    return Q(**{f"{prefix}__notified_at__isnull": False}) | Q(
        **{f"{prefix}__origin": "self_inspection"}
    )


_WITH_ITS_PROBLEM = Visibility(
    authority="problem__authority",
    laboratory="problem__laboratory",
    enterprise="problem__enterprise",
    told=_told("problem"),
)
"""What belongs to a problem is seen by whoever sees the problem."""

VISIBILITY: dict[str, Visibility] = {
    "accounts.Organisation": Visibility(everyone=True),
    "accounts.Membership": Visibility(members="organisation", administrator=True),
    "accounts.ApiToken": Visibility(administrator=True),
    "accounts.SavedView": Visibility(),
    "audit.Event": Visibility(authority="authority"),
    "audit.Checkpoint": Visibility(everyone=True),
    "deadlines.CalendarDay": Visibility(everyone=True),
    "deadlines.Deadline": Visibility(authority="authority", enterprise="enterprise"),
    "documents.Document": Visibility(
        authority="authority",
        enterprise="recipient",
        provider="recipient",
        told=Q(service__state="served"),
    ),
    "documents.Service": Visibility(
        authority="authority",
        enterprise="document__recipient",
        provider="document__recipient",
        told=Q(state="served"),
    ),
    "documents.Template": Visibility(authority="authority", members="authority"),
    "documents.ElectronicAddress": Visibility(authority="authority", enterprise="organisation"),
    "documents.Attachment": Visibility(
        authority="authority",
        enterprise="organisation",
        provider="organisation",
        laboratory="organisation",
    ),
    "enterprises.Asset": Visibility(enterprise="enterprise", authority="*", laboratory="*"),
    "enterprises.Release": Visibility(
        enterprise="asset__enterprise", authority="*", laboratory="*"
    ),
    "enterprises.Listing": Visibility(
        enterprise="release__asset__enterprise", authority="*", laboratory="*", provider="store"
    ),
    "enterprises.SelfInspection": Visibility(
        authority="campaign__authority", enterprise="enterprise"
    ),
    "campaigns.Campaign": Visibility(
        authority="authority", laboratory="laboratories", enterprise="population__enterprise"
    ),
    "campaigns.Batch": Visibility(
        authority="campaign__authority", laboratory="campaign__laboratories"
    ),
    "campaigns.Sweep": Visibility(
        authority="campaign__authority", laboratory="campaign__laboratories"
    ),
    "campaigns.Commission": Visibility(authority="authority", laboratory="laboratory"),
    "campaigns.BatchRow": Visibility(
        authority="batch__campaign__authority", laboratory="batch__campaign__laboratories"
    ),
    "campaigns.Tally": Visibility(authority="authority"),
    "problems.Problem": Visibility(
        authority="authority", laboratory="laboratory", enterprise="enterprise", told=_TOLD
    ),
    "problems.Occurrence": _WITH_ITS_PROBLEM,
    "problems.Submission": _WITH_ITS_PROBLEM,
    "problems.Objection": _WITH_ITS_PROBLEM,
    "problems.ExtensionRequest": _WITH_ITS_PROBLEM,
    "problems.Verification": _WITH_ITS_PROBLEM,
    "problems.Comment": Visibility(authority="problem__authority"),
    "problems.Mention": Visibility(authority="comment__problem__authority"),
    "problems.Review": Visibility(authority="problem__authority"),
    "problems.Correction": Visibility(authority="problem__authority"),
    "inspections.Report": Visibility(authority="authority", laboratory="laboratory"),
    "inspections.Finding": Visibility(
        authority="report__authority",
        laboratory="report__laboratory",
        enterprise="problem__enterprise",
        told=_told("problem"),
    ),
    "inspections.Answer": Visibility(
        authority="authority",
        enterprise="finding__problem__enterprise",
        told=_told("finding__problem"),
    ),
    "inspections.Run": Visibility(
        authority="authority",
        laboratory="problem__laboratory",
        enterprise="problem__enterprise",
        told=_told("problem"),
    ),
    "clues.Clue": Visibility(authority="authority"),
    "clues.ClueMessage": Visibility(authority="clue__authority"),
    "clues.ClueIdentity": Visibility(custodian="clue__authority", audited=False),
    "measures.Measure": Visibility(
        authority="authority",
        enterprise="problem__enterprise",
        told=Q(issued_on__isnull=False),
        provider="addressee",
    ),
    "measures.PenaltyCase": Visibility(
        authority="authority", enterprise="problem__enterprise", told=Q(informed_on__isnull=False)
    ),
    "measures.Transfer": Visibility(authority="sender"),
    "notices.Notice": Visibility(everyone=True),
}


def visible(model: type[models.Model], actor: Actor) -> Q:
    """Return the condition on the rows of a table that an actor may see."""
    rule = VISIBILITY.get(model._meta.label)
    if rule is None or not actor.roles:
        return NOTHING
    if (
        rule.everyone
        or (rule.audited and actor.has(Role.AUDITOR))
        or (rule.administrator and actor.has(Role.ADMINISTRATOR))
    ):
        return Q()
    seen = NOTHING
    for path, told in _paths(rule, actor):
        seen = seen | (EVERYTHING if path == "*" else _reaches(model, path, actor) & told)
    if model._meta.label == "measures.Transfer" and actor.has(*OFFICERS):
        seen = seen | Q(receiver=actor.organisation) | Q(superior=actor.organisation)
    if model._meta.label == "accounts.SavedView":
        seen = Q(user_id=actor.user)
    return seen


def _paths(rule: Visibility, actor: Actor) -> list[tuple[str, Q]]:
    granted = [
        (rule.authority, actor.has(*OFFICERS, Role.ENGINE), Q()),
        (rule.laboratory, actor.has(Role.LABORATORY), Q()),
        (rule.enterprise, actor.has(*ENTERPRISE), rule.told),
        (rule.provider, actor.has(Role.PROVIDER), rule.told),
        (rule.custodian, actor.has(Role.CUSTODIAN), Q()),
        (rule.members, True, Q()),
    ]
    return [(path, told) for path, holds, told in granted if path and holds]


def _reaches(model: type[models.Model], path: str, actor: Actor) -> Q:
    """Return the condition that a path leads to the actor's organisation, without doubling rows."""
    if actor.organisation is None:
        return NOTHING
    first = model._meta.get_field(path.split("__", maxsplit=1)[0])
    if first.many_to_many or first.one_to_many:
        rows = model._default_manager.filter(**{path: actor.organisation})
        # each once, so that PostgreSQL looks up the organisation's own and not, for each row, all its parts
        return Q(pk__in=rows.values("pk").distinct())
    return Q(**{path: actor.organisation})


class Scoped(Sealed[AnyModel]):
    """A table whose rows are read on behalf of an actor."""

    def for_member(self, actor: Actor) -> Self:
        """Return the rows that the actor may see."""
        return self.filter(visible(self.model, actor))


def model_of(entity: str) -> Any:
    """Return the table of an entity named as in the log, such as `problem`."""
    return apps.get_model(ENTITIES[entity])


ENTITIES = {
    "asset": "enterprises.Asset",
    "batch": "campaigns.Batch",
    "campaign": "campaigns.Campaign",
    "clue": "clues.Clue",
    "commission": "campaigns.Commission",
    "document": "documents.Document",
    "finding": "inspections.Finding",
    "electronic_address": "documents.ElectronicAddress",
    "measure": "measures.Measure",
    "notice": "notices.Notice",
    "organisation": "accounts.Organisation",
    "penalty_case": "measures.PenaltyCase",
    "problem": "problems.Problem",
    "sweep": "campaigns.Sweep",
    "run": "inspections.Run",
    "self_inspection": "enterprises.SelfInspection",
    "service": "documents.Service",
    "template": "documents.Template",
    "transfer": "measures.Transfer",
}
