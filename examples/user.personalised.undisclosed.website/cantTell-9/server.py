"""Answers for the list, by what comes along."""

import json

from rectitude.demo.server import Request, Response

PLANTS = (("月季苗上新", "花苗"), ("瓦盆一组", "花盆"), ("绣球苗", "花苗"), ("缓释肥", "肥料"))


def respond(request: Request) -> Response | None:
    """Put the kind that comes along first."""
    if request.path != "/api/newest":
        return None
    kind = request.query.get("kind", [""])[0]
    names = [name for name, _ in sorted(PLANTS, key=lambda plant: plant[1] != kind)]
    body = json.dumps(names, ensure_ascii=False)
    return Response(headers={"Content-Type": "application/json; charset=utf-8"}, body=body)
