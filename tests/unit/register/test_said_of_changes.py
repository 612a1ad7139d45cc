"""A cell that says in its own words that a filing did not follow a change is understood by itself."""

from pathlib import Path

import pytest

from rectitude.facts.register.said.changes import said_of_change
from registers.reading import judged, outcomes

STALE = "resource.filing.stale"
TODAY = "2026-12-01"


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("备注", "法人去年就换了，备案一直没改"),
        ("备注", "茶庄三年前搬走了，备案还写着老地址"),
        ("备注", "店2025年底盘给了别人，备案还在原店主名下"),
        ("地址搬了没", "搬了，4月搬的，备案没跟上"),
        ("改没改", "没改，更名是前年的事"),
        ("remark", "company renamed Feb 2026, filing still shows the old name"),
    ],
)
def test_a_change_long_ago_that_the_filing_did_not_follow_is_told(heading: str, text: str) -> None:
    assert said_of_change(heading, text, TODAY) == "changed-not-filed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("法人上周换的，备案变更已提交，有受理号", "in-hand"),
        ("法人去年换的，备案当月就改好了", "changed-in-time"),
        ("明年打算搬到新楼，备案到时候再改", "planned"),
        ("听说公司卖了，其实没卖，备案不用改", "unchanged"),
        ("法人11月20日换的，备案还没改", None),
        ("负责人换了，备案没改", None),
        ("2026-03-20回访，负责人换了，备案没改", None),
        ("换了台路由器，去年的事", None),
    ],
)
def test_what_is_in_hand_or_new_or_no_change_is_told_against_nobody(
    text: str, expected: str | None
) -> None:
    assert said_of_change("备注", text, TODAY) == expected


@pytest.mark.parametrize(
    ("remark", "other", "expected"),
    [
        ("店2025年3月盘给了别人，备案还在原店主名下", "", {"failed"}),
        ("店2025年3月盘给了别人，备案还在原店主名下", "备案变更已提交", set()),
        ("店一直没转，备案没错", "", set()),
    ],
)
def test_such_a_cell_stands_where_no_other_takes_it_back(
    tmp_path: Path, remark: str, other: str, expected: set[str]
) -> None:
    survey = (
        "域名,备案主体,备案号,能否打开,走访,后续\n"
        f"yuhe-tea.cn,泰州渔荷茶叶有限公司,苏ICP备2021004411号-1,能正常打开,{remark},{other}\n"
    )

    report = judged(tmp_path, 走访表=survey)

    assert outcomes(report, STALE, "yuhe-tea.cn") & {"failed"} == expected
