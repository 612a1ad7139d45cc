"""A phone's capture holds other apps too: what nothing attributes to the app in question is not its."""

import csv
import io
import json
import struct
from pathlib import Path

import pytest

import packets as made
from rectitude import reports
from rectitude.bundle import open_bundle
from rectitude.collectors.capture.options import CaptureChoices, CaptureOptions
from rectitude.findings import Inspection
from rectitude.inspection import inspect_into
from rectitude.options import Target
from rectitude.reports.html import page

MOBILE = "13912346021"
APP = "com.shop.buyer"


def posted(agent: str = "okhttp/4") -> bytes:
    body = json.dumps({"m": MOBILE})
    head = f"POST /c HTTP/1.1\r\nHost: log.example\r\nUser-Agent: {agent}\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n{body}".encode()


TALK = made.connection(((True, posted()), (False, b"HTTP/1.1 204 No Content\r\n\r\n")))


def trailed(packet: bytes, app: str) -> bytes:
    """A frame with the trailer by which PCAPdroid names the app."""
    return made.ethernet(packet) + struct.pack("!Ii20sI", 0x01072021, 10123, app.encode(), 0)


def inspected(packets: list[bytes], folder: Path) -> Inspection:
    return inspected_at(made.pcap(folder / "a.pcap", packets), folder)


def inspected_at(path: Path, folder: Path, app: str = APP) -> Inspection:
    (folder / "persona.yaml").write_text(f'mobile: "{MOBILE}"\nfirst_party: [shop.example]\n')
    options = CaptureOptions(
        persona=folder / "persona.yaml",
        scenarios=("data.transit",),
        capture=CaptureChoices(app=app),
    )
    return inspect_into(folder / "a.zip", Target("capture", str(path)), options)


def outcomes(report: Inspection) -> list[str]:
    return [str(finding.outcome) for finding in report.findings]


@pytest.mark.parametrize("agent", ["okhttp/4", f"{APP}/3.1 (Linux)"])
def test_what_the_capture_attributes_to_the_app_is_judged(agent: str, tmp_path: Path) -> None:
    app = APP if agent.startswith("okhttp") else ""
    talk = made.connection(((True, posted(agent)), (False, b"HTTP/1.1 204 No Content\r\n\r\n")))
    packets = [trailed(packet, app) if app else made.ethernet(packet) for packet in talk]
    report = inspected(packets, tmp_path)
    assert outcomes(report) == ["failed"]
    assert report.findings[0].subject.id == APP


def test_what_another_app_sent_is_not_the_apps(tmp_path: Path) -> None:
    talk = made.connection(((True, posted()), (False, b"HTTP/1.1 204 No Content\r\n\r\n")))
    report = inspected([trailed(packet, "com.other") for packet in talk], tmp_path)
    assert outcomes(report) == ["untested"]


def test_what_nothing_attributes_is_asked_about_and_counted(tmp_path: Path) -> None:
    own = made.connection(((True, b"GET / HTTP/1.1\r\nHost: shop.example\r\n\r\n"),))
    others = made.connection(((True, posted()),), client=("10.0.0.2", 40001))
    packets = [trailed(packet, APP) for packet in own] + list(map(made.ethernet, others))
    report = inspected(packets, tmp_path)
    assert outcomes(report) == ["cantTell"]
    assert "1" in report.findings[0].message.en


def test_the_report_and_the_table_of_leaks_hold_nothing_of_other_apps(tmp_path: Path) -> None:
    hosts = {APP: "own.example", "com.other": "others.example", "": "nobodys.example"}
    packets = [
        trailed(packet, app) if app else made.ethernet(packet)
        for number, (app, host) in enumerate(hosts.items())
        for packet in made.connection(
            ((True, posted().replace(b"log.example", host.encode())),),
            client=("10.0.0.2", 40_000 + number),
        )
    ]
    report = inspected(packets, tmp_path)
    bundle = open_bundle(tmp_path / "a.zip")
    shown = page(report, bundle, "en")
    assert [host in shown for host in hosts.values()] == [True, False, True]

    reports.export_leaks(bundle, "csv", tmp_path / "a.csv", "en")
    rows = csv.DictReader(io.StringIO((tmp_path / "a.csv").read_text(encoding="utf-8-sig")))
    assert [(row["Sent by (app)"], row["Host"]) for row in rows] == [
        (APP, hosts[APP]), ("", hosts[""]),
    ]  # fmt: skip


def test_a_capture_that_attributes_nothing_tells_nothing_of_the_app(tmp_path: Path) -> None:
    talk = made.connection(((True, posted()),))
    assert outcomes(inspected(list(map(made.ethernet, talk)), tmp_path)) == ["untested"]


def test_the_user_agent_tells_the_package_where_the_trailer_has_a_name_for_people(
    tmp_path: Path,
) -> None:
    talk = made.connection(((True, posted(f"{APP}/3.1 (Linux)")),))
    assert outcomes(inspected([trailed(packet, "买家") for packet in talk], tmp_path)) == ["failed"]


def test_a_longer_package_is_another_app(tmp_path: Path) -> None:
    talk = made.connection(((True, posted(f"{APP}.lite/3.1 (Linux)")),))
    assert outcomes(inspected(list(map(made.ethernet, talk)), tmp_path)) == ["untested"]


def test_what_another_package_sent_is_not_the_apps_though_its_user_agent_names_it(
    tmp_path: Path,
) -> None:
    talk = made.connection(((True, posted(f"{APP}/3.1 (Linux)")),))
    assert outcomes(inspected([trailed(packet, "com.other") for packet in talk], tmp_path)) == [
        "untested"
    ]


def test_a_name_for_people_is_no_proof_that_it_is_another_app(tmp_path: Path) -> None:
    own = made.connection(((True, posted(f"{APP}/3.1").replace(MOBILE.encode(), b"00000000000")),))
    others = made.connection(((True, posted()),), client=("10.0.0.2", 40001))
    packets = [trailed(packet, "买家") for packet in [*own, *others]]
    assert outcomes(inspected(packets, tmp_path)) == ["cantTell"]


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(
    ("sent_by", "outcome"),
    [
        ({0x8001: 1}, "failed"),
        ({0x8001: 0, 0x8003: 1}, "failed"),
        ({0x8001: 1, 0x8003: 0}, "untested"),
        ({0x8001: 2}, "untested"),
        ({}, "untested"),
    ],
)
def test_a_process_that_pcapng_names_is_whose_it_is_on_whose_behalf_another_sent(
    order: str, sent_by: dict[int, int], outcome: str, tmp_path: Path
) -> None:
    path = made.pcapng(
        tmp_path / "a.pcapng",
        [made.ethernet(packet) for packet in TALK],
        order=order,
        processes=["com.apple.WebKit", "buyer"],
        sent_by=sent_by,
    )
    assert outcomes(inspected_at(path, tmp_path, "buyer")) == [outcome]


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(
    ("user", "outcome"), [(10123, "failed"), (10124, "untested"), (7, "untested")]
)
def test_a_user_whose_package_pcapdroid_names_in_pcapng_is_that_app(
    order: str, user: int, outcome: str, tmp_path: Path
) -> None:
    path = made.pcapng(
        tmp_path / "a.pcapng",
        [made.ethernet(packet) for packet in TALK],
        order=order,
        comments=dict.fromkeys(range(len(TALK)), f"u-{user}"),
        users={10123: APP, 10124: "com.other"},
    )
    assert outcomes(inspected_at(path, tmp_path)) == [outcome]


HEADINGS = "IPProto,SrcIP,SrcPort,DstIp,DstPort,UID,App,Proto,Status,Info\n"


def row(app: str, port: int = made.CLIENT[1], protocol: int = 6) -> str:
    return f"{protocol},{made.CLIENT[0]},{port},{made.SERVER[0]},80,10123,{app},HTTP,Closed,log.example\n"


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        (row("嘉园物业"), "failed"),
        (row("嘉园物业", made.CLIENT[1] + 1), "untested"),
        (row("嘉园物业", protocol=17), "untested"),
        (row("嘉园物业") + row("别的应用"), "untested"),
        (row("com.other"), "untested"),
        ("6,?,x\n\n" + row("嘉园物业"), "failed"),
    ],
)
def test_a_list_of_connections_beside_the_recording_says_whose_they_are(
    rows: str, outcome: str, tmp_path: Path
) -> None:
    folder = tmp_path / "recording"
    folder.mkdir()
    made.pcap(folder / "a.pcap", [made.ethernet(packet) for packet in TALK])
    (folder / "PCAPdroid.csv").write_text(HEADINGS + rows)
    (folder / "other.csv").write_bytes(b"\0\xff,1\n")
    assert outcomes(inspected_at(folder, tmp_path, "嘉园物业")) == [outcome]
