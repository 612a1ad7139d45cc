"""Who only has the name of a unit that is no more, and whom a licence of several rows authorises."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

STALE, UNLICENSED = "resource.filing.stale", "resource.access.unlicensed"
COMPARED = (
    "备案号,主体名称,备案所填代码,域名,备案状态,工商登记状态,状态日期,市监库代码\n"
    "皖ICP备18000001号-1,安庆菱湖画框有限公司,91340800MA2N00001A,linghu-frame.cn,正常,注销,2024-05-06,91340800MA2N00001A\n"
    "皖ICP备18000002号-1,安庆菱湖灯具有限公司,91340800MA2N00002B,linghu-lamp.cn,正常,注销,2024-05-06,91341000MA2N00003C\n"
)


def test_a_unit_of_another_code_that_is_no_more_is_a_namesake(tmp_path: Path) -> None:
    report = judged(tmp_path, 存续比对=COMPARED)
    assert outcomes(report, STALE, "linghu-frame.cn") == {"failed"}
    assert "failed" not in outcomes(report, STALE, "linghu-lamp.cn")


@pytest.mark.parametrize("day", ["2026-11-20", "20261120"])
def test_a_unit_that_has_just_ended_is_asked_about(tmp_path: Path, day: str) -> None:
    lately = COMPARED.replace("2024-05-06", day)
    report = judged(tmp_path, 存续比对=f"截至2026-11-30的比对结果,,,,,,,\n{lately}")
    assert outcomes(report, STALE, "linghu-frame.cn") == {"cantTell"}


LICENCE = (
    "许可证编号,持证主体,业务种类,业务覆盖范围,有效期至,授权经营的子公司\n"
    "B1-20210001,皖江数据股份有限公司,互联网数据中心业务,全国,2029-12-19,皖江数据（芜湖）有限公司\n"
    "B1-20210001,皖江数据股份有限公司,内容分发网络业务,全国,2029-12-19,\n"
    "B1-20210002,铜陵凤凰山通信有限公司,互联网数据中心业务,全国,2029-12-19,\n"
)
SALES = (
    "合同号,供方,需方,产品,签订日\n"
    "1,皖江数据（芜湖）有限公司,芜湖赭山食品有限公司,CDN流量包,2026-10-08\n"
    "2,铜陵凤凰山通信有限公司,铜陵天井湖酒业有限公司,CDN流量包,2026-10-08\n"
)


def test_whom_one_row_of_a_licence_authorises_all_of_it_does(tmp_path: Path) -> None:
    report = judged(tmp_path, 许可证=LICENCE, 销售合同=SALES)
    assert "failed" not in outcomes(report, UNLICENSED, "皖江数据（芜湖）有限公司")
    assert outcomes(report, UNLICENSED, "铜陵凤凰山通信有限公司") == {"failed"}
