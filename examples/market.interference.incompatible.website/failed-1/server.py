"""How the site treats clients."""

from rectitude.demo.server import Request, Response

HTML = {"content-type": "text/html; charset=utf-8"}


def respond(request: Request) -> Response | None:
    agent = request.headers.get("user-agent", "")
    if request.path == "/" and "360SE" in agent:
        return Response(
            status=403,
            headers=HTML,
            body="<title>拒绝访问</title>本站不支持360浏览器，请更换浏览器。",
        )
    return None
