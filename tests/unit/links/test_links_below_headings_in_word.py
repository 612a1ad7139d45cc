"""Word documents, whose paragraphs of a round are headings, say the same below links as plain texts."""

import pytest

from dialling.laboratories import LINKS, RIVAL
from rectitude.collectors.links.dialtests import dialtests
from rectitude.text import Unable
from unit.links.test_links_below_headings import MANNERS, PLACES, ROUNDS, ranges
from unit.links.test_word_documents import document


def report(tmp_path, lines):
    paragraphs = (line.lstrip("# ") for line in lines)
    return document(tmp_path / "复测.docx", "链接复测记录", *filter(None, paragraphs))


@pytest.mark.parametrize("said", ["被拦截", "下载被拦截"])
@pytest.mark.parametrize("manner", MANNERS)
def test_every_round_below_every_heading_is_a_visit_there(tmp_path, manner, said):
    tests = dialtests(report(tmp_path, manner(said)), LINKS).tests
    visits = {(t.context, t.round, t.url) for t in tests}
    assert len(tests) == len(visits) == len(PLACES) * ROUNDS * len(LINKS)
    blocked = [t for t in tests if t.outcome == "blocked"]
    assert {(t.url, t.context) for t in blocked} == {(RIVAL, PLACES[0])}
    assert len(blocked) == ROUNDS


@pytest.mark.parametrize("line", ["第1-8轮：{}", "第1-8轮 {}", "第1至第8轮均{}"])
@pytest.mark.parametrize("opened", ["直接下载成功", "直接安装", "直接播放", "直接打开"])
def test_what_was_done_directly_with_a_file_is_no_place(tmp_path, line, opened):
    lines = [text.replace("直接打开", opened) for text in ranges("下载被拦截", line)]
    found = dialtests(report(tmp_path, lines), LINKS).tests
    assert {(t.outcome, t.url) for t in found if t.context == PLACES[0]} == {
        ("blocked" if url == RIVAL else "arrives", url) for url in LINKS
    }


def test_links_that_stand_twice_without_headings_are_not_guessed(tmp_path):
    with pytest.raises(Unable):
        dialtests(report(tmp_path, [t for t in ranges("被拦截") if t not in PLACES]), LINKS)
