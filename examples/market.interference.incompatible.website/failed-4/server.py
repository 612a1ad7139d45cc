"""How the site treats clients."""

from rectitude.demo.server import Request, Response

HTML = {"content-type": "text/html; charset=utf-8"}


def respond(request: Request) -> Response | None:
    agent = request.headers.get("user-agent", "")
    if request.path == "/" and "Quark/" in agent:
        body = "<title>提示</title><p>请勿使用当前浏览器访问云岚网盘，请换用其他浏览器。</p>"
        return Response(headers=HTML, body=body)
    return None
