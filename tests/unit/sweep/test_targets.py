"""The table of a sweep: each target once, what is wrong named and counted, nothing fatal."""

from pathlib import Path

import openpyxl
import pytest

from rectitude.sweep.targets import Fault, Planned, hosts_in, read
from rectitude.text import Unable


@pytest.fixture
def taken(tmp_path: Path):
    def take(text: str, *, encoding: str = "utf-8", **shared: object):
        path = tmp_path / "targets.csv"
        path.write_text(text, encoding=encoding)
        rows = list(read(path, shared))
        return [r for r in rows if isinstance(r, Planned)], [
            r for r in rows if isinstance(r, Fault)
        ]

    return take


def test_a_target_written_otherwise_is_the_same(taken) -> None:
    planned, faults = taken(
        "address\nhttps://a.example\nHTTPS://A.example:443/\na.example\nhttps://a.example/b\n"
    )

    assert [each.address for each in planned] == ["https://a.example/", "https://a.example/b"]
    assert [(fault.line, fault.why.en) for fault in faults] == [
        (3, "the same as line 2"),
        (4, "the same as line 2"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_headers_may_be_chinese(taken, encoding: str) -> None:
    planned, _ = taken("网址,标签\nhttps://a.example,电商；华东\n", encoding=encoding)

    assert planned[0].tags == ("电商", "华东")
    assert planned[0].host == "a.example"


def test_other_columns_are_options_and_win_over_those_of_all(taken) -> None:
    planned, _ = taken(
        "address,pages,resolve\nhttps://a.example,3,a=127.0.0.1;b=127.0.0.1\n", pages=1
    )

    assert planned[0].options == {"pages": 3, "resolve": ["a=127.0.0.1", "b=127.0.0.1"]}


def test_a_bad_line_is_named_and_the_others_are_taken(taken) -> None:
    planned, faults = taken(
        "address,pages\nftp://a.example,\nhttps://b.example,many\nhttps://c.example:x/,\n,3\n"
        "https://d.example,\n"
    )

    assert [each.host for each in planned] == ["d.example"]
    assert [fault.line for fault in faults] == [2, 3, 4, 5]
    assert "pages" in faults[1].why.en


@pytest.mark.parametrize(
    ("text", "said"),
    [("homepage\nhttps://a.example\n", "address"), ("address,colour\na.example,red\n", "colour")],
)
def test_a_table_that_cannot_be_used_is_said_at_once(taken, text: str, said: str) -> None:
    with pytest.raises(Unable, match=said):
        taken(text)


def test_a_workbook_is_read_too(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("对象", "tags"), ("https://a.example", "x")):
        book.active.append(row)
    book.save(tmp_path / "t.xlsx")

    (planned,) = read(tmp_path / "t.xlsx", {})

    assert (planned.address, planned.tags) == ("https://a.example/", ("x",))


def test_files_are_named_so_that_a_sweep_goes_on_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yaml").write_text("answers: {}\n", encoding="utf-8")
    (tmp_path / "t.csv").write_text("address,persona\nplan.yaml,me.yaml\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    (planned,) = read(Path("t.csv"), {})

    assert planned.address == str(tmp_path / "plan.yaml")
    assert planned.options == {"persona": str(tmp_path / "me.yaml")}


def test_a_stop_list_names_hosts(tmp_path: Path) -> None:
    path = tmp_path / "stop.txt"
    path.write_text(
        "# asked on 2 March\nA.example\nhttps://b.example/x # too\n\n", encoding="utf-8"
    )

    assert hosts_in(path) == {"a.example", "b.example"}
