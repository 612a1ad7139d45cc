"""What clerks write of what they found, in words of their own, and what excuses it in the same words."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
REEDS, KITES = "扬州芦荡编织有限公司", "潍坊浮烟山风筝有限公司"
NET, FINE = "石首绣林网络有限公司", "监利容城数据有限公司"
SHOP, INN = "石首绣林通讯店", "监利容城宾馆"


@pytest.mark.parametrize(
    ("foot", "expected"),
    [("什么都没写", {"failed"}), ("苏ICP备2021007711号-1，能点", set()), ("没看", set())],
)
def test_a_foot_of_a_page_that_holds_nothing_shows_no_number(
    tmp_path: Path, foot: str, expected: set[str]
) -> None:
    looks = (
        "站点,开办单位,查到的备案号,首页底部写的\n"
        f"ludang-example.cn,{REEDS},苏ICP备2021007711号-1,{foot}\n"
        f"fuyanshan-example.cn,{KITES},鲁ICP备2020003344号-1,鲁ICP备2020003344号-1\n"
    )

    report = judged(tmp_path, 巡查=looks)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("执照是伪造的，工商查不到", {"failed"}),
        ("店主说身份证被人拿去报的", {"failed"}),
        ("执照真实，是本人所报", set()),
        ("怀疑执照是伪造的，待核", set()),
    ],
)
def test_a_filing_by_forged_papers_or_another_s_card_is_false(
    tmp_path: Path, what: str, expected: set[str]
) -> None:
    checks = (
        "抽查网站,备案主办,备案号,核验\n"
        f"ludang-example.cn,{REEDS},苏ICP备2021007711号-1,{what}\n"
        f"fuyanshan-example.cn,{KITES},鲁ICP备2020003344号-1,属实\n"
    )

    report = judged(tmp_path, 备案真实性抽查=checks)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("state", "use", "expected"),
    [
        ("未备案", "能，照常下单，主机在扬州电信机房", {"failed"}),
        ("未备案", "不能，还没开通", set()),
        ("苏ICP备2021007711号-1", "能，照常下单，主机在扬州电信机房", set()),
    ],
)
def test_a_site_beside_its_name_in_one_cell_is_the_site(
    tmp_path: Path, state: str, use: str, expected: set[str]
) -> None:
    carriers = (
        f"名称,载体,运营,备案结果,能否用\n芦荡商城,网站 ludang-example.cn,{REEDS},{state},{use}\n"
    )

    report = judged(tmp_path, 载体清点=carriers)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("now", "told", "later", "expected"),
    [
        ("阮二", "没有", "2026-10-02", {"failed"}),
        ("阮二", "没有", "2026-05-09", set()),
        ("严一", "没有", "2026-10-02", set()),
        ("阮二", "5月2日已报", "2026-10-02", set()),
    ],
)
def test_a_list_was_written_no_earlier_than_the_last_day_in_it(
    tmp_path: Path, now: str, told: str, later: str, expected: set[str]
) -> None:
    heads = (
        "备案主体,网站,备案上的负责人,现在的负责人,何时换的,报变更没有\n"
        f"{REEDS},ludang-example.cn,严一,{now},2026-04-20,{told}\n"
        f"{KITES},fuyanshan-example.cn,柏三,谢四,{later},8月1日已报，受理号鲁变2608010031\n"
    )

    report = judged(tmp_path, 负责人核对=heads)

    assert outcomes(report, STALE, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("progress", "expected"),
    [
        ("催过两次，变更单一直没交", {"failed"}),
        ("变更单已交，待审", set()),
        ("名称没有变化", set()),
    ],
)
def test_a_change_that_was_put_off_again_and_again_is_not_handed_in(
    tmp_path: Path, progress: str, expected: set[str]
) -> None:
    names = (
        "原名（备案中）,现名（执照）,更名日期,网站,进度\n"
        f"扬州芦荡编织社,{REEDS},2026-03-16,ludang-example.cn,{progress}\n"
        f"{KITES},{KITES},,fuyanshan-example.cn,无变化\n"
    )

    report = judged(tmp_path, 更名跟踪=names)

    assert outcomes(report, STALE, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("shut", "done", "expected"),
    [
        ("2026-01-12 人走了，机器退租", "备案没注销，找不到人", {"failed"}),
        ("2026-01-12 人走了，机器退租", "2026-01-20申请注销，已办结", set()),
        ("没关", "每天有人打开", set()),
    ],
)
def test_a_site_that_was_shut_and_whose_filing_nobody_cancelled_is_stale(
    tmp_path: Path, shut: str, done: str, expected: set[str]
) -> None:
    sites = (
        "站点,单位,关停,备案怎么办的\n"
        f"fuyanshan-example.cn,{KITES},2026-07-11,2026-07-12申请注销，07-22注销完成\n"
        f"ludang-example.cn,{REEDS},{shut},{done}\n"
    )

    report = judged(tmp_path, 关停名册=sites)

    assert outcomes(report, STALE, "ludang-example.cn") & {"failed"} == expected


def test_which_domain_is_in_use_is_no_new_name_of_a_firm(tmp_path: Path) -> None:
    domains = (
        "单位,备案域名,现用域名,说明\n"
        f"{REEDS},ludang-example.cn,ludang-example.cn,未更替\n"
        f"{KITES},fuyanshan-example.cn,fuyanshan-example.cn,拟换新域名，未启用\n"
    )

    report = judged(tmp_path, 域名更替=domains)

    assert "failed" not in outcomes(report, STALE, "ludang-example.cn")


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("证到期后没续，10月照样收了7家的机柜费", {"failed"}),
        ("到期前已清退全部客户，停业", set()),
        ("到期后没续，客户已移交他人", set()),
    ],
)
def test_who_goes_on_after_the_end_of_its_licence_has_none(
    tmp_path: Path, state: str, expected: set[str]
) -> None:
    held = (
        "公司,卖的是什么,证号,有效期止,10月情况\n"
        f"{NET},机柜出租,鄂B1-20210071,2026-06-30,{state}\n"
        f"{FINE},互联网接入,鄂B1-20220072,2027-08-11,正常\n"
    )

    report = judged(tmp_path, 持证情况=held)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("ended", "billed", "expected"),
    [
        ("许可证鄂B1-20210071于2026-03-11被注销", "2026-09-08", {"failed"}),
        ("许可证鄂B1-20210071于2026-03-11被注销", "2026-02-08", set()),
        ("鄂B1-20210071，至2027-11", "2026-09-08", set()),
    ],
)
def test_a_bill_after_the_end_of_a_licence_is_of_none(
    tmp_path: Path, ended: str, billed: str, expected: set[str]
) -> None:
    bills = (
        "单位,票据项目,票据日期,金额,证照核对\n"
        f"{NET},宽带费,{billed},128460,{ended}\n{FINE},宽带费,2026-09-11,90200,鄂B1-20220072，至2027-11\n"
    )

    report = judged(tmp_path, 票据抽样=bills)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("licence", "remark", "expected"),
    [
        ("只有鄂B2-20220073 信息服务业务", "证里没有呼叫中心业务", {"failed"}),
        ("鄂B2-20220073 信息服务、呼叫中心", "证里有呼叫中心业务", set()),
        ("只有鄂B2-20220073 信息服务业务", "自用，证里没有呼叫中心业务", set()),
    ],
)
def test_a_service_that_a_licence_is_said_to_be_without_is_beyond_it(
    tmp_path: Path, licence: str, remark: str, expected: set[str]
) -> None:
    centres = f"名称,许可,座席出租,备注\n{NET},{licence},60席，租给5家商户，收费,{remark}\n"

    report = judged(tmp_path, 呼叫中心名录=centres)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (f"把自己的许可证借给{SHOP}做宽带", {"failed"}),
        (f"疑把许可证借给{SHOP}", set()),
        ("运营一个资讯站", set()),
    ],
)
def test_who_is_said_to_lend_its_licence_lends_it(
    tmp_path: Path, found: str, expected: set[str]
) -> None:
    checks = f"对象,许可事项,查到的做法\n{NET},信息服务业务（鄂B2-20210074）,{found}\n"

    report = judged(tmp_path, 专项检查=checks)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ("在湖南华容发展用户，签约并收费52户", {"failed"}),
        ("在湖北公安发展用户，签约并收费52户", set()),
        ("计划在湖南华容发展用户，未签约", set()),
    ],
)
def test_customers_in_a_place_that_stands_not_beside_the_number_are_elsewhere(
    tmp_path: Path, seen: str, expected: set[str]
) -> None:
    checks = f"受检人,许可,检查情况\n{NET},鄂B1-20210075 互联网接入 湖北,{seen}\n"

    report = judged(tmp_path, 监督检查=checks)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [("没有办过，急着用，先租出去收费了", {"failed"}), ("持鄂B1-20210076，至2030-02-11", set())],
)
def test_an_answer_in_the_place_of_a_number_is_no_licence(
    tmp_path: Path, own: str, expected: set[str]
) -> None:
    answers = (
        "编号,被询问单位,询问事项,单位回复\n"
        f"1,{NET},贵司出租机架是否持有IDC许可证,{own}\n"
        f"2,{FINE},贵司出租机架是否持有IDC许可证,持有鄂B1-20220072，至2031-04-20\n"
    )

    report = judged(tmp_path, 询问回复=answers)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("use", "found", "expected"),
    [
        (
            "门店自用",
            "店里把线分给楼上31户租客，每户每月收50元，店主没有电信业务许可证",
            {"failed"},
        ),
        ("门店自用", "门店自用，没有分给别人", set()),
        ("客房上网", "只给住店客人免费用", set()),
    ],
)
def test_what_a_line_was_asked_for_excuses_nothing_that_is_done_with_it(
    tmp_path: Path, use: str, found: str, expected: set[str]
) -> None:
    lines = f"专线号,签约单位,申请用途,走访所见\nJZ-2207,{SHOP},{use},{found}\nJZ-2215,{INN},客房,免费\n"

    report = judged(tmp_path, 专线走访=lines)

    assert outcomes(report, SUBLET, SHOP) & {"failed"} == expected


@pytest.mark.parametrize(
    ("answer", "licence", "expected"),
    [
        ("用不完，拉线转租给隔壁两家公司了，每月收600元网费", "无", {"failed"}),
        ("办公用，没有给别人用", "无", set()),
        ("用不完，拉线转租给隔壁两家公司了，每月收600元网费", "鄂B1-20210077", set()),
    ],
)
def test_an_answer_about_a_line_is_that_of_whose_line_it_is(
    tmp_path: Path, answer: str, licence: str, expected: set[str]
) -> None:
    lines = f"专线编号,签约单位,签约单位电信业务许可证\nJZ-18,{NET},{licence}\nJZ-16,{INN},无（不经营）\n"
    calls = f"编号,客户答复\nJZ-18,{answer}\nJZ-16,收银用，没有给别人用\n"

    report = judged(tmp_path, 专线=lines, 回访=calls)

    assert outcomes(report, SUBLET, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("contract", "licence", "expected"),
    [("JR-310", "无", {"failed"}), ("JR-999", "无", set()), ("JR-310", "鄂B1-20210078", set())],
)
def test_who_sells_on_by_the_contract_of_another_table_sells_what_it_rents(
    tmp_path: Path, contract: str, licence: str, expected: set[str]
) -> None:
    above = (
        f"合同号,出租方,承租方,资源,约定用途\nJR-310,{FINE},{SHOP},203.0.113.96/28及100M带宽,自用\n"
    )
    below = (
        "单号,收费方,付费方,内容,来源合同,收费方电信业务许可证,月费\n"
        f"X-1,{SHOP},绣林水产店,互联网接入20M,{contract},{licence},900\n"
    )

    report = judged(tmp_path, 上游合同=above, 下游收费=below)

    assert outcomes(report, SUBLET, SHOP) & {"failed"} == expected


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        ("查无任何电信业务许可证", {"failed"}),
        ("鄂B1-20210079，至2030", set()),
        ("基础电信企业", set()),
    ],
)
def test_a_short_name_that_a_table_explains_is_the_whole_one(
    tmp_path: Path, standing: str, expected: set[str]
) -> None:
    names = f"简称,全称,电信业务经营许可证查询\n绣快,石首绣林快线服务部,{standing}\n"
    bought = "采购号,供应商简称,采购资源,用途\nCG-14,绣快,带宽2G、IP 64个,接入业务\n"

    report = judged(tmp_path, 供应商证照=names, 采购=bought)

    assert outcomes(report, SUBLET, "石首绣林快线服务部") & {"failed"} == expected


@pytest.mark.parametrize(
    ("use", "licence", "expected"),
    [("Z", "0", {"failed"}), ("S", "0", set()), ("Z", "1", set())],
)
def test_two_legends_in_one_note_are_two(
    tmp_path: Path, use: str, licence: str, expected: set[str]
) -> None:
    blocks = (
        "用途码：S=本单位自用；Z=转租给他人经营　　证码：1=使用人持证；0=使用人无证,,,\n"
        "地址段,使用人,用途码,证码,说明\n"
        f"203.0.113.208/28,{SHOP},{use},{licence},每月收费\n203.0.113.192/28,{INN},S,0,\n"
    )

    report = judged(tmp_path, 用途编码=blocks)

    assert outcomes(report, SUBLET, SHOP) & {"failed"} == expected


NOTES = (
    "外勤登记 2026年9月21日\n"
    "(1) fuyanshan-example.cn 打开正常，页脚“鲁ICP备2020003344号-1”。无问题。\n"
    "(2) ludang-example.cn {}\n"
)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "打开正常，面向公众接单；部系统按域名、按单位查都没有备案；机器在扬州电信机房。",
            {"failed"},
        ),
        ("想下周上线，未备案不能开，站点没有解析。", set()),
        ("备案已下：苏ICP备2021007711号-1，机器在扬州电信机房。", set()),
    ],
)
def test_items_of_notes_that_name_a_site_are_its_records(
    tmp_path: Path, told: str, expected: set[str]
) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "外勤登记.txt").write_text(NOTES.format(told), encoding="utf-8")

    report = judged(tmp_path)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("点了跳到我们自己的首页", {"failed"}), ("能，跳到beian.miit.gov.cn", set())],
)
def test_questions_with_their_answers_are_one_record(
    tmp_path: Path, answer: str, expected: set[str]
) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "回访.txt").write_text(
        f"客户：{REEDS}\n网站：ludang-example.cn\n问：首页底部有没有备案号？ 答：有，苏ICP备2021007711号-1\n"
        f"问：号能点到部里网站吗？ 答：{answer}\n",
        encoding="utf-8",
    )

    report = judged(tmp_path)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("own_firm", "number", "expected"),
    [
        (REEDS, "鲁ICP备2020003344号-1", {"failed"}),
        (KITES, "鲁ICP备2020003344号-1", set()),
        (REEDS, "鲁ICP备2020003399号-1", set()),
    ],
)
def test_a_page_with_the_number_on_record_of_a_stranger_s_site_shows_another_s(
    tmp_path: Path, own_firm: str, number: str, expected: set[str]
) -> None:
    pages = (
        "域名,单位,页尾号,号链接到\n"
        f"fuyanshan-example.cn,{KITES},鲁ICP备2020003344号-1,https://beian.miit.gov.cn/\n"
        f"ludang-example.cn,{own_firm},{number},https://beian.miit.gov.cn/\n"
    )
    export = f"域名,主办单位,网站备案号\nfuyanshan-example.cn,{KITES},鲁ICP备2020003344号-1\n"

    report = judged(tmp_path, 页尾=pages, 备案库导出=export)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("页脚借用风筝厂的鲁ICP备2020003344号-1，经查这个域名自己没办过备案", {"failed"}),
        ("页脚苏ICP备2021007711号-1，无事项", set()),
    ],
)
def test_a_borrowed_number_is_no_filing_of_the_site_s_own(
    tmp_path: Path, told: str, expected: set[str]
) -> None:
    racks = (
        "机位,挂的站,移交事项\n"
        "Z1-11,fuyanshan-example.cn,风筝厂：备案鲁ICP备2020003344号-1，无事项\n"
        f"Z1-12,ludang-example.cn,编织厂：首页公网可看，{told}\n"
    )

    report = judged(tmp_path, 机房移交=racks)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("code", "expected"), [("B", {"failed"}), ("D", set()), ("A", {"failed"}), ("C", set())]
)
def test_letters_before_their_words_are_a_legend(
    tmp_path: Path, code: str, expected: set[str]
) -> None:
    found = (
        "清理对象,问题类别,内容,进展\n"
        f"{SHOP},{code},从移动批500M企业宽带后分给集贸市场摊位，按摊位收上网费,已关停\n"
        f"{INN},D,免费WiFi,不处理\n"
        "注：A无证经营接入；B无证转租接入资源；C备案问题；D不属违规,,,\n"
    )

    report = judged(tmp_path, 清理整顿=found)

    assert outcomes(report, SUBLET, SHOP) & {"failed"} == expected


@pytest.mark.parametrize(
    ("plan", "use", "looked_up", "expected"),
    [
        (
            "家庭1000M",
            "挂缓存盒子20台，向下载平台提供内容分发，按流量结算",
            "未查询到许可证信息",
            {"failed"},
        ),
        ("家庭1000M", "看电视、上网", "未查询到许可证信息", set()),
        (
            "家庭1000M",
            "挂缓存盒子20台，向下载平台提供内容分发，按流量结算",
            "鄂B1-20210080（有效）",
            set(),
        ),
    ],
)
def test_who_serves_from_home_lines_may_be_looked_up_in_another_table(
    tmp_path: Path, plan: str, use: str, looked_up: str, expected: set[str]
) -> None:
    lines = (
        "宽带账号,开户人,套餐,线路用途（上门核实）,实际使用单位\n"
        f"jz71173803,许*,{plan},{use},{NET}\njz71999348,付*,家庭1000M,看电视,（住户本人）\n"
    )
    found = (
        "查询单位,电信业务经营许可证查询结果,查询日期\n"
        f"{NET},{looked_up},2026-08-24\n{FINE},鄂B1-20220072（有效）,2026-08-24\n"
    )

    report = judged(tmp_path, 上行核实=lines, 许可证查询=found)

    assert outcomes(report, SUBLET, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("looked_up", "expected"), [("未查到持证信息", {"failed"}), ("有效", set())]
)
def test_that_nobody_was_found_to_hold_a_licence_is_an_answer(
    tmp_path: Path, looked_up: str, expected: set[str]
) -> None:
    held = ("有效,鄂B1-20210080,互联网接入服务业务,湖北省,2030-01-01" if looked_up == "有效"
            else f"{looked_up},,,,")  # fmt: skip
    looks = (
        "查询企业,查询结论,证号,业务种类,覆盖范围,有效期至\n"
        f"{FINE},有效,鄂B1-20220072,互联网接入服务业务,湖北省,2030-01-01\n{NET},{held}\n"
    )
    sold = f"出租方,承租方,标的,履行\n{NET},{INN},互联网专线接入（按月）,履行中，按月收租\n"

    report = judged(tmp_path, 持证查询=looks, 合同=sold)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected
