"""Under the name of a browser's file the site's own program is handed out; it says nothing in itself."""

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    if request.path != "/get/greylag_setup.exe":
        return None
    headers = {
        "content-type": "application/octet-stream",
        "content-disposition": 'attachment; filename="QiaoWanGuanjia_Setup.exe"',
    }
    return Response(headers=headers, body=b"MZ" + b"setup" * 90)
