"""A session that cannot be refreshed: the answer leads back to itself for ever."""

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    if "session" in request.query:
        return Response(status=302, headers={"location": "/?session=refresh"})
    return None
