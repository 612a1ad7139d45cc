"""A bundle keeps what it was given, says when it was changed, and names the part."""

import hashlib
import os
import stat
import time
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rectitude.bundle import SCHEMA, Bundle, Clock, Manifest, Writer, open_bundle, verify
from rectitude.bundle.archive import Archive
from rectitude.evidence.exchange import Exchange, Moment
from rectitude.evidence.website import Exposures, Website
from rectitude.findings import ReportedTarget, Tool
from rectitude.text import Text, Unable

EXCHANGE = Exchange(
    moment=Moment(context="ignored", phase="load", sequence=1),
    method="GET",
    url="http://a.example/",
)
PICTURE = hashlib.sha256(b"picture").hexdigest()


def manifest() -> Manifest:
    return Manifest(
        schema=SCHEMA, tool=Tool("rectitude", "0"), catalogue="2026-11",
        target=ReportedTarget("website", "http://a.example/"), options={},
        clock=Clock(started="2026-11-25T00:00:00Z"),
    )  # fmt: skip


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    with Writer(tmp_path / "a.zip", manifest()) as writer:
        writer.write(EXCHANGE)
        writer.write(EXCHANGE)
        writer.blob(b"picture")
        writer.collected(Website)
    return writer.path


def test_records_come_back_numbered_and_in_order(sealed: Path) -> None:
    records = list(open_bundle(sealed).records(Exchange))

    assert [record.ref for record in records] == ["exchange#1", "exchange#2"]
    assert records[0].url == EXCHANGE.url


def test_an_aggregate_is_there_only_if_it_was_collected(sealed: Path) -> None:
    bundle = open_bundle(sealed)

    website = bundle.gather(Website)

    assert website is not None
    assert website.exchanges == tuple(bundle.records(Exchange))
    assert bundle.gather(Exposures) is None


def test_the_same_evidence_gives_the_same_bytes(sealed: Path, tmp_path: Path) -> None:
    with Writer(tmp_path / "b.zip", manifest()) as writer:
        writer.write(EXCHANGE)
        writer.write(EXCHANGE)
        writer.blob(b"picture")
        writer.collected(Website)

    assert writer.path.read_bytes() == sealed.read_bytes()


def test_only_its_owner_may_read_it(sealed: Path) -> None:
    assert stat.S_IMODE(sealed.stat().st_mode) == 0o600


def test_an_untouched_bundle_is_intact(sealed: Path) -> None:
    assert verify(sealed) == ()


def is_noticed(path: Path, content: bytes) -> bool:
    """Whether it shows that a bundle has another content; that it cannot be read shows it too."""
    path.write_bytes(content)
    try:
        return bool(verify(path))
    except Unable:
        return True


@pytest.mark.slow
def test_no_byte_can_be_changed_unseen(sealed: Path, tmp_path: Path) -> None:
    original = sealed.read_bytes()
    unseen = [
        place
        for place, byte in enumerate(original)
        if not is_noticed(
            tmp_path / "b.zip", original[:place] + bytes([byte ^ 1]) + original[place + 1 :]
        )
    ]
    assert unseen == []


@pytest.mark.slow
def test_no_changed_byte_gives_other_evidence(sealed: Path, tmp_path: Path) -> None:
    """Whatever was changed, a header's lengths too: what is read is what was sealed, or it is refused."""
    original, changed = sealed.read_bytes(), tmp_path / "b.zip"

    def evidence() -> tuple[tuple[Exchange, ...], bytes]:
        bundle = open_bundle(changed)
        return tuple(bundle.records(Exchange)), bundle.blob(PICTURE)

    changed.write_bytes(original)
    whole = evidence()
    for place, byte in enumerate(original):
        changed.write_bytes(original[:place] + bytes([byte ^ 1]) + original[place + 1 :])
        with suppress(Unable, KeyError):  # the blob may bear another name now
            assert evidence() == whole, place


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_nothing_can_be_put_in_the_place_of_anything(sealed: Path, data: st.DataObject) -> None:
    """Bytes changed in any way, taken out, put in, moved, or all beyond a place cut off."""
    original = sealed.read_bytes()
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(original))] * 2)))
    instead = data.draw(st.one_of(st.binary(max_size=40), st.just(original[:start])))
    changed = original[:start] + instead + original[end:]
    assert changed == original or is_noticed(sealed.with_name("b.zip"), changed)


@pytest.mark.parametrize("part", ["evidence/exchange.jsonl", "blobs/"])
def test_a_part_of_another_bundle_in_its_place_is_named(
    sealed: Path, tmp_path: Path, part: str
) -> None:
    """The archive is in order, down to zip's sums; of the same length, and of another."""
    for url, picture in (("http://b.example/", b"pictura"), ("http://other.example/", b"drawing!")):
        with Writer(tmp_path / "b.zip", manifest()) as writer:
            writer.write(msgspec.structs.replace(EXCHANGE, url=url))
            writer.write(EXCHANGE)
            writer.blob(picture)
            writer.collected(Website)
        with zipfile.ZipFile(sealed) as archive, zipfile.ZipFile(writer.path) as other:
            members = {name: archive.read(name) for name in archive.namelist()}
            (name,) = (each for each in members if each.startswith(part))
            (instead,) = (each for each in other.namelist() if each.startswith(part))
            members[name] = other.read(instead)
        _zipped(tmp_path / "c.zip", members)
        try:
            (said, *_) = verify(tmp_path / "c.zip")
        except Unable as refusal:
            said = refusal.text
        assert name in said.en


def _zipped(path: Path, members: dict[str, bytes]) -> None:
    """Write members as sealing does."""
    archive = Archive()
    with path.open("wb") as file:
        for name, content in members.items():
            file.write(archive.header(name, zlib.crc32(content), len(content)) + content)
        file.write(archive.end())


@pytest.mark.parametrize(
    ("before", "after", "part"),
    [
        (b'"GET"', b'"PUT"', "evidence/exchange.jsonl"),
        (b"picture", b"pictura", "blobs/"),
        (b'"2026-11"', b'"2026-12"', "manifest.json"),
    ],
)
def test_the_changed_part_is_named_and_no_other(
    sealed: Path, before: bytes, after: bytes, part: str
) -> None:
    data = sealed.read_bytes()
    with zipfile.ZipFile(sealed) as archive:
        (name,) = (n for n in archive.namelist() if n.startswith(part))
        others = set(archive.namelist()) - {name}
    assert before in data
    sealed.write_bytes(data.replace(before, after))

    said = [change.en for change in verify(sealed)]

    assert any(name in line for line in said), said
    assert not any(other in line for other in others for line in said), said


def test_a_part_that_no_longer_fits_its_sum_is_named_when_it_is_read(sealed: Path) -> None:
    data = sealed.read_bytes()
    sealed.write_bytes(data.replace(b'"GET"', b'"PUT"').replace(b"picture", b"pictura"))
    bundle = open_bundle(sealed)
    digest = next(n for n in bundle.names() if n.startswith("blobs/")).removeprefix("blobs/")

    with pytest.raises(Unable, match=r"exchange\.jsonl was changed"):
        tuple(bundle.records(Exchange))
    with pytest.raises(Unable, match=f"blobs/{digest} was changed"):
        bundle.blob(digest)


def test_an_unlisted_part_is_refused(sealed: Path) -> None:
    with zipfile.ZipFile(sealed, "a") as archive:
        archive.writestr("evidence/more.jsonl", b"{}")

    assert [change.en for change in verify(sealed)] == ["Not in the manifest: evidence/more.jsonl"]


def test_bytes_after_the_end_are_refused(sealed: Path) -> None:
    with sealed.open("ab") as file:
        file.write(b"\0")

    assert verify(sealed)


def test_what_is_left_after_a_kill_is_read_and_said_to_be_incomplete(tmp_path: Path) -> None:
    writer = Writer(tmp_path / "a.zip", manifest())
    writer.write(EXCHANGE)
    writer.flush()
    with (tmp_path / "a.zip.partial" / "evidence" / "exchange.jsonl").open("ab") as file:
        file.write(b'{"half a rec')

    bundle = open_bundle(tmp_path / "a.zip")

    assert not bundle.manifest.complete
    assert len(list(bundle.records(Exchange))) == 1
    assert [change.en for change in verify(tmp_path / "a.zip")] == [
        "The bundle is incomplete and was never sealed"
    ]
    writer.abandon()


def test_an_error_keeps_the_evidence_collected_so_far(tmp_path: Path) -> None:
    def collect() -> None:
        with Writer(tmp_path / "a.zip", manifest()) as writer:
            writer.write(EXCHANGE)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        collect()

    assert len(list(open_bundle(tmp_path / "a.zip").records(Exchange))) == 1


def test_a_stream_is_kept_without_being_held(tmp_path: Path) -> None:
    with Writer(tmp_path / "a.zip", manifest()) as writer:
        digest, length = writer.blob_from(os.urandom(1000) for _ in range(3))

    assert length == 3000
    assert len(open_bundle(writer.path).blob(digest)) == 3000


def test_why_something_is_missing_is_kept(tmp_path: Path) -> None:
    why = Text("没有浏览器。", "There is no browser.")
    with Writer(tmp_path / "a.zip", manifest()) as writer:
        writer.missing(Website, why)

    assert open_bundle(writer.path).manifest.missing == {"website": why}


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04garbage"])
def test_what_is_no_bundle_is_said_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(content)

    with pytest.raises(Unable, match=r"Cannot open the bundle a\.zip") as raised:
        open_bundle(path)

    assert "\n" not in raised.value.text.en


def test_a_damaged_record_is_named_by_part_and_line(tmp_path: Path) -> None:
    with Writer(tmp_path / "a.zip", manifest()) as writer:
        writer.write(EXCHANGE)
        writer.collected(Website)
        writer.flush()
        with (tmp_path / "a.zip.partial" / "evidence" / "exchange.jsonl").open("ab") as file:
            file.write(b'{"method": 3}\n')
    bundle: Bundle = open_bundle(writer.path)

    with pytest.raises(Unable, match=r"exchange\.jsonl, line 2"):
        bundle.gather(Website)


def test_nothing_is_left_where_nothing_was_seen(tmp_path: Path) -> None:
    def fail() -> None:
        with Writer(tmp_path / "a.zip", manifest()):
            raise Unable("打不开。", "Cannot be opened.")

    with pytest.raises(Unable):
        fail()

    assert list(tmp_path.iterdir()) == []


def test_writing_grows_with_the_places_and_not_with_their_square(tmp_path: Path) -> None:
    def seconds(size: int) -> float:
        began = time.process_time()
        with Writer(tmp_path / f"{size}.zip", manifest()) as writer:
            for number in range(size):
                writer.place(f"http://a.example/{number}")
        assert len(open_bundle(writer.path).manifest.places) == size
        return time.process_time() - began

    seconds(10)  # what is loaded at first use
    assert seconds(8000) < 2.5 * 16 * seconds(500)


def test_places_and_limits_survive_a_kill(tmp_path: Path) -> None:
    writer = Writer(tmp_path / "a.zip", manifest())
    writer.place("http://a.example/1")
    writer.limit(Text("没有登录。", "Nobody was logged in."))

    bundle = open_bundle(tmp_path / "a.zip")

    assert bundle.manifest.places == ("http://a.example/1",)
    assert bundle.manifest.limits == (Text("没有登录。", "Nobody was logged in."),)
    writer.abandon()


def test_what_is_said_of_a_bundle_meanwhile_survives_a_kill(tmp_path: Path) -> None:
    writer = Writer(tmp_path / "a.zip", manifest())
    writer.note(environment={"browser": "Chromium 1"})
    writer.place("http://a.example/1")
    writer.collected(Website)
    with (tmp_path / "a.zip.partial" / "added.jsonl").open("ab") as file:
        file.write(b'{"place":"http://a.exam')

    left = open_bundle(tmp_path / "a.zip").manifest

    assert (left.environment, left.collected) == ({"browser": "Chromium 1"}, ("website",))
    assert left.places == ("http://a.example/1",)
    writer.abandon()


def test_to_say_something_of_a_bundle_puts_no_file_in_the_place_of_another(tmp_path: Path) -> None:
    with Writer(tmp_path / "a.zip", manifest()) as writer:
        laid_down = (tmp_path / "a.zip.partial" / "manifest.json").stat()
        for number in range(3):
            writer.note(environment={"round": str(number)})
        assert (tmp_path / "a.zip.partial" / "manifest.json").stat() == laid_down

    assert open_bundle(writer.path).manifest.environment == {"round": "2"}
