import json

from rectitude.demo.server import Response

ROWS = [
    {
        "orderNo": "LX202611000",
        "receiverName": "何*",
        "receiverPhone": "139****7719",
        "receiverAddress": "杭州市余杭区***",
    },
    {
        "orderNo": "LX202611001",
        "receiverName": "何*",
        "receiverPhone": "177****8627",
        "receiverAddress": "杭州市余杭区***",
    },
    {
        "orderNo": "LX202611002",
        "receiverName": "冯*",
        "receiverPhone": "186****0800",
        "receiverAddress": "杭州市余杭区***",
    },
    {
        "orderNo": "LX202611003",
        "receiverName": "周*",
        "receiverPhone": "137****4997",
        "receiverAddress": "杭州市余杭区***",
    },
    {
        "orderNo": "LX202611004",
        "receiverName": "蒋*",
        "receiverPhone": "133****7627",
        "receiverAddress": "杭州市余杭区***",
    },
    {
        "orderNo": "LX202611005",
        "receiverName": "朱*",
        "receiverPhone": "186****9527",
        "receiverAddress": "杭州市余杭区***",
    },
    {
        "orderNo": "LX202611006",
        "receiverName": "何*",
        "receiverPhone": "199****1525",
        "receiverAddress": "杭州市余杭区***",
    },
    {
        "orderNo": "LX202611007",
        "receiverName": "朱*",
        "receiverPhone": "158****6320",
        "receiverAddress": "杭州市余杭区***",
    },
    {
        "orderNo": "LX202611008",
        "receiverName": "蒋*",
        "receiverPhone": "158****7712",
        "receiverAddress": "杭州市余杭区***",
    },
    {
        "orderNo": "LX202611009",
        "receiverName": "许*",
        "receiverPhone": "199****5643",
        "receiverAddress": "杭州市余杭区***",
    },
    {
        "orderNo": "LX202611010",
        "receiverName": "褚*",
        "receiverPhone": "151****0785",
        "receiverAddress": "杭州市余杭区***",
    },
    {
        "orderNo": "LX202611011",
        "receiverName": "林*",
        "receiverPhone": "177****6349",
        "receiverAddress": "杭州市余杭区***",
    },
]


def respond(request):
    if request.path.startswith("/api/v1/shipments"):
        return Response(
            status=200,
            headers={"content-type": "application/json"},
            body=json.dumps({"code": 0, "data": ROWS}).encode(),
        )
    return None
