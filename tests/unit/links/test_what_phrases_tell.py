"""Phrases of testers: what a page says is not what came of it, and a denial turns what follows."""

import pytest

from rectitude.collectors.links import headings
from rectitude.collectors.links.faults import is_void
from rectitude.collectors.links.outcomes import outcome

TOLD = {
    "arrives": (
        "没弹出“存在风险”字样，正常打开",
        "未见“禁止访问”页面，打开正常",
        "无需跳浏览器，直接打开",
        "不用去浏览器就能看",
        "都没拦",
        "不再拦，打开正常",
        "链接没被系统删掉，点击打开",
        "服务器没有拒绝连接，正常打开",
        "对方能收到，点击打开",
        "点完跳到商品页，可以下单",
        "跳转到正文页，显示完整",
        "没跳走，正常打开",
        "打开就是原页面",
        "打开后不是提示页，是原网页",
        "最终地址与原链接一致",
        "打开不慢",
        "不卡，打开正常",
        "耗时没有偏长，正常",
        "展示为卡片",
        "未做拦截，正常打开",
    ),
    "blocked": (
        "没有“继续访问”按钮",
        "无“仍要打开”选项",
        "没有出现“继续”入口，只能返回",
        "只有“知道了”",
        "只剩“申诉”入口",
        "停在警告页，仅有“反馈问题”",
        "没法往下操作",
        "每次都拦",
        "群里的链接被系统自动删除",
        "对方不能收到",
        "被封禁了，打开是平台的提示页",
        "没到目标页，停在提示页",
        "平台拒绝访问该链接",
    ),
    "extra-presses": (
        "只有“继续访问”一个按钮，点后打开",
        "点进去是风险提示页，点继续后正常",
        "打开是提示页",
        "提示将跳转到外部网站，点确认后打开",
        "是否跳转到第三方，选是，打开正常",
        "可以往下走，点继续后打开",
        "跳过提示页，正常打开",
    ),
    "copy-only": ("仅有“复制链接”按钮", "要跳浏览器才能看", "不能打开，只能去浏览器"),
    "diverted": (
        "跳到了另一家的商品页",
        "跳到某竞品，正常打开",
        "进去就是别家的首页",
        "打开的不是原链接的页面",
        "并非目标网站",
        "最终域名为别家域名",
        "进到自家商城",
        "进入平台首页，没到目标页",
        "去了别家网站",
        "跳走到别家",
    ),
    "altered": ("推广参数被平台删除", "参数被系统删掉，页面能打开"),
    "failed": (
        "目标站拒绝访问",
        "提示403 Forbidden",
        "打开是空白",
        "未到该页",
        "net::ERR_CERT_AUTHORITY_INVALID",
    ),
    "slow": (
        "加载了半天才显示",
        "转圈3分钟后打开",
        "页面卡得不行，最后打开",
        "耗时略长但打开了，刷了很久",
    ),
}


DENIED = {
    "arrives": (
        "打开，提示页未出现",
        "拦截页未出现，正常打开",
        "弹窗没有出现，页面正常",
        "提示页：无，正常打开",
        "警告：没有，打开正常",
        "正常打开（提示：无）",
        "打开正常，提示、弹窗均未出现",
        "确认框未弹出，直接打开",
        "中间页：未见；结果：打开",
        "拦截：否，打开",
        "拦截：无",
        "是否拦截：否",
        "warning: none, opened",
        "no interstitial; page opened",
        "interstitial did not appear, page opened",
        "opened, warning not shown",
        "复制提示没有出现，打开正常",
        "参数未被改动，正常打开",
        "跳转页没有出现，直接打开",
        "风险提示没有再出现，正常打开",
        "广告未插入，打开",
        "浮层没有了，打开",
    ),
    "blocked": (
        "拦截，申诉入口没有出现",
        "提示页出现，继续按钮没有",
        "提示页出现，继续按钮没有出现",
        "弹窗出现后没有继续",
        "风险提示没有消失，无法打开",
        "拦截页一直没有消失",
        "没有打开，被拦截",
    ),
    "failed": (
        "打开失败，提示未出现",
        "打不开，没有任何提示",
        "没打开，也没提示",
        "没有跳转，打不开",
        "没有拦截但打不开",
        "不是拦截，是网站打不开",
        "并非平台拦截，系网站故障打不开",
        "打不开，但不是平台拦的",
    ),
    "copy-only": ("链接未变蓝，点不了",),
    "bare": (
        "卡片没有出来，只有网址",
        "未显示卡片，点击能打开",
    ),
}
"""A trouble may be denied before it is named, or after."""


@pytest.mark.parametrize(
    ("said", "meant"),
    [(said, meant) for told in (TOLD, DENIED) for meant, its in told.items() for said in its],
)
def test_a_phrase_tells_what_came_of_a_visit(said, meant):
    assert outcome(said) == meant
    assert not is_void([said])


@pytest.mark.parametrize(
    "said",
    [
        "待测",
        "结果作废",
        "测试无效（手机没电）",
        "未做，客户端正在安装",
        "跳过（值班员请假）",
        "录音中断，结果不计",
        "Not tested (handset broken)",
        "run void, battery empty",
        "N/A - not tested",
    ],
)
def test_a_visit_that_was_not_made_or_does_not_count_is_none(said):
    assert is_void([said])


@pytest.mark.parametrize(
    "said",
    [
        "该次作废，被平台拦截",
        "跳过，直接打开",
        "未做拦截",
        "无效链接",
        "提示链接无效，打不开",
        "avoid",
        "skipped the warning, page opened",
    ],
)
def test_what_became_of_a_link_is_not_lost_for_a_word_of_void(said):
    assert not is_void([said])


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("上网方式", "device"),
        ("网络类型（4G/WiFi）", "device"),
        ("网络打开结果", "outcome"),
        ("使用的测试号", "account"),
        ("Recorded by", "tester"),
        ("短链", "url"),
        ("所在APP", "client"),
        ("其它说明", "notes"),
        ("补充情况", "notes"),
        ("其他页面打开情况", "outcome"),
    ],
)
def test_a_heading_names_its_field(heading, field):
    assert headings.field_of(heading) == field
