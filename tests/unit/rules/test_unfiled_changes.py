"""A site that says itself that it never changed its filing is believed; an honest notice is left alone."""

import pytest

from rectitude.evidence.website import Website
from rectitude.findings import Outcome
from rectitude.rules.resource.filing.stale import website_register as stale
from unit.rules.test_website_rules import page, request

RENAMED = "本站 2022 年 3 月由“青溪文具店”更名为“青溪文化用品有限公司”。"
TODAY = "（2026 年 5 月 6 日）"


def said(text: str) -> Outcome:
    (finding,) = stale.judge(Website(pages=(page(text=text),)), None)
    return finding.outcome


@pytest.mark.parametrize(
    "text",
    [
        RENAMED + "网站备案主体仍是旧名，至今没有去办理变更。" + TODAY,
        RENAMED + "四年来我们未向网站备案系统提交过任何变更。",
        "我校 2023 年 9 月搬迁至新区，服务器换到另一机房，网站 ICP 备案信息一直未更新。" + TODAY,
        RENAMED + "网站备案的主体仍显示为旧名。" + TODAY,
        RENAMED + "网站备案还没有来得及办理变更。" + TODAY,
        "本站 2022 年 3 月转让给现在的公司，网站备案负责人还是原来的厂长。" + TODAY,
    ],
)
def test_who_says_that_the_filing_was_never_changed_since_fails(text: str) -> None:
    assert said(text) is Outcome.FAILED


def test_a_firm_named_at_the_foot_tells_of_itself_by_its_name() -> None:
    account = (
        "2022 年 3 月 湖州青溪文具有限公司接手网站，原厂完成注销登记。"
        "网站备案主体仍是原厂，一直没有办理变更。"
    )
    foot = TODAY + "\n© 湖州青溪文具有限公司"

    assert said(account + foot) is Outcome.FAILED
    assert said(account + TODAY + "\n© 湖州山雀软件有限公司") is Outcome.UNTESTED


@pytest.mark.parametrize(
    "text",
    [
        "2022 年 3 月起，本站整体转让给青溪文化用品有限公司。网站备案主体仍为原站长，尚未办理变更。",
        "本站 2022 年 3 月由青溪文化接手。\n网站备案主体尚未变更办理，一直没有申请。浏览本站不需要注册。",
        "我们 2021 年 5 月更名。网站备案还登记在原来的名字下，至今没有提交变更。购物满 99 元无需运费。",
        "本店 2023 年 1 月转让，网站备案负责人还是老店主，没有来得及办理变更。退货不必说明理由。",
    ],
)
def test_what_else_needs_no_doing_on_a_page_is_no_excuse(text: str) -> None:
    assert said(text + TODAY) is Outcome.FAILED


@pytest.mark.parametrize(
    ("title", "outcome"),
    [
        ("更名公告-青溪县中心医院", Outcome.FAILED),
        ("青溪县中心医院", Outcome.FAILED),
        ("关于备案的问答 - 山雀网", Outcome.UNTESTED),
        ("更名公告 - 白河县第一中学", Outcome.UNTESTED),
    ],
)
def test_who_has_a_site_by_its_title_tells_of_itself_by_that_name(
    title: str, outcome: Outcome
) -> None:
    account = (
        "2022 年 3 月 6 日起，原“青溪县人民医院”与“第二医院”合并组建“青溪县中心医院”。"
        "执业许可证：已变更；网站 ICP 备案主体：未变更，仍为原青溪县人民医院。"
    )
    (finding,) = stale.judge(Website(pages=(page(title=title, text=account + TODAY),)), None)

    assert finding.outcome is outcome


@pytest.mark.parametrize(
    "text",
    [
        "本站 2022 年 3 月转让，网站备案主体仍为原站长，按规定无需变更。",
        "本站 2022 年 3 月更名，网站备案主体仍为原公司，不必办理变更。",
        "本站 2022 年 3 月更名，网站备案仍显示原名，变更已提交，受理编号 3301。浏览本站无需注册。",
    ],
)
def test_who_need_not_change_it_or_did_admits_nothing(text: str) -> None:
    assert said(text + TODAY) is Outcome.UNTESTED


def test_when_the_page_was_served_tells_how_long_ago_it_was() -> None:
    served = request(
        "https://shop.example/", response_headers=(("Date", "Tue, 05 May 2026 08:00:00 GMT"),)
    )
    never = RENAMED + "网站备案主体仍是旧名，至今没有去办理变更。"
    (finding,) = stale.judge(Website(pages=(page(text=never),), exchanges=(served,)), None)

    assert finding.outcome is Outcome.FAILED
    assert said(never) is Outcome.CANNOT_TELL


def test_without_a_date_it_may_be_within_its_time() -> None:
    assert said("本站更名为青溪文化，网站备案信息至今没有办理变更。") is Outcome.CANNOT_TELL


def test_lately_is_no_long_time() -> None:
    lately = "本站 2026 年 4 月更名为青溪文化，网站备案信息至今没有办理变更。" + TODAY

    assert said(lately) is Outcome.CANNOT_TELL


@pytest.mark.parametrize(
    "text",
    [
        RENAMED + "网站备案已于 2022 年 4 月办理变更。" + TODAY,
        RENAMED + "网站备案信息一直没有更新，已于上月提交变更申请，正在审核中。" + TODAY,
        RENAMED + "网站备案主体一直没有变更，法定代表人不变。" + TODAY,
        RENAMED + "网站备案主体仍为原公司，无需变更。" + TODAY,
        RENAMED + "网站备案暂时仍显示旧名，变更已提交管局审核中。" + TODAY,
        RENAMED + "网站备案号仍用原来的号码，主体已完成变更。" + TODAY,
        "本站 2022 年 3 月迁至新机房，网站备案主体仍是原单位。" + TODAY,
        RENAMED + "网站备案仍沿用，备案号还是原来的号码，主体变更已于 2022 年 5 月完成。" + TODAY,
        RENAMED + "网站备案号还是原来的号码。" + TODAY,
        RENAMED + "公安备案至今没有办理变更，网站备案号不变。" + TODAY,
        "贵公司更名后，网站备案是不是一直没有办理变更？我们代办，三天办妥。2026 年 5 月更名优惠。",
        "某公司 2022 年 3 月更名后一直未办理网站备案变更，被处罚款。我们提醒同行。" + TODAY,
        "我们的名称未变，网站备案一直没有申请变更。2022 年 3 月仓库搬迁。" + TODAY,
        "本站简介。",
    ],
)
def test_an_honest_notice_is_no_admission(text: str) -> None:
    assert said(text) is Outcome.UNTESTED


@pytest.mark.parametrize(
    "text",
    [
        "有用户查到本站的网站备案主体还是“青溪文具店”，那是因为 2022 年 3 月更名以后一直没有去办变更。",
        "有读者问我们网站备案为什么还是旧名：2022 年 3 月更名以后一直没有去办变更。",
        "2021 年 5 月机构改革后，本网站备案主体尚未办理变更，也未提交变更申请。",
        "本站原负责人 2022 年 3 月退休，网站备案负责人至今没有办理变更。",
        "本店 2022 年 3 月改名，网站备案信息没有跟着改，还是前老板的。",
        "本站 2022 年 3 月转让给青溪公司，网站备案懒得变更，仍是个人名下。",
    ],
)
def test_what_others_saw_or_nobody_troubled_to_do_is_told_of_oneself(text: str) -> None:
    assert said(text + TODAY) is Outcome.FAILED


@pytest.mark.parametrize(
    "text",
    [
        "有客户问我们，更名后网站备案一直没有办理变更怎么办？本站 2022 年 3 月更名，备案当月完成变更。",
        "有客户问我们代办：2022 年 3 月更名后网站备案一直没有去办变更，可以补办吗？",
        "有客户问我们网站备案一直没有去办变更要不要紧？我们 2022 年 3 月更名的客户都补办了。",
        "2021 年 5 月机构改革后，本网站备案主体尚未办理变更，变更申请已提交，受理编号 331。",
        "本站原负责人 2022 年 3 月退休，网站备案负责人已于 4 月变更。",
        "客户发现我们的网站备案号没改：2022 年 3 月更名，号码沿用，主体已变更。",
        "我们 2022 年 3 月改名。网站备案没有同步更新的会员，请联系客服。",
        "本站 2022 年 3 月改名，网站备案没有同步更新，已于 4 月补办。",
    ],
)
def test_what_others_ask_or_see_of_themselves_is_no_account(text: str) -> None:
    assert said(text + TODAY) is Outcome.UNTESTED


def test_a_text_made_to_be_read_for_ever_is_read_at_once() -> None:
    assert said("本站更名，网站备案一直未" + "到" * 5000) is Outcome.UNTESTED
