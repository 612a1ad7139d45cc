"""Cases of two sheets, headers of two lines, look-ups told in full, and whom a check of a block is about."""

from pathlib import Path

import pytest

from rectitude.evidence.register import ImportedFile
from registers.reading import judged, of, outcomes, read, write

UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
MISSING = "resource.filing.missing"

HOUSE = "东湖里公寓（管理人 汪某）"
COMPLAINTS = f"受理单号,日期,被举报人/地点,内容\nTS26-0418,2026-04-18,{HOUSE},上网每间收35元\n"
SHARED = "4月20日上门：5条家庭宽带拉到62间，按月收35元，收款记录齐；汪某无许可证，承认自己经营"


@pytest.mark.parametrize(
    ("number", "found", "expected"),
    [
        ("TS26-0418", SHARED, {"failed"}),
        ("TS26-0419", SHARED, set()),
        ("TS26-0418", "4月20日上门：网络随房赠送，不另收费，投诉人表示满意", set()),
    ],
)
def test_what_came_of_a_complaint_is_of_whom_it_was_about(
    tmp_path: Path, number: str, found: str, expected: set[str]
) -> None:
    handled = f"受理单号,处理经过,承办人\n{number},{found},周\n"
    report = judged(tmp_path, 投诉受理=COMPLAINTS, 投诉处理=handled)

    assert outcomes(report, SUBLET, HOUSE) & {"failed"} == expected
    assert outcomes(report, UNLICENSED, HOUSE) & {"failed"} == expected


STUDIO, BLOCK = "滁州醉翁网络工作室", "198.18.77.0/26"
CUSTOMERS = (
    "客户,,资源,,协议,,回访,\n"
    "名称,许可证,地址段,带宽,协议号,期限,登记用途,回访记录\n"
    f"{STUDIO},无,{BLOCK},200M,CZ-1,2026.1.1-2027.12.31,自用,{{found}}\n"
    "滁州第四中学,—,198.18.77.64/28,100M,CZ-2,2026.1.1-2027.12.31,自用,校园网出口\n"
)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            "3月2日回访：开了40台VPS，在网上按30元/月出租，有付费租户18名，经营者签字承认；许可证系统查无记录",
            {"failed"},
        ),
        ("3月2日回访：放自己的渲染机，没有对外出租", set()),
    ],
)
def test_a_header_of_two_lines_is_read_as_one(
    tmp_path: Path, found: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 接入台账=CUSTOMERS.format(found=found))

    assert outcomes(report, UNLICENSED, STUDIO) & {"failed"} == expected


APPS = (
    "应用,,单位,服务器,备案（5月6日查）,,应用内标注,\n"
    "名称,包名,主办者,位置,结果,备案号,位置,显示内容\n"
    "清流公交,cn.qlbus.app,三明清流公交有限公司,福建三明,正常,闽ICP备2020003001号-2A,关于页,{shown}\n"
    "沙县外卖,cn.sxwm.app,三明沙县餐饮有限公司,福建三明,正常,闽ICP备2021003077号-1A,关于页,闽ICP备2021003077号-1A\n"
)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [("未见任何编号，4月通知后复测仍无", {"failed"}), ("闽ICP备2020003001号-2A", set())],
)
def test_a_part_that_says_nothing_alone_is_that_of_its_group(
    tmp_path: Path, shown: str, expected: set[str]
) -> None:
    report = judged(tmp_path, APP标注抽查=APPS.format(shown=shown))

    assert outcomes(report, MISSING, "cn.qlbus.app") & {"failed"} == expected
    assert not outcomes(report, MISSING, "cn.sxwm.app") & {"failed"}


SELLER, BUYER = "贺州姑婆山数据有限公司", "南宁青山视频有限公司"
BILLS = (
    "单号,卖方,买方,月份,结算项,金额\n"
    f"A1,{SELLER},{BUYER},2026-03,上行带宽 1.2Gbps,5000\n"
    f"A2,{SELLER},{BUYER},2026-04,上行带宽 1.3Gbps,5400\n"
)


@pytest.mark.parametrize(
    ("number", "services", "until", "expected"),
    [
        ("查无", "", "", {"failed"}),
        ("查无", "互联网接入服务业务", "2028-01-01", {"cantTell"}),
        ("桂B1-20230099", "互联网接入服务业务;互联网数据中心业务", "2028-01-01", set()),
    ],
)
def test_a_firm_that_was_looked_up_in_vain_has_none(
    tmp_path: Path, number: str, services: str, until: str, expected: set[str]
) -> None:
    licences = (
        "holder,number,services,area,valid_to,checked_on\n"
        "柳州鱼峰数据有限公司,桂B1-20220055,互联网数据中心业务,广西,2028-04-30,2026-05-03\n"
        f"{SELLER},{number},{services},广西,{until},2026-05-03\n"
    )
    report = judged(tmp_path, licence=licences, 结算明细=BILLS)

    assert outcomes(report, UNLICENSED, SELLER) & {"failed", "cantTell"} == expected


PAGE = (
    '{{"site": "{site}", "crawled": "2026-05-08", "operator": "{firm}", "offer": "{offer}",'
    ' "buy_flow": "{flow}", "footer": "晋ICP备2024000001号-1"}}'
)
CLOUD, CDN = "忻州雁门互动有限公司", "朔州桑干网络有限公司"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("无任何电信业务许可证，无总公司、母公司授权；电话里说机器是自己租的", {"failed"}),
        ("无；其母公司持证", set()),
        ("晋B1-20230011 互联网数据中心业务 山西省 2023-05-15—2028-05-14", set()),
    ],
)
def test_price_pages_beside_the_look_up_of_who_sells(
    tmp_path: Path, found: str, expected: set[str]
) -> None:
    pages = [
        PAGE.format(
            site="ym.example",
            firm=CLOUD,
            offer="云服务器 2核 35元/月",
            flow=f"测试下单支付35元，收款方{CLOUD}，已开通",
        ),
        PAGE.format(
            site="sg.example",
            firm=CDN,
            offer="CDN加速 0.1元/GB",
            flow=f"测试充值20元，收款方{CDN}，节点生效",
        ),
    ]
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "price_pages.jsonl").write_text("\n".join(pages), encoding="utf-8")
    looked_up = (
        "企业,查询日期,查询方式,结果\n"
        f"{CLOUD},2026-05-09,名称+信用代码,{found}\n"
        f"{CDN},2026-05-09,名称,仅晋B2-20230410 信息服务业务；无B12\n"
        "晋中某云有限公司,2026-05-09,名称,无记录\n"
    )
    report = judged(tmp_path, 许可证查询结果=looked_up)

    assert outcomes(report, UNLICENSED, CLOUD) & {"failed"} == expected
    assert "failed" in outcomes(report, UNLICENSED, CDN)


RACKS = (
    "核查日期,单位,实际开展业务,业务发生地,核查所见\n"
    "2026/5/12,孝感董永数据有限公司,机柜出租,{where},20个机柜租给6家客户，合同、发票均以其名义\n"
)
LICENCES = (
    "持证单位,许可证编号,业务种类,业务覆盖范围,发证日期,有效期至\n"
    "孝感董永数据有限公司,鄂B1-20230188,互联网数据中心业务,湖北省,2023-08-02,2028-08-01\n"
)


@pytest.mark.parametrize(("where", "expected"), [("江西省九江市", {"failed"}), ("孝感市", set())])
def test_where_business_happens_is_where_it_is_done(
    tmp_path: Path, where: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 业务核查=RACKS.format(where=where), 许可证=LICENCES)

    assert outcomes(report, UNLICENSED, "孝感董永数据有限公司") & {"failed"} == expected


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ("应于2026-03-31前报送，至2026-06-20系统显示未报送，两次催报有签收", {"failed"}),
        ("应于2026-03-31前报送，3月30日提交", set()),
        ("4月新发证，2025年度无需报送", set()),
    ],
)
def test_a_check_of_annual_reports_among_other_checks(
    tmp_path: Path, fact: str, expected: set[str]
) -> None:
    table = (
        "底稿号,被检查单位,许可证,业务,检查项,事实\n"
        "1,郴州苏仙信息港有限公司,湘B1-20210044,ISP（湖南）,出租出借,未发现\n"
        f"2,益阳桃花江网络有限公司,湘B1-20210098,ISP（湖南）,年报,{fact}\n"
    )
    report = judged(tmp_path, 许可证专项检查=table)

    assert outcomes(report, UNLICENSED, "益阳桃花江网络有限公司") & {"failed"} == expected
    assert not outcomes(report, UNLICENSED, "郴州苏仙信息港有限公司") & {"failed"}


FILED = (
    "地址段,分配单位,备案使用单位,使用方式,网关所在地,分配日期\n"
    "198.18.90.0/24,金华双龙互联有限公司,义乌佛堂影像有限公司,托管,金华,2024-03-01\n"
)


@pytest.mark.parametrize(
    ("ground", "said", "expected"),
    [
        ("托管合同；佛堂已于2025-12-31退租签字", "备案至今未改，两家无关联", {"failed"}),
        ("营业执照更名通知，同一信用代码", "同一家，变更已提交", set()),
        ("托管合同；佛堂已退租", "备案至今未改，是否关联待核", {"cantTell"}),
    ],
)
def test_that_who_is_on_file_left_says_nothing_of_who_was_found(
    tmp_path: Path, ground: str, said: str, expected: set[str]
) -> None:
    used = (
        "地址段,实际使用单位,依据,起用,核对人意见\n"
        f"198.18.90.0/24,东阳横店智能科技有限公司,{ground},2026-01-05,{said}\n"
    )
    report = judged(tmp_path, IP备案导出=FILED, 实际使用核对=used)

    assert outcomes(report, SUBLET, "198.18.90.0/24") & {"failed", "cantTell"} == expected


CANCELLED = (
    "域名,原备案号,单位,备案现状态,状态日期,接入商,5月1日探测,接入商说明\n"
    "sjz-fa.example,{number},石家庄阀门有限公司,{state},2026-02-19,石家庄槐安互联,{seen},{remark}\n"
)


@pytest.mark.parametrize(
    ("number", "state", "seen", "remark", "expected"),
    [
        (
            "冀ICP备2017000441号-1",
            "已注销（主办者申请）",
            "200，源站198.18.240.9（石家庄），首页为该公司产品，未重新备案",
            "漏关，域名白名单未删",
            {"failed"},
        ),
        (
            "—",
            "首次备案驳回（证件不符）",
            "200，198.18.240.60（石家庄），完整产品站；未再提交",
            "销售私自放行",
            {"failed"},
        ),
        (
            "冀ICP备2017000441号-1",
            "已注销",
            "200，203.0.113.20（韩国首尔）",
            "1月迁出，我司无该客户",
            set(),
        ),
        ("—", "首次备案审核中", "403，仅白页", "未开通", set()),
    ],
)
def test_a_site_that_answers_after_its_filing_was_cancelled(
    tmp_path: Path, number: str, state: str, seen: str, remark: str, expected: set[str]
) -> None:
    table = CANCELLED.format(number=number, state=state, seen=seen, remark=remark)
    report = judged(tmp_path, 注销后复核=table)

    assert outcomes(report, MISSING, "sjz-fa.example") & {"failed", "cantTell"} == expected


def test_a_title_with_labels_is_no_part_of_a_header(tmp_path: Path) -> None:
    table = (
        "自治系统名单\n填报单位：某通信管理局,,填表日期：2026年5月1日\n序号,自治系统号,单位名称\n"
        "1,64547,金华双龙互联有限公司\n2,64589,东阳横店智能科技有限公司\n"
    )
    write(tmp_path, 自治系统名单=table)
    (told,) = of(ImportedFile, read(tmp_path))

    assert told.columns == ("asn", "organisation")
