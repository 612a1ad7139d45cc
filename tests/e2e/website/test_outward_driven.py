"""Controls that lead to other sites by a script are pressed where nothing leads away; pages are made anew."""

import asyncio

import pytest

from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.outward_driven import driven
from rectitude.collectors.website.outward_leads import Lead, Seen, chosen, opened
from rectitude.collectors.website.outward_rewritten import rewrite
from rectitude.options import Options

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]

SITE = "http://shop.example/"
HTML = "text/html; charset=utf-8"
OFFERS = ["https://one.example/i/5", "https://two.example/i/5", "https://three.example/i/5"]


def _found(body: str, source: str = "") -> dict[str, str]:
    """Return where the controls of a page lead, by their labels."""

    async def nothing(_: Lead) -> str:
        return ""

    async def press() -> dict[str, str]:
        async with Browser.launch(Options()) as browser, browser.context() as context:
            page = await context.new_page()
            await page.route(f"{SITE}**", lambda route: route.fulfill(body=body, content_type=HTML))
            seen = await opened(page, SITE)
            led, _ = chosen(seen, "shop.example")
            found = await driven(page, SITE, seen, led, "shop.example", source or body, nothing)
            return {lead.label: target for lead, target in found}

    return asyncio.run(press())


def _script(opens: str) -> str:
    return (
        f"<script>const offers = {OFFERS}; const open_ = n => {{ const url = offers[n]; {opens} }};"
        "document.querySelectorAll('[data-n]').forEach(e => (e.onclick = () => open_(e.dataset.n)))</script>"
    )


def _rows(element: str) -> str:
    names = ("甲店", "乙店", "丙店")
    return "".join(f"<p>{element.format(n=n, name=name)}</p>" for n, name in enumerate(names))


@pytest.mark.parametrize(
    "element",
    [
        "<button data-n={n}>{name}</button>",
        "<a href='#' data-n={n}>{name}</a>",
        "<a href='javascript:;' data-n={n}>{name}</a>",
        "<span role=link data-n={n}>{name}</span>",
        "<div style='cursor:pointer' data-n={n}>{name}</div>",
        "<input type=button data-n={n} value={name}>",
    ],
    ids=["button", "empty link", "script link", "role", "pointer", "input"],
)
def test_whatever_opens_by_a_script_is_followed_to_where_it_leads(element: str) -> None:
    opens = "url.includes('two') ? window.open(url) : (location.href = url)"
    assert list(_found(_rows(element) + _script(opens)).values()) == OFFERS


def test_one_that_is_kept_shut_stands_for_the_site_to_which_no_other_leads() -> None:
    kept = "if (url.includes('two.')) return alert('无法打开'); window.open(url)"
    found = _found(_rows("<button data-n={n}>{name}</button>") + _script(kept))

    assert found == dict(
        zip(("甲店", "丙店", "乙店"), (OFFERS[0], OFFERS[2], OFFERS[1]), strict=True)
    )


def test_controls_that_lead_nowhere_stand_for_nothing() -> None:
    assert _found(_rows("<button data-n={n}>{name}</button>") + _script("")) == {}


def test_nothing_is_sent_while_controls_are_tried() -> None:
    sends = "fetch('/api/like', {method: 'POST', body: url}).then(() => (document.title = 'sent'))"
    assert _found(_rows("<button data-n={n}>{name}</button>") + _script(sends)) == {}


@pytest.mark.parametrize(
    "written",
    [
        "'https://two.example/i/5'",
        r"'https:\/\/two.example\/i\/5'",
        "atob('aHR0cHM6Ly90d28uZXhhbXBsZS9pLzU=')",
    ],
)
def test_a_page_is_made_anew_with_another_address_in_the_place_of_one(written: str) -> None:
    body = f"<div id=a></div><script>a.innerHTML = `<a href=${{{written}}}>看看</a>`</script>"

    async def links() -> Seen:
        async with Browser.launch(Options()) as browser, browser.context() as context:
            page = await context.new_page()
            await page.route(f"{SITE}**", lambda route: route.fulfill(body=body, content_type=HTML))
            await rewrite(page, "shop.example", OFFERS[1], "https://www.example.org/i/5")
            return await opened(page, SITE)

    assert [link.address for link in asyncio.run(links()).links] == ["https://www.example.org/i/5"]
