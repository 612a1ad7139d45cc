from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    return Response(status=204) if request.host == "a.yuejian-log.example" else None
