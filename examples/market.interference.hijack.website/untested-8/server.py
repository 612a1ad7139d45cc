"""A topic of the board, as it was posted."""

from rectitude.demo.server import Request, Response

POSTED = "阿秋：\n这把壶用了三年 http://www.yaokou-hu.example/hu/9?aff=aqiu88 还没裂。\n"


def respond(request: Request) -> Response | None:
    """Show the text alone."""
    if request.host != "www.gulou-tan.example" or request.path != "/yuanwen/7":
        return None
    return Response(headers={"Content-Type": "text/plain; charset=utf-8"}, body=POSTED.encode())
