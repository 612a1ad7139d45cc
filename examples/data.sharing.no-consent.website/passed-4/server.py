from rectitude.demo.server import Response


def respond(request):
    if request.host == "in.kehu-cloud.example":
        return Response(status=204, headers={"Access-Control-Allow-Origin": "*"})
    return None
