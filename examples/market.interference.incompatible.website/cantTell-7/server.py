"""The page of an application; one in-app browser gets a sentence in its place."""

from rectitude.demo.server import Request, Response

HTML = {"content-type": "text/html; charset=utf-8"}
HEAD = '<!doctype html><meta charset="utf-8"><title>网盘</title>'
SHELL = f'{HEAD}<div id="app"></div><script src="/app.js"></script>'
SAID = f"{HEAD}<p>请点击右上角，在手机浏览器中打开</p>"


def respond(request: Request) -> Response | None:
    if request.path != "/":
        return None
    agent = request.headers.get("user-agent", "")
    return Response(headers=HTML, body=SAID if "Weibo" in agent else SHELL)
