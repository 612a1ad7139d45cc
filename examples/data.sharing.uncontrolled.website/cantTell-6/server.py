"""The receiver of sealed reports: it answers with nothing."""

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    if request.path == "/sealed":
        return Response(status=204, headers={"access-control-allow-origin": "*"})
    return None
