"""Every example, collected anew from the real thing, gives what its recorded evidence gives."""

from pathlib import Path

import pytest

from example import Example, examples, outcome_of, places_of, surprises

pytestmark = pytest.mark.e2e

POPUPS = [example for example in examples() if example.of_popups]
OTHERS = [example for example in examples() if not example.of_popups]


@pytest.mark.parametrize("example", OTHERS, ids=repr)
def test_collected_anew_it_is_judged_the_same(example: Example, tmp_path: Path) -> None:
    before = example.judge(tmp_path)

    report, _ = example.collect(tmp_path)

    assert outcome_of(report, example.rule) is example.outcome, [
        (f.outcome, f.message.en) for f in report.findings if f.rule == example.rule
    ]
    assert places_of(report, example.rule) == places_of(before, example.rule)
    assert surprises(report, example) == {}


@pytest.mark.popups
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
