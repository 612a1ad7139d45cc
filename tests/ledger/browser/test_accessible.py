"""Every main page is accessible: both languages, light and dark, on a desk and on a phone."""

import json

import pytest

from ledger.browser import ready
from ledger.browser.accessibility import faults
from ledger.browser.conftest import Office

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]

PAGES: dict[str, tuple[str, ...]] = {
    "": ("clues/new/", "clues/follow/", "accounts/login/"),
    "inspector": (
        "", "problems/", "problems/?view=closed", "problems/{served}/", "problems/{signed}/notify/",
        "clues/", "cases/campaign/", "cases/campaign/{campaign}/", "cases/service/", "calendar/",
        "begin/campaign/", "begin/batch/{campaign}/", "begin/measure/{signed}/",
        "listings/", "assets/{app}/", "begin/problem/",
    ),
    "editor": ("", "problems/{served}/", "problems/{served}/dispute/", "cases/self_inspection/",
               "cases/electronic_address/", "begin/electronic_address/"),
    "administrator": ("administration/", "administration/{authority}/", "calendar/", "templates/",
                      "templates/rectification_order/"),
}  # fmt: skip
"""By who looks at it; the keys in braces are made ready first."""


@pytest.fixture(scope="session")
def keys(served: Office) -> dict[str, int]:
    site = "https://axe.qinghe.example"
    ready.asset(served.made, site)
    authority = """
from rectitude.ledger.accounts.models import Organisation
print(json.dumps(Organisation.objects.get(short_name="甲局").pk))
"""
    app = """
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.enterprises.models import Asset, Listing, Release
store = Organisation.objects.create(kind="platform", name="无障碍商店")
app = Asset.objects.create(kind="app", identifier="com.axe.shop", certificate="a" * 64, created_at=now())
release = Release.objects.create(asset=app, version="1.0")
Listing.objects.create(release=release, store=store, page="https://store.example/1", seen_at=now())
print(json.dumps(app.pk))
"""
    return {
        "app": served.made.say(app),
        "served": ready.problem(served.made, "served", "https://served.qinghe.example"),
        "signed": ready.problem(served.made, "signed", "https://signed.qinghe.example"),
        "campaign": ready.campaign(served.made, site),
        "authority": served.made.say(authority),
    }


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
