"""The post: its beginning for phones, all of it for desktops."""

from rectitude.demo.server import Request, Response

BEGINNING = "<h1>雪线下的一夜</h1><p>第一天从垭口出发，风很大，帐篷搭了三回才立住。</p>"
REST = "".join(
    f"<p>第 {day} 天的路比前一天更长，水源也更少，好在天气一直没有变坏，到傍晚总能找到平地扎营。</p>"
    for day in range(2, 9)
)
GATE = '<p><a href="banqiao://post/1">看全帖</a></p>'


def respond(request: Request) -> Response | None:
    if request.path != "/post":
        return None
    phone = "Mobile" in request.headers.get("user-agent", "")
    body = BEGINNING + (GATE if phone else REST)
    whole = f"<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'>{body}"
    return Response(headers={"content-type": "text/html; charset=utf-8"}, body=whole.encode())
