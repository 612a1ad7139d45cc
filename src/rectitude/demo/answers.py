"""What demo town's hosts answer where a file is not enough."""

from collections.abc import Callable

from rectitude.demo.server import Request, Response

_PIXEL = Response(
    headers={"Content-Type": "image/gif", "Cache-Control": "no-store"}, body=b"GIF89a"
)
_RIVAL_BROWSERS = ("QQBrowser", "MicroMessenger", "UCBrowser", "360SE", "360EE")


def _counts(request: Request) -> Response:
    """Answer as a third party that counts: whatever it is asked."""
    return _PIXEL


def _own_pixel(request: Request) -> Response | None:
    return _PIXEL if request.path == "/collect.gif" else None


def _refuses_rivals(request: Request) -> Response | None:
    """Refuse the browsers of some firms, whatever they can do."""
    agent = request.headers.get("user-agent", "")
    if request.path == "/" and any(name in agent for name in _RIVAL_BROWSERS):
        return Response(
            status=403,
            headers={"Content-Type": "text/html; charset=utf-8"},
            body='<!doctype html><meta charset="utf-8"><title>快文</title>'
            "<p>当前浏览器不受支持，请下载快文浏览器后访问。</p>",
        )
    return None


def _to_the_advertiser(request: Request) -> Response | None:
    """Count a press on an advert and send the visitor on to who pays for it."""
    if request.path != "/go":
        return None
    port = request.headers.get("host", "").partition(":")[2]
    return Response(status=302, headers={"Location": f"http://chaomai.localhost:{port}/"})


def _thanks(request: Request) -> Response | None:
    """Take a form, and say so."""
    if request.method != "POST":
        return None
    page = '<!doctype html><meta charset="utf-8"><title>已收到</title><p>已收到。</p>'
    return Response(headers={"Content-Type": "text/html; charset=utf-8"}, body=page)


ANSWERS: dict[str, Callable[[Request], Response | None]] = {
    "count.shuju.localhost": _counts,
    "px.guanglian.localhost": _counts,
    "t.guanglian.localhost": _counts,
    "qinghe.localhost": _own_pixel,
    "hetang.localhost": _own_pixel,
    "kuaiwen.localhost": _refuses_rivals,
    "mantang.localhost": _to_the_advertiser,
    "xiatang.localhost": _to_the_advertiser,
    "qiutang.localhost": _to_the_advertiser,
    "yunfan.localhost": _thanks,
    "yuanshan.localhost": _thanks,
    "anju.localhost": _thanks,
    "anqiao.localhost": _thanks,
    "songguo.localhost": _thanks,
    "shanzha.localhost": _thanks,
}
