"""What would keep the browser from starting is said before it is started."""

import asyncio
import tempfile
from pathlib import Path

import pytest

from rectitude.collectors.website import browser, launch
from rectitude.options import Options
from rectitude.text import Unable


async def _start() -> None:
    async with browser.Browser.launch(Options(browser="/bin/true")):
        pass


def test_a_temporary_folder_too_deep_for_chromiums_socket_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path / ("d" * launch.LONGEST_TEMPORARY_FOLDER)
    deep.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(deep))

    with pytest.raises(Unable, match="Set TMPDIR to one of at most 64 bytes"):
        asyncio.run(_start())


def test_a_browser_that_does_not_start_leaves_no_folder_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(launch, "LONGEST_TEMPORARY_FOLDER", 4_096)

    with pytest.raises(Unable, match="does not start"):
        asyncio.run(_start())

    assert not [*tmp_path.rglob("start-*")]
