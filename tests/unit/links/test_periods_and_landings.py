"""Rounds before and after an announcement are told apart, and where a link landed is compared with it."""

import pytest

from dialling.laboratories import LINKS, OWN, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target
from rectitude.text import Unable

SCENARIOS = ("market.link-blocking", "market.interference.hijack")
PERIODS = [
    ("公告前", "公告后"),
    ("before announcement", "after announcement"),
    ("第一阶段", "第二阶段"),
]
ROUNDS = 6


def before_and_after(landing, periods=PERIODS[0]):
    """Return the same rounds in two periods; `landing` says where a link landed in the second."""
    yield ["阶段", "轮次", "链接", "结果", "落地页"]
    for period in periods:
        for n in range(1, ROUNDS + 1):
            for url in LINKS:
                landed = url if period == periods[0] else landing(url)
                yield [period, f"第{n}轮", url, "直接打开", landed]


def failed(tmp_path, lines, text=PLAN):
    path = as_csv(tmp_path, list(lines))
    plan = tmp_path / "plan.yaml"
    plan.write_text(text % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=SCENARIOS, rounds=0)
    report = inspect(Target("links", str(plan)), options, workdir=tmp_path)
    return {(f.scenario, f.place["domain"]) for f in report.findings if f.outcome is Outcome.FAILED}


@pytest.mark.parametrize("periods", PERIODS)
def test_rounds_of_two_periods_are_no_copies_of_each_other(tmp_path, periods):
    lines = before_and_after(lambda url: OWN if url == RIVAL else url, periods)
    found = dialtests(as_csv(tmp_path, list(lines)), LINKS)
    assert found.table.unread == 0
    rival = {t.round: t.outcome for t in found.tests if t.url == RIVAL}
    assert rival == {
        **dict.fromkeys(range(1, ROUNDS + 1), "arrives"),
        **dict.fromkeys(range(ROUNDS + 1, 2 * ROUNDS + 1), "diverted"),
    }


def test_a_rival_led_to_the_platforms_own_page_since_an_announcement_is_found(tmp_path):
    lines = before_and_after(lambda url: OWN if url == RIVAL else url)
    assert failed(tmp_path, lines) >= {
        ("market.interference.hijack", "rival.example"),
        ("market.link-blocking.unjustified", "rival.example"),
    }


@pytest.mark.parametrize(
    "elsewhere", ["https://www.rival-video.example/v/1", "https://m.landing.example/v/1"]
)
def test_a_domain_that_the_plan_does_not_know_may_be_the_sites_own(tmp_path, elsewhere):
    lines = list(before_and_after(lambda url: elsewhere if url == RIVAL else url))
    assert failed(tmp_path, lines) == set()
    found = dialtests(as_csv(tmp_path, list(lines)), LINKS)
    assert found.table.unread == ROUNDS


def test_what_every_link_gets_since_an_announcement_is_held_against_nobody(tmp_path):
    assert failed(tmp_path, before_and_after(lambda url: f"{url}?from=lark")) == set()


def shared_and_landed(landing):
    """Return a table without outcomes: the link that was shared, and the one on which it landed."""
    yield ["pass", "phone", "shared_url", "landed_url"]
    for n in range(1, ROUNDS + 1):
        for url in LINKS:
            yield [str(n), "Pixel 5", f"{url}?pid=kol", landing(url)]


WITH_CODES = PLAN.replace('/v/1"', '/v/1?pid=kol"')
"""The plan, each of its links with a referral code."""


def test_a_referral_code_replaced_for_the_rival_alone_is_found(tmp_path):
    lines = shared_and_landed(lambda url: f"{url}?pid={'own' if url == RIVAL else 'kol'}")
    said = failed(tmp_path, lines, WITH_CODES)
    assert ("market.interference.hijack", "rival.example") in said


def test_a_tag_appended_to_every_link_is_no_change_of_one(tmp_path):
    lines = shared_and_landed(lambda url: f"{url}?pid=kol&from=lark")
    assert failed(tmp_path, lines, WITH_CODES) == set()


@pytest.mark.parametrize("phones", [1, 2])
def test_where_a_link_opened_is_no_context_in_which_it_was_tested(tmp_path, phones):
    lines = [["pass", "handset", "link", "taps", "Where it opened"]]
    lines += [
        ["1", f"phone {n}", url, "1", "system browser" if url == RIVAL and n == 1 else "inside"]
        for n in range(1, phones + 1)
        for url in LINKS
    ]
    with pytest.raises(Unable, match="Where it opened"):
        dialtests(as_csv(tmp_path, lines), LINKS)


def test_stages_of_a_visit_are_no_periods(tmp_path):
    lines = [["环节", "轮次", "链接", "结果"]]
    lines += [[s, "第1轮", url, "正常"] for s in ("识别", "点击后") for url in LINKS]
    found = dialtests(as_csv(tmp_path, lines), LINKS)
    assert {t.round for t in found.tests} == {1}


@pytest.mark.parametrize(
    "landing",
    [
        "https://rival.example/login?next=/v/1",
        "https://m.rival.example/v/1?pid=kol&from=mobile",
        "https://rival.example/v/1?pid=ko…",
    ],
)
def test_a_site_that_leads_on_to_its_own_page_was_not_altered(tmp_path, landing):
    """The parameters of a login page, or an address cut short, convicted the platform."""
    lines = shared_and_landed(lambda url: landing if url == RIVAL else f"{url}?pid=kol")
    assert failed(tmp_path, lines, WITH_CODES) == set()


def test_a_code_replaced_on_the_way_to_another_page_of_the_site_is_found(tmp_path):
    landing = "https://m.rival.example/v/1?pid=own"
    lines = shared_and_landed(lambda url: landing if url == RIVAL else f"{url}?pid=kol")
    said = failed(tmp_path, lines, WITH_CODES)
    assert ("market.interference.hijack", "rival.example") in said


def with_pages_between(cell):
    """Return rounds in which something was noted of what lay before the rival's page."""
    yield ["轮次", "环境", "链接", "中间页", "结果"]
    for n in range(1, ROUNDS + 1):
        for place in ("单聊", "系统浏览器"):
            for url in LINKS:
                noted = cell if (url, place) == (RIVAL, "单聊") else "无"
                yield [f"第{n}轮", place, url, noted, "正常打开"]


@pytest.mark.parametrize(
    "cell",
    [
        *("未出现", "不涉及", "N/A", "没有弹出提示", "not shown"),
        *("未记录", "看不清", "忘记截图"),
        *("该网站自己的登录页", "网站自带的隐私弹窗", "the site's own cookie notice"),
    ],
)
def test_a_note_that_no_page_of_the_platform_lay_between_is_no_page(tmp_path, cell):
    """Whatever was written there but 无 was taken for the words of a page."""
    assert failed(tmp_path, with_pages_between(cell)) == set()


@pytest.mark.parametrize("cell", ["提示：您即将离开云雀", "未经验证的网页，点击继续", "不安全"])
def test_the_words_of_a_page_that_lay_between_are_steps_in_the_way(tmp_path, cell):
    said = failed(tmp_path, with_pages_between(cell))
    assert ("market.link-blocking.extra-steps", "rival.example") in said
