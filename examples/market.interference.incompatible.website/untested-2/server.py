"""How the site treats clients."""

from rectitude.demo.server import Request, Response

HTML = {"content-type": "text/html; charset=utf-8"}


def respond(request: Request) -> Response | None:
    agent = request.headers.get("user-agent", "")
    if request.host == "open.weixin.qq.com":
        return Response(headers=HTML, body="<title>授权</title>微信授权登录")
    if request.path == "/" and "MicroMessenger" in agent:
        return Response(
            status=302,
            headers={"location": "http://open.weixin.qq.com/connect/oauth2/authorize?appid=demo"},
        )
    return None
