from rectitude.demo.server import Response


def respond(request):
    if request.path.endswith((".gif", "/collect", "hm.js")):
        return Response(
            status=200 if request.path.endswith(".js") else 204,
            headers={"access-control-allow-origin": "*", "content-type": "text/javascript"},
            body=b"",
        )
    return None
