"""Complaints found true, purchases of firms without a licence, and users whom a remark names in short."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
LANDLORD = "衢州信安居公寓管理有限公司"
ORDERS = (
    "工单号,被申诉单位,申诉内容,是否属实,核查经过,许可证查询,处理\n"
    '1,{firm},宿舍上网每月另收40元,{true},"{account}",{looked_up},{done}\n'
    "2,衢州宽连网络有限公司,到期不退费,属实,已退费,浙B1-20200071，互联网接入服务业务，至2028-01-01,结案\n"
)
SHARED = "5月8日上门：以员工名义办家庭宽带6条，拉线分给94间租户，按月另收网费；协议写明仅限自用、不得转售"
NOT_FOUND = "查询无该公司记录；与运营商无代理协议"


@pytest.mark.parametrize(
    ("true", "account", "looked_up", "done", "expected"),
    [
        ("属实", SHARED, NOT_FOUND, "移送处罚", {"failed"}),
        ("不属实", "租客自己到营业厅办宽带，公寓不收钱", "查询无记录", "结案", set()),
        ("不属实", "员工宿舍网络是公司福利，不收费", "查询无记录", "结案", set()),
        ("未能核实", "投诉人没有凭证，现场WiFi免费", "查询无记录", "结案", set()),
        ("部分属实", "网络由移动公司直接签约收费，已撤下误导海报", "查询无记录", "结案", set()),
        ("属实", "退费迟延，已退", "浙B1-20210003，互联网接入服务业务，浙江省", "结案", set()),
    ],
)
def test_a_complaint_found_true_of_shared_home_lines(
    tmp_path: Path, true: str, account: str, looked_up: str, done: str, expected: set[str]
) -> None:
    table = ORDERS.format(firm=LANDLORD, true=true, account=account, looked_up=looked_up, done=done)
    report = judged(tmp_path, 申诉工单=table)

    assert outcomes(report, SUBLET, LANDLORD) & {"failed"} == expected
    assert outcomes(report, UNLICENSED, LANDLORD) & {"failed"} == expected


@pytest.mark.parametrize("number", ["TS-1101", "2026-014", "RC2611"])
def test_the_number_of_a_row_is_that_of_no_licence_where_a_look_up_found_none(
    tmp_path: Path, number: str
) -> None:
    table = (
        "编号,被申诉单位,申诉内容,核实结果,许可证查询\n"
        f"{number},{LANDLORD},宿舍上网每月另收40元,{SHARED},{NOT_FOUND}\n"
    )

    assert "failed" in outcomes(judged(tmp_path, 申诉登记=table), UNLICENSED, LANDLORD)


SUPPLIER, BUYER = "丽水括苍通信服务部", "丽水瓯江数据有限公司"
PURCHASES = (
    "受检企业,供应商,供应商许可证查询,采购内容,起始日,月付（元）,检查意见\n"
    f"{BUYER},中国电信股份有限公司丽水分公司,基础电信，有效,互联网专线,2023-03-01,80000,合规\n"
    f'{BUYER},{SUPPLIER},{{looked_up}},{{bought}},2026-01-01,{{paid}},"{{found}}"\n'
)


@pytest.mark.parametrize(
    ("looked_up", "bought", "paid", "found", "expected"),
    [
        (
            "未查到任何电信业务许可；不是代理",
            "互联网带宽",
            "9000",
            "按月付款、带宽在用，责令停用",
            {"failed"},
        ),
        ("未查到许可证，也不属任何运营商", "互联网带宽", "9000", "有发票，在用", {"failed"}),
        ("无许可", "电源线、空开等材料", "—", "买材料，非电信业务", set()),
        (
            "浙B1-20210222，互联网接入服务业务，浙江省，至2028-01-01",
            "互联网接入",
            "9000",
            "合规",
            set(),
        ),
        ("未查到许可证", "互联网带宽", "—", "只询过价，未签约", set()),
        ("系中国电信授权代理", "互联网带宽", "9000", "电信签约、开票，合规", set()),
    ],
)
def test_bandwidth_bought_of_a_firm_without_a_licence(
    tmp_path: Path, looked_up: str, bought: str, paid: str, found: str, expected: set[str]
) -> None:
    table = PURCHASES.format(looked_up=looked_up, bought=bought, paid=paid, found=found)
    report = judged(tmp_path, 上游检查=table)

    assert outcomes(report, SUBLET, SUPPLIER) & {"failed"} == expected
    assert outcomes(report, UNLICENSED, SUPPLIER) & {"failed"} == expected
    assert "failed" not in outcomes(report, UNLICENSED, BUYER)


LINES = (
    "跨境线路检查\n使用企业,线路,起点—终点,供应商,审批情况,用途,状态\n"
    f"{BUYER},LS-HK1,丽水—香港,{{supplier}},{{approved}},{{use}},在用\n"
)


@pytest.mark.parametrize(
    ("supplier", "approved", "use", "expected"),
    [
        (
            "香港某机房（自行搭建隧道）",
            "未经批准，无国际专线合同",
            "租给四家客户，按月收费",
            {"failed"},
        ),
        ("中国移动国际专线", "基础电信企业国际专线，已登记", "自用备份", set()),
        ("香港某机房（自行搭建隧道）", "申请已受理，审批中", "租给四家客户，按月收费", set()),
        ("香港某机房（自行搭建隧道）", "未批准，无需审批的内部测试", "内部测试", set()),
    ],
)
def test_a_line_across_the_border_of_own_making(
    tmp_path: Path, supplier: str, approved: str, use: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 跨境=LINES.format(supplier=supplier, approved=approved, use=use))

    assert outcomes(report, SUBLET, BUYER) & {"failed"} == expected


FOUND, BLOCK = "台州椒港网络科技有限公司", "198.18.40.32/27"
CHECKS = (
    "IP地址段,分配单位,备案使用单位,实际使用单位,与备案是否一致,两单位关系,合同/依据,说明\n"
    f"198.18.40.0/27,中国电信台州分公司,椒江物流有限公司,椒江物流有限公司,一致,,,\n"
    f'{BLOCK},中国电信台州分公司,黄岩柑橘合作社,{FOUND},不一致,{{kin}},{{ground}},"{{told}}"\n'
)
SERVES = "6.12起椒港网络用该地址对外开通宽带30余户；许可证系统查询：椒港网络无任何增值电信业务许可"


@pytest.mark.parametrize(
    ("kin", "ground", "told", "block", "firm"),
    [
        ("无任何关联", "椒港网络无法提供任何授权", SERVES, {"failed"}, {"failed"}),
        ("无任何关联", "未授权、无转让合同", "现场为椒港网络机房", {"failed"}, set()),
        ("托管客户", "托管合同TZ-2025-7", "托管自用网站", set(), set()),
        ("全资子公司", "母公司授权书", "变更已报备", set(), set()),
        ("同一单位，已更名", "工商变更通知书", "已更新备案", set(), set()),
    ],
)
def test_a_user_found_whom_a_remark_names_in_short(
    tmp_path: Path, kin: str, ground: str, told: str, block: set[str], firm: set[str]
) -> None:
    report = judged(tmp_path, IP备案抽查=CHECKS.format(kin=kin, ground=ground, told=told))

    assert outcomes(report, SUBLET, BLOCK) & {"failed"} == block
    assert outcomes(report, UNLICENSED, FOUND) & {"failed"} == firm


CLUES = (
    "线索号,企业名称,业务,服务对象,合同期,收款情况,许可证查询,核查说明\n"
    "1,{firm},内容分发（CDN加速）,桐庐视频网等3家,2026-02-01至2027-01-31,{paid},{looked_up},{found}\n"
)
LICENCES = (
    "企业名称,许可证编号,业务种类,覆盖范围,有效期至\n"
    f"{BUYER},浙B2-20230146,信息服务业务,浙江省,2028-05-17\n"
)


@pytest.mark.parametrize(
    ("looked_up", "found", "expected"),
    [
        ("浙B2-20230146，仅信息服务业务", "自建节点对外出售，未申请增项", {"failed"}),
        ("浙B2-20230146，仅信息服务业务", "由持证云商签约收款，瓯江只推介", set()),
    ],
)
def test_a_column_of_how_it_is_paid_names_no_firm(
    tmp_path: Path, looked_up: str, found: str, expected: set[str]
) -> None:
    clues = CLUES.format(firm=BUYER, paid="3月起每月开票", looked_up=looked_up, found=found)
    report = judged(tmp_path, 线索核查=clues, 许可证=LICENCES)

    assert outcomes(report, UNLICENSED, BUYER) & {"failed"} == expected
    assert outcomes(report, UNLICENSED, "3月起每月开票") == set()
