"""A cell that says in its own words how it is with a site's filing is understood by itself."""

from pathlib import Path

import pytest

from rectitude.facts.register.said.filings import said_of_filing
from registers.reading import judged, outcomes

MISSING = "resource.filing.missing"


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("走访记录", "店主说压根没报过备案，网店照样接单"),
        ("走访记录", "两个名字都搜过，备案库里没有"),
        ("备案情况", "没有呗"),
        ("在册", "不在"),
        ("备注", "老板讲早备了，让他报号报不出，后来认了没备"),
        ("备注", "市民来电称没备案；经查属实，系统检索无果"),
        ("备注", "备案被管局取消，站还照常开着"),
        ("核查", "应备而未备，无豁免情形"),
        ("remark", "never filed, site is public"),
    ],
)
def test_a_site_without_a_filing_is_told_in_many_ways(heading: str, text: str) -> None:
    assert said_of_filing(heading, text) == "unfiled"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("页脚的号是隔壁茶楼的", "number-of-another"),
        ("号是老板随手编的，查无此号", "number-of-another"),
        ("不是没号，是号属于另一家公司", "number-of-another"),
        ("拿过世老人的身份证去备的", "false"),
        ("号有，首页从来没挂过号", "not-shown"),
        ("页脚有号，点进去是个棋牌站", "not-linked"),
        ("号没错，可一直没有链接到部里", "not-linked"),
    ],
)
def test_a_number_is_told_apart_from_how_it_is_shown(text: str, expected: str) -> None:
    assert said_of_filing("检查记录", text) == expected


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("备注", "投诉说没备案，查了不实"),
        ("备注", "第一遍打错字没搜到，改过来就查到了"),
        ("备注", "起初没看见号，展开页脚就有号"),
        ("备注", "不是没备案，是自己备的，号也对得上"),
        ("备注", "扫描报未备案，系误报"),
        ("备注", "怀疑套号，核对后号是对的"),
        ("备注", "是隔壁茶楼的号？不是，号是本店自己的"),
        ("备案情况", "已备，在公司自己名下"),
        ("公安备案", "没有"),
        ("许可证", "没办过"),
        ("单位名称", "无锡备用电源有限公司"),
        ("用途", "保护性注册，停放页"),
        ("备注", "没关系"),
    ],
)
def test_what_is_in_order_or_of_something_else_is_told_against_nobody(
    heading: str, text: str
) -> None:
    accusing = {"unfiled", "false", "number-of-another", "not-shown", "not-linked"}

    assert said_of_filing(heading, text) not in accusing


@pytest.mark.parametrize(
    ("remark", "other", "expected"),
    [
        ("网店没报过备案，客户认了", "", {"failed"}),
        ("网店没报过备案，客户认了", "11月号已下来，状态正常", set()),
        ("都备好了，号挂在页脚", "", set()),
    ],
)
def test_what_another_cell_takes_back_is_told_against_nobody(
    tmp_path: Path, remark: str, other: str, expected: set[str]
) -> None:
    survey = (
        "域名,用户单位,服务器,能否打开,走访,后来的备案\n"
        f"www.yuhe-tea.cn,泰州渔荷茶叶有限公司,泰州机房,能正常打开,{remark},{other}\n"
    )

    report = judged(tmp_path, 走访表=survey)

    assert outcomes(report, MISSING, "yuhe-tea.cn") & {"failed"} == expected
