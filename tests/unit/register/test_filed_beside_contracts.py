"""Lines of blocks with who is on file and to whom a contract lets them, and tables named by their firm."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

SUBLET = "resource.access.sublet-or-illegal"
HOLDER, USER, OTHER = "杭州云阶数据有限公司", "杭州望江网络有限公司", "宁波海曙科技有限公司"


@pytest.mark.parametrize(
    ("filed", "by_contract", "party", "answer", "expected"),
    [
        ("备案使用单位", "合同承租方", OTHER, "不一致", {"failed"}),
        ("备案使用单位", "合同使用方", OTHER, "", {"failed"}),
        ("登记使用单位", "合同乙方", OTHER, "否", {"failed"}),
        ("备案使用单位", "合同承租方", OTHER, "一致（集团内）", set()),
        ("备案使用单位", "合同承租方", USER, "一致", set()),
        ("备案使用单位", "合同承租方", f"{USER}（原名杭州旧名有限公司）", "", set()),
        ("使用单位", "合同签约方", OTHER, "", set()),
    ],
)
def test_a_contract_with_another_than_is_on_file_is_found_in_their_one_line(
    tmp_path: Path, filed: str, by_contract: str, party: str, answer: str, expected: set[str]
) -> None:
    table = (
        f"IP地址段,备案单位,{filed},{by_contract},合同编号,合同期限,是否一致,比对日期\n"
        f"10.1.0.0/24,{HOLDER},{USER},{party},HT-1,2025-03-01至2027-03-01,{answer},2026-08-01\n"
        f"10.2.0.0/24,{HOLDER},{HOLDER},{HOLDER},HT-2,2025-03-01至2027-03-01,一致,2026-08-01\n"
    )

    report = judged(tmp_path, IP备案与合同比对=table)

    assert outcomes(report, SUBLET, "10.1.0.0/24") == expected
    assert outcomes(report, SUBLET, "10.2.0.0/24") == set()


def test_a_paper_that_begins_with_its_firm_names_the_firm_and_not_the_paper(tmp_path: Path) -> None:
    blocks = (
        "IP地址段,使用单位,用途,省份,合同编号,生效日期\n"
        f"10.1.0.0/24,{USER},自用,浙江,HT-1,2025-03-01\n"
    )
    licences = (
        "持证单位,许可证号,业务种类,覆盖范围,有效期至\n"
        f"{HOLDER},浙B1-20200011,互联网数据中心业务;互联网接入服务业务,浙江省,2030-01-01\n"
    )

    report = judged(tmp_path, **{f"{HOLDER}地址分配表": blocks, "许可证": licences})

    assert not [finding for finding in report.findings if finding.outcome == "failed"]
