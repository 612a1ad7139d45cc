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
