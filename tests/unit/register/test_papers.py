"""Tables and forms as they stand in minutes, letters and printed lists, and objects of a registry as text."""

from pathlib import Path

import pytest

from rectitude.collectors.register import papers
from rectitude.evidence.register import Allocation, Filing, ImportedFile, Licence, Observation
from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.reading import of, outcomes, read

UNLICENSED = "resource.access.unlicensed"


def folder(tmp_path: Path, **files: str) -> Path:
    """Write files by name, of which `__` stands for the dot."""
    target = tmp_path / "in"
    target.mkdir()
    for name, text in files.items():
        (target / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return target


MINUTES = """# 检查记录

检查日期：2026年10月12日

| 序号 | 被检查单位 | 地址 | **现场情况** | 是否持有许可证 |
| --- | --- | --- | --- | --- |
| 1 | 宜春示例网络有限公司 | 宜春市袁州区 | 对外出租机柜12个 | {said} |
| 2 | 萍乡示例酒店有限公司 | 萍乡市安源区 | 机房仅供自用 | 不需要 |

以上情况属实。
"""


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("无，系统查无此企业许可信息", {"failed"}),
        ("未取得增值电信业务经营许可证", {"failed"}),
        ("有", set()),
        ("待核实", set()),
    ],
)
def test_a_table_in_markdown_is_read_as_one_in_a_workbook(
    tmp_path: Path, said: str, expected: set[str]
) -> None:
    target = folder(tmp_path, 检查记录__md=MINUTES.format(said=said))

    report = inspect(Target("register", str(target)), Options(), workdir=tmp_path)

    assert outcomes(report, UNLICENSED, "宜春示例网络有限公司") - {"cantTell"} == expected
    assert outcomes(report, UNLICENSED, "萍乡示例酒店有限公司") == set()


def test_labels_and_values_of_a_printed_answer_are_a_record_each(tmp_path: Path) -> None:
    text = (
        "许可证信息查询结果\n\n企业名称：周口示例科技有限公司　　许可证编号：豫B1-20200188\n"
        "业务种类：互联网接入服务业务\n有效期：2020年5月8日至2025年5月7日\n许可证状态：已过期，未查到续期受理\n\n"
        "企业名称：漯河示例网络有限公司　　许可证编号：豫B1-20230071\n"
        "业务种类：互联网接入服务业务\n有效期：2023年9月1日至2028年8月31日\n许可证状态：有效\n"
    )

    found = of(Licence, read(folder(tmp_path, 许可证__txt=text)))

    assert [(row.holder, row.licence, row.valid_to) for row in found] == [
        ("周口示例科技有限公司", "豫B1-20200188", "2025-05-07"),
        ("漯河示例网络有限公司", "豫B1-20230071", "2028-08-31"),
    ]


def test_prose_is_no_table_and_is_said_to_be_left_aside(tmp_path: Path) -> None:
    text = "各单位：\n请于月底前报送备案情况，逾期不候。\n联系人：张某\n"
    files = of(
        ImportedFile,
        read(folder(tmp_path, 通知__md=text, filings__csv="domain,unit_name\na.cn,甲\n")),
    )

    assert {file.file: file.table for file in files} == {
        "通知.md": "unknown",
        "filings.csv": "filings",
    }


@pytest.mark.parametrize("mark", ["，", "\t", ";", "|"])
def test_the_mark_between_cells_is_told_from_the_lines(tmp_path: Path, mark: str) -> None:
    rows = [["域名", "主办单位", "网站备案号"], ["a.cn", "甲公司", "赣ICP备2021003312号-1"]]
    text = "".join(mark.join(row) + "\n" for row in rows)

    found = of(Filing, read(folder(tmp_path, 备案__csv=text)))

    assert [row.unit_name for row in found] == ["甲公司"]


def test_wide_commas_within_cells_part_nothing(tmp_path: Path) -> None:
    text = "域名,核查情况\na.cn,可访问，已备案\nb.cn,可访问，已备案\n"

    found = of(Observation, read(folder(tmp_path, 核查__csv=text)))

    assert [row.http_status for row in found] == [200, 200]


OBJECTS = """% a dump
inetnum:        103.144.16.0 - 103.144.19.255
netname:        EXAMPLE-NET
descr:          Example Network Technology Co., Ltd.
status:         ALLOCATED PORTABLE
source:         APNIC

inetnum:        103.144.18.0 - 103.144.18.255
netname:        SHOP-CLOUD
descr:          Shop Cloud Studio
descr:          second line
status:         ASSIGNED NON-PORTABLE

person:         Somebody
nic-hdl:        SB1-AP
"""


def test_objects_of_a_registry_are_blocks_with_their_holders_and_users(tmp_path: Path) -> None:
    found = of(Allocation, read(folder(tmp_path, whois__txt=OBJECTS)))

    assert [(row.prefix, row.holder, row.user) for row in found] == [
        ("103.144.16.0/22", "Example Network Technology Co., Ltd.", ""),
        ("103.144.18.0/24", "Example Network Technology Co., Ltd.", "Shop Cloud Studio"),
    ]


CHAIN = "网段,{first},{second},{third},最终用户,备注\n1.2.0.0/22,甲公司,乙公司,{gap},丁公司,在用\n"


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("一级单位", "二级单位", "三级单位"),
        ("资源持有单位", "一级承租单位", "二级承租单位"),
        ("地址持有方", "第1手", "第2手"),
        ("holder", "tier 1 lessee", "tier 2 lessee"),
    ],
)
def test_each_link_of_a_chain_in_one_line_is_a_letting(
    tmp_path: Path, first: str, second: str, third: str
) -> None:
    text = CHAIN.format(first=first, second=second, third=third, gap="丙公司")
    if first == "地址持有方":
        text = text.replace("第1手", "第一手").replace("第2手", "第二手")

    found = of(Allocation, read(folder(tmp_path, 链条__csv=text)))

    assert [(row.holder, row.user) for row in found] == [
        ("甲公司", "乙公司"),
        ("乙公司", "丙公司"),
        ("丙公司", "丁公司"),
    ]


def test_a_level_that_is_empty_is_passed_over(tmp_path: Path) -> None:
    text = CHAIN.format(first="一级单位", second="二级单位", third="三级单位", gap="—")

    found = of(Allocation, read(folder(tmp_path, 链条__csv=text)))

    assert [(row.holder, row.user) for row in found] == [("甲公司", "乙公司"), ("乙公司", "丁公司")]


@pytest.mark.parametrize("unit", ["-", "- ", "[", "[a](", "|-", "**", "a："])
def test_a_line_of_one_sign_over_and_over_is_read_to_its_end(unit: str) -> None:
    assert papers._cells(unit * 50_000 + "x")


@pytest.mark.parametrize("note", ["", "注：核验由两人进行\n"])
@pytest.mark.parametrize("mark", ["|", "\t", ";", ","])
def test_a_text_of_marked_cells_below_titles_is_a_table(
    tmp_path: Path, mark: str, note: str
) -> None:
    rows = (
        "地址段|备案使用单位|实际使用单位|与备案是否一致|核验说明",
        "198.18.96.0/24|甲学府教育有限公司|乙油泉信息有限公司|不一致|未更新报备",
        "198.18.97.0/24|丙旅行社有限公司|丙旅行社有限公司|一致|",
    )
    table = "".join(f"{row}\n".replace("|", mark) for row in rows)
    text = f"龙江地址备案核验 第三批\n核验日期：2026年9月24日\n\n{table}{note}"

    account = of(ImportedFile, read(folder(tmp_path, 抽查表__txt=text)))[0]

    assert (account.table, account.rows) == ("statements", 2)
