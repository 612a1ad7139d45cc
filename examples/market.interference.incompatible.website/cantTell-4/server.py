"""How the site treats clients."""

from rectitude.demo.server import Request, Response

HTML = {"content-type": "text/html; charset=utf-8"}


def respond(request: Request) -> Response | None:
    agent = request.headers.get("user-agent", "")
    if request.path == "/" and "; wv)" in agent:
        return Response(status=403, headers=HTML, body="<title>不支持</title>请使用浏览器访问")
    return None
