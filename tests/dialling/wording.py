"""In which words outcomes, headings, places, phones and rounds are put: drawn by chance."""

import random
from collections import defaultdict
from collections.abc import Callable

import msgspec

from dialling.reading import phrases

_ZH: dict[str, list[str]] = defaultdict(list)
_EN: dict[str, list[str]] = defaultdict(list)
for _phrase, _meant in phrases():
    if _meant:
        (_EN if _phrase.isascii() else _ZH)[_meant].append(_phrase)

Say = Callable[[str], str]
_CODES = ("甲类", "乙类", "丙类", "P1", "P2", "蓝条", "灰条", "A", "B", "K3", "◎", "△", "●")
PLAIN = {
    "arrives": "正常打开", "blocked": "被拦截，无法继续访问", "copy-only": "只能复制到浏览器打开",
    "extra-presses": "出现提示页，点继续后打开", "diverted": "被跳转到自家商城", "failed": "打不开",
    "bare": "显示为裸链接，可打开", "altered": "参数被篡改",
}  # fmt: skip


class Words(msgspec.Struct, frozen=True):
    """How outcomes are put: in words, the question or heading that they need, and a legend."""

    say: Say
    headings: tuple[str, ...]
    legend: tuple[str, ...] = ()
    able: frozenset[str] = frozenset(PLAIN)
    """The outcomes that can be put so."""


RESULTS = (
    "结果", "测试结果", "现象", "打开情况", "表现", "结论", "实测", "反馈", "点击后", "点开后的样子", "效果",
    "result", "outcome", "what happened", "observed", "behaviour", "res", "verdict", "状态", "观察记录",
)  # fmt: skip
NONSENSE = ("", "列3", "字段b", "内容", "c7", "数据", "项", "x", "栏目二", "值1", "col_9", "其他")
_TWO = frozenset({"arrives", "failed"})


def words(chance: random.Random) -> Words:
    drawn = chance.randrange(6)
    headings = (chance.choice(RESULTS), chance.choice(NONSENSE))
    if drawn == 0:
        return Words(lambda outcome: chance.choice(_ZH[outcome]), headings)
    if drawn == 1:
        return Words(lambda outcome: chance.choice(_EN[outcome]), headings)
    if drawn == 2:
        codes = dict(zip(PLAIN, chance.sample(_CODES, len(PLAIN)), strict=True))
        mark = chance.choice(("=", "表示", "："))
        pairs = tuple(f"{codes[name]}{mark}{words}" for name, words in PLAIN.items())
        legend = ("；".join(pairs),) if mark != "：" and chance.random() < 0.5 else pairs
        return Words(codes.__getitem__, headings, legend)
    if drawn == 3:
        yes, no = chance.choice(
            (("是", "否"), ("√", "×"), ("Y", "N"), ("true", "false"), ("能", "不能"))
        )
        question = chance.choice(
            ("能否打开", "是否正常访问", "opened?", "打开了吗", "page loaded (Y/N)")
        )
        return Words(lambda o: yes if o == "arrives" else no, (question,) * 2, able=_TWO)
    if drawn == 4:
        status = {"arrives": ("200",), "failed": ("403", "404", "502", "503")}
        headed = chance.choice(("状态码", "HTTP", "status", "返回码", "http_status"))
        return Words(lambda o: chance.choice(status[o]), (headed, headed), able=_TWO)
    pairs = {
        "arrives": chance.choice(("OK", "正常", "pass", "通过")),
        "failed": chance.choice(("失败", "NG", "fail")),
    }
    return Words(pairs.__getitem__, headings, able=_TWO)


# --- headings and names ---

HEADS: dict[str, tuple[str, ...]] = {
    "round": ("轮次", "轮", "第几轮", "测试轮次", "round", "Round No.", "批次", "run", "cycle", "场次"),
    "url": ("链接", "网址", "URL", "被测链接", "目标地址", "测试对象", "target", "address", "页面", "link"),
    "context": ("环境", "场景", "入口", "位置", "打开方式", "where", "context", "channel", "渠道"),
    "phone": ("手机", "机型", "设备", "终端", "device", "phone", "型号", "测试机", "账号", "测试员"),
    "seconds": ("耗时", "用时（秒）", "seconds", "加载时间/s", "load time", "时长（秒）", "sec"),
    "presses": ("点击次数", "步数", "操作次数", "taps", "clicks", "点按次数"),
    "owner": ("归属", "企业", "owner", "所属公司", "网站主体"),
}  # fmt: skip
PLACES = {
    "chat": ("单聊", "私聊", "1:1 chat", "聊天窗口"),
    "group": ("群聊", "群", "group"),
    "feed": ("朋友圈", "动态", "信息流"),
    "direct": ("系统浏览器", "浏览器直接打开", "direct", "直接访问", "手机自带浏览器", "站外直连"),
}
PHONES = (
    ("华光P9", "米粒14", "果机15"), ("安卓", "苹果"), ("手机A", "手机B"), ("测试号01", "测试号02"),
    ("Pixel 9", "iPhone 17"), ("甲机", "乙机", "丙机"),
)  # fmt: skip
ROUND_NAMES = ("第{}轮", "{}", "R{}", "Round {}", "2026-11-{:02}", "11月{}日", "第{}次", "#{}")
LINK_CODES = (("码1", "码2", "码3", "码4", "码5"), ("甲站", "乙站", "丙站", "丁站", "戊站"))
