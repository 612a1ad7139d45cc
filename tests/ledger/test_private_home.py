"""What the ledger keeps is its owner's alone."""

import os
import stat
import sys
from pathlib import Path

import pytest

from ledger.processes import Installation

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform == "win32", reason="rights are kept otherwise there"),
]


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_database_and_folder_are_closed_to_others_even_where_they_were_open(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o755)
    (home / "ledger.sqlite3").touch(mode=0o644)
    before = os.umask(0o022)
    try:
        Installation(
            home, dict(os.environ) | {"RECTITUDE_HOME": str(home), "DATABASE_URL": ""}
        ).run("migrate")
    finally:
        os.umask(before)

    assert mode(home) == 0o700
    files = [path for path in home.rglob("*") if path.is_file()]
    assert {path.name for path in files} >= {"ledger.sqlite3", "checkpoints.jsonl"}
    assert {oct(mode(path)) for path in files} == {"0o600"}
