"""What the command line says of itself."""

import pytest
from click.testing import CliRunner

from rectitude import cli
from rectitude.cli import group


def test_help_lists_every_command() -> None:
    shown = CliRunner().invoke(cli.main, ["--help"])
    assert shown.exit_code == 0
    for command in ("inspect", "judge", "verify", "scenarios", "rules", "demo", "ledger"):
        assert f"\n  {command} " in shown.output


def test_a_command_without_its_extra_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(group.LATER, "ledger", "no_such_module:ledger")
    runner = CliRunner()
    assert "\n  ledger " in runner.invoke(cli.main, ["--help"]).output
    called = runner.invoke(cli.main, ["ledger", "serve", "--port", "1"])
    assert called.exit_code == group.IMPOSSIBLE
    assert "rectitude[ledger]" in called.stderr
    assert called.stderr.count("\n") == 1
