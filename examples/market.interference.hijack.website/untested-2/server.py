import base64

from rectitude.demo.server import Response


def respond(request):
    if request.host == "s.xulin-link.example":
        target = base64.b64decode(request.path[1:][::-1]).decode()
        return Response(status=302, headers={"location": target})
    return None
