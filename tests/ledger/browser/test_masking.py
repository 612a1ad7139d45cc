"""A real page with personal data: whose they are makes no difference to its preview."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from rectitude.bundle import Bundle
from rectitude.evidence.page import PageVisit
from rectitude.ledger.inspections.previews import masked, opened
from website import inspected, serving

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]

PERSONS = {"/": ("11010519491231002X", "13912346021"), "/b": ("440106199912310121", "15887654309")}
PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>用户中心</title>
<style>body {{ margin: 40px; font: 20px/2 monospace }} .tall {{ height: 1400px }}
iframe {{ border: 0; margin-left: 60px }}</style>
<h1>实名信息</h1><p>本页供用户核对，<a href="/">甲</a> <a href="/b">乙</a></p>
<p>身份证号：<b>{0}</b>{1}<i>{2}</i>，请勿外传</p><p>手机 <input value="{3}"></p>
<iframe width="600" height="90" srcdoc="<body style='margin:20px;font:20px monospace'>{0}{1}{2}"></iframe>
<div class="tall"></div><p>联系人 {3}</p></html>"""


def page_of(number: str, mobile: str) -> str:
    return PAGE.format(number[:6], number[6:14], number[14:], mobile)


def differ(one: Image.Image, other: Image.Image) -> bool:
    return ImageChops.difference(one, other).getbbox() is not None


def picture(bundle: Bundle, digest: str) -> Image.Image:
    image = opened(bundle.blob(digest))
    assert image is not None
    return image


def test_a_preview_does_not_show_whose_page_it_is(tmp_path: Path) -> None:
    pages = {path: page_of(*person) for path, person in PERSONS.items()}
    # In a thread of its own: this one may run the loop of the other tests' browser.
    with serving(pages) as site, ThreadPoolExecutor(1) as aside:
        bundle = aside.submit(inspected, site.url(), tmp_path, pages=2).result()
    visits = list(bundle.records(PageVisit))
    first, second = (
        next(v for v in visits if v.url.endswith(f"{site.server_port}{path}")) for path in PERSONS
    )
    for one, other in ((first.screenshot, second.screenshot), (first.full_page, second.full_page)):
        before = picture(bundle, one)
        assert differ(before, picture(bundle, other))

        shown = masked(bundle, one, before)
        assert not differ(shown, masked(bundle, other, picture(bundle, other)))
        heading = 40, 40, 400, 110
        assert not differ(shown.crop(heading), before.crop(heading)), "the rest is as it was"
