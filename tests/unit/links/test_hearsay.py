"""What somebody says of a link is no visit to it; sheets of one place are visitors."""

import pytest
from openpyxl import Workbook

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target

ROUNDS = 8


def judged(tmp_path, path):
    (tmp_path / "plan.yaml").write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market",), rounds=0)
    found = inspect(Target("links", str(tmp_path / "plan.yaml")), options, workdir=tmp_path)
    return {f.outcome for f in found.findings}


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("投诉情况", "已向主管部门投诉，称遭屏蔽"),
        ("举报结果", "被拦截"),
        ("商家反映情况", "打不开"),
        ("核实情况", "据商家反映被拦截"),
        ("Complaint", "blocked since May"),
    ],
)
def test_a_complaint_about_a_link_that_opened_is_no_block(tmp_path, head, said):
    lines = [["轮次", "链接", "结果", head]]
    for n in range(1, ROUNDS + 1):
        lines += [[str(n), url, "直接打开", said if url == RIVAL else ""] for url in LINKS]
    assert Outcome.FAILED not in judged(tmp_path, as_csv(tmp_path, lines))


def test_a_stop_that_a_tester_saw_is_one_beside_a_complaint(tmp_path):
    lines = [["轮次", "链接", "结果", "投诉情况"]]
    for n in range(1, ROUNDS + 1):
        lines += [
            [str(n), url, *(("拦截", "已投诉，平台称正常") if url == RIVAL else ("打开", ""))]
            for url in LINKS
        ]
    assert Outcome.FAILED in judged(tmp_path, as_csv(tmp_path, lines))


def test_sheets_of_two_versions_of_the_platform_are_two_visitors(tmp_path):
    book = Workbook()
    book.remove(book.active)
    for version, outcome in (("5.2.0", "打不开"), ("7.1.3", "打开")):
        sheet = book.create_sheet(f"云雀 {version}")
        sheet.append(["轮次", "链接", "结果"])
        for n in range(1, ROUNDS + 1):
            for url in LINKS:
                sheet.append([n, url, outcome])
    path = tmp_path / "versions.xlsx"
    book.save(path)
    found = dialtests(path, LINKS, platform="云雀")
    assert found.table.unread == 0
    assert len({test.visitor for test in found.tests}) == 2
