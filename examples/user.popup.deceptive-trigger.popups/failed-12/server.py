"""An old address of the site leads on to the new one."""

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    if request.path == "/old/1":
        return Response(status=302, headers={"Location": "/article.html"})
    return None
