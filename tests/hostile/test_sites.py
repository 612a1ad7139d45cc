"""Sites that want to hang, flood or break the inspection: it ends in time and keeps what it saw."""

import gzip
import re
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from rectitude.bundle import Bundle, verify
from rectitude.collectors.website import visit
from rectitude.evidence.website import Website
from rectitude.text import Unable
from website import Pages, answer, inspected, seen, serving

pytestmark = pytest.mark.e2e

PATIENCE = 90.0
"""Seconds in which the inspection of any of these must end, on a busy machine too."""

MARK = "<title>标题</title><p>正文在此</p>"


def survived(
    served: Pages, folder: Path, path: str = "/", **options: object
) -> tuple[Website, Bundle]:
    """Inspect a hostile site; it must end in time with an intact bundle."""
    started = time.monotonic()
    with serving(served) as site:
        bundle = inspected(site.url(path), folder, **options)
    assert time.monotonic() - started < PATIENCE
    assert verify(bundle.path) == ()
    website = bundle.gather(Website)
    assert website is not None
    assert website.pages
    return website, bundle


def endless(request: BaseHTTPRequestHandler, first: bytes, pause: float = 0.05) -> None:
    """Answer without end, until the other side has had enough."""
    request.send_response(200)
    request.send_header("content-type", "text/html; charset=utf-8")
    request.end_headers()
    request.wfile.write(first)
    try:
        while True:
            request.wfile.write(b"<!-- more -->")
            request.wfile.flush()
            time.sleep(pause)
    except OSError:
        return


def test_endless_alerts(tmp_path: Path) -> None:
    page = f"{MARK}<script>setInterval(() => {{ while (true) alert('不能关闭'); }}, 10)</script>"
    website, _ = survived({"/": page}, tmp_path)
    assert website.exchanges[0].response_body.data.decode().startswith("<title>")


def test_a_script_that_never_ends(tmp_path: Path) -> None:
    website, _ = survived({"/": f"{MARK}<script>for (;;) {{}}</script>"}, tmp_path)
    assert website.pages[0].problem == "deadline"
    assert website.exchanges[0].status == 200


def test_a_redirect_loop(tmp_path: Path) -> None:
    def loop(request: BaseHTTPRequestHandler) -> None:
        number = int(re.sub(r"\D", "", request.path) or 0)
        answer(request, status=302, headers={"location": f"/?{number + 1}"})

    with serving({"/": loop}) as site, pytest.raises(Unable, match="TOO_MANY_REDIRECTS"):
        inspected(site.url(), tmp_path)


def test_a_response_that_never_ends(tmp_path: Path) -> None:
    website, _ = survived({"/": lambda r: endless(r, MARK.encode())}, tmp_path)
    assert "正文在此" in website.pages[0].text


def test_a_body_of_two_gigabytes_is_not_swallowed_whole(tmp_path: Path) -> None:
    def flood(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("content-type", "application/octet-stream")
        request.send_header("content-length", str(2 << 30))
        request.end_headers()
        try:
            for _ in range(2 << 10):
                request.wfile.write(b"x" * (1 << 20))
        except OSError:
            return

    page = f"{MARK}<script>fetch('/big').then(r => r.arrayBuffer())</script>"
    website, bundle = survived({"/": page, "/big": flood}, tmp_path)
    assert any("64 MiB" in limit.en for limit in bundle.manifest.limits)
    assert bundle.path.stat().st_size < 32 << 20
    assert website.pages[0].title == "标题"


def test_many_thousand_requests(tmp_path: Path) -> None:
    page = f"""{MARK}<script>
      let left = 50000;
      const more = () => {{ if (left-- > 0) fetch('/n?' + left).finally(more); }};
      for (let i = 0; i < 20; i++) more();</script>"""
    website, _ = survived({"/": page, "/n": "ok"}, tmp_path)
    assert website.pages[0].title == "标题"
    assert len(website.exchanges) > 100


def test_a_page_that_crashes(tmp_path: Path) -> None:
    page = f"""{MARK}<a href=/next>下一页</a><script>
      setTimeout(() => {{ const all = [];
        for (;;) all.push(new Array(1e7).fill(all.length)); }}, 300);
    </script>"""
    website, _ = survived({"/": page, "/next": MARK}, tmp_path)
    assert website.pages[0].problem in {"crash", "deadline"}
    assert website.exchanges[0].status == 200


def test_downloads_are_refused(tmp_path: Path) -> None:
    def bomb(request: BaseHTTPRequestHandler) -> None:
        headers = {"content-disposition": "attachment; filename=a.exe"}
        answer(request, b"MZ" * 1000, kind="application/octet-stream", headers=headers)

    page = f"""{MARK}<script>for (let i = 0; i < 50; i++) {{
      const a = document.createElement('a'); a.href = '/bomb?' + i; a.download = 'x';
      a.click(); }}</script>"""
    website, bundle = survived({"/": page, "/bomb": bomb}, tmp_path)
    assert website.pages[0].title == "标题"
    assert {e.resource_type for e in website.exchanges if "/bomb" in e.url} == {"download"}
    assert b"MZ" * 100 not in bundle.path.read_bytes()


def test_a_small_answer_that_unpacks_to_much(tmp_path: Path) -> None:
    def bomb(request: BaseHTTPRequestHandler) -> None:
        answer(request, gzip.compress(bytes(256 << 20), 1), headers={"content-encoding": "gzip"})

    page = f"{MARK}<script>fetch('/bomb').then(r => r.arrayBuffer())</script>"
    website, bundle = survived({"/": page, "/bomb": bomb}, tmp_path)
    assert any("64 MiB" in limit.en for limit in bundle.manifest.limits)
    assert website.pages[0].title == "标题"


def test_a_target_that_is_a_download(tmp_path: Path) -> None:
    def file(request: BaseHTTPRequestHandler) -> None:
        answer(request, b"PK\x03\x04" + b"0" * 100, kind="application/zip")

    website, _ = survived({"/file.zip": file}, tmp_path, "/file.zip")
    assert website.pages[0].problem == "download"


def test_a_target_that_is_no_html(tmp_path: Path) -> None:
    def picture(request: BaseHTTPRequestHandler) -> None:
        answer(request, b'{"id": 1}', kind="application/json")

    website, _ = survived({"/data": picture}, tmp_path, "/data")
    assert (website.pages[0].media_type, website.pages[0].status) == ("application/json", 200)


def test_a_service_worker_that_answers_everything(tmp_path: Path) -> None:
    worker = "addEventListener('fetch', e => e.respondWith(new Response('fake')))"
    page = (
        f"{MARK}<a href=/next>下一页</a><script>navigator.serviceWorker.register('/sw.js')</script>"
    )
    website, _ = survived({"/": page, "/sw.js": worker, "/next": MARK}, tmp_path, pages=2)
    assert [page.text for page in website.pages[1:]] == ["fake"]
    assert {e.from_service_worker for e in website.exchanges if e.url.endswith("/next")} == {True}


def test_a_wrong_charset(tmp_path: Path) -> None:
    body = "<title>网店</title>京ICP备12345678号".encode("gb18030")

    def page(request: BaseHTTPRequestHandler) -> None:
        answer(request, body, kind="text/html; charset=utf-8")

    website, _ = survived({"/": page}, tmp_path)
    assert website.exchanges[0].response_body.data == body
    assert "12345678" in website.pages[0].text


def test_a_document_ten_thousand_elements_deep(tmp_path: Path) -> None:
    website, _ = survived({"/": f"{MARK}{'<div>' * 10_000}最深处"}, tmp_path)
    assert "最深处" in website.pages[0].text


def test_a_document_so_deep_that_chromium_crashes(tmp_path: Path) -> None:
    page = f"""{MARK}<script>let at = document.body; for (let i = 0; i < 10000; i++)
      at = at.appendChild(document.createElement('div')); at.textContent = '最深处';</script>"""
    website, _ = survived({"/": page}, tmp_path)
    assert website.exchanges[0].status == 200
    assert website.pages[0].problem == "crash" or "最深处" in website.pages[0].text


def test_script_in_titles_and_cookies_stays_text(tmp_path: Path) -> None:
    page = """<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>
      <script>document.cookie = 'x=<img src=x onerror=alert(1)>'</script>"""
    website, _ = survived({"/": page}, tmp_path)
    assert website.pages[0].title == "<script>alert(1)</script>"
    assert website.cookies[0].value == "<img src=x onerror=alert(1)>"


def test_a_page_that_goes_elsewhere_all_the_time(tmp_path: Path) -> None:
    page = f"{MARK}<script>setTimeout(() => location = '/?' + Math.random(), 200)</script>"
    survived({"/": page}, tmp_path)


def test_a_page_that_opens_windows_without_end(tmp_path: Path) -> None:
    page = f"{MARK}<script>setInterval(() => open('/?' + Math.random()), 50)</script>"
    survived({"/": page}, tmp_path)


def test_a_page_that_stops_debuggers(tmp_path: Path) -> None:
    page = f"{MARK}<script>setInterval(() => {{ debugger; }}, 20)</script>"
    website, _ = survived({"/": page}, tmp_path)
    assert website.pages[0].title == "标题"


def test_a_host_that_cannot_be_reached_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(Unable) as error:
        inspected("http://127.0.0.1:9/", tmp_path)
    assert "\n" not in error.value.text.en
    assert "127.0.0.1:9" in error.value.text.en


def test_the_whole_inspection_has_a_deadline(tmp_path: Path) -> None:
    links = "".join(f"<a href=/{n}>{n}</a>" for n in range(100))
    pages: Pages = {f"/{n}": f"{n}" for n in range(100)}
    # Long enough for the home page on a busy machine, far too short for a hundred pages.
    website, bundle = survived({"/": MARK + links, **pages}, tmp_path, pages=100, deadline=30.0)
    assert not bundle.manifest.complete
    assert len(website.pages) < 100


def test_what_was_read_of_a_home_page_outlives_the_deadline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visit, "LATE", 2 * PATIENCE)  # a footer that never comes is waited for
    website, bundle = survived({"/": MARK}, tmp_path, deadline=25.0)
    assert not bundle.manifest.complete
    assert "正文在此" in website.pages[0].text
    assert website.pages[0].problem == "deadline"


def test_public_only_reaches_no_private_address_by_any_way(tmp_path: Path) -> None:
    inner: list[str] = []

    def secret(request: BaseHTTPRequestHandler) -> None:
        inner.append(request.path)
        answer(request, b"secret")

    with serving({"/secret": secret}) as private, serving({}) as public:
        public.pages["/"] = (
            f"{MARK}<img src=http://127.0.0.1:{private.server_port}/secret>"
            f"<iframe src=http://[::ffff:127.0.0.1]:{private.server_port}/secret></iframe>"
            f"<script>fetch('/go', {{mode: 'no-cors'}}); "
            f"new WebSocket('ws://127.0.0.1:{private.server_port}/secret')</script>"
        )
        public.pages["/go"] = lambda request: answer(
            request,
            status=302,
            headers={"location": f"http://127.0.0.2:{private.server_port}/secret"},
        )
        website = seen(
            f"http://shop.example:{public.server_port}/",
            tmp_path,
            network="public-only",
            allow=("shop.example",),
            resolve=("shop.example=127.0.0.1",),
        )
    assert website.pages[0].title == "标题"
    (document,) = (e for e in website.exchanges if e.url.endswith(f"{public.server_port}/"))
    assert document.remote_address == f"127.0.0.1:{public.server_port}"
    assert inner == []


def test_public_only_follows_no_redirect_of_the_document_inwards(tmp_path: Path) -> None:
    """Chromium lets a document lead anywhere: what stops this is the proxy alone."""
    inner: list[str] = []

    def secret(request: BaseHTTPRequestHandler) -> None:
        inner.append(request.path)
        answer(request, b"secret")

    with serving({"/secret": secret}) as private, serving({}) as public:
        public.pages["/"] = lambda request: answer(
            request,
            status=302,
            headers={"location": f"http://127.0.0.1:{private.server_port}/secret"},
        )
        with pytest.raises(Unable):
            inspected(
                f"http://shop.example:{public.server_port}/",
                tmp_path,
                network="public-only",
                allow=("shop.example",),
                resolve=("shop.example=127.0.0.1",),
            )
    assert inner == []


def test_public_only_refuses_a_private_target(tmp_path: Path) -> None:
    with serving({"/": MARK}) as site, pytest.raises(Unable, match="not a public address"):
        inspected(site.url(), tmp_path, network="public-only")
    assert site.asked == []


def test_a_browser_that_is_not_there_is_told_in_one_line_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Unable, match="No such browser"):
        inspected("http://127.0.0.1:9/", tmp_path, browser="/nowhere/chromium")
    assert list(tmp_path.iterdir()) == []
