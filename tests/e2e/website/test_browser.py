"""What is switched off in the browser, compared with what its driver switches off by itself."""

import asyncio
from pathlib import Path

import pytest
from playwright.async_api import Browser as Chromium
from playwright.async_api import async_playwright

from rectitude.collectors.website.browser import FEATURES_OFF, Browser, find
from rectitude.options import Options

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]


async def _features_off(chromium: Chromium) -> set[str]:
    """Return the features that are off by the command line of a running browser."""
    session = await chromium.new_browser_cdp_session()
    processes = (await session.send("SystemInfo.getProcessInfo"))["processInfo"]
    process = next(each["id"] for each in processes if each["type"] == "browser")
    switches = Path(f"/proc/{process}/cmdline").read_text(encoding="utf-8").split("\0")
    said = [each for each in switches if each.startswith("--disable-features=")]
    return set(said[-1].partition("=")[2].split(","))


async def _of_playwright() -> set[str]:
    async with async_playwright() as driver:
        chromium = await driver.chromium.launch(executable_path=find(), chromium_sandbox=False)
        try:
            return await _features_off(chromium)
        finally:
            await chromium.close()


async def _of_ours() -> tuple[set[str], list[str]]:
    async with Browser.launch(Options()) as browser, browser.context() as context:
        await context.new_page()
        chromium = await browser.chromium()
        session = await chromium.new_browser_cdp_session()
        targets = (await session.send("Target.getTargets", {"filter": [{}]}))["targetInfos"]
        return await _features_off(chromium), [each["url"] for each in targets]


def test_everything_that_playwright_switches_off_stays_off() -> None:
    theirs, (ours, _) = asyncio.run(_of_playwright()), asyncio.run(_of_ours())

    assert len(theirs) > 5
    assert theirs <= ours
    assert ours == set(FEATURES_OFF)


def test_a_window_loads_no_pages_of_the_browser_itself() -> None:
    _, addresses = asyncio.run(_of_ours())

    assert [each for each in addresses if each.startswith("chrome://")] == []
