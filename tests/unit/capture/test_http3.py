"""HTTP/3 below the packets: what waits is bounded, and what was not read is counted."""

from pathlib import Path

import pylsqpack
import pytest

from capturing import side_of, writing
from rectitude.bundle import open_bundle
from rectitude.collectors.capture.keeper import Keeper
from rectitude.collectors.capture.readers import http3
from rectitude.collectors.capture.readers.http3 import Http3
from rectitude.evidence.exchange import Exchange
from rectitude.evidence.traffic import Gap

ASKED = [(b":method", b"GET"), (b":path", b"/x"), (b"x-device", b"13912346021" * 5)]
CONTROL = b"\x00\x04\x03\x01\x50\x00"
"""A control stream whose settings announce a table of 4,096 bytes."""
OF_SERVER, TELLS = 3, 2
"""The server's control stream, and the client's that tells what is put into the table."""


class Talk:
    """A client that packs its headers, and what reads it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writer = writing(path)
        self._keeper = Keeper(self._writer)
        side = side_of(self._keeper, (bytes((93, 184, 216, 34)), 443))
        self.reader = Http3(side)
        self._encoder = pylsqpack.Encoder()
        self._told = bytearray(b"\x02" + self._encoder.apply_settings(4096, 16))

    def ask(self, stream: int, body: bytes = b"") -> int:
        """Ask, by headers that refer to the table; return how long these are."""
        told, block = self._encoder.encode(stream, ASKED)
        self._told += told
        data = b"\x01" + bytes([len(block)]) + block
        if body:
            data += b"\x00" + (len(body) | 2 << 30).to_bytes(4, "big") + body
        self.reader.data(stream, data, 0.0, sent=True)
        self.reader.end(stream, 0.0, sent=True)
        return len(block)

    def tell(self) -> None:
        """Tell what was put into the table."""
        self.reader.data(TELLS, bytes(self._told), 0.0, sent=True)
        self._told.clear()

    def answer(self, stream: int) -> None:
        self.reader.data(stream, b"\x01\x03\x00\x00\xd9", 0.0, sent=False)  # :status 200
        self.reader.end(stream, 0.0, sent=False)

    def heard(self) -> tuple[list[Exchange], list[tuple[str, bool, int, int]]]:
        """The exchanges, and the gaps by reason, direction, messages, bytes."""
        self.reader.close(0.0)
        self._keeper.finish()
        self._writer.seal()
        bundle = open_bundle(self._path)
        gaps = [(g.why, g.sent, g.messages, g.length) for g in bundle.records(Gap)]
        return [*bundle.records(Exchange)], gaps


@pytest.fixture
def talk(tmp_path: Path) -> Talk:
    return Talk(tmp_path / "a.zip")


def warm(talk: Talk) -> None:
    """Ask once, so that further headers refer to the table."""
    talk.reader.data(OF_SERVER, CONTROL, 0.0, sent=False)
    talk.ask(0)
    talk.tell()
    talk.answer(0)


def test_headers_that_refer_to_what_comes_later_are_read(talk: Talk) -> None:
    warm(talk)
    talk.ask(4)
    talk.answer(4)
    talk.tell()
    exchanges, gaps = talk.heard()
    assert [e.request_header("x-device") for e in exchanges] == ["13912346021" * 5] * 2
    assert not gaps


def test_a_request_whose_headers_wait_in_vain_is_counted(talk: Talk) -> None:
    warm(talk)
    length = talk.ask(4)
    exchanges, gaps = talk.heard()
    assert len(exchanges) == 1
    assert gaps == [("lost", True, 1, length)]


@pytest.mark.parametrize("is_settled", [True, False])
def test_one_of_which_nothing_but_the_answer_was_captured_is_counted(
    is_settled: bool, talk: Talk
) -> None:
    if is_settled:
        warm(talk)
    talk.answer(8)
    exchanges, gaps = talk.heard()
    assert len(exchanges) == int(is_settled)
    assert gaps == [("lost", True, 1, 0)]


def test_what_waits_together_is_bounded(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http3, "_ALL_WAITING", 2_500)
    warm(talk)
    for stream in (4, 8, 12):
        talk.ask(stream, b"x" * 1000)
    talk.tell()
    exchanges, ((why, sent, messages, length),) = talk.heard()
    assert [len(e.request_body.data) for e in exchanges if e.request_body] == [1000, 1000]
    assert (why, sent, messages) == ("lost", True, 1)
    assert length > 1000
