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


@pytest.mark.parametrize(
    "notice",
    [
        "2023年4月6日，原芦湾渔具有限公司注销，职责由新公司承接。",
        "[2023-06-30] 芦湾渔具有限公司更名为芦湾水产集团。",
        "芦湾渔具有限公司自 2023 年 6 月 30 日起更名为芦湾水产集团。",
        "2023年6月，芦湾渔具有限公司与江东船坞合并组建芦湾水产集团。",
    ],
)
@pytest.mark.parametrize("never", [NEVER, "备案主体尚未办理变更", "备案信息至今仍未变更"])
def test_a_filing_of_a_holder_that_is_gone_fails(notice: str, never: str) -> None:
    assert told(FILING + never, notice) == "failed shown-outdated"
    assert told(FILING, notice) == "cantTell perhaps-outdated"
    assert told(FILING + "打印日期：2026年4月15日", notice) == "failed looked-up-outdated"


@pytest.mark.parametrize(
    "notice",
    [
        "[2023-06-30] 芦湾渔具有限公司岳阳分公司注销。",
        "[2023-06-30] 芦湾渔具有限公司注销了旧会员系统。",
        "[2023-06-30] 芦湾渔具有限公司撤销两项行政处罚申请。",
        "[2023-06-30] 江东船坞有限公司更名为芦湾渔具有限公司。",
        "[2023-06-30] 芦湾渔具有限公司与江东船坞合并采购。",
        "[2023-06-30] 芦湾渔具有限公司拟更名为芦湾水产集团。",
        "[2023-06-30] 芦湾渔具有限公司更名为芦湾水产集团，备案变更已提交，受理编号 7。",
        "[2026-04-30] 芦湾渔具有限公司更名为芦湾水产集团。",
    ],
)
def test_a_holder_that_is_there_still_has_its_filing(notice: str) -> None:
    assert told(FILING + NEVER, notice) == "untested no-registers"


@pytest.mark.parametrize("words", ["变更前\n", "备案变更记录\n"])
def test_a_record_of_changes_is_no_filing_as_it_stands(words: str) -> None:
    notice = "[2023-06-30] 芦湾渔具有限公司更名为芦湾水产集团。"

    assert told(words + FILING + NEVER, notice) == "untested no-registers"
    assert told(FILING.replace("主办", "原主办") + NEVER, notice) == "untested no-registers"


def test_a_number_that_stays_is_no_word_that_the_filing_was_left() -> None:
    notice = "[2023-06-30] 芦湾渔具有限公司更名为芦湾水产集团。"

    assert told(FILING + "备案号仍未变更", notice) == "cantTell perhaps-outdated"
