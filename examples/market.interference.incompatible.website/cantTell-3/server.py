"""How the site treats clients."""

from rectitude.demo.server import Request, Response

HTML = {"content-type": "text/html; charset=utf-8"}


def respond(request: Request) -> Response | None:
    agent = request.headers.get("user-agent", "")
    if request.path == "/" and "MicroMessenger" in agent:
        return Response(headers=HTML, body="<title>提示</title><p>请点击右上角，在浏览器中打开</p>")
    return None
