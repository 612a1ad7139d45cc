from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    if request.path == "/tags":
        return Response(headers={"Content-Type": "application/json"}, body=b'{"tags": []}')
    return None
