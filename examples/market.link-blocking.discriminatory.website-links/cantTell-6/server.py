"""The board's way to other sites, and those."""

import time

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    """Lead on, to the own mall at once."""
    if request.host != "www.maiji.example":
        return Response(body="<title>砂锅</title><h1>砂锅</h1>".encode())
    if request.path != "/qu":
        return None
    target = request.query["mubiao"][0]
    if "maiji-mall" not in target:
        time.sleep(4)
    return Response(status=302, headers={"Location": target})
