"""A repository left in the web root. Its folder is no file here: git keeps no `.git` within itself."""

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    """Answer for the one file that shows it."""
    if request.path == "/.git/HEAD":
        return Response(headers={"Content-Type": "text/plain"}, body="ref: refs/heads/master\n")
    return None
