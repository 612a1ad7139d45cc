"""The count takes what is sent."""

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    if request.host == "count.linghu-data.example":
        return Response(status=204, headers={"Access-Control-Allow-Origin": "*"})
    return None
