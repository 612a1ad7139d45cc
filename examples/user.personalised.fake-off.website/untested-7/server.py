"""A list that gives its reasons where it is asked for with what its reader likes."""

import json

from rectitude.demo.server import Request, Response

TITLES = ("梯田放水", "竹编新样", "山歌擂台", "古桥修缮", "茶市早报", "木屋改造")
REASONS = {
    "竹编新样": "因为你看过 手工",
    "茶市早报": "因为你读过 茶事",
    "木屋改造": "根据你的兴趣推荐",
}


def respond(request: Request) -> Response | None:
    if request.path != "/api/list":
        return None
    reasons = REASONS if "likes" in request.query else {}
    items = [{"title": title, "reason": reasons.get(title)} for title in TITLES]
    body = json.dumps(items, ensure_ascii=False).encode()
    return Response(headers={"content-type": "application/json"}, body=body)
