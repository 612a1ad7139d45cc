"""A counter that allows other sites' messages, and answers the browser's question with words too."""

from rectitude.demo.server import Request, Response

ALLOWED = {
    "Access-Control-Allow-Origin": "http://www.yushan.example",
    "Access-Control-Allow-Headers": "content-type",
    "Content-Type": "application/json",
}


def respond(request: Request) -> Response | None:
    if request.host == "stat.yushan-counter.example":
        return Response(headers=ALLOWED, body='{"ok": true}')
    return None
