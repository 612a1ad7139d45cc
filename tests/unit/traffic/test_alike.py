"""Messages of a capture in which nothing was seen are kept once, and still all of them count."""

import json
import random
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capturing import MOBILE, captured
from rectitude.evidence.capture import Capture
from rectitude.facts import capturing
from rectitude.facts.receivers import receivers
from rectitude.facts.traffic import read
from rectitude.rules.user.personalised.fake_off import capture as fake_off

HOSTS = ("api.shop.example", "hm.baidu.com", "log.statyun.example", "googleads.g.doubleclick.net")


def recorded(folder: Path, sent: list[tuple[int, bool]], marks: dict[int, str]) -> Capture:
    """Requests to hosts by number, with the mobile number or not; marks as comments."""
    entries = [
        {
            "startedDateTime": f"2026-11-20T08:{number // 60:02}:{number % 60:02}.000Z",
            "comment": marks.get(number, ""),
            "request": {
                "method": "POST", "url": f"https://{HOSTS[host]}/{number}",
                "postData": {"mimeType": "text/plain", "text": MOBILE if telling else "nothing"},
            },
            "response": {"status": 204},
        }
        for number, (host, telling) in enumerate(sent)
    ]  # fmt: skip
    (folder / "a.har").write_text(json.dumps({"log": {"entries": entries}}))
    return captured(folder / "a.har", folder)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.booleans()), min_size=1, max_size=40))
def test_none_is_forgotten(
    tmp_path_factory: pytest.TempPathFactory, sent: list[tuple[int, bool]]
) -> None:
    reading = read(recorded(tmp_path_factory.mktemp("alike"), sent, {}))
    assert reading.count == len(sent)
    counted: Counter[str] = Counter()
    for message in reading.messages:
        counted[message.host] += reading.times((message,))
    assert counted == Counter(HOSTS[host] for host, _ in sent)
    assert {seen.message for seen in reading.sightings} <= set(reading.messages)
    assert sum(telling for _, telling in sent) == len(reading.records(reading.sightings))


def test_a_thousand_alike_are_one_message(tmp_path: Path) -> None:
    chance = random.Random(5)
    sent = [(chance.randrange(3), False) for _ in range(1000)]
    reading = read(recorded(tmp_path, [*sent, (0, True)], {}))
    assert len(reading.messages) == 4
    assert reading.count == 1001


def test_a_receiver_is_told_by_the_message_in_which_something_was_seen(tmp_path: Path) -> None:
    capture = recorded(tmp_path, [(2, False), (2, False), (2, True), (2, False)], {})
    (found,) = receivers(read(capture), capturing.first_party(capture), frozenset())
    assert found.personal
    assert found.times == 4
    assert [message.number for message in found.messages] == [1, 3]


def test_what_was_sent_since_the_switch_is_counted_apart(tmp_path: Path) -> None:
    sent = [(3, False)] * 6
    capture = recorded(tmp_path, sent, {2: "switched off"})
    (finding,) = fake_off.judge(capture)
    assert (finding.message, finding.parameters["messages"]) == ("not-sent", 4)
