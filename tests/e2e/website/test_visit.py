"""One page is visited, and what happened on it is in the bundle."""

import hashlib
import random
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.website import Website
from website import answer, inspected, seen, serving

pytestmark = pytest.mark.e2e

HOME = """<!doctype html><html lang=zh><title>店铺</title>
<script>document.cookie = "first=1"; localStorage.setItem("kept", "here")</script>
<body><p>欢迎光临</p><iframe src="http://other.localhost:{port}/frame"></iframe>
<script>
  new Worker("/worker.js");
  navigator.serviceWorker.register("/service.js");
  const open = indexedDB.open("base", 1);
  open.onupgradeneeded = () => open.result.createObjectStore("rows").put({{a: 1}}, "row");
</script>
<a href="/moved">继续</a><footer><a href="https://beian.miit.gov.cn/">京ICP备12345678号-1</a></footer>"""


@pytest.fixture(scope="module")
def website(tmp_path_factory: pytest.TempPathFactory) -> Website:
    pages = {
        "/frame": "<script>fetch('/from-frame', {method: 'POST', body: 'x=1'})</script>",
        "/worker.js": "fetch('/from-worker')",
        "/service.js": "fetch('/from-service-worker')",
        "/from-frame": "ok",
        "/from-worker": "ok",
        "/from-service-worker": "ok",
        "/start": lambda request: answer(
            request, status=302, headers={"location": "/", "set-cookie": "sent=2; HttpOnly"}
        ),
    }
    with serving(pages) as site:
        site.pages["/"] = HOME.format(port=site.server_port)
        return seen(site.url("/start"), Path(tmp_path_factory.mktemp("visit")))


def test_every_request_is_kept_whoever_made_it(website: Website) -> None:
    asked = {exchange.url.rpartition("/")[2]: exchange for exchange in website.exchanges}
    assert {"start", "", "frame", "worker.js", "service.js"} <= set(asked)
    assert {"from-frame", "from-worker", "from-service-worker"} <= set(asked)
    assert asked["from-frame"].request_body.data == b"x=1"
    # A worker that ran before it was watched leaves its requests to the driver, without a cause.
    assert all(cause.endswith("/worker.js") for cause in asked["from-worker"].initiator[:1])
    assert asked["from-frame"].frame.endswith("/frame")
    assert "欢迎光临" in asked[""].response_body.data.decode()


def test_a_redirect_is_an_exchange_of_its_own(website: Website) -> None:
    start, home = (
        e for e in website.exchanges if e.resource_type == "document" and not e.initiator
    )
    assert (start.status, home.status) == (302, 200)
    assert home.redirected_from == start.url
    assert start.moment.sequence < home.moment.sequence


def test_cookies_say_who_set_them(website: Website) -> None:
    cookies = {cookie.name: cookie for cookie in website.cookies}
    assert cookies["sent"].set_by.endswith("/start")
    assert cookies["sent"].http_only
    assert cookies["first"].value == "1"


def test_storage_of_all_three_kinds_is_kept(website: Website) -> None:
    kept = {(item.area, item.key): item.value for item in website.storage}
    assert kept["local", "kept"] == "here"
    assert kept["indexeddb", 'base/rows/"row"'] == '{"a":1}'


STORES = """<!doctype html><title>t</title><body style="height: 4000px"><script>
const store = name => { document.cookie = name + "=1"; localStorage.setItem(name, "1"); };
store("at-load");
addEventListener("scroll", () => store("on-scroll"));
</script>"""


def test_what_is_stored_is_read_after_loading_settling_and_scrolling(tmp_path: Path) -> None:
    with serving({"/": STORES}) as site:
        website = seen(site.url(), tmp_path)
    stored = {
        phase: [
            {cookie.name for cookie in website.cookies if cookie.moment.phase == phase},
            {item.key for item in website.storage if item.moment.phase == phase},
        ]
        for phase in ("load", "settle", "scroll")
    }
    assert stored == {
        "load": [{"at-load"}] * 2,
        "settle": [{"at-load"}] * 2,
        "scroll": [{"at-load", "on-scroll"}] * 2,
    }


LEFT = """<!doctype html><title>t</title><p>正文<script>
if (!sessionStorage.left) {
  sessionStorage.left = 1;
  fetch("/left", {method: "POST"}).then(() => location.reload());
}</script>"""


def test_a_page_that_another_took_the_place_of_is_waited_for_no_more(tmp_path: Path) -> None:
    """Chromium tells nobody of the end of a request whose document is gone before its answer was read."""
    with serving({"/": LEFT, "/left": "ok"}) as site:
        (page,) = seen(site.url(), tmp_path).pages

    assert {phase.name: phase.reason for phase in page.phases}["settle"] == "quiet"


def test_the_page_is_read_as_a_person_sees_it(website: Website) -> None:
    (page,) = website.pages
    assert (page.title, page.language, page.status, page.problem) == ("店铺", "zh", 200, "")
    assert "欢迎光临" in page.text
    assert [phase.name for phase in page.phases] == ["load", "settle", "scroll"]
    assert page.footer[0].text == "京ICP备12345678号-1"
    assert page.footer[0].href == "https://beian.miit.gov.cn/"
    assert page.footer[0].visible


def test_a_cross_site_frame_is_read_to_its_closed_shadow_root_and_drawn(tmp_path: Path) -> None:
    frame = """<!doctype html><div id=host></div><script>
        host.attachShadow({mode: 'closed'}).innerHTML = '<p>帧内封闭的文字</p>'</script>"""
    with serving({"/frame": frame}) as site:
        site.pages["/"] = (
            f"<!doctype html><p>外层</p><iframe src={site.url('/frame', 'other.localhost')}></iframe>"
        )
        bundle = inspected(site.url(), tmp_path)
    page = bundle.gather(Website).pages[0]
    assert "帧内封闭的文字" in page.text
    assert len(page.frame_snapshots) == 1
    assert "帧内封闭的文字" in bundle.blob(page.frame_snapshots[0]).decode()
    assert "帧内封闭的文字" not in bundle.blob(page.snapshot).decode()


def test_a_body_too_long_to_keep_is_hashed_whole(tmp_path: Path) -> None:
    body = random.Random(7).randbytes(12 << 20)

    def slowly(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("content-length", str(len(body)))
        request.end_headers()
        for start in range(0, len(body), 4 << 20):
            request.wfile.write(body[start : start + (4 << 20)])
            time.sleep(0.3)  # a network, which loopback is not

    home = "<!doctype html><script>fetch('/big.bin')</script>"
    with serving({"/big.bin": slowly, "/": home}) as site:
        bundle = inspected(site.url(), tmp_path)
    exchanges = bundle.records(Exchange)
    kept = next(each.response_body for each in exchanges if each.url.endswith("/big.bin"))
    assert kept.length == len(body)
    assert kept.sha256 == hashlib.sha256(body).hexdigest()
    assert f"blobs/{kept.sha256}" not in bundle.names()
    assert any("not kept" in limit.en for limit in bundle.manifest.limits)
