"""Who is not taken for another: a buyer, a new name, whoever allocates a block, a number told beside."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"

FILINGS = (
    "备案编号,网站域名,主办单位名称,单位证件号,状态,导出时间\n"
    "甘ICP备2019004410号-1,hexi-seed.example,张掖河西种子有限公司,91620700MA71BQ5D1K,正常,2026-12-01\n"
    "甘ICP备2020007781号-1,qilian-salt.example,武威祁连盐业有限公司,91620600MA72C8TY3H,正常,2026-12-01\n"
)
CHECKED = (
    "网站域名,现登记名称,名称变更日,域名现持有者,核实\n"
    "hexi-seed.example,甘肃河西育种集团有限公司,2026-03-16,{holder},{said}\n"
    "qilian-salt.example,武威祁连盐业有限公司,—,武威祁连盐业有限公司,一致\n"
)


@pytest.mark.parametrize(
    ("holder", "missing"),
    [("甘肃河西育种集团有限公司", "none"), ("兰州黄河电子商务有限公司", "failed")],
)
def test_the_new_name_of_a_filer_is_no_other_registrant(
    tmp_path: Path, holder: str, missing: str
) -> None:
    told = CHECKED.format(holder=holder, said="备案系统里无变更单")
    report = judged(tmp_path, 备案=FILINGS, 核对=told)
    found = outcomes(report, MISSING, "hexi-seed.example")
    assert ("failed" in found) == (missing == "failed")


@pytest.mark.parametrize(
    ("said", "is_stale"), [("备案系统里无变更单", True), ("已提交变更，审核中", False)]
)
def test_a_change_of_which_the_system_has_no_application_is_one_not_handed_in(
    tmp_path: Path, said: str, is_stale: bool
) -> None:
    told = CHECKED.format(holder="甘肃河西育种集团有限公司", said=said)
    report = judged(tmp_path, 备案=FILINGS, 核对=told)
    assert ("failed" in outcomes(report, STALE, "hexi-seed.example")) == is_stale


LOOKS = (
    "domain,a_record,ip_region,http_status,footer_icp,probe_time,render\n"
    "hexi-seed.example,198.18.12.40,甘肃省兰州市,200,,2026-11-28,{said}\n"
    "qilian-salt.example,198.18.12.41,甘肃省兰州市,200,甘ICP备2020007781号-1,2026-11-28,已渲染\n"
)


@pytest.mark.parametrize(
    ("said", "is_missing"),
    [
        ("静态抓取无；渲染后底部显示 甘ICP备2019004410号-1", False),
        ("已渲染，无编号", True),
        ("应标甘ICP备2019004410号-1，渲染后仍未显示", True),
        ("渲染后底部显示 甘ICP备2020007781号-1", True),
    ],
)
def test_a_number_that_a_remark_says_is_shown_is_shown(
    tmp_path: Path, said: str, is_missing: bool
) -> None:
    report = judged(tmp_path, 备案=FILINGS, 拨测=LOOKS.format(said=said))
    assert ("failed" in outcomes(report, MISSING, "hexi-seed.example")) == is_missing


def test_whoever_buys_of_somebody_unlicensed_is_not_the_unlicensed_one(tmp_path: Path) -> None:
    tips = (
        "线索号,单位,来源,内容,结论\n"
        "X-1,天水麦积机械有限公司,移交,2025年3月起向无证个人“阿Ken”购买境外信道（每月800元转账9笔），在路由器上建隧道直通香港,属实\n"
    )
    report = judged(tmp_path, 线索=tips)
    assert "failed" not in outcomes(report, UNLICENSED, "天水麦积机械有限公司")


def test_whoever_allocates_a_block_is_not_taken_for_its_user(tmp_path: Path) -> None:
    filed = (
        "地址段,分配单位,备案使用单位,使用方式,分配日期\n"
        "198.19.202.0/24,天水秦州互联有限公司,定西马铃薯交易有限公司,托管,2024-03-01\n"
        "198.51.100.0/24,平凉崆峒数据有限公司,平凉崆峒数据有限公司,自带地址,2021-01-01\n"
    )
    checked = (
        "地址段,实际使用单位,依据,核对人意见\n"
        "198.19.202.0/24,定西马铃薯交易有限公司,合同,一致\n"
        "198.51.100.0/24,平凉崆峒数据有限公司,自有,两家无关联的情况不存在\n"
    )
    report = judged(tmp_path, IP备案=filed, 核对=checked)
    assert "failed" not in outcomes(report, SUBLET, "198.19.202.0/24")
