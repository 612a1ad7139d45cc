"""The release of the app in question, where its own requests name one and no other."""

from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest

import packets as made
from rectitude.collectors.capture.options import CaptureChoices, CaptureOptions
from rectitude.findings import Inspection, ReportedRelease, Subject
from rectitude.inspection import inspect_into
from rectitude.options import Target

APP = "com.shop.buyer"
AGENT = f"{APP}/3.2.1 (Linux; Android 14)"


def inspected(
    folder: Path, requests: Iterable[tuple[str, dict[str, str]]], app: str = APP
) -> Inspection:
    """Inspect a capture of requests, each a host and its headers."""
    talk = [
        (True, f"GET / HTTP/1.1\r\nHost: {host}\r\n{_lines(headers)}\r\n".encode())
        for host, headers in requests
    ]
    path = made.pcap(folder / "a.pcap", map(made.ethernet, made.connection(talk)))
    options = CaptureOptions(scenarios=("data.transit",), capture=CaptureChoices(app=app))
    return inspect_into(folder / "a.zip", Target("capture", str(path)), options)


def _lines(headers: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\r\n" for name, value in headers.items())


@pytest.mark.parametrize(
    "headers",
    [
        {"User-Agent": AGENT},
        {"User-Agent": f"Mozilla/5.0 (Linux; Android 14) {APP}/v3.2.1"},
        {"User-Agent": f"{APP} (Linux)", "X-App-Version": "3.2.1"},
        {"User-Agent": f"{APP}/1024", "appver": " v3.2.1 "},
        {"User-Agent": f"{APP}/1024", "App-Version-Name": "3.2.1 (1024)"},
    ],
)
def test_the_release_is_the_one_that_the_apps_requests_name(
    headers: dict[str, str], tmp_path: Path
) -> None:
    target = inspected(tmp_path, [("api.shop.example", headers)] * 2).target

    assert target.release == ReportedRelease("3.2.1")
    assert (target.kind, target.address) == ("capture", "a.pcap")
    assert target.subject == Subject("app", APP)
    assert target.about == ("app", APP)


@pytest.mark.parametrize(
    "headers",
    [
        {"User-Agent": f"{APP}/1024"},
        {"User-Agent": f"{APP}.seller/3.2.1"},
        {"User-Agent": "com.other/9.1", "X-App-Version": "9.1"},
        {"User-Agent": f"{APP}", "Sec-CH-UA-Full-Version": "120.0.1", "X-SDK-Version": "7.8.9"},
        {"User-Agent": f"{APP}", "X-App-Version": "latest"},
    ],
)
def test_a_build_another_app_and_an_sdk_are_no_release_of_it(
    headers: dict[str, str], tmp_path: Path
) -> None:
    target = inspected(tmp_path, [("api.shop.example", headers)]).target

    assert target.release is msgspec.UNSET
    assert target.subject == Subject("app", APP)


def test_what_a_service_of_others_is_told_in_a_header_is_not_believed(tmp_path: Path) -> None:
    sdk = {"User-Agent": f"{APP} okhttp/4", "App-Version": "7.8.9"}

    target = inspected(
        tmp_path, [("api.shop.example", {"User-Agent": AGENT}), ("ulogs.umeng.com", sdk)]
    ).target

    assert target.release == ReportedRelease("3.2.1")


def test_of_several_releases_none_is_taken_and_that_is_said(tmp_path: Path) -> None:
    newer = {"User-Agent": AGENT.replace("3.2.1", "3.2.2")}

    report = inspected(
        tmp_path, [("api.shop.example", {"User-Agent": AGENT}), ("api.shop.example", newer)]
    )

    assert report.target.release is msgspec.UNSET
    (said,) = [limit.en for limit in report.scope.limits if APP in limit.en]
    assert "3.2.1, 3.2.2" in said


def test_without_an_app_in_question_no_release_is_named(tmp_path: Path) -> None:
    target = inspected(tmp_path, [("api.shop.example", {"User-Agent": AGENT})], app="").target

    assert target.release is msgspec.UNSET
