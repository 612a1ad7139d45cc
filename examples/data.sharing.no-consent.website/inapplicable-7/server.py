"""Answers for the receiver of visitors' numbers."""

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    """Take what is sent, and say nothing."""
    return Response(status=204) if request.host.startswith("sync.") else None
