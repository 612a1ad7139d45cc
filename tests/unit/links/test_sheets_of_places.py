"""Workbooks with a sheet for each place, some of whose titles say it too, and sums below their tests."""

import json

import pytest
from openpyxl import Workbook

from dialling.laboratories import LINKS, RIVAL
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.outcomes import outcome

ROUNDS = range(1, 6)
SLOW, QUICK = 8.0, 1.0


def workbook(tmp_path, sheets):
    book = Workbook()
    book.remove(book.active)
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    path = tmp_path / "tests.xlsx"
    book.save(path)
    return path


def seconds(title, *, within, last=""):
    rows = [[n, *(SLOW if within and url == RIVAL else QUICK for url in LINKS)] for n in ROUNDS]
    sums = [[last, *([QUICK] * len(LINKS))]] if last else []
    return [[title], ["轮次", *LINKS], *rows, *sums]


TITLES = [
    ("{}：首屏耗时（秒）", ("群聊", "朋友圈", "直接访问")),
    ("{}打开用时（秒），均打开成功", ("单聊", "群聊", "不经平台")),
]


@pytest.mark.parametrize(("title", "names"), TITLES)
@pytest.mark.parametrize("last", ["", "平均", "中位数", "合计", "最大值", "Average", "p95"])
def test_sheets_are_places_where_some_titles_tell_it_and_others_do_not(
    tmp_path, title, names, last
):
    *within, without = names
    sheets = {n: seconds(title.format(n), within=n in within, last=last) for n in names}
    found = dialtests(workbook(tmp_path, sheets), LINKS)
    assert not found.limits
    assert len(found.tests) == len(names) * len(ROUNDS) * len(LINKS)
    assert {t.seconds for t in found.tests if t.context == "direct"} == {QUICK}, without
    assert {t.seconds for t in found.tests if t.context != "direct" and t.url == RIVAL} == {SLOW}


def test_a_sheet_of_direct_visits_below_a_sentence_of_them(tmp_path):
    def visits(title, within):
        said = "打不开" if within else "打开"
        rows = [[n, url, said if url == RIVAL else "打开"] for n in ROUNDS for url in LINKS]
        return [[title], ["轮次", "链接", "结果"], *rows]

    sheets = {
        "云雀内打开": visits("云雀 3.1 内打开记录", within=True),
        "直接访问": visits("不经云雀，用系统浏览器直接访问（同一轮）", within=False),
    }
    tests = dialtests(workbook(tmp_path, sheets), LINKS, platform="云雀").tests
    assert {t.outcome for t in tests if t.context == "direct"} == {"arrives"}
    assert {t.outcome for t in tests if t.context != "direct" and t.url == RIVAL} == {"failed"}


@pytest.mark.parametrize("names", [("R{}-{}"), ("{1}-R{0}"), ("R{}_{}"), ("T{} {}")])
def test_the_name_of_a_sheet_gives_a_short_round_and_a_place(tmp_path, names):
    def visits(within):
        said = "被拦截" if within else "打开"
        return [["链接", "结果"], *([url, said if url == RIVAL else "打开"] for url in LINKS)]

    places = {"单聊": True, "群聊": True, "直接访问": False}
    sheets = {names.format(n, p): visits(within) for n in ROUNDS for p, within in places.items()}
    tests = dialtests(workbook(tmp_path, sheets), LINKS).tests
    assert {(t.context, t.round) for t in tests} == {
        (place, n) for place in ("单聊", "群聊", "direct") for n in ROUNDS
    }


# --- codes, and records of one file ---


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("长按识别二维码后页面打开", "arrives"),
        ("长按图片识别，打开正常", "arrives"),
        ("长按复制，到浏览器里打开", "copy-only"),
        ("点击没反应，长按才能复制", "copy-only"),
    ],
)
def test_a_code_that_is_pressed_long_to_be_read_is_not_copied(said, meant):
    assert outcome(said) == meant


def test_places_of_codes_are_places_beside_a_field_that_names_the_platform(tmp_path):
    places = ("扫一扫", "长按识别二维码", "直接访问")
    visits = [
        {"round": n, "context": place, "url": url,
         "outcome": "blocked" if (url, place) == (RIVAL, places[0]) else "arrives"}
        for n in ROUNDS for place in places for url in LINKS
    ]  # fmt: skip
    path = tmp_path / "codes.json"
    path.write_text(json.dumps({"app": "云雀 5.1", "visits": visits}), encoding="utf-8")
    found = dialtests(path, LINKS, platform="云雀")
    assert {t.context for t in found.tests} == {*places[:2], "direct"}
    assert not found.limits


def test_what_was_not_read_of_a_file_of_json_is_told_by_its_number(tmp_path):
    visits = [
        {"round": n, "url": url, "outcome": "见附页" if (n, url) == (2, LINKS[0]) else "打开"}
        for n in ROUNDS
        for url in LINKS
    ]
    path = tmp_path / "visits.json"
    path.write_text(json.dumps({"visits": visits}), encoding="utf-8")
    (limit,) = dialtests(path, LINKS).limits
    assert str(len(LINKS) + 1) in limit.en
