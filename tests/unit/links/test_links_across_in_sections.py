"""A column for each link, with the same header again in the section of each place."""

import pytest

from dialling.laboratories import CONTROLS, RIVAL
from rectitude.collectors.links.dialtests import dialtests
from rectitude.text import Unable

LINKS = (CONTROLS[0], RIVAL, *CONTROLS[1:3])
ROUNDS = range(1, 9)


def marked(cells):
    return f"| {' | '.join(cells)} |"


def separated(cells):
    return ",".join(cells)


def tables(line, places, said, links=(LINKS, LINKS)):
    for place, heads in zip(places, links, strict=True):
        yield from ("", place, "", line(["Round", *heads]))
        if line is marked:
            yield "|---" * (len(heads) + 1) + "|"
        for n in ROUNDS:
            yield line([str(n), *(said(url, place, places) for url in heads)])


def blocked_within(url, place, places):
    return "blocked" if url == RIVAL and place == places[0] else "opened"


def written(tmp_path, name, lines):
    path = tmp_path / name
    path.write_text("\n".join(["# Links tapped", *lines]) + "\n", encoding="utf-8")
    return path


def read(path):
    return [(t.context, t.round, t.url, t.outcome) for t in dialtests(path, LINKS).tests]


@pytest.mark.parametrize(("name", "line"), [("a.md", marked), ("a.csv", separated)])
@pytest.mark.parametrize(
    "places",
    [
        ("## In a private chat", "## direct"),
        ("### Group", "### System browser"),
        ("## 单聊", "## 直接访问"),
        ("群聊", "手机浏览器"),
        ("一、信息流", "二、直接访问"),
        ("Feed:", "Without the app:"),
    ],
)
def test_each_section_is_read_in_its_place(tmp_path, name, line, places):
    found = read(written(tmp_path, name, tables(line, places, blocked_within)))
    assert len(found) == len(set(found)) == 2 * len(ROUNDS) * len(LINKS)
    assert {(url, place == "direct") for place, _, url, became in found if became == "blocked"} == {
        (RIVAL, False)
    }


def test_sections_whose_headings_say_nothing_are_no_visits_twice(tmp_path):
    found = read(written(tmp_path, "a.md", tables(marked, ("## One", "## Two"), blocked_within)))
    assert not {url for _, _, url, _ in found} & {RIVAL}
    assert len(found) == len(ROUNDS) * (len(LINKS) - 1)


def test_sections_with_their_links_in_another_order_are_not_guessed(tmp_path):
    lines = tables(marked, ("## Group", "## direct"), blocked_within, (LINKS, LINKS[::-1]))
    with pytest.raises(Unable):
        read(written(tmp_path, "a.md", lines))
