"""Eleven more laboratories, whose tables are no table of a row for each visit."""

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

from dialling.laboratories import LINKS, Lines, Manner, Visit

PLACES = {"chat": "单聊", "direct": "系统浏览器"}
SAID = {"arrives": "正常打开", "blocked": "被拦截，无法继续访问"}
UNUSUAL: dict[str, Manner] = {}


def unusual(write: Manner) -> Manner:
    UNUSUAL[write.__name__] = write
    return write


def as_csv(folder: Path, lines: Lines) -> Path:
    path = folder / "tests.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(lines)
    return path


@unusual
def a_sentence_a_visit(folder: Path, visits: list[Visit]) -> Path:
    rows = [
        [f"第{v.round}轮", f"{PLACES[v.context]}点击 {v.url} ，{SAID[v.outcome]}"] for v in visits
    ]
    return as_csv(folder, [["轮次", "记录"], *rows])


@unusual
def a_card_a_visit(folder: Path, visits: list[Visit]) -> Path:
    lines: Lines = []
    for v in visits:
        lines += [["轮次", f"第{v.round}轮"], ["链接", v.url], ["环境", PLACES[v.context]]]
        lines += [["结果", SAID[v.outcome]], []]
    return as_csv(folder, lines)


@unusual
def counts_of_a_total(folder: Path, visits: list[Visit]) -> Path:
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for v in visits:
        counts[v.url, v.context][v.outcome] += 1
    rows = [
        [url, PLACES[context], sum(its.values()), its["arrives"], its["blocked"]]
        for (url, context), its in counts.items()
    ]
    return as_csv(folder, [["链接", "环境", "测试次数", "打开次数", "被拦截次数"], *rows])


@unusual
def rounds_of_tests_in_json(folder: Path, visits: list[Visit]) -> Path:
    rounds: dict[int, list[dict[str, str]]] = defaultdict(list)
    for v in visits:
        rounds[v.round].append(
            {"link": v.url, "where": PLACES[v.context], "result": SAID[v.outcome]}
        )
    whole = {"lab": "甲", "rounds": [{"no": n, "tests": its} for n, its in rounds.items()]}
    path = folder / "tests.json"
    path.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    return path


@unusual
def a_range_of_rounds(folder: Path, visits: list[Visit]) -> Path:
    last = max(v.round for v in visits)
    seen = {(v.url, v.context): v.outcome for v in visits}
    rows = [
        [f"第1-{last}轮", url, PLACES[context], f"均{SAID[outcome]}"]
        for (url, context), outcome in seen.items()
    ]
    return as_csv(folder, [["轮次", "链接", "环境", "结果"], *rows])


@unusual
def a_key_in_the_heading(folder: Path, visits: list[Visit]) -> Path:
    codes = {"arrives": 1, "blocked": 2}
    heading = "结果（1=正常打开，2=被拦截，3=只能复制）"
    rows = [[v.round, v.url, PLACES[v.context], codes[v.outcome]] for v in visits]
    return as_csv(folder, [["轮次", "链接", "环境", heading], *rows])


@unusual
def places_under_links(folder: Path, visits: list[Visit]) -> Path:
    said: dict[int, dict[tuple[str, str], str]] = defaultdict(dict)
    for v in visits:
        said[v.round][v.url, v.context] = SAID[v.outcome]
    columns = [(url, context) for url in LINKS for context in PLACES]
    upper = [url if context == "chat" else "" for url, context in columns]
    lower = [PLACES[context] for _, context in columns]
    rows = [[f"第{n}轮", *(its[c] for c in columns)] for n, its in sorted(said.items())]
    return as_csv(folder, [["轮次", *upper], ["", *lower], *rows])


@unusual
def two_tables_side_by_side(folder: Path, visits: list[Visit]) -> Path:
    within = [v for v in visits if v.context == "chat"]
    without = [v for v in visits if v.context == "direct"]
    above = ["平台内（单聊）", "", "", "", "系统浏览器直接打开", "", ""]
    heads = ["轮次", "链接", "结果", "", "轮次", "链接", "结果"]
    rows = [
        [one.round, one.url, SAID[one.outcome], "", two.round, two.url, SAID[two.outcome]]
        for one, two in zip(within, without, strict=True)
    ]
    return as_csv(folder, [above, heads, *rows])


@unusual
def a_tick_under_its_outcome(folder: Path, visits: list[Visit]) -> Path:
    heads = {"arrives": "正常打开", "blocked": "被拦截", "copy-only": "只能复制"}
    rows = [
        [v.round, v.url, PLACES[v.context], *("√" if v.outcome == o else "" for o in heads)]
        for v in visits
    ]
    return as_csv(folder, [["轮次", "链接", "环境", *heads.values()], *rows])


@unusual
def a_table_in_markdown(folder: Path, visits: list[Visit]) -> Path:
    lines = ["| 轮次 | 链接 | 环境 | 结果 |", "|---|---|---|---|"]
    lines += [f"| {v.round} | {v.url} | {PLACES[v.context]} | {SAID[v.outcome]} |" for v in visits]
    path = folder / "tests.md"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@unusual
def a_column_a_visit(folder: Path, visits: list[Visit]) -> Path:
    told: tuple[tuple[str, Callable[[Visit], object]], ...] = (
        ("轮次", lambda v: v.round), ("链接", lambda v: v.url),
        ("环境", lambda v: PLACES[v.context]), ("结果", lambda v: SAID[v.outcome]),
    )  # fmt: skip
    return as_csv(folder, [[name, *map(say, visits)] for name, say in told])
