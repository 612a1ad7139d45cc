"""A sign means what its key and its question say: the good sign is never read as the bad one."""

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links import headings, keys
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target
from rectitude.text import Unable

ROUNDS = 8
UNJUSTIFIED = "market.link-blocking.unjustified"
PLACES = ("单聊", "直接访问")

OPENS = [
    ("能否打开", "√ 能，× 被平台拦截"),
    ("能否打开", "√能 ×不能"),
    ("能不能打开", "√：可；×：否"),
    ("是否能打开", "√ 是、× 否"),
    ("是否正常打开", "√=是，×=拦截"),
    ("链接打开情况", "√ 行，× 不行"),
    ("访问情况", "√ 通，× 断"),
    ("打开情况", "√=开，×=未开"),
    ("打开情况", "√ 打得开，× 不能开"),
    ("Does it open?", "√ yes, × no"),
    ("Opened", "√: OK; ×: NG"),
    ("Does it open?", "√ = opens, × = blocked by the platform"),
]
"""Questions to which √ says that all was well."""
BLOCKED = [
    ("是否被拦截", "√ 是，× 否"),
    ("是否被平台拦截", "√=是；×=否"),
    ("有无拦截", "√ 有，× 无"),
    ("是否拦截", "√ 被拦，× 没拦"),
    ("Was it blocked?", "√ yes, × no"),
]
"""Questions to which √ says the contrary."""


def matrix(title, good, bad, note=""):
    """Return a table with a column for each round, in which a rival's link fares worse in one context."""
    yield [title]
    yield ["场景", "链接", *(f"第{n}轮" for n in range(1, ROUNDS + 1))]
    for place in PLACES:
        for url in LINKS:
            sign = bad if (place, url) == (PLACES[0], RIVAL) else good
            yield [place, url, *[sign] * ROUNDS]
    if note:
        yield [note]


def long(heading, good, bad, note=""):
    """Return the same with a line for each visit, under a heading."""
    yield ["轮次", "场景", "链接", heading]
    for n in range(1, ROUNDS + 1):
        for place in PLACES:
            for url in LINKS:
                yield [str(n), place, url, bad if (place, url) == (PLACES[0], RIVAL) else good]
    if note:
        yield [note]


def judged(tmp_path, lines):
    path = as_csv(tmp_path, [list(line) for line in lines])
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market.link-blocking",), rounds=0)
    found = inspect(Target("links", str(plan)), options, workdir=tmp_path).findings
    return {f.outcome for f in found if f.scenario == UNJUSTIFIED}


FORMS = [
    pytest.param(matrix, "{}？（{}）", "", id="title"),
    pytest.param(matrix, "{}（{}）", "", id="title without a mark"),
    pytest.param(matrix, "{}", "注：{}", id="note below"),
    pytest.param(long, "{}（{}）", "", id="heading"),
    pytest.param(long, "{}", "图例：{}", id="note below a heading"),
]
EVERY = [(*asked, "√", "×") for asked in OPENS] + [(*asked, "×", "√") for asked in BLOCKED]


@pytest.mark.parametrize(("form", "title", "note"), FORMS)
@pytest.mark.parametrize(("asked", "key", "good", "bad"), EVERY)
def test_the_good_sign_is_the_good_outcome(tmp_path, asked, key, good, bad, form, title, note):
    lines = form(title.format(asked, key), good, bad, note.format(key))
    path = as_csv(tmp_path, [list(line) for line in lines])
    tests = dialtests(path, LINKS).tests
    told = {(t.context, t.url): t.outcome for t in tests}
    assert len(tests) == ROUNDS * len(LINKS) * len(PLACES)
    assert told.pop((tests[0].context, RIVAL)) in {"blocked", "failed"}
    assert set(told.values()) == {"arrives"}


@pytest.mark.parametrize(("asked", "key", "good", "bad"), EVERY)
def test_links_that_all_bear_the_good_sign_are_no_finding(tmp_path, asked, key, good, bad):
    assert judged(tmp_path, matrix(f"{asked}？（{key}）", good, good)) == {Outcome.PASSED}


@pytest.mark.parametrize(
    ("asked", "key"), [("能否打开", "√ 能，× 被平台拦截"), ("访问情况", "√ 通，× 被拦截")]
)
def test_a_rivals_link_that_alone_bears_the_bad_sign_is_found(tmp_path, asked, key):
    assert Outcome.FAILED in judged(tmp_path, matrix(f"{asked}？（{key}）", "√", "×"))


@pytest.mark.parametrize(
    "heading",
    [
        "能否打开（被拦截填否）",
        "能否打开？拦截、提示页均记否",
        "是否正常打开（有提示页也填否）",
        "Did it open? (no if blocked)",
    ],
)
def test_what_explains_a_question_is_not_what_it_asks(tmp_path, heading):
    path = as_csv(tmp_path, [list(line) for line in long(heading, "是", "否")])
    told = {(t.context, t.url): t.outcome for t in dialtests(path, LINKS).tests}
    assert list(told.values()).count("arrives") == len(told) - 1


@pytest.mark.parametrize("key", ["√ 拦截，× 被拦截", "√=正常，×=打开"])
def test_a_key_by_which_yes_and_no_are_the_same_is_not_used(key):
    names, body = ["轮次", "链接", f"结果（{key}）"], [(2, ["1", RIVAL, "√"])]
    assert keys.explained(names, body, []) == ([], names, body)


@pytest.mark.parametrize(
    "lines",
    [
        matrix("√=被拦截，×=被平台拦截", "√", "×"),
        long("结果", "√", "×", "图例：√=正常，×=打开"),
        long("是否被拦截", "√", "×", "图例：√=是，×=拦截"),
    ],
    ids=["title", "note", "sign and question"],
)
def test_a_table_in_which_yes_and_no_would_be_the_same_is_refused(tmp_path, lines):
    path = as_csv(tmp_path, [list(line) for line in lines])
    with pytest.raises(Unable):
        dialtests(path, LINKS)


@pytest.mark.parametrize(
    ("question", "yes", "no"),
    [
        ("是否未被拦截", "arrives", "blocked"),
        ("没有拦截", "arrives", "blocked"),
        ("是否无提示页", "arrives", "extra-presses"),
        ("Opened without a warning?", "arrives", "extra-presses"),
        ("是否打不开", "failed", "arrives"),
        ("是否无法访问", "failed", "arrives"),
        ("Did it fail to open?", "failed", "arrives"),
        ("有无拦截", "blocked", "arrives"),
        ("有没有拦截", "blocked", "arrives"),
        ("是否被拦截", "blocked", "arrives"),
        ("拦不拦截", "blocked", "arrives"),
        ("会不会拦截", "blocked", "arrives"),
        ("yes/no blocked", "blocked", "arrives"),
        ("能不能打开", "arrives", "failed"),
        ("可不可以正常打开", "arrives", "failed"),
        ("能否访问", "arrives", "failed"),
    ],
)
def test_yes_to_a_question_that_denies_is_the_contrary(question, yes, no):
    said = question.lower()
    assert headings.answered([(said, "是")], denied="arrives") == yes
    assert headings.answered([(said, "否")], denied="arrives") == no
