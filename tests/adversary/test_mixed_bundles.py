"""Two inspections that are told to write one bundle: the second is refused, nothing is mixed."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from rectitude.bundle import SCHEMA, Clock, Manifest, Writer, open_bundle, verify
from rectitude.evidence.persona import Persona
from rectitude.findings import ReportedTarget, Tool
from rectitude.text import Unable


def manifest(address: str = "http://a.example/") -> Manifest:
    return Manifest(
        schema=SCHEMA, tool=Tool("rectitude", "0"), catalogue="", options={},
        target=ReportedTarget("website", address), clock=Clock(started="2026-11-25T00:00:00Z"),
    )  # fmt: skip


def test_the_second_is_refused_and_the_first_is_whole(tmp_path: Path) -> None:
    with Writer(tmp_path / "a.zip", manifest()) as writer:
        writer.write(Persona(values={"name": "first"}))
        with pytest.raises(Unable, match=r"Another inspection is writing a\.zip"):
            Writer(tmp_path / "a.zip", manifest("http://guilty.example/"))
        with pytest.raises(Unable, match=r"Another inspection is writing a\.zip"):
            Writer(tmp_path / "a.zip", manifest("http://guilty.example/"), resume=True)
        writer.write(Persona(values={"name": "first again"}))

    bundle = open_bundle(tmp_path / "a.zip")
    assert [record.values["name"] for record in bundle.records(Persona)] == ["first", "first again"]
    assert bundle.manifest.target.address == "http://a.example/"
    assert verify(tmp_path / "a.zip") == ()


@pytest.mark.slow
def test_another_process_is_refused_too(tmp_path: Path) -> None:
    plan = tmp_path / "register"
    plan.mkdir()
    (plan / "filings.csv").write_text("domain,main_licence\na.example,x\n", encoding="utf-8")
    command = [sys.executable, "-m", "rectitude", "inspect", plan, "--kind", "register"]
    with Writer(tmp_path / "a.zip", manifest()) as writer:
        writer.write(Persona(values={"name": "first"}))
        second = subprocess.run(
            [*command, "--bundle", tmp_path / "a.zip", "--lang", "en"],
            capture_output=True, text=True, check=False, env=os.environ,
        )  # fmt: skip

    assert second.returncode == 2
    assert second.stderr == (
        "rectitude: Another inspection is writing a.zip: wait for its end, or name another bundle.\n"
    )
    assert len(list(open_bundle(tmp_path / "a.zip").records(Persona))) == 1


def test_of_many_at_once_none_mixes_with_another(tmp_path: Path) -> None:
    def collect(number: int) -> bool:
        try:
            with Writer(tmp_path / "a.zip", manifest(f"http://{number}.example/")) as writer:
                for _ in range(20):
                    writer.write(Persona(values={"name": str(number)}))
                    writer.flush()
        except Unable:
            return False
        return True

    with ThreadPoolExecutor(8) as executor:
        assert any(executor.map(collect, range(64)))

    bundle = open_bundle(tmp_path / "a.zip")
    names = {record.values["name"] for record in bundle.records(Persona)}
    assert {f"http://{name}.example/" for name in names} == {bundle.manifest.target.address}
    assert verify(tmp_path / "a.zip") == ()
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_the_lock_of_one_who_died_holds_nobody_up(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from rectitude.bundle.locking import Lock;"
        "Lock(Path(sys.argv[1])); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", script, tmp_path / "a.zip.partial"], check=False)

    with Writer(tmp_path / "a.zip", manifest()) as writer:
        writer.write(Persona(values={}))

    assert verify(tmp_path / "a.zip") == ()
