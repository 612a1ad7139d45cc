"""What was encrypted may have been personal data: unless it came after consent, it is asked about."""

from pathlib import Path

import pytest

import packets as made
from capturing import captured, framed
from rectitude.evidence.capture import Capture
from rectitude.rules.data.collection.no_consent.capture import judge

HELLO = bytes.fromhex("16030100050100000100") + b"\x17\x03\x03\x00\x20" + bytes(range(32))
GREETING = b"GET /logo.png HTTP/1.1\r\nHost: shop.example\r\n\r\n"


def recorded(folder: Path, talk: bytes, port: int, marks: str = "") -> Capture:
    packets = framed(made.connection(((True, talk),), server=("93.184.216.34", port)))
    choices = {}
    if marks:
        (folder / "marks.csv").write_text(f"time,label\n0,{marks}\n")
        choices = {"marks": folder / "marks.csv"}
    return captured(made.pcap(folder / "a.pcap", packets), folder, **choices)


def said(capture: Capture) -> list[str]:
    return [f"{finding.outcome.value} {finding.message}" for finding in judge(capture)]


@pytest.mark.parametrize("marks", ["", "start", "refused"])
def test_what_was_not_opened_is_asked_about(tmp_path: Path, marks: str) -> None:
    assert said(recorded(tmp_path, HELLO, 443, marks)) == ["cantTell unread"]


def test_after_consent_it_is_not(tmp_path: Path) -> None:
    assert said(recorded(tmp_path, HELLO, 443, "agreed")) == ["inapplicable nothing-sent"]


def test_what_was_read_and_holds_nothing_is_not(tmp_path: Path) -> None:
    assert said(recorded(tmp_path, GREETING, 80)) == ["inapplicable nothing-sent"]
