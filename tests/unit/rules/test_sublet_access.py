"""Who leased access and lets it on needs a licence; who shows one is asked, others are left alone."""

import pytest

from rectitude.evidence.page import Link
from rectitude.evidence.website import Website
from rectitude.findings import Outcome
from rectitude.rules.resource.access.sublet_or_illegal import website as sublet
from unit.rules.test_website_rules import page

LEASED = "线路是我们找联通政企部批下来的 2G 光纤，劈成小份租给菜场摊位，30 元/月。"


def said(*texts: str, links: tuple[Link, ...] = ()) -> Outcome:
    """Return what is said of a site with these pages; the first is its home page."""
    first, *others = texts
    further = (
        page(text=text, role="other", final_url=f"https://shop.example/{number}")
        for number, text in enumerate(others)
    )
    pages = (page(text=first, links=links), *further)
    (finding,) = sublet.judge(Website(pages=pages))
    return finding.outcome


@pytest.mark.parametrize(
    "text",
    [
        LEASED,
        "本人在移动办了五条千兆宽带，牵到隔壁几栋楼分租，每户 35 元/月。",
        "店里从广电拿的带宽，分给周围网吧卖，200M 月付 900元/月。",
        "我们的 IP 段是从上游整租来的，对外出租，单个 15 元/月。",
        "We rented four racks from the carrier and sublet them by the unit: ¥260/month each.",
    ],
)
def test_who_leased_access_and_lets_it_on_without_a_licence_fails(text: str) -> None:
    assert said(text) is Outcome.FAILED


@pytest.mark.parametrize(
    "text",
    [
        "我司以办公自用名义从联通、电信各租用专线一条，拆分出租，100M 300元/月。",
        "我们用的是租来的企业专线，转租给住户用，40元/月。",
        "我们以网吧自用为由向电信办了光纤，分租给楼上各户，40元/月。",
        "本店租了两条商务专线，切成小份租给摊位，30 元/月。",
        "我们以公司自用的名义拿下联通千兆宽带，再卖给学生，20 元/月。",
        "线路是我们打着自用的幌子从移动租来的，转租给各家，25 元/月。",
    ],
)
def test_a_line_leased_in_the_name_of_own_use_is_let_on_all_the_same(text: str) -> None:
    assert said(text) is Outcome.FAILED


@pytest.mark.parametrize(
    "text",
    [
        "我司从电信租用企业专线，公司自用，不转租。会员 30 元/月。",
        "本店租来的企业专线仅供收银自用。洗车 30 元/月。",
        "我们租用的商务专线供顾客免费上网。健身 99 元/月。",
    ],
)
def test_who_uses_a_leased_line_itself_lets_nothing_on(text: str) -> None:
    assert said(text) is Outcome.INAPPLICABLE


@pytest.mark.parametrize(
    "text",
    [
        LEASED + "增值电信业务经营许可证：苏B1-20220011。",
        LEASED + "许可证 B1-20220011",
        "We hold a telecom licence. We rented racks from the carrier and sublet them: ¥260/month each.",
    ],
)
def test_a_licensed_seller_is_asked(text: str) -> None:
    assert said(text) is Outcome.CANNOT_TELL


@pytest.mark.parametrize(
    "lack", ["ISP 许可证还没有办下来。", "许可证一直没有办过。", "接入、托管的证都没有办过。"]
)
def test_the_word_that_there_is_no_licence_is_none(lack: str) -> None:
    assert said(LEASED + lack) is Outcome.FAILED


def test_while_a_page_is_unread_the_licence_may_stand_there() -> None:
    about = Link(text="关于我们", href="https://shop.example/about")

    assert said(LEASED, links=(about,)) is Outcome.CANNOT_TELL
    assert said(LEASED + "我们没有经营许可证。", links=(about,)) is Outcome.FAILED


def test_the_price_may_stand_on_another_page() -> None:
    assert said(LEASED.replace("，30 元/月", ""), "宽带价目：30 元/月") is Outcome.FAILED


@pytest.mark.parametrize(
    "text",
    [
        "本店代办电信宽带，90 元/月，由电信签约，本店不把线路转租给任何人。",
        "我们向电信租用专线，供入驻团队免费使用，工位 700元/月，请勿转租给他人。",
        "我司租用联通专线供各门店收银，月租 600 元/月，从不对外出租。",
        "如果有人从电信租来专线再租给您，请向我们举报，宽带 60 元/月。",
        "记者暗访：房东从联通租用宽带，拆分后卖给租客，60 元/月，警方已介入。",
        "云服务器 80 元/月。我们在电信机房租用机柜，为客户提供云主机。",
        "民宿 200元/天。我们从移动拉的宽带，客房免费用。",
    ],
)
def test_who_lets_nothing_on_is_left_alone(text: str) -> None:
    assert said(text) is Outcome.INAPPLICABLE


def test_a_rack_rented_as_a_whole_is_no_flat() -> None:
    offer = "机柜零租，650 元/月，机柜转租"

    assert said(offer, "我们整租机柜再转租给客户，客户可以继续转租。") is Outcome.FAILED
    assert said("公寓整租 650 元/月，宽带转租") is Outcome.INAPPLICABLE


CROSSING = "一键翻墙，直连谷歌 YouTube，VPN 线路月付 15 元，个人均可购买。"


def test_a_way_across_that_nobody_approved_by_the_sellers_word_fails() -> None:
    assert said(CROSSING, "跨境这块没有批过，大家低调使用。") is Outcome.FAILED
    assert said(CROSSING, "如果有人说跨境业务没有批准，请举报。") is not Outcome.FAILED
    assert said("云服务器 80 元/月", "跨境这块没有批过。") is Outcome.INAPPLICABLE


ROUND = "一键直连谷歌、YouTube，VPN 客户端，月付 18 元/月，个人可直接购买，立即购买。"


@pytest.mark.parametrize(
    "answer",
    [
        "问：线路哪来的？答：我们自己在新加坡租的服务器，从家里拉过去的隧道。",
        "隧道是站长自己搭建的，稳定三年。",
        "我们打通了一条到日本的专用线路，自己维护。",
        "问：合规吗？答：跨境这块没有批过，请低调使用。",
        "国际线路目前没有获得批准，先用着。",
    ],
)
def test_who_sells_a_way_round_the_border_may_tell_elsewhere_that_the_line_is_its_own(
    answer: str,
) -> None:
    assert said(ROUND, answer) is Outcome.FAILED


@pytest.mark.parametrize(
    ("offer", "answer"),
    [
        (ROUND, "线路由持证运营商提供，我们没有自己搭建通到日本的线路。"),
        (ROUND, "跨境业务没有获得批准的，不得经营。"),
        (ROUND, "如果客户自己在香港租了服务器并搭建隧道，请遵守规定。"),
        ("云主机 80 元/月，立即购买。", "我们自己在香港租的服务器，拉了隧道做备份。"),
        ("游戏加速会员 20 元/月。", "我们在日本架设了服务器，自己搭的隧道，只用于游戏。"),
    ],
)
def test_other_lines_are_no_word_against_the_seller(offer: str, answer: str) -> None:
    assert said(offer, answer) is Outcome.INAPPLICABLE


@pytest.mark.parametrize(
    "text",
    [
        "我们以个人名义向联通办了八条家庭宽带，自己拉线，分给后巷租客用，每户 40 元/月。",
        "园区统一拉了移动专线，由我们物业分装给入驻企业，100M 每月 280 元。",
        "我们把店里的商务专线拆成小份租给左右商铺，每份 70 元/月。",
        "本机房带宽从运营商批发，转售给周边网吧，5 元/M/月。",
    ],
)
def test_further_ways_in_which_a_line_is_leased_and_let_on_fail(text: str) -> None:
    assert said(text) is Outcome.FAILED


@pytest.mark.parametrize(
    "text",
    [
        "有人以个人名义向电信办理家庭宽带，分给租客使用，属于违法。套餐 30 元/月。",
        "我们以公司名义向电信租用专线供员工办公，不对外出租。咨询费 300 元/月。",
        "我们从移动拿的宽带，分给学生免费用。文具 3 元/月。",
        "园区宽带由电信、联通、移动直接受理，分给企业端口。物业费 3 元/月。",
    ],
)
def test_who_leases_for_himself_or_tells_of_others_sublets_nothing(text: str) -> None:
    assert said(text) is Outcome.INAPPLICABLE


LET_AGAIN = "独立 IP 段批发，256 个 700 元/月，可再转租，下家不限。"


def test_access_that_may_be_let_again_fails_where_no_page_shows_a_licence() -> None:
    assert said(LET_AGAIN) is Outcome.FAILED
    assert said(LET_AGAIN, "增值电信业务经营许可证 B1-20231234") is Outcome.CANNOT_TELL
    assert said("独立 IP 段批发，256 个 700 元/月。") is Outcome.INAPPLICABLE
    assert said("独立 IP 段批发，256 个 700 元/月，禁止再转租。") is Outcome.INAPPLICABLE


def test_a_licence_for_other_services_is_none_for_lines_that_are_let_on() -> None:
    lines = (
        "我司以公司名义向运营商整租家庭宽带 80 条，汇聚后转租给各地代理，6 元/M/月，"
        "代理可自行加价转租给下级代理。"
    )
    paper = "增值电信业务经营许可证\n编号：粤B2-20190456\n业务种类：{}\n"

    assert said(lines, paper.format("信息服务业务（仅限互联网信息服务）")) is Outcome.FAILED
    assert said(lines, paper.format("互联网接入服务业务")) is Outcome.CANNOT_TELL


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("没有 IDC 证的可以用我们的证挂靠经营，每年 2 万元。", Outcome.FAILED),
        ("ISP 许可证挂靠，收取管理费，当天可办。", Outcome.FAILED),
        ("我们不提供 IDC 许可证挂靠。代办材料 500 元。", Outcome.INAPPLICABLE),
        ("严禁出借 ISP 许可证，违者处罚。带宽 5 元/M/月。", Outcome.INAPPLICABLE),
        ("用我们的证书签名，IDC 客户每年 200 元。", Outcome.INAPPLICABLE),
        ("建筑资质可挂靠，用我们的资质投标，管理费 3%。", Outcome.INAPPLICABLE),
    ],
)
def test_a_licence_that_is_lent_to_who_has_none_fails(text: str, outcome: Outcome) -> None:
    assert said(text) is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("机柜从没有 IDC 证的同乡公司租来，再按格出租，每格 90 元/月。", Outcome.FAILED),
        ("独立服务器 300 元/月，机房是跟无许可证的货仓老板租的。", Outcome.FAILED),
        ("托管 500 元/月，我们绝不向没有许可证的公司租用机柜。", Outcome.INAPPLICABLE),
        ("托管 500 元/月，不得从无许可证的一方租来机柜。", Outcome.INAPPLICABLE),
        ("托管 500 元/月。如果从没有许可证的公司租来机柜，请小心。", Outcome.INAPPLICABLE),
        (
            "您从没有 IDC 证的商家租来的机柜随时会关停，换到我们这里 500 元/月。",
            Outcome.INAPPLICABLE,
        ),
        ("托管 500 元/月。不少小商家的机房是跟没有许可证的仓库租的。", Outcome.INAPPLICABLE),
        ("托管 500 元/月。有没有许可证的问题请向客服问，租来的机柜同价。", Outcome.INAPPLICABLE),
    ],
)
def test_access_that_is_rented_of_one_without_a_licence_fails(text: str, outcome: Outcome) -> None:
    assert said(text) is outcome


def test_machines_that_were_rented_and_may_be_let_again_fail_where_no_page_is_licensed() -> None:
    offer = "云主机 25 元/月，机柜向城东一家仓库租得，再逐台出租，支持再转租。"

    assert said(offer) is Outcome.FAILED
    assert said(offer, "增值电信业务经营许可证 B1-20231234") is Outcome.CANNOT_TELL
    assert said("云主机 25 元/月，机柜向电信租得，不再转租。") is Outcome.INAPPLICABLE


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("国际专线由朋友的货代公司以内部办公名义租得，分给会员共用。", Outcome.FAILED),
        ("跨境线路是打着自用的旗号申请的，会员共享。", Outcome.FAILED),
        ("国际专线由持证运营商提供，我们没有以自用名义租用。", Outcome.INAPPLICABLE),
        ("如果国际专线以办公名义租来，请勿分给他人。", Outcome.INAPPLICABLE),
    ],
)
def test_a_line_for_one_firms_own_use_is_not_for_the_public(answer: str, outcome: Outcome) -> None:
    assert said(ROUND, answer) is outcome


@pytest.mark.parametrize(
    ("paper", "outcome"),
    [
        ("代理不需要任何资质和许可证。", Outcome.FAILED),
        ("无需身份证。我们有没有许可证：增值电信业务经营许可证 B1-20231234", Outcome.CANNOT_TELL),
        ("不用验证码登录。许可证 B1-20231234", Outcome.CANNOT_TELL),
    ],
)
def test_an_identity_card_and_a_question_are_no_lack_of_a_licence(
    paper: str, outcome: Outcome
) -> None:
    assert said(LET_AGAIN + paper) is outcome
