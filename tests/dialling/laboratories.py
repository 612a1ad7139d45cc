"""Thirty laboratories: each writes the same campaign of dial tests as a table in its own manner."""

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from openpyxl import Workbook

from dialling.reading import phrases

ROUNDS = 10
OWN, RIVAL, FAIR = (
    "https://own.example/v/1",
    "https://rival.example/v/1",
    "https://fair.example/v/1",
)
CONTROLS = tuple(f"https://c{n}.example/v/1" for n in range(1, 5))
LINKS = (OWN, RIVAL, FAIR, *CONTROLS)
PLAN = """
platform: {name: 云雀, owner: 云雀网络}
rounds: 0
dialtests: %s
links:
  - {url: "https://own.example/v/1", owner: 云雀网络, service: 视频, group: affiliated}
  - {url: "https://rival.example/v/1", owner: 竞争者, service: 视频, group: rival}
  - {url: "https://fair.example/v/1", owner: 另一家, service: 视频, group: rival}
""" + "".join(
    f'  - {{url: "{url}", owner: 对照{n}, service: 视频, group: control}}\n'
    for n, url in enumerate(CONTROLS)
)


class Visit(msgspec.Struct, frozen=True):
    """One test: its round, link and context (`chat` or `direct`), and what came of it."""

    round: int
    url: str
    context: str
    outcome: str


def campaign(outcome: str, *, rounds: int = ROUNDS) -> list[Visit]:
    """Return tests in which the rival's link has an outcome on the platform, and all else arrives."""
    return [
        Visit(n, url, context, outcome if (url, context) == (RIVAL, "chat") else "arrives")
        for n in range(1, rounds + 1)
        for context in ("chat", "direct")
        for url in LINKS[n % 7 :] + LINKS[: n % 7]
    ]


class Pen:
    """How somebody writes: the phrases of one language for each outcome, taken in turn."""

    def __init__(self, chinese: bool) -> None:
        self._phrases: dict[str, list[str]] = defaultdict(list)
        for phrase, meant in phrases():
            if meant and phrase.isascii() is not chinese:
                self._phrases[meant].append(phrase)
        self._turn = 0

    def __call__(self, outcome: str) -> str:
        self._turn += 7
        words = self._phrases[outcome]
        return words[self._turn % len(words)]


ZH, EN = Pen(chinese=True), Pen(chinese=False)
Lines = list[Sequence[object]]
Manner = Callable[[Path, list[Visit]], Path]
MANNERS: dict[str, Manner] = {}


def manner(write: Manner) -> Manner:
    MANNERS[write.__name__] = write
    return write


def _csv(folder: Path, lines: Lines, encoding: str = "utf-8", mark: str = ",") -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=mark).writerows(lines)
    path = folder / "拨测.csv"
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def _at(visit: Visit, position: int) -> datetime:
    return datetime(2026, 11, 1, 9) + timedelta(days=visit.round - 1, minutes=3 * position)  # noqa: DTZ001


def _zh(visit: Visit) -> str:
    return {"chat": "单聊", "direct": "浏览器直接打开"}[visit.context]


@manner
def the_contract(folder: Path, visits: list[Visit]) -> Path:
    head = (
        "round,url,context,client_version,account,stage,presses,outcome,shown_reason,seconds,tester"
    )
    rows = [
        [v.round, v.url, v.context, "8.0", "A", "access", "", v.outcome, "", "", "07"]
        for v in visits
    ]
    return _csv(folder, [head.split(","), *rows])


@manner
def plain_chinese(folder: Path, visits: list[Visit]) -> Path:
    rows = [[f"第{v.round}轮", v.url, _zh(v), ZH(v.outcome)] for v in visits]
    return _csv(folder, [["轮次", "网址", "环境", "结果"], *rows], "gb18030")


@manner
def plain_english(folder: Path, visits: list[Visit]) -> Path:
    where = {"chat": "1:1 chat", "direct": "browser, outside the app"}
    rows = [[f"Round {v.round}", v.url, where[v.context], EN(v.outcome)] for v in visits]
    return _csv(folder, [["Round", "Link", "Where", "What happened"], *rows])


@manner
def titles_above(folder: Path, visits: list[Visit]) -> Path:
    above = [
        ["链接互通性拨测记录表"],
        ["检测机构：某某检测中心", "", "检测日期：2026年11月1日至10日"],
        [],
    ]
    rows = [
        [n, f"第{v.round}次", "甲型手机", _zh(v), v.url, ZH(v.outcome), ""]
        for n, v in enumerate(visits, 1)
    ]
    head = ["序号", "测试批次", "测试终端", "访问方式", "被测链接", "实测现象", "备注"]
    return _csv(folder, [*above, head, *rows, ["注：以上均为人工拨测"]])


@manner
def semicolons(folder: Path, visits: list[Visit]) -> Path:
    rows = [[v.round, v.url, v.context, EN(v.outcome)] for v in visits]
    return _csv(
        folder, [["batch", "target url", "scenario", "observed behaviour"], *rows], mark=";"
    )


@manner
def tabs_in_utf16(folder: Path, visits: list[Visit]) -> Path:
    rows = [[v.round, v.url, _zh(v), ZH(v.outcome)] for v in visits]
    return _csv(folder, [["测试轮次", "测试链接", "测试场景", "测试结论"], *rows], "utf-16", "\t")


@manner
def workbook(folder: Path, visits: list[Visit]) -> Path:
    book = Workbook()
    sheet = book.active
    sheet.append(["拨测明细"])
    sheet.append(["轮次", "场景", "链接地址", "打开情况", "加载时间（秒）"])
    for v in visits:
        sheet.append([v.round, _zh(v), v.url, ZH(v.outcome), 1.2])
    path = folder / "拨测.xlsx"
    book.save(path)
    return path


@manner
def merged_cells(folder: Path, visits: list[Visit]) -> Path:
    rows, last = [], (0, "")
    for v in visits:
        here = (v.round, v.context)
        rows.append(
            [
                v.round if v.round != last[0] else "",
                _zh(v) if here != last else "",
                v.url,
                ZH(v.outcome),
            ]
        )
        last = here
    return _csv(folder, [["轮次", "入口", "链接", "拨测结果"], *rows])


@manner
def sections(folder: Path, visits: list[Visit]) -> Path:
    rows: Lines = []
    for context in ("chat", "direct"):
        rows.append(
            [
                {"chat": "一、单聊内打开", "direct": "二、对照：系统浏览器直接打开"}[context],
                "",
                "",
                "",
            ]
        )
        rows += [
            [f"第{v.round}轮", v.url, ZH(v.outcome), "张"] for v in visits if v.context == context
        ]
    return _csv(folder, [["轮次", "链接", "现象", "测试人"], *rows])


@manner
def a_column_for_each_round(folder: Path, visits: list[Visit]) -> Path:
    cells = {(v.url, v.context, v.round): ZH(v.outcome) for v in visits}
    numbers = sorted({v.round for v in visits})
    rows = [
        [
            url,
            {"chat": "单聊", "direct": "直接访问"}[context],
            *(cells[url, context, n] for n in numbers),
        ]
        for url in LINKS
        for context in ("chat", "direct")
    ]
    return _csv(folder, [["链接", "方式", *(f"第{n}轮" for n in numbers)], *rows])


@manner
def a_column_for_each_context(folder: Path, visits: list[Visit]) -> Path:
    cells = {(v.url, v.context, v.round): EN(v.outcome) for v in visits}
    numbers = sorted({v.round for v in visits})
    rows = [
        [n, url, cells[url, "chat", n], cells[url, "direct", n]] for n in numbers for url in LINKS
    ]
    return _csv(folder, [["run", "URL", "In chat", "Direct (baseline)"], *rows])


@manner
def yes_and_no(folder: Path, visits: list[Visit]) -> Path:
    said = {
        "arrives": "是否否否",
        "blocked": "否是否否",
        "copy-only": "否否否是",
        "extra-presses": "是否是否",
    }
    rows = [[v.round, v.url, _zh(v), *said[v.outcome]] for v in visits]
    head = [
        "轮次",
        "链接",
        "打开方式",
        "能否打开",
        "是否被拦截",
        "是否出现提示页",
        "是否需复制到浏览器",
    ]
    return _csv(folder, [head, *rows])


@manner
def yes_and_no_in_english(folder: Path, visits: list[Visit]) -> Path:
    said = {"arrives": "YNNN", "blocked": "NYNN", "copy-only": "NNNY", "extra-presses": "YNYN"}
    rows = [[f"#{v.round}", v.url, v.context, *said[v.outcome]] for v in visits]
    head = [
        "Round",
        "URL",
        "Surface",
        "Opened? (Y/N)",
        "Blocked? (Y/N)",
        "Warning shown? (Y/N)",
        "Copy needed? (Y/N)",
    ]
    return _csv(folder, [head, *rows])


@manner
def times_for_rounds(folder: Path, visits: list[Visit]) -> Path:
    rows = [
        [f"{_at(v, n % 14):%Y-%m-%d %H:%M}", v.url, _zh(v), ZH(v.outcome)]
        for n, v in enumerate(visits)
    ]
    return _csv(folder, [["测试时间", "URL", "渠道", "访问结果"], *rows])


@manner
def date_and_clock(folder: Path, visits: list[Visit]) -> Path:
    rows = [
        [f"{_at(v, 0):%Y年%m月%d日}", f"{_at(v, n % 14):%H:%M}", v.url, _zh(v), ZH(v.outcome)]
        for n, v in enumerate(visits)
    ]
    return _csv(folder, [["日期", "时间", "测试网址", "发送位置", "情况"], *rows])


@manner
def uneven_days(folder: Path, visits: list[Visit]) -> Path:
    days = [1, 2, 9, 10, 11, 18, 19, 25, 26, 27]
    rows = [[f"2026/11/{days[v.round - 1]}", v.url, _zh(v), ZH(v.outcome)] for v in visits]
    return _csv(folder, [["日期", "链接", "测试条件", "结果描述"], *rows])


@manner
def no_round_at_all(folder: Path, visits: list[Visit]) -> Path:
    rows = [[n, v.url, v.context, EN(v.outcome)] for n, v in enumerate(visits, 1)]
    return _csv(folder, [["No.", "Address", "Channel", "Result"], *rows])


@manner
def half_days(folder: Path, visits: list[Visit]) -> Path:
    rows = [
        [f"{(v.round + 1) // 2}日{'上' if v.round % 2 else '下'}午场", v.url, _zh(v), ZH(v.outcome)]
        for v in visits
    ]
    return _csv(folder, [["场次", "链接", "环境", "表现"], *rows])


@manner
def phones_and_accounts(folder: Path, visits: list[Visit]) -> Path:
    rows = [
        [v.round, phone, f"号{n}", "8.4.1", _zh(v), v.url, ZH(v.outcome), "1.3s", "截图01.png"]
        for v in visits
        for n, phone in enumerate(("甲型", "乙型"))
    ]
    head = [
        "轮",
        "机型",
        "测试账号",
        "APP版本",
        "分享场景",
        "目标网址",
        "打开结果",
        "响应时间",
        "截图",
    ]
    return _csv(folder, [head, *rows])


@manner
def stages(folder: Path, visits: list[Visit]) -> Path:
    rows: Lines = []
    for v in visits:
        rows.append([v.round, v.url, _zh(v), "识别", "识别为链接"])
        rows.append([v.round, v.url, _zh(v), "访问", ZH(v.outcome)])
    return _csv(folder, [["轮次", "链接", "场景", "测试环节", "测试结果"], *rows])


@manner
def repeated_in_a_round(folder: Path, visits: list[Visit]) -> Path:
    rows = [[v.round, k, v.url, v.context, EN(v.outcome)] for v in visits for k in (1, 2)]
    return _csv(folder, [["round", "attempt", "url", "context", "outcome"], *rows])


@manner
def names_beside_addresses(folder: Path, visits: list[Visit]) -> Path:
    rows = [[v.round, f"站点（{v.url}）", "企业甲", _zh(v), ZH(v.outcome)] for v in visits]
    return _csv(folder, [["轮次", "链接名称及地址", "链接所属企业", "测试入口", "结论"], *rows])


@manner
def seconds_in_words(folder: Path, visits: list[Visit]) -> Path:
    rows = [
        [v.round, v.url, v.context, EN(v.outcome), "1300 ms" if v.outcome == "arrives" else "-"]
        for v in visits
    ]
    return _csv(folder, [["Round no.", "Link tested", "Entry", "Observation", "Load time"], *rows])


@manner
def reasons_beside(folder: Path, visits: list[Visit]) -> Path:
    rows = [
        [v.round, v.url, _zh(v), "打不开" if v.outcome == "blocked" else ZH(v.outcome),
         "该网页包含违规内容" if v.outcome == "blocked" else ""]
        for v in visits
    ]  # fmt: skip
    return _csv(folder, [["轮次", "链接", "环境", "结果", "页面提示文字"], *rows])


@manner
def everything_in_the_notes(folder: Path, visits: list[Visit]) -> Path:
    rows = [[v.round, v.url, _zh(v), "见备注", ZH(v.outcome)] for v in visits]
    return _csv(folder, [["轮次", "链接", "环境", "结果", "备注"], *rows])


@manner
def pass_and_fail(folder: Path, visits: list[Visit]) -> Path:
    said = {"arrives": "PASS"}
    rows = [
        [v.round, v.url, v.context, said.get(v.outcome) or f"FAIL - {EN(v.outcome)}"]
        for v in visits
    ]
    return _csv(folder, [["Cycle", "URL", "Via", "Verdict"], *rows])


@manner
def ticks(folder: Path, visits: list[Visit]) -> Path:
    rows = [
        [v.round, v.url, _zh(v), "√" if v.outcome == "arrives" else f"×（{ZH(v.outcome)}）"]
        for v in visits
    ]
    return _csv(folder, [["轮次", "链接", "环境", "是否正常打开"], *rows])


@manner
def numbered_outcomes(folder: Path, visits: list[Visit]) -> Path:
    rows = [
        [f"R{v.round:02}", v.url, v.context, f"{1 + len(v.outcome) % 5}. {EN(v.outcome)}"]
        for v in visits
    ]
    return _csv(folder, [["ID of round", "URL", "Place", "Outcome (code and words)"], *rows])


@manner
def quoted_and_spaced(folder: Path, visits: list[Visit]) -> Path:
    rows = [
        [f" 第 {v.round} 轮 ", f" {v.url} ", f"{_zh(v)} ", f" “{ZH(v.outcome)}” "] for v in visits
    ]
    return _csv(folder, [["轮 次", "网 址", "环 境", "结 果"], *rows])


@manner
def an_own_column_last(folder: Path, visits: list[Visit]) -> Path:
    rows = [[v.round, _zh(v), v.url, ZH(v.outcome)] for v in visits]
    return _csv(folder, [["轮次", "环境", "链接", "测试员记"], *rows])


@manner
def two_lines_of_headings(folder: Path, visits: list[Visit]) -> Path:
    above = [["基本信息", "", "", "访问测试", ""]]
    rows = [[v.round, v.url, _zh(v), ZH(v.outcome), "1.1"] for v in visits]
    return _csv(folder, [*above, ["轮次", "链接", "环境", "结果", "耗时"], *rows])


@manner
def where_it_was_shared(folder: Path, visits: list[Visit]) -> Path:
    rows = [[v.round, "11月3日", v.url, _zh(v), 1, ZH(v.outcome), "WiFi"] for v in visits]
    return _csv(folder, [["次数", "日期", "分享链接", "从哪里点", "点几下", "现象", "网络"], *rows])


@manner
def shown_and_opened(folder: Path, visits: list[Visit]) -> Path:
    rows = [[v.round, v.url, _zh(v), 1, ZH(v.outcome), "图文卡片", "有"] for v in visits]
    return _csv(
        folder,
        [["轮", "链接", "分享到", "点击次数", "打开结果", "展示形式", "目标页OG标签"], *rows],
    )
