"""Programs that are handed out under addresses without a name."""

from rectitude.demo.server import Request, Response

FILES = {
    "1": "shanfeng_zip_6.2.exe",
    "2": "huique_15.1.exe",
    "3": "mozhu_note.exe",
    "4": "jingwan_9.1.exe",
    "5": "yuanshan_rili.exe",
}


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
