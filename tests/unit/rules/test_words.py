"""Each rule's words: every message it can give exists, fills in, and none lies idle."""

import re
import string

import pytest

from rectitude import rules
from rectitude.rules import Rule

_OURS = [rule for rule in rules.discover() if rule.id.endswith(".website")]


@pytest.mark.parametrize("rule", _OURS, ids=lambda rule: rule.id)
def test_both_languages_of_a_message_ask_for_the_same_parameters(rule: Rule) -> None:
    for key, text in rule.words.messages.items():
        named = [
            {name for _, name, _, _ in string.Formatter().parse(t) if name}
            for t in (text.zh, text.en)
        ]
        assert named[0] == named[1], key


@pytest.mark.parametrize("rule", _OURS, ids=lambda rule: rule.id)
def test_no_message_pronounces_a_breach_of_law(rule: Rule) -> None:
    said = " ".join(t for text in rule.words.messages.values() for t in (text.zh, text.en))
    assert not re.search("违法|合格|合规|illegal|unlawful|violat", said)


@pytest.mark.parametrize("rule", _OURS, ids=lambda rule: rule.id)
def test_a_remedy_of_its_own_belongs_to_a_message(rule: Rule) -> None:
    assert set(rule.words.remedies) <= set(rule.words.messages)
