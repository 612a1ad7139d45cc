"""Opening campaigns and their batches; what happens to them afterwards is in the table of `machine`."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db.models import F, Max

from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import lock, record, record_all
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.campaigns.models import Batch, BatchRow, Campaign
from rectitude.ledger.enterprises.models import Asset, Listing
from rectitude.ledger.problems.membership import in_scope
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Reason, Refused
from rectitude.text import Text

LEADERS = frozenset({Role.INSPECTOR, Role.DECIDER})


def closed(campaign: Campaign, by: Actor) -> Reason:
    """Return why nothing can be added to a campaign, or None: once it is closed, its figures stand."""
    return (
        None if campaign.state == "open" else Text("专项行动已经结束。", "The campaign is closed.")
    )


def check_open(campaign: Campaign, by: Actor) -> None:
    """Raise Refused where nothing can be added to a campaign."""
    if (why := closed(campaign, by)) is not None:
        raise Refused(why.zh, why.en)


def open_campaign(
    name: str,
    english_name: str,
    starts_on: date,
    ends_on: date,
    *,
    by: Actor,
    at: datetime,
    scenarios: Sequence[str] = (),
    phases: Sequence[Mapping[str, str]] = (),
) -> Campaign:
    """
    Open a campaign of the actor's authority.

    Raises Refused where the actor may not, or it would end before it starts.
    """
    if not by.has(*LEADERS) or by.organisation is None:
        raise Refused("您的角色不能发起专项行动。", "Your role does not allow opening a campaign.")
    if ends_on < starts_on:
        raise Refused("结束日期早于开始日期。", "It would end before it starts.")
    with sealed():
        campaign = Campaign.objects.create(
            authority=by.organisation,
            name=name,
            english_name=english_name,
            starts_on=starts_on,
            ends_on=ends_on,
            scenarios=list(scenarios),
            phases=list(phases),
            state="open",
            created_at=at,
        )
        record(
            "campaign.open",
            "campaign",
            campaign.pk,
            {"to": "open", "name": name},
            by=by,
            at=at,
            authority=by.organisation.pk,
        )
        return campaign


def populate(campaign: Campaign, assets: Sequence[Asset], *, by: Actor, at: datetime) -> None:
    """
    Add assets to a campaign's population, on which its rates are computed.

    Raises Refused where the actor may not, or the campaign is closed.
    """
    if (
        not by.has(*LEADERS)
        or by.organisation is None
        or by.organisation.pk != campaign.authority_id
    ):
        raise Refused(
            "您的角色不能更改检测对象。", "Your role does not allow changing the population."
        )
    check_open(campaign, by)
    with sealed():
        campaign.population.add(*assets)
        _take_in_problems(campaign, assets, by=by, at=at)
        record(
            "campaign.populate",
            "campaign",
            campaign.pk,
            {"assets": sorted(a.pk for a in assets)},
            by=by,
            at=at,
            authority=by.organisation.pk,
        )


def _take_in_problems(
    campaign: Campaign, assets: Sequence[Asset], *, by: Actor, at: datetime
) -> None:
    """Let problems of some assets that were found in a campaign's time, and have none, belong to it."""
    rows = Problem.objects.filter(
        authority=campaign.authority_id,
        campaign__isnull=True,
        asset__in=assets,
        created_at__date__range=(campaign.starts_on, campaign.ends_on),
    )
    problems = [each for each in rows if in_scope(each.scenario, campaign.scenarios)]
    Problem.objects.filter(pk__in=[each.pk for each in problems]).update(
        campaign=campaign, version=F("version") + 1
    )
    record_all(
        [
            (
                "problem.join_campaign",
                "problem",
                problem.pk,
                {
                    "from": problem.state,
                    "to": problem.state,
                    "version": problem.version + 1,
                    "campaign": campaign.pk,
                },
            )
            for problem in problems
        ],
        by=by,
        at=at,
        authority=campaign.authority_id,
    )


def _listings(assets: Sequence[Asset]) -> dict[int, Listing]:
    """Return, by asset, the newest listing that is still there: what a notice names."""
    rows = Listing.objects.filter(release__asset__in=assets, gone_at__isnull=True)
    newest = rows.select_related("release").order_by("seen_at", "pk")
    return {each.release.asset_id: each for each in newest}


def open_batch(campaign: Campaign, assets: Sequence[Asset], *, by: Actor, at: datetime) -> Batch:
    """
    Open the next batch of a campaign's authority with its sample list.

    Raises Refused where the actor may not, the campaign is closed, or the sample is empty.
    """
    if (
        not by.has(*LEADERS)
        or by.organisation is None
        or by.organisation.pk != campaign.authority_id
    ):
        raise Refused("您的角色不能建立批次。", "Your role does not allow opening a batch.")
    check_open(campaign, by)
    if not assets:
        raise Refused("抽样清单是空的。", "The sample list is empty.")
    with sealed():
        lock()
        own = Batch.objects.filter(authority=campaign.authority_id)
        in_year = own.filter(year=at.year).aggregate(last=Max("year_number"))["last"] or 0
        total = own.aggregate(last=Max("total_number"))["last"] or 0
        batch = Batch.objects.create(
            campaign=campaign,
            authority_id=campaign.authority_id,
            year=at.year,
            year_number=in_year + 1,
            total_number=total + 1,
            state="sampling",
            created_at=at,
        )
        listed = _listings(assets)
        BatchRow.objects.bulk_create(
            [BatchRow(batch=batch, asset=asset, listing=listed.get(asset.pk)) for asset in assets]
        )
        _take_in_problems(campaign, assets, by=by, at=at)
        record(
            "batch.open",
            "batch",
            batch.pk,
            {"to": "sampling", "sampled": len(assets), "number": str(batch)},
            by=by,
            at=at,
            authority=campaign.authority_id,
        )
        return batch
