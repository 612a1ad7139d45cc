"""What stays on the device reaches nobody: the rules on collection and sharing ask nothing about it."""

import json
from pathlib import Path
from types import ModuleType

import pytest

from capturing import MOBILE, captured
from rectitude.rules.data.collection.no_consent import capture as collection
from rectitude.rules.data.sharing.no_consent import capture as sharing
from rectitude.rules.data.sharing.uncontrolled import capture as uncontrolled
from rectitude.rules.data.transit.unencrypted import capture as transit


def outcomes(rule: ModuleType, folder: Path, url: str) -> set[str]:
    """Judge a number that is sent after a refusal."""
    request = {
        "method": "POST", "url": url, "headers": [],
        "postData": {"mimeType": "application/json", "text": json.dumps({"m": MOBILE})},
    }  # fmt: skip
    entry = {"startedDateTime": "2026-11-20T08:00:05.000+08:00", "request": request, "response": {}}
    (folder / "a.har").write_text(json.dumps({"log": {"entries": [entry]}}))
    (folder / "marks.csv").write_text("time,label\n2026-11-20T08:00:00+08:00,refused\n")
    (folder / "list.txt").write_text("partner.example\n")
    capture = captured(
        folder / "a.har", folder, marks=folder / "marks.csv", declared=folder / "list.txt"
    )
    return {finding.outcome.value for finding in rule.judge(capture)}


@pytest.mark.parametrize("rule", [collection, sharing, uncontrolled])
@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8090/c", "https://localhost/c", "http://[::1]:5173/c"]
)
def test_a_message_within_the_device_is_nobodys_to_judge(
    tmp_path: Path, rule: ModuleType, url: str
) -> None:
    assert outcomes(rule, tmp_path, url) == {"inapplicable"}


def test_it_may_be_passed_on_in_clear(tmp_path: Path) -> None:
    assert outcomes(transit, tmp_path, "http://127.0.0.1:8090/c") == {"cantTell"}


@pytest.mark.parametrize("rule", [collection, sharing, uncontrolled])
@pytest.mark.parametrize("url", ["http://192.168.1.9/c", "https://127.0.0.1.example/c"])
def test_another_device_is_judged(tmp_path: Path, rule: ModuleType, url: str) -> None:
    assert outcomes(rule, tmp_path, url) == {"failed"}
