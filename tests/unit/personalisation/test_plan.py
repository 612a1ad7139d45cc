"""A plan of personalisation: what it may say, and the one line with which a bad one is refused."""

import pytest

from rectitude.collectors.kinds import target
from rectitude.collectors.personalisation.plan import foretold, planned, read
from rectitude.text import Unable

PLAN = """
site: {name: 示例资讯, owner: 示例科技有限公司}
start: http://news.example/
search: "http://news.example/search?q={words}"
lists: [{name: 推荐, page: "http://news.example/"}]
topics:
- {name: 足球, words: [足球]}
- {name: 育儿, words: [育儿]}
"""


@pytest.fixture
def plan(tmp_path):
    def written(text: str = PLAN, **files: str):
        path = tmp_path / "plan.yaml"
        path.write_text(text, encoding="utf-8")
        for name, content in files.items():
            (tmp_path / name).write_text(content)
        return path

    return written


def test_a_plan_is_known_by_its_topics(plan):
    assert target(str(plan())).kind == "personalisation"


def test_what_a_plan_leaves_open_is_filled_in(plan):
    filled = planned(read(plan()))

    assert (filled.units, filled.controls, filled.acts, filled.loads) == (6, 2, 12, 3)
    assert (filled.wait, filled.accounts, filled.looks) == (180.0, False, ())


@pytest.mark.parametrize(
    ("instead", "of", "place"),
    [
        ("", "- {name: 育儿, words: [育儿]}", "topics"),
        ("- {name: 育儿}", "- {name: 育儿, words: [育儿]}", "topics[1]"),
        ("- {name: 育儿, pages: [news.example]}", "- {name: 育儿, words: [育儿]}", "topics[1].pages[0]"),
        ("lists: []", 'lists: [{name: 推荐, page: "http://news.example/"}]', "lists"),
        ("lists: [{name: 推荐, page: /feed}]", 'lists: [{name: 推荐, page: "http://news.example/"}]',
         "lists[0].page"),
        ("start: ftp://news.example/", "start: http://news.example/", "start"),
        ('lists: [{name: 推荐, page: "http://news.example/", scrolls: 9}]',
         'lists: [{name: 推荐, page: "http://news.example/"}]', "lists[0].scrolls"),
        ('search: "http://news.example/s"', 'search: "http://news.example/search?q={words}"', "search"),
    ],
)  # fmt: skip
def test_a_bad_plan_is_refused_with_its_place(plan, instead, of, place):
    with pytest.raises(Unable) as refused:
        read(plan(PLAN.replace(of, instead)))

    assert f", {place}: " in refused.value.text.en
    assert "\n" not in refused.value.text.en


@pytest.mark.parametrize(
    ("more", "place"),
    [
        ("units: 1", "units"),
        ("acts: 0", "acts"),
        ("rounds: 0", "rounds"),
        ("wait: -1", "wait"),
        ("accounts: [a.json]", "accounts"),
        ("switch: {page: settings, control: 个性化}", "switch.page"),
    ],
)
def test_numbers_that_make_no_experiment_are_refused(plan, more, place):
    with pytest.raises(Unable) as refused:
        read(plan(f"{PLAN}{more}\n"))

    assert f", {place}: " in refused.value.text.en


def test_an_account_without_its_file_is_refused(plan):
    accounts = ", ".join(f"a{n}.json" for n in range(14))

    with pytest.raises(Unable, match="accounts"):
        read(plan(f"{PLAN}accounts: [{accounts}]\n", **{f"a{n}.json": "{}" for n in range(13)}))


def test_the_least_p_is_said_beforehand_and_enough_visitors_are_proposed(plan):
    few = " ".join(said.en for said in foretold(planned(read(plan(f"{PLAN}units: 4\n")))))
    enough = " ".join(said.en for said in foretold(planned(read(plan()))))

    assert "0.029" in few
    assert "at least 5" in few
    assert "6 are proposed" in few
    assert "0.0022" in enough
    assert "proposed" not in enough


def test_who_watches_looks_three_times(plan):
    assert planned(read(plan()), watch=True).looks == (6, 9, 12)
