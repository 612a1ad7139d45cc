"""Blocks whose check says that two firms are strangers, and inspections that tell since which month."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
HOLDER, ON_FILE, FOUND = "遵义娄山数据有限公司", "仁怀酱香包装有限公司", "贵阳花溪游戏科技有限公司"
BLOCKS = (
    "地址段,分配单位,备案使用单位,分配方式,使用地,合同编号\n"
    f"192.0.2.0/25,{HOLDER},{ON_FILE},客户自用,贵州遵义,ZY-1\n"
)
CHECK = "核查日期,地址段,备案使用单位,实际使用单位,与备案是否一致,备注\n"


@pytest.mark.parametrize(
    ("found", "agrees", "remark", "expected"),
    [
        (FOUND, "不一致", "两公司无任何关联，2026年3月起使用", {"failed"}),
        (FOUND, "不一致", "与备案单位没有股权关系", {"failed"}),
        (FOUND, "不一致", "是否无关联待核", {"cantTell"}),
        (FOUND, "不一致", "对方称无关联", {"cantTell"}),
        (FOUND, "不一致", "存在关联关系", {"cantTell"}),
        (FOUND, "不一致", "", {"cantTell"}),
        (ON_FILE, "一致", "无关联", set()),
    ],
)
def test_a_check_that_says_that_two_firms_are_strangers_convicts_beside_a_contract(
    tmp_path: Path, found: str, agrees: str, remark: str, expected: set[str]
) -> None:
    check = f"{CHECK}2026-10-15,192.0.2.0/25,{ON_FILE},{found},{agrees},{remark}\n"

    report = judged(tmp_path, 地址段台账=BLOCKS, 现场核查=check)

    assert outcomes(report, SUBLET, "192.0.2.0/25") == expected


NONE = "查询无增值电信业务经营许可证"
HELD = "黔B1-20210388，互联网接入服务业务，贵州省，有效期至2031年5月20日"
FIRM, FINE = "凯里苗岭网络有限公司", "都匀剑江数据有限公司"


@pytest.mark.parametrize(
    ("heading", "does", "since", "found", "expected"),
    [
        ("检查发现的业务", "互联网接入（小区宽带）", "2024年11月", NONE, {"failed"}),
        ("现场发现业务", "服务器托管", "2024-11-05", "无许可证", {"failed"}),
        ("核查所见业务", "机柜出租", "2024年11月", "查无许可证记录", {"failed"}),
        ("检查发现的业务", "无电信业务，仅承接机房标识制作", "2024年11月", "无许可证", set()),
        ("检查发现的业务", "互联网接入", "2024年11月", HELD, set()),
    ],
)  # fmt: skip
def test_what_an_inspection_found_since_a_month_is_done(
    tmp_path: Path, heading: str, does: str, since: str, found: str, expected: set[str]
) -> None:
    """What was found was the service of a licence, and the month no day: nothing could be said."""
    table = (
        f"企业名称,{heading},服务对象,业务起始,许可证查询结果,查询日期,备注\n"
        f'{FIRM},{does},住户按年收费,{since},"{found}",2026-08-14,以本公司名义收费开票\n'
        f"{FINE},互联网接入,企业客户,2021年6月,{HELD},2026-08-14,\n"
    )

    report = judged(tmp_path, 现场检查记录=table)

    assert outcomes(report, UNLICENSED, FIRM) == expected
    assert "failed" not in outcomes(report, UNLICENSED, FINE)
