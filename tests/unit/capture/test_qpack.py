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


def test_it_is_refused_too_where_it_came_before_the_long_header(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(qpack, "_LONGEST", 1 << 20)
    encoder = pylsqpack.Encoder()
    told = encoder.apply_settings(4096, 16) + encoder.encode(0, [(b"x-long", b"t" * 2000)])[0]
    more, block = encoder.encode(4, [(b"x-long", b"t" * 2000)])
    table = Table()
    table.settle(4096)
    assert table.unpack(8, block[:2] + block[2:] * 10_000) is None
    assert list(table.learn(told + more)) == [8]
    with pytest.raises(Unreadable):
        table.resume(8)
    assert table.unpack(12, block) == [(b"x-long", b"t" * 2000)]


@pytest.mark.parametrize("is_settled", [True, False])
def test_what_waits_is_bounded(is_settled: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    told, block = packed()
    monkeypatch.setattr(qpack, "_HELD", 2 * len(block))
    table = Table()
    if is_settled:
        table.settle(4096)
    assert (table.unpack(4, block), table.unpack(8, block)) == (None, None)
    with pytest.raises(Unreadable):
        table.unpack(12, block)
    table.settle(4096)
    resumed = {each for each in (4, 8) if table.resume(each) is None}
    table.learn(told)
    assert [table.resume(each) for each in sorted(resumed)] == [HEADERS, HEADERS]
    assert table.unpack(16, block) == HEADERS


def test_whoever_waits_for_what_was_lost_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    _, block = packed()
    table = Table()
    table.settle(4096)
    assert table.unpack(4, block) is None
    assert list(table.lose()) == [4]
    with pytest.raises(Unreadable):
        table.resume(4)


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
