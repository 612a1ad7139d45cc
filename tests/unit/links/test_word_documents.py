"""Tables of dial tests in Word documents, with what stands above and between them."""

import zipfile
from xml.sax.saxutils import escape

import pytest

from dialling.laboratories import LINKS, RIVAL
from rectitude.collectors.links.dialtests import dialtests
from rectitude.text import Unable

ROUNDS = range(1, 5)


def document(path, *parts):
    """Write a Word document of paragraphs (texts) and tables (lists of rows)."""
    body = ""
    for part in parts:
        rows = [[part]] if isinstance(part, str) else part
        cells = [
            [f"<w:p><w:r><w:t>{escape(str(c))}</w:t></w:r></w:p>" for c in row] for row in rows
        ]
        lines = ("".join(f"<w:tc>{c}</w:tc>" for c in row) for row in cells)
        table = "".join(f"<w:tr>{line}</w:tr>" for line in lines)
        body += cells[0][0] if isinstance(part, str) else f"<w:tbl>{table}</w:tbl>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?><w:document xmlns:w="w"><w:body>{body}</w:body></w:document>',
        )
    return path


def said(url, place):
    return "只能复制链接，点按打不开" if (url, place) == (RIVAL, "单聊") else "直接打开"


def visits(path):
    return {(t.context, t.round, t.url, t.outcome) for t in dialtests(path, LINKS).tests}


EXPECTED = {
    (context, n, url, "copy-only" if (context, url) == ("单聊", RIVAL) else "arrives")
    for context in ("单聊", "direct")
    for n in ROUNDS
    for url in LINKS
}


def test_one_table_below_its_title(tmp_path):
    rows = [
        [f"第{n}轮", place, url, said(url, place)]
        for n in ROUNDS
        for place in ("单聊", "直接访问")
        for url in LINKS
    ]
    path = document(
        tmp_path / "报告.docx",
        "商品链接拨测报告",
        [["测试单位", "某某实验室"], ["报告编号", "2026-11"]],
        "测试结果如下。",
        [["轮次", "环境", "链接", "结果"], *rows],
        "以上记录属实。",
    )
    assert visits(path) == EXPECTED


@pytest.mark.parametrize("title", ["第{}轮 {}", "第{}轮（{}）"])
def test_a_table_below_each_round_and_place(tmp_path, title):
    parts = [
        part
        for n in ROUNDS
        for place in ("单聊", "直接访问")
        for part in (
            title.format(n, place),
            [["链接", "结果"], *([url, said(url, place)] for url in LINKS)],
        )
    ]
    assert visits(document(tmp_path / "报告.docx", "拨测记录", *parts)) == EXPECTED


def test_minutes_without_a_table(tmp_path):
    lines = [
        f"第{n}轮，{place}点击 {url} ，{said(url, place)}"
        for n in ROUNDS
        for place in ("单聊", "直接访问")
        for url in LINKS
    ]
    assert {
        (t.url, t.outcome) for t in dialtests(document(tmp_path / "笔录.docx", *lines), LINKS).tests
    } == {(url, outcome) for _, _, url, outcome in EXPECTED}


@pytest.mark.parametrize("parts", [(), ("没有记录。",), ([["链接", "备注"], [RIVAL, "待测"]],)])
def test_a_document_that_holds_no_tests_is_refused(tmp_path, parts):
    with pytest.raises(Unable):
        dialtests(document(tmp_path / "空.docx", *parts), LINKS)


def test_a_damaged_document_is_refused(tmp_path):
    path = tmp_path / "坏.docx"
    path.write_bytes(b"PK nothing")
    with pytest.raises(Unable):
        dialtests(path, LINKS)
