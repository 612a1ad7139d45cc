"""The persona's values through chains of encodings and hashes."""

import base64
import gzip
import hashlib
import json
import struct
from collections.abc import Callable
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectitude.facts.known_values import KnownValues, Match

PERSONA = {
    "name": "林月清",
    "mobile": "13912346021",
    "id_card": "11010519491231002X",
    "email": "lin.yue@mail.example",
    "bank_card": "6222021234567890128",
    "latitude": "39.908823",
    "username": "linyue_2024",
}
KNOWN = KnownValues(PERSONA)
DIGEST = hashlib.sha512(b"of something else").hexdigest().encode()

ENCODINGS: dict[str, Callable[[bytes], bytes]] = {
    "url": lambda data: quote(data, safe="").replace("a", "%61").encode() or b"%",
    "json": lambda data: json.dumps(data.decode("utf-8", "surrogateescape")).encode(),
    "base64": lambda data: base64.urlsafe_b64encode(data).rstrip(b"="),
    "hex": lambda data: data.hex().encode(),
    "base32": lambda data: base64.b32encode(data).rstrip(b"="),
    "gzip": gzip.compress,
}


@given(
    st.sampled_from(sorted(PERSONA)),
    st.lists(st.sampled_from(["url", "base64", "base32", "hex"]), max_size=3),
    st.sampled_from(["clear", "md5", "sha1", "sha256", "sm3"]),
)
def test_a_value_is_found_beneath_any_three_layers(
    field: str, layers: list[str], digest: str
) -> None:
    data = PERSONA[field].encode()
    if digest != "clear":
        data = hashlib.new(digest, data).hexdigest().encode()
    for layer in layers:
        data = ENCODINGS[layer](data)
    matches = KNOWN.find(b'{"k":"' + data + b'"}')
    assert [match.field for match in matches] == [field]
    assert matches[0].hashed == (digest != "clear")


@pytest.mark.parametrize(
    ("sent", "field", "steps"),
    [
        (b"m=13912346021", "mobile", ()),
        (b"m=%2B86-139-1234-6021", "mobile", ()),
        (b"m=139+1234+6021&n=1", "mobile", ()),
        ("m=１３９１２３４６０２１".encode(), "mobile", ()),
        (
            b"d=" + base64.encodebytes(b"x" * 50 + b"|11010519491231002X|" + b"y" * 60),
            "id_card",
            ("base64",),
        ),
        (
            quote(
                base64.encodebytes(gzip.compress(b"m=13912346021" + DIGEST * 3, mtime=0))
            ).encode(),
            "mobile",
            ("url", "base64", "gzip"),
        ),
        (b"card=6222+0212+3456+7890+128", "bank_card", ()),
        (b"card=6222-0212-3456-7890-128", "bank_card", ()),
        (b"id=110105%2019491231%20002X", "id_card", ("url",)),
        (b"n=%E6%9E%97%E6%9C%88%E6%B8%85", "name", ("url",)),
        (b'{"n":"\\u6797\\u6708\\u6e05"}', "name", ("json",)),
        ("林月清".encode("gb18030"), "name", ()),
        (b"LIN.YUE@MAIL.EXAMPLE", "email", ()),
        (base64.b64encode(hashlib.sha256(b"13912346021").digest()), "mobile", ("base64", "sha256")),
        (hashlib.md5(b"lin.yue@mail.example").hexdigest().upper().encode(), "email", ("md5",)),
        (
            hashlib.sha1(hashlib.md5(b"13912346021").hexdigest().encode()).hexdigest().encode(),
            "mobile",
            ("md5", "sha1"),
        ),
        (
            hashlib.md5(base64.b64encode(b"13912346021")).hexdigest().encode(),
            "mobile",
            ("base64", "md5"),
        ),
        (gzip.compress(b'{"id":"11010519491231002X"}', mtime=0), "id_card", ("gzip",)),
        (
            base64.b64encode(gzip.compress(b'{"m":"13912346021"}', mtime=0)),
            "mobile",
            ("base64", "gzip"),
        ),
        (b"lat=39.9088", "latitude", ()),
        (b"lat=39.90882,", "latitude", ()),
        (b"n=%u6797%u6708%u6E05", "name", ("url",)),
        (b"<n>&#26519;&#x6708;&#28165;</n>", "name", ("entity",)),
        (base64.b32encode(b"13912346021").rstrip(b"=").lower(), "mobile", ("base32",)),
        (hashlib.md5(b"13912346021").hexdigest()[8:24].encode(), "mobile", ("md5-16",)),
        (base64.b64encode(b"\x08\x07\x10\xa5\x9b\xf6\xe9\x33"), "mobile", ("base64", "number")),
        (b"\0\1\0\7" + struct.pack(">q", 13912346021), "mobile", ("number",)),
        (b"\x11" + struct.pack("<d", 39.908823), "latitude", ("number",)),
    ],
)
def test_the_steps_from_what_was_sent_to_the_value_are_kept(
    sent: bytes, field: str, steps: tuple[str, ...]
) -> None:
    assert KNOWN.find(sent) == (Match(field, steps),)


@pytest.mark.parametrize(
    "sent",
    [
        b"order=9913912346021",
        b"1391234602",
        b"xlinyue_2024x",
        b"v=40.908823",
        b"lat=39.91",
        hashlib.md5(b"13912346022").hexdigest().encode(),
        hashlib.md5(b"13912346021").hexdigest()[:16].encode(),
        b"\x10\xa6\x9b\xf6\xe9\x33",
        b"recommendedfortoday234567",
        b"&#99999999;%u67&#;",
        b"%" * 400,
        base64.b64encode(b"\x1f\x8b" + b"broken"),
    ],
)
def test_what_is_not_the_value_is_not_taken_for_it(sent: bytes) -> None:
    assert KNOWN.find(sent) == ()


def test_an_archive_bomb_is_left_after_a_mebibyte() -> None:
    assert KNOWN.find(gzip.compress(b"\0" * 50_000_000, mtime=0)) == ()


@given(st.binary(max_size=200))
def test_no_bytes_break_the_search(data: bytes) -> None:
    assert all(match.field in PERSONA for match in KNOWN.find(data))


@pytest.mark.parametrize("value", ["31", "30.5", "30.50000", "116.397"])
def test_a_round_coordinate_is_no_number_that_others_hold_by_chance(value: str) -> None:
    number = float(value)
    known = KnownValues({"latitude": value})
    for sent in (
        b"\x11" + struct.pack("<d", number),
        struct.pack(">d", number),
        f"price={number:.4f}".encode(),
    ):
        if value.encode() not in sent:
            assert known.find(sent) == ()


def test_a_precise_coordinate_is_found_as_programs_print_it() -> None:
    known = KnownValues({"latitude": "39.9088"})
    assert known.find(b"lat=39.90880") == (Match("latitude"),)
    assert known.find(struct.pack(">d", 39.9088)) == (Match("latitude", ("number",)),)


DATES = KnownValues({"birthday": "1988-11-11", "email": "lin.yue@mail.example"})


@pytest.mark.parametrize(
    "sent",
    [
        b"/sale/1988-11-11/poster.webp",
        b'{"edition":"1988/11/11","stillborn":false}',
        b"adobe=19881111",
        b"/2026/1988-11-11/x.jpg",
        b'{"issued":"1988-11-11","birthday":""}',
        b'{"value":"1988-11-11","name":"edition"}',
        b"p=" + base64.b64encode(b"/img/1988-11-11/x.jpg"),
    ],
)
def test_a_date_that_nothing_calls_one_of_birth_may_be_any(sent: bytes) -> None:
    assert DATES.find(sent) == ()


@pytest.mark.parametrize(
    "sent",
    [
        b"userBirthday=1988%2D11%2D11",
        b"day=19881111&dob=19881111",
        '{"生日":"1988/11/11"}'.encode(),
        '{"出生日期":"1988-11-11"}'.encode("gbk"),
        b"memberDob=19881111",
        b'{"value":"1988-11-11", "name":"birthday"}',
        b"v=1988-11-11&key=user.birthday",
        b'{"birthday":"' + base64.b64encode(b"1988-11-11") + b'"}',
        b'name="csrq"\r\nContent-Type: text/plain\r\n\r\n19881111',
        base64.b64encode(b'{"birth":{"date":"1988-11-11"}}'),
        hashlib.md5(b"19881111").hexdigest().encode(),
        b"who=lin.yue@mail.example&d=1988-11-11",
    ],
)
def test_a_date_of_birth_is_told_by_its_name_its_digest_or_its_company(sent: bytes) -> None:
    assert "birthday" in {match.field for match in DATES.find(sent)}


SIGNING_IN = KnownValues({"username": "tester", "mobile": "13912346021"})


@pytest.mark.parametrize(
    "sent",
    [
        b"userName=tester",
        b"/user/tester/home",
        "用户名：tester".encode(),
        b'{"user": {"name": "tester"}}',
        b"user[name]=tester&x=1",
        b'form-data; name="account"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\ntester\r\n',
        b"<loginName>tester</loginName>",
        b"n=tester&m=13912346021",
        b"u=tester&pwd=kx7river",
        b"pass=kx7river&name=tester",
        b'{"u": "tester", "password": "kx7-river"}',
    ],
)
def test_a_word_counts_as_a_name_to_sign_in_where_it_is_called_one_or_others_stand_beside(
    sent: bytes,
) -> None:
    assert "username" in {match.field for match in SIGNING_IN.find(sent)}


@pytest.mark.parametrize(
    "sent",
    [
        b"/theme/tester.css",
        b"role=tester",
        b"tester/1.0",
        b"User-Agent: tester/1.0",
        b"https://login.shop.example/theme/tester.css",
        b"/accounts/static/tester.css",
        b"loginPage=home&theme=tester",
        b'{"userRole":"tester"}',
        b"https://login.tester.example/",
        b"u=tester&passive=1",
        b"name=tester&pwd=",
        b'{"theme": {"name": "tester"}, "password": "kx7-river"}',
        b"menu=tester&pwd=kx7river",
        b"n=tester&compass=north",
    ],
)
def test_a_mere_word_is_nobodys_name(sent: bytes) -> None:
    assert not SIGNING_IN.find(sent)
