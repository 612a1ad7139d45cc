"""Checks of whether home pages show the number of a licence, and lists that name licences and no service."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

UNLICENSED = "resource.access.unlicensed"
FIRM, OTHER = "资阳沱江网络有限公司", "简阳三岔湖数据有限公司"
LICENCES = (
    "持证单位,许可证编号,业务种类,覆盖范围,有效期至\n"
    f"{FIRM},川B1-20220031,互联网接入服务业务,四川省,{{until}}\n"
    f"{OTHER},川B1-20210044,互联网数据中心业务,四川省,2031-05-01\n"
)


@pytest.mark.parametrize(
    ("heading", "answer", "expected"),
    [
        ("官网首页是否标明经营许可证编号", "否", {"failed"}),
        ("首页标注许可证号情况", "未标注", {"failed"}),
        ("网站底部是否公示经营许可证编号", "×", {"failed"}),
        ("licence shown on home page", "no", {"failed"}),
        ("官网首页是否标明经营许可证编号", "是", set()),
        ("官网首页是否标明经营许可证编号", "未检查", set()),
        ("官网首页是否标明经营许可证编号", "否，网站未上线", set()),
        ("官网首页是否标明经营许可证编号", "否，许可证编号在“关于我们”页", set()),
        ("官网首页是否标明经营许可证编号", "否，首页没有备案号", set()),
        ("官网首页是否标明经营许可证编号", "否（首页无许可证编号，改版中）", set()),
        ("官网首页是否标明经营许可证编号", "无需标明，未取得许可证编号", set()),
        ("官网首页是否标明经营许可证编号", "否，页脚没有许可证编号", {"failed"}),
        ("网站底部是否公示经营许可证编号", "未公示（网站底部未见任何许可证编号）", {"failed"}),
        ("licence shown on home page", "no (the home page shows no licence number)", {"failed"}),
        ("官网首页是否标明经营许可证编号", "", set()),
        ("官网首页是否标明备案号", "否", set()),
        ("官网首页是否公示营业执照和许可证", "否", set()),
        ("办公场所是否公示许可证", "否", set()),
    ],
)
def test_a_home_page_that_a_check_finds_without_the_number_of_the_licence_fails(
    tmp_path: Path, heading: str, answer: str, expected: set[str]
) -> None:
    check = f"企业名称,{heading},检查日期\n{FIRM},{answer},2026-09-20\n{OTHER},是,2026-09-20\n"

    report = judged(tmp_path, 许可证=LICENCES.format(until="2027-05-01"), 核查=check)

    assert outcomes(report, UNLICENSED, FIRM) == expected
    assert outcomes(report, UNLICENSED, OTHER) == set()


def test_without_a_licence_in_force_on_record_it_is_asked_about(tmp_path: Path) -> None:
    check = f"企业名称,官网首页是否标明许可证编号,检查日期\n{FIRM},否,2026-09-20\n{OTHER},是,2026-09-20\n"

    report = judged(tmp_path, 许可证=LICENCES.format(until="2025-05-01"), 核查=check)

    assert outcomes(report, UNLICENSED, FIRM) == {"cantTell"}


@pytest.mark.parametrize(
    ("beside", "columns"),
    [
        ("川B1-20210044,已报送", "许可证编号,2025年度年报"),
        (",是", "许可证编号,首页是否标明经营许可证编号"),
    ],
)
@pytest.mark.parametrize(
    ("product", "expected"), [("CDN内容分发", {"failed"}), ("机柜租用", set())]
)
def test_a_list_that_names_a_licence_and_no_service_covers_none(
    tmp_path: Path, beside: str, columns: str, product: str, expected: set[str]
) -> None:
    listed = (
        f"企业名称,{columns}\n{OTHER},{beside}\n{FIRM},{beside.replace('20210044', '20220031')}\n"
    )
    sold = f"企业名称,在售产品,上架日期\n{OTHER},{product},2026-02-01\n{FIRM},企业专线接入,2026-02-01\n"

    report = judged(
        tmp_path, 许可证=LICENCES.format(until="2027-05-01"), 持证企业年报=listed, 在售=sold
    )

    assert outcomes(report, UNLICENSED, OTHER) == expected
    assert outcomes(report, UNLICENSED, FIRM) == set()


@pytest.mark.parametrize("heading", ["许可证查询情况", "许可证查询结果", "许可证检索状态"])
@pytest.mark.parametrize(
    ("service", "looked_up", "expected"),
    [
        ("机柜出租", "未取得增值电信业务经营许可证", {"failed"}),
        ("向写字楼租户提供互联网接入，按月收费", "未查询到许可证", {"failed"}),
        ("写字楼出租", "未查询到许可证", set()),
        ("网站设计", "未取得增值电信业务经营许可证", set()),
        ("机柜出租", "未查询", {"cantTell"}),
    ],
)
def test_business_beside_a_look_up_in_vain_is_found_without_a_table_of_licences(
    tmp_path: Path, heading: str, service: str, looked_up: str, expected: set[str]
) -> None:
    table = (
        f"企业名称,发现的经营业务,服务对象,合同签订日期,{heading},核查日期\n"
        f"{FIRM},{service},本地企业,2026-03-12,{looked_up},2026-10-13\n"
        f"{OTHER},主机托管,本地企业,2026-03-12,未查询到许可证,2026-10-13\n"
    )

    report = judged(tmp_path, 经营核查=table)

    assert outcomes(report, UNLICENSED, FIRM) == expected
    assert outcomes(report, UNLICENSED, OTHER) == {"failed"}


LISTED = (
    "企业名称,许可证号,网站,首页是否标明许可证编号,检查日期\n"
    "苏州甲乙科技有限公司,苏B1-20190001,{},否,2026-05-01\n"
    "苏州丙丁科技有限公司,苏B1-20190002,b.cn,是,2026-05-01\n"
)


@pytest.mark.parametrize(
    ("site", "expected"),
    [
        ("a.cn", {"failed"}),
        ("无", set()),
        ("—", set()),
        ("暂无网站", set()),
        ("未建网站", set()),
        ("打不开", {"cantTell"}),
    ],
)
def test_a_firm_without_a_home_page_misses_no_number_on_it(
    tmp_path: Path, site: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 首页公示检查=LISTED.format(site))

    assert outcomes(report, "resource.access.unlicensed", "苏州甲乙科技有限公司") == expected


def test_a_missing_number_of_a_licence_is_none_of_a_filing(tmp_path: Path) -> None:
    report = judged(tmp_path, 首页公示检查=LISTED.format("a.cn"))

    assert outcomes(report, "resource.filing.missing", "a.cn") == set()
