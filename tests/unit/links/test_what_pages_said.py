"""What a page said is read wherever a tester wrote it, and is never taken from what the tester did."""

import pytest

from dialling.visits import LINKS, OWNERS, PLATFORM, RIVAL
from rectitude.collectors.links import grids
from rectitude.collectors.links.columns import Sense
from rectitude.collectors.links.dialtests import Dialled, dialled
from rectitude.collectors.links.naming import Planned
from rectitude.facts.links.reasons import stated


def read(*sheets) -> Dialled:
    return dialled("拨测.xlsx", sheets, Sense(Planned(LINKS, OWNERS), {}, {}, PLATFORM))


def sheet(*lines, name=""):
    return grids.grid(name, enumerate(map(list, lines), 1))


def of_rival(found):
    return {
        (test.outcome, test.presses, test.shown_reason) for test in found.tests if test.url == RIVAL
    }


def matrix(said):
    """Return a sheet of links against phones, with what became of the rival's everywhere."""
    lines = [[url, *([said if url == RIVAL else "正常打开"] * 3)] for url in LINKS]
    return sheet(["链接", "果机15", "麦机9", "岭机4"], *lines)


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("拦截，页面写明：经投诉该页面侵权，投诉编号TS20210911-0382", "specific"),
        ("拦截（投诉编号TS20210911-0382，侵权）", "specific"),
        ("blocked, page says: court order (2021) No. 18", "specific"),
        ("被拦截，提示“该网页存在风险”", "dangerous"),
        ("拦截，提示：非官方网页，无法访问", "none"),
    ],
)
def test_what_a_page_said_stands_among_the_words_for_the_outcome(cell, kind):
    [(outcome, _, shown)] = of_rival(read(matrix(cell)))
    assert outcome == "blocked"
    assert shown
    assert stated(shown).kind == kind


@pytest.mark.parametrize(
    "cell",
    [
        "拦截，未说明理由，我方已投诉，投诉编号TS2021",
        "拦截，已向平台投诉，工单20210911",
        "blocked, we filed complaint no. 18",
        "拦截，不能继续访问",
        "拦截，页面写明：无",
        "拦截，理由：未说明",
        "blocked, no message shown",
        "blocked, the page says nothing",
    ],
)
def test_what_no_page_said_is_no_reason_for_a_stop(cell):
    assert of_rival(read(matrix(cell))) == {("blocked", 0, "")}


def test_a_note_that_introduces_the_words_of_a_page_is_read_for_them():
    lines = [
        ["1", url, *(("拦截", "提示：涉嫌违反第3条") if url == RIVAL else ("打开", ""))]
        for url in LINKS
    ]
    found = read(sheet(["轮次", "链接", "结果", "备注"], *lines))
    assert of_rival(found) == {("blocked", 0, "涉嫌违反第3条")}


def robot(between, taps):
    """Return a robot's log in which a page lay before the rival's link."""
    lines = [
        ["1", url, *((taps, between) if url == RIVAL else ("1", "")), "page_loaded"]
        for url in LINKS
    ]
    return sheet(["run", "url", "taps", "interstitial", "result"], *lines)


@pytest.mark.parametrize("words", ["即将离开，请确认是否继续访问", "本链接由他人提供"])
def test_a_page_in_between_is_a_further_step_whatever_it_says(words):
    found = read(robot(words, "2"))
    assert found.table.unread == 0
    assert of_rival(found) == {("extra-presses", 2, words)}


@pytest.mark.parametrize("words", ["none", "无", ""])
def test_where_no_page_lay_in_between_the_link_arrived(words):
    assert of_rival(read(robot(words, "1"))) == {("arrives", 1, "")}


def test_words_of_robots_are_parted_by_lines_beneath():
    said = {"page_loaded": "arrives", "connection_reset": "failed", "load_failed": "failed"}
    for word, outcome in said.items():
        lines = [["1", url, word if url == RIVAL else "page_loaded"] for url in LINKS]
        found = read(sheet(["run", "url", "result"], *lines))
        assert {test.outcome for test in found.tests if test.url == RIVAL} == {outcome}


def test_sheets_of_several_days_in_one_context_are_a_round_each():
    days = ("9月17日", "9月18日", "9月22日")
    sheets = [
        sheet([f"点击结果（{day}，群聊内点击）", "", ""], ["链接", "果机15", "麦机9"],
              *([url, "正常打开", "正常打开"] for url in LINKS), name=day)
        for day in days
    ]  # fmt: skip
    found = read(*sheets)
    assert len(found.tests) == len(days) * len(LINKS) * 2
    assert {test.round for test in found.tests} == {1, 2, 3}
