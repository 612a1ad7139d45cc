"""Answers for the list of recommendations."""

import json

from rectitude.demo.server import Request, Response


def respond(request: Request) -> Response | None:
    """Recommend by what comes along, as far as anything does."""
    if request.path != "/api/recommend":
        return None
    along = request.query.get("interest", request.query.get("shown", [""]))[0]
    goods = {"sofa": ["茶几", "地毯"], "bed": ["床垫", "床头柜"]}.get(
        along.split(",")[0], ["餐桌", "书柜"]
    )
    body = json.dumps(goods, ensure_ascii=False)
    return Response(headers={"Content-Type": "application/json; charset=utf-8"}, body=body)
