"""What rules say to people: in both languages, in the catalogue's terms, and never a judgement of law."""

import re
from collections.abc import Iterator
from string import Formatter

import pytest

from rectitude import catalogue, rules
from rectitude.collectors.kinds import kinds
from rectitude.rules import Rule
from rectitude.text import Text

CHINESE = re.compile(r"[\u3400-\u9fff]")
QUOTED = re.compile(r"《[^》]*》|“[^”]*”|\"[^\"]*\"|‘[^’]*’")


def texts(rule: Rule) -> Iterator[tuple[str, Text]]:
    words = rule.words
    for name in ("title", "remedy", "applies_to", "expects", "why", "put_it_right"):
        yield name, getattr(words, name)
    if words.question:
        yield "question", words.question
    for group in ("messages", "remedies"):
        for key, text in getattr(words, group).items():
            yield f"{group}.{key}", text


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


every_rule = pytest.mark.parametrize("rule", rules.discover(), ids=lambda rule: rule.id)


@every_rule
def test_a_rule_belongs_to_a_scenario_and_speaks_the_catalogues_terms(rule: Rule) -> None:
    book = catalogue.load()
    assert book.scenario(rule.scenario)
    if rule.words.notice_term:
        assert book.notice_term(rule.words.notice_term)
    for clause in rule.words.method:
        assert book.method(clause)


@every_rule
def test_a_rule_says_everything_in_both_languages(rule: Rule) -> None:
    for name, text in texts(rule):
        assert CHINESE.search(text.zh), name
        assert text.en.strip(), name
        assert not CHINESE.search(QUOTED.sub("", text.en)), name
        assert fields(text.zh) == fields(text.en), name


@every_rule
def test_a_rule_never_judges_the_law(rule: Rule) -> None:
    for name, text in texts(rule):
        for word in ("违法", "合格", "合规", "制裁", "通报批评"):
            assert word not in QUOTED.sub("", text.zh), name


@every_rule
def test_a_remedy_of_its_own_belongs_to_a_message(rule: Rule) -> None:
    assert set(rule.words.remedies) <= set(rule.words.messages)


@pytest.mark.parametrize("kind", sorted(kinds()))
def test_the_rules_of_a_kind_are_those_that_need_its_evidence(kind: str) -> None:
    needed = {
        rule.id
        for rule in rules.discover()
        if any(kind in need.aggregate.TARGETS for need in rule.needs if not need.optional)
    }
    assert {rule.id for rule in rules.discover(kind)} == needed
