from rectitude.demo.server import Response


def respond(request):
    if request.host == "z.kanshu-stat.example":
        return Response(status=204)
    return None
