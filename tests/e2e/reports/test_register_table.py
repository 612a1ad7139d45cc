"""The table of a register's faults in real Chromium: read without script, searched and sorted with it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, sync_playwright

import registers
from example import NODE_MODULES
from rectitude import reports
from rectitude.bundle import open_bundle
from rectitude.collectors.website.launch import find
from rectitude.inspection import inspect
from rectitude.options import Options, Target

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]

HOSTILE = "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    switches = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=find(), args=switches)
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("register")
    world = registers.build(filings=120, each=2)
    world.registrant(world.site(unit_name=HOSTILE, leader="王小明"), "Quite Another Firm Ltd.")
    tables = registers.write(world, folder / "tables")
    inspected = inspect(Target("register", str(tables)), Options(), workdir=folder)
    path = folder / "report.html"
    bundle = open_bundle(next(folder.glob("*.zip")))
    path.write_text(reports.render([inspected], "html", "zh", [bundle]), encoding="utf-8")
    return path


@pytest.fixture
def page(browser: Browser, report: Path) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 1160, "height": 900}) as context:
        errors: list[str] = []
        opened = context.new_page()
        opened.on("pageerror", lambda error: errors.append(str(error)))
        opened.on("console", lambda message: errors.append(message.text))
        opened.goto(report.as_uri())
        yield opened
        assert errors == []


def table(page: Page) -> Locator:
    return page.locator("section.filtered")


def rows(page: Page) -> Locator:
    return table(page).locator("tr[data-outcome]:visible")


def subjects(page: Page) -> list[str]:
    return rows(page).locator("> th").all_inner_texts()


def test_the_search_keeps_the_rows_that_hold_every_word(page: Page) -> None:
    every = len(subjects(page))
    table(page).get_by_label("查找").fill("已注销 SITE")
    found = rows(page)
    assert 0 < found.count() < every
    assert all("已注销" in text for text in found.all_text_contents())
    assert table(page).get_by_role("status").inner_text() == f"{found.count()} / {every}"


def test_a_column_is_sorted_by_key_and_turned_by_a_second_press(page: Page) -> None:
    head = table(page).get_by_role("columnheader", name="对象")
    head.get_by_role("button").press("Enter")
    rising = subjects(page)
    assert head.get_attribute("aria-sort") == "ascending"
    head.get_by_role("button").press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    assert subjects(page) == rising[::-1]
    assert rising.index("10.0.120.0/24") < rising.index("10.1.8.0/24")


def test_the_filters_and_the_search_work_together(page: Page) -> None:
    table(page).get_by_label("22", exact=True).check()
    stale = subjects(page)
    table(page).get_by_label("查找").fill(stale[0])
    assert set(subjects(page)) == {stale[0]}


def test_each_fault_leads_to_its_rows(page: Page) -> None:
    for link in table(page).locator("tr[data-outcome] a").all():
        assert page.locator(link.get_attribute("href") or "").count() == 1
    brief = table(page).locator("tr[data-outcome]:not(:has(a))").first
    brief.locator("summary").click()
    assert brief.locator("table mark").first.is_visible()


def test_nothing_of_the_evidence_is_run_and_no_name_of_a_person_shown(page: Page) -> None:
    assert page.title() != "run"
    assert "王小明" not in page.content()
    assert "script-src" in page.content()


def test_it_reads_and_filters_without_script(browser: Browser, report: Path) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(report.as_uri())
        every = len(subjects(plain))
        table(plain).get_by_label("22", exact=True).check()
        assert 0 < len(subjects(plain)) < every
        assert table(plain).get_by_label("查找").count() == 0


def test_the_tools_of_the_table_have_no_serious_accessibility_fault(
    browser: Browser, report: Path
) -> None:
    with browser.new_context(bypass_csp=True) as context:
        opened = context.new_page()
        opened.goto(report.as_uri())
        opened.add_script_tag(path=NODE_MODULES / "axe-core" / "axe.min.js")
        parts = "{include: [['section.filtered .filters'], ['section.filtered thead']]}"
        found = opened.evaluate(f"axe.run({parts})")
        grave = [v["id"] for v in found["violations"] if v["impact"] in {"serious", "critical"}]
        assert grave == []
