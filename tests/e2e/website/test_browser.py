"""How the browser is started: its sandbox, and what is off beside what its driver switches off."""

import asyncio
import os
from pathlib import Path

import pytest
from playwright.async_api import Browser as Chromium
from playwright.async_api import async_playwright

from rectitude.collectors.website.browser import FEATURES_OFF, Browser, Launch, find
from rectitude.options import Options

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]


async def _switches(chromium: Chromium) -> list[str]:
    """Return the command line of a running browser."""
    session = await chromium.new_browser_cdp_session()
    processes = (await session.send("SystemInfo.getProcessInfo"))["processInfo"]
    process = next(each["id"] for each in processes if each["type"] == "browser")
    return Path(f"/proc/{process}/cmdline").read_text(encoding="utf-8").split("\0")


async def _features_off(chromium: Chromium) -> set[str]:
    """Return the features that are off by the command line of a running browser."""
    switches = await _switches(chromium)
    said = [each for each in switches if each.startswith("--disable-features=")]
    return set(said[-1].partition("=")[2].split(","))


async def _sandbox_of_ours() -> tuple[list[str], str]:
    """Return the switches of our browser, and what the bundle says of its sandbox."""
    async with Browser.launch(Options()) as browser:
        switches = await _switches(await browser.chromium())
        return switches, browser.environment["sandbox"]


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


def test_the_sandbox_is_off_for_root_only_and_the_bundle_says_so() -> None:
    switches, said = asyncio.run(_sandbox_of_ours())

    root = os.geteuid() == 0
    assert ("--no-sandbox" in switches) == root
    assert said == ("off: run as root" if root else "on")


def test_who_is_not_root_keeps_the_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)

    assert Launch(executable="chromium").sandbox
