"""Every example, collected anew from the real thing, gives what its recorded evidence gives."""

import os
from pathlib import Path

import pytest

from example import Example, examples, outcome_of, places_of, surprises

pytestmark = pytest.mark.e2e

ALL = examples()
POPUPS = [example for example in ALL if example.of_popups]
OTHERS = [example for example in ALL if not example.of_popups]
DAYS = 10
"""In which each example is collected anew once; a fifth of 2,000 made a run longer than it may be."""
DAYS_OF_POPUPS = 5
SHORT_EXPERIMENT = "user.personalised.fake-off.personalisation/failed-1"
"""The one experiment with visitors that every run does: each takes a minute or more."""
AT_LENGTH = pytest.mark.skipif(
    "RECTITUDE_EXPERIMENTS" not in os.environ, reason="RECTITUDE_EXPERIMENTS=1 does all experiments"
)


def _parameter(example: Example) -> object:
    if repr(example) == SHORT_EXPERIMENT:
        return pytest.param(example, marks=[pytest.mark.turns(1)])
    return pytest.param(
        example, marks=[AT_LENGTH] if example.settings.kind == "personalisation" else []
    )


@pytest.mark.turns(DAYS)
@pytest.mark.parametrize("example", [*map(_parameter, OTHERS)], ids=repr)
def test_collected_anew_it_is_judged_the_same(example: Example, tmp_path: Path) -> None:
    before = example.judge(tmp_path)

    report, _ = example.collect(tmp_path)

    assert outcome_of(report, example.rule) is example.outcome, [
        (f.outcome, f.message.en) for f in report.findings if f.rule == example.rule
    ]
    assert places_of(report, example.rule) == places_of(before, example.rule)
    assert surprises(report, example) == {}


@pytest.mark.popups
@pytest.mark.turns(DAYS_OF_POPUPS)
@pytest.mark.parametrize("example", POPUPS, ids=repr)
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
