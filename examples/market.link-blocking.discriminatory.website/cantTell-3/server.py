from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    if "360Spider" in request.headers.get("user-agent", ""):
        return Response(status=403, body="<title>拒绝访问</title>")
    return None
