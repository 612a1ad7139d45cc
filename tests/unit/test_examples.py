"""Every rule is tested by its examples, judged from the evidence that was collected from them."""

from pathlib import Path

import pytest

from example import Example, examples, is_of, outcome_of, surprises
from rectitude import rules
from rectitude.findings import Outcome


@pytest.mark.parametrize("example", examples(), ids=repr)
def test_the_rule_says_what_the_folder_name_says(example: Example, tmp_path: Path) -> None:
    report = example.judge(tmp_path)

    assert outcome_of(report, example.rule) is example.outcome, [
        (f.outcome, f.message.en) for f in report.findings if is_of(f.rule, example.rule)
    ]
    assert surprises(report, example) == {}


@pytest.mark.parametrize("home", sorted({rule.home for rule in rules.discover()}))
def test_each_rule_has_a_failed_a_passed_and_an_inapplicable_example(home: str) -> None:
    outcomes = {example.outcome for example in examples() if example.rule == home}

    assert outcomes >= {Outcome.FAILED, Outcome.PASSED, Outcome.INAPPLICABLE}


def test_each_folder_of_examples_belongs_to_a_rule() -> None:
    known = {rule.home for rule in rules.discover()}

    assert {example.rule for example in examples()} <= known
