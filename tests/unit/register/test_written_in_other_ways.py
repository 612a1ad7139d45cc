"""Tables written in many other ways: ticks and codes, forms, several in a sheet, months, findings."""

from pathlib import Path

import pytest

from rectitude.evidence.register import Filing
from registers.reading import judged, of, outcomes, read, write

UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
LICENCES = (
    "持证单位,许可证号,业务种类,有效期至\n"
    "共创示例数据有限公司,苏B1-20200001,互联网数据中心业务,2029-01-01\n"
)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("浙江杭州,×,,√", {"failed"}),
        ("浙江杭州,否,,是", {"failed"}),
        ("浙江杭州,√,浙ICP备17001235号-1,√", set()),
        ("香港,×,,√", set()),
        ("浙江杭州,×,,×", set()),
    ],
)
def test_ticks_answer_whether_a_site_is_filed(tmp_path: Path, row: str, expected: set[str]) -> None:
    table = (
        "网址,服务器位置,是否已备案,ICP备案号,是否可正常访问\n"
        "a-example.cn,浙江杭州,√,浙ICP备17001234号-1,√\n"
        f"b-example.cn,{row}\n"
    )

    report = judged(tmp_path, 摸底表=table)

    assert outcomes(report, MISSING, "b-example.cn") == expected


@pytest.mark.parametrize(("code", "expected"), [("B", {"failed"}), ("A", set())])
def test_a_legend_says_what_codes_mean(tmp_path: Path, code: str, expected: set[str]) -> None:
    table = (
        "说明：备案情况 A-已备案 B-未备案；访问 1-正常 0-无法访问；接入地均为福建省\n"
        "序号,域名,备案情况,访问,检查日期\n"
        "1,a-example.cn,A,1,2026-11-20\n"
        f"2,b-example.cn,{code},1,2026-11-20\n"
    )

    assert outcomes(judged(tmp_path, 巡检=table), MISSING, "b-example.cn") == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("机房在用机柜30个，对外出租给15家企业，未能提供许可证", {"failed"}),
        ("机房8个机柜，均为本公司自用", set()),
        ("出租机柜业务已于2025年停止，机房空置", set()),
        ("计划开展机柜出租业务，正在申请许可证", set()),
        ("疑似对外出租机柜，待核实", {"cantTell"}),
    ],
)
def test_what_a_visit_found_is_told_in_a_sentence(
    tmp_path: Path, found: str, expected: set[str]
) -> None:
    visits = (
        "走访日期,走访对象,走访发现\n"
        f"2026-10-12,皋城示例网络有限公司,{found}\n"
        "2026-10-13,共创示例数据有限公司,出租机柜12个，已取得许可证\n"
    )

    report = judged(tmp_path, 走访记录=visits, 许可证=LICENCES)

    assert outcomes(report, UNLICENSED, "皋城示例网络有限公司") == expected


@pytest.mark.parametrize(
    ("held", "expected"), [("互联网接入服务业务", {"failed"}), ("互联网数据中心业务", set())]
)
def test_a_licence_typed_in_as_a_form_is_read(
    tmp_path: Path, held: str, expected: set[str]
) -> None:
    form = (
        "编号：B1-20220777,\n项目,内容\n公司名称,巴克图示例信息有限公司\n"
        f"业务种类（服务项目）及覆盖范围,1.{held} 江苏省\n有效期至,2029年7月7日\n"
    )
    done = (
        "企业,开展业务,服务地区,开始日期\n"
        "巴克图示例信息有限公司,互联网数据中心业务（机柜出租）,江苏,2025-01-01\n"
    )

    report = judged(tmp_path, 许可证=form, 业务=done)

    assert outcomes(report, UNLICENSED, "巴克图示例信息有限公司") == expected


def test_tables_below_each_other_in_a_sheet_are_each_read(tmp_path: Path) -> None:
    sheet = (
        "一、持证情况,,,\n持证单位,许可证号,业务种类,有效期至\n"
        "共创示例数据有限公司,苏B1-20200001,互联网数据中心业务,2029-01-01\n"
        ",,,\n二、机柜出租合同,,,\n出租方,承租方,内容,签订日期\n"
        "共创示例数据有限公司,牛奶示例有限公司,机柜2个,2025-01-01\n"
        "天池示例网络有限公司,旅游示例有限公司,机柜1个,2025-01-01\n"
    )

    report = judged(tmp_path, 材料=sheet)

    assert outcomes(report, UNLICENSED, "天池示例网络有限公司") == {"failed"}
    assert outcomes(report, UNLICENSED, "共创示例数据有限公司") == set()


@pytest.mark.parametrize(
    ("since", "last", "expected"),
    [
        ("2026-06-03", "无法访问", {"failed"}),
        ("2026-06-03", "可以访问", set()),
        ("2026-11-05", "无法访问", set()),
    ],
)
def test_a_column_says_since_when_a_site_is_silent(
    tmp_path: Path, since: str, last: str, expected: set[str]
) -> None:
    table = (
        "备案域名,备案主体,备案号,首次发现无法访问日期,最近一次核查日期,最近核查结果\n"
        f"a-example.cn,宿州示例有限公司,皖ICP备14000001号-1,{since},2026-11-10,{last}\n"
        "b-example.cn,砀山示例有限公司,皖ICP备14000002号-1,2026-11-08,2026-11-10,无法访问\n"
    )

    assert outcomes(judged(tmp_path, 空壳=table), STALE, "a-example.cn") == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("菊花示例茶厂有限公司,贡菊示例生物有限公司,2025-09-01,否", {"failed"}),
        ("菊花示例茶厂有限公司,菊花示例茶厂有限公司,,否", set()),
        ("菊花示例茶厂有限公司,贡菊示例生物有限公司,2026-11-01,否", {"cantTell"}),
    ],
)
def test_the_name_of_today_stands_beside_that_of_the_filing(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    table = (
        "截至2026-11-10,,,,\n备案主体名称,现工商登记名称,更名日期,备案是否已变更,网站域名\n"
        f"{row},a-example.cn\n"
        "电机示例有限公司,机电示例有限公司,2025-08-01,是,b-example.cn\n"
    )

    assert outcomes(judged(tmp_path, 更名核查=table), STALE, "a-example.cn") == expected


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("经核实已转租给某机房用于出租服务器", {"failed"}),
        ("不得转租", set()),
        ("未发现转租", set()),
        ("原转租合同已终止", set()),
        ("经核实已停止对外出租", set()),
        ("经核实设备为租用", set()),
    ],
)
def test_a_remark_says_that_a_block_is_let_on(
    tmp_path: Path, remark: str, expected: set[str]
) -> None:
    blocks = (
        "网段,分配单位,分配给,登记用途,备注\n"
        f"218.84.1.0/25,中国电信示例分公司,丝路示例网吧有限公司,自用,{remark}\n"
        "218.84.1.128/25,中国电信示例分公司,示例大学,自用,\n"
    )

    report = judged(tmp_path, 台账=blocks, 许可证=LICENCES)

    assert outcomes(report, SUBLET, "218.84.1.0/25") == expected


@pytest.mark.parametrize(("answer", "expected"), [("否", {"failed"}), ("是", set())])
def test_a_question_about_annual_reports_is_answered_for_a_year_beside_it(
    tmp_path: Path, answer: str, expected: set[str]
) -> None:
    table = (
        "截至2026年6月30日,,,,\n企业名称,许可证号,发证日期,年度,是否报送年报\n"
        f"谯城示例信息有限公司,皖B2-20180001,2018-03-01,2025,{answer}\n"
        "漆园示例数据有限公司,皖B2-20180002,2018-03-01,2025,是\n"
    )

    report = judged(tmp_path, 年报名单=table)

    assert outcomes(report, UNLICENSED, "谯城示例信息有限公司") == expected


def test_a_list_of_cancelled_licences_ends_the_term_that_another_list_still_prints(
    tmp_path: Path,
) -> None:
    cancelled = (
        "公司名称,许可证号,业务种类,注销日期\n"
        "长寿示例数据有限公司,苏B1-20170001,互联网数据中心业务,2026-03-15\n"
    )
    listed = (
        "公司名称,许可证号,业务种类,有效期\n"
        "长寿示例数据有限公司,苏B1-20170001,互联网数据中心业务,2017-01-01至2027-01-01\n"
        "凤山示例网络有限公司,苏B1-20180001,互联网数据中心业务,2018-01-01至2028-01-01\n"
    )
    racks = (
        "机房运营企业,客户名称,托管机柜数,起租日期,状态\n"
        "长寿示例数据有限公司,火腿示例有限公司,3,2024-01-01,在租\n"
        "凤山示例网络有限公司,米业示例有限公司,3,2026-06-01,在租\n"
    )

    report = judged(tmp_path, 注销公告=cancelled, 名录=listed, 机房客户=racks)

    assert outcomes(report, UNLICENSED, "长寿示例数据有限公司") == {"failed"}
    assert outcomes(report, UNLICENSED, "凤山示例网络有限公司") == set()


@pytest.mark.parametrize(
    ("racks", "customers", "held", "expected"),
    [
        ("40", "12", "未持证", {"failed"}),
        ("5", "0", "未持证（自用机房）", set()),
        ("60", "20", "苏B1-20200001", set()),
    ],
)
def test_numbers_of_customers_say_that_a_data_centre_serves_others(
    tmp_path: Path, racks: str, customers: str, held: str, expected: set[str]
) -> None:
    firm = "共创示例数据有限公司" if held.startswith("苏") else "钢城示例数据有限公司"
    rooms = (
        "机房名称,运营单位,所在地,许可证情况,在网机柜,对外客户数,检查日期\n"
        f"钢城机房,{firm},江苏南京,{held},{racks},{customers},2026-09-01\n"
        "大学城机房,共创示例数据有限公司,江苏南京,苏B1-20200001,60,20,2026-09-01\n"
    )

    report = judged(tmp_path, 机房检查=rooms, 许可证=LICENCES)

    assert outcomes(report, UNLICENSED, firm) == expected


@pytest.mark.parametrize(
    ("opinion", "product", "expected"),
    [
        ("无证，不予续约", "互联网专线带宽", {"failed"}),
        ("无证，不予续约", "办公桌椅", set()),
        ("合格", "互联网专线带宽", set()),
    ],
)
def test_an_opinion_on_a_supplier_says_that_it_has_no_licence(
    tmp_path: Path, opinion: str, product: str, expected: set[str]
) -> None:
    suppliers = (
        "供应商名称,供应产品,资质名称,审查意见,审查日期\n"
        f"岱岳示例通信有限公司,{product},增值电信业务经营许可证,{opinion},2026-09-09\n"
        "中国电信股份有限公司,互联网专线带宽,基础电信业务经营许可证,合格,2026-09-09\n"
    )

    report = judged(tmp_path, 供应商资质审查表=suppliers)

    assert outcomes(report, SUBLET, "岱岳示例通信有限公司") == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("网站可正常访问，未查询到备案信息", {"failed"}),
        ("网站可正常访问，备案号皖ICP备20000001号-1", set()),
        ("网站无法访问", set()),
    ],
)
def test_one_sentence_tells_of_a_site_and_of_its_filing(
    tmp_path: Path, found: str, expected: set[str]
) -> None:
    table = (
        "域名,主办单位,核查情况,核查日期,服务器所在地\n"
        f"a-example.cn,牡丹示例花卉有限公司,{found},2026-11-01,山东菏泽\n"
        "b-example.cn,汉服示例有限公司,网站可正常访问，未查询到备案信息,2026-11-01,山东菏泽\n"
    )

    assert outcomes(judged(tmp_path, 网站核查情况=table), MISSING, "a-example.cn") == expected


def test_a_question_about_the_filer_names_nobody(tmp_path: Path) -> None:
    table = (
        "数据时点：2026-11-15,,,\n网站域名,ICP备案,备案主体是否一致,接入服务单位\n"
        "a-example.cn,京ICP备05000001号,是,甲示例数据有限公司\n"
        "b-example.cn,京ICP备05000003号,是,甲示例数据有限公司\n"
    )

    rows = of(Filing, read(write(tmp_path, 台账=table)))

    assert [row.unit_name for row in rows] == ["", ""]
    assert [row.service_licence for row in rows] == ["京ICP备05000001号", "京ICP备05000003号"]
