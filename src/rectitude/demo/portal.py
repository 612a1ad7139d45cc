"""
News portals of demo town: a small recommender that really learns, and a switch that works or does not.

What a reader searches and opens counts; a feed is what is popular, what the reader seems to like, and some
chance. Switched off, an honest portal leaves out what it learnt; the other goes on as before.
"""

import itertools
import math
import random
import secrets
import threading
from collections import Counter
from dataclasses import dataclass, field
from html import escape
from typing import Any

from rectitude.demo.server import Request, Response

_NEWS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "足球": (
        ("城北队", "青年队", "女足", "港口联队", "校园联赛", "老将队", "守门员", "裁判组"),
        ("公布新赛季名单", "赢下首场比赛", "备战周末客场", "迎来新教练", "与球迷见面"),
    ),
    "育儿": (
        ("幼儿园", "新手父母", "亲子班", "儿科门诊", "绘本馆", "托育中心", "社区妈妈", "辅食课堂"),
        ("秋季报名开始", "交流夜醒经验", "开放周末体验", "提醒接种时间", "整理入园清单"),
    ),
    "汽车": (
        ("纯电轿车", "家用旅行车", "小型越野车", "二手车市", "充电站", "轮胎厂", "试驾营地", "维修店"),
        ("公布冬季续航", "调整价格", "开始预订", "召回一批零件", "给出保养建议"),
    ),
    "美食": (
        ("巷口面馆", "早市", "火锅店", "茶点铺", "海鲜码头", "家常菜谱", "烘焙工坊", "夜宵街"),
        ("推出时令菜", "排起长队", "公开配方", "延长营业", "换了新主厨"),
    ),
}  # fmt: skip
TOPICS = tuple(_NEWS)
TITLES = tuple(
    f"{subject}{event}"
    for subjects, events in _NEWS.values()
    for subject, event in itertools.product(subjects, events)
)
_A_TOPIC = len(TITLES) // len(TOPICS)
_SHOWN = 12
_LIKING = 4.0
_CHANCE = 0.7
"""How much what was learnt and chance count, beside a popularity with a spread of 1."""


@dataclass
class Reader:
    """What a portal knows of a browser."""

    liked: Counter[int] = field(default_factory=Counter)
    off: bool = False

    def share(self, topic: int) -> float:
        """Return how much of what was read is of a topic."""
        return self.liked[topic] / (self.liked.total() or 1)


class Portal:
    """One portal; `obeys` says whether its switch does what it says."""

    def __init__(self, name: str, filing: str, *, obeys: bool) -> None:
        self._name, self._filing, self._obeys = name, filing, obeys
        self._chance = random.Random(name)  # noqa: S311 - what is popular, no secret
        self._popular = [self._chance.gauss(0.0, 1.0) for _ in TITLES]
        self._readers: dict[str, Reader] = {}
        self._lock = threading.Lock()

    def respond(self, request: Request) -> Response | None:
        """Answer a request; None where a shared file is asked for."""
        if request.path.startswith("/town/"):
            return None
        name = _cookie(request) or secrets.token_hex(8)
        headers = {
            "Content-Type": "text/html; charset=utf-8",
            "Set-Cookie": f"reader={name}; Max-Age=31536000; Path=/",
        }
        with self._lock:
            body = self._body(request, self._readers.setdefault(name, Reader()))
        if body is None:
            return Response(status=404, headers=headers, body=self._page("没有这一页", ""))
        return Response(headers=headers, body=body)

    def _body(self, request: Request, reader: Reader) -> str | None:
        section, _, number = request.path.strip("/").partition("/")
        match section:
            case "":
                return self._page(self._name, f"<h1>为你推荐</h1>{_list(self._feed(reader))}")
            case "article" if number.isdecimal() and int(number) < len(TITLES):
                return self._article(reader, int(number))
            case "channel" if number.isdecimal() and int(number) < len(TOPICS):
                return self._page(TOPICS[int(number)], _list(_of(int(number))))
            case "search":
                return self._found(reader, request.query.get("q", [""])[0])
            case "settings":
                return self._page("隐私设置", _switch(on=not reader.off))
            case "switch" if request.method == "POST":
                reader.off = request.body == b"off"
                return "ok"
            case "privacy":
                return self._page("隐私政策", _POLICY)
        return None

    def _feed(self, reader: Reader) -> list[int]:
        learnt = 0.0 if reader.off and self._obeys else _LIKING
        score = [
            popular + learnt * reader.share(number // _A_TOPIC) + self._gumbel()
            for number, popular in enumerate(self._popular)
        ]
        return sorted(range(len(TITLES)), key=lambda number: -score[number])[:_SHOWN]

    def _gumbel(self) -> float:
        return -_CHANCE * math.log(self._chance.expovariate(1.0))

    def _article(self, reader: Reader, number: int) -> str:
        reader.liked[number // _A_TOPIC] += 1
        title = TITLES[number]
        return self._page(title, f"<h1>{title}</h1><p>本报记者报道。</p>")

    def _found(self, reader: Reader, words: str) -> str:
        found = [n for n, title in enumerate(TITLES) if words and words in title + _topic(n)]
        for number in found[:3]:
            reader.liked[number // _A_TOPIC] += 1
        said = _list(found[:_SHOWN]) if found else "<p>没有找到。</p>"
        return self._page(f"搜索“{escape(words)}”", f"<h1>搜索结果</h1>{said}")

    def _page(self, title: str, body: str) -> str:
        channels = " ".join(f'<a href="/channel/{n}">{name}</a>' for n, name in enumerate(TOPICS))
        return (
            '<!doctype html><html lang="zh-CN"><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f'<title>{title}</title><link rel="icon" href="data:,">'
            '<link rel="stylesheet" href="/town/town.css">'
            f'<header><b>{self._name}</b> <a href="/">首页</a> {channels}</header>'
            f'<main><form action="/search"><input name="q"> <button>搜索</button></form>{body}</main>'
            '<footer><p><a href="/settings">隐私设置</a> <a href="/privacy">隐私政策</a></p>'
            f'<p>© 2026 {self._name}有限公司 <a href="https://beian.miit.gov.cn/" rel="noreferrer">'
            f"{self._filing}</a></p></footer></html>"
        )


def plan(address: str, name: str) -> dict[str, Any]:
    """Return the plan by which a portal's switch is tried: paced for a town that is on this machine."""
    return {
        "site": {"name": name},
        "start": address,
        "search": f"{address}search?q={{words}}",
        "lists": [{"name": "为你推荐", "page": address, "items": ".card"}],
        "topics": [
            {"name": topic, "words": [topic, _NEWS[topic][0][0]]} for topic in TOPICS[:2]
        ],
        "units": 6,
        "controls": 0,
        "acts": 4,
        "rounds": 2,
        "wait": 0,
        "dwell": 0,
        "pause": 0,
    }  # fmt: skip


_POLICY = (
    "<h1>隐私政策</h1><p>我们根据您的搜索和浏览记录进行个性化推荐。您可以随时在“隐私设置”中关闭个性化推荐，"
    "关闭后不再按您的记录推荐内容。</p>"
)


def _cookie(request: Request) -> str:
    pairs = (pair.strip().partition("=") for pair in request.headers.get("cookie", "").split(";"))
    return next((value for name, _, value in pairs if name == "reader"), "")


def _topic(number: int) -> str:
    return TOPICS[number // _A_TOPIC]


def _of(topic: int) -> range:
    return range(topic * _A_TOPIC, (topic + 1) * _A_TOPIC)


def _list(numbers: list[int] | range) -> str:
    cards = (
        f'<div class="card"><a href="/article/{number}">{TITLES[number]}</a></div>'
        for number in numbers
    )
    return f'<div class="cards">{"".join(cards)}</div>'


def _switch(*, on: bool) -> str:
    checked = " checked" if on else ""
    return (
        f'<h1>隐私设置</h1><p><label><input type="checkbox" id="push"{checked}> 个性化推荐</label></p>'
        "<script>document.getElementById('push').onchange = event => fetch('/switch',"
        " {method: 'POST', body: event.target.checked ? 'on' : 'off'})</script>"
    )
