"""Every example, collected anew from the real thing, gives what its recorded evidence gives."""

import os
from pathlib import Path

import pytest

from example import Example, examples, outcome_of, places_of, surprises
from rotation import of_today

pytestmark = pytest.mark.e2e

ALL = examples()
POPUPS = [example for example in ALL if example.of_popups]
OTHERS = [example for example in ALL if not example.of_popups]
PARTS = 5
"""A fourth of 1,670 examples made a run longer than the 55 minutes that it may take."""
PARTS_OF_POPUPS = 4
SHORT_EXPERIMENT = "user.personalised.fake-off.personalisation/failed-1"
"""The one experiment with visitors that every run does: each takes a minute or more."""
AT_LENGTH = pytest.mark.skipif(
    "RECTITUDE_EXPERIMENTS" not in os.environ, reason="RECTITUDE_EXPERIMENTS=1 does all experiments"
)


def _parameter(example: Example) -> object:
    long = example.settings.kind == "personalisation" and repr(example) != SHORT_EXPERIMENT
    return pytest.param(example, marks=[AT_LENGTH] if long else [])


def _turn(whole: list[Example], variable: str, parts: int) -> list[Example]:
    """Return those that are collected in this run: today's part and the short experiment, or all."""
    turn = whole if variable in os.environ else of_today(whole, parts=parts)
    return [each for each in whole if each in turn or repr(each) == SHORT_EXPERIMENT]


COLLECTED = _turn(OTHERS, "RECTITUDE_EXAMPLES", PARTS)
PRESSED = _turn(POPUPS, "RECTITUDE_POPUPS", PARTS_OF_POPUPS)


@pytest.mark.parametrize("example", [*map(_parameter, COLLECTED)], ids=repr)
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
