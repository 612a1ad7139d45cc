"""An error that nobody foresaw loses nothing, and never looks like a result: no traceback, never 0 or 1."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rectitude import diagnostics
from rectitude.cli import main

RUNNER = CliRunner()

ANSWERS = """
enterprise: 云雀网络
subject: {kind: website, id: "https://site.example"}
answers: {user.popup.full-screen-link: no_problem}
"""
"""A target that needs no network."""


@pytest.fixture(autouse=True)
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "logs"
    monkeypatch.setenv(diagnostics.FOLDER, str(folder))
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def targets(tmp_path: Path) -> list[str]:
    paths = [tmp_path / f"{name}.yaml" for name in ("a", "b", "c")]
    for path in paths:
        path.write_text(ANSWERS, encoding="utf-8")
    return [str(path) for path in paths]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the reading of the second target fail as nobody foresaw, with personal data in the error."""
    from rectitude.collectors.answers import collector

    before = collector.read

    def read(path: Path) -> object:
        if path.stem == "b":
            raise ZeroDivisionError(
                "mobile 13912346021 at https://u:pw@x.example/?q=1, token=abc12345"
            )
        return before(path)

    monkeypatch.setattr(collector, "read", read)


def run(*arguments: str) -> Result:
    return RUNNER.invoke(main, [*arguments, "--lang", "en"], catch_exceptions=False)


@pytest.mark.usefixtures("broken")
def test_an_unforeseen_error_at_one_target_is_that_targets_and_the_others_go_on(
    targets: list[str], logs: Path
) -> None:
    result = run("inspect", *targets, "--format", "json")

    first, second, third = json.loads(result.stdout)
    (log,) = logs.iterdir()
    assert result.exit_code == 2
    assert first["schema"] == third["schema"] == "rectitude-report/1"
    assert second["target"] == targets[1]
    assert log.name in second["error"]["en"]
    assert log.name in second["error"]["zh"]
    assert result.stderr.count("\n") == 1
    assert str(log) in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.usefixtures("broken")
def test_the_log_names_the_place_and_hides_secrets_and_personal_data(
    targets: list[str], logs: Path
) -> None:
    run("inspect", *targets, "--format", "json")

    (log,) = logs.iterdir()
    told = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in told
    assert "collectors/answers/collector.py" in told
    assert not any(secret in told for secret in ("13912346021", "u:pw", "q=1", "abc12345"))
    assert log.stat().st_mode & 0o077 == 0


@pytest.mark.usefixtures("broken")
def test_a_single_target_with_an_unforeseen_error_gives_status_2(targets: list[str]) -> None:
    result = run("inspect", targets[1])

    assert result.exit_code == 2
    assert result.stdout == ""
    assert "An unexpected error (ZeroDivisionError)" in result.stderr


def test_each_report_is_in_the_folder_as_soon_as_its_inspection_ends(
    targets: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rectitude import inspection
    from rectitude.collectors.answers import collector

    before, seen = collector.read, []

    def read(path: Path) -> object:
        if path.stem == "c":
            until = time.monotonic() + 20
            while time.monotonic() < until and len(list((tmp_path / "out").glob("*"))) < 2:
                time.sleep(0.01)
            seen.extend(sorted(each.name for each in (tmp_path / "out").glob("*")))
        return before(path)

    monkeypatch.setattr(collector, "read", read)
    monkeypatch.setattr(inspection, "side_by_side", lambda options: 1)

    done = run("inspect", *targets, "--format", "json", "--output", "out")

    assert done.exit_code == 0
    assert seen == ["a.json", "b.json"]
    assert f"A full report of each lies in {tmp_path / 'out'}." in done.stderr


def test_any_other_unforeseen_error_is_one_line_with_status_2(
    monkeypatch: pytest.MonkeyPatch, logs: Path
) -> None:
    from rectitude.cli import listings

    monkeypatch.setattr(listings, "scenarios", lambda language: 1 // 0)

    result = run("scenarios")

    (log,) = logs.iterdir()
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert str(log) in result.stderr


def test_an_interrupt_is_130_wherever_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    from rectitude.cli import listings

    def interrupted(language: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(listings, "scenarios", interrupted)

    assert run("scenarios").exit_code == 130


SLOW = """
import sys, time
from rectitude.collectors.answers import collector
read = collector.read
def slow(path):
    if path.stem == "c":
        print("waiting", file=sys.stderr, flush=True)
        time.sleep(60)
    return read(path)
collector.read = slow
from rectitude.cli import main
main(sys.argv[1:])
"""


@pytest.mark.slow
@pytest.mark.parametrize("form", [("--output", "out"), ()], ids=["folder", "array"])
def test_two_interrupts_keep_what_is_finished(
    form: tuple[str, ...], targets: list[str], tmp_path: Path
) -> None:
    command = [sys.executable, "-c", SLOW, "inspect", *targets, "--format", "json", *form]
    with (tmp_path / "said.json").open("wb") as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=subprocess.PIPE, text=True, env={**os.environ}
        )
    assert process.stderr is not None
    assert process.stderr.readline() == "waiting\n"
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)

    assert process.returncode == 130
    if form:
        assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.json", "b.json"]
        return
    first, second, third = json.loads((tmp_path / "said.json").read_text(encoding="utf-8"))
    assert first["schema"] == second["schema"] == "rectitude-report/1"
    assert "Interrupted" in third["error"]["en"]


HEAVY = ("playwright", "numpy", "jinja2", "rich.progress", "django", "aiohttp", "PIL")


@pytest.mark.slow
def test_judge_and_verify_start_without_what_only_others_need(
    targets: list[str], tmp_path: Path
) -> None:
    assert run("inspect", targets[0], "--bundle", "a.zip").exit_code == 0
    checked = f"""
import sys
from rectitude.cli import main
try:
    main(["{{}}", {str(tmp_path / "a.zip")!r}])
except SystemExit as done:
    print([name for name in {HEAVY} if name in sys.modules], done.code, file=sys.stderr)
"""
    for command in ("judge", "verify"):
        done = subprocess.run(
            [sys.executable, "-c", checked.replace("{}", command)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stderr == "[] 0\n", command
