"""Every main page is accessible: both languages, light and dark, on a desk and on a phone."""

import json

import pytest
from django.urls import get_resolver, resolve

from ledger.browser import ready
from ledger.browser.accessibility import faults
from ledger.browser.conftest import Furnished, Office
from ledger.processes import Installation
from ledger.test_isolation import routes
from rectitude.ledger.machines import MACHINES

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]

PAGES: dict[str, tuple[str, ...]] = {
    "": ("clues/new/", "clues/follow/", "accounts/login/", "api/"),
    "inspector": (
        "", "problems/", "problems/?view=closed", "problems/{served}/", "problems/{signed}/notify/",
        "clues/", "cases/campaign/", "cases/campaign/{campaign}/", "cases/service/", "calendar/",
        "begin/campaign/", "begin/batch/{campaign}/", "begin/measure/{signed}/",
        "listings/", "assets/{app}/", "begin/problem/", "questions/", "enterprises/", "cases/run/",
        "problems/?view=all&aspect=user&severity=2&q=qinghe", "figures/",
        "campaigns/{campaign}/figures/", "problems/reports/", "problems/{served}/assign/",
        "enterprises/{firm}/", "problems/spreadsheet/", "tokens/", "questions/{question}/",
        "clues/{clue}/", "clues/{clue}/accept/", "cases/run/{run}/", "begin/commission/{campaign}/",
    ),
    "auditor": ("verification/",),
    "custodian": ("clues/identities/", "clues/{clue}/identity/"),
    "decider": ("problems/{asked}/grant_extension/", "problems/{asked}/"),
    "laboratory": ("", "problems/reports/", "cases/commission/{task}/",
                   "cases/commission/{task}/decline/"),
    "editor": ("", "problems/{served}/", "problems/{served}/dispute/", "cases/self_inspection/",
               "self-inspections/{answers}/", "problems/{served}/ask_extension/", "problems/{begun}/submit/",
               "cases/electronic_address/", "begin/electronic_address/"),
    "administrator": ("administration/", "administration/{authority}/", "calendar/", "templates/",
                      "templates/rectification_order/"),
}  # fmt: skip
"""States of cases that are worth a look of their own, by who looks; the keys in braces are made ready
first. A page of every route is looked at beside."""


NO_PAGE = {
    "preferences", "act-for", "member-change", "problems-views", "problem-comment", "problems-export",
    "file", "file-unread", "preview", "figures-chart", "enterprise-chart", "campaign-chart",
    "self-answers-table", "bulk",
}  # fmt: skip
"""Routes that show nothing when they are asked for: they take a form, or send a file."""


AUTHORITY = """
from rectitude.ledger.accounts.models import Organisation
print(json.dumps(Organisation.objects.get(short_name="甲局").pk))
"""
FIRM = """
from rectitude.ledger.accounts.models import Organisation
print(json.dumps(Organisation.objects.get(short_name="青禾优选").pk))
"""
APP = """
from rectitude.ledger.accounts.actions import add_organisation
from rectitude.ledger.enterprises.actions import add_asset, add_listing
store = add_organisation("无障碍商店", "platform", by=who("administrator"), at=now())
app = add_asset("app", "com.axe.shop", by=who("inspector"), at=now(), certificate="a" * 64)
add_listing(app, "1.0", store, "https://store.example/1", by=who("inspector"), at=now())
print(json.dumps(app.pk))
"""


@pytest.fixture(scope="session")
def keys(served: Office) -> dict[str, int]:
    site, made = ready.site("axe"), served.made
    ready.asset(made, site)
    served_, asked, begun = (
        ready.problem(made, "served", ready.site(name)) for name in ("served", "asked", "begun")
    )
    _act_on(made, asked, begun)
    campaign = ready.campaign(made, site)
    return {
        **_begun_in(made, campaign),
        "asked": asked,
        "begun": begun,
        "served": served_,
        "signed": ready.problem(made, "signed", ready.site("signed")),
        "campaign": campaign,
        "answers": ready.self_inspection(made, campaign),
        "app": made.say(APP),
        "authority": made.say(AUTHORITY),
        "firm": made.say(FIRM),
    }


def _act_on(made: Installation, asked: int, begun: int) -> None:
    """Let the firm ask for time for one problem, and begin with the other."""
    made.say(f"""
who_asks, asked, begun = who("editor"), Problem.objects.get(pk={asked}), Problem.objects.get(pk={begun})
given = {{"units": 2, "reason": "审核"}}
PROBLEM.perform(asked, "ask_extension", by=who_asks, at=now(), given=given)
PROBLEM.perform(begun, "accept", by=who_asks, at=now())
PROBLEM.perform(begun, "begin", by=who_asks, at=now())
""")


def _begun_in(made: Installation, campaign: int) -> dict[str, int]:
    """Begin a task of a laboratory and a run in a campaign; file a clue and a question beside it."""
    keys: dict[str, int] = made.say(f"""{ready.HEAD}
from datetime import timedelta
from rectitude.ledger.campaigns.commissions import ask
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.clues.actions import file_clue
from rectitude.ledger.clues.models import Clue
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.inspections.runs import request_inspection
authority = Organisation.objects.get(short_name="甲局")
laboratory = Organisation.objects.filter(kind="laboratory").first()
row, later = Campaign.objects.get(pk={campaign}), timezone.localdate() + timedelta(30)
task = ask(row, laboratory, "检测弹窗", later, by=who("inspector"), at=now())
raw = report(now(), subject={ready.site("question")!r}, outcome="cantTell")
import_report(json.dumps(raw).encode(), by=who("inspector"), at=now())
file_clue(authority, "https://a.example", "弹窗关不掉", at=now(), identity={{"name": "某人"}})
run = request_inspection(row.population.first(), by=who("inspector"), at=now(), scenarios=[])
made = {{"task": task, "clue": Clue.objects.latest("pk"), "run": run,
        "question": Finding.objects.filter(outcome="cantTell").latest("pk")}}
print(json.dumps({{name: each.pk for name, each in made.items()}}))
""")
    return keys


@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize("who", list(PAGES))
def test_axe_finds_nothing(office: Office, keys: dict[str, int], who: str, language: str) -> None:
    page = office.window(who, language)
    found = {}
    for path in PAGES[who]:
        answer = page.goto(office.address + path.format(**keys))
        assert answer is not None
        assert answer.ok, path
        if faulty := faults(page):
            found[path] = faulty
    page.close()

    assert found == {}, json.dumps(found, indent=1, ensure_ascii=False)


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_axe_finds_nothing_on_any_page_of_the_table_of_addresses(
    furnished: Furnished, language: str
) -> None:
    found = {}
    for who, paths in furnished.shown().items():
        page = furnished.office.window(who, language)
        for path in paths:
            page.goto(furnished.office.address + path)
            if faulty := faults(page):
                found[f"{who} {path}"] = faulty
        page.close()

    assert found == {}, json.dumps(found, indent=1, ensure_ascii=False)


def test_every_route_has_a_page_that_is_looked_at(furnished: Furnished) -> None:
    shown = {resolve(f"/{path}").url_name for _, path in furnished.pages}
    ours = {
        name
        for path, name in routes(get_resolver())
        if not path.startswith(("accounts/", "api/v1/"))
    }

    assert ours - shown - NO_PAGE == set()
    assert {path.split("/")[1] for _, path in furnished.pages if path.startswith("cases/")} == {
        *MACHINES
    } - {"problem", "clue"}


def test_a_page_is_worked_by_keys_alone(office: Office, keys: dict[str, int]) -> None:
    page = office.see("inspector", "problems/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.className") == "what"
    page.keyboard.press("Enter")
    page.wait_for_url("**/problems/*/")
    page.close()
