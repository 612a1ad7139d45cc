"""Phones get two paragraphs without a word why."""

from rectitude.demo.server import Request, Response

PARAGRAPHS = (
    "清晨的集市还没有开张，卖竹器的老人已经在桥头坐了半个时辰，面前摆着三只新编的篮子。",
    "他不吆喝，也不看来往的人，只把手里的篾条一根一根地捋顺，放在膝盖上比长短。",
    "太阳升到屋脊的时候，来了一个背书包的孩子，蹲下来看他编，看得忘了上学的时间。",
    "老人问他想不想学，孩子点点头，又摇摇头，说先生要考背书，今天轮到他第一个背。",
    "老人笑了，把最小的那只篮子递给他，说等你背完了书，再来桥头找我，我天天都在。",
    "孩子跑远了，篮子在他手里一晃一晃，像一只刚刚学会扑翅膀的小鸟，怎么也飞不高。",
)
ON_PHONES = 2
MORE = """<p>溪桥APP，讲故事的地方</p><p><a href='/'>下一章</a></p>"""


def respond(request: Request) -> Response | None:
    if request.path != "/story":
        return None
    phone = "Mobile" in request.headers.get("user-agent", "")
    text = "".join(f"<p>{each}</p>" for each in PARAGRAPHS[: ON_PHONES if phone else None])
    whole = (
        "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'>"
        f"<h1>桥头的篮子</h1>{text}{MORE if phone else ''}"
    )
    return Response(headers={"content-type": "text/html; charset=utf-8"}, body=whole.encode())
