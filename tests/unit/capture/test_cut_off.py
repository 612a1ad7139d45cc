"""What followed where a recording is cut off is not known: no rule says that nothing was found."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import packets as made
from capturing import framed
from rectitude.collectors.capture.options import CaptureOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect_into
from rectitude.options import Target

RULES = 5
"""Those that judge a capture."""


def said(path: Path) -> list[Outcome]:
    options = CaptureOptions(scenarios=("data", "user.personalised.fake-off"))
    report = inspect_into(path.with_suffix(".zip"), Target("capture", str(path)), options)
    return [each.outcome for each in report.findings if each.rule.endswith(".capture")]


def packets(folder: Path) -> Path:
    asked = b"GET /logo.png HTTP/1.1\r\nHost: shop.example\r\n\r\n"
    talk = ((True, asked), (False, b"HTTP/1.1 204 No Content\r\n\r\n"))
    sent = [made.connection(talk, client=("10.0.0.2", 40_000 + number)) for number in range(4)]
    return made.pcap(folder / "a.pcap", framed([packet for each in sent for packet in each]))


def har(folder: Path) -> Path:
    entry = {"request": {"url": "https://shop.example/logo.png"}, "response": {"status": 204}}
    path = folder / "a.har"
    path.write_text(json.dumps({"log": {"entries": [entry] * 4}}))
    return path


@pytest.mark.parametrize("recorded", [packets, har])
def test_a_whole_recording_without_personal_data_leaves_no_question(
    recorded: Callable[[Path], Path], tmp_path: Path
) -> None:
    assert said(recorded(tmp_path)) == [Outcome.INAPPLICABLE] * RULES


@pytest.mark.parametrize("recorded", [packets, har])
@pytest.mark.parametrize("lost", [5, 90, 150])
def test_of_one_that_is_cut_off_each_rule_asks(
    recorded: Callable[[Path], Path], lost: int, tmp_path: Path
) -> None:
    path = recorded(tmp_path)
    path.write_bytes(path.read_bytes()[:-lost])
    assert said(path) == [Outcome.CANNOT_TELL] * RULES


def test_of_damage_in_its_midst_too(tmp_path: Path) -> None:
    path = packets(tmp_path)
    data = bytearray(path.read_bytes())
    first_of_last = 24 + (len(data) - 24) // 4 * 3
    data[first_of_last + 8 : first_of_last + 12] = b"\xff\xff\xff\x7f"
    path.write_bytes(data)
    assert said(path) == [Outcome.CANNOT_TELL] * RULES
