"""Flows of mitmproxy: the same evidence as from a HAR of the same, in old versions too; damage is said."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tls_sessions as tls
from capturing import ANSWER, MOBILE, REQUEST, captured
from rectitude.bundle import open_bundle
from rectitude.evidence.capture import Capture
from rectitude.facts.traffic import read
from rectitude.text import Unable

AT = 1_763_596_800.25
BODY = json.dumps({"m": MOBILE}).encode()


def packed(value: object) -> bytes:
    """A value as a typed netstring."""
    match value:
        case None:
            content, kind = b"", b"~"
        case bool():
            content, kind = (b"true" if value else b"false"), b"!"
        case int():
            content, kind = str(value).encode(), b"#"
        case float():
            content, kind = repr(value).encode(), b"^"
        case bytes():
            content, kind = value, b","
        case str():
            content, kind = value.encode(), b";"
        case list() | tuple():
            content, kind = b"".join(map(packed, value)), b"]"
        case dict():
            pairs = (packed(key) + packed(item) for key, item in value.items())
            content, kind = b"".join(pairs), b"}"
        case _:
            raise TypeError(value)
    return str(len(content)).encode() + b":" + content + kind


def flow(**changes: object) -> dict[str, object]:
    request = {
        "method": b"POST", "scheme": b"https", "host": "93.184.216.34", "port": 443,
        "authority": b"", "path": b"/v1?a=1", "http_version": b"HTTP/2.0",
        "headers": [[b"host", b"api.shop.example"], [b"content-type", b"application/json"]],
        "content": BODY, "timestamp_start": AT,
    }  # fmt: skip
    response = {
        "status_code": 200, "reason": b"", "headers": [[b"content-type", b"application/json"]],
        "content": b"{}", "timestamp_start": AT + 0.1,
    }  # fmt: skip
    server = {
        "peername": ["93.184.216.34", 443], "sni": tls.HOST, "tls_version": "TLSv1.2",
        "cipher": "ECDHE-RSA-AES128-GCM-SHA256", "certificate_list": [],
    }  # fmt: skip
    return {
        "type": "http", "version": 21, "request": request, "response": response,
        "server_conn": server, "websocket": None, "error": None, "comment": "", **changes,
    }  # fmt: skip


def saved(folder: Path, *flows: object, end: bytes = b"") -> Path:
    (folder / "a.mitm").write_bytes(b"".join(map(packed, flows)) + end)
    return folder / "a.mitm"


def seen_in(capture: Capture) -> list[tuple[str, str, str]]:
    reading = read(capture)
    return [(s.message.address, s.part, s.name) for s in reading.sightings if s.known]


def test_a_flow_is_an_exchange_with_its_connection(tmp_path: Path) -> None:
    certificate = tls.certified(tmp_path).read_bytes()
    server = {**flow()["server_conn"], "certificate_list": [certificate]}  # type: ignore[dict-item]
    capture = captured(saved(tmp_path, flow(server_conn=server)), tmp_path)
    (exchange,) = capture.exchanges
    assert (exchange.method, exchange.url, exchange.status) == (
        "POST", "https://api.shop.example/v1?a=1", 200,
    )  # fmt: skip
    assert exchange.security is not None
    assert (exchange.security.protocol, exchange.security.names) == ("TLS 1.2", (tls.HOST,))
    assert exchange.remote_address == "93.184.216.34:443"
    assert seen_in(capture) == [("https://api.shop.example/v1", "body", "/m")]


def test_a_har_of_the_same_shows_the_same(tmp_path: Path) -> None:
    entry = {
        "startedDateTime": "2025-11-20T00:00:00.250Z",
        "request": {
            "method": "POST",
            "url": "https://api.shop.example/v1?a=1",
            "headers": [{"name": "content-type", "value": "application/json"}],
            "postData": {"mimeType": "application/json", "text": BODY.decode()},
        },
        "response": {"status": 200},
    }
    (tmp_path / "a.har").write_text(json.dumps({"log": {"entries": [entry]}}))
    of_har = seen_in(captured(tmp_path / "a.har", tmp_path))
    assert of_har == seen_in(captured(saved(tmp_path, flow()), tmp_path))


def test_messages_of_a_websocket_and_a_comment_are_taken(tmp_path: Path) -> None:
    messages = [[1, True, BODY, AT + 2.0, False, False], [2, False, b"ok", AT + 3.0, False, False]]
    opened = flow(websocket={"messages": messages}, comment="同意")
    capture = captured(saved(tmp_path, opened), tmp_path)
    assert [(frame.url, frame.sent) for frame in capture.websockets] == [
        ("wss://api.shop.example/v1?a=1", True), ("wss://api.shop.example/v1?a=1", False),
    ]  # fmt: skip
    stages = {seen.message.stage for seen in read(capture).sightings}
    assert stages == {"before", "agreed"}


def test_a_connection_of_tcp_is_read_like_one_in_packets(tmp_path: Path) -> None:
    messages = [[True, REQUEST[:100], AT], [True, REQUEST[100:], AT + 1], [False, ANSWER, AT + 2]]
    of_tcp = flow(type="tcp", messages=messages, server_conn={"peername": ["93.184.216.34", 80]})
    (exchange,) = captured(saved(tmp_path, of_tcp), tmp_path).exchanges
    assert (exchange.url, exchange.status) == ("http://shop.example/login", 200)


def test_old_versions_with_keys_as_bytes_are_read(tmp_path: Path) -> None:
    old = {key.encode(): value for key, value in flow(version=4).items()}
    old[b"server_conn"] = {b"ip_address": [b"93.184.216.34", 443], b"tls_version": b"TLSv1"}
    (exchange,) = captured(saved(tmp_path, old), tmp_path).exchanges
    assert exchange.security is not None
    assert (exchange.security.protocol, exchange.remote_address) == ("TLS 1.0", "93.184.216.34:443")


def test_a_body_that_was_only_passed_on_counts_as_unread(tmp_path: Path) -> None:
    request = {**flow()["request"], "content": None}  # type: ignore[dict-item]
    request["headers"] = [[b"host", b"api.shop.example"], [b"content-length", b"70000"]]
    capture = captured(saved(tmp_path, flow(request=request)), tmp_path)
    assert [(left.why, left.length) for left in read(capture).unread] == [("not-kept", 70_000)]


def test_other_kinds_and_a_torn_end_are_said(tmp_path: Path) -> None:
    path = saved(tmp_path, flow(), flow(type="dns"), end=packed(flow())[:500])
    assert len(captured(path, tmp_path).exchanges) == 1
    limits = " ".join(limit.en for limit in open_bundle(tmp_path / "a.zip").manifest.limits)
    assert "neither HTTP nor TCP" in limits
    assert "cut off or damaged" in limits


@pytest.mark.parametrize(
    "content", [b"9:", b"3:abc,", b"99999999999:x", b"2:{}~", b"1:1:1:1:", b"0:}", b"4:-1:,]"]
)
def test_what_holds_no_flow_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.mitm").write_bytes(content)
    with pytest.raises(Unable, match=r"a\.mitm"):
        captured(tmp_path / "a.mitm", tmp_path)


def test_a_bomb_of_lists_within_lists_ends_early(tmp_path: Path) -> None:
    value = b""
    for _ in range(3000):
        value = str(len(value)).encode() + b":" + value + b"]"
    (tmp_path / "a.mitm").write_bytes(value)
    with pytest.raises(Unable):
        captured(tmp_path / "a.mitm", tmp_path)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60), st.integers(0, 1200))
def test_no_damage_breaks_the_reader(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, place: int
) -> None:
    folder = tmp_path_factory.mktemp("mitm")
    data = packed(flow(websocket={"messages": [[1, True, BODY, AT, False, False]]}))
    path = saved(folder)
    path.write_bytes(data[:place] + noise + data[place + len(noise) :])
    with suppress(Unable):
        captured(path, folder)
