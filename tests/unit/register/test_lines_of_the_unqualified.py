"""Lines across the border had of a firm of which a check says that it is not qualified for them."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

SUBLET = "resource.access.sublet-or-illegal"
LINES = (
    "线路编号,类型,A端,Z端,带宽,供应商,合同号,月租(元)\n"
    "L-01,国内专线 MSTP,嘉善,嘉兴,100M,中国电信股份有限公司嘉兴分公司,JX-1,7800\n"
    "L-02,国际专线 IPLC,嘉善,德国慕尼黑,20M,中国联通国际有限公司,LT-2,26000\n"
    "L-03,跨境专线,嘉善,越南北宁,50M,嘉兴南湖跨联科技有限公司,NH-3,9600\n"
    "L-04,{kind},嘉善,{end},50M,嘉兴西塘通信有限公司,XT-4,6600\n"
)
STANDING = (
    "供应商,许可证,业务种类,国际通信业务资质,核验日期\n"
    "中国电信股份有限公司嘉兴分公司,A1（集团）,基础电信业务,有,2026-11-10\n"
    "中国联通国际有限公司,A1（集团）,基础电信业务,有,2026-11-10\n"
    "嘉兴南湖跨联科技有限公司,浙B2-20220001,信息服务业务（仅限互联网信息服务）,无,2026-11-10\n"
    "嘉兴西塘通信有限公司,浙B1-20220002,互联网接入服务业务,{answer},2026-11-10\n"
)


@pytest.mark.parametrize(
    ("kind", "end", "answer"),
    [
        ("国内互联网专线", "杭州", "无"),
        ("国际专线", "新加坡", "待补交"),
        ("国际专线", "新加坡", "有"),
    ],
)
def test_a_line_abroad_of_a_firm_that_is_not_qualified_was_not_approved(
    tmp_path: Path, kind: str, end: str, answer: str
) -> None:
    report = judged(
        tmp_path,
        线路台账=LINES.format(kind=kind, end=end),
        供应商资质=STANDING.format(answer=answer),
    )
    assert outcomes(report, SUBLET, "嘉兴南湖跨联科技有限公司") == {"failed"}
    for firm in ("中国联通国际有限公司", "中国电信股份有限公司嘉兴分公司", "嘉兴西塘通信有限公司"):
        assert "failed" not in outcomes(report, SUBLET, firm)
