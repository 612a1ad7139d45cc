"""A numbered way to other sites."""

from rectitude.demo.server import Request, Response

SHOPS = {
    "1": "https://www.muma.example/p/31",
    "2": "https://www.qingshi.example/p/31",
    "3": "https://www.luwei.example/p/31",
}
PAGE = """<!doctype html>
<meta charset="utf-8">
<title>提示</title>
<p>即将离开米粒，前往其他网站。</p>
<p><a href="{url}">继续前往</a></p>
"""


def respond(request: Request) -> Response | None:
    """Lead on, after the notice."""
    url = SHOPS.get(request.path.removeprefix("/go/"))
    if url is None:
        return None
    return (
        Response(
            headers={"Content-Type": "text/html; charset=utf-8"}, body=PAGE.format(url=url).encode()
        )
        if "qingshi" in url
        else Response(status=302, headers={"Location": url})
    )
