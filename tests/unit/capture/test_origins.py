"""Where servers' addresses are registered: by a registry's file or a MaxMind DB, and nothing guessed."""

import ipaddress
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import packets as made
from capturing import TALK, captured, framed
from rectitude.bundle import open_bundle
from rectitude.collectors.capture.origins import Delegated, origins
from rectitude.inspection import judge
from rectitude.reports.html import page
from rectitude.text import Unable

DELEGATED = """2|apnic|20261101|5|19830613|20261101|+1000
apnic|*|ipv4|*|3|summary
apnic|CN|asn|4134|1|19970108|allocated
apnic|CN|ipv4|1.0.1.0|256|20110414|allocated
apnic|AU|ipv4|1.0.4.0|768|20110412|assigned|A91
apnic||ipv4|1.0.8.0|2048||available|
ripencc|DE|ipv6|2001:600::|32|19990826|allocated
arin|US|ipv4|93.184.0.0|65536|20080602|allocated
"""


BLOCKS = (("CN", "1.0.1.0", 256), ("AU", "1.0.4.0", 768), ("US", "93.184.0.0", 65536))


def countries(path: Path, *addresses: str) -> dict[str, str]:
    return {each.address: each.country for each in origins(path, addresses)}


def test_a_registrys_file_gives_the_country_of_blocks_that_are_no_prefixes(tmp_path: Path) -> None:
    (tmp_path / "delegated").write_text(DELEGATED)
    told = countries(tmp_path / "delegated", "1.0.1.255", "1.0.6.255", "2001:600::1")
    assert told == {"1.0.1.255": "CN", "1.0.6.255": "AU", "2001:600::1": "DE"}


def test_what_no_line_covers_or_is_private_has_no_country(tmp_path: Path) -> None:
    (tmp_path / "delegated").write_text(DELEGATED)
    assert not countries(tmp_path / "delegated", "1.0.7.0", "1.0.9.1", "10.0.0.1", "::1", "0.0.0.1")


@given(st.sampled_from([0x1000100, 0x1000400, 0x1000700, 0x5DB80000]), st.integers(-300, 300))
def test_an_address_lies_in_a_block_or_in_none(start: int, away: int) -> None:
    number = start + away
    address = ipaddress.ip_address(number)
    told = registry(address)
    inside = {
        code
        for code, start, count in BLOCKS
        if 0 <= number - int(ipaddress.ip_address(start)) < count
    }
    assert {told} - {""} == inside


def registry(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> str:
    return Delegated(DELEGATED, "delegated").find(str(address))[0]


def mmdb(path: Path, data: bytes) -> Path:
    """A database of one node: addresses that begin with the bit 0 have the data."""
    node = struct.pack("!I", 1 + 16)[1:] + struct.pack("!I", 1)[1:]
    described = b"".join(
        text(name) + value
        for name, value in (
            ("node_count", b"\xc1\x01"), ("record_size", b"\xa1\x18"), ("ip_version", b"\xa1\x04"),
            ("database_type", text("Country")), ("languages", b"\x00\x04"), ("description", b"\xe0"),
            ("binary_format_major_version", b"\xa1\x02"),
            ("binary_format_minor_version", b"\xa0"), ("build_epoch", b"\x01\x02\x07"),
        )
    )  # fmt: skip
    mark = b"\xab\xcd\xefMaxMind.com"
    path.write_bytes(node + b"\0" * 16 + data + mark + b"\xe9" + described)
    return path


def text(value: str) -> bytes:
    size = bytes([0x40 | len(value)]) if len(value) < 29 else bytes([0x5D, len(value) - 29])
    return size + value.encode()


COUNTRY = b"\xe1" + text("country") + b"\xe1" + text("iso_code") + text("NL")
NETWORK = (
    b"\xe2" + text("autonomous_system_number") + b"\xa2\x10\x26"
    + text("autonomous_system_organization") + text("CHINANET")
)  # fmt: skip


def test_a_maxmind_database_gives_country_or_network(tmp_path: Path) -> None:
    (found,) = origins(mmdb(tmp_path / "a.mmdb", COUNTRY), ["93.184.216.34"])
    assert (found.country, found.source) == ("NL", "a.mmdb")
    (found,) = origins(mmdb(tmp_path / "b.mmdb", NETWORK), ["93.184.216.34", "203.0.113.9"])
    assert found.network == "AS4134 CHINANET"


@pytest.mark.parametrize("content", [b"", b"nothing of the kind", b"x\xab\xcd\xefMaxMind.com\xe1"])
def test_a_file_of_neither_format_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.mmdb").write_bytes(content)
    with pytest.raises(Unable, match=r"a\.mmdb"):
        countries(tmp_path / "a.mmdb", "93.184.216.34")


def test_the_report_shows_the_country_of_a_recipient_and_judging_again_too(tmp_path: Path) -> None:
    (tmp_path / "delegated").write_text(DELEGATED)
    path = made.pcap(tmp_path / "a.pcap", framed(made.connection(TALK)))
    captured(path, tmp_path, asn=tmp_path / "delegated")
    (tmp_path / "delegated").unlink()
    document = page(judge(tmp_path / "a.zip"), open_bundle(tmp_path / "a.zip"), "en")
    assert "Addresses registered in: " in document
    assert "United States" in document
