"""A feed in an order of its own for each visitor, whatever he chose."""

import hashlib
import json

from rectitude.demo.server import Request, Response

TITLES = (
    "桥头夜市开张",
    "雨后山路湿滑",
    "学堂新规征求意见",
    "河灯节改期",
    "渡口恢复通航",
    "茶园开采",
    "旧书市集",
    "晚稻收割",
)


def respond(request: Request) -> Response | None:
    if request.path == "/api/pref":
        return _json({"ok": True})
    if request.path != "/api/feed":
        return None
    visitor = str(json.loads(request.body or b"{}").get("uid", ""))
    titles = sorted(TITLES, key=lambda title: hashlib.sha256(f"{visitor}{title}".encode()).digest())
    return _json(titles)


def _json(content: object) -> Response:
    body = json.dumps(content, ensure_ascii=False).encode()
    return Response(headers={"content-type": "application/json"}, body=body)
