"""Every rule is tested by its examples, judged from the evidence that was collected from them."""

from pathlib import Path

import pytest

import outcomes
from example import Example, examples, is_of, outcome_of, surprises
from outcomes import Kept, Said
from rectitude import rules
from rectitude.findings import Inspection, Outcome

VERSIONS = outcomes.versions()
KEPT = {home: outcomes.kept(home) for home in VERSIONS}


def _parameter(example: Example) -> object:
    """Under the second Python the first example of each outcome is enough: the others are other data."""
    first = example.folder.name == f"{example.outcome}-1"
    return pytest.param(example, marks=[] if first else pytest.mark.one_python)


@pytest.mark.every_case
@pytest.mark.parametrize("example", [_parameter(each) for each in examples()], ids=repr)
def test_the_rule_says_what_the_folder_name_says(example: Example, tmp_path: Path) -> None:
    report = example.judge(tmp_path)

    assert outcome_of(report, example.rule) is example.outcome, [
        (f.outcome, f.message.en) for f in report.findings if is_of(f.rule, example.rule)
    ]
    assert surprises(report, example) == {}
    assert drifted(report, example) == {}, "raise VERSION and run script/record-outcomes"


def drifted(report: Inspection, example: Example) -> dict[str, tuple[object, object]]:
    """Return the rules that say of an example what is not kept beside their version."""
    now = {home: outcomes.said(report, example, home) for home in VERSIONS}
    kept = {home: KEPT[home].said.get(repr(example)) for home in VERSIONS}
    return {home: (now[home], kept[home]) for home in VERSIONS if now[home] != kept[home]}


def test_each_version_is_the_one_whose_outcomes_are_kept() -> None:
    assert {home: kept.version for home, kept in KEPT.items()} == VERSIONS


def test_what_is_kept_belongs_to_examples_that_exist() -> None:
    known = {repr(example) for example in examples()}

    assert {name for kept in KEPT.values() for name in kept.said} <= known


BEFORE = Kept(3, {"a": Said("failed", "1", "e"), "b": Said("passed", "2", "e")})
CHANGED = {"a": Said("failed", "1", "e"), "b": Said("failed", "9", "e")}


@pytest.mark.parametrize(
    ("now", "problem"),
    [
        (Kept(3, CHANGED), "outcomes changed, VERSION did not: b"),
        (Kept(3, {"a": Said("failed", "1", "e")}), "outcomes changed, VERSION did not: b"),
        (Kept(4, BEFORE.said), "VERSION changed, and no outcome"),
        (Kept(4, CHANGED), ""),
        (Kept(4, BEFORE.said | {"c": Said("failed", "1", "e")}), ""),
        (Kept(3, BEFORE.said | {"c": Said("failed", "1", "e")}), ""),
        (Kept(3, BEFORE.said | {"b": Said("failed", "9", "recorded anew")}), ""),
    ],
)
def test_outcomes_and_version_change_together(now: Kept, problem: str) -> None:
    assert outcomes.discrepancy(BEFORE, now).startswith(problem)
    assert bool(outcomes.discrepancy(BEFORE, now)) == bool(problem)


def test_the_short_set_may_miss_what_the_full_set_finds_and_never_accuses() -> None:
    for example in examples():
        short = example.settings.short
        if short:
            assert example.of_popups, example
            assert example.outcome is Outcome.FAILED or Outcome.FAILED not in short.allowed, example


HOMES = {rule.home: rule.words for rule in rules.discover()}


@pytest.mark.parametrize("home", sorted(HOMES))
def test_each_rule_has_an_example_of_each_outcome_that_it_may_give(home: str) -> None:
    outcomes = {example.outcome for example in examples() if example.rule == home}

    may = {Outcome.FAILED, Outcome.PASSED, Outcome.INAPPLICABLE} & set(HOMES[home].outcomes)
    instead = {Outcome.FAILED: Outcome.CANNOT_TELL, Outcome.INAPPLICABLE: Outcome.UNTESTED}
    assert outcomes >= may | {instead[each] for each in HOMES[home].never if each in instead}


@pytest.mark.parametrize("home", sorted(home for home, words in HOMES.items() if words.never))
def test_no_rule_gives_an_outcome_that_it_says_it_never_gives(home: str) -> None:
    said = {kept.outcome for kept in KEPT[home].said.values()}

    assert said.isdisjoint(HOMES[home].never)


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
