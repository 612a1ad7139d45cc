"""Searched together, by any engine, the same is found as piece by piece."""

import base64
import gzip
import hashlib
import json
import random
from collections import Counter
from functools import reduce
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import unknown_persons
from capturing import MOBILE, captured
from rectitude.facts.known_values import KnownValues
from rectitude.facts.personal_data import find, suspects
from rectitude.facts.scanning import Literals, installed
from rectitude.facts.traffic import Reading, read

VALUES = {
    "mobile": "13912346021", "email": "lin.yue@mail.example", "mac": "3C:5A:B4:01:02:03",
    "bank_card": "6222021234567890128", "latitude": "39.908823", "name": "林月清",
    "oaid": "1f2e3d4c-5b6a-7988-a1b2-c3d4e5f60718", "short": "abc",
}  # fmt: skip
FORMS = (
    *VALUES.values(), "+8613912346021", "139 1234 6021", "LIN.YUE@MAIL.EXAMPLE", "3c5ab4010203",
    "39.9088", "6222 0212 3456 7890 128", "1", "x", "&", "\n", "a",
)  # fmt: skip


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(FORMS), max_size=6))
def test_needles_in_groups_find_what_each_needle_finds(pieces: list[str]) -> None:
    known = KnownValues(VALUES)
    data = "".join(pieces).encode()
    alone = {needle.field for needle in known._needles if needle.stands_in(data)}
    assert {match.field for match in known.in_clear(data)} == alone


ENCODED = (
    lambda data: data,
    lambda data: b"&v=" + data + b"&",
    lambda data: quote(data, safe="").replace("1", "%31").encode(),
    lambda data: json.dumps({"v": "".join(f"\\u{char:04x}" for char in data)}).replace("\\\\", "\\").encode(),
    lambda data: base64.urlsafe_b64encode(data).rstrip(b"="),
    lambda data: data.hex().encode(),
    lambda data: data.hex().upper().encode(),
    lambda data: gzip.compress(data, mtime=0),
    lambda data: hashlib.md5(data, usedforsecurity=False).hexdigest().encode(),
    lambda data: base64.b64encode(hashlib.sha256(data).digest()),
)  # fmt: skip
PLAIN = (b"13912346021", b"lin.yue@mail.example", b"6222021234567890128", b"13912346022", b"price")


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(PLAIN), st.lists(st.integers(0, len(ENCODED) - 1), max_size=3)),
        max_size=12,
    )
)
@example([(b"13912346021", [7, 1, 2]), (b"13912346021", [7, 2])])
def test_together_no_message_is_overlooked_whatever_encodings_they_share(
    several: list[tuple[bytes, list[int]]],
) -> None:
    known, messages = KnownValues(VALUES), []
    for value, steps in several:
        messages.append(reduce(lambda data, step: ENCODED[step](data), steps, value))
    holding = {number for number, data in enumerate(messages) if known.find(data)}
    assert holding <= set(known.suspects(messages))
    holding = {number for number, data in enumerate(messages) if find(data)}
    assert holding <= set(suspects(messages))


def test_together_few_are_suspected_that_hold_nothing() -> None:
    known = KnownValues(VALUES)
    noise = [f'{{"n": {n}, "trace": "{n:064x}", "d": ""}}'.encode() for n in range(40)]
    assert known.suspects([*noise, b"d=MTM5MTIzNDYwMjE=", *noise]) == [40]
    assert suspects([*noise, b"d=13912346021", *noise]) == [40]


@pytest.mark.skipif(len(installed()) == 1, reason="only one engine is installed")
@settings(max_examples=25, deadline=None)
@given(st.integers(0, 1 << 30), st.integers(1, 40))
def test_every_engine_sees_the_same_in_messages_run_together(seed: int, times: int) -> None:
    chance = random.Random(seed)
    several = [data for data, _, _ in unknown_persons.messages(seed, 1)]
    data = chance.choice((b"\n", b"&", b", ")).join(chance.choices(several, k=times))
    first, *others = [find(data, engine) for engine in installed()]
    assert all(other == first for other in others)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from((b"pwd", b"PWD", b"\xe5\xaf\x86", b"p", b"\n", b"wd", b"tokentoken")),
        max_size=9,
    )
)
def test_literals_stand_where_python_finds_them(several: list[bytes]) -> None:
    words = (b"pwd", b"token", b"\xe5\xaf\x86")
    holds = {n for n, data in enumerate(several) if any(word in data for word in words)}
    assert Literals(words).holding(several) == holds
    holds = {n for n, data in enumerate(several) if any(word in data.lower() for word in words)}
    assert Literals(words, caseless=True).holding(several) == holds
    assert Literals(()).holding(several) == set()


def _whole(reading: Reading) -> list[tuple[object, ...]]:
    return [
        (s.message.ref, s.message.sent, s.field, s.value, s.known, s.steps, s.part, s.name)
        for s in reading.sightings
    ]


@pytest.mark.skipif(len(installed()) == 1, reason="only one engine is installed")
@settings(max_examples=10, deadline=None)
@given(st.integers(0, 1 << 30))
def test_every_engine_gives_the_same_sightings_whole(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    folder, chance = tmp_path_factory.mktemp("engines"), random.Random(seed)
    bodies = [data.decode() for data, _, _ in unknown_persons.messages(seed, 2)]
    own = base64.b64encode(f'{{"m": "{MOBILE}"}}'.encode()).decode()
    bodies += chance.choices((own, f"m={MOBILE}", "nothing"), k=5)
    entries = [
        {
            "request": {
                "method": "POST",
                "url": f"{chance.choice(('http', 'https'))}://t.statyun.example/e",
                "postData": {"mimeType": "text/plain", "text": body},
            },
            "response": {
                "status": 200,
                "content": {"mimeType": "text/plain", "text": chance.choice(bodies)},
            },
        }
        for body in chance.sample(bodies, len(bodies))
    ]
    (folder / "a.har").write_text(json.dumps({"log": {"entries": entries}}))
    capture = captured(folder / "a.har", folder)
    first, *others = [_whole(read(capture, engine)) for engine in installed()]
    assert first
    assert all(other == first for other in others)
    assert _whole(read(capture)) == first


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 1 << 30))
def test_sightings_are_those_of_each_part_for_itself(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    folder: Path = tmp_path_factory.mktemp("together")
    bodies = [data.decode() for data, _, _ in unknown_persons.messages(seed, 2)]
    entries = [
        {
            "request": {
                "method": "POST",
                "url": "https://t.statyun.example/e",
                "postData": {"mimeType": "text/plain", "text": body},
            },
            "response": {},
        }
        for body in bodies
    ]
    (folder / "a.har").write_text(json.dumps({"log": {"entries": entries}}))
    reading = read(captured(folder / "a.har", folder))
    seen = Counter((s.message.number, s.field, s.value) for s in reading.sightings if not s.known)
    alone = Counter(
        (number, item.kind, item.value)
        for number, body in enumerate(bodies, 1)
        for item in find(body.encode())
    )
    assert seen == alone
