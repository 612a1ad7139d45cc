"""How the site treats clients."""

from rectitude.demo.server import Request, Response

HTML = {"content-type": "text/html; charset=utf-8"}


def respond(request: Request) -> Response | None:
    agent = request.headers.get("user-agent", "")
    if request.path == "/" and "Weibo" in agent:
        return Response(headers=HTML, body="<title>提示</title><p>本站不支持在当前客户端访问</p>")
    return None
