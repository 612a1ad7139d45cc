"""The shop and those it sends to: they take what is sent."""

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    if request.path.startswith(("/api/", "/in")):
        return Response(
            status=204,
            headers={"access-control-allow-origin": "*", "access-control-allow-headers": "*"},
        )
    return None
