"""Tables as offices write them: titles, ranges in two columns, lists, words of their own."""

from pathlib import Path

import pytest

from rectitude.collectors.register.beginnings import is_of_cells
from rectitude.evidence.register import (
    Allocation,
    BadRow,
    Filing,
    ImportedFile,
    Licence,
    Observation,
    Registrant,
    Relation,
)
from registers.reading import of, read, write


def test_titles_above_the_header_are_no_header(tmp_path: Path) -> None:
    write(
        tmp_path,
        filings="网站备案数据汇总表,,\n填报单位：数据管理部,,制表日期：2026年11月20日\n"
        "域名,主办单位名称,备案号\na.cn,甲公司,京ICP备12345678号-1\n",
    )

    found = read(tmp_path)

    (filing,) = of(Filing, found)
    assert (filing.domain, filing.unit_name, filing.line) == ("a.cn", "甲公司", 4)
    assert of(ImportedFile, found)[0].as_of == "2026-11-20"
    assert not of(BadRow, found)


def test_a_header_printed_again_is_no_row(tmp_path: Path) -> None:
    write(tmp_path, filings="域名,主办单位\na.cn,甲\n域名,主办单位\nb.cn,乙\n")

    found = read(tmp_path)

    assert [row.domain for row in of(Filing, found)] == ["a.cn", "b.cn"]
    assert not of(BadRow, found)


def test_a_range_may_stand_in_two_columns(tmp_path: Path) -> None:
    write(
        tmp_path,
        allocations="起始IP,终止IP,持有单位\n192.0.2.0,192.0.2.127,甲\n198.51.100.7,,乙\n",
    )

    blocks = [(row.prefix, row.holder) for row in of(Allocation, read(tmp_path))]

    assert blocks == [("192.0.2.0/25", "甲"), ("198.51.100.7/32", "乙")]


@pytest.mark.parametrize(
    ("written", "prefixes"),
    [
        ("192.0.2.1/24", ["192.0.2.0/24"]),
        ("192.0.2.0/24;198.51.100.0/24", ["192.0.2.0/24", "198.51.100.0/24"]),
        ("192.0.2.0 ~ 192.0.2.255", ["192.0.2.0/24"]),
        ("192.0.2.0-255；198.51.100.0/25", ["192.0.2.0/24", "198.51.100.0/25"]),
        ("192.0.2.0/255.255.255.0", ["192.0.2.0/24"]),
    ],
)
def test_a_cell_may_name_several_blocks(tmp_path: Path, written: str, prefixes: list[str]) -> None:
    write(tmp_path, allocations=f"prefix,holder\n{written},甲\n")

    assert [row.prefix for row in of(Allocation, read(tmp_path))] == prefixes


def test_each_value_of_a_list_is_a_row_and_a_bad_one_is_named(tmp_path: Path) -> None:
    write(
        tmp_path,
        filings="domain,unit_name\na.cn;b.cn;bad_,甲\n",
        observations="domain,ip\na.cn,192.0.2.1;192.0.2.2\n",
        relations="parent,child,kind\n母,子一;子二,全资子公司\n",
    )

    found = read(tmp_path)

    assert [row.domain for row in of(Filing, found)] == ["a.cn", "b.cn"]
    assert [row.ip for row in of(Observation, found)] == ["192.0.2.1", "192.0.2.2"]
    assert [row.child for row in of(Relation, found)] == ["子一", "子二"]
    (bad,) = of(BadRow, found)
    assert (bad.value, bad.kept) == ("bad_", True)


@pytest.mark.parametrize(
    ("written", "use"),
    [
        ("主机托管", "hosting"),
        ("IDC托管", "hosting"),
        ("云主机租用", "hosting"),
        ("互联网专线", "leased-line"),
        ("专线转租", "resale"),
        ("CDN加速", "cdn"),
        ("办公自用", "own-use"),
        ("家庭宽带用户", "residential"),
    ],
)
def test_uses_are_known_in_the_words_of_the_trade(tmp_path: Path, written: str, use: str) -> None:
    write(tmp_path, allocations=f"prefix,holder,use\n192.0.2.0/24,甲,{written}\n")

    assert of(Allocation, read(tmp_path))[0].use == use


def test_a_use_denied_is_not_that_use(tmp_path: Path) -> None:
    write(tmp_path, allocations="prefix,holder,use\n192.0.2.0/24,甲,不得转租\n")

    (row,) = of(Allocation, read(tmp_path))

    assert (row.use, row.unread) == ("", ("use",))


@pytest.mark.parametrize(
    ("name", "header", "kind"),
    [
        ("备案域名注册人.csv", "域名,注册人,注册商,到期时间\na.cn,甲,乙,2027-01-01\n", Registrant),
        ("备案网站巡查.csv", "域名,IP地址,探测时间,状态码\na.cn,192.0.2.1,2026-11-01,200\n", Observation),
        ("IP地址备案表.csv", "网段,持有单位,使用单位,用途\n192.0.2.0/24,甲,乙,自用\n", Allocation),
        ("备案.csv", "域名,IP地址,位置\na.cn,192.0.2.1,\n", Filing),
    ],
)  # fmt: skip
def test_a_table_is_told_by_its_columns_before_its_name(
    tmp_path: Path, name: str, header: str, kind: type[Registrant]
) -> None:
    (tmp_path / name).write_text(header, encoding="utf-8")

    assert len(of(kind, read(tmp_path))) == 1


@pytest.mark.parametrize(
    ("written", "term"),
    [
        ("2018年5月1日至2023年4月30日", ("2018-05-01", "2023-04-30")),
        ("自2018-05-01起至2023-04-30止", ("2018-05-01", "2023-04-30")),
        ("2018.05.01-2023.04.30", ("2018-05-01", "2023-04-30")),
        ("至2023年4月30日", ("", "2023-04-30")),
        ("长期", ("", "")),
    ],
)
def test_a_term_may_stand_in_words(tmp_path: Path, written: str, term: tuple[str, str]) -> None:
    write(tmp_path, licences=f"企业名称,许可证编号,有效期\n甲,B1-20180001,{written}\n")

    (licence,) = of(Licence, read(tmp_path))

    assert (licence.valid_from, licence.valid_to) == term


def test_a_term_that_cannot_be_read_is_said_to_be_unread(tmp_path: Path) -> None:
    write(tmp_path, licences="企业名称,许可证编号,有效期\n甲,B1-20180001,五年\n")

    found = read(tmp_path)

    assert of(Licence, found)[0].unread == ("valid_from", "valid_to")
    assert [(bad.value, bad.kept) for bad in of(BadRow, found)] == [("五年", True)]


def test_a_licence_with_areas_by_service_is_read_service_by_service(tmp_path: Path) -> None:
    write(
        tmp_path,
        licences="企业名称,许可证编号,业务种类（服务项目）及覆盖范围\n"
        "甲,B1-20180001,互联网数据中心业务：北京；互联网接入服务业务：全国\n",
    )

    rows = of(Licence, read(tmp_path))

    assert [(row.services, row.area) for row in rows] == [
        (("互联网数据中心业务",), ("北京",)),
        (("互联网接入服务业务",), ("全国",)),
    ]


@pytest.mark.parametrize(
    ("written", "status"), [("200 OK", 200), ("404 Not Found", 404), ("超时", 0), ("无响应", 0)]
)
def test_a_status_may_bear_its_phrase(tmp_path: Path, written: str, status: int) -> None:
    write(tmp_path, observations=f"domain,http_status\na.cn,{written}\n")

    assert of(Observation, read(tmp_path))[0].http_status == status


def test_columns_are_told_by_their_cells_where_the_heading_says_nothing(tmp_path: Path) -> None:
    rows = "192.0.2.0/26,甲,乙\n192.0.2.64/26,甲,丙\n"
    write(tmp_path, 资源="资源,转出方,接收方\n" + rows)

    assert [row.prefix for row in of(Allocation, read(tmp_path))] == [
        "192.0.2.0/26",
        "192.0.2.64/26",
    ]


def test_a_second_line_of_the_header_parts_what_is_merged_in_the_first(tmp_path: Path) -> None:
    text = (
        "企业名称,编号,业务种类（服务项目）及覆盖范围,,有效期,\n,,业务种类,覆盖范围,起,止\n"
        "甲公司,闽B2-20210555,信息服务业务,福建省,2021-10-08,2026-12-31\n"
    )
    write(tmp_path, 许可=text)

    (row,) = of(Licence, read(tmp_path))
    assert (row.area, row.valid_from, row.valid_to) == (("福建省",), "2021-10-08", "2026-12-31")


def test_titles_sections_and_merged_cells_stand_for_columns(tmp_path: Path) -> None:
    text = (
        "分配单位：中国电信股份有限公司,,\n以下均为自用,,\nIP段,使用单位,合同编号\n192.0.2.0/26,甲公司,HT-1\n"
        "【以下为转租】,,\n192.0.2.64/26,乙公司,HT-2\n合计,2,\n"
    )
    write(tmp_path, 地址=text)

    found = read(tmp_path)
    rows = of(Allocation, found)
    assert [(row.holder, row.use) for row in rows] == [
        ("中国电信股份有限公司", "own-use"),
        ("中国电信股份有限公司", "resale"),
    ]
    assert not of(BadRow, found)


@pytest.mark.parametrize(
    "row",
    [
        "共创网络有限公司,B11,",
        "注意力科技有限公司,B11,",
        "以上海为名有限公司,B11,",
        "Notes Ltd,B11,",
    ],
)
def test_a_row_that_begins_like_a_note_is_a_row(tmp_path: Path, row: str) -> None:
    write(tmp_path, licences=f"持证单位,业务种类,证号\n甲公司,B11,京B1-20200001\n{row}\n")

    assert len(of(Licence, read(tmp_path))) == 2


def test_a_lonely_domain_is_a_row_and_no_title(tmp_path: Path) -> None:
    write(tmp_path, filings="域名,主办单位,备案号\n1.example.cn,,\na.cn,甲公司,京ICP备10000001号\n")

    assert [row.domain for row in of(Filing, read(tmp_path))] == ["1.example.cn", "a.cn"]


def test_numbers_of_licences_are_no_blocks_whatever_they_look_like(tmp_path: Path) -> None:
    rows = "".join(f"甲{n}公司,B1-2020000{n},B11\n" for n in range(4))
    write(tmp_path, licences="holder,number,services\n" + rows)

    assert {row.licence for row in of(Licence, read(tmp_path))} == {
        f"B1-2020000{n}" for n in range(4)
    }


def test_a_few_merged_cells_are_those_of_the_unit_whose_number_it_is(tmp_path: Path) -> None:
    rows = [f"u{n}.cn,单位{n},京ICP备2020000{n:03}号,京ICP备2020000{n:03}号-1" for n in range(9)]
    rows += ["more.cn,,,京ICP备2020000008号-2", "none.cn,,,京ICP备2020000999号-1"]
    write(tmp_path, filings="域名,主办单位,主体备案号,网站备案号\n" + "\n".join(rows) + "\n")

    units = {row.domain: row.unit_name for row in of(Filing, read(tmp_path))}

    assert (units["more.cn"], units["none.cn"]) == ("单位8", "")


@pytest.mark.parametrize(
    ("cells", "is_row"),
    [
        (["C1", "丁某", "家宽代理IP 1万次/日", "5", "2026-04-12"], True),
        (["域名", "2026-04-12", "2026-07-06"], False),
        (["订单", "购买方", "商品", "数量", "起"], False),
    ],
)
def test_a_line_with_a_day_and_a_count_is_no_header(cells: list[str], is_row: bool) -> None:
    assert is_of_cells(cells) is is_row
