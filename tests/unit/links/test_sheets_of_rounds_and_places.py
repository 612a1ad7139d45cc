"""Workbooks whose sheets are named by rounds, and others by the place where links were opened."""

import pytest
from openpyxl import Workbook

from dialling.laboratories import LINKS, RIVAL
from rectitude.collectors.links.dialtests import dialtests

ROUNDS = range(1, 5)


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


def said(url, *, within):
    return "只能复制链接，点按打不开" if within and url == RIVAL else "直接打开"


def a_round(*, within=True, title="链接打开情况（单聊）"):
    above = [[title]] if title else []
    return [*above, ["序号", "链接", "打开情况"]] + [
        [n, url, said(url, within=within)] for n, url in enumerate(LINKS, 1)
    ]


def all_rounds(*, within):
    return [["轮次", "链接", "打开情况"]] + [
        [n, url, said(url, within=within)] for n in ROUNDS for url in LINKS
    ]


def visits(path):
    return {(t.context, t.round, t.url, t.outcome) for t in dialtests(path, LINKS).tests}


EXPECTED = {
    (context, n, url, "copy-only" if (context, url) == ("单聊", RIVAL) else "arrives")
    for context in ("单聊", "direct")
    for n in ROUNDS
    for url in LINKS
}


def test_a_sheet_a_round_beside_one_of_visits_without_the_platform(tmp_path):
    sheets = {f"第{n}轮": a_round() for n in ROUNDS} | {"直接访问": all_rounds(within=False)}
    assert visits(workbook(tmp_path, sheets)) == EXPECTED


@pytest.mark.parametrize("name", ["第{}轮 {}", "{1}（第{0}轮）", "{1}第{0}轮", "Round {} {}"])
def test_sheets_named_by_a_round_and_a_place(tmp_path, name):
    sheets = {
        name.format(n, place): a_round(within=place == "单聊", title="")
        for n in ROUNDS
        for place in ("单聊", "直接访问")
    }
    assert visits(workbook(tmp_path, sheets)) == EXPECTED
