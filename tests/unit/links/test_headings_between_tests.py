"""Lines between the tests of a table that head those below them: a phone, a mode, a round, or a note."""

import json

import pytest

from dialling.laboratories import LINKS, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests

ROUNDS = range(1, 5)
PLACES = ("单聊", "直接访问")


def said(url, place):
    return "被拦截" if url == RIVAL and place != "直接访问" else "打开"


def rows(*, placed, place=""):
    head = ["轮次", *(["场景"] if placed else []), "链接", "结果"]
    places = PLACES if placed else (place,)
    return [head] + [
        [n, *([where] if placed else []), url, said(url, where)]
        for n in ROUNDS
        for where in places
        for url in LINKS
    ]


def markdown(tmp_path, sections):
    lines = ["# 外链拨测", ""]
    for heading, table in sections.items():
        head, *body = [f"| {' | '.join(map(str, row))} |" for row in table]
        lines += [f"## {heading}", "", head, "|---" * len(table[0]) + "|", *body, ""]
    path = tmp_path / "拨测.md"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def sections(tmp_path, tables):
    return as_csv(tmp_path, [["外链拨测记录"]] + [
        line for heading, table in tables.items() for line in ([heading], *table)
    ])  # fmt: skip


PHONES = ("安卓（某型 9）", "平板", "鸿蒙 5")


@pytest.mark.parametrize("written", [markdown, sections])
def test_a_heading_is_a_phone_where_a_column_tells_the_place(tmp_path, written):
    path = written(tmp_path, {phone: rows(placed=True) for phone in PHONES})
    tests = dialtests(path, LINKS).tests
    assert {(t.device, t.context) for t in tests} == {
        (phone, place) for phone in PHONES for place in ("单聊", "direct")
    }
    assert len(tests) == len(PHONES) * len(ROUNDS) * len(PLACES) * len(LINKS)


@pytest.mark.parametrize("written", [markdown, sections])
@pytest.mark.parametrize("names", [("普通模式", "青少年模式"), ("一、甲手机", "二、乙手机")])
def test_a_heading_is_a_place_where_no_column_tells_it(tmp_path, written, names):
    tables = {name: rows(placed=False) for name in names}
    path = written(tmp_path, tables | {"直接访问": rows(placed=False, place="直接访问")})
    tests = dialtests(path, LINKS).tests
    assert len(tests) == (len(names) + 1) * len(ROUNDS) * len(LINKS)
    assert len({t.context for t in tests}) == len(names) + 1
    assert {t.outcome for t in tests if t.context == "direct"} == {"arrives"}
    assert {t.outcome for t in tests if t.context != "direct" and t.url == RIVAL} == {"blocked"}


@pytest.mark.parametrize("names", [("第一轮", "第二轮"), ("11月3日", "11月4日")])
def test_headings_that_are_rounds_or_days_tell_no_phones_apart(tmp_path, names):
    table = [["场景", "链接", "结果"]] + [[p, u, said(u, p)] for p in PLACES for u in LINKS]
    tests = dialtests(sections(tmp_path, dict.fromkeys(names, table)), LINKS).tests
    assert {t.device for t in tests} == {""}
    assert {(t.context, t.round) for t in tests} == {
        (place, n) for place in ("单聊", "direct") for n in (1, 2)
    }


def test_a_note_between_tests_heads_none(tmp_path):
    head, *body = rows(placed=True)
    noted = [head, *body[:20], ["注：第二轮起换了一台手机，其余条件不变。"], *body[20:]]
    tests = dialtests(as_csv(tmp_path, noted), LINKS).tests
    assert {t.device for t in tests} == {""}
    assert len(tests) == len(body)


# --- other nests and sentences ---


def test_objects_named_by_links_are_read_below_lists_of_rounds_and_places(tmp_path):
    visits = [
        {"place": place, "results": {url: said(url, place) for url in LINKS}} for place in PLACES
    ]
    made = {"meta": {"app": "云雀"}, "rounds": [{"round": n, "visits": visits} for n in ROUNDS]}
    path = tmp_path / "visits.json"
    path.write_text(json.dumps(made), encoding="utf-8")
    tests = dialtests(path, LINKS, platform="云雀").tests
    assert len(tests) == len(ROUNDS) * len(PLACES) * len(LINKS)
    assert {t.outcome for t in tests if t.context != "direct" and t.url == RIVAL} == {"blocked"}


@pytest.mark.parametrize("line", ["{place}：{url}，{said}", "{place}: {url} {said}"])
def test_sentences_begin_with_the_place_below_titles_of_rounds(tmp_path, line):
    lines = ["外链拨测"]
    for n in ROUNDS:
        lines.append(f"第{n}轮")
        lines += [line.format(place=p, url=u, said=said(u, p)) for p in PLACES for u in LINKS]
    path = tmp_path / "记录.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    tests = dialtests(path, LINKS).tests
    assert len(tests) == len(ROUNDS) * len(PLACES) * len(LINKS)
    assert {t.outcome for t in tests if t.context == "direct"} == {"arrives"}
    assert {t.outcome for t in tests if t.context != "direct" and t.url == RIVAL} == {"blocked"}
