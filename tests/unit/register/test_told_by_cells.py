"""Tables told by what stands in them: records in JSON, rounds side by side, headings that say nothing."""

import json
from pathlib import Path

import pytest

from rectitude.evidence.register import (
    Allocation,
    BadRow,
    Filing,
    ImportedFile,
    Licence,
    Observation,
)
from registers.reading import judged, messages, of, outcomes, read, write

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED = "resource.access.unlicensed"


def written(folder: Path, **files: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return folder


def test_records_in_json_lines_are_a_table(tmp_path: Path) -> None:
    rows = [
        {
            "域名": "a.cn",
            "主办单位": "甲公司",
            "服务器IP": ["192.0.2.1", "192.0.2.2"],
            "备注": None,
        },
        {"域名": "b.cn", "主办单位": "乙公司", "状态": "已注销"},
    ]
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    written(tmp_path, 备案__jsonl=lines + "\n{broken\n")

    found = read(tmp_path)

    first, second = of(Filing, found)
    assert (first.domain, first.server_ips) == ("a.cn", ("192.0.2.1", "192.0.2.2"))
    assert (second.status, second.line) == ("cancelled", 2)
    assert [bad.line for bad in of(BadRow, found)] == [3]


def test_several_arrays_in_one_object_are_a_table_each(tmp_path: Path) -> None:
    dump = {
        "dumpedAt": "2026-10-29",
        "licences": [{"holder": "甲公司", "number": "B1-20200001", "services": ["B11", "B14"]}],
        "allocations": [{"prefix": "192.0.2.0/24", "holder": "甲公司", "user": None}],
        "notes": ["none"],
    }
    written(tmp_path, dump__json=json.dumps(dump))

    found = read(tmp_path)

    assert [(row.holder, row.services) for row in of(Licence, found)] == [
        ("甲公司", ("B11", "B14"))
    ]
    assert [row.prefix for row in of(Allocation, found)] == ["192.0.2.0/24"]
    assert [row.file for row in of(Licence, found)] == ["dump.json/licences"]


def test_what_is_no_record_among_several_arrays_is_not_read(tmp_path: Path) -> None:
    """One entry that is no object took its whole table away without a word."""
    dump = {
        "licences": [{"holder": "甲公司", "number": "B1-20200001"}, None],
        "allocations": [["192.0.2.0/24", "甲公司"]],
        "notes": ["none"],
        "errors": [],
    }
    written(tmp_path, dump__json=json.dumps(dump))

    found = read(tmp_path)

    assert [row.holder for row in of(Licence, found)] == ["甲公司"]
    assert [(bad.file, bad.line) for bad in of(BadRow, found)] == [
        ("dump.json/licences", 2),
        ("dump.json/allocations", 0),
    ]
    assert [(each.file, each.usable) for each in of(ImportedFile, found)] == [
        ("dump.json/licences", True),
        ("dump.json/allocations", False),
    ]


def test_an_array_in_json_is_a_table_and_a_document_is_none(tmp_path: Path) -> None:
    array = {"data": [{"domain": "a.cn", "unit": {"name": "甲公司"}}]}
    written(tmp_path, filings__json=json.dumps(array), settings__json='{"a": {"b": [1, 2]}}')

    found = read(tmp_path)

    assert [row.domain for row in of(Filing, found)] == ["a.cn"]
    assert ("settings.json", "unknown") in {(f.file, f.table) for f in of(ImportedFile, found)}


def test_months_side_by_side_are_a_look_each(tmp_path: Path) -> None:
    text = "每月10日拨测,,,\n域名,2026年5月,2026年6月,2026年7月\na.cn,200,0,超时\nb.cn,200,,200\n"
    write(tmp_path, 拨测=text)

    rows = of(Observation, read(tmp_path))

    assert [(r.domain, r.observed_at, r.http_status) for r in rows] == [
        ("a.cn", "2026-05-10", 200),
        ("a.cn", "2026-06-10", 0),
        ("a.cn", "2026-07-10", 0),
        ("b.cn", "2026-05-10", 200),
        ("b.cn", "2026-07-10", 200),
    ]


def test_a_silence_of_months_without_days_is_counted_from_its_latest_beginning(
    tmp_path: Path,
) -> None:
    write(tmp_path, 拨测="域名,2026年8月,2026年9月\na.cn,0,无响应\n")

    assert [row.observed_at for row in of(Observation, read(tmp_path))] == [
        "2026-08-31",
        "2026-09-01",
    ]


def test_visits_with_the_same_parts_side_by_side_are_a_row_each(tmp_path: Path) -> None:
    text = (
        "页脚检查,,,,,\n域名,第一次（2026-09-01）,,第二次（2026-10-01）,,说明\n"
        ",状态码,备案号,状态码,备案号,\n"
        "a.cn,200,未见,200,京ICP备12345678号,已补\n"
    )
    write(tmp_path, 检查=text)

    rows = of(Observation, read(tmp_path))

    assert [(r.observed_at, r.http_status, r.shown_number) for r in rows] == [
        ("2026-09-01", 200, ""),
        ("2026-10-01", 200, "京ICP备12345678号"),
    ]


def test_counts_by_month_are_no_answers(tmp_path: Path) -> None:
    write(
        tmp_path,
        流量="域名,备案号,1月,2月\na.cn,京ICP备12345678号,350,0\nb.cn,京ICP备87654321号,9,7\n",
    )

    assert not of(Observation, read(tmp_path))


@pytest.mark.parametrize(
    ("cell", "shown"),
    [("未见", ""), ("无备案号", ""), ("none shown", ""), ("未核查", None), ("见备注", None)],
)
def test_a_number_is_absent_only_where_the_cell_says_so(
    tmp_path: Path, cell: str, shown: str | None
) -> None:
    write(tmp_path, observations=f"domain,http_status,shown_number\na.cn,200,{cell}\n")

    assert of(Observation, read(tmp_path))[0].shown_number == shown


def test_an_answer_that_cannot_be_read_is_no_silence(tmp_path: Path) -> None:
    write(tmp_path, observations="domain,http_status\na.cn,见附件\n")

    assert of(Observation, read(tmp_path))[0].http_status is None


def test_headings_that_say_nothing_leave_the_cells(tmp_path: Path) -> None:
    text = (
        "列1,列2,列3,列4,列5\n"
        "甲云数据有限公司,B1-20200001,B11;B14,2020-01-01,2029-12-31\n"
        "乙云数据有限公司,B1-20200002,B11,2021-01-01,2026-05-31\n"
    )
    write(tmp_path, 许可证=text)

    rows = of(Licence, read(tmp_path))

    assert [(r.holder, r.licence, r.services, r.valid_to) for r in rows] == [
        ("甲云数据有限公司", "B1-20200001", ("B11", "B14"), "2029-12-31"),
        ("乙云数据有限公司", "B1-20200002", ("B11",), "2026-05-31"),
    ]


def test_a_firm_under_a_heading_of_its_own_is_taken_for_no_other(tmp_path: Path) -> None:
    rows = "192.0.2.0/26,甲公司,丙集团\n192.0.2.64/26,乙公司,丙集团\n"
    write(tmp_path, 地址="IP段,出租方,施工单位\n" + rows)

    found = read(tmp_path)

    assert [row.user for row in of(Allocation, found)] == ["", ""]
    assert of(ImportedFile, found)[0].unknown_columns == ("施工单位",)


LICENCES = (
    "持证单位,许可证编号,业务种类,覆盖范围,有效期起,有效期止,续期\n"
    "长河云数据有限公司,B1-20200001,B11,全国,2021-01-01,2026-03-31,"
)
BLOCKS = (
    "地址段,出租方,承租方,合同号,用途,起\n"
    "192.0.2.0/26,长河云数据有限公司,第三示例贸易有限公司,K-1,托管,2026-05-01\n"
)


@pytest.mark.parametrize(
    ("renewal", "outcome"),
    [
        ("未提出（2026-09-01查）", "failed"),
        ("无", "failed"),
        ("", "failed"),
        ("已受理，受理号T0044", "cantTell"),
        ("不详", "cantTell"),
    ],
)
def test_a_renewal_is_one_that_was_applied_for(tmp_path: Path, renewal: str, outcome: str) -> None:
    report = judged(tmp_path, licences=f"{LICENCES}{renewal}\n", allocations=BLOCKS)

    assert outcomes(report, UNLICENSED, "长河云数据有限公司") == {outcome}


@pytest.mark.parametrize(
    ("heading", "remark", "outcome"),
    [
        ("备注", "机房三楼", "failed"),
        ("备注", "续期申请在审", "cantTell"),
        ("备注", "未申请续期", "failed"),
        ("代持情况", "由母公司代持", "cantTell"),
        ("施工单位", "第九示例集团有限公司", "failed"),
        ("联系电话", "010-00000000", "failed"),
    ],
)
def test_a_cell_that_may_explain_a_fault_makes_it_a_question_that_names_its_column(
    tmp_path: Path, heading: str, remark: str, outcome: str
) -> None:
    licences = LICENCES.replace("续期\n", f"{heading}\n") + remark
    report = judged(tmp_path, licences=f"{licences}\n", allocations=BLOCKS)

    (said,) = messages(report)[UNLICENSED, "长河云数据有限公司"]
    assert said.startswith(outcome)
    assert (heading in said) == (outcome == "cantTell")


def test_a_column_that_was_not_used_is_named(tmp_path: Path) -> None:
    report = judged(tmp_path, licences=LICENCES.replace("续期\n", "线缆颜色\n") + "红\n")

    assert any("线缆颜色" in limit.en for limit in report.scope.limits)


FILED = "域名,主办单位,备案号,数据日期\na.cn,甲示例贸易有限公司,京ICP备12345678号-1,2026-11-01\n"
SEEN = "域名,IP,核查时间,状态码,所在地\nb.cn,192.0.2.9,2026-10-30,200,境内\n"


@pytest.mark.parametrize(
    ("title", "looked_up", "outcome"),
    [
        ("", "", "failed"),
        ("全量导出,,,\n", "", "failed"),
        ("某局抽样清单,,,\n", "", "cantTell"),
        ("某局抽样清单,,,\n", "域名,查询结果\nb.cn,查无备案信息\na.cn,有备案\n", "failed"),
        ("", "域名,查询结果\nb.cn,有备案\na.cn,有备案\n", None),
    ],
)
def test_absence_is_proof_only_of_a_whole_register_or_a_look_up(
    tmp_path: Path, title: str, looked_up: str, outcome: str | None
) -> None:
    tables = {"备案": title + FILED, "核查": SEEN}
    report = judged(tmp_path, **tables | ({"备案查询": looked_up} if looked_up else {}))

    assert outcomes(report, MISSING, "b.cn") == ({outcome} if outcome else set())


@pytest.mark.parametrize(
    ("registrant", "registered", "outcome"),
    [
        ("丁示例游戏工作室", "2026-02-14", {"failed"}),
        ("丁示例游戏工作室", "2018-02-14", set()),
        ("甲示例贸易有限公司", "2026-02-14", set()),
    ],
)
def test_a_domain_registered_by_a_stranger_after_its_filing_was_taken_over(
    tmp_path: Path, registrant: str, registered: str, outcome: set[str]
) -> None:
    filings = (
        "域名,主办单位,备案号,审核时间,数据日期\n"
        "a.cn,甲示例贸易有限公司,京ICP备12345678号-1,2019-07-16,2026-11-01\n"
    )
    whois = f"域名,注册人,注册时间,到期时间\na.cn,{registrant},{registered},2027-02-14\n"

    report = judged(tmp_path, filings=filings, registrants=whois)

    assert outcomes(report, STALE, "a.cn") == outcome


def test_a_firm_named_in_a_column_of_the_licences_that_was_not_understood_is_asked_about(
    tmp_path: Path,
) -> None:
    licences = LICENCES.replace("续期\n", "字段7\n").replace("长河云数据", "长江云数据")
    report = judged(tmp_path, licences=f"{licences}长河云数据有限公司\n", allocations=BLOCKS)

    assert outcomes(report, UNLICENSED, "长河云数据有限公司") == {"cantTell"}


def test_a_cell_that_is_the_contract_of_another_row_may_say_where_a_block_comes_from(
    tmp_path: Path,
) -> None:
    licences = LICENCES.replace("2026-03-31", "2029-03-31")
    blocks = (
        "地址段,出租方,承租方,合同号,字段5\n"
        "192.0.2.0/24,长河云数据有限公司,第七示例网络有限公司,K-1,\n"
        "192.0.2.0/26,第七示例网络有限公司,第三示例贸易有限公司,K-2,K-1\n"
    )
    report = judged(tmp_path, licences=f"{licences}\n", allocations=blocks)

    assert "failed" not in outcomes(report, "resource.access.sublet-or-illegal", "192.0.2.0/26")
