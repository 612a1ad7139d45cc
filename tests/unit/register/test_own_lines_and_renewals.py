"""Lines that a firm has of itself, and licences in force whose state tells that they are to be renewed."""

from pathlib import Path

import pytest

from rectitude.collectors.register.named_parties import party
from registers.reading import judged, outcomes

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
FIRM, MILL = "赣南柑桔云网络有限公司", "信丰脐橙加工有限公司"
LINES = "单位,专线号,起点,终点,线路类型,提供方,用途,是否经主管部门批准,状态,填报日期\n"


@pytest.mark.parametrize(
    "word",
    ["自建", "自营", "本公司自建", "自行建设", "自有机房", "自主运维", "self-built", "In-house"],
)
def test_a_line_that_a_firm_has_of_itself_is_held_against_the_firm_alone(
    tmp_path: Path, word: str
) -> None:
    """自建 was the name of a firm, whose line across the border was not approved."""
    row = f"{FIRM},G-1,赣州机房,新加坡,跨境专线,{word},出租给客户按带宽收费,否，未经批准,在用,2026-09-01\n"

    report = judged(tmp_path, 跨境专线清查=LINES + row)

    convicted = {each.subject.id for each in report.findings if each.outcome == "failed"}
    assert convicted == {FIRM}


@pytest.mark.parametrize(
    "name",
    ["自贡灯会网络有限公司", "自行车王国科技有限公司", "自然堂", "自建房服务有限公司", "自行车厂"],
)
def test_a_name_that_begins_like_such_a_word_is_a_name(name: str) -> None:
    assert party(name) == name


LICENCES = "许可证编号,持证单位,业务种类,覆盖范围,发证日期,有效期至,许可证状态\n"
DEALS = "核查日期,服务提供方,客户,服务内容,合同号,服务期间,履行情况\n"


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("有效（延续申请已于2026-04-10受理）", {"cantTell"}),
        ("有效，续期申请审查中", {"cantTell"}),
        ("正常（换证办理中）", {"cantTell"}),
        ("valid (renewal filed)", {"cantTell"}),
        ("有效（延续申请已于2026-08-10受理）", {"failed"}),
        ("有效（未申请延续）", {"failed"}),
        ("已失效（到期未申请延续）", {"failed"}),
    ],
)
def test_a_state_in_force_that_tells_of_a_renewal_in_time_leaves_the_end_open(
    tmp_path: Path, state: str, expected: set[str]
) -> None:
    """有效（延续申请已受理） was in force and no more, so that the last day was an end."""
    licence = f"赣B1-20210307,{FIRM},互联网接入服务业务,江西省,2021-07-20,2026-07-19,{state}\n"
    deal = f"2026-08-28,{FIRM},{MILL},互联网接入（企业宽带）,G-7,2026-07-01至2027-06-30,履行中\n"

    report = judged(tmp_path, 许可证台账=LICENCES + licence, 在履行合同=DEALS + deal)

    assert outcomes(report, UNLICENSED, FIRM) == expected


def test_a_licence_in_force_is_not_asked_about_for_its_renewal(tmp_path: Path) -> None:
    state = "有效（延续申请已于2026-04-10受理）"
    licence = f"赣B1-20210307,{FIRM},互联网接入服务业务,江西省,2021-07-20,2026-12-19,{state}\n"
    deal = f"2026-08-28,{FIRM},{MILL},互联网接入（企业宽带）,G-7,2026-07-01至2027-06-30,履行中\n"

    report = judged(tmp_path, 许可证台账=LICENCES + licence, 在履行合同=DEALS + deal)

    assert outcomes(report, UNLICENSED, FIRM) == set()


@pytest.mark.parametrize(
    ("supplier", "use", "ends", "approved", "expected"),
    [
        ("自建光纤（租用民用管道）", "向外贸商户出租跨境加速", "厦门,香港", "未经批准", {"failed"}),
        ("自建光纤", "向外贸商户出租跨境加速", "厦门,福州", "未经批准", set()),
        ("自建光纤", "向外贸商户出租跨境加速", "厦门,香港", "已批准，备案齐全", set()),
        ("自建光纤", "向外贸商户出租跨境加速", "厦门,香港", "审批中", set()),
        ("自建光纤", "向外贸商户出租跨境加速", "厦门,香港", "", set()),
    ],
)
def test_a_line_with_an_end_abroad_is_one_whatever_is_done_with_it(
    tmp_path: Path, supplier: str, use: str, ends: str, approved: str, expected: set[str]
) -> None:
    user, other = "厦门鹭海速通科技有限公司", "厦门筼筜软件有限公司"
    lines = (
        "鹭岛片区跨境线路排查表\n排查日期：2026年10月9日\n"
        "线路编号,使用单位,起点,终点,线路提供方,实际用途,批准情况,启用时间\n"
        f"XM-HK-07,{user},{ends},{supplier},{use},{approved},2025-11-01\n"
        f"XM-HK-09,{other},厦门,香港,中鹭电信有限公司,本企业研发,已批准,2025-01-01\n"
    )

    report = judged(tmp_path, 线路=lines)

    assert outcomes(report, "resource.access.sublet-or-illegal", user) == expected
    assert outcomes(report, "resource.access.sublet-or-illegal", other) == set()
    assert "failed" not in {f.outcome for f in report.findings if f.subject.id == supplier}


@pytest.mark.parametrize(
    ("supplier", "approved", "expected"),
    [
        ("新加坡一家公司，自行搭建", "未经批准", {"failed"}),
        ("境外某机构（自建）", "否", {"failed"}),
        ("新加坡一家公司", "未经批准", {"failed"}),
        ("新加坡一家公司，自行搭建", "已批准", set()),
        ("中鹭电信有限公司，自有光缆", "已批准", set()),
    ],
)
def test_words_for_a_supplier_without_a_name_convict_who_has_the_line(
    tmp_path: Path, supplier: str, approved: str, expected: set[str]
) -> None:
    """“一家公司，自行搭建” was the name of a firm that did it."""
    lines = (
        "序号,使用单位,线路两端,线路类型,线路提供方,用途,开通日期,是否经批准\n"
        f"1,{FIRM},厦门—新加坡,自建隧道（VPN）,{supplier},出租给商户按月收费,2025-11-18,{approved}\n"
        f"2,{MILL},厦门—新加坡,国际专线,中鹭电信有限公司,本单位办公自用,2024-08-01,已批准\n"
    )

    report = judged(tmp_path, 跨境线路排查=lines)

    convicted = {each.subject.id for each in report.findings if each.outcome == "failed"}
    assert convicted <= {FIRM}
    assert outcomes(report, SUBLET, FIRM) == expected


@pytest.mark.parametrize("name", ["某某科技有限公司", "一家亲商贸有限公司", "几何网络科技有限公司"])
def test_a_name_with_such_a_word_is_a_name(name: str) -> None:
    assert party(name) == name
