"""A list that is the same for all."""

import json

from rectitude.demo.server import Request, Response

TITLES = (
    "盐田开晒",
    "老灯塔修缮",
    "夜航班增开",
    "潮汐表更新",
    "海菜上市",
    "沙画比赛",
    "渔歌传习",
    "风车转起来",
)


def respond(request: Request) -> Response | None:
    if request.path != "/api/home":
        return None
    titles = list(TITLES)
    body = json.dumps(titles, ensure_ascii=False).encode()
    return Response(headers={"content-type": "application/json"}, body=body)
