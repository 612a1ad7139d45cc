"""A store that answers 200 for everything: only what it says of ours alone counts."""

import http.server
import threading
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from ledger.test_probes import INSIDE, app_to_delist
from ledger.world import World
from rectitude.ledger.dispatching.dispatcher import job_of, take
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.inspections.probing import probe
from rectitude.ledger.inspections.storepages import Listed, control

PACKAGE, NAME = "com.qinghe.shop", "青禾优选"
LISTED = Listed(PACKAGE, NAME)

Store = Callable[[str, str], tuple[int, str]]
"""Answers for an app's id in a kind of store: status and page."""

HEAD = '<html lang="zh-CN"><head><meta charset="utf-8"><title>{0}</title></head><body>'
MENU = "<nav>首页 应用 游戏 榜单 关于</nav><footer>示例应用商店 京ICP备20260001号</footer>"
NONE = "<h1>应用已下架或不存在</h1><p>去看看其他应用</p>"


def page(title: str, body: str) -> str:
    return HEAD.format(title) + MENU + body + "</body></html>"


def there(app: str) -> str:
    return page(NAME, f"<h1>{NAME}</h1><p>版本 1.4.0，下载 12 万次</p><p>{app}</p>")


SHELL = page(
    "应用详情", '<div id="root"></div><noscript>请开启脚本</noscript><script>"{0} 不存在"</script>'
)

STORES: dict[str, tuple[Store, str]] = {
    "names the app, and says of others that there is none": (
        lambda ours, app: (200, there(app) if ours else page("没有", NONE)), "found"),
    "names the app, and answers 404 for others": (
        lambda ours, app: (200, there(app)) if ours else (404, page("没有", NONE)), "found"),
    "says of ours what it says of any": (lambda ours, app: (200, page("没有", NONE)), "gone"),
    "says so and repeats the id": (
        lambda ours, app: (200, page("没有", f"<p>{app}</p>{NONE}")), "gone"),
    "says that ours was taken down, in words of its own": (
        lambda ours, app: (200, page(NAME, f"<h1>{NAME}</h1><p>该应用已下架</p>") if ours
                           else page("没有", NONE)), "unclear"),
    "draws everything by script": (lambda ours, app: (200, SHELL.replace("{0}", app)), "unclear"),
    "leads everyone to its home": (lambda ours, app: (200, page("首页", "<p>热门应用</p>")), "unclear"),
    "answers 404 for others, and shows ours without a name": (
        lambda ours, app: (200, page("应用", "<p>推荐</p>")) if ours else (404, "no"), "unclear"),
    "names the app on every page": (
        lambda ours, app: (200, page(NAME, f"<h1>{NAME}</h1>") if ours
                           else page("推荐", f"<p>大家在看：{NAME}</p>")), "unclear"),
    "is in trouble when asked again": (
        lambda ours, app: (200, there(app)) if ours else (503, "busy"), "unclear"),
    "tells ours that it asks too often": (
        lambda ours, app: (200, page("验证", "<p>请完成验证</p>")), "unclear"),
}  # fmt: skip


@pytest.fixture
def served(request: pytest.FixtureRequest) -> Iterator[str]:
    answer: Store = request.param

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            app = parse_qs(urlsplit(self.path).query)["id"][0]
            status, text = answer(PACKAGE if app == PACKAGE else "", app)
            content = text.encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Tests are quiet."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/detail?id={PACKAGE}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("served", "result"), STORES.values(), ids=list(STORES), indirect=["served"]
)
def test_only_what_a_store_says_of_ours_alone_counts(served: str, result: str) -> None:
    assert probe(served, INSIDE, LISTED).result == result


@pytest.mark.parametrize(
    "address",
    [
        f"https://sj.store.example/appdetail/{PACKAGE}",
        "https://store.example/app/C100123456",
        "https://store.example/soft/detail?id=1234567&from=v2",
    ],
)
def test_the_control_asks_the_same_store_for_what_cannot_be(address: str) -> None:
    beside = control(address, LISTED)

    assert beside is not None
    other, own, false = beside
    assert urlsplit(other).netloc == urlsplit(address).netloc
    assert other.replace(false, own) == address
    assert len(false) > len(own)


def test_an_address_without_an_id_has_no_control() -> None:
    assert control("https://store.example:8443/shop", LISTED) is None


def test_the_dispatcher_says_which_app_is_looked_for(world: World) -> None:
    app_to_delist(world)
    Asset.objects.filter(kind="app").update(name="青禾优选 APP")
    run = take(world.later(minutes=1))
    assert run is not None

    assert job_of(run).options["listed"] == {"package": "example.shop", "name": "青禾优选"}
