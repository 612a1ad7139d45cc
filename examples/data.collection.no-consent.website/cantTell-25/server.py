"""Receivers of reports and of the sites' own requests: they answer with nothing."""

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    if request.path.endswith(".gif") or request.path.startswith("/api/"):
        return Response(status=204, headers={"access-control-allow-origin": "*"})
    return None
