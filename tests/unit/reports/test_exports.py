"""HAR and WACZ: what other tools read, compared with the bundle entry by entry."""

import base64
import datetime
import gzip
import hashlib
import io
import json
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from haralyzer import HarParser
from warcio.archiveiterator import ArchiveIterator

from rectitude import reports
from rectitude.bundle import SCHEMA, Bundle, Clock, Manifest, Writer, open_bundle
from rectitude.evidence.exchange import Body, Exchange, Moment
from rectitude.evidence.page import PageVisit
from rectitude.findings import ReportedTarget, Tool
from rectitude.reports.wacz import sort_key
from rectitude.text import Unable
from reporting import HOME, HOSTILE


@pytest.fixture(params=[False, True], ids=["ordinary", "hostile"])
def any_bundle(request: pytest.FixtureRequest, bundle: Bundle, hostile_bundle: Bundle) -> Bundle:
    return hostile_bundle if request.param else bundle


def _har(bundle: Bundle, folder: Path) -> dict:
    output = folder / "out.har"
    reports.export(bundle, "har", output)
    return json.loads(output.read_text("utf-8"))["log"]


def test_har_has_every_request_with_what_har_1_2_demands(
    any_bundle: Bundle, tmp_path: Path
) -> None:
    log = _har(any_bundle, tmp_path)
    exchanges = list(any_bundle.records(Exchange))
    assert log["version"] == "1.2"
    assert {"name", "version"} <= log["creator"].keys()
    assert [entry["request"]["url"] for entry in log["entries"]] == [e.url for e in exchanges]
    pages = {page["id"] for page in log["pages"]}
    for entry in log["entries"]:
        assert datetime.datetime.fromisoformat(entry["startedDateTime"]).tzinfo
        assert entry["time"] >= 0
        assert {"send", "wait", "receive"} <= entry["timings"].keys()
        assert entry["cache"] == {}
        assert entry["pageref"] in pages
        assert entry["request"].keys() >= {
            "method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize",
            "bodySize",
        }  # fmt: skip
        assert entry["response"].keys() >= {
            "status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL",
            "headersSize", "bodySize",
        }  # fmt: skip
        assert {"size", "mimeType"} <= entry["response"]["content"].keys()


def test_another_reader_finds_the_pages_and_their_requests_in_the_har(
    any_bundle: Bundle, tmp_path: Path
) -> None:
    read = HarParser({"log": _har(any_bundle, tmp_path)})
    assert sum(len(page.entries) for page in read.pages) == len(list(any_bundle.records(Exchange)))
    assert all(page.title.startswith("青禾优选") for page in read.pages)


def test_har_keeps_bodies_cookies_and_queries(bundle: Bundle, tmp_path: Path) -> None:
    log = _har(bundle, tmp_path)
    beacon = next(e for e in log["entries"] if e["request"]["method"] == "POST")
    assert beacon["request"]["postData"]["text"].startswith('{"v":3,"ph":"139')
    assert beacon["request"]["queryString"][1] == {"name": "email", "value": "li.lei@mail.example"}
    assert beacon["request"]["cookies"][0]["name"] == "uid"
    assert beacon["response"]["cookies"][0]["path"] == "/"
    page = log["entries"][0]["response"]["content"]
    assert page["text"] == "<p>0 li.lei@mail.example</p>"


def _bundle_of(folder: Path, *exchanges: Exchange) -> Bundle:
    path = folder / "some.zip"
    manifest = Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", "0"),
        catalogue="2026-11",
        target=ReportedTarget("website", HOME),
        options={},
        clock=Clock(started="2026-11-24T01:12:08.000Z"),
    )
    with Writer(path, manifest) as writer:
        for exchange in exchanges:
            for body in (exchange.request_body, exchange.response_body):
                if body and body.truncated:
                    assert writer.blob(LONG) == body.sha256
            writer.write(exchange)
    return open_bundle(path)


LONG = bytes(range(256)) * 400


def _exchange(**fields: object) -> Exchange:
    moment = Moment(context="ignored", phase="load", sequence=1, seconds=1.0)
    defaults = {"moment": moment, "method": "GET", "url": f"{HOME}a", "status": 200}
    return Exchange(**(defaults | fields))


def _long_body() -> Body:
    digest = hashlib.sha256(LONG).hexdigest()
    return Body(
        sha256=digest, length=len(LONG), media_type="image/png", data=LONG[:64], truncated=True
    )


def test_a_body_that_the_record_truncates_is_exported_whole(tmp_path: Path) -> None:
    bundle = _bundle_of(tmp_path, _exchange(response_body=_long_body()))
    content = _har(bundle, tmp_path)["entries"][0]["response"]["content"]
    assert content["encoding"] == "base64"
    assert base64.b64decode(content["text"]) == LONG
    reports.export(bundle, "wacz", tmp_path / "out.wacz")
    assert _records(tmp_path / "out.wacz")["response"][0][1] == LONG


def test_a_bundle_without_requests_gives_a_clear_error(tmp_path: Path) -> None:
    bundle = _bundle_of(tmp_path)
    for kind in ("har", "wacz"):
        with pytest.raises(Unable, match=r"some\.zip holds no"):
            reports.export(bundle, kind, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_output_that_cannot_be_written_gives_a_clear_error(
    bundle: Bundle, tmp_path: Path
) -> None:
    for kind in ("har", "wacz"):
        with pytest.raises(Unable, match="Cannot write"):
            reports.export(bundle, kind, tmp_path / "no-such-folder" / "out")


def test_exports_are_readable_by_their_owner_only(bundle: Bundle, tmp_path: Path) -> None:
    for kind in ("har", "wacz"):
        output = tmp_path / f"out.{kind}"
        reports.export(bundle, kind, output)
        assert stat.S_IMODE(output.stat().st_mode) == 0o600


def test_the_same_bundle_gives_the_same_archive(bundle: Bundle, tmp_path: Path) -> None:
    for kind in ("har", "wacz"):
        first, second = tmp_path / f"1.{kind}", tmp_path / f"2.{kind}"
        reports.export(bundle, kind, first)
        reports.export(bundle, kind, second)
        assert first.read_bytes() == second.read_bytes()


def test_every_file_of_the_wacz_is_listed_with_its_hash(any_bundle: Bundle, tmp_path: Path) -> None:
    output = tmp_path / "out.wacz"
    reports.export(any_bundle, "wacz", output)
    with zipfile.ZipFile(output) as archive:
        package = json.loads(archive.read("datapackage.json"))
        digest = json.loads(archive.read("datapackage-digest.json"))
        listed = {each["path"]: each for each in package["resources"]}
        others = {"datapackage.json", "datapackage-digest.json"}
        assert listed.keys() == set(archive.namelist()) - others
        for name, entry in listed.items():
            assert entry["hash"] == _sha256(archive.read(name))
            assert entry["bytes"] == archive.getinfo(name).file_size
        assert digest["hash"] == _sha256(archive.read("datapackage.json"))
        assert {each.compress_type for each in archive.infolist()} == {zipfile.ZIP_STORED}


def _sha256(data: bytes) -> str:
    return "sha256:" + hashlib.sha256(data).hexdigest()


@pytest.mark.slow
def test_the_validator_of_the_format_accepts_the_wacz(any_bundle: Bundle, tmp_path: Path) -> None:
    output = tmp_path / "out.wacz"
    reports.export(any_bundle, "wacz", output)
    said = subprocess.run(
        [sys.executable, "-m", "wacz", "validate", "-f", output],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert said.returncode == 0, said.stdout + said.stderr
    assert "Validation succeeded" in said.stdout


def test_wacz_lists_the_pages(any_bundle: Bundle, tmp_path: Path) -> None:
    output = tmp_path / "out.wacz"
    reports.export(any_bundle, "wacz", output)
    lines = zipfile.ZipFile(output).read("pages/pages.jsonl").decode().splitlines()
    header, *pages = map(json.loads, lines)
    assert header["format"] == "json-pages-1.0"
    assert [page["url"] for page in pages] == [HOME]
    assert pages[0]["title"].startswith("青禾优选")


def _records(path: Path) -> dict[str, list[tuple[str, bytes]]]:
    found: dict[str, list[tuple[str, bytes]]] = {}
    data = zipfile.ZipFile(path).read("archive/data.warc.gz")
    for record in ArchiveIterator(io.BytesIO(data), check_digests="raise"):
        url = record.rec_headers.get_header("WARC-Target-URI") or ""
        found.setdefault(record.rec_type, []).append((url, record.content_stream().read()))
    return found


def test_wacz_holds_every_answer_and_its_request(any_bundle: Bundle, tmp_path: Path) -> None:
    output = tmp_path / "out.wacz"
    reports.export(any_bundle, "wacz", output)
    exchanges = list(any_bundle.records(Exchange))
    records = _records(output)
    expected = [(e.url, e.response_body.data if e.response_body else b"") for e in exchanges]
    assert records["response"] == expected
    assert len(records["request"]) == len(exchanges)


def test_every_line_of_the_index_leads_to_its_record(bundle: Bundle, tmp_path: Path) -> None:
    output = tmp_path / "out.wacz"
    reports.export(bundle, "wacz", output)
    archive = zipfile.ZipFile(output)
    warc = archive.read("archive/data.warc.gz")
    lines = gzip.decompress(archive.read("indexes/index.cdx.gz")).decode().splitlines()
    assert lines == sorted(lines)
    assert len(lines) == sum(e.method == "GET" for e in bundle.records(Exchange))
    for line in lines:
        fields = json.loads(line.split(" ", 2)[2])
        start, length = int(fields["offset"]), int(fields["length"])
        record = next(iter(ArchiveIterator(io.BytesIO(warc[start : start + length]))))
        assert record.rec_type == "response"
        assert record.rec_headers.get_header("WARC-Target-URI") == fields["url"]
        assert record.rec_headers.get_header("WARC-Payload-Digest") == fields["digest"]


def test_a_header_of_several_lines_becomes_several_headers(tmp_path: Path) -> None:
    exchange = _exchange(response_headers=(("Set-Cookie", "a=1\nb=2\r\nX-Evil: 1"),))
    reports.export(_bundle_of(tmp_path, exchange), "wacz", tmp_path / "out.wacz")
    data = zipfile.ZipFile(tmp_path / "out.wacz").read("archive/data.warc.gz")
    response = next(r for r in ArchiveIterator(io.BytesIO(data)) if r.rec_type == "response")
    assert response.http_headers.get_header("x-evil") is None
    assert [v for k, v in response.http_headers.headers if k == "Set-Cookie"][:2] == ["a=1", "b=2"]


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.qinghe.example/", "example,qinghe)/"),
        ("https://www.qinghe.example/a/B?x=1&A=2", "example,qinghe)/a/b?a=2&x=1"),
        ("http://a.example:8080/x/", "example,a:8080)/x"),
        ("https://203.0.113.7/", "7,113,0,203)/"),
    ],
)
def test_the_sort_key_is_that_of_other_indexers(url: str, key: str) -> None:
    """The keys are what the package `surt` 0.3.1 gives."""
    assert sort_key(url) == key


def test_pages_of_a_hostile_title_stay_one_line_each(
    hostile_bundle: Bundle, tmp_path: Path
) -> None:
    output = tmp_path / "out.wacz"
    reports.export(hostile_bundle, "wacz", output)
    lines = zipfile.ZipFile(output).read("pages/pages.jsonl").decode().splitlines()
    assert json.loads(lines[1])["title"] == "青禾优选" + HOSTILE
    assert any(page.title.endswith(HOSTILE) for page in hostile_bundle.records(PageVisit))
