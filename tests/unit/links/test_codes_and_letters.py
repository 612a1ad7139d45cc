"""Codes that a heading explains, links that go by letters, and visits that the tester's own phone spoiled."""

from time import process_time

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links import faults
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.grids import grid
from rectitude.collectors.links.naming import Planned
from rectitude.collectors.links.options import LinksOptions
from rectitude.collectors.links.unfolding import unfolded
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target
from rectitude.text import Unable

ROUNDS = 8
UNJUSTIFIED = "market.link-blocking.unjustified"
LETTERS = dict(zip(LINKS, "ABCDEFG", strict=True))
STEMS = dict(zip(LINKS, "甲乙丙丁戊己庚", strict=True))


def judged(tmp_path, path):
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market.link-blocking",), rounds=0)
    found = inspect(Target("links", str(plan)), options, workdir=tmp_path).findings
    return {f.outcome for f in found if f.scenario == UNJUSTIFIED}


# --- codes ---

HEADINGS = [
    "结果（1=直接打开，2=拦截）",
    "结果（1-直接打开，2-拦截）",
    "结果(1:打开;2:拦截)",
    "结果（1打开 2拦截）",
    "结果（1为打开，2为拦截，3为未测）",
    "状态：1 正常打开/2 拦截",
    "outcome (1: opened, 2: blocked)",
    "result [1 = opened; 2 = blocked]",
]


def coded(tmp_path, heading, codes=("1", "2")):
    """Write codes in the place of outcomes, and letters, which other lines explain, in that of links."""
    key = [[letter, url] for url, letter in LETTERS.items()]
    rows = [
        [str(n), where, LETTERS[url], codes[url == RIVAL and where == "单聊"]]
        for n in range(1, ROUNDS + 1)
        for where in ("单聊", "直接访问")
        for url in LINKS
    ]
    return [
        grid("图例", enumerate([["代号", "链接"], *key], 1)),
        grid("记录", enumerate([["轮次", "位置", "代号", heading], *rows], 1)),
    ]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_that_explains_its_codes_is_a_key_also_where_links_go_by_letters(
    tmp_path, heading
):
    _, tests = unfolded("a.xlsx", coded(tmp_path, heading), Planned(LINKS))
    said = {cells[3] for _, cells in tests.lines[1:]}
    assert len(said) == 2
    assert any("拦截" in cell or "blocked" in cell for cell in said)


@pytest.mark.parametrize("codes", [("1", "4"), ("01", "2")])
def test_a_code_that_the_heading_leaves_out_stays_as_it_is(tmp_path, codes):
    _, tests = unfolded("a.xlsx", coded(tmp_path, HEADINGS[0], codes), Planned(LINKS))
    assert {cells[3] for _, cells in tests.lines[1:]} == set(codes)


@pytest.mark.parametrize("heading", ["第1轮能否打开", "结果（1=甲，2=乙）", "iOS 17 打开"])
def test_a_heading_with_numbers_is_no_key(tmp_path, heading):
    _, tests = unfolded("a.xlsx", coded(tmp_path, heading), Planned(LINKS))
    assert tests.lines[0][1][3] == heading


# --- letters ---


def minutes(tmp_path, names, line, before="会议纪要附件：拨测情况"):
    rival, *others = [names[RIVAL], *(name for url, name in names.items() if url != RIVAL)]
    lines = [before, *(line.format(name=name, url=url) for url, name in names.items()), ""]
    for n in range(1, ROUNDS + 1):
        lines += [f"第{n}轮，单聊：{'、'.join(others)}直接打开；{rival}" + "{became}。"]
        lines += [f"第{n}轮，直接访问：{'、'.join(names.values())}直接打开。"]
    return lines


def written(tmp_path, lines, became):
    path = tmp_path / "纪要.txt"
    path.write_text("\n".join(lines).format(became=became), encoding="utf-8")
    return path


LINES = [
    "{name}={url}",
    "{name}：{url}",
    "- {name} {url}",
    "（{name}）{url}（受测）",
    "链接 {name}: {url}",
]


@pytest.mark.parametrize("names", [LETTERS, STEMS], ids=["letters", "stems"])
@pytest.mark.parametrize("line", LINES)
def test_links_of_minutes_may_go_by_the_letters_of_a_list(tmp_path, names, line):
    lines = minutes(tmp_path, names, line)
    assert judged(tmp_path, written(tmp_path, lines, "被拦截")) >= {Outcome.FAILED}
    assert judged(tmp_path, written(tmp_path, lines, "直接打开")) == {Outcome.PASSED}


def test_a_letter_of_two_links_is_a_name_of_none(tmp_path):
    names = {url: name.replace("B", "A") for url, name in LETTERS.items()}
    with pytest.raises(Unable):
        dialtests(written(tmp_path, minutes(tmp_path, names, LINES[0]), "被拦截"), LINKS)


def test_a_letter_within_a_word_names_no_link(tmp_path):
    lines = minutes(tmp_path, STEMS, LINES[0])
    lines[-2] = lines[-2].replace("丁", "园丁")
    with pytest.raises(Unable):
        dialtests(written(tmp_path, lines, "被拦截"), LINKS)


# --- visits that were spoiled ---


def spoiled(tmp_path, said, visits):
    rows = [
        [str(n), where, url, said if (n, where, url) in visits else "直接打开"]
        for n in range(1, 13)
        for where in ("群聊", "直接访问")
        for url in LINKS
    ]
    return as_csv(tmp_path, [["轮次", "在哪里点", "链接", "点完怎样"], *rows])


@pytest.mark.parametrize(
    "said",
    [
        "打不开（手机断网）",
        "测试机没电，打不开",
        "failed (phone lost signal)",
        "打不开，现场Wi-Fi断了",
    ],
)
def test_a_visit_that_the_testers_own_phone_spoiled_tells_of_no_link(tmp_path, said):
    path = spoiled(tmp_path, said, {(6, "群聊", RIVAL)})
    assert judged(tmp_path, path) == {Outcome.PASSED}


@pytest.mark.parametrize("said", ["打不开（手机断网）", "测试机没电，打不开"])
def test_a_link_whose_every_visit_was_spoiled_is_not_passed(tmp_path, said):
    visits = {(n, "群聊", RIVAL) for n in range(1, 13)}
    assert Outcome.FAILED not in judged(tmp_path, spoiled(tmp_path, said, visits))
    assert judged(tmp_path, spoiled(tmp_path, said, visits)) != {Outcome.PASSED}


@pytest.mark.parametrize(
    "said",
    [
        "拦截（手机断网）",
        "打不开，页面提示手机断网",
        "打不开，网络错误",
        "打不开，手机信号正常",
        "网站断网，打不开",
    ],
)
def test_what_the_platform_or_the_site_did_is_no_fault_of_the_tester(said):
    assert not faults.is_void([said])


@pytest.mark.parametrize("said", ["（", "1 打", "甲=", "1     ", "1=打     "])
def test_a_long_heading_takes_no_longer_than_its_length(said):
    times = []
    for count in (500, 4000):
        sheet = grid("", [(1, ["轮次", "链接", said * count]), (2, ["1", RIVAL, "1"])])
        before = process_time()
        unfolded("a.csv", [sheet], Planned(LINKS))
        times.append(process_time() - before)
    assert times[1] < 50 * max(times[0], 0.005)  # eight times the length; its square would be 64
