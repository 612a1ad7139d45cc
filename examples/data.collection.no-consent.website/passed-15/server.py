"""The invented analytics service: a script, and a picture that takes the reports."""

from rectitude.demo.server import Request, Response

PIXEL = bytes.fromhex(
    "47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b"
)


def respond(request: Request) -> Response | None:
    if request.path == "/v.gif":
        return Response(headers={"content-type": "image/gif"}, body=PIXEL)
    return None
