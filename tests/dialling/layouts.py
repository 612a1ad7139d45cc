"""How a table of dial tests lies: the layouts of which one is drawn, and what each can tell."""

import random
from collections.abc import Callable, Sequence

import msgspec

from dialling.visits import LINKS, OWNERS, Lines, Visit
from dialling.wording import HEADS, NONSENSE, PLAIN, RESULTS, Words


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
            return self.chance.choice(HEADS[name])
        return self.chance.choice(NONSENSE)

    def result(self) -> str:
        return self.words.headings[0 if self.chance.random() < self.telling else 1]

    def round(self, visit: Visit) -> str:
        return self.round_name.format(visit.round)

    def link(self, visit: Visit) -> str:
        return self.codes.get(visit.url, visit.url)


Dimension = Callable[[Visit], str]


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
                style.chance.choice(HEADS["seconds"]),
                lambda v: str(v.seconds) if v.outcome != "failed" else "-",
            )
        )
    if style.chance.random() < 0.3:
        found.append((style.chance.choice(HEADS["presses"]), lambda v: str(v.presses)))
    if style.chance.random() < 0.3:
        found.append((style.chance.choice(HEADS["owner"]), lambda v: OWNERS[v.url]))
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


def _two_levels(style: Style) -> Sheets:
    """Lay rounds across, each over columns for the outcome and the seconds."""
    rest = _conditions(style, without="round")
    labels = list(dict.fromkeys(style.round(visit) for visit in style.visits))
    seconds = style.chance.choice(HEADS["seconds"])
    result = style.chance.choice(RESULTS)
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
        (style.chance.choice(HEADS["presses"]), lambda visit: str(visit.presses)),
        (style.chance.choice(HEADS["seconds"]), lambda visit: str(visit.seconds)),
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
    heads = [*(name for name, _ in rest), style.chance.choice(RESULTS), style.places["direct"]]
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
    able: frozenset[str] = frozenset(PLAIN)


WAYS = (
    Way(_long), Way(_rounds_across), Way(_links_across), Way(_stacked), Way(_two_levels),
    Way(_contexts_across, "contexts"), Way(_phones_across, "phones"), Way(_beside, "direct"),
    Way(_sheet_for_each_round), Way(_sheet_for_each_context, "contexts"),
    Way(_sheet_for_each_phone, "phones"),
    Way(_counted, able=frozenset({"arrives", "extra-presses"})),
    Way(_landing, able=frozenset({"arrives", "diverted", "altered"})),
    Way(_stages, able=frozenset({"arrives", "copy-only", "failed"})),
)  # fmt: skip
