"""Links to other sites that open at once are pressed on one page, up to the first that does not."""

import asyncio

import pytest

from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.outward_leads import chosen, opened
from rectitude.collectors.website.outward_straight import pressed_on
from rectitude.options import Options

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]

SITE = "http://shop.example/"
HTML = "text/html; charset=utf-8"
PLAIN = '<p><a href="https://one.example/1">友情链接一</a></p>'
WINDOW = '<p><a href="https://two.example/2" target=_blank>友情链接二</a></p>'
SCRIPTED = """<p><a href="https://three.example/3"
    onclick="event.preventDefault(); setTimeout(() => window.open(this.href), 300)">友情链接三</a></p>"""
MOVING = """<div id=notice></div><p><a href="https://two.example/2">友情链接二</a></p>
    <script>addEventListener("mousemove", () => (notice.style.height = "60px"))</script>"""
LAST = '<p><a href="https://last.example/">友情链接末</a></p>'


def _reached(html: str) -> tuple[list[str], str]:
    """Return what the links of a page asked for when they were pressed, and the page's text then."""

    async def press() -> tuple[list[str], str]:
        async with Browser.launch(Options()) as browser, browser.context() as context:
            page = await context.new_page()
            await page.route(f"{SITE}**", lambda route: route.fulfill(body=html, content_type=HTML))
            led, _ = chosen(await opened(page, SITE), "shop.example")
            return await pressed_on(page, led), await page.evaluate("document.body.innerText")

    return asyncio.run(press())


def test_links_that_open_are_pressed_one_after_another_and_the_page_stays() -> None:
    reached, text = _reached(PLAIN + WINDOW + SCRIPTED + LAST)
    assert reached == [
        "https://one.example/1",
        "https://two.example/2",
        "https://three.example/3",
        "https://last.example/",
    ]
    assert "友情链接末" in text


@pytest.mark.parametrize(
    "other",
    [
        """<a href="https://two.example/2" onclick="return confirm('即将离开本站')">友情链接二</a>""",
        """<a href="https://two.example/2" onclick="event.preventDefault()">友情链接二</a>""",
        """<a href="https://shop.example/go?to=https%3A%2F%2Ftwo.example%2F2">友情链接二</a>""",
        """<a href="https://two.example/2" onclick="this.href = 'https://else.example/'">友情链接二</a>""",
        """<a href="https://two.example/2" style="pointer-events:none">友情链接二</a>""",
    ],
    ids=["asks first", "does nothing", "by the site's own page", "to a third site", "kept from presses"],
)  # fmt: skip
def test_the_first_that_does_anything_else_ends_it(other: str) -> None:
    reached, _ = _reached(f"{PLAIN}<p>{other}</p>{LAST}")
    assert reached == ["https://one.example/1"]


def test_a_link_that_moves_below_the_pointer_is_pressed_where_it_comes_to_lie() -> None:
    reached, _ = _reached(MOVING + LAST)
    assert reached == ["https://two.example/2", "https://last.example/"]
