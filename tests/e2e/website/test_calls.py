"""Calls of interfaces are seen from the first script on, in pages, cross-site frames and workers."""

from pathlib import Path

import pytest

from rectitude.bundle import Bundle
from rectitude.evidence.website import Website
from website import inspected, serving

pytestmark = pytest.mark.e2e

PAGES = {
    "/first.js": """document.cookie = 'from_file=1; path=/';
        addEventListener('devicemotion', () => {}); addEventListener('click', () => {});""",
    "/frame": """<script>document.cookie = 'framed=1; SameSite=None; Secure';
        for (let i = 0; i < 50; i++) navigator.hardwareConcurrency</script>""",
    "/worker.js": """navigator.hardwareConcurrency;
        new OffscreenCanvas(9, 9).getContext('2d').getImageData(0, 0, 1, 1);""",
    "/service.js": "navigator.hardwareConcurrency",
}
HOME = """<!doctype html><script>document.cookie = 'inline=1';
document.createElement('canvas').toDataURL()</script><script src=/first.js></script>
<iframe src="http://other.localhost:{port}/frame"></iframe>
<p id=says></p>
<script>new Worker('/worker.js'); navigator.serviceWorker.register('/service.js');
says.textContent = [HTMLCanvasElement.prototype.toDataURL, Document.prototype.__lookupSetter__('cookie')]
  .every(f => /native code/.test(f)) ? 'untouched' : 'patched';</script>"""


@pytest.fixture(scope="module", name="bundle")
def _bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    with serving(dict(PAGES)) as site:
        site.pages["/"] = HOME.format(port=site.server_port)
        return inspected(site.url(), Path(tmp_path_factory.mktemp("calls")))


@pytest.fixture(scope="module")
def website(bundle: Bundle) -> Website:
    return bundle.gather(Website)


def called(website: Website, interface: str) -> dict[str, int]:
    """Return how often each script, by the end of its address, called an interface."""
    return {
        call.script.rpartition("/")[2]: call.times
        for call in website.calls
        if call.interface == interface
    }


def test_the_very_first_inline_script_is_seen(website: Website) -> None:
    assert "" in called(website, "HTMLCanvasElement.toDataURL")


def test_a_cookie_is_traced_to_the_script_that_set_it(website: Website) -> None:
    cookies = {cookie.name: cookie for cookie in website.cookies}
    assert cookies["from_file"].set_by.endswith("/first.js")
    assert cookies["from_file"].set_in.phase == "load"
    assert cookies["inline"].set_by == website.pages[0].final_url


def test_a_cross_site_frame_is_seen_and_frequent_calls_are_bounded(website: Website) -> None:
    assert called(website, "Navigator.hardwareConcurrency") == {"frame": 20}


@pytest.mark.parametrize("script", ["worker.js", "service.js"])
def test_a_worker_is_seen_or_the_report_says_that_it_ran_too_early(
    script: str, website: Website, bundle: Bundle
) -> None:
    early = any("A worker ran before" in limit.en for limit in bundle.manifest.limits)
    assert script in called(website, "WorkerNavigator.hardwareConcurrency") or early


def test_the_script_of_every_worker_is_kept(website: Website) -> None:
    kept = {
        e.url.rpartition("/")[2]: e.response_body.data for e in website.exchanges if e.response_body
    }
    assert b"OffscreenCanvas" in kept["worker.js"]
    assert b"hardwareConcurrency" in kept["service.js"]


def test_only_listeners_for_sensors_count(website: Website) -> None:
    details = {c.detail for c in website.calls if c.interface == "EventTarget.addEventListener"}
    assert details == {"devicemotion"}


def test_no_interface_is_patched(website: Website) -> None:
    assert "untouched" in website.pages[0].text


def test_the_clock_of_the_server_is_compared_with_ours(bundle: Bundle) -> None:
    assert abs(bundle.manifest.clock.server_offset) < 5


def test_a_page_that_forbids_evaluation_is_watched_all_the_same(tmp_path: Path) -> None:
    policy = (
        '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">'
        '<script src="/first.js"></script>'
    )
    pages = {"/": policy, "/first.js": PAGES["/first.js"]}
    with serving(pages) as site:
        website = inspected(site.url(), tmp_path).gather(Website)

    assert called(website, "EventTarget.addEventListener") == {"first.js": 1}
    assert {cookie.set_by for cookie in website.cookies} == {site.url("/first.js")}
