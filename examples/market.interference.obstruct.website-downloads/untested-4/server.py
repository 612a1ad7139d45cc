"""One file is handed out for most programs."""

from rectitude.demo.server import Request, Response

OWN = "YunwanSetup.exe"
FILES = {"1": OWN, "2": OWN, "3": OWN, "4": "shijing_jieya.exe"}


def respond(request: Request) -> Response | None:
    """Give the file of a number."""
    name = FILES.get(request.path.removeprefix("/down/"))
    if name is None or not request.path.startswith("/down/"):
        return None
    headers = {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": f'attachment; filename="{name}"',
    }
    return Response(status=200, headers=headers, body=b"MZ" + name.encode() * 40)
