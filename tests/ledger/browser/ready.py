"""Cases made ready behind the pages, on the installation's own database, for the tests of pages."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from ledger.processes import Installation

SCENARIO = "user.popup.full-screen-link"

_HEAD = """
from ledger.world import report
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.documents.models import Service
from rectitude.ledger.documents.service import SERVICE
from rectitude.ledger.enterprises.actions import add_asset, establish_owner
from rectitude.ledger.inspections.imports import import_report
today = timezone.localdate().isoformat()
def registered(site, firm="青禾优选"):
    asset = add_asset("website", site, by=who("inspector"), at=now())
    owner = Organisation.objects.get(short_name=firm)
    if asset.enterprise_id is None:
        establish_owner(asset, owner, by=who("inspector"), at=now())
    raw = json.dumps(report(now(), subject=site)).encode()
    return import_report(raw, by=who("inspector"), at=now()).opened[0]
def signed(site, **more):
    problem = registered(site, **more)
    PROBLEM.perform(problem, "sign_technically", by=who("technical_reviewer"), at=now())
    return PROBLEM.perform(problem, "sign_legally", by=who("legal_reviewer"), at=now())
def served(site, **more):
    problem = PROBLEM.perform(signed(site, **more), "notify", by=who("inspector"), at=now())
    service = Service.objects.get(document__entity="problem", document__entity_id=problem.pk)
    given = {"mode": "direct", "on": today, "detail": "王某签收"}
    SERVICE.perform(service, "serve", by=who("inspector"), at=now(), given=given)
    return Problem.objects.get(pk=problem.pk)
"""


def today() -> date:
    """Return the day in China, by which the ledger goes."""
    return datetime.now(ZoneInfo("Asia/Shanghai")).date()


def problem(made: Installation, stage: str, site: str) -> int:
    """Make a problem of the enterprise ready up to a stage (`registered`, `signed`, `served`)."""
    key: int = made.say(f"{_HEAD}print(json.dumps({stage}({site!r}).pk))")
    return key


def asset(made: Installation, site: str) -> None:
    """Enter a site of the enterprise."""
    made.say(
        f"""{_HEAD}
row = add_asset("website", {site!r}, by=who("inspector"), at=now())
owner = Organisation.objects.get(short_name="青禾优选")
establish_owner(row, owner, by=who("inspector"), at=now())
"""
    )


def campaign(made: Installation, *sites: str) -> int:
    """Open a campaign whose population are the enterprise's sites."""
    key: int = made.say(
        f"""{_HEAD}
from rectitude.ledger.campaigns.actions import open_campaign, populate
from rectitude.ledger.enterprises.models import Asset
row = open_campaign("专项整治", "Rectification", timezone.localdate(), timezone.localdate(),
                    by=who("decider"), at=now(), scenarios=["resource.filing"])
populate(row, list(Asset.objects.filter(identifier__in={list(sites)!r})), by=who("decider"), at=now())
print(json.dumps(row.pk))
"""
    )
    return key
