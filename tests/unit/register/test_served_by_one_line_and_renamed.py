"""Lines that one parts among many, codes with another name, changes not handed in, and rounds of probes."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

STALE = "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
FIRM = "保定莲池网通科技有限公司"


@pytest.mark.parametrize(
    ("found", "look_up", "expected"),
    [
        ("向周边三个小区186户居民收取宽带费", "管局系统查无该公司许可证", {"failed"}),
        ("将200M拆分给4家企业客户并开具宽带费发票", "查无", {"failed"}),
        ("向186户居民收取宽带费", "持冀B2-20180066，互联网接入服务业务，有效", set()),
        ("向住户代收宽带费，全部转付移动公司，物业不留存", "无", set()),
        ("给市场120家商户开网，商户免费", "无", set()),
        ("不向居民收取宽带费", "无", set()),
        ("未给园区企业分线", "无", set()),
        ("2023年曾向租户收取宽带费，已于2024年1月停止并清退", "无", set()),
    ],
)
def test_who_parts_a_line_among_many_for_money(
    tmp_path: Path, found: str, look_up: str, expected: set[str]
) -> None:
    audit = (
        "客户名称,专线号码,申请用途,上门核实情况,许可证核查\n"
        f"{FIRM},ZX-88101,办公上网,{found},{look_up}\n"
    ).replace("，", "；")

    report = judged(tmp_path, 专线稽核=audit)

    assert outcomes(report, SUBLET, FIRM) & {"failed"} == expected
    assert outcomes(report, UNLICENSED, FIRM) & {"failed"} == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("园区自用+给28家入园企业分线；按户收宽带费", {"failed"}),
        ("园区自用；给28家入园企业分线；不收费", set()),
        ("园区自用", set()),
    ],
)
def test_own_use_beside_the_use_of_others(tmp_path: Path, found: str, expected: set[str]) -> None:
    lines = f"客户,专线号码,资费,备注,许可证核查\n{FIRM},ZX-88101,9000,{found},系统查无许可证\n"

    report = judged(tmp_path, 专线客户清单=lines)

    assert outcomes(report, SUBLET, FIRM) & {"failed"} == expected


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("*电信服务*专线租用费", {"failed"}),
        ("*运输服务*货运专线租用费", set()),
        ("*租赁*铁路专线租赁费", set()),
        ("*物流辅助服务*物流专线使用费", set()),
    ],
)
def test_lines_that_are_let_are_of_telecommunications(
    tmp_path: Path, what: str, expected: set[str]
) -> None:
    bills = f"开票日期,销方名称,购方名称,项目\n2025-03-06,{FIRM},水城宏发煤业有限公司,{what}\n"
    looked_up = f"查询企业,查询结果,许可证号,业务,查询日期\n{FIRM},无证,,,2025-07-02\n"

    report = judged(tmp_path, 开票明细=bills, 持证企业查询=looked_up)

    assert outcomes(report, UNLICENSED, FIRM) & {"failed"} == expected


CODE = "91350100M000100Y43"


@pytest.mark.parametrize(
    ("name", "code", "state", "expected"),
    [
        ("福州瓜王果业集团有限公司", CODE, "存续", {"failed"}),
        ("福州青禾农业有限责任公司", CODE, "存续", set()),
        ("福州瓜王果业集团有限公司", "91350100M000100Y4X", "存续", set()),
        ("福州青禾农业有限公司仓山分公司", CODE, "存续", set()),
    ],
)
def test_a_code_with_another_name_is_a_change_of_name(
    tmp_path: Path, name: str, code: str, state: str, expected: set[str]
) -> None:
    filings = (
        "域名,备案主体,主体证件号,备案号\n"
        f"guawang.cn,福州青禾农业有限公司,{CODE},闽ICP备17000001号-1\n"
    )
    units = f"统一社会信用代码,现名称,登记状态\n{code},{name},{state}\n"

    report = judged(tmp_path, 备案=filings, 工商=units)

    assert outcomes(report, STALE, "guawang.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("progress", "expected"),
    [
        ("多次催办；至今未提交", "failed"),
        ("尚未提交；客户昨日刚迁入", "cantTell"),
        ("多次催办后已提交", "cantTell"),
        ("2025-05-20已办结", "cantTell"),
    ],
)
def test_a_change_that_was_long_not_handed_in(tmp_path: Path, progress: str, expected: str) -> None:
    changes = (
        "域名,备案主体,备案接入商,现接入商,变更进展\n"
        f"dali-bai.cn,大理白族手工艺有限公司,昆明翠湖网络有限公司,云南滇池云有限公司,{progress}\n"
    )

    report = judged(tmp_path, 备案变更跟踪=changes)

    assert outcomes(report, STALE, "dali-bai.cn") == {expected}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ("无法解析,无法解析,无法解析", {"failed"}),
        ("200,超时,200", set()),
        ("200,200,无法解析", set()),
    ],
)
def test_probes_month_by_month(tmp_path: Path, answers: str, expected: set[str]) -> None:
    probes = (
        "域名,主办单位,备案号,备案状态,2025-03探测,2025-06探测,2025-09探测\n"
        f"songhua-ice.cn,松花江冰雪有限公司,黑ICP备12000001号-1,正常,{answers}\n"
        "daqing-oil.cn,大庆配件有限公司,黑ICP备12000002号-1,正常,200,200,200\n"
    )

    report = judged(tmp_path, 空壳网站清理=probes)

    assert outcomes(report, STALE, "songhua-ice.cn") & {"failed"} == expected


@pytest.mark.parametrize("state", ["2025-10查询", "2025年10月核查", ""])
def test_the_day_of_a_look_up_in_any_column_is_no_licence(tmp_path: Path, state: str) -> None:
    blocks = (
        "地址段,持有人,使用人,用途\n"
        "202.98.65.0/24,重庆两江数据有限公司,涪陵乌江网络有限公司,再出租给网站客户\n"
    )
    licences = (
        "单位名称,许可证编号,许可业务,地域,截止日期,状态\n"
        "重庆两江数据有限公司,渝B1-20170017,互联网数据中心业务、互联网接入服务业务,重庆市,2027-12-31,有效\n"
        f"涪陵乌江网络有限公司,未查到,,,,{state}\n"
    )

    report = judged(tmp_path, 地址台账=blocks, 许可证=licences)

    assert "failed" in outcomes(report, SUBLET, "202.98.65.0/24")
