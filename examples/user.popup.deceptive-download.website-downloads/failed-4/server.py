"""One file for two browsers, another for the notes; none says in itself what it is."""

from rectitude.demo.server import Request, Response

FILES = {"/get/1": "Browser7.exe", "/get/2": "Browser7.exe", "/get/3": "qingwa_note.exe"}


def respond(request: Request) -> Response | None:
    name = FILES.get(request.path)
    if name is None:
        return None
    headers = {
        "content-type": "application/octet-stream",
        "content-disposition": f'attachment; filename="{name}"',
    }
    return Response(headers=headers, body=b"MZ" + name.encode() * 30)
