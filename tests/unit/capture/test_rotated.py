"""The files of one recording: connections and names go on from one to the next."""

from pathlib import Path

import dns.message
import dns.rrset
import pytest

import packets as made
from capturing import MOBILE, TALK, captured, framed
from rectitude.evidence.capture import Capture
from rectitude.facts.traffic import read
from rectitude.text import Unable

RESOLVER = ("10.0.0.1", 53)
PACKETS = framed(made.connection(TALK))


def in_files(
    folder: Path, *pieces: list[bytes], apart: float = 2, name: str = "a.pcap{}", first: str = ""
) -> Capture:
    """Write a file for each piece, some seconds after the one before, and read the folder."""
    recording = folder / "recording"
    recording.mkdir()
    for number, piece in enumerate(pieces):
        path = recording / name.format(number or first)
        made.pcap(path, piece, begun=made.START + number * apart)
    return captured(recording, folder)


def mobiles(capture: Capture) -> set[str]:
    return {seen.value for seen in read(capture).sightings if seen.field == "mobile"}


@pytest.mark.parametrize("cut", range(1, len(PACKETS)))
@pytest.mark.parametrize(
    ("name", "first"), [("a.pcap{}", ""), ("a_{}.pcapng", "0"), ("{}a.cap", "00000")]
)
def test_a_connection_goes_on_in_the_next_file(
    tmp_path: Path, cut: int, name: str, first: str
) -> None:
    capture = in_files(tmp_path, PACKETS[:cut], PACKETS[cut:], name=name, first=first)
    assert mobiles(capture) == {MOBILE}
    assert not read(capture).unread


def test_files_are_read_as_they_are_counted(tmp_path: Path) -> None:
    pieces = [[packet] for packet in framed(made.connection(TALK, size=400))]
    assert len(pieces) > 10
    assert mobiles(in_files(tmp_path, *pieces)) == {MOBILE}


def test_a_name_that_was_looked_up_is_known_in_the_next_file(tmp_path: Path) -> None:
    answer = dns.message.make_response(dns.message.make_query("mail.shop.example", "A"))
    address = made.SERVER[0]
    answer.answer.append(dns.rrset.from_text("mail.shop.example.", 60, "IN", "A", address))
    asked = framed([made.udp(RESOLVER, ("10.0.0.2", 40_000), answer.to_wire())])
    talk = ((False, b"+OK ready\r\n"), (True, b"USER " + MOBILE.encode() + b"\r\n"))
    said = framed(made.connection(talk, server=(address, 110)))
    capture = in_files(tmp_path, asked, said)
    assert {seen.message.host for seen in read(capture).sightings} == {"mail.shop.example"}


@pytest.mark.parametrize("apart", [-3600.0, 86400.0])
def test_another_recording_goes_on_with_nothing(tmp_path: Path, apart: float) -> None:
    cut = len(PACKETS) // 2
    capture = in_files(tmp_path, PACKETS[:cut], PACKETS[cut:], apart=apart)
    assert read(capture).unread


def test_a_compressed_file_among_them_is_not_passed_over(tmp_path: Path) -> None:
    made.pcap(tmp_path / "a.pcap", PACKETS)
    (tmp_path / "a.pcap1.gz").write_bytes(b"\x1f\x8b")
    with pytest.raises(Unable, match=r"a\.pcap1\.gz"):
        captured(tmp_path, tmp_path)
