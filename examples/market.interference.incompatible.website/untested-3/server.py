"""How the site treats clients."""

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    agent = request.headers.get("user-agent", "")
    if request.host.startswith("www.") and ("Mobile" in agent or "Phone" in agent):
        return Response(status=302, headers={"location": "http://m.yunlan-drive.example/"}, body="")
    return None
