"""What people hand in to be served is asked about; what a program gathers before the choice fails."""

import json
from pathlib import Path

import pytest

from capturing import captured
from rectitude.rules.data.collection.no_consent.capture import judge

MOBILE = "13912346021"
OAID = "1f2e3d4c-5b6a-7988-a1b2-c3d4e5f60718"
PERSONA = f'mobile: "{MOBILE}"\noaid: {OAID}\n'
OWN = "first_party: [shanhe-market.example]\n"


def said(folder: Path, path: str, host: str = "api.shanhe-market.example", own: str = OWN,
         **fields: str) -> set[tuple[str, str]]:  # fmt: skip
    """Judge one request that is sent after a refusal."""
    text = json.dumps(fields or {"tel": MOBILE})
    request = {
        "method": "POST", "url": f"https://{host}{path}",
        "headers": [{"name": "Content-Type", "value": "application/json"}],
        "postData": {"mimeType": "application/json", "text": text},
    }  # fmt: skip
    entry = {"startedDateTime": "2026-11-20T08:00:05.000+08:00", "request": request, "response": {}}
    (folder / "a.har").write_text(json.dumps({"log": {"entries": [entry]}}))
    (folder / "marks.csv").write_text("time,label\n2026-11-20T08:00:00+08:00,refused\n")
    capture = captured(folder / "a.har", folder, PERSONA + own, marks=folder / "marks.csv")  # fmt: skip
    return {(finding.outcome.value, finding.message) for finding in judge(capture)}


@pytest.mark.parametrize(
    "path",
    [
        *("/user/login/sms", "/v2/signUp", "/trade/order/create", "/mall/checkout", "/api/smsCode"),
        *("/en/book", "/newsletter", "/clinic/appointment/new"),
    ],
)
@pytest.mark.parametrize("own", [OWN, ""])
def test_a_number_at_an_address_for_signing_in_or_ordering_is_asked_about(
    tmp_path: Path, path: str, own: str
) -> None:
    assert said(tmp_path, path, own=own) == {("cantTell", "sent-after-refusal-by-hand")}


@pytest.mark.parametrize(
    "path", ["/dc/report", "/border/map", "/registry/list", "/ordering.js", "/book/read"]
)
def test_a_number_at_any_other_address_fails(tmp_path: Path, path: str) -> None:
    assert said(tmp_path, path) == {("failed", "sent-after-refusal")}


def test_nobody_types_an_identifier_of_a_device(tmp_path: Path) -> None:
    assert said(tmp_path, "/user/login", oaid=OAID) == {("failed", "sent-after-refusal")}


@pytest.mark.parametrize(
    ("host", "own"),
    [("ulogs.umeng.com", ""), ("ulogs.umeng.com", OWN), ("x.stranger.example", OWN)],
)
def test_nobody_signs_in_at_another_party(tmp_path: Path, host: str, own: str) -> None:
    assert said(tmp_path, "/login", host, own) == {("failed", "sent-after-refusal")}
