"""The HTML report and the archives in real Chromium: read, switched, printed, replayed."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from example import NODE_MODULES
from rectitude import reports
from rectitude.bundle import Bundle
from rectitude.collectors.website.launch import find
from reporting import HOME, make_bundle, make_inspection

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1160, "height": 900}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    switches = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=find(), args=switches)
        yield launched
        launched.close()


@pytest.fixture(scope="module", params=[False, True], ids=["ordinary", "hostile"])
def bundle(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    return make_bundle(tmp_path_factory.mktemp("bundle"), hostile=request.param)


@pytest.fixture(scope="module")
def report(bundle: Bundle) -> Path:
    hostile = "script" in next(bundle.members.lines("evidence/page.jsonl")).decode()
    inspection = make_inspection(bundle, hostile=hostile)
    path = bundle.path.with_suffix(".html")
    path.write_text(reports.render([inspection], "html", "zh", [bundle]), encoding="utf-8")
    return path


def _open(context: BrowserContext, report: Path) -> Page:
    page = context.new_page()
    page.goto(report.as_uri())
    return page


def test_languages_switch_without_script(browser: Browser, report: Path) -> None:
    with browser.new_context(java_script_enabled=False, viewport=DESK) as context:
        page = _open(context, report)
        chinese, english = (
            page.get_by_text("22 个场景中检测了"),
            page.get_by_text("of 22 scenarios"),
        )
        assert chinese.is_visible()
        assert not english.is_visible()
        page.check("#lang-en", force=True)
        assert english.is_visible()
        assert not chinese.is_visible()


def test_dark_follows_the_system_and_the_switch(browser: Browser, report: Path) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light, dark = "rgb(246, 247, 249)", "rgb(15, 20, 26)"
    with browser.new_context(color_scheme="dark", viewport=DESK) as context:
        page = _open(context, report)
        assert page.evaluate(ground) == dark
        page.check("#theme-light", force=True)
        assert page.evaluate(ground) == light
    with browser.new_context(color_scheme="light", viewport=DESK) as context:
        page = _open(context, report)
        assert page.evaluate(ground) == light
        page.check("#theme-dark", force=True)
        assert page.evaluate(ground) == dark


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_it_never_scrolls_sideways_and_asks_for_nothing(
    browser: Browser, report: Path, viewport: dict[str, int]
) -> None:
    with browser.new_context(viewport=viewport) as context:
        asked: list[str] = []
        said: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        context.on("dialog", lambda dialog: said.append(dialog.message))
        context.on("console", lambda message: said.append(message.text))
        page = _open(context, report)
        for language in ("zh", "en"):
            page.check(f"#lang-{language}", force=True)
            width = page.evaluate("document.documentElement.scrollWidth")
            assert width <= viewport["width"]
        assert [url for url in asked if not url.startswith("data:")] == [report.as_uri()]
        assert said == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_axe_finds_nothing_against_wcag_2_2_aa(
    browser: Browser, report: Path, language: str, scheme: Literal["light", "dark"]
) -> None:
    axe = (NODE_MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    with browser.new_context(color_scheme=scheme, viewport=DESK, bypass_csp=True) as context:
        page = _open(context, report)
        page.check(f"#lang-{language}", force=True)
        page.evaluate(axe)
        found = page.evaluate(
            "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']})"
        )
        assert len(found["passes"]) > 30
        assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []


def test_every_picture_is_shown(browser: Browser, report: Path) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = _open(context, report)
        sizes = page.evaluate(
            "Promise.all([...document.querySelectorAll('image')].map(async i => {"
            "const p = new Image(); p.src = i.getAttribute('href'); await p.decode();"
            "return [p.naturalWidth, i.width.baseVal.value] }))"
        )
        assert sizes
        assert all(natural == drawn for natural, drawn in sizes)


def test_it_prints_on_a4_with_the_verdict_alone_on_the_first_page(
    browser: Browser, report: Path, tmp_path: Path
) -> None:
    printed = tmp_path / "report.pdf"
    with browser.new_context(color_scheme="dark", viewport=DESK) as context:
        _open(context, report).pdf(path=printed, prefer_css_page_size=True)
    data = printed.read_bytes()
    assert data.startswith(b"%PDF")
    assert 3 <= data.count(b"/Type /Page\n") <= 14
    assert b"/MediaBox [0 0 594" in data or b"/MediaBox [0 0 595" in data


def test_a_har_is_replayed_to_the_browser(browser: Browser, bundle: Bundle, tmp_path: Path) -> None:
    har = tmp_path / "out.har"
    reports.export(bundle, "har", har)
    first = json.loads(har.read_text("utf-8"))["log"]["entries"][0]["request"]["url"]
    with browser.new_context() as context:
        context.route_from_har(har, not_found="abort")
        page = context.new_page()
        page.goto(first)
        assert page.inner_text("p") == "0 li.lei@mail.example"


def test_a_wacz_passes_its_validator(bundle: Bundle, tmp_path: Path) -> None:
    wacz = tmp_path / "out.wacz"
    reports.export(bundle, "wacz", wacz)
    command = [sys.executable, "-m", "wacz", "validate", "--file", str(wacz)]
    said = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert said.returncode == 0, said.stdout + said.stderr
    assert "Validation succeeded" in said.stdout
    assert HOME in next(iter(bundle.manifest.places))
