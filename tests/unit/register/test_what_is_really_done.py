"""Tables of contracts, sales, bills and checks, joined with filings and licences."""

from pathlib import Path

import pytest

from rectitude.evidence.register import Filing, ImportedFile, Licence, Registrant, Statement
from rectitude.findings import Inspection, Outcome
from registers.reading import judged, of, outcomes, read, write

UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
STALE = "resource.filing.stale"
CLOUD, DESK = "北京云桥网络科技有限公司", "上海远帆信息技术有限公司"
TENANT, SHOP = "成都汇鑫科技有限公司", "成都晨星商贸有限公司"
LICENCES = (
    "持证单位,许可证号,业务种类,覆盖范围,有效期至\n"
    f"{CLOUD},B1-20220001,互联网数据中心业务、互联网接入服务业务,北京、四川,2027-12-31\n"
    f"{DESK},B2-20220002,信息服务业务,全国,2027-12-31\n"
)
BLOCKS = (
    "地址段,分配单位,使用单位,合同号,用途,省份,起始日期,终止日期\n"
    f"10.1.0.0/22,中国电信股份有限公司,{TENANT},HT-1,自用,四川,2024-01-01,2027-01-01\n"
    f"10.2.0.0/22,中国电信股份有限公司,{CLOUD},HT-2,自营,北京,2024-01-01,2027-01-01\n"
)
FILINGS = (
    "域名,主体备案号,主办单位,接入商,审核时间,快照日期\n"
    f"a.cn,京ICP备11000001号,北京甲乙科技有限公司,{CLOUD},2023-01-01,2026-11-01\n"
)


def failed(report: Inspection, scenario: str) -> set[str]:
    return {
        f.subject.id
        for f in report.findings
        if f.scenario == scenario and f.outcome is Outcome.FAILED
    }


@pytest.mark.parametrize(
    "row",
    [
        f"{DESK},服务器托管,北京,框架协议,未履行,",
        f"{DESK},服务器托管,北京,框架协议,至今无订单,",
        f"{DESK},服务器托管,北京,,已终止,",
        f"{DESK},服务器托管,北京,,终止,",
        f"{DESK},服务器托管,北京,,测试,",
        f"{DESK},服务器托管,北京,,拟开展,",
        f"{DESK},服务器托管,北京,意向书,洽谈中,",
        f"{DESK},服务器托管,北京,,履行中,代理{CLOUD}销售，合同由其签订",
        f"{DESK},服务器自用,北京,,履行中,",
        f"{DESK},机房建设工程,北京,,履行中,",
        f"{DESK},云服务器运维,北京,,履行中,",
        f"{DESK},办公室租赁,北京,,履行中,",
        f"{DESK},信息服务业务,上海,,履行中,",
        f"{DESK},服务器托管,北京,,未中标,",
        f"{DESK},服务器托管,北京,,已整改,",
        f"{DESK},数据中心机房场地租赁,北京,,履行中,",
        f"{CLOUD},机柜租赁、带宽100M,北京,,履行中,",
        f"{CLOUD}成都分公司,机柜租赁,四川,,履行中,",
        "中国电信股份有限公司,企业宽带,上海,,履行中,",
    ],
)  # fmt: skip
def test_what_is_no_business_beyond_a_licence_convicts_nobody(tmp_path: Path, row: str) -> None:
    table = f"企业名称,服务内容,服务地,合同类型,履行情况,说明事项\n{row}\n{CLOUD},机柜租赁,北京,,履行中,\n"

    report = judged(tmp_path, licences=LICENCES, 业务台账=table)

    assert failed(report, UNLICENSED) == set()
    assert "failed" not in {f.outcome for f in report.findings}


@pytest.mark.parametrize(
    "row",
    [
        f"{DESK},服务器托管,北京,框架协议,,",
        f"{DESK},服务器托管,北京,代理,履行中,",
        f"{DESK},服务器托管,北京,,履行中,用户投诉",
        f"{DESK},服务器托管,北京,,履行中,曾为测试，现已正式收费",
        "上海远帆信息技术公司,服务器托管,北京,,履行中,",
    ],
)
def test_what_may_be_business_is_a_question(tmp_path: Path, row: str) -> None:
    table = f"企业名称,服务内容,服务地,合同类型,履行情况,说明事项\n{row}\n{CLOUD},机柜租赁,北京,,履行中,\n"

    report = judged(tmp_path, licences=LICENCES, 业务台账=table)

    assert "cantTell" in outcomes(report, UNLICENSED, row.partition(",")[0])
    assert failed(report, UNLICENSED) == set()


@pytest.mark.parametrize(
    ("table", "culprit"),
    [
        (f"企业名称,许可证号,实际开展业务,开展地点\n{DESK},B2-20220002,互联网接入服务业务,上海\n", DESK),
        (f"企业名称,实际开展业务,开展地点\n{CLOUD},互联网数据中心业务,上海\n", CLOUD),
        (f"商家,产品名称,月租（元）\n{SHOP},云主机2核4G,99\n{CLOUD},云主机,89\n", SHOP),
        (f"开票单位,付款单位,费用项目,账期\n{SHOP},某某商贸有限公司,带宽费,2026年8月\n", SHOP),
        (f"被投诉企业,投诉内容,核查结论\n{DESK},销售小区宽带,属实\n", DESK),
        (f"seller,product,billed on\n{SHOP},VPS hosting,2026-08-01\n{CLOUD},VPS hosting,2026-08-01\n", SHOP),
    ],
)  # fmt: skip
def test_a_service_that_no_licence_covers_is_found_in_any_table_of_practice(
    tmp_path: Path, table: str, culprit: str
) -> None:
    report = judged(tmp_path, licences=LICENCES, allocations=BLOCKS, 表1=table)

    assert failed(report, UNLICENSED) == {culprit}
    (found,) = [f for f in report.findings if f.outcome is Outcome.FAILED]
    assert any(ref.startswith("statement#") for ref in found.evidence)


def test_what_is_carried_on_may_stand_beside_the_licence(tmp_path: Path) -> None:
    licences = (
        "持证单位,许可证号,许可业务种类,有效期至,实际开展业务,实际经营地域\n"
        f"{CLOUD},B1-20220001,互联网数据中心业务,2027-12-31,互联网数据中心业务,北京\n"
        f"{DESK},B2-20220002,信息服务业务,2027-12-31,互联网接入服务业务,上海\n"
    )

    report = judged(tmp_path, licences=licences)

    assert failed(report, UNLICENSED) == {DESK}


def test_a_table_of_what_is_carried_on_is_no_table_of_licences(tmp_path: Path) -> None:
    table = f"企业名称,许可证号,实际开展业务\n{DESK},B2-20220002,互联网接入服务业务\n"
    found = read(write(tmp_path, 核查=table))

    assert of(Licence, found) == []
    assert [row.service for row in of(Statement, found)] == ["互联网接入服务业务"]


def test_a_table_of_customers_is_no_table_of_filings(tmp_path: Path) -> None:
    table = f"客户,域名,服务商,服务内容,起始日期\n北京甲乙科技有限公司,a.cn,{DESK},云服务器,2026-03-01\n"
    found = read(write(tmp_path, 托管合同=table))

    assert of(Filing, found) == []
    assert [(row.domain, row.firm) for row in of(Statement, found)] == [("a.cn", DESK)]


def test_a_table_that_tells_of_no_service_stays_unread_and_named(tmp_path: Path) -> None:
    found = read(write(tmp_path, 通讯录="企业名称,客户,地点\n甲乙科技有限公司,丙丁有限公司,北京\n"))

    assert [file.table for file in of(ImportedFile, found)] == ["unknown"]


@pytest.mark.parametrize(
    "table",
    [
        "出租方,承租方,机房,起租日期\n{a},{b},成都天府机房,2025-03-01\n",
        "出租方,承租方,租赁内容,地点,起租日期\n{a},{b},机柜4个,四川成都,2025-03-01\n",
        "甲公司依据合同,出租方,承租方,租赁内容,起租日期\nHT-1,{a},{b},带宽200M,2025-03-01\n",
        "卖方,客户,服务内容,开通日期\n{a},{b},服务器托管,2025-03-01\n",
        "lessor,lessee,resource,place,since\n{a},{b},rack and bandwidth,成都,2025-03-01\n",
    ],
)
def test_a_sublet_by_a_table_of_contracts_is_found_at_its_block(tmp_path: Path, table: str) -> None:
    text = table.format(a=TENANT, b=SHOP)

    report = judged(tmp_path, licences=LICENCES, allocations=BLOCKS, 机柜租赁合同=text)

    assert failed(report, SUBLET) == {"10.1.0.0/22"}
    assert failed(report, UNLICENSED) == {TENANT}
    (found,) = [f for f in report.findings if f.scenario == SUBLET and f.outcome is Outcome.FAILED]
    assert {ref.partition("#")[0] for ref in found.evidence} >= {"allocation", "statement"}


@pytest.mark.parametrize(
    ("row", "more"),
    [
        (f"{TENANT},{SHOP},办公室,四川成都,2025-03-01,", ""),
        (f"{TENANT},{SHOP},机柜2个,四川成都,2025-03-01,2026-01-31", ""),
        (f"{TENANT},{SHOP},机柜2个,四川成都,2027-03-01,", ""),
        (f"{TENANT},{SHOP},机柜2个,四川成都,2025-03-01,", f"母公司,子公司\n{TENANT},{SHOP}\n"),
        (f"{CLOUD},{SHOP},机柜2个,北京,2025-03-01,", ""),
        (f"{TENANT},{TENANT}成都分公司,机柜2个,四川成都,2025-03-01,", ""),
        (f"中国电信股份有限公司,{SHOP},机柜2个,四川成都,2025-03-01,", ""),
    ],
)
def test_what_is_no_sublet_convicts_nobody(tmp_path: Path, row: str, more: str) -> None:
    table = f"出租方,承租方,租赁内容,地点,起租日期,止租日期\n{row}\n{CLOUD},{SHOP},机柜,北京,2025-01-01,\n"
    tables = {"关联关系": more} if more else {}
    seen = "域名,IP,探测时间\nx.cn,10.1.0.1,2026-11-01\n"

    report = judged(
        tmp_path, licences=LICENCES, allocations=BLOCKS, 合同=table, observations=seen, **tables
    )

    assert failed(report, SUBLET) | failed(report, UNLICENSED) == set()


def test_a_letting_that_may_be_of_several_blocks_is_the_firms(tmp_path: Path) -> None:
    blocks = (
        BLOCKS + f"10.9.0.0/24,中国电信股份有限公司,{TENANT},HT-9,自用,四川,2024-01-01,2027-01-01\n"
    )
    table = f"出租方,承租方,租赁内容,地点,起租日期\n{TENANT},{SHOP},机柜,四川,2025-03-01\n"

    report = judged(tmp_path, licences=LICENCES, allocations=blocks, 合同=table)

    assert failed(report, SUBLET) == {TENANT}


def test_a_block_that_another_really_uses_is_found_but_not_a_licensees_customer(
    tmp_path: Path,
) -> None:
    table = (
        "网段,登记使用单位,实际使用单位,核查日期\n"
        f"10.1.0.0/24,{TENANT},{SHOP},2026-10-01\n10.2.0.0/24,{CLOUD},{SHOP},2026-10-01\n"
    )

    report = judged(tmp_path, licences=LICENCES, allocations=BLOCKS, 网段核查=table)

    assert failed(report, SUBLET) == {"10.1.0.0/22"}


def test_a_block_for_own_use_that_serves_others_is_found(tmp_path: Path) -> None:
    table = (
        "网段,使用单位,实际用途,核查日期\n"
        f"10.1.0.0/24,{TENANT},对外出租VPS,2026-10-01\n10.2.0.0/24,{CLOUD},主机托管,2026-10-01\n"
    )

    report = judged(tmp_path, licences=LICENCES, allocations=BLOCKS, 网段核查=table)

    assert failed(report, SUBLET) == {"10.1.0.0/22"}


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        (f"a.cn,{DESK},云服务器,2026-03-01,,履行中", "failed"),
        (f"a.cn,{DESK},云服务器,2026-10-20,,履行中", "cantTell"),
        (f"a.cn,{DESK},云服务器,2022-03-01,,履行中", "passed"),
        (f"a.cn,{DESK},CDN加速,2026-03-01,,履行中", "passed"),
        (f"a.cn,{DESK},云服务器,2026-03-01,,框架协议，未履行", "passed"),
        (f"a.cn,{DESK},云服务器,2026-03-01,2026-08-01,", "passed"),
        (f"a.cn,{CLOUD},云服务器,2022-03-01,2026-08-01,已退租", "failed"),
        (f"a.cn,{CLOUD},云服务器,2022-03-01,2026-08-01,", "cantTell"),
        (f"a.cn,{CLOUD}北京分公司,云服务器,2022-03-01,,", "passed"),
    ],
)  # fmt: skip
def test_a_provider_by_contract_is_laid_beside_the_one_on_file(
    tmp_path: Path, row: str, outcome: str
) -> None:
    table = f"域名,服务商,服务内容,起始日期,终止日期,状态\n{row}\n"

    report = judged(tmp_path, filings=FILINGS, licences=LICENCES, 托管合同=table)

    assert outcome in outcomes(report, STALE, "a.cn") or (
        outcome == "passed" and outcomes(report, STALE, "a.cn") == set()
    )


def test_a_business_without_any_revenue_is_not_carried_on(tmp_path: Path) -> None:
    table = (
        "企业名称,开展业务,收入（万元）,用户数\n"
        f"{DESK},互联网接入服务业务,0,0\n{CLOUD},互联网接入服务业务,12,30\n"
    )

    report = judged(tmp_path, licences=LICENCES, 年报=table)

    assert failed(report, UNLICENSED) == set()


def test_an_address_is_neither_a_business_nor_where_it_is_carried_on(tmp_path: Path) -> None:
    licences = (
        "持证单位,许可证号,业务种类,覆盖范围,有效期至,实际经营地址\n"
        f"{DESK},B2-20220002,信息服务业务,全国,2027-12-31,上海市数据中心3号楼\n"
        f"{CLOUD},B1-20220001,互联网数据中心业务,北京,2027-12-31,天津市云服务器大厦\n"
    )
    table = f"企业名称,开展业务,经营地址,所在地\n{CLOUD},互联网数据中心业务,天津市,天津\n"

    report = judged(tmp_path, licences=licences, 业务核查=table)

    assert failed(report, UNLICENSED) == set()


def test_what_is_applied_for_is_not_done_yet(tmp_path: Path) -> None:
    table = f"申请单位,申请业务,受理日期,结果\n{DESK},互联网接入服务业务,2026-10-01,\n"

    report = judged(tmp_path, licences=LICENCES, 业务申请=table)

    assert failed(report, UNLICENSED) == set()


def test_the_end_of_a_hosting_contract_is_not_that_of_the_domain(tmp_path: Path) -> None:
    table = f"域名,服务商,服务内容,到期日期\na.cn,{CLOUD},云服务器,2026-01-01\n"
    found = read(write(tmp_path, 网站服务=table))

    assert of(Registrant, found) == []
    assert [(row.domain, row.valid_to) for row in of(Statement, found)] == [("a.cn", "2026-01-01")]


def test_a_unit_beside_its_provider_is_a_customer(tmp_path: Path) -> None:
    table = f"单位名称,服务商,服务内容,起始日期\n{SHOP},{CLOUD},云服务器,2025-01-01\n"
    (row,) = of(Statement, read(write(tmp_path, 合同=table)))

    assert (row.firm, row.customer) == (CLOUD, SHOP)


@pytest.mark.parametrize(
    ("blocks", "read_as"),
    [
        ("10.1.0.0-10.1.0.191", ["10.1.0.0/25", "10.1.0.128/26"]),
        ("10.1.0.0/25；10.1.4.0/24", ["10.1.0.0/25", "10.1.4.0/24"]),
    ],
)
def test_what_is_really_so_is_said_of_each_block_of_its_row(
    tmp_path: Path, blocks: str, read_as: list[str]
) -> None:
    """As written a range is no block: laid beside the blocks on record it ended the inspection."""
    table = f"地址段,分配单位,使用单位,用途,实际使用单位\n{blocks},{CLOUD},{TENANT},自用,{SHOP}\n"

    found = of(Statement, read(write(tmp_path / "read", allocations=table)))
    report = judged(tmp_path, licences=LICENCES, allocations=table)

    assert [row.prefix for row in found] == read_as
    assert {f.subject.id for f in report.findings if f.scenario == SUBLET} == set(read_as)


def test_who_really_serves_is_said_of_each_domain_of_its_row(tmp_path: Path) -> None:
    table = (
        "域名,主体备案号,主办单位,接入商,实际接入商,审核时间\n"
        f"A.cn；www.b.cn,京ICP备11000001号,北京甲乙科技有限公司,{CLOUD},{DESK},2023-01-01\n"
    )

    found = of(Statement, read(write(tmp_path, filings=table)))

    assert [(row.domain, row.firm) for row in found] == [("a.cn", DESK), ("www.b.cn", DESK)]


def test_a_contract_for_one_domain_says_nothing_of_the_others(tmp_path: Path) -> None:
    """Beside filings and a contract for one domain, the other was passed, compared with nothing."""
    filings = FILINGS + FILINGS.splitlines()[1].replace("a.cn", "b.cn") + "\n"
    contracts = f"域名,服务商,服务内容,起始日期\na.cn,{CLOUD},云服务器,2022-03-01\n"

    report = judged(tmp_path, filings=filings, 托管合同=contracts)

    (said,) = [f for f in report.findings if f.scenario == STALE]
    assert said.outcome is Outcome.UNTESTED
    assert said.message.en.startswith("Only 1 filed domains could be compared, ")
    assert "for the other 1 there is nothing" in said.message.en


def test_a_contract_for_www_is_one_for_the_domain(tmp_path: Path) -> None:
    contracts = f"域名,服务商,服务内容,起始日期\nwww.a.cn,{DESK},云服务器,2026-03-01\n"

    report = judged(tmp_path, filings=FILINGS, licences=LICENCES, 托管合同=contracts)

    assert outcomes(report, STALE, "a.cn") == {"failed"}


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        ((f"{SHOP},2026-10-01,", f"{SHOP},2026-05-01,", f"{SHOP}绵阳分公司,2026-06-01,"), "failed"),
        ((f"{SHOP},2026-10-01,尚未核实", f"{SHOP},2026-05-01,"), "failed"),
        ((f"{SHOP},2026-10-01,尚未核实", f"{SHOP},2026-05-01,尚未核实"), "cantTell"),
    ],
)  # fmt: skip
def test_one_who_uses_a_block_is_one_finding_however_many_rows_say_so(
    tmp_path: Path, rows: tuple[str, ...], outcome: str
) -> None:
    """A block looked at each month gave as many findings of one fault, with one fingerprint."""
    heading = "网段,登记使用单位,实际使用单位,核查日期,备注\n"
    table = heading + "".join(f"10.1.0.0/24,{TENANT},{row}\n" for row in rows)

    report = judged(tmp_path, licences=LICENCES, allocations=BLOCKS, 网段核查=table)

    found = [f for f in report.findings if f.scenario == SUBLET and f.subject.id == "10.1.0.0/22"]
    assert [str(f.outcome) for f in found] == [outcome]
    assert sum(ref.startswith("statement#") for ref in found[0].evidence) == len(rows)
    assert "2026-05-01" in found[0].message.en or "2026-10-01" not in found[0].message.en


def test_two_who_use_a_block_and_what_it_is_used_for_are_three_findings(tmp_path: Path) -> None:
    users = (
        "网段,登记使用单位,实际使用单位,核查日期\n"
        f"10.1.0.0/24,{TENANT},{SHOP},2026-10-01\n"
        f"10.1.0.0/24,{TENANT},绵阳宏图贸易有限公司,2026-10-01\n"
    )
    uses = (
        "网段,使用单位,实际用途,核查日期\n"
        f"10.1.0.0/24,{TENANT},对外出租VPS,2026-10-01\n"
        f"10.1.0.0/24,{TENANT},对外出租VPS,2026-11-01\n"
    )

    report = judged(
        tmp_path, licences=LICENCES, allocations=BLOCKS, 网段核查=users, 网段用途核查=uses
    )

    keys = [
        f.place["key"] for f in report.findings if f.scenario == SUBLET and f.outcome == "failed"
    ]
    assert len(keys) == len(set(keys)) == 3
