"""What stands beside an outcome: minutes, a form that was not noted, two phones, a day without its year."""

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target

ROUNDS = 8


def lines(header, row, places=("单聊", "直接访问")):
    """Return a table: `row` gives the cells of a link in a round and a place."""
    yield header
    for n in range(1, ROUNDS + 1):
        for place in places:
            for url in LINKS:
                yield [str(cell) for cell in row(n, url, place)]


def failed(tmp_path, table):
    path = as_csv(tmp_path, list(table))
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market",), rounds=0)
    report = inspect(Target("links", str(plan)), options, workdir=tmp_path)
    return {f.scenario for f in report.findings if f.outcome is Outcome.FAILED}


def timed(slow):
    head = ["轮次", "链接", "场景", "打开用时", "结果"]
    return lines(head, lambda n, url, place: [n, url, place, slow(url, place), "打开"])


def test_a_minute_through_the_platform_is_slower_than_a_second(tmp_path):
    table = timed(lambda url, place: "1分05秒" if (url, place) == (RIVAL, "单聊") else "1.1秒")
    assert failed(tmp_path, table) == {"market.link-blocking.discriminatory"}


def test_a_minute_that_a_site_takes_by_itself_is_its_own(tmp_path):
    assert failed(tmp_path, timed(lambda url, _: "1分05秒" if url == RIVAL else "1.1秒")) == set()


def shown(data):
    head = ["轮次", "链接", "场景", "展示形式", "元数据", "能否打开"]

    def row(n, url, place):
        form = "—" if place == "直接访问" else "纯文字链接" if url == RIVAL else "卡片"
        return [n, url, place, form, data if url == RIVAL else "有", "能"]

    return lines(head, row)


def test_a_form_that_no_direct_visit_has_is_not_the_links_own(tmp_path):
    assert failed(tmp_path, shown("有")) == {"market.link-blocking.discriminatory"}


def test_a_link_whose_page_offers_no_card_is_shown_as_it_can_be(tmp_path):
    assert failed(tmp_path, shown("无")) == set()


def accounts(blocked):
    yield ["轮次", "链接", "老号甲", "新号乙", "直接访问"]
    for n in range(1, ROUNDS + 1):
        for url in LINKS:
            yield [str(n), url, "打开", "被拦截" if url in blocked else "打开", "打开"]


@pytest.mark.parametrize("blocked", [{RIVAL}, set()])
def test_two_accounts_beside_a_direct_visit_are_two_visitors(tmp_path, blocked):
    found = dialtests(as_csv(tmp_path, list(accounts(blocked))), LINKS)
    assert found.table.unread == 0
    assert len(found.tests) == 3 * ROUNDS * len(LINKS)
    assert {t.url for t in found.tests if t.outcome == "blocked"} == blocked


def test_a_block_under_one_of_two_accounts_is_found(tmp_path):
    assert "market.link-blocking.unjustified" in failed(tmp_path, accounts({RIVAL}))
    assert failed(tmp_path, accounts(set(LINKS))) == set()


def ways(said):
    head = ["轮次", "链接", "场景", "打开方式"]
    return lines(head, lambda n, url, place: [n, url, place, said(url)], ("群聊",))


def test_a_link_that_only_the_systems_browser_opens_takes_more_steps(tmp_path):
    table = ways(lambda url: "只能在系统浏览器打开" if url == RIVAL else "应用内打开")
    assert "market.link-blocking.extra-steps" in failed(tmp_path, table)
    assert failed(tmp_path, ways(lambda _: "只能在系统浏览器打开")) == set()


def test_ways_in_which_every_link_was_opened_are_conditions(tmp_path):
    table = [["轮次", "链接", "打开方式", "结果"]]
    table += [[str(n), url, way, "打开"] for n in range(1, ROUNDS + 1) for url in LINKS
              for way in ("应用内打开", "浏览器打开")]  # fmt: skip
    found = dialtests(as_csv(tmp_path, table), LINKS)
    assert {t.outcome for t in found.tests} == {"arrives"}
    assert len({t.context for t in found.tests}) == len(("应用内打开", "浏览器打开"))


def test_days_without_their_year_are_rounds(tmp_path):
    head = ["时间", "链接", "场景", "结果"]
    rows = lines(head, lambda n, url, place: [f"10-{n + 4:02} 09:00:00", url, place, "打开"])
    assert {t.round for t in dialtests(as_csv(tmp_path, list(rows)), LINKS).tests} == set(
        range(1, ROUNDS + 1)
    )


def stages(blocked):
    head = ["阶段", "轮次", "链接", "结果"]
    yield head
    for stage in ("整改前", "整改后复测"):
        for n in range(1, ROUNDS + 1):
            for url in LINKS:
                yield [
                    stage,
                    str(n),
                    url,
                    "被拦截" if url == RIVAL and stage in blocked else "打开",
                ]


def test_what_the_check_after_the_rectification_no_longer_shows_is_asked(tmp_path):
    assert failed(tmp_path, stages({"整改前"})) == set()
    assert "market.link-blocking.unjustified" in failed(tmp_path, stages({"整改后复测"}))
