"""Topics of the board, as they are shown and as they were posted."""

import re

from rectitude.demo.server import Request, Response

POSTED = {
    "/huati/12": "阿桐：\n熬酸梅汤的方子在这里 http://www.suanmei.example/fang/3 放冰糖就行。\n"
    "小满：我照着草记那边的做法 http://www.caoji.example/p/71 多放了一把桂花。\n",
    "/huati/15": "小满：\n草记上有人把乌梅分了等级 http://www.caoji.example/p/88 看完再买不吃亏。\n",
}
PAGE = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>路面谈</title><div>{}</div>'


def shown(match: re.Match[str]) -> str:
    """Return what a posted address becomes."""
    if "caoji" in match[0]:
        return '<a href="/tiao/9">草记里的一篇</a>'
    return f'<a href="{match[0]}" rel="ugc">{match[0]}</a>'


def respond(request: Request) -> Response | None:
    """Show a topic, or its text alone."""
    path = request.path.removesuffix("/yuanwen")
    if request.host != "www.lumian-tan.example" or path not in POSTED:
        return None
    text = POSTED[path]
    if path != request.path:
        return Response(headers={"Content-Type": "text/plain; charset=utf-8"}, body=text.encode())
    body = re.sub(r"http://[a-z0-9./-]+", shown, text).replace("\n", "<br>")
    page = PAGE.format(f'{body}<p><a href="{path}/yuanwen">看原文</a></p>')
    return Response(headers={"Content-Type": "text/html; charset=utf-8"}, body=page.encode())
