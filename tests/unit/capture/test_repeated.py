"""What is seen again and again is counted, not kept: whatever repeats, all is said as if each were kept."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rectitude.evidence.capture import Capture, Mark, Recording
from rectitude.evidence.exchange import Body, Exchange, Moment
from rectitude.evidence.persona import Persona
from rectitude.evidence.traffic import Gap, PlainMessage
from rectitude.facts import capturing
from rectitude.facts.frequency import habits
from rectitude.facts.traffic import Reading, read, repeated
from rectitude.findings import Finding
from rectitude.rules.data.collection.no_consent.capture import judge as collection
from rectitude.rules.data.sharing.no_consent.capture import judge as sharing
from rectitude.rules.data.sharing.uncontrolled.capture import judge as uncontrolled
from rectitude.rules.data.transit.unencrypted.capture import judge as transit
from rectitude.rules.user.personalised.fake_off.capture import judge as fake_off

MOBILE, OAID, STRANGER = "13912346021", "1f2e3d4c-5b6a-7988-a1b2-c3d4e5f60718", "13800138000"
APP = "example.shop"
SAID = (
    "",
    f"m={MOBILE}",
    f"d={OAID}",
    f"m={STRANGER}",
    f"m={MOBILE}&o={STRANGER}",
    f"m={MOBILE}&d={OAID}",
)
ADDRESSES = (
    "http://shop.example/v1/orders/%d", "https://shop.example/", "https://t.statyun.example/e",
    "http://t.statyun.example/e/%d/x", "https://pos.baidu.com/s", "http://hm.baidu.com/h",
    "https://api.weibo.com/oauth2/authorize", "https://api.weibo.com/2/proxy/sdk/statistic.json",
    "https://www.facebook.com/v%d/dialog/oauth", "https://www.facebook.com/tr",
)  # fmt: skip
RULES = (collection, sharing, uncontrolled, transit, fake_off)

requests = st.tuples(
    st.sampled_from(ADDRESSES), st.sampled_from(SAID), st.sampled_from(("", APP)),
    st.sampled_from(("", "br")), st.integers(1, 12),
)  # fmt: skip
"""An address, what is sent there, by whom, encoded how (`br` is damaged then), how often."""
marks = st.lists(
    st.tuples(st.sampled_from(("start", "refused", "agreed", "switched-off")), st.integers(0, 90)),
    max_size=3,
)


def body(data: bytes) -> Body:
    return Body(
        sha256="", length=len(data), media_type="application/x-www-form-urlencoded", data=data
    )


def exchanges(drawn: Sequence[tuple[str, str, str, str, int]]) -> Iterator[Exchange]:
    number = 0
    for address, said, app, encoding, times in drawn:
        for _ in range(times):
            number += 1
            yield Exchange(
                number=number,
                moment=Moment(context="capture", phase="", sequence=number, seconds=float(number)),
                method="POST",
                url=address % number if "%" in address else address,
                request_headers=(("content-encoding", encoding),) if encoding else (),
                request_body=body(said.encode()) if said else None,
                app=app,
            )


def plain(times: int) -> Iterator[PlainMessage]:
    for number in range(1, times + 1):
        moment = Moment(context="capture", phase="", sequence=number, seconds=float(number))
        said = body(b"PASS s3cret%d\r\n" % (number % 2))
        yield PlainMessage(
            number=number, moment=moment, url="ftp://a.example:21", sent=True, body=said
        )


@st.composite
def captures(draw: st.DrawFn) -> Capture:
    return Capture(
        exchanges=tuple(exchanges(draw(st.lists(requests, min_size=1, max_size=8)))),
        plain=tuple(plain(draw(st.integers(0, 40)))),
        personas=(Persona(values={"mobile": MOBILE, "oaid": OAID}, first_party=("shop.example",)),),
        marks=tuple(Mark(label=label, seconds=at + 0.5) for label, at in draw(marks)),
        recordings=(
            Recording(name="a", format="HAR", sha256="", length=1, app=draw(st.sampled_from(("", APP)))),
        ),
    )  # fmt: skip


def counted(reading: Reading) -> tuple[object, ...]:
    """How many messages of each kind there were, which records held what, what was not read."""
    messages: Counter[object] = Counter()
    for each in reading.messages:
        messages[each.kind, each.host, each.scheme, each.sent, each.stage, each.app] += (
            reading.times((each,))
        )
    seen: dict[object, set[object]] = {}
    for sighting in (*reading.sightings, *reading.credentials):
        key = (
            sighting.field,
            sighting.value,
            sighting.message.host,
            sighting.part,
            sighting.message.stage,
        )
        seen.setdefault(key, set()).update(reading.records([sighting]))
    left: Counter[object] = Counter()
    for unread in reading.unread:
        left[unread.why, unread.message.host, "messages"] += unread.messages
        left[unread.why, unread.message.host, "bytes"] += unread.length
        left[unread.why, unread.message.host, "records"] += len(unread.records)
    return messages, seen, left


def told(findings: Iterator[Finding]) -> list[object]:
    """What the findings say, but which of the records they cite."""
    return [
        (each.outcome, each.message, each.place.key, each.severity, each.parameters)
        for each in findings
    ]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(captures())
def test_whatever_repeats_is_counted_as_if_each_were_kept(capture: Capture) -> None:
    naive, bounded = read(capture, whole=True), read(capture)
    assert counted(bounded) == counted(naive)
    assert bounded.count == naive.count == len(naive.messages)


@settings(max_examples=40, deadline=None)
@given(captures())
def test_the_rules_say_the_same_of_it(capture: Capture) -> None:
    own = capturing.first_party(capture)
    few = [told(rule(capture)) for rule in RULES]
    some = [*habits(capture, read(capture), own)]
    again = msgspec.structs.replace(capture)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(repeated, "MOST_KEPT", sys.maxsize)
        assert [told(rule(again)) for rule in RULES] == few
        assert [*habits(again, read(again), own)] == some


def test_references_are_to_records_that_hold_it() -> None:
    drawn = [(ADDRESSES[0], SAID[1], "", "", 100), (ADDRESSES[0], "", "", "", 100)]
    capture = Capture(
        exchanges=tuple(exchanges(drawn)), personas=(Persona(values={"mobile": MOBILE}),)
    )
    reading = read(capture)
    assert [seen.message.number for seen in reading.sightings] == [*range(1, 9), 100]
    assert reading.records(reading.sightings) == {("exchange", n) for n in range(1, 101)}
    assert reading.count == 200
    (finding,) = [each for each in transit(capture) if each.message == "request-in-clear"]
    assert finding.place is not None
    assert finding.place.key == "request:shop.example/v1/orders/*:mobile"


def test_more_kinds_than_are_told_apart_are_counted_by_recipient(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(repeated.Repeated.__init__, "__defaults__", (3,))
    drawn = [
        (f"https://t.statyun.example/{letter}", SAID[1], "", "", 1)
        for letter in "abcdefghijklmnopqrst"
    ]
    capture = Capture(
        exchanges=tuple(exchanges(drawn)), personas=(Persona(values={"mobile": MOBILE}),)
    )
    reading = read(capture)
    assert len(reading.sightings) == 3 + repeated.MOST_KEPT + 1
    assert len(reading.records(reading.sightings)) == 20


def test_what_was_not_read_is_kept_in_little_room() -> None:
    moment = Moment(context="capture", phase="", sequence=1)
    gaps = tuple(
        Gap(
            number=n,
            moment=moment,
            url="https://a.example/",
            sent=True,
            why="lost",
            messages=2,
            length=3,
        )
        for n in range(1, 101)
    )
    reading = read(Capture(gaps=gaps))
    assert len(reading.unread) == repeated.MOST_KEPT + 1
    assert sum(left.messages for left in reading.unread) == 200
    assert sum(left.length for left in reading.unread) == 300


def test_of_many_doubtful_secrets_each_value_is_known_and_few_sightings_are_kept() -> None:
    count = repeated.MOST_KINDS + 200
    several = [
        Exchange(
            number=number,
            moment=Moment(context="", phase="", sequence=number, seconds=number),
            method="POST",
            url="http://shop.example/v1",
            request_body=body(b"access_token=9f3ab1%08d7c" % number),
        )
        for number in range(1, count + 1)
    ]
    reading = read(Capture(exchanges=several))
    assert reading.doubtful == {f"9f3ab1{number:08d}7c" for number in range(1, count + 1)}
    assert len(reading.perhaps) <= repeated.MOST_KINDS + repeated.MOST_KEPT + 1
    assert len(reading.records(reading.perhaps)) == count
