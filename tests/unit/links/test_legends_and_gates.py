"""Codes beside counts, a heading that asks where from, a site's own login, and pages without a card."""

from time import process_time

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.options import LinksOptions
from rectitude.collectors.links.outcomes import outcome
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target

ROUNDS = 8
DISCRIMINATORY = "market.link-blocking.discriminatory"
EXTRA_STEPS = "market.link-blocking.extra-steps"


def judged(tmp_path, table):
    path = as_csv(tmp_path, table)
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market",), rounds=0)
    return inspect(Target("links", str(plan)), options, workdir=tmp_path).findings


def failed(tmp_path, table):
    return {f.scenario for f in judged(tmp_path, table) if f.outcome is Outcome.FAILED}


# --- a legend of numbers ---

CODES = (
    "市公司拨测机器人导出（2026年9月） 状态码：0=直接打开，1=先出提示页、点“仍要打开”后打开，2=拦截，3=超时",
    "Codes: 0=opened; 1=notice page, opened after pressing continue; 2=blocked; 3=timed out",
)


def coded(legend, code):
    rows = [
        [str(n), url, place, "2" if code(url, place) == 1 else "1", str(code(url, place))]
        for n in range(1, ROUNDS + 1)
        for place in ("群聊", "直连")
        for url in LINKS
    ]
    return [[legend], ["轮次", "网址", "入口", "点击次数", "状态码"], *rows]


@pytest.mark.parametrize("legend", CODES)
def test_the_codes_of_a_legend_are_no_number_of_presses(tmp_path, legend):
    table = coded(legend, lambda url, place: int(url == RIVAL and place == "群聊"))
    assert failed(tmp_path, table) == {EXTRA_STEPS, DISCRIMINATORY}


@pytest.mark.parametrize("legend", CODES)
def test_codes_that_all_links_share_are_no_difference(tmp_path, legend):
    assert failed(tmp_path, coded(legend, lambda _, place: int(place == "群聊"))) == set()


# --- a site's own gate ---


def gated(places):
    """Return a table in which the rival's page asks for a login, in these places."""
    gate = "打开了，登录后才能看"
    rows = [
        [str(n), where, url, gate if url == RIVAL and where in places else "直接打开"]
        for n in range(1, ROUNDS + 1)
        for where in ("群聊", "手机浏览器直接打开")
        for url in LINKS
    ]
    return [["轮次", "从哪里打开", "链接", "看到什么"], *rows]


def test_a_login_that_stands_there_without_the_platform_is_the_sites_own(tmp_path):
    assert failed(tmp_path, gated({"群聊", "手机浏览器直接打开"})) == set()


def test_a_login_that_only_the_platform_asks_for_is_a_further_step(tmp_path):
    assert failed(tmp_path, gated({"群聊"})) == {EXTRA_STEPS, DISCRIMINATORY}


# --- pages that offer no card ---

SAYS_NOTHING = ("none", "no", "无", "missing", "未设置", "无标题、无缩略图")
SAYS_SOMETHING = ("title, image", "yes", "有", "标题+封面", "present")


def shown(heading, data):
    rows = [
        [
            str(n),
            url,
            data if url == RIVAL else "yes",
            "bare link" if url == RIVAL else "card",
            "opened",
        ]
        for n in range(1, ROUNDS + 1)
        for url in LINKS
    ]
    return [["round", "url", heading, "shown_as", "outcome"], *rows]


@pytest.mark.parametrize(
    "heading", ["og_tags", "has_og", "og:title", "页面分享元数据", "meta_tags"]
)
@pytest.mark.parametrize("data", SAYS_NOTHING)
def test_a_page_without_a_cards_parts_is_shown_as_it_can_be(tmp_path, heading, data):
    assert failed(tmp_path, shown(heading, data)) == set()


@pytest.mark.parametrize("data", SAYS_SOMETHING)
def test_a_page_with_a_cards_parts_that_is_shown_bare_is_treated_worse(tmp_path, data):
    assert failed(tmp_path, shown("og_tags", data)) == {DISCRIMINATORY}


# --- words ---


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("opened; page unchanged", "arrives"),
        ("opened, content changed", "altered"),
        ("This type of file can harm your device", None),
        ("had to type it into Chrome", "copy-only"),
        ("不一致", None),
        ("与直接访问一致", "arrives"),
    ],
)
def test_words_within_words_mean_nothing_else(said, meant):
    assert outcome(said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("打开，页面弹出网站自己的Cookie提示", "arrives"),
        ("打开了，对方网站自带的登录框", "arrives"),
        ("opened; the site's own cookie banner appeared", "arrives"),
        ("打开，平台弹出自己的提示", "extra-presses"),
        ("网站自己的提示，点继续后打开", "extra-presses"),
        ("网站自身的提示页，打不开", "failed"),
    ],
)
def test_what_is_said_to_be_the_sites_own_is_no_step_of_the_platform(said, meant):
    assert outcome(said) == meant


@pytest.mark.parametrize("said", ["页面", "网站自己的", "a banner ", "多出一个", "different file "])
def test_a_long_cell_takes_no_longer_than_its_length(said):
    times = []
    for count in (500, 4000):
        before = process_time()
        outcome(said * count)
        times.append(process_time() - before)
    assert times[1] < 50 * max(times[0], 0.005)  # eight times the length; its square would be 64
