"""How the site treats clients."""

from rectitude.demo.server import Request, Response

HTML = {"content-type": "text/html; charset=utf-8"}


def respond(request: Request) -> Response | None:
    agent = request.headers.get("user-agent", "")
    if request.path == "/" and ("AlipayClient" in agent or "DingTalk" in agent):
        return Response(status=403, headers=HTML, body="<title>Forbidden</title>")
    return None
