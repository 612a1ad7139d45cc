"""Books by what their reader turned to, where the request tells it."""

import json

from rectitude.demo.server import Request, Response

BOOKS = {
    "shi": ["唐诗选注", "宋词小札", "诗经直解", "杜诗详说"],
    "shu": ["兰亭临本", "楷书入门", "行草笔法", "篆刻初步"],
    "qi": ["象棋残局", "围棋定式", "桥牌叫法", "布局百题"],
}


def respond(request: Request) -> Response | None:
    """Give ten books, those of the kinds that were seen first."""
    if request.path != "/api/guess":
        return None
    kinds = [each for each in request.query.get("tags", [""])[0].split(",") if each in BOOKS]
    first = [book for kind in kinds for book in BOOKS[kind]]
    rest = [BOOKS[kind][at] for at in range(4) for kind in BOOKS]
    books = list(dict.fromkeys([*first, *rest]))[:10]
    return Response(
        status=200,
        headers={"Content-Type": "application/json", "Cache-Control": "no-store"},
        body=json.dumps(books).encode(),
    )
