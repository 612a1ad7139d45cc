"""The counter takes what is sent."""

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    if request.path == "/seen":
        return Response(status=204, headers={"access-control-allow-origin": "*"})
    return None
