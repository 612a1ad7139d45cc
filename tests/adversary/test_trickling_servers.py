"""A server that sends a byte now and then, for ever, holds no request of our own beyond its time."""

import time

import pytest

from rectitude.collectors.website import tls
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.network import client
from rectitude.network.certificates import anything
from rectitude.network.dial import Dialer
from trickling import trickling

PATIENCE = 3.0
"""Seconds beyond the bound of these tests that a busy machine may take."""


@pytest.mark.parametrize(
    "first",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nX: ",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n",
    ],
    ids=["before anything", "in the head", "in the body", "in a chunk"],
)
def test_a_document_that_never_ends_is_no_answer(
    first: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "TOTAL", 0.8)
    began = time.monotonic()
    with trickling(first, b"x") as port:
        url = f"http://127.0.0.1:{port}/"
        answer = client.fetch(Dialer(WebsiteOptions()), anything(), url, {}, most=1 << 20)

    assert time.monotonic() - began < 0.8 + PATIENCE
    assert answer.status is None
    assert answer.body == b""
    assert answer.failure


@pytest.mark.slow
def test_a_handshake_that_never_ends_says_nothing_of_the_version(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tls, "TOTAL", 0.5)
    began = time.monotonic()
    with trickling(b"\x16\x03\x03\x40\x00\x02", b"\0") as port:
        found = tls.probe(Dialer(WebsiteOptions()), "127.0.0.1", port)

    assert time.monotonic() - began < 0.5 * 6 + PATIENCE
    assert found.versions == {}
    assert "within" in found.problem
