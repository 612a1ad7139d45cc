"""Prometheus reads how far a sweep is, on loopback only and without any target's name."""

import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

from rectitude.sweep.metrics import served
from rectitude.sweep.store import Store
from rectitude.sweep.targets import Planned
from rectitude.text import Unable


def test_the_figures_are_served_while_the_sweep_is_driven(tmp_path: Path) -> None:
    with closing(Store(tmp_path)) as store:
        rows = [Planned(n, "website", f"https://h{n}.example/", f"{n}", f"h{n}") for n in range(3)]
        store.begin(rows, {})
        with served(tmp_path, 0) as port:
            said = urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics").read().decode()
            with pytest.raises(Unable, match=str(port)), served(tmp_path, port):
                pass

    assert 'rectitude_sweep_targets{state="waiting"} 3\n' in said
    assert 'rectitude_sweep_targets{state="done"} 0\n' in said
    assert "example" not in said


def test_without_a_port_nothing_listens(tmp_path: Path) -> None:
    with served(tmp_path, None) as port:
        assert port is None
