"""Columns that ask where, what the page said, what came in between and where a visit ended are heard."""

import pytest
from openpyxl import Workbook

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target
from rectitude.text import Unable

ROUNDS = 8
DISCRIMINATORY = "market.link-blocking.discriminatory"
EXTRA_STEPS = "market.link-blocking.extra-steps"
HIJACK = "market.interference.hijack"
UNJUSTIFIED = "market.link-blocking.unjustified"


def judged(tmp_path, lines, plan=PLAN):
    """Return what is failed, and what is asked, of a table."""
    path = as_csv(tmp_path, [[str(cell) for cell in line] for line in lines])
    (tmp_path / "plan.yaml").write_text(plan % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market",), rounds=0)
    found = inspect(Target("links", str(tmp_path / "plan.yaml")), options, workdir=tmp_path)
    return tuple(
        {f.scenario for f in found.findings if f.outcome is outcome}
        for outcome in (Outcome.FAILED, Outcome.CANNOT_TELL)
    )


def table(heads, row, rounds=ROUNDS):
    """Return lines under `轮次`, `链接` and more heads; `row` gives the cells under those."""
    yield ["轮次", "链接", *heads]
    for n in range(1, rounds + 1):
        for url in LINKS:
            yield [n, url, *row(url, n)]


def test_where_each_link_was_to_be_opened_is_no_outcome(tmp_path):
    def rows():
        yield ["志愿者编号", "在哪里打开", "您测试的链接", "能否打开", "页面上写了什么"]
        for n in range(1, ROUNDS + 1):
            for place in ("聊天里", "直接访问"):
                for url in LINKS:
                    shut = (url, place) == (RIVAL, "聊天里")
                    said = "链接无法访问，请返回" if shut else ""
                    yield [f"V{n:02}", place, url, "不能" if shut else "能", said]

    assert judged(tmp_path, rows())[0] == {UNJUSTIFIED, DISCRIMINATORY}


def test_a_row_that_opened_by_one_column_and_not_by_another_is_not_read(tmp_path):
    def row(url, _):
        return ["正常", "否"] if url == RIVAL else ["正常", "是"]

    path = as_csv(tmp_path, list(table(["结果", "能否打开"], row)))
    assert dialtests(path, LINKS).table.unread == ROUNDS


@pytest.mark.parametrize("head", ["页面说明", "页面文字", "屏幕上显示了什么"])
def test_what_a_page_said_may_be_a_reason_that_can_be_checked(tmp_path, head):
    def row(url, _):
        reason = "该网址经核实为仿冒页面，举报编号 YJ20261102-0417"
        return ["拦截", reason] if url == RIVAL else ["打开", "无"]

    failed, asked = judged(tmp_path, table(["结果", head], row))
    assert failed == set()
    assert {UNJUSTIFIED, DISCRIMINATORY} <= asked


def test_a_page_without_what_a_card_is_made_of_is_shown_as_its_address(tmp_path):
    def row(url, _):
        bare = url in {RIVAL, LINKS[-1]}
        return ["无", "纯文字网址", "打开"] if bare else ["有", "卡片", "打开"]

    heads = ["页面是否带预览标签", "展示形式", "点按结果"]
    assert judged(tmp_path, table(heads, row)) == (set(), set())


@pytest.mark.parametrize("head", ["最后停在", "最终打开的是哪里", "B"])
def test_a_second_address_that_is_mostly_the_same_is_where_the_visit_ended(tmp_path, head):
    own = "https://own.example/mall"

    def row(url, _):
        return [own if url == RIVAL else url, "200"]

    assert HIJACK in judged(tmp_path, table([head, "状态"], row))[0]


def test_a_site_that_leads_on_by_itself_was_reached(tmp_path):
    moved = "https://rival-mobile.example/m/1"

    def rows():
        yield ["轮次", "方式", "链接", "结果", "最终地址"]
        for n in range(1, ROUNDS + 1):
            for place in ("单聊", "直接访问"):
                for url in LINKS:
                    yield [n, place, url, "打开", moved if url == RIVAL else url]

    assert judged(tmp_path, rows()) == (set(), set())


@pytest.mark.parametrize(
    "said", ["多出浮层：同款更便宜，点击去看", "多了一个横幅", "inserted a banner of its own"]
)
def test_what_a_page_has_more_than_without_the_platform_was_put_in(tmp_path, said):
    def row(url, _):
        return ["打开", said if url == RIVAL else "与直接访问一致"]

    assert HIJACK in judged(tmp_path, table(["打开结果", "与直接访问的页面比对"], row))[0]


def test_a_comparison_in_words_that_are_not_known_is_not_read_as_the_same(tmp_path):
    def row(url, _):
        return ["打开", "页面偏蓝" if url == RIVAL else "一致"]

    lines = table(["打开结果", "与直接访问的页面比对"], row)
    assert dialtests(as_csv(tmp_path, list(lines)), LINKS).table.unread == ROUNDS


def taps(sheets):
    book = Workbook()
    book.remove(book.active)
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    return book


def passes(between):
    yield ["Pass", "Link", "Taps until the article was there", between]
    for n in range(1, ROUNDS + 1):
        for url in LINKS:
            yield [n, url, *((3, '"Continue", then "Confirm"') if url == RIVAL else (1, "-"))]


def test_the_sum_of_tests_that_are_not_understood_is_not_taken_for_them(tmp_path):
    total = [["Link", "Mean taps"], *([url, 3 if url == RIVAL else 1] for url in LINKS)]
    path = tmp_path / "taps.xlsx"
    taps({"Passes": passes("What came in between"), "Summary": total}).save(path)
    assert {t.round for t in dialtests(path, LINKS).tests} == set(range(1, ROUNDS + 1))

    taps({"Passes": passes("Impression of the tester"), "Summary": total}).save(path)
    with pytest.raises(Unable):
        dialtests(path, LINKS)


def test_what_came_in_between_took_presses(tmp_path):
    assert judged(tmp_path, passes("What came in between"))[0] == {EXTRA_STEPS, DISCRIMINATORY}
