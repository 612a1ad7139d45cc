"""The board's way to other sites, and those."""

import time

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    """Lead on once the other site has answered, of which one takes its time."""
    if "qingyan" in request.host or "qingyan" in request.query.get("mubiao", [""])[0]:
        time.sleep(4)
    if request.host != "www.maiji.example":
        return Response(body="<title>砂锅</title><h1>砂锅</h1>".encode())
    if request.path != "/qu":
        return None
    return Response(status=302, headers={"Location": request.query["mubiao"][0]})
