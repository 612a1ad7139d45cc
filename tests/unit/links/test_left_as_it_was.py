"""That a link came with all that it carries is no change of it; what it lost on the way is one."""

import pytest

from dialling.laboratories import LINKS, RIVAL
from rectitude.collectors.links.outcomes import outcome
from rectitude.evidence.linkprobe import DialTest
from rectitude.facts.links.addresses import Change
from rectitude.facts.links.treatment import OwnPace, dialled

SOUND = [
    "打开，参数不变",
    "打开，参数没变",
    "参数未丢失，正常打开",
    "打开，参数无变化",
    "打开，没有丢参数",
    "打开，未加参数",
    "打开，文件没有被换",
    "打开，链接保持原样",
    "opened, parameters unchanged",
    "opened, parameters not removed",
    "opens, no parameter added",
]
CHANGED = [
    "打开，参数变了",
    "推广参数pid被替换",
    "打开，原参数未保留",
    "页面内容不变，但pid被换",
    "pid被替换，其他参数不变",
    "打开，参数未变，但插入了横幅广告",
    "opened, parameters not kept",
    "opened, parameters replaced",
]


@pytest.mark.parametrize("said", SOUND)
def test_what_was_left_as_it_was_is_no_change(said):
    assert outcome(said) == "arrives"


@pytest.mark.parametrize("said", CHANGED)
def test_what_was_lost_or_put_in_is_a_change(said):
    assert outcome(said) == "altered"


@pytest.mark.parametrize(
    ("said", "meant"),
    [("内容不变，打不开", "failed"), ("链接未变成链接", "copy-only"), ("文件未加载", "failed")],
)
def test_what_did_not_open_did_not_arrive_for_being_unchanged(said, meant):
    assert outcome(said) == meant


def test_a_site_that_alters_its_address_by_itself_is_not_held_against_the_platform():
    test = DialTest(round=1, url=RIVAL, context="chat", outcome="altered", final_url=f"{RIVAL}?s=1")
    by_itself = OwnPace(0.0, "altered", changes=frozenset({("query-added", "s")}))
    assert dialled(test, by_itself).outcome == "arrives"


def test_an_address_altered_otherwise_than_by_its_site_was_altered():
    """Testers may call every visit altered: the addresses that they wrote down tell one from the rest."""
    test = DialTest(
        round=1, url=LINKS[1], context="chat", outcome="altered", final_url=f"{RIVAL}?pid=2"
    )
    treated = dialled(test, OwnPace(0.0, "altered"))
    assert (treated.outcome, treated.changes) == (
        "altered",
        (Change("query-added", "pid", "2"),),
    )
