"""Policies of one line, as pages without paragraphs give them, are read in time."""

import time

import pytest

from rectitude.facts.personalisation.sayings import denied, said

LENGTH = 100_000
AT_MOST = 20
"""Seconds of processor, on a machine with other work: it took minutes."""


@pytest.mark.parametrize(
    "unit", ["我们不提供个性化推荐 ", "未成年人不提供个性化推荐。", "个性化推荐无法关闭 "]
)
def test_a_policy_without_a_pause_costs_no_more_than_its_length(unit: str) -> None:
    text = unit * (LENGTH // len(unit))
    begun = time.process_time()

    said(text, "policy")
    said(text, "no-option")
    denied(text)

    assert time.process_time() - begun < AT_MOST


def test_a_denial_of_some_persons_is_none_of_all() -> None:
    assert denied(f"{'我们重视隐私，' * 40}对未成年人不提供个性化推荐。") == ""
    assert denied(f"{'我们重视隐私，' * 40}我们不提供个性化推荐。") != ""
