"""The directory's addresses lead on to other sites, one at once, one by a script on a page of its own."""

from rectitude.demo.server import Request, Response

PAGE = (
    '<!doctype html><meta charset="utf-8"><title>正在前往</title>'
    "<p>正在前往目标网站，请稍候，无需操作。</p>"
    "<script>setTimeout(() => location.replace('http://zaobao.localhost/'), 400)</script>"
)


def respond(request: Request) -> Response | None:
    if request.path == "/go/1":
        return Response(status=302, headers={"Location": "http://zaobao.localhost/?from=daohang"})
    if request.path == "/jump/2":
        return Response(headers={"Content-Type": "text/html"}, body=PAGE)
    return None
