from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    if request.path == "/pack":
        headers = {
            "Content-Type": "application/vnd.android.package-archive",
            "Content-Disposition": 'attachment; filename="shanhai.apk"',
        }
        return Response(headers=headers, body=b"PK\x03\x04" + bytes(200))
    return None
