"""Cases made ready behind the pages, on the installation's own database, for the tests of pages."""

from datetime import date, datetime
from secrets import token_hex
from zoneinfo import ZoneInfo

from ledger.processes import Installation

SCENARIO = "user.popup.full-screen-link"

HEAD = """
from ledger.world import report
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.documents.models import Service
from rectitude.ledger.documents.service import SERVICE
from rectitude.ledger.enterprises.actions import add_asset
from rectitude.ledger.problems.owners import establish_owner
from rectitude.ledger.results.imports import import_report
today = timezone.localdate().isoformat()
def registered(site, firm="青禾优选"):
    asset = add_asset("website", site, by=who("inspector"), at=now())
    owner = Organisation.objects.get(short_name=firm)
    if asset.enterprise_id is None:
        establish_owner(asset, owner, by=who("inspector"), at=now())
    raw = json.dumps(report(now(), subject=site)).encode()
    return import_report(raw, by=who("inspector"), at=now()).opened[0]
AGREED = {"opinion": "同意"}
def signed(site, **more):
    problem = registered(site, **more)
    PROBLEM.perform(problem, "sign_technically", by=who("technical_reviewer"), at=now(), given=AGREED)
    return PROBLEM.perform(problem, "sign_legally", by=who("legal_reviewer"), at=now(), given=AGREED)
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


def site(name: str, domain: str = "qinghe.example") -> str:
    """Return the address of a site that nothing has entered before, not even the same test run again."""
    return f"https://{name}-{token_hex(3)}.{domain}"


def problem(made: Installation, stage: str, site: str) -> int:
    """Make a problem of the enterprise ready up to a stage (`registered`, `signed`, `served`)."""
    key: int = made.say(f"{HEAD}print(json.dumps({stage}({site!r}).pk))")
    return key


def asset(made: Installation, site: str) -> None:
    """Enter a site of the enterprise."""
    made.say(
        f"""{HEAD}
row = add_asset("website", {site!r}, by=who("inspector"), at=now())
owner = Organisation.objects.get(short_name="青禾优选")
establish_owner(row, owner, by=who("inspector"), at=now())
"""
    )


def campaign(made: Installation, *sites: str) -> int:
    """Open a campaign whose population are the enterprise's sites."""
    key: int = made.say(
        f"""{HEAD}
from rectitude.ledger.campaigns.actions import open_campaign, populate
from rectitude.ledger.enterprises.models import Asset
from datetime import timedelta
today, quarter = timezone.localdate(), timedelta(days=90)
row = open_campaign("专项整治", "Rectification", today - quarter, today + quarter,
                    by=who("decider"), at=now(), scenarios=["resource.filing"])
populate(row, list(Asset.objects.filter(identifier__in={list(sites)!r})), by=who("decider"), at=now())
print(json.dumps(row.pk))
"""
    )
    return key


def self_inspection(made: Installation, campaign: int) -> int:
    """Begin the enterprise's statement about the one site of a campaign."""
    key: int = made.say(f"""
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.campaigns.self_inspections import begin_self_inspection
row = Campaign.objects.get(pk={campaign})
print(json.dumps(begin_self_inspection(row, row.population.get(), by=who("editor"), at=now()).pk))
""")
    return key


def overdue_batch(made: Installation, site: str) -> int:
    """Make a batch ready that is past its deadline, as is its one problem, served five weeks ago."""
    key: int = made.say(
        f"""{HEAD}
from datetime import timedelta
from rectitude.ledger.campaigns.actions import open_batch, open_campaign, populate
from rectitude.ledger.campaigns.machine import BATCH
start, firm = now() - timedelta(days=40), Organisation.objects.get(short_name="青禾优选")
def at(days): return start + timedelta(days=days)
def day(days): return timezone.localtime(at(days)).date()
row = add_asset("website", {site!r}, by=who("inspector"), at=start, enterprise=firm)
campaign = open_campaign("回溯行动", "Earlier", day(-5), day(120), by=who("decider"), at=start)
populate(campaign, [row], by=who("decider"), at=start)
raw = json.dumps(report(start, subject={site!r})).encode()
problem = import_report(raw, by=who("inspector"), at=start).opened[0]
PROBLEM.perform(problem, "sign_technically", by=who("technical_reviewer"), at=at(1), given=AGREED)
PROBLEM.perform(problem, "sign_legally", by=who("legal_reviewer"), at=at(1), given=AGREED)
PROBLEM.perform(problem, "notify", by=who("inspector"), at=at(2))
service = Service.objects.get(document__entity="problem", document__entity_id=problem.pk)
given = {{"mode": "direct", "on": day(3).isoformat(), "detail": "王某签收"}}
SERVICE.perform(service, "serve", by=who("inspector"), at=at(3), given=given)
batch = open_batch(campaign, [row], by=who("decider"), at=at(4))
sample = batch.rows.get()
BATCH.perform(batch, "find", by=who("inspector"), at=at(4), given={{"row": sample.pk, "found": "notified"}})
BATCH.perform(batch, "notify", by=who("inspector"), at=at(4), given={{"due_on": day(20).isoformat()}})
print(json.dumps(batch.pk))
"""
    )
    return key
