"""Minutes below headings, which say where links were opened; what is not understood is not left out."""

import pytest

from dialling.laboratories import CONTROLS, RIVAL
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.outcomes import outcome
from rectitude.text import Unable
from unit.links.test_word_documents import document

LINKS = (CONTROLS[0], RIVAL, *CONTROLS[1:3])
LETTERS = [f"{letter}={url}" for letter, url in zip("甲乙丙丁", LINKS, strict=True)]
ROUNDS = 6


def below(heading, said, form="第{}轮：{}"):
    return [heading, *(form.format(n, said) for n in range(1, ROUNDS + 1))]


def read(path):
    found = {}
    for test in dialtests(path, LINKS, platform="云雀").tests:
        found.setdefault((test.url, test.context == "direct"), []).append(test.outcome)
    return found


def text(tmp_path, lines):
    path = tmp_path / "minutes.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def in_word(tmp_path, lines):
    return document(tmp_path / "纪要.docx", *lines)


@pytest.mark.parametrize("written", [text, in_word])
@pytest.mark.parametrize("opened", ["点了就进", "一点即达", "都进", "点开就到", "直接打开"])
@pytest.mark.parametrize(
    ("within", "without"),
    [
        ("云雀群聊内点击", "直接访问（手机浏览器）"),
        ("一、群聊", "二、系统浏览器"),
        ("【单聊】", "【直接访问】"),
    ],
)
def test_a_heading_says_where_the_links_of_the_lines_below_it_were_opened(
    tmp_path, written, opened, within, without
):
    lines = [
        "云雀外链测试纪要",
        *LETTERS,
        *below(within, f"甲、丙、丁{opened}；乙被拦截。"),
        *below(without, "甲、乙、丙、丁都能打开。"),
        "散会时间 16:40。",
    ]
    expected = {
        (url, direct): ["blocked" if url == RIVAL and not direct else "arrives"] * ROUNDS
        for url in LINKS
        for direct in (False, True)
    }
    assert read(written(tmp_path, lines)) == expected


@pytest.mark.parametrize("written", [text, in_word])
@pytest.mark.parametrize("form", ["第{}轮：{}", "- 第{}轮 {}", "{}. {}"])
@pytest.mark.parametrize("first", [True, False])
def test_lines_that_are_not_understood_are_not_left_out_beside_those_that_are(
    tmp_path, written, form, first
):
    strange = below("群聊", "甲、丙、丁如沐春风；乙吃了闭门羹。", form)
    plain = below("直接访问", "甲、乙、丙、丁都能打开。")
    lines = ["纪要", *LETTERS, *(strange + plain if first else plain + strange)]
    with pytest.raises(Unable):
        read(written(tmp_path, lines))


def test_letters_may_be_given_below_the_heading_of_a_place(tmp_path):
    lines = [*below("拨测纪要（群聊）", "甲、丙、丁直接打开；乙被拦截。")]
    lines[1:1] = LETTERS
    assert read(text(tmp_path, lines))[(RIVAL, False)] == ["blocked"] * ROUNDS


@pytest.mark.parametrize(
    "said", ["点了就进登录页", "点了就进应用商店", "点了就退", "没有秒拦", "不都进"]
)
def test_what_a_press_led_to_at_once_is_no_opening_by_itself(said):
    assert outcome(said) is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("点了就进拦截页", "blocked"),
        ("秒拦", "blocked"),
        ("点一下就进", "arrives"),
        ("got in", "arrives"),
    ],
)
def test_presses_that_led_somewhere_at_once(said, meant):
    assert outcome(said) == meant


def test_a_list_of_letters_is_no_visit_of_one_link_each(tmp_path):
    lines = [
        *LETTERS,
        *below("群聊", "甲、丙、丁直接打开；乙打不开。"),
        *below("直接访问", "乙直接打开。"),
    ]
    found = read(text(tmp_path, lines))
    assert found[RIVAL, False] == ["failed"] * ROUNDS
    assert found[RIVAL, True] == ["arrives"] * ROUNDS
