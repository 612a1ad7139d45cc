"""Tables that note how links were shown, as a card or bare, and nothing of who pressed them."""

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target
from rectitude.text import Unable

DISCRIMINATORY = "market.link-blocking.discriminatory"
UNJUSTIFIED = "market.link-blocking.unjustified"
EXTRA_STEPS = "market.link-blocking.extra-steps"
CARDS = [
    ("展示形式", "显示卡片", "只显示网址，没有卡片"),
    ("分享样式", "图文卡片", "裸链接"),
    ("preview", "rich card", "bare link"),
]


def shown(tmp_path, heading, others, rival, metadata="有", notes=""):
    rows = [
        [str(n), url, rival if url == RIVAL else others, metadata if url == RIVAL else "有", notes]
        for n in range(1, 9)
        for url in LINKS
    ]
    return as_csv(tmp_path, [["轮次", "链接", heading, "元数据", "备注"], *rows])


def judged(tmp_path, path):
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market.link-blocking",), rounds=0)
    found = inspect(Target("links", str(plan)), options, workdir=tmp_path).findings
    return {f.scenario: f.outcome for f in sorted(found, key=lambda f: f.outcome == "failed")}


@pytest.mark.parametrize(("heading", "card", "bare"), CARDS)
def test_a_card_for_all_but_the_rival_is_a_difference(tmp_path, heading, card, bare):
    assert judged(tmp_path, shown(tmp_path, heading, card, bare))[DISCRIMINATORY] == Outcome.FAILED


@pytest.mark.parametrize(("heading", "card", "bare"), CARDS)
def test_a_page_without_metadata_has_no_card_anywhere(tmp_path, heading, card, bare):
    path = shown(tmp_path, heading, card, bare, metadata="无")
    assert judged(tmp_path, path)[DISCRIMINATORY] == Outcome.PASSED


@pytest.mark.parametrize(("heading", "card", "bare"), CARDS)
@pytest.mark.parametrize("alike", [0, 1])
def test_what_is_shown_alike_is_no_difference(tmp_path, heading, card, bare, alike):
    path = shown(tmp_path, heading, (card, bare)[alike], (card, bare)[alike])
    assert judged(tmp_path, path)[DISCRIMINATORY] == Outcome.PASSED


@pytest.mark.parametrize(("heading", "card", "bare"), CARDS)
def test_whether_links_open_was_not_tested(tmp_path, heading, card, bare):
    found = judged(tmp_path, shown(tmp_path, heading, card, card))
    assert {found[UNJUSTIFIED], found[EXTRA_STEPS]} == {Outcome.UNTESTED}


def test_notes_that_say_otherwise_are_not_passed_over(tmp_path):
    path = shown(tmp_path, "展示形式", "卡片", "卡片", notes="点开后被拦截")
    with pytest.raises(Unable):
        dialtests(path, LINKS)
