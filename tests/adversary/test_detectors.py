"""
What a page can notice of an inspection: a list of detectors, and the few that see something.

The same page is shown by the same browser that nobody drives. What differs is a sign of us; each that is
left is named in the limits, in these words.
"""

import json
import subprocess
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from rectitude.collectors.website.launch import find
from website import answer, inspected, serving

pytestmark = pytest.mark.e2e

SHOWN = 40.0
"""Seconds in which the undriven browser must have shown the page, on a busy machine too."""

PAGE = """<!DOCTYPE html><title>谁在看</title><form><label>手机号 <input name=mobile></label></form>
<p style="height: 3000px">正文</p><script src=/detectors.js></script>"""

NAMED = {
    "watched interface": "a call of one that is watched takes a millisecond or more",
    "cookie": "a call of one that is watched takes a millisecond or more",
    "console": "`Error.prepareStackTrace` is called when an error is written to the console",
    "resized": "a picture of the whole page resizes it twice",
}
"""What each detector that sees something tells from, as the limits say it."""

Found = dict[str, Any]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[Found, Found]:
    """Return what the page finds when nobody drives the browser, and when it is inspected."""
    told: list[Found] = []

    def tell(request: BaseHTTPRequestHandler) -> None:
        told.append(json.loads(request.rfile.read(int(request.headers["content-length"]))))
        answer(request)

    script = Path(__file__).with_name("detectors.js").read_text(encoding="utf-8")
    with serving({"/": PAGE, "/detectors.js": script}) as site:
        site.takers["/found"] = tell
        for _ in undriven(site.url(), tmp_path_factory.mktemp("profile")):
            if len(told) >= 4:
                break
        alone = told[-1]
        told.clear()
        inspected(site.url(), tmp_path_factory.mktemp("site"))
        return alone, told[-1]


def undriven(url: str, profile: Path) -> Iterator[None]:
    """Show a page in Chromium without any debugger, for as long as is asked."""
    switches = ("--headless", "--no-sandbox", "--disable-gpu", "--window-size=1366,768")
    browser = subprocess.Popen(
        [find(), *switches, f"--user-data-dir={profile}", url],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = time.monotonic() + SHOWN
        while time.monotonic() < until:
            yield
            time.sleep(0.1)
    finally:
        browser.terminate()
        browser.wait()


def test_a_page_notices_nothing_but_what_the_limits_name(found: tuple[Found, Found]) -> None:
    alone, ours = found
    assert len(ours) > 25
    noticed = {name for name in alone | ours if alone.get(name) != ours.get(name)}
    assert noticed - NAMED.keys() - {"headless"} == set()
    assert alone["headless"]
    assert not ours["headless"]
    assert not ours["webdriver"]


def test_what_it_can_notice_is_no_more_than_is_said(found: tuple[Found, Found]) -> None:
    alone, ours = found
    assert set(ours["console"]) - set(alone["console"]) == {"prepareStackTrace"}
    assert ours["resized"] <= 2
    page = Path(__file__).parents[2] / "docs/explanation/limits.md"
    limits = " ".join(page.read_text(encoding="utf-8").split())
    for words in NAMED.values():
        assert words in limits


def test_no_debugger_statement_stops(found: tuple[Found, Found]) -> None:
    stopped = {name: saw for name, saw in found[1].items() if name.startswith("debugger")}
    assert len(stopped) == 6
    assert not any(stopped.values())


def test_nothing_of_ours_stands_in_the_page(found: tuple[Found, Found]) -> None:
    alone, ours = found
    for name in ("globals", "document", "symbols", "order of getters", "attributes", "callers"):
        assert ours[name] == alone[name] != [] or name == "attributes"
    assert ours["not native"] == ours["unlike a fresh frame"] == ours["foreign scripts"] == []
