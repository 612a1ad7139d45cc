"""
Whatever is brought to the ledger as a report or written as a template is read, or refused with a reason.

`RECTITUDE_FUZZ_EXAMPLES=5000` tries more than the few of each run in CI.
"""

import copy
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ledger.world import START, report
from rectitude.ledger.documents import texts
from rectitude.ledger.fields import Invalid
from rectitude.ledger.inspections.reports import reports_in
from rectitude.ledger.results.imports import import_report
from rectitude.ledger.transitions import Refused
from rectitude.text import Text

if TYPE_CHECKING:
    from ledger.world import World

FEW = settings(
    deadline=None,
    max_examples=int(os.environ.get("RECTITUDE_FUZZ_EXAMPLES", "60")),
    suppress_health_check=list(HealthCheck),
)

ODD: tuple[Any, ...] = (
    None, True, 0, -1, 2**31, 2**63, 2**70, 1e308, "", "\0", "\ud83d", "\udfff x", "x" * 5000, "a\nb",
    "<script>", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "http://[::1", "https://..",
    "https://a:99999/", "https://xn--/", "\u202e", [], {}, [[]], {"a": {"a": 1}},
)  # fmt: skip
"""What has broken readers before."""

values = st.sampled_from(ODD) | st.text(max_size=20) | st.integers() | st.floats()


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Return the way to everything inside a value of JSON."""
    children: Any = ()
    if isinstance(value, dict):
        children = value.items()
    elif isinstance(value, list):
        children = enumerate(value)
    for key, child in children:
        yield (*path, key)
        yield from places(child, (*path, key))


def at(value: Any, path: tuple[Any, ...], new: Any) -> None:
    for key in path[:-1]:
        value = value[key]
    value[path[-1]] = new


SOUND = report(START)
SOUND["target"]["release"] = {
    "version": "1",
    "sha256": "0" * 64,
    "certificate": "a",
    "developer": "b",
}
WAYS = sorted(places(SOUND), key=str)


@st.composite
def odd_reports(draw: st.DrawFn) -> bytes:
    made = copy.deepcopy(SOUND)
    for path in draw(st.lists(st.sampled_from(WAYS), min_size=1, max_size=2)):
        try:
            at(made, path, draw(values))
        except (KeyError, TypeError, IndexError):
            continue  # the other change took the place away
    if draw(st.integers(0, 4)) == 0:
        made = draw(st.sampled_from(([made], [made, 1], [1], {"error": made}, [[made]], None)))
    return json.dumps(made).encode()


@pytest.mark.slow
@FEW
@given(raw=odd_reports())
def test_a_report_that_is_odd_somewhere(raw: bytes, world: "World") -> None:
    with transaction.atomic():
        with suppress(Refused, Invalid):
            for each in reports_in(raw):
                import_report(each, by=world.actor("inspector"), at=world.now)
        transaction.set_rollback(True)


@FEW
@given(raw=st.binary(max_size=60) | st.text(max_size=60).map(lambda said: said.encode()))
@example(raw=b"[1]")
@example(raw=b"[null]")
@example(raw=b'["\\ud83d"]')
@example(raw=b"[" * 100_000)
@example(raw=b"9" * 5000)
@example(raw=b"NaN")
@example(raw=b"{}\n{}")
@example(raw=b"{}\n1")
@example(raw=b"\xff\xfe{\0}\0")
def test_bytes_that_may_be_no_report(raw: bytes, world: "World") -> None:
    with transaction.atomic():
        with suppress(Refused, Invalid):
            for each in reports_in(raw):
                import_report(each, by=world.actor("inspector"), at=world.now)
        transaction.set_rollback(True)


pieces = st.sampled_from((
    "{", "}", "{{", "}}", "{recipient}", "{date}", "{0}", "{}", "{recipient.name}", "{recipient[0]}",
    "{recipient!r}", "{recipient:>99999}", "{__class__}", "{note}", "{fine}", "%s", "%(x)s", "{%", "\0",
    "\ud83d", "\u202e", "<script>", "{{recipient}}", "{{{recipient}}}",
))  # fmt: skip


@FEW
@given(
    kind=st.sampled_from(sorted(texts.PLACEHOLDERS)),
    zh=st.lists(pieces | st.text(max_size=5), max_size=6).map("".join),
    en=st.lists(pieces | st.text(max_size=5), max_size=6).map("".join),
)
def test_a_template_is_refused_or_can_be_filled(
    kind: str, zh: str, en: str, world: "World"
) -> None:
    text = Text(zh, en)
    with transaction.atomic():
        with suppress(Invalid):
            texts.write(kind, text, by=world.actor("administrator"), at=world.now)
            filled = texts.sample(kind, world.authority, text, world.now)
            assert len(filled.zh) < texts.LONGEST * 100
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    ("way", "value"),
    [
        (("target", "address"), "https://a.example/" + "x" * 500),
        (("target", "kind"), "x" * 17),
        (("tool", "version"), "x" * 100),
        (("bundle", "path"), "x" * 201),
        (("target", "release", "version"), "x" * 81),
        (("findings", 0, "rule"), "x" * 101),
        (("findings", 0, "rule_version"), 2**31),
        (("findings", 0, "rule_version"), -1),
        (("findings", 0, "fingerprint"), "x" * 81),
        (("findings", 0, "subject", "id"), "https://" + "x" * 300),
    ],
)
def test_what_no_table_holds_is_refused_with_its_place(
    world: "World", way: tuple[Any, ...], value: Any
) -> None:
    made = copy.deepcopy(SOUND)
    at(made, way, value)

    with pytest.raises(Refused, match=str(way[0])):
        import_report(json.dumps(made).encode(), by=world.actor("inspector"), at=world.now)
