"""Tables of dial tests in any layout: what is read is what was tested, or it is said that it cannot be."""

from collections import Counter

import pytest
from openpyxl import Workbook

from dialling.any_layout import table
from dialling.visits import LINKS, OWNERS, PLATFORM, RIVAL, blocks_of_tests, blocks_of_visits
from rectitude.collectors.links import grids
from rectitude.collectors.links.columns import Sense
from rectitude.collectors.links.dialtests import Dialled, dialled, dialtests
from rectitude.collectors.links.naming import Planned
from rectitude.text import Unable

TABLES = 25
TICKS = {
    **dict.fromkeys(("是", "√", "Y", "true", "能"), "arrives"),
    **dict.fromkeys(("否", "×", "N", "false", "不能"), "failed"),
}
OFTEN = 0.7
"""Share of the tables of a batch that are read in full; of all it is nine tenths."""


def read(sheets, *, words=None, columns=None, platform=PLATFORM) -> Dialled:
    sense = Sense(Planned(LINKS, OWNERS), words or {}, columns or {}, platform)
    return dialled("拨测.xlsx", sheets, sense)


@pytest.mark.parametrize("batch", range(10))
def test_what_is_read_of_a_table_is_what_was_tested_or_it_is_refused(batch):
    said = Counter()
    for seed in range(batch * TABLES, (batch + 1) * TABLES):
        made = table(seed)
        try:
            found = read(made.sheets)
        except Unable:  # ticks that nobody explains: the plan settles it
            said["refused"] += 1
            found = read(made.sheets, words=TICKS)
            assert found.table.unread == 0, made.manner
        if found.table.unread:
            possible = {(visit.url, visit.outcome) for visit in made.visits}
            read_so = {
                pair for its in blocks_of_tests(found.tests) for block in its for pair in block
            }
            assert read_so <= possible, made.manner
            said["asked"] += 1
            continue
        assert blocks_of_tests(found.tests) == blocks_of_visits(made.visits), made.manner
        said["read"] += 1
    assert said["read"] - said["refused"] > OFTEN * TABLES


# --- tables of one's own, each with what it must not be taken for ---


def sheet(*lines, name=""):
    return grids.grid(name, enumerate(map(list, lines), 1))


def rounds(cells, *, count=3):
    """Return lines for each link in each round: number, address and what `cells` says of the link."""
    return [[str(n), url, *cells(url)] for n in range(1, count + 1) for url in LINKS]


def outcomes(found):
    return {url: {test.outcome for test in found.tests if test.url == url} for url in LINKS}


def test_the_name_of_a_platform_that_is_a_browser_is_no_visit_without_it():
    rows = [
        [str(n), url, client, "打不开" if url == RIVAL and "云雀" in client else "打开"]
        for n in (1, 2)
        for client in ("云雀浏览器 11", "对照：果味浏览器")
        for url in LINKS
    ]
    found = read([sheet(["轮次", "链接", "客户端", "结果"], *rows)], platform="云雀浏览器")
    shut = {test.context for test in found.tests if test.outcome == "failed"}
    assert len(shut) == 1
    assert "direct" not in shut
    assert "direct" in {test.context for test in found.tests}


def test_ticks_under_headings_that_ask_nothing_are_refused():
    lines = [[url, "√", "×" if url == RIVAL else "√"] for url in LINKS]
    with pytest.raises(Unable, match=r"lacks columns: outcome.*甲机.*columns:.*outcome_words"):
        read([sheet(["链接", "甲机", "乙机"], *lines)])


def test_a_legend_says_what_ticks_mean_even_the_other_way_round():
    lines = rounds(lambda url: ["√" if url == RIVAL else "×"])
    found = read([sheet(["√表示被拦截，×表示正常打开"], ["轮次", "链接", "项"], *lines)])
    assert outcomes(found)[RIVAL] == {"blocked"}
    assert outcomes(found)[LINKS[0]] == {"arrives"}


def test_the_words_of_the_plan_go_before_those_of_a_legend():
    lines = rounds(lambda url: ["灰" if url == RIVAL else "蓝"])
    sheets = [sheet(["灰=被拦截；蓝=正常打开"], ["轮次", "链接", "条"], *lines)]
    assert outcomes(read(sheets, words={"灰": "bare"}))[RIVAL] == {"bare"}


def test_a_code_with_two_meanings_has_none():
    lines = rounds(lambda url: ["灰" if url == RIVAL else "蓝"])
    with pytest.raises(Unable):
        read([sheet(["灰=被拦截；灰=正常打开"], ["轮次", "链接", "条"], *lines)])


def test_steps_and_seconds_stand_for_an_outcome_where_nothing_else_was_noted():
    lines = rounds(lambda url: ["3" if url == RIVAL else "1", "1.2"])
    found = read([sheet(["轮次", "链接", "步数", "耗时（秒）"], *lines)])
    assert {test.outcome for test in found.tests} == {"arrives"}
    assert {test.presses for test in found.tests if test.url == RIVAL} == {3}


def test_steps_stand_for_nothing_beside_words_that_nobody_explains():
    lines = rounds(lambda url: ["1", "呱呱" if url == RIVAL else "嘎嘎"])
    with pytest.raises(Unable, match="lacks columns: outcome"):
        read([sheet(["轮次", "链接", "步数", "条"], *lines)])


def test_the_plan_says_which_column_the_outcome_is():
    lines = rounds(lambda url: ["1", "呱呱" if url == RIVAL else "嘎嘎"])
    sheets = [sheet(["轮次", "链接", "步数", "条"], *lines)]
    found = read(sheets, columns={"条": "outcome"}, words={"呱呱": "blocked", "嘎嘎": "arrives"})
    assert outcomes(found)[RIVAL] == {"blocked"}


def test_an_unnamed_column_that_says_otherwise_makes_a_row_unclear():
    lines = rounds(lambda url: ["打开", "拦截" if url == RIVAL else "正常"])
    found = read([sheet(["轮次", "链接", "结果", "列4"], *lines)])
    assert outcomes(found)[RIVAL] == set()
    assert found.table.unread == 3


def test_two_stages_of_a_visit_are_not_two_phones():
    lines = rounds(
        lambda url: [
            "未识别为链接" if url == RIVAL else "识别为链接",
            "—" if url == RIVAL else "打开",
        ]
    )
    found = read([sheet(["轮次", "链接", "识别情况", "点按后"], *lines)])
    assert outcomes(found)[RIVAL] == {"copy-only"}
    assert {test.stage for test in found.tests if test.url == RIVAL} == {"recognition"}
    assert len(found.tests) == len(lines)


def test_a_column_for_the_same_moment_without_the_platform_is_a_visit_of_its_own():
    lines = rounds(lambda url: ["打不开" if url == RIVAL else "OK", "正常"])
    found = read([sheet(["轮次", "链接", "打开情况", "同一时刻系统浏览器"], *lines)])
    direct = [test for test in found.tests if test.context == "direct"]
    assert {test.outcome for test in direct} == {"arrives"}
    assert len(direct) == len(lines)
    assert {t.outcome for t in found.tests if t.url == RIVAL and t not in direct} == {"failed"}


def test_milliseconds_of_a_heading_are_no_seconds():
    lines = rounds(lambda _: ["打开", "1250"])
    found = read([sheet(["轮次", "链接", "结果", "首屏_ms"], *lines)])
    assert {test.seconds for test in found.tests} == {1.25}


def test_owners_name_their_links_where_no_address_stands():
    lines = [
        [str(n), OWNERS[url], "拦截" if url == RIVAL else "打开"] for n in (1, 2) for url in LINKS
    ]
    assert outcomes(read([sheet(["轮次", "企业", "结果"], *lines)]))[RIVAL] == {"blocked"}


def test_a_summary_beside_the_tests_is_named_and_is_no_round():
    lines = rounds(lambda _: ["打开"])
    summary = [[url, "拦截" if url == RIVAL else "打开"] for url in LINKS]
    sheets = [
        sheet(["轮次", "链接", "结果"], *lines, name="明细"),
        sheet(["链接", "结论"], *summary, name="小结"),
    ]
    found = read(sheets)
    assert outcomes(found)[RIVAL] == {"arrives"}
    assert "小结" in found.limits[-1].zh


def test_another_firms_app_is_no_context_of_the_platform():
    rows = [
        [str(n), url, client, "打开"]
        for n in (1, 2)
        for client in ("云雀 3.9", "飞语（其他聊天软件）")
        for url in LINKS
    ]
    found = read([sheet(["轮", "链接", "客户端", "现象"], *rows)])
    assert found.others == ("飞语（其他聊天软件）",)


def test_a_trait_of_the_links_is_no_condition_of_the_tests():
    lines = rounds(lambda url: [f"{OWNERS[url]}群", "打开"])
    found = read([sheet(["轮次", "链接", "渠道", "结果"], *lines)])
    assert len({test.context for test in found.tests}) == 1


@pytest.mark.parametrize(
    "columns", [{"条": "visit", "带": "visit"}, {"条": "outcome", "带": "ignore"}]
)
def test_a_plan_tells_visits_and_what_has_nothing_to_do_with_them(columns):
    lines = rounds(lambda url: ["打开", "拦截" if url == RIVAL else "复制后打开"])
    found = read([sheet(["轮次", "链接", "条", "带"], *lines)], columns=columns)
    per_visit = 2 if "visit" in columns.values() else 1
    assert len(found.tests) == per_visit * len(lines)


def test_all_or_none_of_so_many_visits_are_as_many_visits():
    lines = [[url, "0/6" if url == RIVAL else "6/6"] for url in LINKS]
    found = read([sheet(["链接", "成功打开次数"], *lines)])
    assert outcomes(found)[RIVAL] == {"failed"}
    assert {test.round for test in found.tests} == set(range(1, 7))


def test_some_of_so_many_visits_are_not_understood():
    lines = [[url, "4/6" if url == RIVAL else "6/6"] for url in LINKS]
    found = read([sheet(["链接", "成功打开次数"], *lines)])
    assert outcomes(found)[RIVAL] == set()
    assert found.table.unread == 1


def test_a_test_that_was_not_made_is_no_row_that_was_not_read():
    lines = rounds(lambda url: ["未测" if url == LINKS[3] else "打开"])
    found = read([sheet(["轮次", "链接", "结果"], *lines)])
    assert found.table.unread == 0
    assert outcomes(found)[LINKS[3]] == set()


def test_two_columns_of_results_under_one_heading_are_two_visits():
    lines = rounds(lambda url: ["打开", "拦截" if url == RIVAL else "打开"])
    found = read([sheet(["轮次", "链接", "结果", "结果"], *lines)])
    assert len(found.tests) == 2 * len(lines)
    assert outcomes(found)[RIVAL] == {"arrives", "blocked"}


def test_a_blank_outcome_is_not_told_by_the_seconds_beside_it():
    lines = rounds(lambda url: ["", "1.2"] if url == RIVAL else ["打开", "1.2"])
    found = read([sheet(["轮次", "链接", "结果", "耗时"], *lines)])
    assert outcomes(found)[RIVAL] == set()
    assert found.table.unread == 3


def test_every_sheet_of_a_workbook_is_read(tmp_path):
    book = Workbook()
    for n in (1, 2, 3):
        page = book.active if n == 1 else book.create_sheet()
        page.title = f"第{n}轮"
        page.append(["链接", "现象"])
        for url in LINKS:
            page.append([url, "拦截" if url == RIVAL else "打开"])
    path = tmp_path / "拨测.xlsx"
    book.save(path)
    found = dialtests(path, LINKS)
    assert {test.round for test in found.tests} == {1, 2, 3}
    assert outcomes(found)[RIVAL] == {"blocked"}


@pytest.mark.parametrize(
    "text", ["[" * 5000, '{"a": ' + "[" * 400 + "]" * 400 + "}", '{"a": "\\ud800"}']
)
def test_hostile_objects_are_refused_in_one_line(tmp_path, text):
    path = tmp_path / "d.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Unable, match=r"d\.jsonl"):
        dialtests(path, LINKS)


@pytest.mark.parametrize(
    ("client", "contexts"), [("Chrome 141", {"收件箱"}), ("云雀 3", {"收件箱", "direct"})]
)
def test_browsers_are_without_the_platform_only_beside_its_own_client(client, contexts):
    rows = [
        [str(n), url, "收件箱", used, "打开"]
        for n in (1, 2)
        for used in (client, "Firefox 140")
        for url in LINKS
    ]
    found = read([sheet(["轮次", "链接", "位置", "客户端", "结果"], *rows)])
    assert {test.context for test in found.tests} == contexts


def test_ticks_beneath_rounds_are_refused_even_beside_seconds():
    upper, lower = ["", "链接", *("第1轮", ""), *("第2轮", "")], ["", "", *("实测", "耗时") * 2]
    lines = [
        [str(n), url, "√", "1.1", "×" if url == RIVAL else "√", ""] for n, url in enumerate(LINKS)
    ]
    with pytest.raises(Unable, match="lacks columns: outcome"):
        read([sheet(upper, lower, *lines)])


def test_what_was_noted_of_a_visit_is_not_spread_over_those_below():
    rows = [
        [f"第{n}轮", place, url, "×" if url == RIVAL else "√", "√" if place == "单聊" else ""]
        for n in (1, 2)
        for place in ("单聊", "群聊")
        for url in LINKS
    ]
    found = read([sheet(["run", "场景", "链接", "结果", "手机自带浏览器"], *rows)])
    direct = [test.round for test in found.tests if test.context == "direct"]
    assert sorted(direct) == sorted([1, 2] * len(LINKS))
