"""What was done when, as a capture or its operator says: each way of saying it, and several at once."""

import json
from pathlib import Path

import pytest

import packets as made
from capturing import REQUEST, captured, framed
from rectitude.bundle import open_bundle
from rectitude.collectors.capture.keeper import LABELS, label_of
from rectitude.evidence.capture import Capture
from rectitude.facts.switching_off import Off, told_off
from rectitude.text import Unable

HOST = "ads.example"


def at(second: int) -> str:
    return f"2026-11-20T08:00:{second:02}.000+08:00"


def entry(second: int, comment: str = "", **fields: object) -> dict[str, object]:
    request = {
        "method": "POST",
        "url": f"https://{HOST}/",
        "headers": [{"name": "Content-Type", "value": "application/json"}],
        "postData": {"mimeType": "application/json", "text": json.dumps(fields)},
    }
    return {"startedDateTime": at(second), "request": request, "response": {}, "comment": comment}


def recorded(folder: Path, *entries: object, **choices: object) -> Capture:
    (folder / "a.har").write_text(json.dumps({"log": {"entries": entries}}))
    return captured(folder / "a.har", folder, **choices)


@pytest.mark.parametrize("label", sorted(LABELS))
def test_every_word_for_a_label_is_known_in_any_case(label: str) -> None:
    assert {label_of(f" {word.upper()} ") for word in LABELS[label]} == {label}


def test_a_comment_marks_what_follows_its_own_message(tmp_path: Path) -> None:
    capture = recorded(tmp_path, entry(1), entry(2, "同意"), entry(3))
    assert [capture.stage(each.moment) for each in capture.exchanges] == [
        "before",
        "before",
        "agreed",
    ]


def test_several_marks_of_a_file_part_the_capture(tmp_path: Path) -> None:
    (tmp_path / "marks.csv").write_text(f"time,label\n0.5,拒绝\n{at(3)},agreed\n4.5,Switched off\n")
    capture = recorded(tmp_path, *(entry(n) for n in range(1, 7)), marks=tmp_path / "marks.csv")
    stages = [capture.stage(each.moment) for each in capture.exchanges]
    assert stages == ["before", "refused", "agreed", "agreed", "agreed", "agreed"]
    assert capture.switched_off == 4.5


def test_who_agrees_anew_ends_what_was_switched_off(tmp_path: Path) -> None:
    (tmp_path / "marks.csv").write_text("time,label\n0,agreed\n2,switched-off\n4,start\n5,agreed\n")
    capture = recorded(tmp_path, *(entry(n) for n in range(1, 9)), marks=tmp_path / "marks.csv")
    off = Off.of(capture)
    assert off == Off(2.0, 5.0)
    assert [off.holds(each.moment.seconds) for each in capture.exchanges] == [
        *([False] * 2),
        *([True] * 3),
        *([False] * 3),
    ]
    assert capture.turns == (2.0, 5.0)


@pytest.mark.parametrize(
    "text",
    [
        "时间,标记\n2026-11-20 08:00:03,同意\n",
        "time,label\n2026/11/20 8:00:03,同意\n",
        "2026-11-20T00:00:03,同意\n",
        "2026-11-20T08:00:03+08:00,agreed\n",
        "2.0,agreed\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_marks_are_read_as_spreadsheets_and_clocks_in_china_write_them(
    text: str, encoding: str, tmp_path: Path
) -> None:
    """Taken for another zone's, a choice would come hours after all that followed it."""
    (tmp_path / "marks.csv").write_bytes(text.encode(encoding))
    capture = recorded(tmp_path, entry(1), entry(5), marks=tmp_path / "marks.csv")
    assert [mark.seconds for mark in capture.marks] == [2.0]
    assert [capture.stage(each.moment) for each in capture.exchanges] == ["before", "agreed"]


@pytest.mark.parametrize("time", ["2026-11-20 03:30:00", "2026-11-19 08:00:03"])
def test_a_time_without_a_zone_that_the_recording_does_not_tell_is_refused(
    time: str, tmp_path: Path
) -> None:
    (tmp_path / "marks.csv").write_text(f"time,label\n{time},agreed\n")
    with pytest.raises(Unable, match="no zone"):
        recorded(tmp_path, entry(1), entry(5), marks=tmp_path / "marks.csv")


def test_a_time_that_fits_by_two_zones_is_refused(tmp_path: Path) -> None:
    later = entry(5) | {"startedDateTime": "2026-11-20T20:00:00.000+08:00"}
    (tmp_path / "marks.csv").write_text("time,label\n2026-11-20 09:00:00,agreed\n")
    with pytest.raises(Unable, match="no zone"):
        recorded(tmp_path, entry(1), later, marks=tmp_path / "marks.csv")


def test_the_time_of_consent_is_placed_likewise(tmp_path: Path) -> None:
    capture = recorded(tmp_path, entry(1), entry(5), consent="2026-11-20 08:00:03")
    assert [mark.seconds for mark in capture.marks] == [2.0]


@pytest.mark.parametrize(("consent", "is_said"), [("/other", True), ("9", True), ("2", False)])
def test_a_choice_that_no_message_is_leaves_a_word(
    consent: str, is_said: bool, tmp_path: Path
) -> None:
    recorded(tmp_path, entry(1), entry(5), consent=consent)
    limits = open_bundle(tmp_path / "a.zip").manifest.limits
    assert any("--consent" in limit.en for limit in limits) == is_said


def test_a_recording_without_the_switch_has_no_such_time(tmp_path: Path) -> None:
    (tmp_path / "marks.csv").write_text("time,label\n1,agreed\n")
    capture = recorded(tmp_path, entry(1), entry(3), marks=tmp_path / "marks.csv")
    assert Off.of(capture) is None
    assert capture.turns == ()


def test_comments_of_packets_in_any_language_are_marks(tmp_path: Path) -> None:
    packets = framed(made.connection(((True, REQUEST),)))
    path = made.pcapng(tmp_path / "a.pcapng", packets, comments={0: "启动", 1: "关闭个性化"})
    assert [mark.label for mark in captured(path, tmp_path).marks] == ["start", "switched-off"]


def test_an_unknown_label_of_the_file_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "marks.csv").write_text("time,label\n1,agreed\n2,maybe\n")
    with pytest.raises(Unable, match="line 3"):
        recorded(tmp_path, entry(1), marks=tmp_path / "marks.csv")


@pytest.mark.parametrize(
    ("before", "after", "flags"),
    [
        ({"a": "x"}, {"a": "x"}, ()),
        ({"prs": "1"}, {"prs": "0"}, ("/prs=0",)),
        ({}, {"ads_off": True}, ("/ads_off=true",)),
        ({"personalized": True}, {"personalized": False}, ("/personalized=false",)),
        ({"npa": 1}, {"npa": 1}, ("/npa=1",)),
        ({"lat": 39.9}, {"lat": 39.8}, ()),
        ({"page": "home"}, {"page": "list"}, ()),
        ({"ts": 1}, {"ts": 2222}, ()),
        ({"recommend": {"on": 1}}, {"recommend": {"on": 1}}, ("/recommend/on=1",)),
        ({"us_privacy": "1YNN"}, {"us_privacy": "1YYN"}, ("/us_privacy=1YYN",)),
        ({"gdpr_consent": "CQaA4"}, {"gdpr_consent": "CQaA4"}, ()),
    ],
)
def test_a_field_that_may_say_not_to_target_is_found(
    before: dict[str, object], after: dict[str, object], flags: tuple[str, ...], tmp_path: Path
) -> None:
    capture = recorded(tmp_path, entry(1, **before), entry(9, **after))
    assert told_off(capture, frozenset({HOST}), Off(5.0)).get(HOST, ()) == flags
