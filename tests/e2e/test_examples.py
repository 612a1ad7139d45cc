"""Every example, collected anew from the real thing, gives what its recorded evidence gives."""

from pathlib import Path

import pytest

from example import Example, examples, outcome_of, places_of, surprises

pytestmark = pytest.mark.e2e


AGAIN = [example for example in examples() if example.settings.again]


@pytest.mark.parametrize("example", AGAIN, ids=repr)
def test_collected_anew_it_is_judged_the_same(example: Example, tmp_path: Path) -> None:
    before = example.judge(tmp_path)

    report, _ = example.collect(tmp_path)

    assert outcome_of(report, example.rule) is example.outcome, [
        (f.outcome, f.message.en) for f in report.findings if f.rule == example.rule
    ]
    assert places_of(report, example.rule) == places_of(before, example.rule)
    assert surprises(report, example) == {}
