import time

from rectitude.demo.server import Response


def respond(request):
    if request.path == "/slow":
        time.sleep(4)
        return Response(status=302, headers={"location": request.query["to"][0]})
    return None
