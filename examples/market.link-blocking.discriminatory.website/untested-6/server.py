from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    if "bingbot" in request.headers.get("user-agent", ""):
        return Response(status=429, headers={"Retry-After": "60"}, body="<title>too many</title>")
    return None
