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


NEVER_PASSED = {
    "market.interference.obstruct.website",  # what visitors with a rival's product see is not tried
    "market.interference.incompatible.website",  # plain requests show nothing of what scripts decide
    "market.link-blocking.discriminatory.website",  # robots are not the links to other sites
    "market.interference.hijack.website",  # a few links of a few pages, without a login
    "market.link-blocking.discriminatory.website-links",
    "market.link-blocking.extra-steps.website",
    "market.link-blocking.unjustified.website",
    "resource.access.sublet-or-illegal.website",  # a page's silence shows nothing of contracts
    "user.personalised.fake-off.capture",  # what the service itself delivers is not in it
    "user.personalised.fake-off.website",  # what is delivered then takes an experiment
    "user.personalised.fake-off.popups",  # a × that works does not show that the switch does
}


NEVER_FAILED = {
    "market.interference.incompatible.app",
    "market.link-blocking.unjustified.app",
}


NEVER_INAPPLICABLE = {
    "market.interference.obstruct.website",  # any site may treat those who have a rival's product otherwise
    "market.interference.hijack.website",  # any site may have links that were not seen
    "market.link-blocking.discriminatory.website-links",
    "market.link-blocking.extra-steps.website",
    "market.link-blocking.unjustified.website",
    "data.storage.unprotected.website",  # every site may keep something on its server
}


@pytest.mark.parametrize("home", sorted({rule.home for rule in rules.discover()}))
def test_each_rule_has_a_failed_a_passed_and_an_inapplicable_example(home: str) -> None:
    outcomes = {example.outcome for example in examples() if example.rule == home}

    least = {Outcome.FAILED, Outcome.INAPPLICABLE, Outcome.PASSED}
    least -= {Outcome.PASSED} if home in NEVER_PASSED else set()
    if home in NEVER_FAILED:
        least = least - {Outcome.FAILED} | {Outcome.CANNOT_TELL}
    if home in NEVER_INAPPLICABLE:
        least = least - {Outcome.INAPPLICABLE} | {Outcome.UNTESTED}
    assert outcomes >= least


@pytest.mark.parametrize("home", sorted(NEVER_FAILED))
def test_a_rule_that_can_only_ask_never_fails(home: str) -> None:
    said = {kept.outcome for kept in KEPT[home].said.values()}

    assert Outcome.FAILED not in said


@pytest.mark.parametrize("home", sorted(NEVER_PASSED))
def test_a_rule_that_sees_a_part_of_its_scenario_alone_never_passes_it(home: str) -> None:
    said = {kept.outcome for kept in KEPT[home].said.values()}

    assert Outcome.PASSED not in said


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
