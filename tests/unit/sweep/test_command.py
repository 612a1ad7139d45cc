"""The command from end to end, on targets that need no network."""

import json
import re
import socket
import time
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rectitude.cli import main
from rectitude.sweep import targets
from rectitude.sweep.politeness import Manners, Politeness
from rectitude.sweep.store import Store

ANSWERS = """
enterprise: 云雀网络
subject: {kind: website, id: "https://site.example"}
answers: {user.popup.full-screen-link: WORD}
"""


@pytest.fixture(autouse=True)
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for number in range(4):
        word = "problem" if number == 3 else "no_problem"
        (tmp_path / f"a{number}.yaml").write_text(ANSWERS.replace("WORD", word), encoding="utf-8")
    lines = ["address,tags", *(f"a{n}.yaml,group={n % 2}" for n in range(4)), "ftp://a.example,"]
    (tmp_path / "targets.csv").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path / "targets.csv"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--lang", "en"], catch_exceptions=False)


def lines(folder: str) -> list[dict[str, object]]:
    return [
        json.loads(line) for line in Path(folder, "results.jsonl").read_text("utf-8").splitlines()
    ]


def test_a_sweep_leaves_results_bundles_and_reports_and_names_what_it_left_out() -> None:
    done = run("sweep", "targets.csv", "--output", "out", "--workers", "2")

    assert done.exit_code in {0, 1}
    assert [line["target"]["address"] for line in lines("out")] == [f"a{n}.yaml" for n in range(4)]
    assert len(list(Path("out/bundles").iterdir())) == 4
    assert Path("out/report.html").is_file()
    assert Path("out/report.xlsx").is_file()
    assert "6: This is no address of http or https" in done.stderr
    assert "done: 4" in run("sweep", "status", "out").stderr


def test_a_sweep_is_not_begun_twice_by_mistake_nor_gone_on_with_another_table(table: Path) -> None:
    run("sweep", "targets.csv", "--output", "out")

    again = run("sweep", "targets.csv", "--output", "out")
    assert (again.exit_code, again.stderr.count("\n")) == (2, 1)
    assert run("sweep", "targets.csv", "--output", "out", "--resume").exit_code in {0, 1}
    table.write_text("address\na1.yaml\n", encoding="utf-8")
    other = run("sweep", "targets.csv", "--output", "out", "--resume")
    assert other.exit_code == 2
    assert "not as it was" in other.stderr


def test_a_sample_and_an_earlier_sweep_are_told_in_the_report() -> None:
    run("sweep", "targets.csv", "--output", "first")

    done = run("sweep", "targets.csv", "--output", "second", "--sample", "2", "--by", "group",
               "--since", "first")  # fmt: skip

    assert done.exit_code in {0, 1}
    assert len(lines("second")) == 2
    page = Path("second/report.html").read_text(encoding="utf-8")
    assert "2 were drawn from 4 with the seed 0" in page
    assert "Against “first”, 2 targets" in page


def test_results_are_columns_too_if_asked() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")

    run("sweep", "targets.csv", "--output", "out", "--parquet")

    rows = parquet.read_table("out/results.parquet").to_pylist()
    assert [row["target"] for row in rows] == [f"a{n}.yaml" for n in range(4)]
    assert [row["tags"] for row in rows] == [["group=0"], ["group=1"]] * 2
    for row, line in zip(rows, lines("out"), strict=True):
        assert json.loads(row["report"]) == line
        assert row["worker"].startswith(f"{socket.gethostname()}:")
        assert len(row["findings"]) == len(line["findings"])  # type: ignore[arg-type]
        assert row["user.popup.full-screen-link"] in {"failed", "cantTell", "passed", "untested"}


def test_bundles_go_where_they_are_asked_to(tmp_path: Path) -> None:
    pytest.importorskip("fsspec")
    (tmp_path / "store").mkdir()

    run("sweep", "targets.csv", "--output", "out", "--bundles-to", f"file://{tmp_path}/store")

    assert len(list((tmp_path / "store").iterdir())) == 4
    assert list(Path("out/bundles").iterdir()) == []


def test_without_a_folder_or_a_table_one_line_says_so() -> None:
    for arguments in (("targets.csv",), ("--output", "out"), ("absent.csv", "--output", "out")):
        done = run("sweep", *arguments)
        assert (done.exit_code, done.stderr.count("\n")) == (2, 1)


def test_the_status_tells_what_runs_since_when(table: Path) -> None:
    with closing(Store(Path("out"))) as store:
        store.begin(targets.read(table, {}), {"table": "targets.csv"})
        first, _ = store.take(2, Politeness(Manners()), time.time())
        store.place([(first, "m:7")])

        said = run("sweep", "status", "out").stderr.splitlines()

    assert "running: 2" in said
    assert any(re.fullmatch(r"    a0\.yaml: attempt 1, \d\d:\d\d:\d\d, m:7", line) for line in said)
