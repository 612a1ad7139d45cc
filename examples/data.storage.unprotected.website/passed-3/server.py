"""A site that answers every unknown path with a friendly page and status 200."""

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    if request.path in {"/", "/index.html"}:
        return None
    return Response(
        headers={"content-type": "text/html; charset=utf-8"},
        body="<title>找不到页面</title>您要的内容不存在",
    )
