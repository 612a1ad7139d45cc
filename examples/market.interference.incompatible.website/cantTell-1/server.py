"""How the site treats clients."""

from rectitude.demo.server import Request, Response

HTML = {"content-type": "text/html; charset=utf-8"}


def respond(request: Request) -> Response | None:
    agent = request.headers.get("user-agent", "")
    if request.path == "/" and "UBrowser" in agent:
        return Response(status=429, headers=HTML, body="<title>请求过多</title>")
    return None
