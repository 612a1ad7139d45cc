"""An authorised look-up: what it answers is a register like any other."""

import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from rectitude.collectors.register.folder import read_folder
from rectitude.collectors.register.lookup import LookUp, installed, save
from rectitude.evidence.register import Filing
from rectitude.options import silent
from rectitude.text import Unable

FILING = Filing(
    domain="a.example",
    main_licence="京ICP备10000001号",
    unit_name="示例科技有限公司",
    server_ips=("192.0.2.1", "192.0.2.2"),
    snapshot_date="2026-11-01",
    status="change_under_review",
)


class Source:
    authority = "示例授权"

    def filings(self, domains: Iterable[str]) -> Iterator[Filing]:
        for domain in domains:
            if domain == "down.example":
                raise Unable("查询服务不可用", "The source cannot be reached")
            if domain == FILING.domain:
                yield FILING


def test_what_a_source_answers_is_read_back_as_it_was(tmp_path: Path) -> None:
    source: LookUp = Source()

    save(source, ["a.example", "none.example"], tmp_path)

    (read,) = (
        r for r in read_folder(tmp_path, {}, silent, threading.Event()) if isinstance(r, Filing)
    )
    names = ("domain", "main_licence", "unit_name", "server_ips", "snapshot_date", "status")
    assert [getattr(read, n) for n in names] == [getattr(FILING, n) for n in names]


def test_a_source_that_fails_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(Unable):
        save(Source(), ["a.example", "down.example"], tmp_path / "out")

    assert not (tmp_path / "out").exists()


def test_none_is_installed_by_itself() -> None:
    assert installed() == {}
