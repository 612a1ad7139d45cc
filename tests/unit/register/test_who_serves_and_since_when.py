"""Words of rows on where and by whom a site is served, since when, and what a click on its number opens."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
REEDS, KITES = "扬州芦荡编织有限公司", "潍坊浮烟山风筝有限公司"
OLD, NEW = "扬州瘦西湖数据有限公司", "南通濠河云网有限公司"


@pytest.mark.parametrize(
    ("title", "state", "expected"),
    [
        ("扬州广陵数据中心 代管网站巡查", "未备案", {"failed"}),
        ("代管网站巡查", "未备案", set()),
        ("扬州广陵数据中心 代管网站巡查", "已备案", set()),
        ("新加坡樟宜数据中心 代管网站巡查", "未备案", set()),
    ],
)
def test_a_title_that_names_a_room_says_where_its_sites_are(
    tmp_path: Path, title: str, state: str, expected: set[str]
) -> None:
    round_made = (
        f"{title},,,,\n柜号,用户,网站域名,能否打开,是否已备案\n"
        f"R-11,{REEDS},ludang-example.cn,是,{state}\nR-12,{KITES},fuyanshan-example.cn,是,已备案\n"
    )

    report = judged(tmp_path, 巡查=round_made)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("legend", "expected"),
    [
        ("A=已备案；B=未备案，已开通；C=机器在海外，无需备案", {"failed"}),
        ("A=已备案；B=未备案，已开通；C=已注销", set()),
        ("A=已备案；B=未备案，未开通；C=机器在海外，无需备案", set()),
    ],
)
def test_a_legend_that_tells_those_abroad_tells_the_others_too(
    tmp_path: Path, legend: str, expected: set[str]
) -> None:
    states = (
        f"域名,用户,状态码\nfuyanshan-example.cn,{KITES},A\nludang-example.cn,{REEDS},B\n"
        f"注：状态码 {legend},,\n"
    )

    report = judged(tmp_path, 站点状态=states)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("firm", "filing", "shelf", "expected"),
    [
        (REEDS, "未备案", "在架", {"failed"}),
        ("Ludang Reeds Pte. Ltd.", "未备案", "在架", set()),
        (REEDS, "苏ICP备2021007711号-2A", "在架", set()),
        (REEDS, "未备案", "从未上架", set()),
    ],
)
def test_an_app_of_a_firm_of_the_mainland_must_be_filed(
    tmp_path: Path, firm: str, filing: str, shelf: str, expected: set[str]
) -> None:
    apps = (
        "应用,包名,运营者,上架日,商店状态,APP备案号\n"
        f"芦荡商城,com.ludang.shop,{firm},2025-03-08,{shelf},{filing}\n"
        f"风筝图谱,com.fuyanshan.kites,{KITES},2024-05-06,在架,鲁ICP备2020003344号-3A\n"
    )

    report = judged(tmp_path, 应用清点=apps)

    assert outcomes(report, MISSING, "com.ludang.shop") & {"failed"} == expected


@pytest.mark.parametrize(
    ("heading", "target", "expected"),
    [
        ("点击后打开", "https://ludang-example.cn/company.html", {"failed"}),
        ("点击后打开", "https://beian.miit.gov.cn/", set()),
        ("网站链接", "https://ludang-example.cn/company.html", set()),
    ],
)
def test_a_click_on_a_number_that_opens_the_own_site_leads_elsewhere(
    tmp_path: Path, heading: str, target: str, expected: set[str]
) -> None:
    looks = (
        f"单位,网址,展示的备案号,{heading},检查日\n"
        f"{REEDS},ludang-example.cn,苏ICP备2021007711号-1,{target},2026.7.9\n"
        f"{KITES},fuyanshan-example.cn,鲁ICP备2020003344号-1,https://beian.miit.gov.cn/,2026.7.9\n"
    )

    report = judged(tmp_path, 链接抽查=looks)

    assert outcomes(report, MISSING, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("change", "told", "look", "expected"),
    [
        ("2026-02-10", "否", "10月8日电话核实", {"failed"}),
        ("2026-10-01", "否", "10月8日电话核实", set()),
        ("2026-02-10", "是", "10月8日电话核实", set()),
        ("2026-02-10", "否", "10月8日开会", set()),
    ],
)
def test_a_look_without_a_year_was_after_what_it_saw(
    tmp_path: Path, change: str, told: str, look: str, expected: set[str]
) -> None:
    heads = (
        "域名,备案号,单位,备案上的负责人,现在的负责人,变动日,提交备案变更,备注\n"
        f"ludang-example.cn,苏ICP备2021007711号-1,{REEDS},严一,阮二,{change},{told},{look}\n"
    )

    report = judged(tmp_path, 负责人核实=heads)

    assert outcomes(report, STALE, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("day", "state", "expected"),
    [
        ("2026-01-15", "未申报", {"failed"}),
        ("2026-09-25", "未申报", set()),
        ("2026-01-15", "已办结", set()),
    ],
)
def test_a_heading_may_name_the_day_of_a_list(
    tmp_path: Path, day: str, state: str, expected: set[str]
) -> None:
    changes = (
        "单位,域名,变更事项,发生日期,备案变更申报日期,截至2026-10-11状态\n"
        f"{KITES},fuyanshan-example.cn,单位住所,2026-05-15,2026-04-10,已办结\n"
        f"{REEDS},ludang-example.cn,单位名称（原：扬州芦荡编织社）,{day},,{state}\n"
    )

    report = judged(tmp_path, 变更事项=changes)

    assert outcomes(report, STALE, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("ended", "now", "told", "expected"),
    [
        ("2026-03-02", "203.0.113.77（南通濠河机房，非CDN）", "未办理", {"failed"}),
        ("2026-03-02", "203.0.113.77（CDN节点）", "未办理", set()),
        ("2026-03-02", "203.0.113.77（南通濠河机房，非CDN）", "已办理", set()),
        ("服务中", "198.51.100.4（本机房）", "未办理", set()),
    ],
)
def test_a_provider_that_ceased_to_serve_a_site_is_a_change(
    tmp_path: Path, ended: str, now: str, told: str, expected: set[str]
) -> None:
    left = (
        "截至2026-08-31,,,,,\n"
        "备案号,域名,备案登记的接入商,我司服务终止日,现解析到,用户是否办理接入变更\n"
        f"苏ICP备2021007711号-1,ludang-example.cn,{OLD},{ended},{now},{told}\n"
        f"鲁ICP备2020003344号-1,fuyanshan-example.cn,{OLD},服务中,198.51.100.9（本机房）,不需要\n"
    )

    report = judged(tmp_path, 接入清查=left)

    assert outcomes(report, STALE, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("handled", "expected"),
    [("原备案未变更也未注销", {"failed"}), ("原备案已注销", set()), ("已提交变更", set())],
)
def test_a_domain_that_passed_to_another_leaves_its_filing_behind(
    tmp_path: Path, handled: str, expected: set[str]
) -> None:
    passed = (
        "域名,备案号,备案主体,过户前持有人,现持有人,过户日期,过户后备案处理情况,查询日\n"
        f"ludang-example.cn,苏ICP备2021007711号-1,{REEDS},{REEDS},{KITES},2026-01-12,{handled},2026-06-20\n"
    )

    report = judged(tmp_path, 过户清查=passed)

    assert outcomes(report, STALE, "ludang-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("actual", "front", "since", "expected"),
    [
        (NEW, "否", "2026-02-11", {"failed"}),
        (NEW, "是", "2026-02-11", set()),
        (NEW, "", "2026-02-11", set()),
        (NEW, "否", "2026-10-20", set()),
        (OLD, "否", "2026-02-11", set()),
    ],
)
def test_an_export_that_still_names_a_provider_of_the_past_is_stale(
    tmp_path: Path, actual: str, front: str, since: str, expected: set[str]
) -> None:
    export = (
        "备案号,域名,主办单位,接入服务商,导出日期\n"
        f"苏ICP备2021007711号-1,ludang-example.cn,{REEDS},{OLD},2026-10-30\n"
        f"鲁ICP备2020003344号-1,fuyanshan-example.cn,{KITES},{OLD},2026-10-30\n"
    )
    machines = (
        "域名,源站IP,IP所属接入商,是否CDN,源站在此IP起始日\n"
        f"ludang-example.cn,198.18.51.20,{actual},{front},{since}\n"
        f"fuyanshan-example.cn,198.18.9.15,{OLD},否,2022-05-01\n"
    )

    report = judged(tmp_path, 备案导出=export, 源站清查=machines)

    assert outcomes(report, STALE, "ludang-example.cn") & {"failed"} == expected
    assert "failed" not in outcomes(report, STALE, "fuyanshan-example.cn")


@pytest.mark.parametrize(
    ("address", "front", "told", "expected"),
    [
        ("198.51.100.77", "不用", "未提交", {"failed"}),
        ("198.51.100.77", "用", "未提交", set()),
        ("198.51.100.77", "不用", "已提交", set()),
        ("203.0.113.14", "不用", "未提交", set()),
    ],
)
def test_what_is_filed_and_what_is_found_may_stand_on_two_sheets(
    tmp_path: Path, address: str, front: str, told: str, expected: set[str]
) -> None:
    filed = (
        "网站,单位,登记服务器IP,登记接入单位\n"
        f"ludang-example.cn,{REEDS},203.0.113.14,{OLD}\nfuyanshan-example.cn,{KITES},203.0.113.15,{OLD}\n"
    )
    found = (
        "网站,实际服务器IP,用CDN吗,从何时起,备案变更,查看日\n"
        f"ludang-example.cn,{address},{front},2026-04-08,{told},2026-10-12\n"
        "fuyanshan-example.cn,203.0.113.15,不用,2021-03-01,不需要,2026-10-12\n"
    )

    report = judged(tmp_path, 备案时=filed, 现状=found)

    assert outcomes(report, STALE, "ludang-example.cn") & {"failed"} == expected
    assert "failed" not in outcomes(report, STALE, "fuyanshan-example.cn")
