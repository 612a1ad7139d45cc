"""Platforms with a link gateway, for examples and end-to-end tests: fair ones and others."""

import zlib
from collections import Counter
from collections.abc import Callable
from urllib.parse import urlsplit

from rectitude.demo.server import Request, Respond, Response

GATEWAY = "lark.example"
Treat = Callable[[str, Request], Response | None]

_STYLE = (
    "<style>body{font:16px sans-serif;margin:3em;text-align:center}a,button{font-size:18px}</style>"
)


def html(body: str, status: int = 200) -> Response:
    head = (
        '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    )
    headers = {"Content-Type": "text/html; charset=utf-8"}
    return Response(status=status, headers=headers, body=f"{head}{_STYLE}{body}")


def redirect(url: str) -> Response:
    return Response(status=302, headers={"Location": url})


def blocked(reason: str = "", controls: str = "") -> Response:
    return html(f"<title>已停止访问</title><h1>已停止访问该网页</h1><p>{reason}</p>{controls}")


def copy_only(url: str) -> Response:
    return html(
        f"<h1>请在浏览器中打开</h1><p>如需浏览，请长按网址复制后使用浏览器访问</p><p>{url}</p>"
    )


def notice(url: str) -> Response:
    words = "<h1>即将离开本站</h1><p>您将访问外部网站，请注意信息安全。</p>"
    return html(f'{words}<p>{url}</p><a href="{url}">继续访问</a> <a href="/">返回</a>')


def busy() -> Response:
    return html("<h1>系统繁忙</h1>", 503)


def is_(host: str, url: str) -> bool:
    return urlsplit(url).hostname == host


def context(request: Request) -> str:
    return "wechat" if "MicroMessenger" in request.headers.get("user-agent", "") else "other"


def chance(share: float) -> Callable[[str, Request], bool]:
    """Return a decision that falls out so in a share of visits, the same way in every run."""
    visits: Counter[tuple[str, str]] = Counter()

    def falls(url: str, request: Request) -> bool:
        key = (url, context(request))
        visits[key] += 1
        return zlib.crc32(f"{key}{visits[key]}".encode()) % 1000 < share * 1000

    return falls


def page(url: str, extra: str = "") -> Response:
    """Return the page of a site, in words of its own."""
    parts = urlsplit(url)
    name = (parts.hostname or "").partition(".")[0]
    lines = "".join(
        f"<p>{name} item {n}: {zlib.crc32(f'{name}{n}'.encode())}</p>" for n in range(20)
    )
    return html(
        f'<title>{name}</title><h1>{name}</h1>{lines}<a href="/about">about {name}</a>{extra}'
    )


def package(url: str, more: bytes = b"") -> Response:
    headers = {"Content-Type": "application/vnd.android.package-archive"}
    return Response(headers=headers, body=b"PK\x03\x04" + url.encode() * 20 + more)


def platform(treat: Treat, *, sites: Treat | None = None) -> Respond:
    """
    Return a town: the gateway, which treats a link as `treat` says (None: lets it through), and
    the sites behind it, which answer with pages of their own or as `sites` says.
    """

    def respond(request: Request) -> Response:
        if request.host == GATEWAY:
            url = request.query.get("target", [""])[0]
            if not url:
                return html("<h1>平台</h1>")
            return treat(url, request) or redirect(url)
        url = f"http://{request.host}{request.path}"
        if sites and (answer := sites(url, request)):
            return answer
        return package(url) if request.path.endswith(".apk") else page(url)

    return respond
