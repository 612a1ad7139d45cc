"""What sellers of access and hosting say of themselves: what they let on, what licence they have or lack."""

import pytest

from rectitude.evidence.website import Website
from rectitude.findings import Outcome
from rectitude.rules.resource.access.sublet_or_illegal import website as sublet
from rectitude.rules.resource.access.unlicensed import website as unlicensed
from unit.rules.test_website_rules import page

OFFER = "云服务器租用 ¥99/月。"


def worst(rule: object, text: str, **changes: object) -> Outcome:
    findings = rule.judge(Website(pages=(page(text=text, **changes),)))  # type: ignore[attr-defined]
    return next(iter({finding.outcome for finding in findings}))


@pytest.mark.parametrize(
    "text",
    [
        "本公司暂未取得增值电信业务经营许可证。",
        "IDC 牌照申请中，先用后补。",
        "个人无需经营许可也可开通。",
        "本公司没有 IDC 许可证，省下的都让给您。",
        "资质说明：我司尚未取得 IDC、ISP、CDN 增值电信业务经营许可证，正在了解流程。",
        "我们还没办理数据中心业务和互联网接入服务的经营许可证。",
        "本公司并不持有电信业务经营许可证，也没有和谁签转售合同，成本低。",
        "为什么便宜：我们从未办理过电信业务经营许可证。",
    ],
)
def test_a_seller_that_says_it_has_no_licence_is_taken_at_its_word(text: str) -> None:
    assert worst(unlicensed, OFFER + text) is Outcome.FAILED


@pytest.mark.parametrize(
    "text",
    [
        "小区宽带 100M 包年仅 299 元。\n有许可证吗？\n接入业务许可证还没有办下来，先开通再说。",
        "村里宽带 50M 每月 30 元。我们没有电信业务经营许可证。",
        "光纤宽带 200 兆 458 元/年。ISP 牌照还没批下来，先装先用。",
        "商铺宽带 300M 每年 900 元。ISP 许可证一直没有办过。",
        "宿舍宽带100M包月25元。本站尚未取得经营许可证。",
        "宽带 1000M 包年 880 元。问：你们有接入许可证吗？答：暂时没有。",
    ],
)
def test_broadband_sold_by_its_speed_needs_a_licence_too(text: str) -> None:
    assert worst(unlicensed, text) is Outcome.FAILED


@pytest.mark.parametrize(
    "text",
    [
        "柳岸公寓宽带\n首页 套餐\n100M\t45元/月\n300M\t60元/月\n问：你们有宽带许可证吗？答：没有。",
        "光纤到户\n200M：50元/月\n我们没有电信业务经营许可证。",
        "CDN 加速流量包 9.9 元/100G，未办理 CDN 许可证。",
        "云主机 68 元/月。\n持证单位：莲塘云服公司\n本公司未持有其他电信业务经营许可证。\n© 莲塘云服公司",
    ],
)
def test_tariffs_and_further_words_of_a_lack_are_heard(text: str) -> None:
    assert worst(unlicensed, text) is Outcome.FAILED


@pytest.mark.parametrize(
    "text",
    [
        "宽带对比：电信 100M 59元/月，联通 200M 69元/月。本站没有经营许可证。",
        "服务器带宽 5M 30元/月租。本站没有经营许可证。",
        "宽带路由器百科。未办理 ISP 许可证的，不得经营。",
    ],
)
def test_comparisons_and_rules_sell_nothing(text: str) -> None:
    assert worst(unlicensed, text) is not Outcome.FAILED


def test_a_licence_of_another_holder_may_cover_what_is_sold() -> None:
    text = "云主机 68 元/月。持证单位：莲塘云服网络有限公司。本公司未持有电信业务经营许可证。\n© 荷塘科技"

    assert worst(unlicensed, text) is not Outcome.FAILED


@pytest.mark.parametrize(
    "text",
    [
        "客房免费宽带 100M，标准间 168 元/晚。我们没有卡拉OK经营许可证。",
        "千兆宽带路由器 299 元。",
        "单间出租，含宽带，1200 元/月。",
    ],
)
def test_broadband_that_is_not_sold_needs_none(text: str) -> None:
    assert worst(unlicensed, text) is Outcome.INAPPLICABLE


@pytest.mark.parametrize(
    "text",
    [
        "许可证办理中心 代办 ICP 经营许可证。",
        "预装 Windows Server，无需许可证即可直接使用。",
        "我们未要求客户上传许可证扫描件。",
        "牌照申请中心 咨询电话 0571-8888",
        "我们没有把您的许可证交给第三方。",
        "我们没有发现客户缺少增值电信业务经营许可证。",
        "我司尚未取得客户提供的增值电信业务经营许可证扫描件的，暂不开通。",
    ],
)
def test_words_about_other_licences_are_no_admission(text: str) -> None:
    assert worst(unlicensed, OFFER + text) is Outcome.CANNOT_TELL


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("余下 8G 带宽分租，9000 元/月，可再分给您的客户，下家不限。", Outcome.FAILED),
        (
            "我们从二级代理处租来整段 IP，再转租给站长。不查许可证，服务器月付 260 元。",
            Outcome.FAILED,
        ),
        (
            "从运营商租入的专线拆分转租，200M 独享 600 元/月，支持再次转租，不用任何证照。",
            Outcome.FAILED,
        ),
        ("各地家宽由住户租来后转租给您，月套餐 60 元，允许转售。", Outcome.FAILED),
        ("租入的机柜转租须经书面同意，月租 3000元/月，不支持转租给第三方。", Outcome.CANNOT_TELL),
        ("租入的带宽对外转租，60 元/月，客户可以再次转租。", Outcome.FAILED),
        (
            "村村通宽带 30 元/月。本公司包下电信专线，接到各村后转租给村民，业务员可将线路再租给邻村。"
            "没有增值电信业务经营许可证。",
            Outcome.FAILED,
        ),
        (
            "园区宽带 50 元/月。我们租用运营商专线，接入各楼后不转租给第三方，仅供入驻企业使用。",
            Outcome.INAPPLICABLE,
        ),
        (
            "我司租用联通专线供各门店收银使用，月租 600 元/月，任何人不得把线路再租给他人。",
            Outcome.INAPPLICABLE,
        ),
        (
            "我们租用运营商专线，拆分后转租给商户，80 元/月。"
            "本公司持有增值电信业务经营许可证，客户可把线路再租给下家。",
            Outcome.CANNOT_TELL,
        ),
        (
            "机柜托管 2000 元/月起。客户租来的机柜不得分租；未经许可分租的，停止供电。",
            Outcome.INAPPLICABLE,
        ),
        ("IP 段租用 50 元/月。IP 租入后不得转售，需经书面同意方可转售。", Outcome.INAPPLICABLE),
        ("机柜租用 2000 元/月，机柜租入后严禁分租。", Outcome.INAPPLICABLE),
        ("机柜分租 2000 元/月，租客不可转租给他人。", Outcome.CANNOT_TELL),
        ("机柜分租 2000 元/月，征得我方同意后可转租给他人。", Outcome.CANNOT_TELL),
        ("精装公寓支持转租 含宽带空调，租金 1800元/月，出差时可再租给他人。", Outcome.INAPPLICABLE),
        ("家宽带宽转租，每 G 2400 元/月，支持下级代理再转租。", Outcome.FAILED),
        ("租来的专线分租，200 元/月，客户可以继续转租。", Outcome.FAILED),
        ("机柜分租 2000 元/月，不支持代理再转租。", Outcome.CANNOT_TELL),
        ("带宽转租说明：60 元/月，支持客户二次验收。", Outcome.CANNOT_TELL),
        (
            "商宽转租\n线路\t来源\t月租\n500M 宽带\t居民宽带汇聚\t450 元\n"
            "我们以个人名义集中办理家庭宽带，汇聚后出租给网吧和公司。没有 ISP、IDC 许可证。",
            Outcome.FAILED,
        ),
        ("宽带转租，资费\n100M\t80 元\n接受下家再次转租，没有任何相关许可证。", Outcome.FAILED),
        ("带宽分租，600 元/条，欢迎客户继续分租。", Outcome.FAILED),
        ("带宽分租，600 元/条，不接受客户再次分租。", Outcome.CANNOT_TELL),
        (
            "营业厅代办：办理家庭宽带 60 元/月，每户一条，不得转租给他人。",
            Outcome.INAPPLICABLE,
        ),
        (
            "宽带转租，300 元/条。请勿把您办理的家庭宽带转租给网吧。",
            Outcome.CANNOT_TELL,
        ),
        (
            "带宽转租说明：代理价 99元/月，本公司没有涨价。ISP 许可证见页脚，可转售给客户。",
            Outcome.CANNOT_TELL,
        ),
        (
            "带宽转售说明：代理价 99元/月，可转售给客户，由本公司（持B1证）开通。",
            Outcome.CANNOT_TELL,
        ),
    ],
)
def test_homes_are_let_on_and_licensees_are_asked(text: str, outcome: Outcome) -> None:
    assert worst(sublet, text) is outcome


RENTED = "本公司从运营商租入带宽和 IP 地址，拆分后以本公司名义转租给网吧，100M 独享 800元/月。"


@pytest.mark.parametrize(
    ("beside", "message"),
    [
        ("招下级代理：代理可将租得的带宽再次转租，本公司不限制。", "let-on"),
        ("加盟：欢迎代理继续转租，没有办理任何电信业务经营许可证。", "let-on"),
        ("代理须知：代理不可将租得的带宽再次转租。", "leased-and-let"),
        ("代理须知：经我方书面同意，代理可将租得的带宽再次转租。", "leased-and-let"),
        ("代理可将租得的带宽再次转租，资质：增值电信业务经营许可证。", "sublet"),
        ("加盟：您可将自有的宽带继续转租。", "leased-and-let"),
        ("行业新闻：某公司允许代理再次转租带宽，被查处。", "leased-and-let"),
        ("代理政策：我们的套餐可卖给客户。", "leased-and-let"),
    ],
)
def test_a_page_for_agents_tells_that_what_is_rented_is_let_on(beside: str, message: str) -> None:
    pages = (page(text=RENTED), page(text=beside, role="", final_url="https://shop.example/join"))
    assert [finding.message for finding in sublet.judge(Website(pages=pages))] == [message]


@pytest.mark.parametrize(
    "text",
    [
        "我司租入机柜供自有业务使用，不对外转租给他人。机柜托管 2600元/月。",
        "机柜托管 2600元/月，客户租得的机柜禁止转租给他人。",
        "我们租下写字楼的宽带和工位，转租给团队，工位 800元/月。",
    ],
)
def test_what_is_rented_for_ones_own_use_is_not_let_on(text: str) -> None:
    assert worst(sublet, text) is Outcome.INAPPLICABLE


LINE = "深港 IEPL 专线，100M 3000 元/月。"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("我们自己拉的专线没有向主管部门报批。", Outcome.FAILED),
        ("线路自建，国际专线暂未取得批复。", Outcome.FAILED),
        ("我们租来的跨境专线，在香港落地后分给大家，不经过国际出口的审批。", Outcome.FAILED),
        ("我们的专线绕开了运营商的审批，开通快。", Outcome.FAILED),
        ("我们的专线您不用报批，由运营商统一办理。", Outcome.INAPPLICABLE),
        ("我们的专线不经过审批不得开通。", Outcome.INAPPLICABLE),
        ("我司专线均已报批。", Outcome.INAPPLICABLE),
        ("我们提醒：客户自有专线未经批准的，不得接入。", Outcome.INAPPLICABLE),
        ("专线未报批？我们协助向运营商申请。", Outcome.INAPPLICABLE),
        ("若贵司自建的专线未获批准，我们不予开通。", Outcome.INAPPLICABLE),
        ("同行的专线未经审批，我们的由电信提供。", Outcome.INAPPLICABLE),
        ("自建国际专线未经批准属违法，已有企业被查处。", Outcome.INAPPLICABLE),
    ],
)
def test_a_seller_that_says_nobody_approved_its_line_abroad(text: str, outcome: Outcome) -> None:
    assert worst(sublet, LINE + text) is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("个人一键翻墙 VPN，月付 ¥25，自建跨境线路，稳定。", Outcome.FAILED),
        ("翻墙加速器 包年 ¥198。国际专线全部自建。", Outcome.FAILED),
        ("科学上网 VPN 月付 ¥20，我们租用的深港专线，晚高峰不卡。", Outcome.FAILED),
        ("翻墙 VPN 月付 ¥20，全球节点。", Outcome.INAPPLICABLE),
        ("翻墙加速器 月付 ¥19，自建广港、杭日、沪美跨境专线。", Outcome.FAILED),
        ("翻墙 VPN 月付 ¥20，没有自建国际专线。", Outcome.INAPPLICABLE),
        ("翻墙 VPN 月付 ¥20，自建机房、国际专线。", Outcome.INAPPLICABLE),
        ("不提供翻墙。游戏加速器 月付 ¥20，自建国际专线。", Outcome.INAPPLICABLE),
        ("企业自有国际专线 3000 元/月，供跨国公司办公访问 Google。", Outcome.INAPPLICABLE),
        ("警方通报：某公司自建跨境线路，售卖翻墙 VPN 月付 ¥25。", Outcome.INAPPLICABLE),
        ("如果您自建国际专线。翻墙 VPN 月付 ¥20。", Outcome.INAPPLICABLE),
    ],
)
def test_a_way_round_the_border_by_the_sellers_own_line(text: str, outcome: Outcome) -> None:
    assert worst(sublet, text) is outcome


def test_an_unapproved_line_is_one_across_the_border() -> None:
    text = "市内专线 800 元/月。我们的专线施工没有审批。"
    assert worst(sublet, text) is Outcome.INAPPLICABLE


@pytest.mark.parametrize(
    ("beside", "outcome"),
    [
        ("常见问题：我公司没有办理任何电信业务经营许可证，合同与我公司签。", Outcome.FAILED),
        ("问答：本公司没有电信业务经营许可证，价格才低。", Outcome.FAILED),
        ("我公司没有 CDN 许可证。", Outcome.CANNOT_TELL),
        ("我公司没有电信业务经营许可证，不提供机柜托管。", Outcome.CANNOT_TELL),
        ("我公司没有任何电信业务经营许可证，服务器由甲乙数据公司提供。", Outcome.CANNOT_TELL),
        ("若您没有电信业务经营许可证，我公司没有办法为您接入。", Outcome.CANNOT_TELL),
        ("依法：我公司没有任何电信业务经营许可证时不得经营。", Outcome.CANNOT_TELL),
    ],
)
def test_a_seller_may_say_on_another_page_that_it_has_no_licence(
    beside: str, outcome: Outcome
) -> None:
    pages = (page(text=OFFER), page(text=beside, role="", final_url="https://shop.example/faq"))
    assert [finding.outcome for finding in unlicensed.judge(Website(pages=pages))] == [outcome]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("枫桥没有电信业务经营许可证，所以价格低。", Outcome.FAILED),
        ("枫桥目前没有 IDC、ISP 等增值电信业务经营许可证，比持证公司便宜。", Outcome.FAILED),
        (
            "枫桥没有任何电信业务经营许可证。我们向持证机房租下机柜，再拆开转租。",
            Outcome.FAILED,
        ),
        ("枫桥是三个爱好者办的工作室，没有办理增值电信业务经营许可证，价格低。", Outcome.FAILED),
        ("枫桥是持证公司的品牌，没有单独的经营许可证，由持证的甲乙公司签约。", Outcome.CANNOT_TELL),
        ("枫桥没有电信业务经营许可证，由持证的甲乙公司签约。", Outcome.CANNOT_TELL),
        ("枫桥没有电信业务经营许可证，不提供接入。", Outcome.CANNOT_TELL),
        ("枫桥并不持有电信业务经营许可证，价格低。", Outcome.FAILED),
        ("枫桥不持有电信业务经营许可证，不提供接入。", Outcome.CANNOT_TELL),
        ("我公司不持有客户的电信业务经营许可证原件。", Outcome.CANNOT_TELL),
        ("贵公司不持有电信业务经营许可证的，我公司不予开通。", Outcome.CANNOT_TELL),
        ("枫桥没有许可证代办业务，也没有经营许可证办理渠道。", Outcome.CANNOT_TELL),
        ("客户没有电信业务经营许可证，不影响自用。", Outcome.CANNOT_TELL),
        ("柏塘没有电信业务经营许可证，请认准枫桥。", Outcome.CANNOT_TELL),
    ],
)
def test_a_seller_may_speak_of_itself_by_the_name_in_the_title(text: str, outcome: Outcome) -> None:
    assert worst(unlicensed, OFFER + text, title="枫桥云 - 客户服务") is outcome


@pytest.mark.parametrize(
    ("text", "is_offer"),
    [
        ("机房带宽低价分租，100M 月租 900 元。", True),
        ("机柜零租，每月 600 元。", True),
        ("本店带宽充足，出租车司机可免费上网，套餐 20 元。", False),
    ],
)
def test_bandwidth_and_racks_are_offered_in_parts(text: str, is_offer: bool) -> None:
    said = worst(unlicensed, text)
    assert said is (Outcome.CANNOT_TELL if is_offer else Outcome.INAPPLICABLE)


def test_a_list_of_licences_that_a_seller_lacks_is_none_that_it_shows() -> None:
    text = "机柜分租，每月 600 元。可以继续转租给下家。枫桥没有 IDC、CDN 等增值电信业务经营许可证。"

    assert worst(sublet, text) is Outcome.FAILED


ABROAD = "访问 Google、YouTube，香港、东京节点，跨境专线，VPN 月付 ￥18。"


@pytest.mark.parametrize(
    "words",
    [
        "个人用户在国内即买即用。",
        "需要企业资质吗？ 不需要。",
        "无需企业认证，付款后发订阅地址。",
        "企业团购九折，任何个人也都可以购买。",
        "个人客户可直接开通，企业客户请联系客服。",
    ],
)
def test_lines_abroad_that_persons_may_buy_are_sold_to_the_public(words: str) -> None:
    assert worst(unlicensed, ABROAD + words) is Outcome.FAILED


@pytest.mark.parametrize(
    "words",
    [
        "仅供企业办公，个人用户不可购买。",
        "面向跨国公司办公，个人用户请勿购买。",
        "企业专用，不对个人客户开放，个人用户恕不可以开通。",
        "个人可以购买吗？不可以，需要企业资质。",
        "企业办公专用。个人信息可以直接使用账号中心管理。",
        "需要企业资质吗？需要，请提交营业执照。",
    ],
)
def test_lines_abroad_for_firms_alone_are_asked_about(words: str) -> None:
    assert worst(unlicensed, ABROAD + words) is Outcome.CANNOT_TELL


ACCELERATOR = "加速 - 看世界。出国双向线路，一键连接海外网站、流媒体。"


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("月卡 ￥19.9，季卡 ￥49。企业专线 ￥800/月。", Outcome.FAILED),
        ("月卡 19 元，可以用来翻墙吗？可以。", Outcome.FAILED),
        ("企业专线 ￥800/月，供跨国公司办公。", Outcome.CANNOT_TELL),
        ("企业月卡 ￥1900，供跨国公司办公。", Outcome.CANNOT_TELL),
    ],
)
def test_a_card_for_a_month_at_a_few_yuan_is_sold_to_persons(words: str, outcome: Outcome) -> None:
    assert worst(unlicensed, ACCELERATOR + words) is outcome


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("可以，延迟 40ms。", Outcome.FAILED),
        ("当然可以。", Outcome.FAILED),
        ("不可以，本产品只用于游戏。", Outcome.INAPPLICABLE),
        ("能否使用取决于当地法律。", Outcome.INAPPLICABLE),
    ],
)
def test_a_question_whether_it_crosses_the_border_is_answered(
    answer: str, outcome: Outcome
) -> None:
    text = f"VPN 加速器月付 ¥18。可以用来翻墙看视频吗？{answer}"
    assert worst(unlicensed, text) is outcome


LAPSED = "许可证 B1-20150001，有效期至 2025 年 1 月 1 日。"


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("到期后未办理续期，业务照常。", Outcome.FAILED),
        ("该许可证已过期。", Outcome.FAILED),
        ("套餐到期后未续期的，客户数据保留七日。", Outcome.PASSED),
        ("到期后如未办理续期，我们会停止服务。", Outcome.PASSED),
        ("已于到期前办理续期。", Outcome.PASSED),
    ],
)
def test_a_licence_that_ran_out_by_the_sellers_own_word_is_none(
    said: str, outcome: Outcome
) -> None:
    assert worst(unlicensed, OFFER + LAPSED + said) is outcome


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("问：有 CDN 和 IDC 的牌照吗？答：只有上面这一张，CDN、IDC 的没有办过。", Outcome.FAILED),
        ("问：有 CDN 和 IDC 的牌照吗？答：有，CDN、IDC 都没有问题。", Outcome.CANNOT_TELL),
        ("问：接入要有 IDC 许可证吗？答：您的 IDC 没有要求。", Outcome.CANNOT_TELL),
    ],
)
def test_another_licence_covers_nothing_that_the_seller_says_it_lacks(
    said: str, outcome: Outcome
) -> None:
    assert worst(unlicensed, f"{OFFER}许可证 沪B2-20210001。\n{said}") is outcome


def test_household_lines_that_are_let_are_access_on_offer() -> None:
    offer = "千兆家宽转租，260 元/条/月。固定IP段批发，900 元/月。"

    assert worst(unlicensed, offer) is Outcome.CANNOT_TELL
    assert worst(unlicensed, offer + "我们没有 ISP、IDC 许可证。") is Outcome.FAILED
