"""Bundles that earlier versions wrote are read by this one, and newer ones are refused."""

from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from golden_bundle import GOLDEN, held
from rectitude import inspection
from rectitude.bundle import SCHEMA, Clock, Manifest, Writer, open_bundle, verify
from rectitude.cli import main
from rectitude.evidence import aggregates, record_types
from rectitude.evidence.persona import Persona
from rectitude.findings import ReportedTarget, Tool

BUNDLES = sorted(GOLDEN.glob("*.zip"))


@pytest.mark.parametrize("path", BUNDLES, ids=lambda path: path.stem)
def test_it_is_as_it_was_written(path: Path) -> None:
    assert verify(path) == ()
    assert open_bundle(path).digest == path.with_suffix(".sha256").read_text().strip()


@pytest.mark.parametrize("path", BUNDLES, ids=lambda path: path.stem)
def test_every_record_is_read_with_all_that_was_written(path: Path) -> None:
    bundle = open_bundle(path)

    for part in bundle.manifest.parts:
        if part.kind == "blob":
            assert bundle.blob(part.sha256)
            continue
        kind = record_types()[part.kind]
        written = [msgspec.json.decode(line) for line in bundle.members.lines(part.name)]
        read = list(bundle.records(kind))
        assert len(read) == len(written)
        if part.schema == kind.SCHEMA:
            assert [msgspec.json.decode(msgspec.json.encode(record)) for record in read] == written


@pytest.mark.parametrize("path", BUNDLES, ids=lambda path: path.stem)
def test_every_aggregate_is_gathered(path: Path) -> None:
    bundle = open_bundle(path)

    for kind in aggregates().values():
        if kind.NAME in bundle.manifest.collected:
            assert bundle.gather(kind) is not None


@pytest.mark.parametrize("path", BUNDLES, ids=lambda path: path.stem)
def test_it_is_judged(path: Path) -> None:
    report = inspection.judge(path)

    assert report.bundle.sha256 == path.with_suffix(".sha256").read_text().strip()
    assert report.findings


def test_every_schema_of_every_kind_has_its_golden_bundle() -> None:
    golden = held()

    for kind, record in record_types().items():
        for schema in range(1, record.SCHEMA + 1):
            assert (kind, schema) in golden, "make it: python tests/golden_bundle.py NAME"


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    manifest = Manifest(
        schema=SCHEMA, tool=Tool("rectitude", "9.1"), catalogue="", options={},
        target=ReportedTarget("website", "http://a.example/"), clock=Clock(started="2026"),
    )  # fmt: skip
    with Writer(tmp_path / "a.zip", manifest) as writer:
        writer.write(Persona(values={"name": "王小明"}))
    return writer.path


def test_a_newer_schema_is_refused_in_one_line(
    sealed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        later.setattr(Persona, "SCHEMA", Persona.SCHEMA + 1)
        with Writer(tmp_path / "newer.zip", open_bundle(sealed).manifest) as writer:
            writer.write(Persona(values={"name": "王小明"}))

    result = CliRunner().invoke(main, ["judge", str(tmp_path / "newer.zip"), "--lang", "en"])

    assert result.exit_code == 2
    assert "written by rectitude 9.1: evidence/persona.jsonl has a newer schema" in result.stderr
    assert result.stderr.count("\n") == 1


def test_an_earlier_schema_is_brought_up_to_this_one(
    sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def named(_: type[Persona], schema: int, fields: dict[str, object]) -> dict[str, object]:
        return {**fields, "values": {"name": f"written in {schema}"}}

    monkeypatch.setattr(Persona, "SCHEMA", Persona.SCHEMA + 1)
    monkeypatch.setattr(Persona, "from_earlier", classmethod(named))

    (read,) = open_bundle(sealed).records(Persona)

    assert read.values == {"name": f"written in {Persona.SCHEMA - 1}"}
