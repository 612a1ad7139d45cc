"""The portal of `recommenders` as a website: feed, search, settings with a switch, policy, an advertiser."""

import itertools
import threading
import time
from collections.abc import Callable
from urllib.parse import parse_qs, quote

from recommenders import EACH, TITLES, TOPICS, Portal, Ways
from rectitude.demo.server import Request, Respond, Response

ADVERTISER = "cpro.baidu.com"

_STYLE = (
    "<style>body{font:15px/1.6 sans-serif;margin:0 auto;max-width:960px}nav a,footer a{margin-right:12px}"
    "ul{padding:0;list-style:none}li{padding:6px 0;border-bottom:1px solid #ddd}"
    ".mark{color:#888;font-size:12px;margin-left:8px}</style>"
)
_SIGN_OUT = (
    "<h1>我的</h1><p><a href=/closed>注销账号</a></p><button onclick=\"confirm('确定退出登录吗？') &&"
    " fetch('/logout', {method: 'POST'}).then(() => location.reload())\">退出登录</button>"
)
_ASKING = (
    '<h1>隐私设置</h1><p><label><input type=checkbox id=p checked onclick="event.preventDefault();'
    " document.getElementById('d').hidden = false\"> 个性化推荐</label></p>"
    "<div id=d hidden><p>关闭后看到的内容可能不合口味。</p>"
    "<button onclick='location.reload()'>容我三思</button> "
    "<button onclick=\"fetch('/api/switch', {method: 'POST', body: 'on=0'}).then(() => location.reload())\">"
    "LABEL</button></div>"
)
_DISCLOSED = (
    "<h1>隐私政策</h1><p>我们会根据您的浏览和搜索记录进行个性化推荐。您可以在“设置—隐私设置”中关闭个性化推荐，"
    "关闭后我们不再根据您的个人特征推荐内容。</p>"
)
_SILENT = "<h1>隐私政策</h1><p>我们重视您的隐私，使用 Cookie 保持登录状态，并采取加密措施。</p>"
_DENIED = "<h1>隐私政策</h1><p>我们重视您的隐私。我们不会进行个性化推荐，所有人看到的内容相同。</p>"
_NO_WAY = "<h1>隐私政策</h1><p>我们会根据您的兴趣进行个性化推荐。个性化推荐目前无法关闭。</p>"
POLICIES = {"disclosed": _DISCLOSED, "silent": _SILENT, "denied": _DENIED, "no-way": _NO_WAY}


class Site:
    """How the portal looks beside what it recommends."""

    def __init__(
        self,
        ways: Ways,
        *,
        policy: str = "disclosed",
        switch: bool = True,
        marks: Callable[[int, int], str] = lambda rank, item: "",
        asks: str = "",
        seed: int = 0,
    ) -> None:
        self.portal = Portal(ways, seed)
        self.ways = ways
        self.policy, self.has_switch, self.marks = policy, switch, marks
        self.asks = asks
        """The label of what must be pressed before the switch counts; empty where the site does not ask."""
        self.members: set[str] | None = None
        """Accounts that are signed in; None where nobody has to be."""
        self.signs_out = ""
        """How accounts sign out: `here` (the browser forgets), `for good` (so does the site), or no way."""
        self.signed_out: list[str] = []
        """The accounts that did, in order."""
        self.channels = len(TOPICS)
        """How many channels the pages lead to."""
        self.channels_list = True
        """Whether anything is listed in a channel."""
        self._lock = threading.Lock()
        self._names = itertools.count(1)

    def respond(self, request: Request) -> Response | None:
        """Answer a request."""
        if request.host == ADVERTISER:
            return Response(headers={"Content-Type": "image/gif"}, body=b"GIF89a")
        with self._lock:
            return self._page(request)

    def _page(self, request: Request) -> Response:
        jar = dict(
            pair.strip().split("=", 1)
            for pair in request.headers.get("cookie", "").split(";")
            if "=" in pair
        )
        new = []
        profile, session = jar.get("vid"), jar.get("sid")
        if not profile:
            profile = f"p{next(self._names):06}{time.time_ns() % 1000000:06}"
            new.append(f"vid={profile}; Max-Age=31536000; Path=/")
        if not session:
            session = f"s{next(self._names)}"
            new.append(f"sid={session}; Path=/")
        visitor = jar.get("account", profile)
        where = {
            "session": session,
            "device": "phone" if "Mobile" in request.headers.get("user-agent", "") else "desktop",
            "profile": profile,
        }
        if request.path == "/logout" and request.method == "POST" and self.members is not None:
            self.signed_out.append(jar.get("account", ""))
            new.append("account=; Max-Age=0; Path=/")
            if self.signs_out == "for good":
                self.members.discard(jar.get("account", ""))
        if self.members is not None and jar.get("account") not in self.members:
            body = self._html("登录", "<form><input name=u><input type=password name=p></form>")
        else:
            body = self._body(request, visitor, where)
        headers = {"Content-Type": "text/html; charset=utf-8"}
        if new:
            headers["Set-Cookie"] = "\n".join(new)
        return Response(headers=headers, body=body)

    def _body(self, request: Request, visitor: str, where: dict[str, str]) -> str:
        path = request.path
        if path == "/api/switch":
            off = parse_qs(request.body.decode()).get("on") == ["0"]
            self.portal.press(visitor, off=off, now=time.monotonic(), **where)
            return "ok"
        if path == "/me" and self.signs_out:
            return self._html("我的", _SIGN_OUT)
        if path.startswith("/item/"):
            item = int(path.rpartition("/")[2])
            self.portal.open(visitor, item)
            return self._html(TITLES[item], f"<h1>{TITLES[item]}</h1><p>正文。</p>")
        if path == "/search":
            found = self.portal.search(visitor, request.query.get("q", [""])[0])
            return self._html(
                "搜索", f"<h1>搜索结果</h1>{_list('results', found, lambda r, i: '')}"
            )
        if path.startswith("/channel/") and not self.channels_list:
            return self._html("频道", "<p>暂无内容。</p>")
        if path.startswith("/channel/"):
            topic = int(path.rpartition("/")[2])
            items = [topic * EACH + n for n in range(0, EACH, 2)]
            return self._html(TOPICS[topic], _list("channel", items, lambda r, i: ""))
        if path == "/settings":
            return self._html(
                "设置", '<h1>设置</h1><p><a href="/privacy-settings">隐私设置</a></p>'
            )
        if path == "/privacy-settings":
            return self._html("隐私设置", self._switch(visitor, where))
        if path == "/privacy":
            return self._html("隐私政策", POLICIES[self.policy])
        return self._home(visitor, where)

    def _home(self, visitor: str, where: dict[str, str]) -> str:
        switch = self.portal.switch(visitor)
        if switch.off and self.ways.off == "locks":
            return self._html("示例资讯", "<p>个性化推荐已关闭，请先开启后继续使用。</p>"
                                    '<p><a href="/privacy-settings">去开启</a></p>')  # fmt: skip
        parts = []
        for name in self.ways.lists:
            items = self.portal.feed(visitor, name, now=time.monotonic(), **where)
            parts.append(_list(name, items, self.marks))
        shown = not (switch.off and self.ways.off == "display-only")
        heading = "<h2>为你推荐</h2>" if shown else "<h2>全部内容</h2>"
        told = quote(self.portal.interests(visitor))
        pixel = f'<img width=1 height=1 src="http://{ADVERTISER}/px?uid={where["profile"]}&interest={told}">'
        return self._html("示例资讯", heading + "".join(parts) + pixel, search=True)

    def _switch(self, visitor: str, where: dict[str, str]) -> str:
        if not self.has_switch:
            return "<h1>隐私设置</h1><p>没有可以设置的内容。</p>"
        on = self.portal.position(visitor, **where) == "on"
        if self.asks and on:
            return _ASKING.replace("LABEL", self.asks)
        return (
            "<h1>隐私设置</h1><p><label><input type=checkbox id=p "
            f"{'checked' if on else ''}> 个性化推荐</label></p>"
            "<script>document.getElementById('p').onchange = e => fetch('/api/switch',"
            " {method: 'POST', body: 'on=' + (e.target.checked ? 1 : 0)})</script>"
        )

    def _html(self, title: str, body: str, *, search: bool = False) -> str:
        form = '<form action="/search"><input name=q placeholder="搜索资讯"><button>搜索</button></form>'
        channels = "".join(
            f'<a href="/channel/{n}">{name}</a>' for n, name in enumerate(TOPICS[: self.channels])
        )
        return (
            f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>{title}</title>{_STYLE}'
            f'<nav><a href="/">首页</a>{channels}</nav>'
            f"{form if search else ''}{body}"
            f"<footer>{'<a href=/me>我的</a>' if self.signs_out else ''}"
            '<a href="/settings">设置</a><a href="/privacy">隐私政策</a></footer></html>'
        )


def _list(name: str, items: list[int], marks: Callable[[int, int], str]) -> str:
    rows = "".join(
        f'<li class=card><a href="/item/{n}">{TITLES[n]}</a>'
        + (f"<span class=mark>{said}</span>" if (said := marks(rank, n)) else "")
        + "</li>"
        for rank, n in enumerate(items)
    )
    return f"<ul id={name}>{rows}</ul>"


def responding(ways: Ways, **how: object) -> Respond:
    """Return the `respond` of a `server.py`."""
    return Site(ways, **how).respond  # type: ignore[arg-type]
