"""A record speaks of its own day: it says nothing of a site before its filing ended."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING = "resource.filing.missing"
NUMBER = "京ICP备11000001号"
HEADINGS = "域名,主体备案号,网站备案号,主办单位,接入商,备案状态"


def cancelled(*cells: str) -> str:
    own = ("a.cn", NUMBER, f"{NUMBER}-1", "北京甲乙科技有限公司", "北京云桥网络科技有限公司")
    return ",".join((*own, "已注销", *cells)) + "\n"


def served(day: str, title: str = "甲乙首页") -> str:
    return f"域名,访问日期,IP,状态码,页面标题\na.cn,{day},192.0.2.4,200,{title}\n"


def filed(end: str) -> str:
    headings = f"{HEADINGS},注销日期,快照日期,服务器IP,接入地\n"
    return headings + cancelled(end, "2026-11-01", "192.0.2.4", "境内")


@pytest.mark.parametrize(
    ("end", "looked", "said"),
    [
        ("2026-06-01", "2026-10-01", {"failed"}),
        ("2026-06-01", "2026-05-01", set()),
        ("", "2026-05-01", {"cantTell"}),
        ("", "2026-11-20", {"failed"}),
    ],
)
def test_a_site_is_served_without_filing_only_after_the_filing_ended(
    tmp_path: Path, end: str, looked: str, said: set[str]
) -> None:
    """Without the day of its end, a filing that was gone in November convicted a site seen in May."""
    report = judged(tmp_path, 备案=filed(end), 观测=served(looked))

    assert outcomes(report, MISSING, "a.cn") == said


@pytest.mark.parametrize(
    "title", ["该网站未备案，暂停访问", "站点已关闭", "域名出售", "This domain is for sale"]
)
def test_a_notice_in_place_of_a_site_is_no_service_of_it(tmp_path: Path, title: str) -> None:
    report = judged(tmp_path, 备案=filed("2026-06-01"), 观测=served("2026-10-01", title))

    assert "failed" not in outcomes(report, MISSING, "a.cn")


@pytest.mark.parametrize("looked", ["2026-05-01", "2026-10-01"])
def test_a_look_beside_a_filing_is_of_its_own_day_if_it_has_one(
    tmp_path: Path, looked: str
) -> None:
    """It was taken for one of the day of the table, after the filing had ended."""
    headings = f"{HEADINGS},注销日期,快照日期,HTTP状态码,访问日期\n"
    table = headings + cancelled("2026-06-01", "2026-11-01", "200", looked)

    report = judged(tmp_path, 备案=table)

    assert bool(outcomes(report, MISSING, "a.cn")) is (looked > "2026-06-01")


SEEN = "域名,访问日期,IP,状态码,接入地\na.cn,2026-11-20,192.0.2.4,200,境内\n"


def looked_up(folder: Path, day: str, answer: str) -> dict[str, set[str]]:
    rows = f"域名,查询日期,查询结果\na.cn,{day},{answer}\nb.cn,{day},正常\n"
    report = judged(folder, 备案查询=rows, 观测=SEEN)
    subjects = {finding.subject.id for finding in report.findings}
    return {each: outcomes(report, MISSING, each) for each in subjects}


def test_a_look_up_of_years_before_says_nothing_of_a_site_now(tmp_path: Path) -> None:
    assert looked_up(tmp_path / "old", "2024-01-01", "查无备案信息")["a.cn"] == {"cantTell"}
    assert looked_up(tmp_path / "new", "2026-11-18", "查无备案信息")["a.cn"] == {"failed"}


@pytest.mark.parametrize("answer", ["未查询", "暂无结果", "无查询记录", "查询失败"])
def test_a_look_up_that_was_not_made_neither_convicts_a_site_nor_passes_it(
    tmp_path: Path, answer: str
) -> None:
    """暂无结果 was read as 无结果; of 未查询 the column was unused, and the site passed as filed."""
    said = set().union(*looked_up(tmp_path, "2026-11-18", answer).values())

    assert "cantTell" in said
    assert not {"failed", "passed"} & said


def test_selling_a_service_of_another_as_its_agent_is_not_doing_it(tmp_path: Path) -> None:
    headings = "企业名称,许可证号,业务种类,地域,有效期起,有效期至,客户,服务内容\n"
    held = (
        "北京云桥网络科技有限公司,京B2-20200001,B25,全国,2025-01-01,2029-12-31,北京甲乙科技有限公司"
    )

    def said(service: str) -> set[str]:
        report = judged(tmp_path / service, 许可证=f"{headings}{held},{service}\n")
        return outcomes(report, "resource.access.unlicensed", "北京云桥网络科技有限公司")

    assert said("云服务器租用") == {"failed"}
    assert "failed" not in said("代理销售云服务器")
