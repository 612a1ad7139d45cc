"""The run on demo town that the READMEs show is what such a run prints."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from rectitude.cli import main

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"<!-- demo:begin -->\n+```console\n\$ script/(.*?)\n(.*?)```", re.DOTALL)

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]


def without_port(lines: str) -> list[str]:
    return re.sub(r"localhost:\d+", "localhost", lines).split("\n")


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_run_shown_prints_what_is_shown(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = BLOCK.search((ROOT / name).read_text(encoding="utf-8"))
    assert shown
    monkeypatch.chdir(tmp_path)

    done = CliRunner().invoke(main, shlex.split(shown[1]), catch_exceptions=False)

    assert done.exit_code == 1
    assert without_port(done.stderr.strip()) == without_port(shown[2].strip())
    assert len(list((tmp_path / "reports").iterdir())) == len(shown[2].strip().splitlines())
