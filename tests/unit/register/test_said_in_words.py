"""What rows say in words of a site, a firm or a line is read under any headings, and what excuses it too."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
KNOTS, LAMPS = "兴化垛田网绳有限公司", "古镇横栏灯饰有限公司"
NET, FINE = "黟县碧山网络有限公司", "黄山新安数据有限公司"


@pytest.mark.parametrize(
    ("place", "looked_up", "open_to", "remark", "expected"),
    [
        ("二号楼机房", "没有，3月9日在部系统查过无此域名", "能", "", {"failed"}),
        ("宁波", "没有，3月9日在部系统查过无此域名", "能", "", {"failed"}),
        ("二号楼机房", "没有，3月9日在部系统查过无此域名", "仅内网", "", set()),
        ("二号楼机房", "没有，3月9日在部系统查过无此域名", "能", "初审已交，等待下号", set()),
        ("新加坡", "没有，3月9日在部系统查过无此域名", "能", "", set()),
        ("二号楼机房", "没查过", "能", "", set()),
        ("二号楼机房", "随主站（浙ICP备2019001122号-1）", "能", "", set()),
    ],
)
def test_a_site_of_which_no_filing_was_found_is_told_under_any_headings(
    tmp_path: Path, place: str, looked_up: str, open_to: str, remark: str, expected: set[str]
) -> None:
    survey = (
        "二级单位,网址,主机放在哪里,外面能否访问,有没有ICP备案,补充\n"
        f"印刷所,www.duotian-knots.cn,{place},{open_to},{looked_up},{remark}\n"
        "总务处,zw.duotian-school.cn,网络中心,能,随主站（浙ICP备2019001122号-1）,\n"
    )

    report = judged(tmp_path, 网站摸底=survey)

    assert outcomes(report, MISSING, "duotian-knots.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("hits", "state", "expected"),
    [("0", "对外提供访问", {"failed"}), ("1", "对外提供访问", set()), ("0", "未开通", set())],
)
def test_what_two_tables_say_of_a_site_is_joined_by_its_domain(
    tmp_path: Path, hits: str, state: str, expected: set[str]
) -> None:
    number = "苏ICP备2020004455号-1" if hits == "1" else ""
    opened = (
        "主机号,用户,绑定域名,机房,站点状态\n"
        f"V1,{KNOTS},duotian-knots.cn,泰州,{state}\nV2,{LAMPS},henglan-lamps.cn,泰州,对外提供访问\n"
    )
    found = (
        f"查询词,命中条数,号\nduotian-knots.cn,{hits},{number}\n"
        "henglan-lamps.cn,1,粤ICP备2018007788号-1\n"
    )

    report = judged(tmp_path, 主机开通=opened, 备案库查询=found)

    assert outcomes(report, MISSING, "duotian-knots.cn") & {"failed"} == expected
    assert "failed" not in outcomes(report, MISSING, "henglan-lamps.cn")


@pytest.mark.parametrize(
    ("linked", "remark", "expected"),
    [
        ("×", "点了没反应，纯文本", {"failed"}),
        ("√", "", set()),
        ("×", "5月6日已补链接，复查有", set()),
        ("未检查", "", set()),
    ],
)
def test_a_number_without_a_link_is_told_by_its_answer(
    tmp_path: Path, linked: str, remark: str, expected: set[str]
) -> None:
    check = (
        "网站,备案号,首页底部有号,号上有链接到beian.miit.gov.cn,备注\n"
        f"duotian-knots.cn,苏ICP备2020004455号-1,√,{linked},{remark}\n"
        "henglan-lamps.cn,粤ICP备2018007788号-1,√,√,\n"
    )

    report = judged(tmp_path, 首页自查=check)

    assert outcomes(report, MISSING, "duotian-knots.cn") == expected


@pytest.mark.parametrize(
    ("what", "handed_in", "day", "expected"),
    [
        ("主办单位更名", "至2026-04-20检查时未提交", "2025-10-14", {"failed"}),
        ("主办单位更名", "至2026-04-20检查时未提交", "2026-04-10", set()),
        ("主办单位更名", "2025-09-20已受理，BG0001234", "2025-10-14", set()),
        ("员工人数", "至2026-04-20检查时未提交", "2025-10-14", set()),
        ("主办单位更名", "不需要，仅为简称写法", "2025-10-14", set()),
    ],
)
def test_a_change_that_was_not_handed_in_is_told_in_words(
    tmp_path: Path, what: str, handed_in: str, day: str, expected: set[str]
) -> None:
    book = (
        "备案号,域名,变更了什么,哪天变的,哪天提交备案变更\n"
        f"苏ICP备2020004455号-1,duotian-knots.cn,{what},{day},{handed_in}\n"
    )

    report = judged(tmp_path, 变动登记簿=book)

    assert outcomes(report, STALE, "duotian-knots.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("filed", "now", "expected"),
    [
        ("垛田网绳官网", "垛田二手渔具交易网", {"failed"}),
        ("垛田网绳官网", "垛田网绳官网", set()),
        ("垛田网绳*", "垛田网绳站", set()),
    ],
)
def test_what_is_filed_is_laid_beside_what_is_so(
    tmp_path: Path, filed: str, now: str, expected: set[str]
) -> None:
    patrol = (
        "巡查日,域名,备案网站名称,实际网站名称,自何时起,是否已申请变更\n"
        f"2026-04-14,duotian-knots.cn,{filed},{now},2025-08,否，站长承认没改\n"
    )

    report = judged(tmp_path, 名称巡查=patrol)

    assert outcomes(report, STALE, "duotian-knots.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("last", "reply", "expected"),
    [
        ("2025-01-22", "shut for good in 2025; we never applied to cancel it", {"failed"}),
        ("2025-01-22", "the filing is being cancelled, pending", set()),
        ("2026-04-29", "shut for good in 2026; we never applied to cancel it", set()),
    ],
)
def test_a_site_that_is_shut_while_its_filing_stands_is_told_in_words(
    tmp_path: Path, last: str, reply: str, expected: set[str]
) -> None:
    table = (
        "Filing no.,Domain,Last day site answered,Checked on,Filing still on record,Reply\n"
        f"苏ICP备2020004455号-1,duotian-knots.cn,{last},2026-04-30,yes,{reply}\n"
    )

    report = judged(tmp_path, filing_vs_live=table)

    assert outcomes(report, STALE, "duotian-knots.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("service", "fee", "looked_up", "expected"),
    [
        ("呼叫中心外包", "216000", "无任何许可，称尚未申请", {"failed"}),
        ("呼叫中心外包", "216000", "皖B2-20220371，有效", set()),
        ("代理推广，只收佣金", "2000", "无任何许可", set()),
        ("桌椅租赁", "2000", "无任何许可", set()),
        ("呼叫中心外包", "216000", "未查询", set()),
    ],
)
def test_who_is_paid_for_a_service_and_has_no_licence_is_told_in_words(
    tmp_path: Path, service: str, fee: str, looked_up: str, expected: set[str]
) -> None:
    table = (
        "承接方,单号,做什么,月结算（元）,增值电信许可查询（2026-05-11）\n"
        f"{NET},W-1,{service},{fee},{looked_up}\n"
    )

    report = judged(tmp_path, 外包业务核查=table)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("area", "place", "remark", "expected"),
    [
        ("安徽省", "江西上饶", "", {"failed"}),
        ("安徽省", "安徽黄山", "", set()),
        ("全国", "江西上饶", "", set()),
        ("安徽省", "江西上饶", "计划中，未开通", set()),
    ],
)
def test_a_service_outside_the_area_of_its_licence_is_told_within_a_row(
    tmp_path: Path, area: str, place: str, remark: str, expected: set[str]
) -> None:
    table = (
        "经营者,许可证,许可业务,许可地域,实际装机地,开通用户数,备注\n"
        f"{NET},皖B1-20220509,互联网接入服务业务,{area},{place},318,{remark}\n"
    )

    report = judged(tmp_path, 业务开展地=table)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("renewal", "paid", "expected"),
    [
        ("未申请（系统无记录）", "2026-02-28", {"failed"}),
        ("已受理，2025-03-02", "2026-02-28", set()),
        ("未申请", "2025-04-28", set()),
    ],
)
def test_who_is_paid_after_its_licence_ended_is_told_within_a_row(
    tmp_path: Path, renewal: str, paid: str, expected: set[str]
) -> None:
    table = (
        "公司,证号,业务,证到期日,续期申请,最近一笔接入费收款日,核对日\n"
        f"{NET},皖B1-20200117,互联网接入服务,2025-05-10,{renewal},{paid},2026-03-20\n"
    )

    report = judged(tmp_path, 持证与经营=table)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("自设交换机拉线给同楼21户，每户每月收30元，无任何电信许可", {"failed"}),
        ("自设交换机，只供本户使用", set()),
        ("邻居投诉拉线给21户收费，上门核查不属实", set()),
        ("无异常", set()),
    ],
)
def test_a_home_line_that_is_shared_for_money_is_told_by_what_was_found(
    tmp_path: Path, found: str, expected: set[str]
) -> None:
    table = (
        "宽带账号,装机地址,套餐,稽核发现,用户承认与否\n"
        f"KD-77-3105,碧山村3号,家庭1000M,{found},承认\n"
        "KD-77-3106,碧山村5号,家庭300M,无异常,\n"
    )

    report = judged(tmp_path, 家宽稽核=table)

    assert outcomes(report, SUBLET, "KD-77-3105") & {"failed"} == expected
    assert outcomes(report, SUBLET, "KD-77-3106") == set()


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("已按U位转租给十余家小站，由我司收费；我司没有IDC许可证", {"failed"}),
        ("设备均为我司资产，自用，未转租", set()),
        ("转租协议已解除，从未开通", set()),
    ],
)
def test_a_customer_who_owns_to_letting_on_is_told_by_its_reply(
    tmp_path: Path, reply: str, expected: set[str]
) -> None:
    table = (
        "机柜,合同号,承租人,发函日,回函原话\n"
        f"A3-11,BS-066,{NET},2026-03-02,{reply}\nA3-13,BS-070,{FINE},2026-03-02,自用。\n"
    )

    report = judged(tmp_path, 机柜客户回函=table)

    assert outcomes(report, SUBLET, NET) & {"failed"} == expected
    assert outcomes(report, SUBLET, FINE) == set()


@pytest.mark.parametrize(
    ("approval", "use", "expected"),
    [
        ("未批准", "接VPN服务器供会员上外网，按月收费", {"failed"}),
        ("已批准", "接VPN服务器供会员上外网，按月收费", set()),
        ("由中国电信办理、用途登记在案", "本企业内部办公", set()),
        ("未进入审批", "撤单，未布放", set()),
    ],
)
def test_a_line_across_the_border_for_others_is_told_by_its_row(
    tmp_path: Path, approval: str, use: str, expected: set[str]
) -> None:
    table = (
        "线路标识,起止,使用方,租自,用途,主管部门批准\n"
        f"SZHK-4,深圳—香港,{NET},香港某线路商（非境内基础电信企业）,{use},{approval}\n"
    )

    report = judged(tmp_path, 跨境线路排查=table)

    assert outcomes(report, SUBLET, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("自己与碧山网络没有关系，地址是每月600元向其租来的", {"failed"}),
        ("是碧山网络的全资子公司", set()),
        ("本单位使用", set()),
    ],
)
def test_an_address_that_a_stranger_uses_is_joined_with_its_block(
    tmp_path: Path, told: str, expected: set[str]
) -> None:
    looks = f"抽查IP,打开所见,现场使用者,使用者说明\n192.0.2.19,下载页,{LAMPS},{told}\n"
    blocks = f"段,备案用户,用途,分配日\n192.0.2.0/26,{NET},自用办公,2023-05-12\n"

    report = judged(tmp_path, 抽查=looks, 分配=blocks)

    assert outcomes(report, SUBLET, "192.0.2.0/26") & {"failed"} == expected


def test_a_form_of_questions_is_one_record(tmp_path: Path) -> None:
    form = (
        "检查项目,检查情况\n被检查单位,兴化垛田网绳有限公司\n网址,www.duotian-knots.cn\n"
        "服务器所在地,泰州某托管机房\n是否面向公众开放,是（手机打开正常）\n"
        "是否已办理网站备案,否\n检查日期,2026-03-24\n"
    )

    report = judged(tmp_path, 检查记录单=form)

    assert outcomes(report, MISSING, "duotian-knots.cn") == {"failed"}


def test_a_table_on_its_side_has_a_record_for_each_site(tmp_path: Path) -> None:
    table = (
        "检查内容,www.duotian-knots.cn,www.henglan-lamps.cn\n"
        "备案号,苏ICP备2020004455号-1,粤ICP备2018007788号-1\n"
        "首页底部有没有标备案号,没有（整页都找不到）,有\n"
    )

    report = judged(tmp_path, 各网站检查=table)

    assert outcomes(report, MISSING, "duotian-knots.cn") == {"failed"}
    assert outcomes(report, MISSING, "henglan-lamps.cn") == set()


def test_codes_that_a_note_below_the_rows_explains_are_read_in_words(tmp_path: Path) -> None:
    table = (
        "客户,加速域名,加速区域,核对码,前一日请求数\n"
        "K1,duotian-knots.cn,中国大陆,1,182331\nK2,henglan-lamps.cn,中国大陆,0,5\n"
        "K3,tide-tools.jp,海外,2,4410\n"
        "核对码：0=根域名已备案；1=根域名未备案；2=仅海外节点,,,,\n"
    )

    report = judged(tmp_path, 加速域名核对=table)

    assert outcomes(report, MISSING, "duotian-knots.cn") == {"failed"}
    assert outcomes(report, MISSING, "henglan-lamps.cn") == set()
    assert outcomes(report, MISSING, "tide-tools.jp") == set()


def test_what_columns_leave_in_doubt_no_words_decide(tmp_path: Path) -> None:
    check = (
        "域名,主办单位,备案号,变化事项,变化发生时间,备案变更办理情况,核查日期\n"
        f"duotian-knots.cn,{KNOTS},苏ICP备2020004455号-1,联系电话,2026-10-10,未办理,2026-10-15\n"
    )

    report = judged(tmp_path, 信息变更核查=check)

    assert outcomes(report, STALE, "duotian-knots.cn") == {"cantTell"}


def test_what_a_message_quotes_has_no_number_of_a_person_in_it(tmp_path: Path) -> None:
    survey = (
        "二级单位,网址,主机放在哪里,外面能否访问,有没有ICP备案\n"
        "印刷所,www.duotian-knots.cn,二号楼机房,能,没有（已电话13912346021核实）\n"
    )

    report = judged(tmp_path, 网站摸底=survey)

    told = [f.message for f in report.findings if f.outcome == "failed"]
    assert told
    assert not any("13912346021" in text for each in told for text in (each.zh, each.en))
