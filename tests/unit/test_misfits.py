"""Whoever wrote a plan with a mistake reads where it is and what is expected there, in the own language."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from rectitude.collectors.answers import collector as answers
from rectitude.collectors.links import plan as links
from rectitude.collectors.personalisation import plan as push
from rectitude.collectors.register.columns import read_column_map
from rectitude.collectors.website import persona
from rectitude.options import Options, read
from rectitude.text import Text, Unable

LINKS = """
platform: {name: 示例社区, owner: 示例科技}
gateway: "https://link.example/?target={url}"
links: [{url: "https://a.example/", owner: 甲, service: 商城, group: rival}]
"""
PUSH = """
site: {name: 示例资讯}
start: http://news.example/
lists: [{name: 推荐, page: "http://news.example/"}]
topics: [{name: 足球, pages: ["http://news.example/1"]}, {name: 育儿, pages: ["http://news.example/2"]}]
"""
ANSWERS = """
enterprise: 云雀网络
subject: {kind: website, id: "https://site.example"}
answers: {user.popup.full-screen-link: no_problem, market.link-blocking.unjustified: no_problem}
"""
MAP = """
filings: {file: a.csv, columns: {网址: domain}}
licences: {file: b.csv, columns: {}}
"""
READERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "links": (links.read, LINKS),
    "push": (push.read, PUSH),
    "answers": (answers.read, ANSWERS),
    "map": (read_column_map, MAP),
    "persona": (persona.load, "name: 林晓\n"),
}


@pytest.fixture
def refusal(tmp_path: Path) -> Callable[[str, str], Text]:
    def refused(kind: str, written: str) -> Text:
        path = tmp_path / "plan.yaml"
        path.write_text(written, encoding="utf-8")
        with pytest.raises(Unable) as raised:
            READERS[kind][0](path)
        return raised.value.text

    return refused


def test_what_is_right_is_read(tmp_path):
    for kind, (reader, right) in READERS.items():
        path = tmp_path / f"{kind}.yaml"
        path.write_text(right, encoding="utf-8")
        assert reader(path)


@pytest.mark.parametrize(
    ("kind", "right", "wrong", "zh", "en"),
    [
        ("links", "links: [", "rounds: eight\nlinks: [", "方案 plan.yaml 的 rounds：应为整数，写的是文字",
         "The plan plan.yaml, rounds: expected is a whole number, given is text"),
        ("links", "owner: 甲", "owner: 3", "方案 plan.yaml 的 links[0].owner：应为文字，写的是整数",
         "The plan plan.yaml, links[0].owner: expected is text, given is a whole number"),
        ("links", "rival", "enemy", "方案 plan.yaml 的 links[0].group：不能是“enemy”",
         "The plan plan.yaml, links[0].group: “enemy” is none of the values that may stand here"),
        ("push", "site:", "unit: 6\nsite:", "方案 plan.yaml 有误：没有“unit”这一项",
         "The plan plan.yaml: there is no field “unit”"),
        ("push", "name: 推荐, ", "", "方案 plan.yaml 的 lists[0]：缺少“name”",
         "The plan plan.yaml, lists[0]: “name” is missing"),
        ("push", PUSH[PUSH.index("topics"):], "topics: 足球",
         "方案 plan.yaml 的 topics：应为列表，写的是文字",
         "The plan plan.yaml, topics: expected is a list, given is text"),
        ("push", "site:", "switch: {page: 'http://news.example/', control: 5}\nsite:",
         "方案 plan.yaml 的 switch.control：应为文字或列表，写的是整数",
         "The plan plan.yaml, switch.control: expected is text or a list, given is a whole number"),
        ("push", "site:", "wait: soon\nsite:", "方案 plan.yaml 的 wait：应为数，写的是文字",
         "The plan plan.yaml, wait: expected is a number, given is text"),
        ("map", "columns: {网址: domain}", "columns: [domain]",
         "列对照文件 plan.yaml 的 filings.columns：应为若干“名称: 值”，写的是列表",
         "The column map plan.yaml, filings.columns: expected is names with values, given is a list"),
        ("persona", "name: 林晓", "[林晓]", "测试身份文件 plan.yaml 有误：应为若干“名称: 值”，写的是列表",
         "The persona plan.yaml: expected is names with values, given is a list"),
        ("persona", "name: 林晓", "name: {a: 1}", "测试身份文件 plan.yaml 的 name：应为一个值",
         "The persona plan.yaml, name: one value is expected"),
    ],
)  # fmt: skip
def test_a_field_that_is_wrong_is_named_with_what_is_expected(kind, right, wrong, zh, en, refusal):
    written = READERS[kind][1].replace(right, wrong)
    assert refusal(kind, written) == Text(zh, en)


def test_of_many_answers_the_wrong_one_is_named(refusal):
    said = refusal("answers", ANSWERS.replace("unjustified: no_problem", "unjustified: 3"))

    assert "answers.market.link-blocking.unjustified：应为" in said.zh
    assert "answers.market.link-blocking.unjustified: expected is" in said.en


@pytest.mark.parametrize(
    ("written", "zh", "en"),
    [
        ("lists: [1", "第 2 行第 1 列不是合法的 YAML：引号、括号或缩进没有对上",
         "line 2, column 1 is no YAML: a quote, a bracket or the indent does not match"),
        ("start: a: b", "第 1 行第 9 列不是合法的 YAML：含冒号的文字要加引号，或者缩进不对",
         "line 1, column 9 is no YAML: text with a colon needs quotes, or the indent is wrong"),
        ("\tstart: a", "第 1 行第 1 列不是合法的 YAML：这里的字符要加引号（缩进不能用制表符）",
         "line 1, column 1 is no YAML: the character here needs quotes (tabs cannot indent)"),
        ("a: &x 1\nb: *x", "第 2 行第 4 列不是合法的 YAML：不接受引用（*名称）",
         "line 2, column 4 is no YAML: aliases (*name) are not taken"),
        ("start: 2026-13-01", "有一个日期或数字不成立", "month must be in 1..12"),
        ("start: \0", "含有不可打印的字符，或者不是 UTF-8 文本",
         "holds control characters, or is no UTF-8 text"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_yaml_is_refused_with_the_line(written, zh, en, refusal):
    assert refusal("push", written) == Text(
        f"方案 plan.yaml 有误：{zh}", f"The plan plan.yaml: {en}"
    )


def test_a_file_that_is_not_there_or_is_a_folder_is_said_to_be(tmp_path):
    for path, zh in ((tmp_path / "none.yaml", "没有这个文件"), (tmp_path, "这是一个文件夹")):
        with pytest.raises(Unable) as raised:
            push.read(path)
        assert raised.value.text.zh.endswith(zh)


@pytest.mark.parametrize("kind", READERS)
def test_no_english_sentence_stands_in_a_chinese_one(kind, refusal):
    for written in ("[]", "3", "a: [", "x", "- a", "1: 2", "start: !!python/name:os.system"):
        try:
            said = refusal(kind, written).zh
        except pytest.fail.Exception:
            continue  # it is right for this kind
        assert not re.search(r"[a-z]{2,} [a-z]{2,}", said.replace("true 或 false", "")), said


def test_an_option_of_another_kind_is_named_too():
    with pytest.raises(Unable) as raised:
        read({"rate": "fast"}, Options)

    assert raised.value.text.zh == "选项有误：rate：应为数或空值，写的是文字。"


def test_a_report_s_plan_is_refused_like_a_file_s():
    with pytest.raises(Unable) as raised:
        push.again(
            {"site": {"name": 3}, "start": "", "lists": [], "topics": []}, "http://a.example"
        )

    assert raised.value.text == Text(
        "方案 的 site.name：应为文字，写的是整数",
        "The plan, site.name: expected is text, given is a whole number",
    )
