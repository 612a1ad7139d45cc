"""
One campaign of dial tests, known to the last visit, written down in any of very many layouts.

A layout is drawn by chance: how the table lies, how it is headed - or that its headings mean nothing -,
in which words outcomes are put, what stands around the table. Whoever reads it must come to the same
visits, or say that it cannot.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from itertools import product

import msgspec

from dialling.reading import phrases
from rectitude.collectors.links.grids import Grid, grid
from rectitude.evidence.linkprobe import DialTest

LINKS = (
    "https://own.example/v/1",
    "https://rival.example/v/1",
    "https://fair.example/v/1",
    "https://one.example/v/1",
    "https://two.example/v/1",
)
OWNERS = dict(zip(LINKS, ("云雀网络", "竞争者", "另一家", "一号公司", "二号公司"), strict=True))
RIVAL = LINKS[1]
PLATFORM = "云雀"
Lines = list[list[str]]


class Visit(msgspec.Struct, frozen=True):
    """One visit: round, context, phone and link, and what became of it."""

    round: int
    context: str
    phone: str
    url: str
    outcome: str
    presses: int
    seconds: float


class Table(msgspec.Struct, frozen=True):
    """The sheets that somebody wrote, the visits they tell of, and the manner, for messages."""

    sheets: tuple[Grid, ...]
    visits: tuple[Visit, ...]
    manner: str


# --- the campaign ---

_WORSE = ("blocked", "copy-only", "extra-presses", "diverted", "failed", "bare", "altered")


def _campaign(chance: random.Random, contexts: Sequence[str], phones: Sequence[str]) -> list[Visit]:
    worse = chance.choice(_WORSE)
    found = []
    for n, context, phone, url in product(range(1, chance.randint(4, 8)), contexts, phones, LINKS):
        adverse = url == RIVAL and context != "direct" and chance.random() < 0.85
        odd = chance.random() < 0.05
        outcome = worse if adverse else "failed" if odd else "arrives"
        presses = 3 if outcome == "extra-presses" else 1
        found.append(
            Visit(n, context, phone, url, outcome, presses, round(chance.uniform(0.6, 1.9), 1))
        )
    return found


# --- words ---

_ZH: dict[str, list[str]] = defaultdict(list)
_EN: dict[str, list[str]] = defaultdict(list)
for _phrase, _meant in phrases():
    if _meant:
        (_EN if _phrase.isascii() else _ZH)[_meant].append(_phrase)

Say = Callable[[str], str]
_CODES = ("甲类", "乙类", "丙类", "P1", "P2", "蓝条", "灰条", "A", "B", "K3", "◎", "△", "●")
_PLAIN = {
    "arrives": "正常打开", "blocked": "被拦截，无法继续访问", "copy-only": "只能复制到浏览器打开",
    "extra-presses": "出现提示页，点继续后打开", "diverted": "被跳转到自家商城", "failed": "打不开",
    "bare": "显示为裸链接，可打开", "altered": "参数被篡改",
}  # fmt: skip


class Words(msgspec.Struct, frozen=True):
    """How outcomes are put: in words, the question or heading that they need, and a legend."""

    say: Say
    headings: tuple[str, ...]
    legend: tuple[str, ...] = ()
    able: frozenset[str] = frozenset(_PLAIN)
    """The outcomes that can be put so."""


_RESULTS = (
    "结果", "测试结果", "现象", "打开情况", "表现", "结论", "实测", "反馈", "点击后", "点开后的样子", "效果",
    "result", "outcome", "what happened", "observed", "behaviour", "res", "verdict", "状态", "观察记录",
)  # fmt: skip
_NONSENSE = ("", "列3", "字段b", "内容", "c7", "数据", "项", "x", "栏目二", "值1", "col_9", "其他")
_TWO = frozenset({"arrives", "failed"})


def _words(chance: random.Random) -> Words:
    drawn = chance.randrange(6)
    headings = (chance.choice(_RESULTS), chance.choice(_NONSENSE))
    if drawn == 0:
        return Words(lambda outcome: chance.choice(_ZH[outcome]), headings)
    if drawn == 1:
        return Words(lambda outcome: chance.choice(_EN[outcome]), headings)
    if drawn == 2:
        codes = dict(zip(_PLAIN, chance.sample(_CODES, len(_PLAIN)), strict=True))
        mark = chance.choice(("=", "表示", "："))
        pairs = tuple(f"{codes[name]}{mark}{words}" for name, words in _PLAIN.items())
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


# --- headings ---

_HEADS: dict[str, tuple[str, ...]] = {
    "round": ("轮次", "轮", "第几轮", "测试轮次", "round", "Round No.", "批次", "run", "cycle", "场次"),
    "url": ("链接", "网址", "URL", "被测链接", "目标地址", "测试对象", "target", "address", "页面", "link"),
    "context": ("环境", "场景", "入口", "位置", "打开方式", "where", "context", "channel", "渠道"),
    "phone": ("手机", "机型", "设备", "终端", "device", "phone", "型号", "测试机", "账号", "测试员"),
    "seconds": ("耗时", "用时（秒）", "seconds", "加载时间/s", "load time", "时长（秒）", "sec"),
    "presses": ("点击次数", "步数", "操作次数", "taps", "clicks", "点按次数"),
    "owner": ("归属", "企业", "owner", "所属公司", "网站主体"),
}  # fmt: skip
_PLACES = {
    "chat": ("单聊", "私聊", "1:1 chat", "聊天窗口"),
    "group": ("群聊", "群", "group"),
    "feed": ("朋友圈", "动态", "信息流"),
    "direct": ("系统浏览器", "浏览器直接打开", "direct", "直接访问", "手机自带浏览器", "站外直连"),
}
_PHONES = (
    ("华光P9", "米粒14", "果机15"), ("安卓", "苹果"), ("手机A", "手机B"), ("测试号01", "测试号02"),
    ("Pixel 9", "iPhone 17"), ("甲机", "乙机", "丙机"),
)  # fmt: skip
_ROUND_NAMES = ("第{}轮", "{}", "R{}", "Round {}", "2026-11-{:02}", "11月{}日", "第{}次", "#{}")


class Style(msgspec.Struct, frozen=True):
    """What was drawn for a table."""

    chance: random.Random
    visits: tuple[Visit, ...]
    words: Words
    round_name: str
    places: dict[str, str]
    telling: float
    """How often a heading tells what it heads."""
    codes: dict[str, str]
    """Names of links that a key explains, if any."""

    def head(self, name: str) -> str:
        if self.chance.random() < self.telling:
            return self.chance.choice(_HEADS[name])
        return self.chance.choice(_NONSENSE)

    def result(self) -> str:
        return self.words.headings[0 if self.chance.random() < self.telling else 1]

    def round(self, visit: Visit) -> str:
        return self.round_name.format(visit.round)

    def link(self, visit: Visit) -> str:
        return self.codes.get(visit.url, visit.url)


Dimension = Callable[[Visit], str]


def table(seed: int) -> Table:
    """Return the table that a number stands for."""
    chance = random.Random(seed)
    contexts = chance.sample(("chat", "group", "feed"), chance.randint(1, 2))
    contexts += ["direct"] * (chance.random() < 0.6)
    phones = chance.choice(_PHONES) if chance.random() < 0.5 else ("",)
    fitting = {
        "": True, "contexts": len(contexts) > 1, "phones": len(phones) > 1,
        "direct": "direct" in contexts,
    }  # fmt: skip
    way = chance.choice([way for way in _WAYS if fitting[way.needs]])
    words = _words(chance)
    able = way.able & words.able if "failed" in way.able else way.able
    visits = [_among(chance, visit, able) for visit in _campaign(chance, contexts, phones)]
    codes = {}
    if chance.random() < 0.2:
        codes = dict(zip(LINKS, chance.choice(_LINK_CODES), strict=True))
    style = Style(
        chance=chance, visits=tuple(visits), words=words, round_name=chance.choice(_ROUND_NAMES),
        places={name: chance.choice(said) for name, said in _PLACES.items()},
        telling=chance.choice((1.0, 1.0, 0.7, 0.0)), codes=codes,
    )  # fmt: skip
    sheets = [_framed(style, name, lines) for name, lines in way.write(style)]
    if codes:
        key = [["代号", "链接"], *([code, url] for url, code in codes.items())]
        sheets.insert(chance.randrange(len(sheets) + 1), ("图例", key))
    if words.legend:
        sheets.insert(0, ("说明", [["拨测说明"], *([line] for line in words.legend)]))
    grids = tuple(
        grid(name if len(sheets) > 1 else "", enumerate(lines, 1)) for name, lines in sheets
    )
    return Table(grids, style.visits, f"{seed} {way.write.__name__}")


_LINK_CODES = (("码1", "码2", "码3", "码4", "码5"), ("甲站", "乙站", "丙站", "丁站", "戊站"))


def _among(chance: random.Random, visit: Visit, able: frozenset[str]) -> Visit:
    """Return a visit whose outcome can be told in a manner: another one where its own cannot."""
    if visit.outcome in able:
        return visit
    outcome = (
        "failed" if "failed" in able else sorted(able - {"arrives"})[visit.round % (len(able) - 1)]
    )
    return msgspec.structs.replace(
        visit, outcome=outcome, presses=3 if outcome == "extra-presses" else 1
    )


# --- layouts ---

Sheets = list[tuple[str, Lines]]


def _conditions(style: Style, *, without: str = "") -> list[tuple[str, Dimension]]:
    """Return the columns of conditions that a table needs, beside those that it lays across."""
    found: list[tuple[str, Dimension]] = []
    if without != "round":
        found.append((style.head("round"), style.round))
    if without != "context" and len({visit.context for visit in style.visits}) > 1:
        found.append((style.head("context"), lambda visit: style.places[visit.context]))
    if without != "phone" and len({visit.phone for visit in style.visits}) > 1:
        found.append((style.head("phone"), lambda visit: visit.phone))
    if without != "url":
        found.append((style.head("url"), style.link))
    style.chance.shuffle(found)
    return found


def _more(style: Style) -> list[tuple[str, Dimension]]:
    """Return columns that a long table may have besides."""
    found: list[tuple[str, Dimension]] = []
    if style.chance.random() < 0.4:
        found.append(
            (
                style.chance.choice(_HEADS["seconds"]),
                lambda v: str(v.seconds) if v.outcome != "failed" else "-",
            )
        )
    if style.chance.random() < 0.3:
        found.append((style.chance.choice(_HEADS["presses"]), lambda v: str(v.presses)))
    if style.chance.random() < 0.3:
        found.append((style.chance.choice(_HEADS["owner"]), lambda v: OWNERS[v.url]))
    if style.chance.random() < 0.3:
        found.append(("备注", lambda _: ""))
    return found


def _rows(style: Style, visits: Sequence[Visit], *, without: str = "") -> Lines:
    columns = [
        *_conditions(style, without=without),
        (style.result(), lambda visit: style.words.say(visit.outcome)),
        *_more(style),
    ]
    if style.chance.random() < 0.3:
        style.chance.shuffle(columns)
    lines = [[dimension(visit) for _, dimension in columns] for visit in visits]
    if style.chance.random() < 0.3:
        return [
            [style.chance.choice(("序号", "No.", "")), *(name for name, _ in columns)],
            *([str(n), *line] for n, line in enumerate(lines, 1)),
        ]
    return [[name for name, _ in columns], *lines]


def _long(style: Style) -> Sheets:
    visits = list(style.visits)
    if style.chance.random() < 0.3:
        visits.sort(key=lambda visit: visit.url)
    return [("记录", _merged(style, _rows(style, visits)))]


def _merged(style: Style, lines: Lines) -> Lines:
    """Leave out what the first column repeats, as merged cells do."""
    if style.chance.random() < 0.7 or len({line[0] for line in lines[1:]}) == 1:
        return lines
    above, kept = "", []
    for line in lines[1:]:
        kept.append(["" if line[0] == above else line[0], *line[1:]])
        above = line[0]
    return [lines[0], *kept]


def _across(
    style: Style, named: Dimension, without: str, head: Callable[[str], str] = str
) -> Lines:
    """Lay one condition across: a column for each of its words."""
    rest = _conditions(style, without=without)
    labels = list(dict.fromkeys(named(visit) for visit in style.visits))
    cells: dict[tuple[str, ...], dict[str, str]] = {}
    for visit in style.visits:
        key = tuple(dimension(visit) for _, dimension in rest)
        cells.setdefault(key, {})[named(visit)] = style.words.say(visit.outcome)
    return [
        [*(name for name, _ in rest), *map(head, labels)],
        *([*key, *(said.get(label, "") for label in labels)] for key, said in cells.items()),
    ]


def _rounds_across(style: Style) -> Sheets:
    return [("汇总", _across(style, style.round, "round"))]


def _contexts_across(style: Style) -> Sheets:
    return [("对照", _across(style, lambda visit: style.places[visit.context], "context"))]


def _phones_across(style: Style) -> Sheets:
    return [("各机", _across(style, lambda visit: visit.phone, "phone"))]


def _links_across(style: Style) -> Sheets:
    return [("横表", _across(style, style.link, "url"))]


def _stacked(style: Style) -> Sheets:
    """Lay rounds across, with a line each for the outcome and the seconds."""
    rest = _conditions(style, without="round")
    labels = list(dict.fromkeys(style.round(visit) for visit in style.visits))
    cells: dict[tuple[str, ...], dict[str, Visit]] = {}
    for visit in style.visits:
        key = tuple(dimension(visit) for _, dimension in rest)
        cells.setdefault(key, {})[style.round(visit)] = visit
    lines = [[*(name for name, _ in rest), "项目", *labels]]
    for key, by_round in cells.items():
        lines.append(
            [*key, "结果", *(style.words.say(by_round[label].outcome) for label in labels)]
        )
        times = (by_round[label] for label in labels)
        lines.append(
            [*key, "耗时（秒）", *(str(v.seconds) if v.outcome != "failed" else "—" for v in times)]
        )
    return [("明细", lines)]


def _sheets(style: Style, named: Dimension, without: str) -> Sheets:
    labels = list(dict.fromkeys(named(visit) for visit in style.visits))
    state = style.chance.getstate()
    found = []
    for label in labels:
        style.chance.setstate(state)  # each sheet has the columns of the first
        found.append(
            (label, _rows(style, [v for v in style.visits if named(v) == label], without=without))
        )
    return found


def _sheet_for_each_round(style: Style) -> Sheets:
    return _sheets(style, style.round, "round")


def _sheet_for_each_context(style: Style) -> Sheets:
    return _sheets(style, lambda visit: style.places[visit.context], "context")


def _sheet_for_each_phone(style: Style) -> Sheets:
    return _sheets(style, lambda visit: visit.phone, "phone")


def _framed(style: Style, name: str, lines: Lines) -> tuple[str, Lines]:
    """Put titles above and notes below, and leave the first column empty at times."""
    if style.chance.random() < 0.2:
        lines = [["", *line] for line in lines]
    if style.chance.random() < 0.4:
        lines = [["外链互通拨测记录表"], [], *lines]
    if style.chance.random() < 0.3:
        lines = [*lines, [], ["注：以上由两人复核。"]]
    return name, lines


def _two_levels(style: Style) -> Sheets:
    """Lay rounds across, each over columns for the outcome and the seconds."""
    rest = _conditions(style, without="round")
    labels = list(dict.fromkeys(style.round(visit) for visit in style.visits))
    seconds = style.chance.choice(_HEADS["seconds"])
    result = style.chance.choice(_RESULTS)
    upper, lower = [name for name, _ in rest], ["" for _ in rest]
    for label in labels:
        upper += [label, ""]
        lower += [result, seconds]
    cells: dict[tuple[str, ...], dict[str, Visit]] = {}
    for visit in style.visits:
        key = tuple(dimension(visit) for _, dimension in rest)
        cells.setdefault(key, {})[style.round(visit)] = visit
    lines = [upper, lower]
    for key, by_round in cells.items():
        line = list(key)
        for label in labels:
            visit = by_round[label]
            line += [
                style.words.say(visit.outcome),
                "" if visit.outcome == "failed" else str(visit.seconds),
            ]
        lines.append(line)
    return [("两行表头", lines)]


def _noted(style: Style, *columns: tuple[str, Dimension]) -> Lines:
    """Return a long table of conditions and the columns that are given."""
    whole = [*_conditions(style), *columns]
    return [[name for name, _ in whole], *([d(visit) for _, d in whole] for visit in style.visits)]


def _counted(style: Style) -> Sheets:
    """Note steps and seconds, and no outcome."""
    return [("步数", _noted(
        style,
        (style.chance.choice(_HEADS["presses"]), lambda visit: str(visit.presses)),
        (style.chance.choice(_HEADS["seconds"]), lambda visit: str(visit.seconds)),
    ))]  # fmt: skip


def _landing(style: Style) -> Sheets:
    """Note the address that was reached."""

    def reached(visit: Visit) -> str:
        elsewhere = LINKS[3] if visit.url == LINKS[0] else LINKS[0]
        altered = f"{visit.url}?tag=platform"
        return {"diverted": f"{elsewhere}?from=feed", "altered": altered}.get(
            visit.outcome, visit.url
        )

    heads = ("最终网址", "落地页", "final_url", "实际到达的地址")
    return [("落地", _noted(
        style,
        (style.chance.choice(("结果", "打开了吗", "opened")), lambda _: "打开"),
        (style.chance.choice(heads), reached),
    ))]  # fmt: skip


def _stages(style: Style) -> Sheets:
    """Note whether the link was recognised, and what came of it."""
    dead = style.chance.choice(("未识别为链接", "显示为纯文本", "普通文字，不可点击"))
    live = style.chance.choice(("识别为链接", "蓝色链接", "可点击"))
    shut = style.chance.choice(("打不开", "超时", "白屏"))
    return [("分阶段", _noted(
        style,
        (style.chance.choice(("识别情况", "识别结果", "识别")),
         lambda v: dead if v.outcome == "copy-only" else live),
        (style.chance.choice(("打开情况", "点击后", "访问结果")),
         lambda v: {"copy-only": "-", "failed": shut}.get(v.outcome, "打开")),
    ))]  # fmt: skip


def _beside(style: Style) -> Sheets:
    """Note in a column of its own what came of the same link without the platform."""
    direct = {(v.round, v.phone, v.url): v for v in style.visits if v.context == "direct"}
    within = [v for v in style.visits if v.context != "direct"]
    rest = _conditions(msgspec.structs.replace(style, visits=tuple(within)))
    heads = [*(name for name, _ in rest), style.chance.choice(_RESULTS), style.places["direct"]]
    lines = []
    for v in within:
        without = direct.get((v.round, v.phone, v.url))
        first = v.context == within[0].context
        beside = style.words.say(without.outcome) if without and first else ""
        lines.append([*(d(v) for _, d in rest), style.words.say(v.outcome), beside])
    return [("内外对照", [heads, *lines])]


class Way(msgspec.Struct, frozen=True):
    """A layout, what it needs, and the outcomes that can be told in it."""

    write: Callable[[Style], Sheets]
    needs: str = ""
    able: frozenset[str] = frozenset(_PLAIN)


_WAYS = (
    Way(_long), Way(_rounds_across), Way(_links_across), Way(_stacked), Way(_two_levels),
    Way(_contexts_across, "contexts"), Way(_phones_across, "phones"), Way(_beside, "direct"),
    Way(_sheet_for_each_round), Way(_sheet_for_each_context, "contexts"),
    Way(_sheet_for_each_phone, "phones"),
    Way(_counted, able=frozenset({"arrives", "extra-presses"})),
    Way(_landing, able=frozenset({"arrives", "diverted", "altered"})),
    Way(_stages, able=frozenset({"arrives", "copy-only", "failed"})),
)  # fmt: skip


# --- what is compared ---

Blocks = Counter[frozenset[tuple[str, str]]]


def blocks_of_visits(visits: Sequence[Visit]) -> tuple[Blocks, Blocks]:
    """Return what was seen together by one visitor in one round, on the platform and without it."""
    found: dict[tuple[object, ...], set[tuple[str, str]]] = defaultdict(set)
    for v in visits:
        found[v.context == "direct", v.round, v.context, v.phone].add((v.url, v.outcome))
    return _parted(found)


def blocks_of_tests(tests: Sequence[DialTest]) -> tuple[Blocks, Blocks]:
    """Return the same of the tests that were read."""
    found: dict[tuple[object, ...], set[tuple[str, str]]] = defaultdict(set)
    for t in tests:
        key = (t.context == "direct", t.round, t.context, t.visitor)
        longer = t.outcome == "arrives" and t.presses > 1
        found[key].add((t.url, "extra-presses" if longer else t.outcome))
    return _parted(found)


def _parted(found: dict[tuple[object, ...], set[tuple[str, str]]]) -> tuple[Blocks, Blocks]:
    within = Counter(frozenset(its) for key, its in found.items() if not key[0])
    without = Counter(frozenset(its) for key, its in found.items() if key[0])
    return within, without
