"""How the site treats clients."""

from rectitude.demo.server import Request, Response

HTML = {"content-type": "text/html; charset=utf-8"}


def respond(request: Request) -> Response | None:
    agent = request.headers.get("user-agent", "")
    if request.path == "/" and ("Chrome/100." in agent):
        return Response(
            headers=HTML, body="<title>请升级</title><p>您的浏览器版本过低，请升级后访问。</p>"
        )
    return None
