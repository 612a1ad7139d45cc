"""A list that puts last what was read."""

import itertools

from rectitude.demo.server import Request, Response

STORIES = {
    "zao": ("早春挖笋", "采摘"),
    "cha": ("明前采茶", "采摘"),
    "mei": ("杨梅几时熟", "采摘"),
    "jia": ("夹住一尾虾", "溪钓"),
    "ban": ("石斑鱼在哪段水", "溪钓"),
    "xi": ("夜里听溪", "溪钓"),
    "gu": ("古道有几条", "徒步"),
    "ling": ("翻岭要带什么", "徒步"),
    "wu": ("雾天认路", "徒步"),
}
FOOT = '<footer>示例山居文化有限公司 <a href="https://beian.miit.gov.cn/">京ICP备20260114号-1</a></footer>'
_visitors: dict[str, list[str]] = {}
_numbers = itertools.count(1)


def respond(request: Request) -> Response | None:
    """Serve pages and note which stories are read."""
    name = dict(
        each.strip().partition("=")[::2] for each in request.headers.get("cookie", "").split(";")
    ).get("sid", "")
    first = (
        {}
        if name in _visitors
        else {"Set-Cookie": f"sid=v{next(_numbers)}4d7e9b; Path=/; HttpOnly"}
    )
    if first:
        name = first["Set-Cookie"].partition("=")[2].partition(";")[0]
    read = _visitors.setdefault(name, [])
    if request.path.startswith("/story/"):
        story = request.path.removeprefix("/story/")
        read.append(story)
        title = STORIES[story][0]
        return _page(title, f"<h2>{title}</h2><p>写给第一次上山的人。</p>", first)
    if request.path == "/privacy":
        return _page(
            "隐私政策",
            "<h2>隐私政策</h2><p>示例山居文化有限公司收集您报名时填写的姓名和手机号码，用于联系您。</p>",
        )
    listed = sorted(STORIES, key=lambda each: each in read)
    rows = "".join(f'<div><a href="/story/{each}">{STORIES[each][0]}</a></div>' for each in listed)
    return _page("山居笔记", rows, first)


def _page(title: str, body: str, headers: dict[str, str] | None = None) -> Response:
    top = f'<meta charset="utf-8"><title>{title}</title><h1>山居笔记</h1>'
    links = '<nav><a href="/">首页</a> <a href="/privacy">隐私政策</a></nav>'
    html = f'<!doctype html><html lang="zh-CN">{top}{links}{body}{FOOT}</html>'
    return Response(
        headers={"Content-Type": "text/html; charset=utf-8"} | (headers or {}), body=html
    )
