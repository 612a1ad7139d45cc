"""A disk that is full or may not be written: one line, status 2, and what was seen is kept."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from rectitude.bundle import SCHEMA, Clock, Manifest, Writer, open_bundle, verify
from rectitude.evidence.persona import Persona
from rectitude.findings import ReportedTarget, Tool
from rectitude.text import Unable

MANIFEST = Manifest(
    schema=SCHEMA, tool=Tool("rectitude", "0"), catalogue="", options={},
    target=ReportedTarget("website", "http://a.example/"), clock=Clock(started="2026"),
)  # fmt: skip


def in_a_child(script: str, folder: Path, most: int) -> subprocess.CompletedProcess[str]:
    """Run a script in which no file may grow beyond so many bytes, as on a full disk."""
    head = f"""
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}))
from pathlib import Path
from rectitude.text import Unable
from test_full_disks import MANIFEST, Writer, Persona
"""
    here = str(Path(__file__).parent)
    path = os.pathsep.join((here, os.environ["PYTHONPATH"])) if "PYTHONPATH" in os.environ else here
    return subprocess.run(
        [sys.executable, "-c", head + script], cwd=folder, capture_output=True, text=True,
        check=False, env=os.environ | {"PYTHONPATH": path}, timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize("more", ["writer.write(Persona(values={'k': 'x' * 1000}))",
                                  "writer.blob(bytes(100_000))",
                                  "writer.blob_from([bytes(100_000)])"])  # fmt: skip
def test_a_full_disk_keeps_what_was_collected(tmp_path: Path, more: str) -> None:
    script = f"""
try:
    with Writer(Path("a.zip"), MANIFEST) as writer:
        writer.write(Persona(values={{"name": "first"}}))
        writer.flush()
        for _ in range(100):
            {more}
            writer.flush()
except Unable as error:
    print(error.text.en)
"""
    done = in_a_child(script, tmp_path, 20_000)

    assert done.stdout == (
        "Cannot write the bundle a.zip: File too large. What was collected is kept in "
        "a.zip.partial and can be judged.\n"
    ), done.stderr
    assert next(open_bundle(tmp_path / "a.zip").records(Persona)).values == {"name": "first"}


def test_a_disk_that_is_full_when_it_is_sealed_leaves_no_half_bundle(tmp_path: Path) -> None:
    script = """
try:
    with Writer(Path("a.zip"), MANIFEST) as writer:
        for number in range(15):
            writer.write(Persona(values={"name": str(number)}))
            writer.blob(bytes([number]) * 2000)
except Unable as error:
    print(error.text.en)
"""
    done = in_a_child(script, tmp_path, 20_000)

    assert "File too large" in done.stdout, done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip.partial"]
    assert len(list(open_bundle(tmp_path / "a.zip").records(Persona))) == 15


def test_an_interrupt_while_sealing_leaves_the_partial_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    writer = Writer(tmp_path / "a.zip", MANIFEST)
    writer.write(Persona(values={}))
    monkeypatch.setattr(os, "fsync", interrupted)

    with pytest.raises(KeyboardInterrupt):
        writer.seal()

    assert [path.name for path in tmp_path.iterdir()] == ["a.zip.partial"]
    assert len(list(open_bundle(tmp_path / "a.zip").records(Persona))) == 1


def test_the_bundle_that_was_there_before_survives_a_full_disk(tmp_path: Path) -> None:
    with Writer(tmp_path / "a.zip", MANIFEST) as writer:
        writer.write(Persona(values={"name": "earlier"}))
    script = """
try:
    with Writer(Path("a.zip"), MANIFEST) as writer:
        for number in range(15):
            writer.blob(bytes([number]) * 2000)
except Unable as error:
    print(error.text.en)
"""
    in_a_child(script, tmp_path, 20_000)

    assert verify(tmp_path / "a.zip") == ()
    assert next(open_bundle(tmp_path / "a.zip").records(Persona)).values == {"name": "earlier"}


@pytest.mark.parametrize("place", ["/proc/a.zip", "file/a.zip"])
def test_a_folder_that_may_not_be_written_is_said_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").write_bytes(b"")

    with pytest.raises(Unable, match=r"Cannot write the bundle a\.zip: ") as raised:
        Writer(Path(place), MANIFEST)

    assert "\n" not in raised.value.text.en


def test_only_its_owner_may_read_what_is_being_collected(tmp_path: Path) -> None:
    with Writer(tmp_path / "a.zip", MANIFEST) as writer:
        writer.write(Persona(values={}))
        writer.blob(b"picture")
        writer.blob_from([b"more"])
        writer.place("http://a.example/")
        writer.flush()
        folder = tmp_path / "a.zip.partial"
        for path in (folder, *folder.rglob("*")):
            assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path
