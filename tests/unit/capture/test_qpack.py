"""Packed headers of HTTP/3: what they refer to may come late, never, or be a bomb."""

from contextlib import suppress

import pylsqpack
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rectitude.collectors.capture.readers import qpack
from rectitude.collectors.capture.readers.qpack import Table, Unreadable

HEADERS = [(b":method", b"GET"), (b"x-device", b"13912346021"), (b"x-trace", b"t" * 200)]


def packed() -> tuple[bytes, bytes]:
    """What is put into the table, and a block that refers to it."""
    encoder = pylsqpack.Encoder()
    told = encoder.apply_settings(4096, 16)
    first, _ = encoder.encode(0, HEADERS)
    more, block = encoder.encode(4, HEADERS)
    assert block[:1] != b"\0"
    return told + first + more, block


def test_headers_wait_for_what_they_refer_to() -> None:
    told, block = packed()
    table = Table()
    table.settle(4096)
    assert table.unpack(4, block) is None
    assert list(table.learn(told)) == [4]
    assert table.resume(4) == HEADERS


def test_headers_wait_for_the_size_of_the_table() -> None:
    told, block = packed()
    table = Table()
    assert table.unpack(4, block) is None
    assert not table.learn(told)
    assert list(table.settle(4096)) == [4]
    assert table.resume(4) == HEADERS


def test_what_refers_to_nothing_is_read_without_a_table() -> None:
    _, block = pylsqpack.Encoder().encode(0, HEADERS)
    assert Table().unpack(0, block) == HEADERS


def test_what_was_lost_of_the_table_makes_headers_unreadable_that_refer_to_it() -> None:
    _, block = packed()
    table = Table()
    table.settle(4096)
    table.lose()
    with pytest.raises(Unreadable):
        table.unpack(4, block)
    assert table.unpack(8, pylsqpack.Encoder().encode(8, HEADERS)[1]) == HEADERS


def test_a_block_that_names_a_long_header_again_and_again_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(qpack, "_LONGEST", 1 << 20)
    told, block = packed()
    table = Table()
    table.settle(4096)
    table.learn(told)
    assert table.unpack(4, block) == HEADERS
    with pytest.raises(Unreadable):
        table.unpack(8, block[:2] + b"\x80" * 10_000)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), st.binary(max_size=60)), max_size=8))
def test_no_noise_breaks_the_table(noise: list[tuple[int, bytes]]) -> None:
    told, block = packed()
    table = Table()
    for stream, (what, data) in enumerate([*noise, (0, told), (1, block)]):
        with suppress(Unreadable):
            if what == 0:
                for each in table.learn(data):
                    table.resume(each)
            elif what == 1:
                table.unpack(4 * stream, data)
            else:
                table.settle(len(data) * 100)
