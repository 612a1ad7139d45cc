"""What the scripts that look around a switch, and for links to other sites, see of unusual pages."""

import asyncio
import json
from typing import Any

import pytest

from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.outward_leads import READ
from rectitude.collectors.website.scripts import script
from rectitude.facts.personalisation.naming import SWITCHED
from rectitude.options import Options

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]

SWITCH = "<label><input type=checkbox checked> 个性化推荐</label>"
CONTROLS = script("controls", "rectitude.collectors.personalisation")


async def _read(html: str, *scripts: tuple[str, Any]) -> Any:
    """Return what the last of some scripts says of a page."""
    async with Browser.launch(Options()) as browser, browser.context() as context:
        page = await context.new_page()
        await page.set_content(f"<!doctype html>{html}")
        for source, argument in scripts:
            said = await page.evaluate(f"argument => ({source})(argument)", argument)
        return said


@pytest.mark.parametrize(
    ("html", "buttons"),
    [
        (f"<main><section>{SWITCH}</section><button>就这样定</button></main>", ["就这样定"]),
        (f"<section>{SWITCH}</section><p><button>就这样定</button></p>", ["就这样定"]),
        (f"<button>外</button><dialog open>{SWITCH}<footer><button>好</button></footer></dialog>", ["好"]),
        (f"<form><fieldset>{SWITCH}</fieldset><button>发送</button></form><button>外面</button>", ["发送"]),
        (f"<header><button>甲</button></header>{SWITCH}<footer><button>乙</button></footer>", []),
    ],
    ids=["below the section", "no main part", "a dialog's foot", "a form", "head and foot of the page"],
)  # fmt: skip
def test_what_may_save_is_looked_for_in_all_that_the_switch_is_part_of(
    html: str, buttons: list[str]
) -> None:
    find = (CONTROLS, {"pattern": SWITCHED, "switches": True})
    said = asyncio.run(_read(html, find, (script("around"), 0)))
    assert json.loads(said)["buttons"] == buttons


def test_a_page_whose_root_has_an_address_is_read_like_any_other() -> None:
    page = """<html data-url="https://a.example/"><a href="https://b.example/y">看</a></html>"""
    said = asyncio.run(_read(page, (READ.read_text(encoding="utf-8"), None)))
    assert [each["address"] for each in said["links"]] == ["https://b.example/y"]


NOTICE = "本站使用 Cookie 分析浏览记录。"


@pytest.mark.parametrize(
    ("html", "sign"),
    [
        (f"<div class=cookie-bar hidden>{NOTICE}<button>同意</button></div>", "hidden"),
        (f"<div id=consent style='position:fixed;top:-300px'>{NOTICE}<a>拒绝</a></div>", "hidden"),
        (f"<div class=cookie-bar>{NOTICE}<button>同意</button></div>", "shows"),
        (f"<div class=privacy-words hidden>{NOTICE}<a href=/p>隐私政策</a></div>", ""),
        (
            "<div class=privacy-join hidden>手机号 <input> 隐私政策 <button>同意并注册</button></div>",
            "",
        ),
        (f"<div class=tip hidden>{NOTICE}<button>同意</button></div>", ""),
    ],
    ids=["hidden", "above the page", "shows", "mere words", "a form", "not called so"],
)
def test_a_notice_of_cookies_is_told_from_forms_and_words_and_by_whether_it_shows(
    html: str, sign: str
) -> None:
    assert asyncio.run(_read(html, (script("awaited"), None))) == sign
