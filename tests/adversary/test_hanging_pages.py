"""A page may run for ever at any moment of the visit: what was there is read, and the hang is a limit."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner

from rectitude.bundle import Bundle, verify
from rectitude.cli import main
from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from website import inspected, serving

pytestmark = pytest.mark.e2e

HOME = """<!DOCTYPE html><title>标题</title><p>正文在此</p>
<form><label>手机号 <input name=mobile></label><button>提交</button></form>
<a href=/next>下一页</a><p>京ICP备12345678号-1</p>
<script>document.cookie = 'mark=1'; localStorage.mark = 'kept'</script>
"""

HANGS = {
    "while it loads": "<script>for (;;) {}</script>",
    "after it loaded": "<script>onload = () => setTimeout(() => { for (;;) {} }, 300)</script>",
    "again and again": "<script>setInterval(() => { for (;;) {} }, 10)</script>",
    "with a shield": "<script>setInterval(() => { for (;;) try { for (;;); } finally { } })</script>",
    "in small steps": "<script>onload = function on() { Promise.resolve().then(on); }</script>",
    "on a key": "<script>addEventListener('keydown', () => { for (;;) {} })</script>",
    "in a frame of another site": "<iframe src='http://other.localhost:PORT/loop'></iframe>",
    "when it is left": "<script>onpagehide = () => { for (;;) {} }</script>",
}  # fmt: skip

FILLED = {"while it loads", "after it loaded", "in small steps", "when it is left"}
"""Those whose forms are filled in: the page is itself again once its script was ended."""


def visited(folder: Path, hang: str) -> Bundle:
    pages = {"/loop": "<script>setInterval(() => { for (;;) {} }, 50)</script>"}
    with serving({**pages, "/next": "<title>次页</title>下页"}) as site:
        site.pages["/"] = HOME + HANGS[hang].replace("PORT", str(site.server_port))
        return inspected(site.url(), folder, pages=2)


@pytest.fixture(scope="module")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Bundle]:
    """Return what was seen of each page; they hang side by side, for waiting is most of it."""
    folders = [tmp_path_factory.mktemp("hang") for _ in HANGS]
    with ThreadPoolExecutor(len(HANGS)) as threads:
        return dict(zip(HANGS, threads.map(visited, folders, HANGS), strict=True))


def pages(bundle: Bundle) -> tuple[PageVisit, PageVisit]:
    website = bundle.gather(Website)
    assert website is not None
    return website.pages[0], website.pages[-1]


@pytest.mark.parametrize("hang", HANGS)
def test_what_the_page_held_is_read(bundles: dict[str, Bundle], hang: str) -> None:
    bundle = bundles[hang]
    home, following = pages(bundle)
    assert verify(bundle.path) == ()
    assert home.title == "标题"
    assert "正文在此" in home.text
    assert [link.text for link in home.links] == ["下一页"]
    assert len(home.footer) == 1
    assert home.screenshot
    assert [bool(field.known) for field in home.forms[0].fields] == [hang in FILLED]
    assert following.title == "次页"
    website = bundle.gather(Website)
    assert website is not None
    assert "mark" in {cookie.name for cookie in website.cookies}
    assert "kept" in {item.value for item in website.storage}


@pytest.mark.parametrize("hang", [hang for hang in HANGS if hang != "when it is left"])
def test_the_hang_is_a_limit_that_comes_first(bundles: dict[str, Bundle], hang: str) -> None:
    manifest = bundles[hang].manifest
    assert not manifest.complete
    said = [limit.en for limit in manifest.limits]
    assert any("kept it from answering and was ended" in limit for limit in said)
    assert any("The home page was not read to its end" in limit for limit in said)

    report = CliRunner().invoke(main, ["judge", str(bundles[hang].path), "--lang", "en"])
    assert "Limits" in report.output.splitlines()[:12]


def test_a_page_that_can_be_read_by_no_means_is_no_success(tmp_path: Path) -> None:
    with serving({"/": lambda request: request.rfile.read(1)}) as site:
        done = CliRunner().invoke(
            main,
            ["inspect", site.url(), "--popups", "off", "--scenario", "resource.filing.missing",
             "--bundle", str(tmp_path / "a.zip"), "--deadline", "50", "--lang", "en"],
        )  # fmt: skip

    assert done.exit_code == 2, done.output
    assert "could not be read" in done.output
