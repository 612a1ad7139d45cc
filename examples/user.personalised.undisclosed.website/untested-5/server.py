"""A list of recipes, of which those of the kinds that are named come first."""

import json

from rectitude.demo.server import Request, Response

RECIPES = {"jiangnan": "腌笃鲜", "sichuan": "鱼香茄子", "canton": "白切鸡", "shaanxi": "臊子面"}


def respond(request: Request) -> Response | None:
    """Answer the page's own request for the list."""
    if request.path != "/hot.json":
        return None
    kinds = " ".join(json.loads(request.body)["tags"])
    rows = sorted(RECIPES, key=lambda kind: kind not in kinds)
    body = json.dumps([RECIPES[kind] for kind in rows], ensure_ascii=False)
    return Response(headers={"Content-Type": "application/json"}, body=body.encode())
