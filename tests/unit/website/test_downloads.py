"""Links to programs are followed for a few bytes of each, and no other links are."""

import asyncio
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from programs import windows_program
from rectitude.bundle import SCHEMA, Clock, Manifest, Writer
from rectitude.collectors.website import downloads
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.evidence.download import Download
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import A_FILE, Link, PageVisit
from rectitude.findings import ReportedTarget, Tool
from rectitude.network.dial import Dialer
from website import Site, answer, serving

PROGRAM = windows_program(ProductName="山雀播放器")
LARGE = PROGRAM + b"\0" * 8_000_000


def in_ranges(request: BaseHTTPRequestHandler) -> None:
    """Answer with the part of a large program that is asked for."""
    first, _, last = request.headers["Range"].removeprefix("bytes=").partition("-")
    part = LARGE[int(first) : int(last) + 1]
    span = f"bytes {first}-{int(first) + len(part) - 1}/{len(LARGE)}"
    answer(
        request, part, status=206, kind="application/octet-stream", headers={"Content-Range": span}
    )


def handed_out(request: BaseHTTPRequestHandler) -> None:
    """Answer with a program under a name, whatever the range."""
    named = {"Content-Disposition": "attachment; filename=shanque.exe"}
    answer(request, PROGRAM, kind="application/octet-stream", headers=named)


def led_on(request: BaseHTTPRequestHandler) -> None:
    answer(request, status=302, headers={"Location": "/handed-out?id=1"})


STARTS = "<title>正在下载 山雀播放器</title><p>若没有开始，请稍候。</p>"
BETWEEN = {
    "a refresh": f"<meta http-equiv=refresh content='3; url=/large.exe'>{STARTS}",
    "a script": f"{STARTS}<script>setTimeout(() => {{ location.href = '/large.exe' }}, 3000)</script>",
    "a frame": f"{STARTS}<iframe src=/large.exe></iframe>",
    "a link": f"{STARTS}<a href=/large.exe>点击此处重新下载</a> <a href=/other.exe>云雀浏览器</a>",
}
OF_A_PROGRAM = (
    "<title>山雀播放器</title><a href=#top>下载前必读</a>"
    "<a href=/handed-out?id=7>下载 山雀播放器</a>"
)
LISTING = "<title>装机必备</title><a href=/a.exe>甲 下载</a><a href=/large.exe>乙 下载</a>"


@pytest.fixture
def site() -> Iterator[Site]:
    pages = {
        "/large.exe": in_ranges,
        "/handed-out": handed_out,
        "/go": led_on,
        "/page": "<title>下载</title>",
        "/soft/7": OF_A_PROGRAM,
        "/listing": LISTING,
        **{f"/{name.replace(' ', '-')}": page for name, page in BETWEEN.items()},
        "/paper": lambda request: answer(
            request, b"%PDF-1.7", headers={"Content-Disposition": "attachment; filename=a.pdf"}
        ),
        "/gone.exe": lambda request: answer(request, status=404),
    }
    with serving(pages) as served:  # type: ignore[arg-type]
        yield served


def followed(
    site: Site, folder: Path, *links: tuple[str, str], tried: tuple[PageVisit, ...] = ()
) -> list[Download]:
    """Return what came of links, by label and path, on one page; `tried` were visited beside it."""
    url = site.url()
    moment = Moment(context="ignored", phase="load", sequence=1)
    told = tuple(Link(text=text, href=site.url(path)) for text, path in links)
    page = PageVisit(moment=moment, url=url, final_url=url, role="home", links=told)
    manifest = Manifest(
        schema=SCHEMA, tool=Tool("rectitude", "0"), catalogue="0",
        target=ReportedTarget("website", url), options={},
        clock=Clock(started="2026-11-25T00:00:00.000Z"),
    )  # fmt: skip
    with Writer(folder / "bundle.zip", manifest) as writer:
        discreet = DiscreetWriter(writer, ())
        dialer = Dialer(WebsiteOptions())
        asyncio.run(downloads.follow(dialer, (page, *tried), discreet, threading.Event()))
        return sorted(writer.written(Download), key=lambda each: each.href)


def test_of_a_large_program_the_beginning_is_read(site: Site, tmp_path: Path) -> None:
    (found,) = followed(site, tmp_path, ("普通下载", "/large.exe"))

    assert (found.product, found.size) == ("山雀播放器", len(LARGE))
    assert found.read == downloads.BEGINNING


def test_a_link_is_followed_to_where_it_redirects(site: Site, tmp_path: Path) -> None:
    (found,) = followed(site, tmp_path, ("高速下载", "/go"))

    assert (found.file_name, found.product) == ("shanque.exe", "山雀播放器")
    assert found.final_url == site.url("/handed-out?id=1")


def test_a_link_that_gave_a_file_where_a_page_was_looked_for_is_followed(
    site: Site, tmp_path: Path
) -> None:
    url = site.url("/handed-out?id=1")
    moment = Moment(context="ignored", phase="load", sequence=2)
    gave_a_file = PageVisit(moment=moment, url=url, final_url=url, role="other", problem=A_FILE)

    (found,) = followed(site, tmp_path, ("普通下载", "/handed-out?id=1"), tried=(gave_a_file,))

    assert found.product == "山雀播放器"


def test_a_page_called_by_a_programs_name_is_read_for_its_program_where_others_are_handed_out(
    site: Site, tmp_path: Path
) -> None:
    named = ("山雀播放器 3.1", "/soft/7")

    assert followed(site, tmp_path, named) == []

    found = followed(site, tmp_path, named, ("普通下载", "/large.exe"))
    (of_its_page,) = [each for each in found if each.between is not None]
    assert of_its_page.between is not None
    assert (of_its_page.between.title, of_its_page.product) == ("山雀播放器", "山雀播放器")


@pytest.mark.parametrize("name", BETWEEN)
def test_a_page_that_leads_on_to_a_program_is_one_further_step(
    site: Site, tmp_path: Path, name: str
) -> None:
    (found,) = followed(site, tmp_path, ("立即下载", f"/{name.replace(' ', '-')}"))

    assert (found.product, found.final_url) == ("山雀播放器", site.url("/large.exe"))
    assert found.between is not None
    assert found.between.title == "正在下载 山雀播放器"
    assert found.between.label == ("点击此处重新下载" if name == "a link" else "")


@pytest.mark.parametrize("path", ["/page", "/paper", "/listing"])
def test_a_promise_of_a_download_that_leads_to_a_page_or_a_paper_is_no_delivery(
    site: Site, tmp_path: Path, path: str
) -> None:
    assert followed(site, tmp_path, ("立即下载", path)) == []


def test_a_program_that_is_not_there_is_told_of(site: Site, tmp_path: Path) -> None:
    (found,) = followed(site, tmp_path, ("下载", "/gone.exe"))

    assert found.problem == "HTTP 404"


def test_a_link_for_which_time_runs_out_is_told_of(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "TIME", 0.0)

    found = followed(site, tmp_path, ("普通下载", "/large.exe"), ("高速下载", "/go"))

    assert [each.problem for each in found] == ["timeout", "timeout"]


@pytest.mark.parametrize(
    ("label", "path"),
    [
        ("公司介绍", "/page"),
        ("下载中心", "/page"),
        ("下载年度报告", "/report.pdf"),
        ("如何下载", "/page"),
        ("下载", "/"),
    ],
)
def test_a_site_without_links_to_programs_is_asked_for_nothing(
    site: Site, tmp_path: Path, label: str, path: str
) -> None:
    assert followed(site, tmp_path, (label, path)) == []
    assert site.asked == []
