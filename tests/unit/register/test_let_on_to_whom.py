"""Columns that say to whom the user of a block lets it on, with and without a column of holders."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
HOLDER, USER, LAST = "四川天府云数据有限公司", "遂宁观音湖科技有限公司", "射洪涪江网络有限公司"
LICENCES = (
    "持证单位,许可证号,业务种类,覆盖范围,有效期至\n"
    f"{HOLDER},川B1-20200011,互联网数据中心业务;互联网接入服务业务,四川省,2030-01-01\n"
)


@pytest.mark.parametrize("heading", ["转租对象", "转租给", "转租使用单位"])
@pytest.mark.parametrize(
    ("tenant", "expected"),
    [
        (LAST, {"failed"}),
        ("无", set()),
        ("", set()),
        (USER, set()),
        (f"{USER}射洪分公司", set()),
        ("未发现转租", set()),
    ],
)
def test_to_whom_a_block_is_let_on_stands_beside_its_user(
    tmp_path: Path, heading: str, tenant: str, expected: set[str]
) -> None:
    blocks = (
        f"IP地址段,持有单位,使用单位,{heading},合同编号,省份\n"
        f"10.1.0.0/24,{HOLDER},{USER},{tenant},HT-1,四川\n"
        f"10.2.0.0/24,{HOLDER},{LAST},无,HT-2,四川\n"
    )

    report = judged(tmp_path, 地址分配=blocks, 许可证=LICENCES)

    assert outcomes(report, SUBLET, "10.1.0.0/24") == expected
    assert outcomes(report, UNLICENSED, USER) == expected


@pytest.mark.parametrize(
    ("tenant", "licence", "expected"),
    [
        (LAST, "无", {"failed"}),
        (LAST, "川B1-20240031，有效", {"cantTell"}),
        ("无", "无", set()),
        (f"{USER}射洪分公司", "无", set()),
    ],
)
def test_a_check_without_holders_says_who_lets_on_to_whom(
    tmp_path: Path, tenant: str, licence: str, expected: set[str]
) -> None:
    check = (
        "IP地址段,使用单位,转租对象,使用单位许可证,核查日期\n"
        f"10.1.0.0/24,{USER},{tenant},{licence},2026-03-01\n"
        f"10.2.0.0/24,{LAST},无,无,2026-03-01\n"
    )

    report = judged(tmp_path, 地址使用核查=check)

    assert outcomes(report, UNLICENSED, USER) == expected
    assert outcomes(report, UNLICENSED, LAST) == set()


def test_a_user_on_file_is_one_by_that_word_too(tmp_path: Path) -> None:
    check = (
        "IP地址段,登记用户,实际用户,是否与登记一致,核查日期\n"
        f"10.1.0.0/24,{USER},{LAST},否,2026-03-01\n"
        f"10.2.0.0/24,{LAST},{LAST},是,2026-03-01\n"
    )

    report = judged(tmp_path, 地址使用核查=check)

    assert outcomes(report, SUBLET, "10.1.0.0/24") == {"failed"}
    assert outcomes(report, SUBLET, "10.2.0.0/24") == set()


def test_what_is_let_to_others_from_a_block_without_holder_is_a_business(tmp_path: Path) -> None:
    check = (
        "IP地址段,使用单位,用途,有无许可证,核查日期\n"
        f"10.1.0.0/24,{USER},对外出租,无,2026-03-01\n"
        f"10.2.0.0/24,{LAST},自用,无,2026-03-01\n"
    )

    report = judged(tmp_path, 地址使用核查=check)

    assert outcomes(report, UNLICENSED, USER) == {"failed"}
    assert outcomes(report, UNLICENSED, LAST) == set()


@pytest.mark.parametrize(
    ("tenant", "expected"),
    [
        ("研发部", set()),
        ("信息中心", set()),
        ("财务科", set()),
        ("城东五金经营部", {"failed"}),
        ("疾风示例工作室", {"failed"}),
        (LAST, {"failed"}),
    ],
)
def test_the_departments_of_a_user_are_nobody_to_whom_it_lets(
    tmp_path: Path, tenant: str, expected: set[str]
) -> None:
    blocks = (
        "IP地址段,持有单位,使用单位,合同编号,上级合同,用途,省份\n"
        f"10.1.0.0/22,{HOLDER},{USER},HT-1,,自用,四川\n"
        f"10.1.1.0/24,{USER},{tenant},,HT-1,办公,四川\n"
    )

    report = judged(tmp_path, 地址分配=blocks, 许可证=LICENCES)

    assert outcomes(report, UNLICENSED, USER) == expected
    assert ("failed" in outcomes(report, SUBLET, "10.1.0.0/22")) == bool(expected)
