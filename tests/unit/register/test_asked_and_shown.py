"""Checks that ask whether a number is shown and write down which, and numbers under plain headings."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING = "resource.filing.missing"
STALE = "resource.filing.stale"
OWN = "湘ICP备2020011223号-1"
MINISTRY = "https://beian.miit.gov.cn/"
FINE = f"fine.cn,浏阳花炮艺术有限公司,湘ICP备2019004455号-1,是,湘ICP备2019004455号-1,{MINISTRY},2026-09-14\n"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("首页底部是否标明备案号", "页面标明的备案号"),
        ("是否悬挂备案编号", "悬挂的备案编号"),
        ("首页是否公示备案号", "首页公示的备案号"),
    ],
)
@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (f"是,{OWN},{MINISTRY}", set()),
        (f"是,湘ICP备2020011223号,{MINISTRY}", set()),
        (f",{OWN},{MINISTRY}", set()),
        ("是,,", set()),
        ("否,,", {"failed"}),
        (f"是,{OWN},无链接", {"failed"}),
        (f"是,{OWN},https://www.a.cn/about", {"failed"}),
        (f"是,湘ICP备2019004455号-1,{MINISTRY}", {"failed"}),
    ],
)
def test_the_number_that_is_told_counts_beside_the_question_whether_one_is_shown(
    tmp_path: Path, asked: str, told: str, row: str, expected: set[str]
) -> None:
    table = (
        f"域名,主办单位,系统中的网站备案号,{asked},{told},备案号链接地址,检查日期\n"
        f"a.cn,醴陵釉下瓷业有限公司,{OWN},{row},2026-09-14\n{FINE}"
    )

    report = judged(tmp_path, 标识抽查=table)

    assert outcomes(report, MISSING, "a.cn") == expected
    assert outcomes(report, MISSING, "fine.cn") == set()


FILINGS = (
    "domain,unit,{number},status,{day},snapshot\n"
    "a.cn,醴陵釉下瓷业有限公司,湘ICP备2020011223号-1,正常,2020-06-02,2026-10-31\n"
    "b.cn,浏阳花炮艺术有限公司,湘ICP备2019004455号-1,正常,2019-03-05,2026-10-31\n"
)


@pytest.mark.parametrize("number", ["number", "no.", "编号"])
def test_the_only_numbers_of_filings_are_those_on_record(tmp_path: Path, number: str) -> None:
    pages = (
        "domain,checked_on,http_status,shown_number,number_link\n"
        "a.cn,2026-10-22,200,湘ICP备2020011223号-1,http://www.miitbeian.gov.cn\n"
        f"b.cn,2026-10-22,200,湘ICP备2019004455号,{MINISTRY}\n"
    )

    report = judged(
        tmp_path, filings=FILINGS.format(number=number, day="updated"), home_pages=pages
    )

    assert outcomes(report, MISSING, "a.cn") == {"failed"}
    assert outcomes(report, MISSING, "b.cn") == set()


@pytest.mark.parametrize("day", ["audit_date", "filed on", "recorded at", "审核通过时间"])
@pytest.mark.parametrize(("since", "expected"), [("2026-02-14", {"failed"}), ("2019-12-01", set())])
def test_a_domain_that_a_stranger_registered_after_the_filing_is_taken_over(
    tmp_path: Path, day: str, since: str, expected: set[str]
) -> None:
    whois = (
        "domain,registrant,registered_on,expires_on\n"
        f"a.cn,岳阳洞庭推广有限公司,{since},2027-06-01\n"
        "b.cn,浏阳花炮艺术有限公司,2019-02-01,2027-06-01\n"
    )

    report = judged(tmp_path, filings=FILINGS.format(number="icp_no", day=day), registrants=whois)

    assert outcomes(report, STALE, "a.cn") == expected
    assert outcomes(report, STALE, "b.cn") == set()
    assert outcomes(report, MISSING, "a.cn") == ({"failed"} - expected)
