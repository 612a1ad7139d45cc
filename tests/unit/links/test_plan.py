"""A plan and its dial tests are read with errors that name the place."""

import pytest

from rectitude.collectors.links.plan import dialtests, planned, read
from rectitude.facts.links.matching import matches, pools, unsupported, warnings
from rectitude.options import Options
from rectitude.text import Unable

PLAN = """
platform: {name: 云雀, owner: 云雀网络}
gateway: "https://link.example/?target={url}"
contexts: [desktop, wechat]
rounds: 6
links:
  - {url: "https://rival.example/a", owner: 竞争者, service: 购物, group: rival}
  - {url: "https://own.example/a", owner: 云雀网络, service: 购物, group: affiliated}
  - {url: "https://one.example/a", owner: 一号, service: 购物, group: control}
  - {url: "https://two.example/a", owner: 二号, service: 购物, group: control}
"""


@pytest.fixture
def write(tmp_path):
    def written(text, name="plan.yaml", encoding="utf-8"):
        path = tmp_path / name
        path.write_text(text, encoding=encoding)
        return path

    return written


def test_the_plan_of_the_documentation_is_read(write):
    plan = planned(read(write(PLAN)), Options())
    assert (plan.platform, plan.owner, plan.rounds) == ("云雀", "云雀网络", 6)
    assert plan.contexts == ("desktop", "wechat")
    assert [link.group for link in plan.links] == ["rival", "affiliated", "control", "control"]
    assert plan.stopping == "fixed"


def test_options_change_the_plan(write):
    plan = planned(read(write(PLAN)), Options(rounds=20, watch=True, require_bound=0.05))
    assert (plan.rounds, plan.stopping, plan.require_bound) == (20, "anytime", 0.05)


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        (PLAN.replace("group: rival", "group: enemy"), "links[0].group"),
        (
            PLAN.replace("contexts: [desktop, wechat]", "contexts: [desktop, telegram]"),
            "contexts[1]",
        ),
        (PLAN.replace("rounds: 6", "rounds: 0"), "rounds"),
        (PLAN.replace("rounds: 6", "rounds: many"), "rounds"),
        (PLAN.replace("target={url}", "target="), "gateway"),
        (PLAN.replace("https://one.example/a", "one.example/a"), "links[2].url"),
        (PLAN.replace("https://two.example/a", "https://one.example/a"), "links[3].url"),
        (PLAN.replace("owner: 一号, ", ""), "links[2]"),
        (PLAN.replace("rounds: 6", "roudns: 6"), "roudns"),
        ("links: [", "plan.yaml"),
        (PLAN.partition("links:")[0] + "links: []", "links"),
    ],
)
def test_a_fault_is_named_by_its_place(write, wrong, place):
    with pytest.raises(Unable) as caught:
        read(write(wrong))
    assert place in caught.value.text.en
    assert place in caught.value.text.zh


def test_a_plan_that_is_not_there_is_said(tmp_path):
    with pytest.raises(Unable, match=r"plan\.yaml"):
        read(tmp_path / "plan.yaml")


class TestMatching:
    def plan(self, write, text=PLAN, **options):
        return planned(read(write(text)), Options(**options))

    def test_own_links_are_one_group_of_which_one_stands_in_each_block(self, write):
        more = '  - {url: "https://own2.example/b", owner: 云雀网络, service: 购物, group: affiliated}\n'
        (match,) = matches(self.plan(write, PLAN + more))
        assert match.size == 4
        assert match.members(0) != match.members(1)
        assert match.members(0) == match.members(2)

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            (
                PLAN.replace("service: 购物, group: rival", "service: 视频, group: rival"),
                "another kind",
            ),
            (PLAN.replace("rival.example/a", "rival.example/"), "another kind"),
            (PLAN.replace("group: rival", "group: listed"), "another kind"),
            (PLAN.partition('  - {url: "https://own')[0], "no controls"),
            (
                PLAN.replace("owner: 一号", "owner: 云雀网络").replace(
                    "owner: 二号", "owner: 云雀网络"
                ),
                "one owner",
            ),
        ],
    )
    def test_what_a_plan_cannot_support_is_said(self, write, text, said):
        plan = self.plan(write, text)
        (reason,) = unsupported(plan)
        assert said in reason.why.en
        assert reason.why in list(warnings(plan))
        assert matches(plan) == ()

    def test_rounds_that_can_prove_nothing_are_said(self, write):
        (warning,) = warnings(self.plan(write, rounds=2))
        assert "plan 4 rounds or more controls" in warning.en

    def test_watching_needs_no_number_of_rounds(self, write):
        assert list(warnings(self.plan(write, rounds=2, watch=True))) == []

    def test_links_of_one_kind_are_visited_together(self, write):
        assert len(pools(self.plan(write))) == 1


class TestDialTests:
    HEADER = "round,url,context,client_version,account,stage,presses,outcome,shown_reason,seconds,tester\n"

    def test_rows_are_read(self, write):
        row = "1,https://a.example/,wechat,8.0.56,A,access,1,extra-presses,外部链接,1.5,检查员 07\n"
        (test,) = dialtests(write(self.HEADER + row, "d.csv"))
        assert (test.round, test.presses, test.outcome) == (1, 1, "extra-presses")
        assert test.tester == "检查员 07"

    def test_chinese_headers_words_and_gb18030_are_understood(self, write):
        text = "轮次,网址,环境,结果,阶段\n1,https://a.example/,wechat,拦截,识别\n"
        (test,) = dialtests(write(text, "d.csv", "gb18030"))
        assert (test.outcome, test.stage) == ("blocked", "recognition")

    def test_a_wrong_cell_is_named_by_line_and_column(self, write):
        path = write(self.HEADER + "1,https://a.example/,wechat,,,,x,arrives,,,\n", "d.csv")
        with pytest.raises(Unable, match=r"d\.csv, line 2.*presses"):
            list(dialtests(path))

    def test_an_unknown_outcome_is_refused(self, write):
        path = write("round,url,context,outcome\n1,https://a.example/,wechat,odd\n", "d.csv")
        with pytest.raises(Unable, match=r"line 2.*outcome"):
            list(dialtests(path))

    def test_missing_columns_are_named(self, write):
        with pytest.raises(Unable, match="lacks columns: context, outcome"):
            list(dialtests(write("round,url\n1,https://a.example/\n", "d.csv")))
