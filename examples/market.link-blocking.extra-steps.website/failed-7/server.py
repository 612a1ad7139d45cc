"""A page before some sites, which are named without a scheme."""

from rectitude.demo.server import Request, Response

PAGE = """<!doctype html>
<meta charset="utf-8">
<title>{title}</title>
<p>{words}</p>
<p><a href="https://{host}/">仍要前往</a></p>
"""


def respond(request: Request) -> Response | None:
    """Show the notice."""
    if request.path != "/out.php":
        return None
    host = request.query.get("w", [""])[0]
    words = '您要访问的网站用的人较少，推荐您使用 <a href="https://ditu.shiguang-map.example/">拾光地图</a>'
    body = PAGE.format(title="提示", words=words, host=host).encode()
    return Response(headers={"Content-Type": "text/html; charset=utf-8"}, body=body)
