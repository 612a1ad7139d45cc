"""What the figures of a campaign or an authority are about: its problems, and the findings of its time."""

from datetime import date, datetime, time, timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.problems.criteria import OWN_WORD
from rectitude.ledger.problems.models import Problem


def problems_of_campaign(campaign: Campaign) -> QuerySet[Problem]:
    """Return a campaign's problems, those withdrawn left out: they were wrong."""
    return Problem.objects.filter(campaign=campaign).exclude(state="withdrawn")


def problems_of_authority(authority: Organisation) -> QuerySet[Problem]:
    """Return an authority's problems, those withdrawn left out: they were wrong."""
    return Problem.objects.filter(authority=authority).exclude(state="withdrawn")


def findings_of(campaign: Campaign) -> QuerySet[Finding]:
    """Return the findings about the population, observed while the campaign ran; a firm's word is none."""
    inside = Asset.objects.filter(
        campaigns=campaign, kind=OuterRef("subject_kind"), identifier=OuterRef("subject")
    )
    return Finding.objects.exclude(rule__endswith=OWN_WORD).filter(
        Exists(inside),
        report__authority=campaign.authority_id,
        report__finished_at__gte=midnight(campaign.starts_on),
        report__finished_at__lt=midnight(campaign.ends_on, 1),
    )


def midnight(day: date, later: int = 0) -> datetime:
    """Return the moment at which a day begins, or one so many days later."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=later), time()))
