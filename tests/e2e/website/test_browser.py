"""How the browser is started: its sandbox, and what is off beside what its driver switches off."""

import asyncio
import os
from pathlib import Path

import pytest
from playwright.async_api import Browser as Chromium
from playwright.async_api import async_playwright

from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.launch import FEATURES_OFF, Launch, find
from rectitude.demo.server import Host, Request, Response, Town
from rectitude.demo.server import serving as serving_town
from rectitude.evidence.website import Website
from rectitude.options import Options
from website import inspected

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


@pytest.mark.parametrize(("policy", "kept"), [("allow", True), ("block", False)])
def test_cookies_of_third_parties_are_treated_as_asked_and_that_is_recorded(
    policy: str, kept: bool, tmp_path: Path
) -> None:
    town = Town(
        {
            "shop.example": Host(respond=_page_with_frame),
            "stat.example": Host(respond=_cookie),
        }
    )
    with serving_town(town):
        authority = town.save_authority(tmp_path / "ca.pem")
        bundle = inspected(
            "https://shop.example/",
            tmp_path,
            resolve=town.resolve,
            ca=authority,
            third_party_cookies=policy,
        )
    website = bundle.gather(Website)
    assert website is not None
    assert ("visitor" in {cookie.name for cookie in website.cookies}) is kept
    said = bundle.manifest.environment["third_party_cookies"]
    assert said == ("allowed" if kept else "blocked")


def _page_with_frame(request: Request) -> Response:
    return Response(
        headers={"Content-Type": "text/html"}, body='<iframe src="https://stat.example/"></iframe>'
    )


def _cookie(request: Request) -> Response:
    cookie = "visitor=4f1c9a2be7d0; Max-Age=31536000; SameSite=None; Secure; Path=/"
    return Response(headers={"Content-Type": "text/html", "Set-Cookie": cookie}, body="x")
