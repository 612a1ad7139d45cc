"""HAR as browsers and proxies write it: cut as it streams, read whatever is missing, never a crash."""

import base64
import gzip
import io
import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capturing import captured
from example import Example, examples
from rectitude.bundle import open_bundle
from rectitude.collectors.capture.options import CaptureChoices, CaptureOptions
from rectitude.collectors.capture.readers import cutting
from rectitude.collectors.capture.readers.cutting import Cutter
from rectitude.evidence.capture import Capture
from rectitude.evidence.website import Website
from rectitude.facts import sharing, site, transit
from rectitude.facts.parties import FirstParty, party
from rectitude.facts.traffic import Reading, read
from rectitude.findings import Inspection
from rectitude.inspection import inspect_into, judge
from rectitude.options import Target
from rectitude.reports import har
from rectitude.text import Unable

AT = "2026-11-20T08:00:00.000+08:00"
MOBILE = "13912346021"
PERSONA = f'mobile: "{MOBILE}"\nfirst_party: [shop.example]\n'


def entry(url: str = "https://shop.example/", **changes: object) -> dict[str, object]:
    request = {"method": "POST", "url": url, "headers": []}
    return {"startedDateTime": AT, "request": {**request, **changes}, "response": {"status": 200}}


def text(*entries: object, **log: object) -> bytes:
    return json.dumps({"log": {"version": "1.2", **log, "entries": list(entries)}}).encode()


def inspected(content: bytes, folder: Path, **choices: object) -> tuple[Inspection, Capture]:
    (folder / "a.har").write_bytes(content)
    (folder / "persona.yaml").write_text(PERSONA)
    options = CaptureOptions(
        persona=folder / "persona.yaml",
        scenarios=("data",),
        capture=CaptureChoices(**choices),
    )
    report = inspect_into(folder / "a.zip", Target("capture", str(folder / "a.har")), options)
    capture = open_bundle(folder / "a.zip").gather(Capture)
    assert capture is not None
    return report, capture


class Dripping(io.RawIOBase):
    """A stream that hands over so many bytes at most: a pipe."""

    def __init__(self, data: bytes, most: int) -> None:
        self.rest, self.most = data, most

    def read(self, size: int = -1) -> bytes:
        piece, self.rest = self.rest[: self.most], self.rest[self.most :]
        return piece


WORDS = st.text(alphabet='{}[]",:\\ab文\n', max_size=12)
VALUES = st.recursive(
    WORDS | st.integers() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)


@settings(deadline=None)
@given(
    st.lists(st.dictionaries(WORDS, VALUES, max_size=4), max_size=5),
    st.integers(1, 40),
    st.booleans(),
    st.sampled_from([None, 1]),
)
def test_entries_are_cut_out_as_a_parser_finds_them(
    entries: list[dict[str, object]], most: int, after: bool, indent: int | None
) -> None:
    about = {"creator": {"name": '"entries":[{'}, "pages": [{"entries": []}]}
    log = {"entries": entries, **about} if after else {**about, "entries": entries}
    data = json.dumps({"log": log}, ensure_ascii=False, indent=indent).encode()
    cutter = Cutter(Dripping(data, most))
    assert [found for _, found in cutter] == entries
    assert json.loads(cutter.rest) == {"log": {**log, "entries": []}}
    assert not cutter.torn


def test_an_entry_ends_where_its_braces_do_whatever_stands_in_it() -> None:
    decoy = {"b": [{"url": "x"}, {"url": '"},{"url":{'}], "c": '},{"url"'}
    entries = [
        {"url": "a" * 70_000},
        {"url": 1, **decoy},
        {"at": decoy},
        {"url": decoy},
        {"url": 2},
    ]
    for indent in (None, 1):
        data = json.dumps({"log": {"entries": 3 * entries}}, indent=indent).encode()
        assert [found for _, found in Cutter(io.BytesIO(data))] == 3 * entries


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=80), st.integers(0, 400))
def test_no_bytes_break_the_cutter(noise: bytes, place: int) -> None:
    data = text(entry(), entry())
    with suppress(Unable):  # what begins as UTF-16 is refused
        for _ in Cutter(io.BytesIO(data[:place] + noise + data[place:])):
            pass


def test_an_entry_beyond_the_bound_is_left_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "LARGEST", 10_000)
    monkeypatch.setattr(cutting, "PIECE", 1_000)
    cutter = Cutter(io.BytesIO(text(entry(), entry(postData={"text": "x" * 90_000}))))
    assert len(list(cutter)) == 1
    assert cutter.torn


def test_dialects_are_read_alike(tmp_path: Path) -> None:
    body = {"mimeType": "application/octet-stream", "encoding": "base64"}
    content = b"\xef\xbb\xbf" + text(
        entry(postData={"text": MOBILE}),
        entry(postData={"params": [{"name": "m", "value": MOBILE}]}),
        entry(postData={**body, "text": base64.b64encode(MOBILE.encode()).decode()}),
        entry(headers=[{"name": "X-Phone", "value": MOBILE}]),
        entry(url=f"https://shop.example/?m={MOBILE}"),
        {**entry(), "_webSocketMessages": [{"type": "send", "data": MOBILE, "opcode": 1}]},
    )
    _, capture = inspected(content, tmp_path)
    assert len({seen.message.ref for seen in read(capture).sightings}) == 6


def test_a_body_that_is_said_to_be_base64_and_is_not_was_not_read(tmp_path: Path) -> None:
    body = {"mimeType": "application/octet-stream", "encoding": "base64", "text": "%%% not base64"}
    _, capture = inspected(text(entry(postData=body)), tmp_path)
    (exchange,) = capture.exchanges

    assert exchange.request_body is not None
    assert exchange.request_body.truncated
    assert capture.content(exchange.request_body) is None


PACKED = b"\x0a\x0b" + MOBILE.encode() + b"\x12\x05\xff\x80\xfe\x00\x81"
"""A message of protobuf that is no text of UTF-8."""


@pytest.mark.parametrize(
    ("sent", "written"),
    [
        (PACKED, PACKED.decode("latin-1")),
        (PACKED, PACKED.decode("utf-8", "surrogateescape")),
        ("姓名=林月清".encode(), "姓名=林月清"),
        ("姓名=林月清".encode(), "姓名=林月清".encode().decode("latin-1")),
        ("姓名=林月清".encode("gb18030"), "姓名=林月清".encode("gb18030").decode("utf-8", "surrogateescape")),
        ("Café à Zürich".encode(), "Café à Zürich"),
        (b'{"mood": "\xed\xa0\xbd"}', '{"mood": "\ud83d"}'),
    ],
)  # fmt: skip
def test_a_body_is_what_was_sent_however_a_tool_wrote_its_bytes_as_text(
    sent: bytes, written: str, tmp_path: Path
) -> None:
    _, capture = inspected(text(entry(postData={"text": written}), entry()), tmp_path)
    body = capture.exchanges[0].request_body
    assert body is not None
    assert capture.content(body) == sent
    assert not capture.gaps


@pytest.mark.parametrize(
    "broken",
    [
        {"request": {"method": "GET"}},
        {"request": None},
        {"startedDateTime": 7, "request": {"url": "https://a.example/", "headers": {"a": 1}}},
        {**entry(), "response": {"content": {"size": "many", "text": 5}}},
        {**entry(), "_webSocketMessages": 5},
        {**entry(), "_webSocketMessages": [5, {"data": "x", "time": 1e300}, {"data": "\ud800"}]},
        {**entry(), "startedDateTime": "0001-01-01T00:00:00+14:00"},
        entry(url="https://[::1"),
        entry(url="https://a\ud800.example/"),
    ],
)
def test_what_is_missing_or_of_another_type_breaks_nothing(
    broken: dict[str, object], tmp_path: Path
) -> None:
    _, capture = inspected(text(broken, entry(postData={"text": MOBILE})), tmp_path)
    assert len(read(capture).sightings) == 1


def test_entries_that_cannot_be_read_are_counted(tmp_path: Path) -> None:
    _, capture = inspected(text({"request": {}}, {"request": 5}, entry()), tmp_path)
    (gap,) = capture.gaps
    assert (gap.messages, gap.why) == (2, "damaged")


def test_a_file_that_is_cut_off_keeps_what_was_read_and_says_so(tmp_path: Path) -> None:
    report, capture = inspected(text(entry(), entry(), entry())[:-150], tmp_path)
    assert len(capture.exchanges) == 2
    assert any("cut off" in limit.en for limit in report.scope.limits)


@pytest.mark.parametrize("content", [b"", b"not a capture", b'{"log": 5}', b"\xff\xfe{\x00", b"[]"])
def test_a_file_that_is_no_har_is_refused_in_one_line(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(Unable) as refused:
        inspected(content, tmp_path)
    assert "\n" not in refused.value.text.en


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"", "empty"), (b"\x1f\x8b\x08", "compressed"), (b"PK\x03\x04", "compressed")],
)
def test_a_file_is_refused_for_what_it_is(content: bytes, why: str, tmp_path: Path) -> None:
    with pytest.raises(Unable, match=why):
        inspected(content, tmp_path)


def test_an_export_without_any_cookie_is_said_to_be_perhaps_sanitised(tmp_path: Path) -> None:
    report, _ = inspected(text(entry()), tmp_path)
    assert any("sanitised" in limit.en for limit in report.scope.limits)


@pytest.mark.parametrize(
    "url", ["https://ads.example:443/", "http://ads.example:443", "ads.example:443"]
)
@pytest.mark.parametrize("is_opened", [True, False])
def test_a_tunnel_that_the_proxy_did_not_open_was_not_read(
    url: str, is_opened: bool, tmp_path: Path
) -> None:
    inside = entry(url="https://ads.example/c" if is_opened else "https://shop.example/")
    report, capture = inspected(text(entry(method="CONNECT", url=url), inside), tmp_path)
    assert [(gap.url, gap.why) for gap in capture.gaps] == (
        [] if is_opened else [("https://ads.example/", "encrypted")]
    )
    assert is_opened or "passed" not in {finding.outcome for finding in report.findings}


def cookies(value: str) -> list[dict[str, str]]:
    return [{"name": "Cookie", "value": value}]


@pytest.mark.parametrize(
    "request_",
    [
        entry(headers=cookies("[Cookie redacted]")),
        entry(headers=cookies("a=1; sid=[sid redacted]; b=2")),
        entry(headers=cookies("REDACTED")),
        entry(headers=[{"name": "Authorization", "value": "[sanitized]"}]),
        entry(headers=[{"name": "x-client-data", "value": "[x-client-data redacted]"}]),
        entry(url="https://shop.example/?a=1&email=[email redacted]"),
        entry(postData={"text": '{"email": "[email redacted]"}'}),
        entry(postData={"text": "<redacted>"}),
    ],
)
def test_a_request_of_which_a_tool_took_values_out_was_not_all_read(
    request_: dict[str, object], tmp_path: Path
) -> None:
    report, capture = inspected(text(request_), tmp_path)
    assert [gap.why for gap in capture.gaps] == ["redacted"]
    assert "passed" not in {finding.outcome for finding in report.findings}


@pytest.mark.parametrize(
    "request_",
    [
        entry(headers=cookies("note=redacted-story; lang=zh")),
        entry(headers=[{"name": "X-Note", "value": "redacted"}]),
        entry(url="https://shop.example/?dl=/p?email=(redacted)"),
        entry(postData={"text": '{"note": "[email redacted]"}'}),
        entry(postData={"text": "the report was redacted"}),
        entry(postData={"text": '{"m": "139****6021"}'}),
    ],
)
def test_what_a_site_masks_itself_was_sent_so(request_: dict[str, object], tmp_path: Path) -> None:
    _, capture = inspected(text(request_), tmp_path)
    assert not capture.gaps


def test_marks_stand_for_stages_wherever_the_pages_are_listed(tmp_path: Path) -> None:
    late = {**entry(postData={"text": MOBILE}), "startedDateTime": AT.replace(":00.000", ":09.000")}
    pages = [{"startedDateTime": AT.replace(":00.000", ":05.000"), "id": "p", "title": "Agreed"}]
    content = json.dumps(
        {"log": {"entries": [entry(postData={"text": MOBILE}), late], "pages": pages}}
    ).encode()
    _, capture = inspected(content, tmp_path)
    assert [seen.message.stage for seen in read(capture).sightings] == ["before", "agreed"]


def test_the_report_is_about_the_site_and_the_time_of_the_capture(tmp_path: Path) -> None:
    report, _ = inspected(text(entry()), tmp_path)
    assert report.observed is not None
    assert report.observed.since.startswith("2026-11-20T00:00")
    assert {finding.subject.id for finding in report.findings} == {"shop.example"}


def test_a_bundle_is_judged_again_alone(tmp_path: Path) -> None:
    report, _ = inspected(text(entry(postData={"text": MOBILE})), tmp_path)
    (tmp_path / "a.har").unlink()
    assert judge(tmp_path / "a.zip") == report


def told(reading: Reading, *, ours: bool) -> set[tuple[str, ...]]:
    return {
        (
            seen.message.address,
            str(seen.message.sent),
            seen.part,
            seen.name,
            seen.field,
            *seen.steps,
        )
        for seen in reading.sightings
        if seen.known is ours
    }


def on_the_way(reading: Reading) -> set[tuple[str, str]]:
    """The findings about what travelled where it can be read."""
    found = (
        *transit.in_clear(reading),
        *transit.credentials(reading),
        *transit.in_addresses(reading),
    )
    return {(finding.outcome, finding.place.key) for finding in found}


def at_others(reading: Reading, own: FirstParty) -> set[tuple[str, str]]:
    """What of the test identity's reached whom, as the rules on sharing tell findings apart."""
    return {
        (party(own.behind(seen.message.host)), seen.field)
        for seen in sharing.sightings(reading, own)
    }


@pytest.mark.one_python
@pytest.mark.parametrize("example", examples("data."), ids=repr)
def test_the_export_of_a_website_shows_the_same_as_its_bundle(
    example: Example, tmp_path: Path
) -> None:
    if not example.rule.endswith(".website"):
        pytest.skip("no website")
    example.judge(tmp_path)
    bundle = open_bundle(tmp_path / f"{example.rule}-{example.folder.name}.zip")
    website = bundle.gather(Website)
    assert website is not None
    if not website.exchanges:
        pytest.skip("no requests to export")
    har.write(bundle, tmp_path / "export.har")
    values = "".join(
        f"{name}: {json.dumps(value)}\n" for name, value in website.persona.values.items()
    )
    (tmp_path / "persona.yaml").write_text(values or "{}")
    options = CaptureOptions(persona=tmp_path / "persona.yaml", scenarios=("data",))
    inspect_into(tmp_path / "again.zip", Target("capture", str(tmp_path / "export.har")), options)
    capture = open_bundle(tmp_path / "again.zip").gather(Capture)
    assert capture is not None
    assert told(read(capture), ours=True) == told(read(website), ours=True)
    assert on_the_way(read(capture)) == on_the_way(read(website))
    own = site.first_party(website)
    assert at_others(read(capture), own) == at_others(read(website), own)


def test_cookies_that_stand_apart_are_read(tmp_path: Path) -> None:
    entry = {
        "startedDateTime": "2026-11-20T08:00:00Z",
        "request": {
            "method": "GET",
            "url": "https://t.example/",
            "headers": [],
            "cookies": [{"name": "a", "value": "1"}, {"name": "m", "value": MOBILE}, {}, "b"],
        },
        "response": {"status": 200},
    }
    path = tmp_path / "a.har"
    path.write_text(json.dumps({"log": {"version": "1.2", "entries": [entry]}}))
    capture = captured(path, tmp_path)
    assert capture.exchanges[0].request_header("cookie") == f"a=1; m={MOBILE}"
    assert [seen.part for seen in read(capture).sightings if seen.known] == ["cookie"]


@pytest.mark.parametrize(
    ("beneath", "why"), [(b"\0\xff\0\xfe\0" * 9, ["unknown-format"]), (b"m=1", [])]
)
def test_what_is_packed_without_saying_so_is_read_or_named(
    beneath: bytes, why: list[str], tmp_path: Path
) -> None:
    text = base64.b64encode(gzip.compress(beneath)).decode()
    entry = {
        "startedDateTime": "2026-11-20T08:00:00Z",
        "request": {
            "method": "POST",
            "url": "https://t.example/",
            "postData": {
                "mimeType": "application/octet-stream",
                "text": text,
                "encoding": "base64",
            },
        },
        "response": {"status": 200},
    }
    path = tmp_path / "a.har"
    path.write_text(json.dumps({"log": {"version": "1.2", "entries": [entry]}}))
    assert [left.why for left in read(captured(path, tmp_path)).unread] == why
