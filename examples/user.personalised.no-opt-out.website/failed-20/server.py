"""Each jump leads on to the shop that its address names."""

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    """Redirect as the address asks."""
    if request.path != "/go":
        return None
    return Response(status=302, headers={"Location": request.query["to"][0]})
