"""Whoever holds a redacted bundle and knows every usual encoding finds nothing of the persona in it."""

import base64
import gzip
import hashlib
import html
import json
import random
import time
import zipfile
from collections.abc import Callable, Sequence
from itertools import zip_longest
from pathlib import Path
from urllib.parse import quote

import msgspec
import pytest

from rectitude import reports
from rectitude.bundle import SCHEMA, Bundle, Clock, Manifest, Writer, open_bundle, verify
from rectitude.evidence.exchange import Body, Exchange, Moment
from rectitude.evidence.page import StorageItem
from rectitude.evidence.persona import Persona
from rectitude.evidence.website import Website
from rectitude.facts.residue import Residue
from rectitude.findings import ReportedTarget, Tool

VALUES = {
    "mobile": "17000004729",
    "name": "闻人知微",
    "id_card": "110101199003072834",
    "email": "wenren.zhiwei.4729@example.com",
    "password": "Zw#8264kuTsm",
    "imei": "860472038159265",
}
AT = Moment(context="ignored", phase="load", sequence=1)


def b64(data: bytes, times: int = 1) -> str:
    for _ in range(times):
        data = base64.b64encode(data)
    return data.decode()


WRITINGS: dict[str, Callable[[str], str]] = {
    "clear": str,
    "fully percent-encoded": lambda v: "".join(f"%{byte:02X}" for byte in v.encode()),
    "percent-encoded twice": lambda v: quote(quote("".join(f"%{b:02x}" for b in v.encode()), safe="")),
    "base64": lambda v: b64(v.encode()),
    "base64 four deep": lambda v: b64(v.encode(), 4),
    "base64 of addresses": lambda v: base64.urlsafe_b64encode(f"?>{v}".encode()).decode().rstrip("="),
    "base64 of gzip": lambda v: b64(gzip.compress(v.encode())),
    "base64 of UTF-16": lambda v: b64(v.encode("utf-16")),
    "base64 of UTF-16, big end first": lambda v: b64(v.encode("utf-16-be")),
    "base64 of GB 18030": lambda v: b64(v.encode("gb18030")),
    "hex": lambda v: v.encode().hex(),
    "HEX": lambda v: v.encode().hex().upper(),
    "hex with colons": lambda v: v.encode().hex(":"),
    "hex of base64": lambda v: b64(v.encode()).encode().hex(),
    "\\x escapes": lambda v: "".join(f"\\x{byte:02x}" for byte in v.encode()),
    "\\u escapes": lambda v: "".join(f"\\u{ord(c):04x}" for c in v),
    "%u escapes": lambda v: "".join(f"%u{ord(c):04X}" for c in v),
    "UTF-16 as text": "\0".join,
    "HTML entities": lambda v: "".join(f"&#{ord(c)};" for c in v),
    "HTML entities in hex": lambda v: "".join(f"&#x{ord(c):x};" for c in v),
    "decimal codes": lambda v: ",".join(str(ord(c)) for c in v),
    "decimal codes in a list": lambda v: json.dumps([ord(c) for c in v]),
    "spaced": " ".join,
    "dashed": "-".join,
    "reversed": lambda v: v[::-1],
    "reversed base64": lambda v: b64(v[::-1].encode()),
    "wide": lambda v: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in v),
    "upper": str.upper,
    "MD5": lambda v: hashlib.md5(v.encode()).hexdigest(),
    "SHA-256 in base64": lambda v: b64(hashlib.sha256(v.encode()).digest()),
    "JSON in JSON": lambda v: json.dumps(json.dumps({"v": v})),
    "in markup": lambda v: html.escape(f'<p data-x="{v}">'),
}  # fmt: skip


def exchange(writing: str, response: Body | None) -> Exchange:
    body = f'{{"a":1,"v":"{writing}","b":2}}'.encode()
    return Exchange(
        moment=AT, method="POST", url=f"https://t.example/c?n=1&v={quote(writing, safe='%')}",
        request_headers=(("Cookie", f"sid=1; v={writing}"), ("X-Value", writing)),
        request_body=Body(sha256=hashlib.sha256(body).hexdigest(), length=len(body), data=body),
        status=200,
        response_body=response,
    )  # fmt: skip


def long_page(writings: Sequence[str], writer: Writer) -> Body:
    """Return a page that names them all where its record, which holds the beginning, has ended."""
    long = (
        b"<!-- " + b"x" * 70_000 + "".join(f' v="{each}"' for each in writings).encode() + b" -->"
    )
    return Body(
        sha256=writer.blob(long), length=len(long), media_type="text/html", data=long[:65536],
        truncated=True,
    )  # fmt: skip


def made(path: Path, *writings: str) -> Bundle:
    manifest = Manifest(
        schema=SCHEMA, tool=Tool("rectitude", "0"), catalogue="", options={},
        target=ReportedTarget("website", "https://a.example/"),
        clock=Clock(started="2026-11-25T00:00:00Z"), collected=(Website.NAME,),
        places=tuple(f"https://a.example/?v={quote(writing, safe='%')}" for writing in writings),
    )  # fmt: skip
    with Writer(path, manifest) as writer:
        writer.write(Persona(values=VALUES))
        for writing, page in zip_longest(writings, [long_page(writings, writer)]):
            writer.write(exchange(writing, page))
            writer.write(
                StorageItem(
                    moment=AT, origin="https://a.example", area="local", key=writing, value=writing
                )
            )
    return open_bundle(path)


def content(path: Path) -> bytes:
    """Return all that a bundle says, with JSON's and its own base64 undone."""
    said = [open_bundle(path).members.manifest()]
    with zipfile.ZipFile(path) as archive:
        said += [archive.read(name) for name in archive.namelist() if name.startswith("blobs/")]
    for record in open_bundle(path).records(Exchange):
        said += [record.request_body.data if record.request_body else b""]
        said += [record.response_body.data if record.response_body else b"", record.url.encode()]
        said += [str(record.request_headers).encode(), str(record.request_headers)[1:].encode()]
    for item in open_bundle(path).records(StorageItem):
        said += [item.key.encode(), item.value.encode(), msgspec.json.encode(item)]
    return b"\n".join(said)


@pytest.mark.turns(3)
@pytest.mark.parametrize("writing", WRITINGS)
def test_no_writing_of_a_value_is_left(tmp_path: Path, writing: str) -> None:
    written = {field: WRITINGS[writing](value) for field, value in VALUES.items()}
    bundle = made(tmp_path / "a.zip", *written.values())
    before = content(bundle.path)

    redacted = reports.redact(bundle, tmp_path / "redacted.zip")

    left = content(redacted)
    for field, value in VALUES.items():
        assert written[field].encode() in before
        for form in (written[field], value, json.dumps(written[field])[1:-1]):
            assert form.encode() not in left
        assert quote(written[field], safe="%").encode() not in left
    assert verify(redacted) == ()


def test_what_is_nobodys_stays(tmp_path: Path) -> None:
    words = "加入购物车 colour=blue; id=8f14e45fceea167a5a36dedd4bea2543; 2026-11-25 12:30"
    bundle = made(tmp_path / "a.zip", words)

    left = content(reports.redact(bundle, tmp_path / "redacted.zip"))

    assert words.encode() in left


@pytest.mark.slow
def test_personal_data_of_a_stranger_is_masked_beneath_an_encoding_too(tmp_path: Path) -> None:
    stranger = "13800138000"
    written = b64(f'{{"phone":"{stranger}"}}'.encode(), 2)
    bundle = made(tmp_path / "a.zip", written)

    assert written.encode() not in content(reports.redact(bundle, tmp_path / "redacted.zip"))


@pytest.mark.slow
def test_what_cannot_be_read_to_the_bottom_is_left_out_and_said(tmp_path: Path) -> None:
    deep = b64(b"who knows what this is, it goes on for ever", 12)
    bundle = made(tmp_path / "a.zip", deep)
    redacted = reports.redact(bundle, tmp_path / "redacted.zip")

    assert deep.encode() not in content(redacted)


@pytest.mark.slow
@pytest.mark.parametrize("beside", ["", "\x01", "\0"])
def test_a_value_that_is_escaped_amid_random_bytes_is_seen(tmp_path: Path, beside: str) -> None:
    noise = random.Random(12)
    escaped = beside.join(f"%{ord(c):02x}" if n % 3 else c for n, c in enumerate(VALUES["mobile"]))
    packed = b64(
        noise.randbytes(9000) + b"\x07" + escaped.encode() + b"\x07" + noise.randbytes(9000)
    )
    bundle = made(tmp_path / "a.zip", packed)

    assert packed.encode() not in content(reports.redact(bundle, tmp_path / "redacted.zip"))


@pytest.mark.slow
def test_random_bytes_cost_little_more_than_text() -> None:
    residue = Residue(VALUES)
    noise = random.Random(12).randbytes(600_000)
    text = base64.b64encode(b"colour=blue; size=10; " * 27_000)

    def cost(data: bytes) -> float:
        began = time.process_time()
        assert residue.of(data) == "none"
        return time.process_time() - began

    # It was ten times: each escape that stood there by chance made a copy of all of it.
    assert cost(base64.b64encode(noise)) < 5 * cost(text)
