"""Rounds that each day counts anew, rounds beneath links, and visits that were made once beside rounds."""

import pytest
from openpyxl import Workbook

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target

UNJUSTIFIED = "market.link-blocking.unjustified"
DISCRIMINATORY = "market.link-blocking.discriminatory"
DAYS = ("5月6日", "5月7日", "5月8日")
FEW = range(1, 4)
MANY = range(1, 9)


def judged(tmp_path, path, scenario):
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market.link-blocking",), rounds=0)
    found = inspect(Target("links", str(plan)), options, workdir=tmp_path).findings
    return {f.outcome for f in found if f.scenario == scenario}


# --- days ---


def days(tmp_path, became, numbers=(FEW, FEW, FEW), last="直接访问"):
    lines = []
    for day, rounds in zip(DAYS, numbers, strict=True):
        heads = [f"第{n}轮" for n in rounds]
        lines += [[f"{day} 群聊"], ["链接", *heads]]
        lines += [[u, *[became if u == RIVAL else "打开"] * len(heads)] for u in LINKS]
    heads = [f"第{n}轮" for n in FEW]
    lines += [[last], ["链接", *heads], *([u, *["打开"] * len(heads)] for u in LINKS)]
    return as_csv(tmp_path, lines)


def test_days_on_which_links_fare_alike_are_no_finding(tmp_path):
    assert judged(tmp_path, days(tmp_path, "打开"), UNJUSTIFIED) == {Outcome.PASSED}


def test_rounds_that_each_day_counts_anew_are_rounds_of_their_own(tmp_path):
    path = days(tmp_path, "被拦截")
    tests = dialtests(path, LINKS).tests
    within = {t.round for t in tests if t.context != "direct"}
    assert len(within) == len(DAYS) * len(FEW)
    assert len(tests) == (len(DAYS) + 1) * len(FEW) * len(LINKS)
    assert Outcome.FAILED in judged(tmp_path, path, UNJUSTIFIED)


def test_rounds_that_go_on_from_day_to_day_keep_their_numbers(tmp_path):
    path = days(tmp_path, "被拦截", (range(1, 4), range(4, 7), range(7, 10)))
    assert {t.round for t in dialtests(path, LINKS).tests} == set(range(1, 10))


# --- a visit that was made once ---


def beside_rounds(tmp_path, said, directly="打开"):
    lines = [[u, *[said(u, n) for n in MANY], directly] for u in LINKS]
    return as_csv(tmp_path, [["链接", *[f"第{n}轮" for n in MANY], "直接访问"], *lines])


def down_for_all(url, number):
    return "打不开" if number in {2, 7} else "打开"


def shut(url, number):
    return "被拦截" if url == RIVAL else "打开"


def test_a_gateway_that_is_down_for_all_links_is_no_finding(tmp_path):
    path = beside_rounds(tmp_path, down_for_all)
    assert judged(tmp_path, path, UNJUSTIFIED) == {Outcome.PASSED}


def test_a_visit_that_was_made_once_beside_rounds_is_read(tmp_path):
    found = dialtests(beside_rounds(tmp_path, shut), LINKS)
    assert not found.limits
    assert sum(t.context == "direct" for t in found.tests) == len(LINKS)
    assert Outcome.FAILED in judged(tmp_path, beside_rounds(tmp_path, shut), UNJUSTIFIED)


def test_what_did_not_open_once_without_the_platform_is_not_passed(tmp_path):
    path = beside_rounds(tmp_path, lambda url, _: "打不开" if url == RIVAL else "打开", "打不开")
    assert Outcome.FAILED not in judged(tmp_path, path, UNJUSTIFIED)


# --- the first round beneath links ---


def phones(tmp_path, form):
    book = Workbook()
    book.remove(book.active)
    for phone in ("华灯 7", "远山 2"):
        sheet = book.create_sheet(phone)
        sheet.append([f"{phone} 群聊 链接展示形式（页面均有 og 标签）"])
        sheet.append(["轮次", *LINKS])
        for n in MANY:
            sheet.append([f"第{n}轮", *(form if u == RIVAL else "卡片" for u in LINKS)])
    path = tmp_path / "phones.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize(("form", "failed"), [("卡片", False), ("裸链接", True)])
def test_the_first_round_beneath_links_is_no_header(tmp_path, form, failed):
    path = phones(tmp_path, form)
    found = dialtests(path, LINKS)
    assert not found.limits
    assert {t.round for t in found.tests} == set(MANY)
    assert (Outcome.FAILED in judged(tmp_path, path, DISCRIMINATORY)) is failed
