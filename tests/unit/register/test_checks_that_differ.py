"""Checks that say that what they found is not as it is on file, of blocks and of sites."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

SUBLET, STALE = "resource.access.sublet-or-illegal", "resource.filing.stale"
NET, MILL, PLAYER = "本溪观山网络有限公司", "丹东绸缎纺织有限公司", "盘锦疾风电竞科技有限公司"
BLOCK = "10.7.2.0/24"
BLOCKS = "地址段,分配单位,备案使用单位,实际使用单位,{heading},备注,核查日期\n"
AS_FILED = f"10.7.1.0/24,{NET},朝阳凤凰面业有限公司,朝阳凤凰面业有限公司,一致,,2026-09-11\n"


def of_block(user: str, said: str, remark: str = "") -> str:
    return f"{BLOCK},{NET},{MILL},{user},{said},{remark},2026-09-11\n"


@pytest.mark.parametrize(
    ("heading", "row", "expected"),
    [
        ("与备案是否一致", of_block(PLAYER, "不一致"), {"failed"}),
        ("备案信息是否相符", of_block(PLAYER, "不符"), {"failed"}),
        ("是否一致", of_block(PLAYER, "不一致"), {"cantTell"}),
        ("与备案是否一致", of_block(PLAYER, "一致"), {"cantTell"}),
        ("联系人与备案是否一致", of_block(PLAYER, "不一致"), {"cantTell"}),
        ("与备案是否一致", of_block(PLAYER, "不一致", "备案变更已受理"), {"cantTell"}),
        ("与备案是否一致", of_block(PLAYER, "不一致", f"{MILL}更名"), {"cantTell"}),
        ("与备案是否一致", of_block(f"{MILL}信息中心", "不一致"), set()),
        ("与备案是否一致", of_block(NET, "不一致"), set()),
    ],
)
def test_a_block_that_a_check_says_differs_from_the_file_has_another_user(
    tmp_path: Path, heading: str, row: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 地址核查=BLOCKS.format(heading=heading) + AS_FILED + row)

    assert outcomes(report, SUBLET, BLOCK) == expected


def test_the_customer_of_a_licensed_user_is_its_customer(tmp_path: Path) -> None:
    blocks = BLOCKS.format(heading="与备案是否一致") + AS_FILED + of_block(PLAYER, "不一致")
    licences = (
        "持证企业,许可证编号,业务种类,覆盖范围,有效期至\n"
        f"{MILL},B1-20230007,互联网数据中心业务;互联网接入服务业务,全国,2028-01-01\n"
        f"{NET},B1-20230008,互联网数据中心业务;互联网接入服务业务,全国,2028-01-01\n"
    )

    report = judged(tmp_path, 地址核查=blocks, 许可证=licences)

    assert "failed" not in outcomes(report, SUBLET, BLOCK)


SITES = "网站域名,备案主体,实际主办单位,核验结论,{since},核验日期,备案状态,受理号,受理日期\n"
FINE = "b.cn,朝阳凤凰面业有限公司,朝阳凤凰面业有限公司,与备案一致,,2026-09-11,正常,,\n"


def of_site(
    said: str, since: str, state: str = "正常", receipt: str = "", received: str = ""
) -> str:
    return f"a.cn,{MILL},{PLAYER},{said},{since},2026-09-11,{state},{receipt},{received}\n"


@pytest.mark.parametrize(
    ("heading", "row", "expected"),
    [
        ("实际变更日期", of_site("与备案不一致", "2025-12-03"), {"failed"}),
        ("实际变更时间", of_site("与备案不一致", "2025年12月"), {"failed"}),
        ("实际变更日期", of_site("与备案不一致", "2026-09-01"), {"cantTell"}),
        ("实际变更日期", of_site("与备案不一致", ""), {"cantTell"}),
        ("实际变更日期", of_site("与备案不一致", "2026-12-31"), {"cantTell"}),
        ("备案变更日期", of_site("与备案不一致", "2025-12-03"), {"cantTell"}),
        ("实际变更日期", of_site("与备案不一致", "2025-12-03", "变更审核中"), {"cantTell"}),
        (
            "实际变更日期",
            of_site("与备案不一致", "2025-12-03", receipt="辽BG20260007", received="2026-08-30"),
            {"cantTell"},
        ),
        ("实际变更日期", of_site("与备案一致", "2025-12-03"), {"cantTell"}),
    ],
)
def test_a_site_that_another_has_run_for_months_is_not_as_filed(
    tmp_path: Path, heading: str, row: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 备案核验=SITES.format(since=heading) + FINE + row)

    assert outcomes(report, STALE, "a.cn") == expected
    assert outcomes(report, STALE, "b.cn") == set()
