"""Whatever is brought as a report is read, or refused with the reason; nothing else is raised."""

import json
import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foreign import FEW, broken, changed
from ledger.world import report
from rectitude.ledger.inspections.reports import NotAReport, parse
from rectitude.ledger.transitions import Refused


@pytest.fixture(scope="module")
def sound() -> bytes:
    from datetime import UTC, datetime

    return json.dumps(report(datetime(2026, 11, 25, tzinfo=UTC)), ensure_ascii=False).encode()


def reads(content: bytes) -> None:
    with suppress(Refused):
        parse(content)


def test_the_sound_report_is_read(sound: bytes) -> None:
    assert parse(sound)[0].findings
    with pytest.raises(NotAReport):
        parse(sound[:-9])


@given(data=st.data())
@FEW
def test_a_broken_report(sound: bytes, data: st.DataObject) -> None:
    reads(data.draw(broken(sound)))


@given(seed=st.integers(0, 2**32))
@FEW
def test_a_report_with_odd_values(sound: bytes, seed: int) -> None:
    odd = json.loads(sound)
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 3)):
        odd = changed(odd, chance) or {}
    reads(json.dumps(odd).encode("utf-8", "replace"))
