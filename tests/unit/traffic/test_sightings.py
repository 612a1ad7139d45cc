"""Whatever carries a value, however it is encoded and however long the message: found or admitted."""

import base64
import gc
import gzip
import hashlib
import json
import struct
import weakref
import zlib
from collections.abc import Callable
from urllib.parse import quote, urlencode

import brotli
import msgspec
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from rectitude.evidence.exchange import Body, Exchange, Moment, Stage, WebSocketFrame
from rectitude.evidence.persona import Persona
from rectitude.evidence.traffic import Gap, Traffic
from rectitude.facts.traffic import Reading, Sighting, read

MOBILE = "13912346021"
AT = Moment(context="ignored", phase="load", sequence=1)
LONGEST = 8 * 1024 * 1024


class Kept(dict[str, bytes]):
    """Blobs by their digest."""

    def blob(self, digest: str) -> bytes:
        return self[digest]


def traffic(
    body: bytes = b"",
    *,
    kept: int = LONGEST,
    url: str = "http://stranger.example/collect",
    headers: tuple[tuple[str, str], ...] = (),
    sent_as_frame: bool = False,
) -> Traffic:
    """One message with a body of which the beginning is kept, in the record or as a blob."""
    digest = hashlib.sha256(body[:kept]).hexdigest()
    short = len(body) <= 64 * 1024
    held = Body(
        sha256=digest,
        length=len(body),
        data=body[:kept] if short else b"",
        truncated=not short,
        partial=len(body) > kept,
    )
    blobs = Kept({} if short else {digest: body[:kept]})
    persona = (Persona(values={"mobile": MOBILE}),)
    if sent_as_frame:
        frame = WebSocketFrame(number=1, moment=AT, url=url, sent=True, body=held)
        return Traffic(websockets=(frame,), personas=persona, blobs=blobs)
    exchange = Exchange(
        number=1,
        moment=AT,
        method="POST",
        url=url,
        request_headers=headers,
        request_body=held if body else None,
    )
    return Traffic(exchanges=(exchange,), personas=persona, blobs=blobs)


def multipart(value: bytes) -> bytes:
    return (
        b'--cut\r\nContent-Disposition: form-data; name="phone"\r\n\r\n'
        + value
        + b"\r\n--cut--\r\n"
    )


def varint(number: int) -> bytes:
    out = b""
    while number > 127:
        out += bytes([number & 127 | 128])
        number >>= 7
    return out + bytes([number])


def protobuf(value: bytes) -> bytes:
    """The value as field 3 of a message that is field 1, with a number before and after it."""
    inner = b"\x08\x07\x1a" + varint(len(value)) + value + b"\x30\x01"
    return b"\x0a" + varint(len(inner)) + inner


JSON = (("content-type", "application/json"),)
CARRIERS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "form": ("application/x-www-form-urlencoded", lambda v: b"a=1&phone=" + quote(v).encode()),
    "json": ("application/json", lambda v: json.dumps({"u": {"phone": v.decode()}}).encode()),
    "ndjson": (
        "application/x-ndjson",
        lambda v: b'{"a":1}\n' + json.dumps({"phone": v.decode()}).encode(),
    ),
    "graphql": (
        "application/json",
        lambda v: json.dumps(
            {"query": 'mutation { login(phone: "' + v.decode() + '") { id } }'}
        ).encode(),
    ),
    "multipart": ("multipart/form-data; boundary=cut", multipart),
    "protobuf": ("application/x-protobuf", protobuf),
    "grpc": (
        "application/grpc",
        lambda v: struct.pack(">BI", 0, len(protobuf(v))) + protobuf(v),
    ),
    "messagepack": (
        "application/x-msgpack",
        lambda v: msgspec.msgpack.encode({"u": [{"phone": v.decode()}]}),
    ),
    "text": ("text/plain", lambda v: b"phone: " + v),
    "utf-16": ("text/plain; charset=utf-16", lambda v: ("phone: " + v.decode()).encode("utf-16")),
}
PLACES = {
    "form": "phone",
    "json": "/u/phone",
    "ndjson": "/1/phone",
    "graphql": "/query",
    "multipart": "phone",
    "protobuf": "1.3",
    "grpc": "1.3",
    "messagepack": "/u/0/phone",
    "text": "",
    "utf-16": "",
}
COMPRESSIONS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": lambda data: brotli.compress(data, quality=1),
    "zstd": zstandard.compress,
}
ENCODINGS: dict[str, Callable[[bytes], bytes]] = {
    "url": lambda value: "".join(f"%{byte:02X}" for byte in value).encode(),
    "base64": base64.b64encode,
    "hex": lambda value: value.hex().encode(),
    "md5": lambda value: hashlib.md5(value).hexdigest().encode(),
    "sha256": lambda value: hashlib.sha256(value).hexdigest().encode(),
}


def only(sightings: tuple[Sighting, ...]) -> Sighting:
    (sighting,) = sightings
    return sighting


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(
    carrier=st.sampled_from(sorted(CARRIERS)),
    compression=st.sampled_from(sorted(COMPRESSIONS)),
    encodings=st.lists(st.sampled_from(sorted(ENCODINGS)), max_size=2, unique=True),
    filling=st.sampled_from([0, 1_000, 70_000, 300_000]),
    kept=st.sampled_from([LONGEST, 50_000]),
)
def test_a_planted_value_is_found_or_admitted_to_be_unread(
    carrier: str, compression: str, encodings: list[str], filling: int, kept: int
) -> None:
    value = MOBILE.encode()
    for encoding in sorted(encodings, key=lambda name: name not in {"md5", "sha256"}):
        value = ENCODINGS[encoding](value)
    media_type, carry = CARRIERS[carrier]
    padded = carry((b"lorem ipsum " * (filling // 12)) + b" " + value if filling else value)
    sent = COMPRESSIONS[compression](padded)
    headers = (("content-type", media_type), ("content-encoding", compression))
    reading = read(traffic(sent, kept=kept, headers=headers))
    found = [seen for seen in reading.sightings if seen.field == "mobile" and seen.known]
    assert found or (len(sent) > kept and [left.why for left in reading.unread] == ["too-long"])


def answered(data: bytes, encoding: str, media_type: str = "application/json") -> Reading:
    """An answer in clear, as a capture has it."""
    held = Body(
        sha256=hashlib.sha256(data).hexdigest(), length=len(data), data=data, media_type=media_type
    )
    exchange = Exchange(
        number=1,
        moment=AT,
        method="GET",
        url="http://stranger.example/me",
        response_headers=(("content-encoding", encoding),),
        response_body=held,
    )
    return read(Traffic(exchanges=(exchange,), personas=(Persona(values={"mobile": MOBILE}),)))


TOLD = f'{{"tel": "{MOBILE}", "bio": "{"keep walking " * 40}"}}'.encode()


@pytest.mark.parametrize("encoding", sorted(COMPRESSIONS))
def test_an_answer_is_read_as_it_was_sent(encoding: str) -> None:
    reading = answered(COMPRESSIONS[encoding](TOLD), encoding)
    by_mark = {"": (), "deflate": ("gzip",)}
    assert only(reading.sightings).steps == by_mark.get(encoding, (encoding,))
    assert not reading.unread


@pytest.mark.parametrize("encoding", sorted(COMPRESSIONS))
def test_an_answer_that_was_kept_decoded_is_read_as_it_is(encoding: str) -> None:
    reading = answered(TOLD, encoding)
    assert only(reading.sightings).steps == ()
    assert not reading.unread


def test_an_answer_that_nothing_undoes_is_counted() -> None:
    assert [left.why for left in answered(bytes(range(99)), "br").unread] == ["unknown-format"]


def framed(message: bytes, flags: int = 0) -> bytes:
    return struct.pack(">BI", flags, len(message)) + message


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, zstandard.compress])
def test_compressed_messages_of_grpc_are_read(pack: Callable[[bytes], bytes]) -> None:
    sent = framed(pack(protobuf(MOBILE.encode())), 1) + framed(b"grpc-status:0\r\n", 0x80)
    reading = read(traffic(sent, headers=(("content-type", "application/grpc-web+proto"),)))
    assert only(reading.sightings).name == "1.3"
    assert not reading.unread


def test_grpc_as_text_is_read_whatever_it_was_padded_with() -> None:
    pieces = (framed(gzip.compress(protobuf(MOBILE.encode())), 1), framed(b"x-a: b\r\n", 0x80))
    headers = (("content-type", "application/grpc-web-text+proto"),)
    reading = read(traffic(b"".join(map(base64.b64encode, pieces)), headers=headers))
    assert only(reading.sightings).name == "1.3"


@pytest.mark.parametrize(
    "damaged",
    [b"\xff\x06\0\0sNaPpY12", gzip.compress(b"a" * 99, mtime=0)[:-9]],
    ids=["snappy", "gzip"],
)
def test_messages_of_grpc_that_cannot_be_decompressed_are_counted(damaged: bytes) -> None:
    headers = (("content-type", "application/grpc"),)
    reading = read(traffic(framed(damaged, 1), headers=headers))
    assert [left.why for left in reading.unread] == ["unknown-format"]


@pytest.mark.parametrize("carrier", ["protobuf", "grpc", "messagepack"])
@pytest.mark.parametrize("declared", [True, False])
def test_a_length_that_reads_as_a_letter_hides_no_value(carrier: str, declared: bool) -> None:
    media_type, carry = CARRIERS[carrier]
    digest = ENCODINGS["base64"](ENCODINGS["sha256"](MOBILE.encode()))
    assert chr(len(digest)) == "X"
    headers = (("content-type", media_type if declared else "application/octet-stream"),)
    seen = read(traffic(carry(digest), headers=headers)).sightings
    assert {sighting.steps for sighting in seen} == {("base64", "sha256")}


@pytest.mark.parametrize("carrier", sorted(CARRIERS))
@pytest.mark.parametrize("compression", sorted(COMPRESSIONS))
def test_a_sighting_says_where_and_by_which_steps(carrier: str, compression: str) -> None:
    media_type, carry = CARRIERS[carrier]
    sent = COMPRESSIONS[compression](carry(MOBILE.encode()))
    headers = (("content-type", media_type), ("content-encoding", compression))
    seen = only(read(traffic(sent, headers=headers)).sightings)
    assert (seen.part, seen.name) == ("body", PLACES[carrier])
    assert seen.steps == ((compression,) if compression else ())


@pytest.mark.parametrize(
    ("url", "headers", "part", "name"),
    [
        ("https://s.example/?a=1&" + urlencode({"m": f"+86{MOBILE}"}), (), "query", "m"),
        (f"https://s.example/u/{MOBILE}/x", (), "path", ""),
        ("https://s.example/", (("Cookie", f"a=1; tel={MOBILE}"),), "cookie", "tel"),
        ("https://s.example/", (("X-Phone", MOBILE),), "header", "X-Phone"),
        ("https://s.example/", (("Referer", f"https://a.example/?m={MOBILE}"),), "referer", ""),
    ],
)
def test_the_head_of_a_request_is_read_place_by_place(
    url: str, headers: tuple[tuple[str, str], ...], part: str, name: str
) -> None:
    seen = only(read(traffic(url=url, headers=headers)).sightings)
    assert (seen.part, seen.name) == (part, name)


@pytest.mark.parametrize("size", [0, 70_000, 1_500_000])
def test_websocket_messages_are_read_too(size: int) -> None:
    body = b" " * size + f'{{"m":"{MOBILE}"}}'.encode()
    seen = only(read(traffic(body, url="ws://s.example/live", sent_as_frame=True)).sightings)
    assert (seen.part, seen.name, seen.message.in_clear) == ("websocket", "/m", True)
    assert seen.message.stage is Stage.BEFORE


@pytest.mark.parametrize(
    ("body", "headers", "why"),
    [
        (
            b"\x93\x00\x01\xff" * 20,
            (("content-type", "application/octet-stream"),),
            "unknown-format",
        ),
        (b"\x00\x01\x02" * 9, (("content-encoding", "aes128gcm"),), "unknown-encoding"),
        (b"\x00\x01\x02" * 9, (("content-encoding", "gzip"),), "damaged"),
    ],
)
def test_what_cannot_be_decoded_is_admitted(
    body: bytes, headers: tuple[tuple[str, str], ...], why: str
) -> None:
    (left,) = read(traffic(body, headers=headers)).unread
    assert (left.why, left.length) == (why, len(body))


@pytest.mark.parametrize("encoding", sorted(COMPRESSIONS))
@pytest.mark.parametrize("sent", [f'{{"m":"{MOBILE}"}}'.encode(), protobuf(MOBILE.encode())])
def test_a_request_that_a_tool_kept_decoded_is_read_as_it_is(sent: bytes, encoding: str) -> None:
    reading = read(traffic(sent, headers=(("content-encoding", encoding),)))
    assert only(reading.sightings).steps == ()
    assert not reading.unread


@pytest.mark.parametrize("encoding", sorted(filter(None, COMPRESSIONS)))
def test_a_request_whose_compression_is_cut_off_is_never_taken_for_one_kept_decoded(
    encoding: str,
) -> None:
    packed = COMPRESSIONS[encoding](f'{{"m":"{MOBILE}","pad":"{"x" * 500}"}}'.encode())
    reading = read(traffic(packed[: len(packed) // 2], headers=(("content-encoding", encoding),)))
    assert reading.unread


@pytest.mark.slow
def test_a_bomb_is_left_at_the_bound_and_admitted() -> None:
    bomb = gzip.compress(b"\0" * (100 * 1024 * 1024), compresslevel=9, mtime=0)
    headers = (("content-type", "application/json"), ("content-encoding", "gzip"))
    assert [left.why for left in read(traffic(bomb, headers=headers)).unread] == ["too-long"]


def test_what_was_not_kept_is_counted() -> None:
    gap = Gap(number=1, moment=AT, url="ws://s.example/", sent=True, why="too-many", messages=9)
    (left,) = read(Traffic(gaps=(gap,))).unread
    assert (left.messages, left.why) == (9, "too-many")


def test_traffic_is_gone_through_once_however_many_ask() -> None:
    class Once(tuple[Exchange, ...]):
        times = 0

        def __iter__(self):  # type: ignore[no-untyped-def]
            Once.times += 1
            return super().__iter__()

    several = Traffic(exchanges=Once(traffic(b"x").exchanges))
    assert read(several) is read(several)
    assert Once.times == 1


@pytest.mark.slow
def test_what_was_read_is_let_go_with_its_traffic() -> None:
    some = traffic(b"x")
    kept = weakref.ref(read(some))
    del some
    gc.collect()
    assert kept() is None


BORN = {"birthday": "1988-11-11"}


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("X-Birthday", "1988-11-11", True),
        ("x-user-dob", "19881111", True),
        ("X-Edition", "1988-11-11", False),
        ("X-Adobe-Build", "19881111", False),
        ("X-Birthday", "", False),
    ],
)
def test_a_header_may_say_that_its_date_is_one_of_birth(name: str, value: str, found: bool) -> None:
    carried = traffic(headers=((name, value),))
    born = msgspec.structs.replace(carried, personas=(Persona(values=BORN),))
    assert [(seen.field, seen.part, seen.name) for seen in read(born).sightings] == (
        [("birthday", "header", name)] if found else []
    )


@pytest.mark.parametrize(("kind", "unread"), [("preflight", 0), ("xhr", 1)])
def test_only_the_answer_to_a_preflight_is_nothing_where_it_was_not_kept(
    kind: str, unread: int
) -> None:
    lost = Body(sha256="", length=0, media_type="application/json", truncated=True)
    asked = Exchange(
        number=1,
        moment=AT,
        method="OPTIONS",
        url="http://stat.example/init",
        resource_type=kind,
        response_body=lost,
    )

    assert len(read(Traffic(exchanges=(asked,))).unread) == unread
