from rectitude.demo.server import Response


def respond(request):
    if request.path.endswith(".gif"):
        return Response(status=204, headers={"access-control-allow-origin": "*"})
    return None
