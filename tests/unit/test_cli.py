"""The command line keeps its contract: status, one helpful line, both languages."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rectitude import catalogue
from rectitude.cli import main
from rectitude.inspection import side_by_side
from rectitude.options import Options

RUNNER = CliRunner()


def run(*arguments: str | Path) -> Result:
    return RUNNER.invoke(main, [str(a) for a in arguments], catch_exceptions=False)


def test_all_22_scenarios_are_listed_in_both_languages() -> None:
    for language in ("zh", "en"):
        listed = run("scenarios", "--lang", language).output

        assert all(scenario.id in listed for scenario in catalogue.load().scenarios)


def test_a_scenario_is_shown_in_full_with_its_provenance() -> None:
    shown = run("scenarios", "user.popup.full-screen-link", "--lang", "en").output

    assert "one of the eight that the announcement names" in shown
    assert "Question for self-inspection" in shown


def test_a_sweep_inspects_more_side_by_side_and_never_without_bound() -> None:
    evidence, sweep = (
        side_by_side(Options(browser_profile=profile)) for profile in ("evidence", "sweep")
    )

    assert evidence < sweep <= 16


def test_an_unknown_scenario_gives_the_nearest_and_status_2() -> None:
    result = run("scenarios", "user.popup.close", "--lang", "en")

    assert result.exit_code == 2
    assert result.stderr.startswith("rectitude: There is no user.popup.close. Nearest:")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("inspect", "absent.apk"), "Cannot read absent.apk: No such file or directory."),
        (("inspect", "./absent.bin"), "Cannot tell what kind of target this is: ./absent.bin."),
        (("inspect", "ftp://a.example/"), "This is no address of http or https: ftp://a.example/"),
        (("inspect", "http:///path"), "This is no address of http or https: http:///path"),
        (
            ("inspect", "data:text/html,hi"),
            "no address of http or https: https://data:text/html,hi",
        ),
        (("inspect", "http://[::1"), "This is no address of http or https: http://[::1"),
        (("judge", "absent.zip"), "No such bundle: absent.zip"),
        (("verify", "absent.zip"), "No such bundle: absent.zip"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line_with_status_2(
    arguments: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "absent.bin").write_bytes(b"?") if "bin" in said else None

    result = run(*arguments, "--lang", "en")

    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_the_same_is_said_in_chinese() -> None:
    assert (
        run("judge", "absent.zip", "--lang", "zh").stderr
        == "rectitude: 没有这个证据包：absent.zip\n"
    )


def test_the_language_is_that_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")

    assert "没有这个证据包" in run("judge", "absent.zip").stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("inspect", "http://a.example", "--pages", "0"), "0 is not in the range"),
        (("inspect",), "Missing argument 'TARGET...'"),
        (("inspect", "http://a.example", "--page"), "No such option"),
        (("inspekt", "http://a.example"), "No such command"),
    ],
)
def test_bad_arguments_are_said_in_one_line_with_status_2(
    arguments: tuple[str, ...], said: str
) -> None:
    result = run(*arguments)

    assert result.exit_code == 2
    assert said in result.stderr
    assert "--help" in result.stderr
    assert result.stderr.count("\n") == 1
