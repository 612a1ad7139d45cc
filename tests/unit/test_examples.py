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


def test_the_short_set_may_miss_what_the_full_set_finds_and_never_accuses() -> None:
    for example in examples():
        short = example.settings.short
        if short:
            assert example.of_popups, example
            assert example.outcome is Outcome.FAILED or Outcome.FAILED not in short.allowed, example


@pytest.mark.parametrize("home", sorted({rule.home for rule in rules.discover()}))
def test_each_rule_has_a_failed_a_passed_and_an_inapplicable_example(home: str) -> None:
    outcomes = {example.outcome for example in examples() if example.rule == home}

    assert outcomes >= {Outcome.FAILED, Outcome.PASSED, Outcome.INAPPLICABLE}


def test_each_folder_of_examples_belongs_to_a_rule() -> None:
    known = {rule.home for rule in rules.discover()}

    assert {example.rule for example in examples()} <= known


def honest_sites() -> list[Example]:
    """Return the websites that every rule judges and none fails."""
    return [
        example
        for example in examples()
        if example.rule.endswith(".website")
        and example.outcome is not Outcome.FAILED
        and Outcome.FAILED not in example.settings.also.values()
        and not example.settings.options.get("scenarios")
    ]


def test_every_rule_stays_silent_on_at_least_forty_honest_websites() -> None:
    honest = honest_sites()
    ordinary = [each for each in honest if each.settings.title.zh.startswith("普通中文网站")]

    assert len(honest) >= 40
    assert len(ordinary) == 20
    for library in ("bootstrap", "layui", "antd", "element-ui", "klaro", "tarteaucitron",
                    "cookieconsent 3", "vanilla-cookieconsent"):  # fmt: skip
        assert any(library in each.settings.provenance for each in honest), library
