"""
WACZ 1.1.1 (https://specs.webrecorder.net/wacz/1.1.1/): the visit as a web archive, to be replayed.

`archive/data.warc.gz` holds WARC/1.1 records, `indexes/index.cdx.gz` finds them,
`pages/pages.jsonl` lists the pages, `datapackage.json` names every file with its hash.
"""

import gzip
import hashlib
import io
import json
import os
import re
import tempfile
import uuid
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from urllib.parse import quote, urlsplit

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from rectitude.bundle import Bundle, Manifest
from rectitude.evidence.exchange import Exchange, Header
from rectitude.evidence.page import PageVisit
from rectitude.reports.bodies import body_bytes
from rectitude.reports.har import instant, reason
from rectitude.text import Unable

VERSION = "1.1.1"
_WARC, _INDEX, _PAGES = "archive/data.warc.gz", "indexes/index.cdx.gz", "pages/pages.jsonl"
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_OF_THE_TRANSFER = frozenset({"content-encoding", "transfer-encoding", "content-length"})
"""Headers of the transfer: bodies are kept decoded, so they no longer hold."""


def write(bundle: Bundle, output: Path) -> None:
    """
    Write the answers and pages of a bundle as a web archive, mode 0600.

    Raises Unable where the bundle holds no answers or the file cannot be written.
    """
    exchanges = [each for each in bundle.records(Exchange) if _archived(each)]
    if not exchanges:
        raise Unable(
            f"证据包 {bundle.path.name} 里没有网页应答，无法导出 WACZ。",
            f"The bundle {bundle.path.name} holds no answers to export as WACZ.",
        )
    try:
        with tempfile.TemporaryFile() as warc, _private(output) as file:
            index = list(_write_warc(bundle, exchanges, warc))
            _write_archive(bundle, warc, index, file)
    except OSError as error:
        raise Unable(
            f"写不了 {output}：{error.strerror}。", f"Cannot write {output}: {error.strerror}."
        ) from error


def _archived(exchange: Exchange) -> bool:
    return bool(exchange.status) and exchange.url.startswith(("http://", "https://"))


def _private(output: Path) -> IO[bytes]:
    return os.fdopen(os.open(output, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600), "w+b")


def _write_archive(bundle: Bundle, warc: IO[bytes], index: list[str], file: IO[bytes]) -> None:
    resources = []
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        warc.seek(0)
        resources.append(_store(archive, _WARC, warc))
        cdx = gzip.compress("".join(sorted(index)).encode(), mtime=0)
        resources.append(_store(archive, _INDEX, io.BytesIO(cdx)))
        resources.append(_store(archive, _PAGES, io.BytesIO(_pages(bundle))))
        package = _json(_package(bundle, resources))
        _store(archive, "datapackage.json", io.BytesIO(package))
        digest = {"path": "datapackage.json", "hash": _sha256(package)}
        _store(archive, "datapackage-digest.json", io.BytesIO(_json(digest)))


def _write_warc(bundle: Bundle, exchanges: list[Exchange], file: IO[bytes]) -> Iterator[str]:
    """Write the records and yield the index's line of each page or resource that was fetched."""
    writer = WARCWriter(file, gzip=True, warc_version="WARC/1.1")
    writer.write_record(_information(writer, bundle))
    for exchange in exchanges:
        start = file.tell()
        response = _response(writer, bundle, exchange)
        writer.write_record(response)
        length = file.tell() - start
        writer.write_record(_request(writer, bundle, exchange))
        if exchange.method == "GET":
            digest = response.rec_headers.get_header("WARC-Payload-Digest")
            yield _index_line(bundle.manifest, exchange, digest, start, length)


def _information(writer: WARCWriter, bundle: Bundle) -> ArcWarcRecord:
    manifest = bundle.manifest
    lines = {
        "software": f"{manifest.tool.name} {manifest.tool.version}",
        "format": "WARC File Format 1.1",
        "description": f"evidence bundle, SHA-256 of its manifest {bundle.digest}",
    }
    payload = "".join(f"{name}: {value}\r\n" for name, value in lines.items()).encode()
    return writer.create_warc_record(
        "",
        "warcinfo",
        payload=io.BytesIO(payload),
        length=len(payload),
        warc_content_type="application/warc-fields",
        warc_headers_dict={
            "WARC-Record-ID": _record_id(bundle, "warcinfo"),
            "WARC-Date": _utc(manifest.clock.started),
        },
    )


def _response(writer: WARCWriter, bundle: Bundle, exchange: Exchange) -> ArcWarcRecord:
    body = exchange.response_body
    data = body_bytes(bundle, body)
    headers = [each for each in _lines(exchange.response_headers) if not _of_transfer(each)]
    headers.append(("Content-Length", str(len(data))))
    cut = body is not None and len(data) < body.length
    return writer.create_warc_record(
        _ascii(exchange.url),
        "response",
        payload=io.BytesIO(data),
        length=len(data),
        http_headers=StatusAndHeaders(
            f"{exchange.status} {reason(exchange.status)}".strip(), headers, protocol="HTTP/1.1"
        ),
        warc_headers_dict={
            "WARC-Record-ID": _record_id(bundle, exchange.ref),
            "WARC-Date": _when(bundle.manifest, exchange),
            **({"WARC-Truncated": "length"} if cut else {}),
        },
    )


def _request(writer: WARCWriter, bundle: Bundle, exchange: Exchange) -> ArcWarcRecord:
    parts, data = urlsplit(_ascii(exchange.url)), body_bytes(bundle, exchange.request_body)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = list(_lines(exchange.request_headers))
    if not exchange.request_header("host"):
        headers.insert(0, ("Host", parts.netloc))
    return writer.create_warc_record(
        _ascii(exchange.url),
        "request",
        payload=io.BytesIO(data),
        length=len(data),
        http_headers=StatusAndHeaders(
            f"{exchange.method} {path} HTTP/1.1", headers, is_http_request=True
        ),
        warc_headers_dict={
            "WARC-Record-ID": _record_id(bundle, f"request of {exchange.ref}"),
            "WARC-Concurrent-To": _record_id(bundle, exchange.ref),
            "WARC-Date": _when(bundle.manifest, exchange),
        },
    )


def _lines(headers: tuple[Header, ...]) -> Iterator[Header]:
    """Yield headers that may stand in a message: no pseudo-headers, one value a line."""
    for name, value in headers:
        if not name.startswith(":"):
            for line in value.splitlines() or [""]:
                yield name, line


def _of_transfer(header: Header) -> bool:
    return header[0].lower() in _OF_THE_TRANSFER


def _record_id(bundle: Bundle, name: str) -> str:
    return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, f'{bundle.digest} {name}')}>"


def _index_line(
    manifest: Manifest, exchange: Exchange, digest: str, start: int, length: int
) -> str:
    fields = {
        "url": exchange.url,
        "mime": exchange.response_header("content-type").partition(";")[0].strip() or "unk",
        "status": str(exchange.status),
        "digest": digest,
        "length": str(length),
        "offset": str(start),
        "filename": _WARC.rpartition("/")[2],
    }
    stamp = re.sub(r"\D", "", _when(manifest, exchange))[:14]
    return f"{sort_key(exchange.url)} {stamp} {json.dumps(fields, ensure_ascii=False)}\n"


def _ascii(url: str) -> str:
    """Return an address as it goes over the wire: what is not ASCII is percent-encoded."""
    return url if url.isascii() else quote(url, safe="%/:?#[]@!$&'()*+,;=~")


def sort_key(url: str) -> str:
    """
    Return the key by which an index is sorted (SURT): the host backwards, then the path.

    >>> sort_key("https://www.Shop.example:8443/A?b=2&a=1")
    'example,shop:8443)/a?a=1&b=2'
    """
    parts = urlsplit(url)
    host = re.sub(r"^www\d*\.", "", (parts.hostname or "").lower())
    backwards = ",".join(reversed(host.split(".")))
    default = {"http": 80, "https": 443}[parts.scheme]
    port = f":{parts.port}" if parts.port and parts.port != default else ""
    query = "&".join(sorted(parts.query.lower().split("&"))) if parts.query else ""
    path = parts.path.lower().rstrip("/") or "/"
    return f"{backwards}{port}){path}" + (f"?{query}" if query else "")


def _pages(bundle: Bundle) -> bytes:
    """Return the list of pages: a header line, then each page once, as it was first seen."""
    lines = [_json({"format": "json-pages-1.0", "id": "pages", "title": "All Pages"})]
    listed: dict[str, PageVisit] = {}
    for page in bundle.records(PageVisit):
        listed.setdefault(page.final_url or page.url, page)
    for url, page in listed.items():
        entry = {
            "id": page.ref,
            "url": url,
            "ts": _utc(instant(bundle.manifest.clock.started, page.moment)),
            "title": page.title or url,
            "text": page.text,
        }
        lines.append(_json(entry))
    return b"\n".join(lines) + b"\n"


def _package(bundle: Bundle, resources: list[dict[str, object]]) -> dict[str, object]:
    manifest = bundle.manifest
    first = next(iter(bundle.records(PageVisit)), None)
    main = {"mainPageUrl": first.final_url or first.url} if first else {}
    return {
        "profile": "data-package",
        "wacz_version": VERSION,
        "title": manifest.target.address,
        "description": f"From the evidence bundle {bundle.path.name}, manifest {bundle.digest}",
        "created": _utc(manifest.clock.started),
        "software": f"{manifest.tool.name} {manifest.tool.version}",
        **main,
        "resources": resources,
    }


def _store(archive: zipfile.ZipFile, name: str, source: IO[bytes]) -> dict[str, object]:
    digest, length = hashlib.sha256(), 0
    with archive.open(zipfile.ZipInfo(name, _ZIP_TIME), "w", force_zip64=True) as member:
        while piece := source.read(1 << 20):
            digest.update(piece)
            length += len(piece)
            member.write(piece)
    return {
        "name": name.rpartition("/")[2].lower(),
        "path": name,
        "hash": f"sha256:{digest.hexdigest()}",
        "bytes": length,
    }


def _sha256(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")


def _when(manifest: Manifest, exchange: Exchange) -> str:
    return _utc(instant(manifest.clock.started, exchange.moment))


def _utc(moment: str) -> str:
    """Return an instant as WARC writes it: `2026-11-24T01:12:08Z`."""
    return moment[:19] + "Z"
