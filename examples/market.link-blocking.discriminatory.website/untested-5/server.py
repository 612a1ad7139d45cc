from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    agent = request.headers.get("user-agent", "").lower()
    if "spider" in agent or "bot" in agent:
        return Response(status=403, body="<title>robot not verified</title>")
    return None
