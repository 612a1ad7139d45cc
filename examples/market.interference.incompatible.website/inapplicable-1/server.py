"""How the site treats clients."""

from rectitude.demo.server import Request, Response

HTML = {"content-type": "text/html; charset=utf-8"}


def respond(request: Request) -> Response | None:
    if request.path == "/":
        return Response(status=401, headers=HTML, body="<title>请登录</title>")
    return None
