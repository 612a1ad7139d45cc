import json

from rectitude.demo.server import Response

ROWS = [
    {"userId": 0, "name": "吕品", "mobile": "15124108651", "score": 4.9, "orderCount": 33},
    {"userId": 1, "name": "郑晚秋", "mobile": "15140795937", "score": 4.9, "orderCount": 33},
    {"userId": 2, "name": "尤佳", "mobile": "19968269910", "score": 4.9, "orderCount": 33},
    {"userId": 3, "name": "褚卫", "mobile": "15157245803", "score": 4.9, "orderCount": 33},
    {"userId": 4, "name": "吴越", "mobile": "13389658397", "score": 4.9, "orderCount": 33},
    {"userId": 5, "name": "冯一诺", "mobile": "15838134138", "score": 4.9, "orderCount": 33},
    {"userId": 6, "name": "冯一诺", "mobile": "19938918991", "score": 4.9, "orderCount": 33},
    {"userId": 7, "name": "朱红", "mobile": "15888818176", "score": 4.9, "orderCount": 33},
    {"userId": 8, "name": "何田", "mobile": "19912590630", "score": 4.9, "orderCount": 33},
    {"userId": 9, "name": "吕品", "mobile": "18674126193", "score": 4.9, "orderCount": 33},
    {"userId": 10, "name": "郑晚秋", "mobile": "13350413588", "score": 4.9, "orderCount": 33},
    {"userId": 11, "name": "吕品", "mobile": "13315859103", "score": 4.9, "orderCount": 33},
]


def respond(request):
    if request.path.startswith("/api/agents"):
        return Response(
            status=200,
            headers={"content-type": "application/json"},
            body=json.dumps({"code": 0, "data": ROWS}).encode(),
        )
    return None
