"""Takes reports and pictures: a picture of one pixel for every address that ends in .gif or .png."""

from rectitude.demo.server import Request, Response

PIXEL = bytes.fromhex(
    "47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b"
)


def respond(request: Request) -> Response | None:
    if request.path.endswith((".gif", ".png")):
        return Response(headers={"content-type": "image/gif"}, body=PIXEL)
    return None
