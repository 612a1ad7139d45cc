"""Identifiers of a visitor in a capture: what tells a person apart, and what each page draws anew."""

import json
from pathlib import Path

import pytest

from capturing import captured
from rectitude.evidence.capture import Capture
from rectitude.facts import capturing
from rectitude.facts.switching_off import Off, recognised
from rectitude.facts.visitors import carried, documented

PERSONA = "first_party: [shop.example]\n"
SWITCH = Off(100.0)
VISITOR = "AHWqTUk3vQ8mZr5bLx0TnYc7JdPe2GsHuK9aFw4iRoXt6NlBqM1y"


def entry(second: int, url: str, cookie: str = "") -> dict[str, object]:
    headers = [{"name": "Cookie", "value": cookie}] if cookie else []
    request = {"method": "GET", "url": url, "headers": headers}
    at = f"2026-11-20T08:{second // 60:02}:{second % 60:02}.000+08:00"
    return {"startedDateTime": at, "request": request, "response": {}}


def recorded(folder: Path, *entries: object, persona: str = PERSONA) -> Capture:
    first = entry(0, "https://shop.example/")
    (folder / "a.har").write_text(json.dumps({"log": {"entries": [first, *entries]}}))
    return captured(folder / "a.har", folder, persona)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("cid=1740273955.1763596800", {"cid"}),
        ("cid=840273955.1763596800&gcs=G111", {"cid"}),
        ("cid=840273955.1763596800&gcs=G101", {"cid"}),
        ("cid=840273955.1763596800&gcs=G110", set()),
        ("cid=840273955.1763596800&gcs=G100", set()),
        ("cid=1763596800", set()),
        ("cid=555", set()),
    ],
)
def test_a_client_counts_unless_the_request_says_that_none_is_kept(
    query: str, names: set[str], tmp_path: Path
) -> None:
    sent = entry(1, f"https://www.google-analytics.com/g/collect?v=2&{query}")
    capture = recorded(tmp_path, sent)
    own = capturing.first_party(capture)
    assert documented(capture, [*capture.exchanges][1], own).keys() == names


def test_each_storage_is_asked_for_its_own_field(tmp_path: Path) -> None:
    address = (
        "https://googleads.g.doubleclick.net/pagead/conversion/1/?auid=1093648271.1763596801&gcs="
    )
    capture = recorded(tmp_path, entry(1, f"{address}G101"), entry(2, f"{address}G110"))
    own = capturing.first_party(capture)
    found = [documented(capture, each, own).keys() for each in capture.exchanges]
    assert found == [set(), set(), {"auid"}]


def test_requests_with_an_identifier_are_counted_and_a_few_of_each_side_cited(
    tmp_path: Path,
) -> None:
    advert = "https://securepubads.g.doubleclick.net/gampad/ads?iu=1"
    capture = recorded(
        tmp_path, *(entry(n, advert, f"IDE={VISITOR}") for n in range(90, 120)),
        entry(121, "https://googleads.g.doubleclick.net/pagead/id?slf_rd=1", f"IDE={VISITOR}"),
    )  # fmt: skip
    own = capturing.first_party(capture)
    adverts, embedded = recognised(capture, own, SWITCH)
    assert (adverts.before, adverts.after, len(adverts.refs)) == (10, 20, 8)
    assert (adverts.latest, adverts.asked) == (119.0, 119.0)
    assert (embedded.latest, embedded.asked) == (121.0, -1.0)
    (until,) = recognised(capture, own, Off(100.0, 110.0))
    assert (until.before, until.after, until.latest) == (10, 10, 109.0)


def test_identifiers_beyond_a_number_are_left_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rectitude.facts.switching_off._MOST_TOLD_APART", 3)
    advert = "https://securepubads.g.doubleclick.net/gampad/ads?iu=1"
    cookies = [f"IDE={n:03}{VISITOR}" for n in range(9)]
    sent = [entry(110 + n, advert, cookies[n % 9]) for n in range(18)]
    capture = recorded(tmp_path, *sent)
    found = recognised(capture, capturing.first_party(capture), SWITCH)
    assert [each.after for each in found] == [2, 2, 2]


def test_without_the_targets_own_domains_nobody_is_accused(tmp_path: Path) -> None:
    advert = entry(120, "https://securepubads.g.doubleclick.net/gampad/ads?iu=1", f"IDE={VISITOR}")
    capture = recorded(tmp_path, advert, persona="mobile: '13900006021'\n")
    own = capturing.first_party(capture)
    assert not own.parties
    assert recognised(capture, own, SWITCH) == ()


def test_what_is_counted_before_a_choice_cites_its_first_requests(tmp_path: Path) -> None:
    from rectitude.facts.traffic import read

    advert = "https://securepubads.g.doubleclick.net/gampad/ads?iu=1"
    (tmp_path / "marks.csv").write_text("time,label\n500,agreed\n")
    sent = [entry(0, "https://shop.example/")]
    sent += [entry(n, advert, f"IDE={VISITOR}") for n in range(1, 31)]
    (tmp_path / "a.har").write_text(json.dumps({"log": {"entries": sent}}))
    capture = captured(tmp_path / "a.har", tmp_path, PERSONA, marks=tmp_path / "marks.csv")
    own = capturing.first_party(capture)
    (found,) = carried(capture, read(capture), own)
    assert (found.times, len(found.refs), found.identifier.value) == (30, 8, VISITOR)
