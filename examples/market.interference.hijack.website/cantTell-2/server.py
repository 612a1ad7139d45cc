from rectitude.demo.server import Response

HTML = {"content-type": "text/html; charset=utf-8"}


def respond(request):
    if request.host == "id.fanglin-id.example":
        return Response(headers=HTML, body="<title>登录</title><h1>统一登录</h1><p>账号、密码</p>")
    if request.host == "www.xinming.example":
        return Response(headers=HTML, body="<title>新名</title><h1>新名商城</h1><p>台灯</p>")
    return None
