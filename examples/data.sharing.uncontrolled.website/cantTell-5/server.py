"""The receivers: they take what is sent."""

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    if request.path.endswith((".gif", "/collect", ".js")) and "hailan" not in request.host:
        return Response(headers={"content-type": "text/javascript"}, body="")
    return None
