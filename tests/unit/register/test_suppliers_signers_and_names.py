"""Payments in the place of names, firms named for what they do, signers told as the firm, blocks let on."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
FAST, RIVER = "通江快线服务部", "南江河网络有限公司"
HALL, TENANT, GUEST = "白沙数据中心有限公司", "芦荻网络科技有限公司", "三棵树传媒有限公司"


@pytest.mark.parametrize("paid", ["按月已付", "按季已付", "未付", "已付清"])
@pytest.mark.parametrize(
    ("bought", "looked_up", "expected"),
    [
        ("互联网接入500M", "未查询到许可证信息", {"failed"}),
        ("互联网接入500M", "B1-20210210 互联网接入服务业务，全国，有效期至2029-06-11", set()),
        ("机房空调维保", "未查询到许可证信息", set()),
    ],
)
def test_how_a_supplier_is_paid_names_no_customer(
    tmp_path: Path, paid: str, bought: str, looked_up: str, expected: set[str]
) -> None:
    table = (
        "供应商名称,采购内容,合同期限,付款,许可证查询结果\n"
        f"{FAST},{bought},2025-06-01至2099-05-31,{paid},{looked_up}\n"
    )

    report = judged(tmp_path, 供应商清单=table)

    assert outcomes(report, SUBLET, FAST) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("东港国际货运代理有限公司 线路清查表", {"东港国际货运代理有限公司"}),
        ("东港规划设计研究院 线路清查表", {RIVER}),
        ("东港检验测试技术有限公司 线路清查表", {"东港检验测试技术有限公司"}),
        ("东港物流有限公司 拟开通线路清查表", set()),
        ("东港物流有限公司 线路测试清查表", set()),
        ("代理中国电信股份有限公司业务 线路清查表", set()),
        ("为某公司代理长城宽带网络服务有限公司 线路清查表", set()),
        ("Agent for Harbour Telecom Co Ltd 线路清查表", set()),
    ],
)
def test_what_a_firm_is_named_for_says_nothing_of_its_lines(
    tmp_path: Path, title: str, expected: set[str]
) -> None:
    table = (
        f"{title},,,,,,,\n"
        "线路编号,A端,B端,类型,供应商,开通日期,用途,是否经电信主管部门批准\n"
        "L-1,青岛,上海,境内专线,中国联通,2022-03-01,自用，总部互联,不涉及\n"
        f"L-2,深圳,新加坡,跨境专线,{RIVER},2025-02-14,供外部客户访问境外网站，按户收费,未批准\n"
        "L-3,上海,鹿特丹,跨境专线,中国电信,2021-10-01,自用，公司内部办公,已批准\n"
    )

    report = judged(tmp_path, 线路=table)

    assert {f.subject.id for f in report.findings if f.outcome == "failed"} == expected


@pytest.mark.parametrize(
    ("signer", "place", "expected"),
    [
        ("本企业", "河南省郑州市", {"failed"}),
        ("本公司", "河南省郑州市", {"failed"}),
        ("本企业", "上海市嘉定区", set()),
        (HALL, "河南省郑州市", set()),
    ],
)
def test_who_signs_may_be_told_as_the_firm_that_is_inspected(
    tmp_path: Path, signer: str, place: str, expected: set[str]
) -> None:
    licences = (
        "持证企业,证号,许可业务,许可地域,有效期至\n"
        f"{RIVER},沪B1-20210456,互联网数据中心业务,上海市,2099-12-06\n"
        f"{HALL},B1-20214470,互联网数据中心业务,全国,2099-10-15\n"
    )
    done = (
        "企业名称,业务,机房及业务所在地,开始经营日,检查日,在网客户,签约收费主体\n"
        f"{RIVER},互联网数据中心（机柜出租）,{place},2025-02-10,2026-06-16,64,{signer}\n"
        f"{HALL},互联网数据中心（机柜出租）,广东省东莞市,2025-02-10,2026-06-16,8,本企业\n"
    )

    report = judged(tmp_path, 许可=licences, 检查=done)

    assert outcomes(report, UNLICENSED, RIVER) == expected
    assert outcomes(report, UNLICENSED, HALL) == set()


LEASES = "prefix,holder,lessee,contract,purpose,start\n"
LOOK_UPS = (
    "company,lookup date,result\n"
    f"{HALL},2026-09-04,B1-20203319 Internet data centre; Internet access; nationwide; valid to 2099-11-02\n"
)


@pytest.mark.parametrize(
    ("looked_up", "giver", "inner", "expected"),
    [
        ("no licence found", TENANT, "198.18.18.0/24", {"failed"}),
        ("B1-20203320 Internet data centre; Internet access; nationwide; valid to 2099-11-02", TENANT,
         "198.18.18.0/24", set()),
        ("no licence found", HALL, "198.18.18.0/24", set()),
        ("no licence found", TENANT, "198.18.99.0/24", set()),
    ],
)  # fmt: skip
def test_a_tenant_that_lets_on_within_its_block_is_found_without_the_contract_above(
    tmp_path: Path, looked_up: str, giver: str, inner: str, expected: set[str]
) -> None:
    report = judged(
        tmp_path,
        leases=f"{LEASES}198.18.16.0/22,{HALL},{TENANT},C-1,lessee own use,2025-01-01\n",
        subleases=f"{LEASES}{inner},{giver},{GUEST},C-7,lessee own use,2025-09-01\n",
        lookups=f"{LOOK_UPS}{TENANT},2026-09-04,{looked_up}\n",
    )

    assert outcomes(report, SUBLET, "198.18.16.0/22") & {"failed"} == expected


@pytest.mark.parametrize("use", ["承租方放置游戏服务器", "客户部署视频站点", "承租方放置商城"])
def test_what_a_tenant_runs_on_its_addresses_leaves_nothing_unread(
    tmp_path: Path, use: str
) -> None:
    report = judged(
        tmp_path,
        leases=f"{LEASES}198.18.18.0/24,{TENANT},{GUEST},C-7,{use},2025-09-01\n",
        lookups=f"{LOOK_UPS}{TENANT},2026-09-04,no licence found\n",
    )

    assert "failed" in outcomes(report, SUBLET, "198.18.18.0/24")


@pytest.mark.parametrize(
    ("found", "product", "looked_up", "expected"),
    [
        ("架设服务器36台，对外提供CDN加速服务并收费", "家庭宽带", "未查询到许可证", {"failed"}),
        ("用路由器分接给出租楼58户并按月收取上网费", "家庭宽带", "未查询到许可证", {"failed"}),
        ("用路由器分接给出租楼58户并按月收取上网费", "企业专线", "未查询到许可证", set()),
        ("用路由器分接给出租楼58户并按月收取上网费", "家庭宽带", "湘B1-20210037，有效", set()),
        ("用户自家NAS备份照片", "家庭宽带", "未查询到许可证", set()),
        ("未对外提供服务，员工自用", "家庭宽带", "未查询到许可证", set()),
    ],
)
def test_the_block_of_a_home_line_is_named_where_another_trades_from_it(
    tmp_path: Path, found: str, product: str, looked_up: str, expected: set[str]
) -> None:
    table = (
        "清溪市分公司 家庭宽带异常上行核查,,,,,,,\n"
        "宽带账号,登记用户,IP地址段,产品,核查日期,上门核查结论,实际经营单位,实际经营单位许可证查询\n"
        f"q1,周**,203.0.113.10/32,{product},2026-09-18,{found},{RIVER},{looked_up}\n"
        "q2,吴**,203.0.113.11/32,家庭宽带,2026-09-19,用户自家NAS备份照片,无（住户自用）,不涉及\n"
    )

    report = judged(tmp_path, 核查=table)

    assert outcomes(report, SUBLET, "203.0.113.10/32") & {"failed"} == expected
    assert outcomes(report, SUBLET, "203.0.113.11/32") & {"failed"} == set()
    assert outcomes(report, UNLICENSED, "周**") == set()
