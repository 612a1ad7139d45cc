"""A capture's report and what is handed on of it: leaks told, values masked, nothing passed over."""

import base64
import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

import packets as made
from rectitude import reports
from rectitude.bundle import Bundle, open_bundle
from rectitude.collectors.capture.options import CaptureOptions
from rectitude.evidence.capture import Capture
from rectitude.facts.traffic import read
from rectitude.findings import Inspection
from rectitude.inspection import inspect_into, judge
from rectitude.options import Target
from rectitude.reports import har
from rectitude.reports.html import page
from rectitude.reports.redaction import redact
from rectitude.text import Unable

MOBILE, ID_CARD = "13912346021", "11010519491231002X"
CODED = base64.b64encode(MOBILE.encode()).decode()


def posted(body: str) -> bytes:
    head = f"POST /c HTTP/1.1\r\nHost: log.statyun.example\r\nContent-Length: {len(body)}\r\n\r\n"
    return (head + body).encode()


@pytest.fixture
def inspected(tmp_path: Path) -> tuple[Inspection, Bundle]:
    (tmp_path / "persona.yaml").write_text(
        f'mobile: "{MOBILE}"\nid_card: {ID_CARD}\nfirst_party: [shop.example]\n'
    )
    talk = ((True, posted(json.dumps({"d": CODED, "pad": "x" * 70_000}))),)
    ftp = ((True, f"USER {ID_CARD}\r\n".encode()), (False, b"331\r\n"))
    login = ((True, b"USER ops\r\nPASS Kx7-mountain\r\n"), (False, b"230\r\n"))
    sealed = ((True, b"\x16\x03\x03\x00\x01\x00" + b"\x17\x03\x03\x00\x20" + b"c" * 32),)
    packets = [
        *made.connection(talk),
        *made.connection(ftp, server=("10.9.8.7", 21)),
        *made.connection(login, server=("10.9.8.5", 21)),
        *made.connection(sealed, server=("10.9.8.6", 443)),
    ]
    path = made.pcap(tmp_path / "a.pcap", map(made.ethernet, packets))
    options = CaptureOptions(persona=tmp_path / "persona.yaml", scenarios=("data",))
    report = inspect_into(tmp_path / "a.zip", Target("capture", str(path)), options)
    return report, open_bundle(tmp_path / "a.zip")


def test_the_report_tells_each_leak_masked_and_what_was_not_read(
    inspected: tuple[Inspection, Bundle],
) -> None:
    report, bundle = inspected
    document = page(report, bundle, "en")
    for said in (
        "log.statyun.example",
        "139****6021",
        "Base64",
        "ftp",
        "it is encrypted",
        "base64 -d",
    ):
        assert said in document
    for hidden in (MOBILE, CODED, ID_CARD, "Kx7-mountain"):
        assert hidden not in document


def test_a_redacted_capture_holds_no_value_in_any_form(
    inspected: tuple[Inspection, Bundle], tmp_path: Path
) -> None:
    _, bundle = inspected
    content = redact(bundle, tmp_path / "redacted.zip").read_bytes()
    for value in (MOBILE, CODED, ID_CARD, "Kx7-mountain"):
        assert value.encode() not in content
        assert base64.b64encode(value.encode()) not in content
    assert "passed" not in {
        finding.outcome for finding in judge(tmp_path / "redacted.zip").findings
    }


def test_a_pcap_is_exported_as_har_and_read_again_with_the_same_leak(
    inspected: tuple[Inspection, Bundle], tmp_path: Path
) -> None:
    _, bundle = inspected
    har.write(bundle, tmp_path / "b.har")
    options = CaptureOptions(persona=tmp_path / "persona.yaml", scenarios=("data",))
    inspect_into(tmp_path / "b.zip", Target("capture", str(tmp_path / "b.har")), options)
    capture = open_bundle(tmp_path / "b.zip").gather(Capture)
    assert capture is not None
    (seen,) = read(capture).sightings
    assert (seen.message.address, seen.name, seen.steps) == (
        "http://log.statyun.example/c", "/d", ("base64",),
    )  # fmt: skip


def test_the_leaks_are_exported_masked_with_the_commands_to_repeat_them(
    inspected: tuple[Inspection, Bundle], tmp_path: Path
) -> None:
    _, bundle = inspected
    assert reports.export_leaks(bundle, "csv", tmp_path / "a.csv", "en") >= 3
    content = (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content)))
    coded = next(row for row in rows if row["Steps to read it"] == "Base64")
    assert (coded["What"], coded["Value (masked)"]) == ("mobile number", "139****6021")
    assert "base64 -d" in coded["Commands to see it again"]
    for hidden in (MOBILE, CODED, ID_CARD, "Kx7-mountain"):
        assert hidden not in content
    assert reports.export_leaks(bundle, "xlsx", tmp_path / "a.xlsx", "zh") == len(rows)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    assert sheet.max_row == len(rows) + 1


def test_report_and_table_name_each_service_that_shares_a_host(tmp_path: Path) -> None:
    (tmp_path / "persona.yaml").write_text(f'mobile: "{MOBILE}"\nfirst_party: [shop.example]\n')
    said = (
        f"POST {path} HTTP/1.1\r\nHost: api.weibo.com\r\nContent-Length: 13\r\n\r\nm={MOBILE}"
        for path in ("/oauth2/access_token", "/2/proxy/sdk/statistic.json")
    )
    talk = made.connection([(True, each.encode()) for each in said])
    path = made.pcap(tmp_path / "a.pcap", map(made.ethernet, talk))
    options = CaptureOptions(persona=tmp_path / "persona.yaml", scenarios=("data",))
    report = inspect_into(tmp_path / "a.zip", Target("capture", str(path)), options)
    bundle = open_bundle(tmp_path / "a.zip")

    reports.export_leaks(bundle, "csv", tmp_path / "a.csv", "en")
    rows = csv.DictReader(io.StringIO((tmp_path / "a.csv").read_text(encoding="utf-8-sig")))
    assert [(row["Host"], row["Service or SDK"], row["Owner"]) for row in rows] == [
        ("api.weibo.com", "微博登录", "Sina"),
        ("api.weibo.com", "微博 SDK 统计", "Sina"),
    ]
    shown = page(report, bundle, "en")
    assert "微博登录, Sina, third-party login; 微博 SDK 统计, Sina, analytics" in shown


def test_what_is_no_capture_has_no_leaks_to_export(tmp_path: Path) -> None:
    golden = Path(__file__).parents[2] / "golden/withheld-presses.zip"
    with pytest.raises(Unable, match="no bundle of a capture"):
        reports.export_leaks(open_bundle(golden), "csv", tmp_path / "a.csv", "en")


@pytest.mark.parametrize(
    "value", ["Kx7-mountain", base64.b64encode(b"Kx7-mountain").decode(), "4d071f568ae4ddc66777"]
)
def test_a_quoted_request_shows_no_secret_of_a_field_named_so(tmp_path: Path, value: str) -> None:
    (tmp_path / "persona.yaml").write_text(f'mobile: "{MOBILE}"\n')
    talk = ((True, posted(json.dumps({"user": "ops", "password": value}))),)
    path = made.pcap(tmp_path / "a.pcap", map(made.ethernet, made.connection(talk)))
    options = CaptureOptions(persona=tmp_path / "persona.yaml", scenarios=("data.transit",))
    target = Target("capture", str(path))
    inspection = inspect_into(tmp_path / "a.zip", target, options)

    shown = page(inspection, open_bundle(tmp_path / "a.zip"), "en")

    assert "POST http" in shown
    assert value not in shown
    assert "Kx7-mountain" not in shown
