"""The shop's server: it says that it has kept the choice."""

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    if request.path == "/pref":
        return Response(status=200, headers={"content-type": "application/json"}, body=b'{"ok":1}')
    return None
