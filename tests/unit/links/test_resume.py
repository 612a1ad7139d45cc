"""An interrupted bundle is taken up where it was left, whatever the kill cut in two."""

from contextlib import suppress

import pytest

import link_audits as made
from rectitude.bundle import SCHEMA, Clock, Manifest, Writer, open_bundle, verify
from rectitude.evidence.linkprobe import LinkAudit, LinkProbe
from rectitude.findings import ReportedTarget, Tool

MANIFEST = Manifest(
    schema=SCHEMA,
    tool=Tool("rectitude", "0"),
    catalogue="",
    target=ReportedTarget("links", "plan.yaml"),
    options={},
    clock=Clock(started="2026-11-25T01:00:00.000Z"),
)
AUDIT = made.audit(made.fair, rounds=2)


class Killed(Exception):
    pass


@pytest.fixture
def interrupted(tmp_path):
    path = tmp_path / "audit.zip"
    with suppress(Killed), Writer(path, MANIFEST) as writer:
        writer.collected(LinkAudit)
        for probe in AUDIT.probes[:5]:
            writer.write(probe)
        writer.blob(b"picture")
        raise Killed
    return path


def test_records_go_on_from_the_last_whole_one(interrupted):
    part = interrupted.with_name("audit.zip.partial") / "evidence" / "linkprobe.jsonl"
    part.write_bytes(part.read_bytes()[:-10])
    with Writer(interrupted, MANIFEST, resume=True) as writer:
        kept = tuple(writer.kept(LinkProbe))
        assert [probe.number for probe in kept] == [1, 2, 3, 4]
        assert writer.write(AUDIT.probes[4]).number == 5
    bundle = open_bundle(interrupted)
    assert [probe.number for probe in bundle.records(LinkProbe)] == [1, 2, 3, 4, 5]
    assert bundle.manifest.complete
    assert bundle.manifest.collected == ("link-audit",)
    assert verify(interrupted) == ()


def test_without_resume_one_begins_anew(interrupted):
    with Writer(interrupted, MANIFEST) as writer:
        assert tuple(writer.kept(LinkProbe)) == ()
    assert list(open_bundle(interrupted).records(LinkProbe)) == []


def test_where_nothing_was_left_resuming_begins(tmp_path):
    with Writer(tmp_path / "new.zip", MANIFEST, resume=True) as writer:
        assert tuple(writer.kept(LinkProbe)) == ()
        writer.write(AUDIT.probes[0])
    assert len(list(open_bundle(tmp_path / "new.zip").records(LinkProbe))) == 1


def test_what_was_said_before_and_after_a_line_cut_in_two_is_kept(interrupted):
    folder = interrupted.with_name("audit.zip.partial")
    with (folder / "added.jsonl").open("ab") as file:
        file.write(b'{"place":"http://a.exam')
    with suppress(Killed), Writer(interrupted, MANIFEST, resume=True) as writer:
        writer.place("http://b.example/")
        raise Killed
    left = open_bundle(interrupted).manifest
    assert left.collected == ("link-audit",)
    assert left.places == ("http://b.example/",)
