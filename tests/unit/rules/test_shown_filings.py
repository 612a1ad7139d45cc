"""A filing that a site shows is laid beside what its own notices tell since."""

import pytest

from rectitude.evidence.website import Website
from rectitude.rules.resource.filing.stale.website_register import judge
from unit.rules.test_website_rules import page, request

SEEN = request(
    "https://shop.example/", response_headers=(("Date", "Tue, 05 May 2026 08:00:00 GMT"),)
)
FILING = (
    "备案信息公示\n主办单位\t芦湾渔具有限公司\n"
    "网站负责人\t祁小满\n接入服务提供者\t长沙青石网络有限公司\n"
)
NEVER = "审核通过日期\t2019-04-02（此后未提交过变更）"


def told(filing: str, notices: str) -> str:
    pages = tuple(
        page(number=at, url=f"https://shop.example/{at}", final_url=f"https://shop.example/{at}", text=text)
        for at, text in enumerate(("芦湾渔具", filing, notices), 1)
    )  # fmt: skip
    (finding,) = judge(Website(pages=pages, exchanges=(SEEN,)), None)
    return f"{finding.outcome} {finding.message}"


@pytest.mark.parametrize(
    "notice",
    [
        "[2023-06-30] 网站负责人祁小满离职，现由柏青接任。",
        "2024年2月 祁小满不再担任网站负责人。",
        "[2024-03-08] 服务器由长沙青石机房迁至广州，速度提升。",
        "2022.11 与长沙青石的合同到期，改用武汉线路。",
    ],
)
def test_a_filing_that_was_not_changed_since_fails(notice: str) -> None:
    assert told(FILING + NEVER, notice) == "failed shown-outdated"
    assert told(FILING, notice) == "cantTell perhaps-outdated"


@pytest.mark.parametrize(
    "notice",
    [
        "[2026-04-30] 网站负责人祁小满离职。",
        "[2023-06-30] 仓库主管柏青离职。",
        "网站负责人祁小满离职。",
        "[2023-06-30] 网站负责人祁小满离职，备案变更已提交，审核中。",
        "[2023-06-30] 感谢祁小满十年来的付出。",
        "[2024-03-08] 我们计划把服务器从长沙青石迁至广州。",
        "[2024-03-08] 长沙青石机房检修，未迁移服务器。",
        "",
    ],
)
def test_other_notices_tell_nothing_against_it(notice: str) -> None:
    assert told(FILING + NEVER, notice) == "untested no-registers"


def test_a_person_to_be_reached_is_no_field_of_a_filing() -> None:
    contact = "联系我们\n负责人：祁小满\n电话 0731-5500 100"

    assert told(contact, "[2023-06-30] 祁小满离职。") == "untested no-registers"


@pytest.mark.parametrize(
    ("looked_up", "outcome"),
    [
        ("查询日期 2026-04-15，状态：正常", "failed looked-up-outdated"),
        ("2026 年 4 月 15 日查询", "failed looked-up-outdated"),
        ("查询日期 2023-07-15", "cantTell perhaps-outdated"),
        ("查询日期 2019-07-15", "cantTell perhaps-outdated"),
        ("更新时间 2026-04-15", "cantTell perhaps-outdated"),
        ("自 2019 年以来未作变更", "failed shown-outdated"),
    ],
)
def test_a_filing_that_was_looked_up_long_after_the_notice_fails(
    looked_up: str, outcome: str
) -> None:
    notice = "[2023-06-30] 网站负责人祁小满离职，现由柏青接任。"

    assert told(FILING + looked_up, notice) == outcome
