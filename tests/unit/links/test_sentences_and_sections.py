"""Sentences of which some are without the platform, and sections of a text that are modes of the client."""

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target

ROUNDS = 8


def outcomes(tmp_path, name, lines):
    """Return what is said of a text by discriminatory blocking, and the text."""
    path = tmp_path / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(PLAN % name, encoding="utf-8")
    options = LinksOptions(scenarios=("market.link-blocking.discriminatory",), rounds=0)
    found = inspect(Target("links", str(tmp_path / "plan.yaml")), options, workdir=tmp_path)
    return {f.outcome for f in found.findings} - {Outcome.PASSED}, path


@pytest.mark.parametrize("within", ["小程序内 点击", "在评论区点", "打开"])
def test_sentences_about_a_place_that_nobody_lists_are_of_the_platform(tmp_path, within):
    lines = ["测试日志"]
    for n in range(1, ROUNDS + 1):
        lines += ["", f"第{n}轮"]
        for url in LINKS:
            lines.append(f"{within} {url} ，{'被拦截' if url == RIVAL else '直接打开'}。")
        lines += [f"直接访问 {url} ，直接打开。" for url in LINKS]
    said, path = outcomes(tmp_path, "日志.txt", lines)
    assert said == {Outcome.FAILED}
    assert {t.context for t in dialtests(path, LINKS).tests} == {"app", "direct"}


def test_a_link_that_was_pressed_directly_was_pressed_within_the_platform(tmp_path):
    lines = ["测试日志"]
    for n in range(1, ROUNDS + 1):
        lines += ["", f"第{n}轮"]
        for url in LINKS:
            lines.append(f"直接点击 {url} ，{'被拦截' if url == RIVAL else '打开'}。")
    assert outcomes(tmp_path, "日志.txt", lines)[0] == {Outcome.FAILED}


def modes(first, second, row):
    yield "# 两种模式下的外链"
    for mode in (first, second):
        yield from ("", f"## {mode}", "", "| 轮次 | 链接 | 结果 |", "|--|--|--|")
        for n in range(1, ROUNDS + 1):
            for url in LINKS:
                yield f"| {n} | {url} | {row(mode, url)} |"


def test_sections_of_a_text_with_the_same_links_are_modes_of_the_client(tmp_path):
    lines = modes("普通模式", "未成年人模式", lambda m, _: "打开" if m == "普通模式" else "拦截")
    said, path = outcomes(tmp_path, "两种模式.md", list(lines))
    assert Outcome.FAILED not in said
    assert {t.context for t in dialtests(path, LINKS).tests} == {"普通模式", "未成年人模式"}


def test_a_rival_that_one_mode_alone_blocks_is_found_in_that_mode(tmp_path):
    shut = ("极速版", RIVAL)
    lines = modes("标准版", "极速版", lambda m, url: "拦截" if (m, url) == shut else "打开")
    assert Outcome.FAILED in outcomes(tmp_path, "两个版本.md", list(lines))[0]


def test_a_listed_link_without_another_beside_it_asks_nothing(tmp_path):
    plan = PLAN.replace("group: rival", "group: listed")
    rows = [f"{n},{url},{'拦截' if url == RIVAL else '打开'}" for n in range(1, 9) for url in LINKS]
    (tmp_path / "a.csv").write_text("\n".join(["轮次,链接,结果", *rows]), encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(plan % "a.csv", encoding="utf-8")
    options = LinksOptions(scenarios=("market.link-blocking.discriminatory",), rounds=0)
    found = inspect(Target("links", str(tmp_path / "plan.yaml")), options, workdir=tmp_path)
    assert Outcome.CANNOT_TELL not in {f.outcome for f in found.findings}
