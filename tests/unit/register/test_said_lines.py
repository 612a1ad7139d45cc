"""What one cell says of who is on a line, in whatever words, and its honest look-alikes."""

from pathlib import Path

import pytest

from rectitude.facts.register.said.lines import line_said
from registers.reading import judged, outcomes


@pytest.mark.parametrize(
    ("heading", "text", "meaning"),
    [
        ("现场", "线拉到楼上三户人家，每户一个月收他们50", "sublet"),
        ("走访", "隔壁修车铺说网是从这家接的，一年给八百", "sublet"),
        ("情况", "客户承认把专线二次出租，租金现金收取", "sublet"),
        ("是否转供", "有，两家商户，按月付费", "sublet"),
        ("核查", "先说自用，追问后承认租给同楼公司，每月三百", "sublet"),
        ("核查", "名为办公，实为短信群发平台，外部商户付费", "business"),
        ("情况", "挂着一台代理服务器，卖翻墙账号", "cross-border"),
        ("来源", "上家是个人，没有许可证，从他手里买的带宽", "unlawful-source"),
        ("来源", "供应商拿家庭宽带拼成“专线”", "unlawful-source"),
        ("note", "sublet to the cafe downstairs for 200 a month", "sublet"),
    ],
)
def test_faults_are_told_in_words_of_all_kinds(heading: str, text: str, meaning: str) -> None:
    assert line_said(heading, text) == meaning


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("现场", "都是本公司员工的电脑，没分给别人"),
        ("走访", "楼上住户要求借网，被拒绝了，至今没人接"),
        ("走访", "老板说隔壁要出钱接他的线，他没接受"),
        ("备注", "每月网费860元按时交"),
        ("情况", "访客WiFi免费，其余员工自用"),
        ("情况", "传他卖网，去看了，机器全是他自己公司的"),
        ("查看", "机房里都是自己公司的服务器，对外网站卖的是茶叶"),
        ("查看", "出口有VPN，给本公司出差的员工用"),
        ("结论", "转租一事查无实据"),
        ("结论", "隔壁网吧用的是移动的线，与本线无关"),
        ("是否转供", "无"),
        ("用途", "办公"),
        ("用途", ""),
    ],
)
def test_honest_look_alikes_accuse_nobody(heading: str, text: str) -> None:
    assert line_said(heading, text) not in {"sublet", "business", "cross-border", "unlawful-source"}


LINE, FIRM = "NJ-2207", "南京松塔贸易有限公司"


def convicted(folder: Path, agreed: str, found: str) -> bool:
    row = f"{LINE},{FIRM},{agreed},{found}"
    report = judged(folder, 走访=f"线路号,签约客户,约定用途,现场\n{row}\n")
    scenario = "resource.access.sublet-or-illegal"
    return "failed" in {each for who in (LINE, FIRM) for each in outcomes(report, scenario, who)}


def test_a_line_for_an_office_is_not_let_on_for_money(tmp_path: Path) -> None:
    assert convicted(tmp_path, "本单位办公自用", "拉到楼上三户人家，每户一个月收他们50")


def test_an_office_may_use_its_line(tmp_path: Path) -> None:
    assert not convicted(tmp_path, "本单位办公自用", "十二个员工用，没分给别人")


def test_a_line_that_was_agreed_to_be_let_on_is_no_case_of_this(tmp_path: Path) -> None:
    assert not convicted(tmp_path, "经营性接入", "拉到楼上三户人家，每户一个月收他们50")
