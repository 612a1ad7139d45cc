from rectitude.demo.server import Response


def respond(request):
    if request.path == "/save":
        return Response(status=401, headers={"content-type": "application/json"}, body="{}")
    return None
