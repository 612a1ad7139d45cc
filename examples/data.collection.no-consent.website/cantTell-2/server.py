"""Receivers of reports: they answer with nothing."""

from rectitude.demo.server import Request, Response

REPORTS = (".gif", "/pv", "/log", "/matomo.php")


def respond(request: Request) -> Response | None:
    if request.path.endswith(REPORTS):
        return Response(status=204, headers={"access-control-allow-origin": "*"})
    return None
