import json

from rectitude.demo.server import Response

ROWS = [
    {
        "orderNo": "LX202611000",
        "receiverName": "韩冬",
        "receiverPhone": "13776031372",
        "receiverAddress": "杭州市余杭区良睦路113号11幢2561",
    },
    {
        "orderNo": "LX202611001",
        "receiverName": "周启明",
        "receiverPhone": "13709281590",
        "receiverAddress": "杭州市余杭区良睦路73号7幢1642",
    },
    {
        "orderNo": "LX202611002",
        "receiverName": "吴越",
        "receiverPhone": "17759571177",
        "receiverAddress": "杭州市余杭区良睦路492号16幢1378",
    },
    {
        "orderNo": "LX202611003",
        "receiverName": "何蕊",
        "receiverPhone": "15815472803",
        "receiverAddress": "杭州市余杭区良睦路541号12幢701",
    },
    {
        "orderNo": "LX202611004",
        "receiverName": "许诺",
        "receiverPhone": "13984148525",
        "receiverAddress": "杭州市余杭区良睦路791号8幢2282",
    },
    {
        "orderNo": "LX202611005",
        "receiverName": "许诺",
        "receiverPhone": "13339336338",
        "receiverAddress": "杭州市余杭区良睦路505号12幢219",
    },
    {
        "orderNo": "LX202611006",
        "receiverName": "林晓",
        "receiverPhone": "17774395755",
        "receiverAddress": "杭州市余杭区良睦路83号8幢519",
    },
    {
        "orderNo": "LX202611007",
        "receiverName": "冯一诺",
        "receiverPhone": "19935379907",
        "receiverAddress": "杭州市余杭区良睦路669号12幢448",
    },
    {
        "orderNo": "LX202611008",
        "receiverName": "孙嘉懿",
        "receiverPhone": "15137265167",
        "receiverAddress": "杭州市余杭区良睦路412号3幢751",
    },
    {
        "orderNo": "LX202611009",
        "receiverName": "郑晚秋",
        "receiverPhone": "15802972997",
        "receiverAddress": "杭州市余杭区良睦路674号12幢739",
    },
    {
        "orderNo": "LX202611010",
        "receiverName": "许诺",
        "receiverPhone": "15800182633",
        "receiverAddress": "杭州市余杭区良睦路29号9幢972",
    },
    {
        "orderNo": "LX202611011",
        "receiverName": "褚卫",
        "receiverPhone": "18695486205",
        "receiverAddress": "杭州市余杭区良睦路470号19幢2217",
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
