"""Every example, collected anew from the real thing, gives what its recorded evidence gives."""

import os
from pathlib import Path

import pytest

from example import Example, examples, outcome_of, places_of, surprises
from rotation import of_today

pytestmark = pytest.mark.e2e

ALL = examples()
POPUPS = [example for example in ALL if example.of_popups]
WEBSITES = [example for example in ALL if example.rule.endswith(".website")]
OTHERS = [example for example in ALL if example not in POPUPS and example not in WEBSITES]
SHORT_EXPERIMENT = "user.personalised.fake-off.personalisation/failed-1"
"""The one experiment with visitors that every run does: each takes a minute or more."""
AT_LENGTH = pytest.mark.skipif(
    "RECTITUDE_EXPERIMENTS" not in os.environ, reason="RECTITUDE_EXPERIMENTS=1 does all experiments"
)


def _parameter(example: Example) -> object:
    long = example.settings.kind == "personalisation" and repr(example) != SHORT_EXPERIMENT
    return pytest.param(example, marks=[AT_LENGTH] if long else [])


VISITED = WEBSITES if "RECTITUDE_WEBSITES" in os.environ else of_today(WEBSITES)
PRESSED = POPUPS if "RECTITUDE_POPUPS" in os.environ else of_today(POPUPS)


@pytest.mark.parametrize("example", [*VISITED, *map(_parameter, OTHERS)], ids=repr)
def test_collected_anew_it_is_judged_the_same(example: Example, tmp_path: Path) -> None:
    before = example.judge(tmp_path)

    report, _ = example.collect(tmp_path)

    assert outcome_of(report, example.rule) is example.outcome, [
        (f.outcome, f.message.en) for f in report.findings if f.rule == example.rule
    ]
    assert places_of(report, example.rule) == places_of(before, example.rule)
    assert surprises(report, example) == {}


@pytest.mark.popups
@pytest.mark.parametrize("example", PRESSED, ids=repr)
def test_pressed_anew_with_the_short_set_it_is_judged_the_same(
    example: Example, tmp_path: Path
) -> None:
    before, short = example.judge(tmp_path), example.settings.short

    report, _ = example.collect(tmp_path, popups="short", thorough=False)

    said = outcome_of(report, example.rule)
    messages = [(f.outcome, f.message.en) for f in report.findings if f.rule == example.rule]
    if short:
        assert said in short.allowed, messages
    else:
        assert said is example.outcome, messages
        assert places_of(report, example.rule) == places_of(before, example.rule)
    assert surprises(report, example, short=short is not None) == {}
