"""How often who got what: counted once a message, intervals told, the background known by its marks."""

import json
from pathlib import Path

import pytest

from capturing import MOBILE, captured
from rectitude.bundle import open_bundle
from rectitude.facts import capturing
from rectitude.facts.frequency import Habit, habits
from rectitude.facts.traffic import read
from rectitude.inspection import judge
from rectitude.reports.html import page


def entry(second: int, body: str = MOBILE) -> dict[str, object]:
    return {
        "startedDateTime": f"2026-11-20T{8 + second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}Z",
        "request": {
            "method": "POST",
            "url": f"https://t.statyun.example/e?m={MOBILE}",
            "headers": [],
            "postData": {"text": body},
        },
        "response": {},
    }


def habits_of(folder: Path, *seconds: int, marks: str = "") -> list[Habit]:
    entries = [entry(0, ""), *map(entry, seconds)]
    entries[0]["request"]["url"] = "https://shop.example/"  # type: ignore[index]
    (folder / "a.har").write_text(json.dumps({"log": {"entries": entries}}))
    (folder / "marks.csv").write_text(marks or "0,start\n")
    capture = captured(folder / "a.har", folder, marks=folder / "marks.csv")
    return [*habits(capture, read(capture), capturing.first_party(capture))]


def test_a_message_counts_once_however_often_it_holds_the_value(tmp_path: Path) -> None:
    (habit,) = habits_of(tmp_path, 5, 305)
    assert (habit.party, habit.field, habit.seconds) == ("statyun.example", "mobile", (5, 305))


@pytest.mark.parametrize(
    ("seconds", "typical", "is_regular"),
    [
        ((10, 310, 611, 909, 1210), 300, True),
        ((10, 310, 700, 709, 3000), 345, False),
        ((10, 310, 610), 300, False),
        ((10, 11, 310, 311, 610, 910), 300, True),
        ((10,), 0, False),
    ],
)
def test_intervals_are_told_and_clockwork_is_seen(
    seconds: tuple[int, ...], typical: float, is_regular: bool, tmp_path: Path
) -> None:
    (habit,) = habits_of(tmp_path, *seconds)
    assert habit.typical == pytest.approx(typical, abs=5)
    assert habit.is_regular is is_regular


def test_what_was_sent_in_the_background_is_counted(tmp_path: Path) -> None:
    marks = "0,start\n100,后台\n400,foreground\n900,background\n"
    (habit,) = habits_of(tmp_path, 50, 150, 399, 401, 950, 1000, marks=marks)
    assert habit.in_background == 4


def test_the_report_draws_it(tmp_path: Path) -> None:
    habits_of(tmp_path, 10, 310, 611, 909, marks="0,start\n600,background\n")
    document = page(judge(tmp_path / "a.zip"), open_bundle(tmp_path / "a.zip"), "en")
    for said in ("How often who received what", "like clockwork", "5 min", "switched"):
        assert (said in document) is (said != "switched")
