"""HTTP/3 below the packets: what waits is bounded, and what was not read is counted."""

from contextlib import suppress
from pathlib import Path

import pylsqpack
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capturing import side_of, writing
from rectitude.bundle import open_bundle
from rectitude.collectors.capture.keeper import Keeper
from rectitude.collectors.capture.readers import http3
from rectitude.collectors.capture.readers.http3 import Http3
from rectitude.collectors.capture.readers.quic.frames import frames
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


PIECES = (
    CONTROL,
    b"\x02"
    + bytes.fromhex("3fe11f")
    + b"\x40\x61\x31",  # the table's size, and a header put into it
    b"\x01\x03\x00\x00\xd9",  # :status 200
    b"\x01\x04\x02\x00\x80\xd1",  # headers that refer to the table
    b"\x00\x03abc",
    b"\x00\xc0\x00\x00\x00\xff\xff\xff\xff",  # of four gigabytes
    b"\x01\xbf\xff\xff\xff",  # headers of one
    b"\x04\x03\x01\x50\x00",
    b"\x40",
)
TURNS = st.lists(
    st.tuples(
        st.sampled_from((0, 1, 2, 3, 4, 6, 7, 8)),
        st.one_of(st.sampled_from(PIECES), st.binary(max_size=30)),
        st.booleans(),
        st.sampled_from(("data", "data", "data", "lost", "end", "reset")),
    ),
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(TURNS)
def test_no_noise_breaks_the_reader(
    tmp_path_factory: pytest.TempPathFactory, turns: list[tuple[int, bytes, bool, str]]
) -> None:
    talk = Talk(tmp_path_factory.mktemp("noise") / "a.zip")
    for stream, piece, sent, what in turns:
        if what == "data":
            talk.reader.data(stream, piece, 0.0, sent=sent)
        elif what == "lost":
            talk.reader.lost(stream, len(piece), 0.0, sent=sent)
        else:
            talk.reader.end(stream, 0.0, sent=sent, whole=what == "end")
    _, gaps = talk.heard()
    assert all(length >= 0 and messages > 0 for _, _, messages, length in gaps)
    assert talk.reader._waits == 0


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_what_is_no_frame_of_quic_is_said_to_be_none(noise: bytes) -> None:
    with suppress(ValueError):
        assert len([*frames(noise)]) <= len(noise)
