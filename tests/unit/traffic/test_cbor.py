"""CBOR: read as RFC 8949 says, and never taken for read where it is not."""

import hashlib
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectitude.evidence.capture import Capture
from rectitude.evidence.exchange import Body, Exchange, Moment
from rectitude.evidence.persona import Persona
from rectitude.facts.traffic import Reading, read
from rectitude.facts.traffic.cbor import decoded

MOBILE = "13912346021"
AT = Moment(context="capture", phase="", sequence=1, seconds=1.0)


def posted(data: bytes, media_type: str) -> Reading:
    body = Body(sha256=hashlib.sha256(data).hexdigest(), length=len(data), data=data)
    exchange = Exchange(
        number=1, moment=AT, method="POST", url="http://iot.example/up",
        request_headers=(("Content-Type", media_type),), request_body=body,
    )  # fmt: skip
    return read(Capture(exchanges=(exchange,), personas=(Persona(values={"mobile": MOBILE}),)))


def head(kind: int, length: int) -> bytes:
    if length < 24:
        return bytes([kind << 5 | length])
    size = 1 if length < 1 << 8 else 2 if length < 1 << 16 else 4 if length < 1 << 32 else 8
    return bytes([kind << 5 | 24 + size.bit_length() - 1]) + length.to_bytes(size, "big")


def encoded(value: object) -> bytes:
    if isinstance(value, bool) or value is None:
        return {False: b"\xf4", True: b"\xf5", None: b"\xf6"}[value]
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(encoded, value))
    assert isinstance(value, dict)
    return head(5, len(value)) + b"".join(encoded(k) + encoded(v) for k, v in value.items())


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1b000000e8d4a51000", 1000000000000),
        ("3903e7", -1000),
        ("f93c00", 1.0),
        ("f9c400", -4.0),
        ("fb3ff199999999999a", 1.1),
        ("fa47c35000", 100000.0),
        ("f97c00", math.inf),
        ("c11a514b67b0", 1363896240),
        ("d74401020304", b"\1\2\3\4"),
        ("5f42010243030405ff", b"\1\2\3\4\5"),
        ("7f657374726561646d696e67ff", "streaming"),
        ("9f018202039f0405ffff", [1, [2, 3], [4, 5]]),
        ("bf61610161629f0203ffff", {"a": 1, "b": [2, 3]}),
        ("a201020304", {"1": 2, "3": 4}),
    ],
)
def test_the_examples_of_the_standard_are_read(written: str, value: object) -> None:
    assert decoded(bytes.fromhex(written)) == [value]


VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(2**63), 2**64 - 1),
        st.binary(max_size=300),
        st.text(),
    ),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@pytest.mark.slow
@given(VALUES)
def test_whatever_is_written_is_read(value: object) -> None:
    assert decoded(encoded(value)) == [value]


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        decoded(data)
    except ValueError:
        return


@pytest.mark.slow
@given(VALUES.map(encoded), st.integers(1, 40))
def test_what_is_cut_off_is_refused(data: bytes, off: int) -> None:
    if off < len(data):
        with pytest.raises(ValueError, match="cut off"):
            decoded(data[:-off])


@pytest.mark.parametrize("media_type", ["application/cbor", "application/senml+cbor", ""])
@pytest.mark.parametrize("number", [MOBILE, int(MOBILE)])
def test_a_value_in_cbor_is_found_at_its_place(media_type: str, number: object) -> None:
    reading = posted(encoded({"owner": {"tel": number}, "n": 3}), media_type)
    assert [(seen.field, seen.name) for seen in reading.sightings] == [("mobile", "/owner/tel")]
    assert not reading.unread


def test_a_password_in_cbor_is_found_by_its_name() -> None:
    reading = posted(encoded({"user": "ops", "password": "Kx7-mountain"}), "application/cbor")
    assert [seen.value for seen in reading.credentials] == ["Kx7-mountain"]


@pytest.mark.parametrize(
    "media_type",
    ["application/cbor", "application/bson", "application/vnd.apache.thrift", "application/x-amf"],
)
def test_what_is_not_read_is_said_though_it_looks_like_text(media_type: str) -> None:
    assert [left.why for left in posted(b"dlogin by hand", media_type).unread] == ["unknown-format"]


def test_json_under_such_a_type_is_read() -> None:
    reading = posted(b'{"tel": "13912346021"}', "application/x-thrift+json")
    assert [seen.field for seen in reading.sightings] == ["mobile"]
    assert not reading.unread


def test_text_in_chinese_is_not_taken_for_cbor() -> None:
    reading = posted("北京，电话13912346021".encode("gb18030"), "text/plain")
    assert [seen.value for seen in reading.sightings] == [MOBILE]
    assert not reading.unread
