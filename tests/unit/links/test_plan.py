"""A plan and its dial tests are read with errors that name the place."""

import pytest

from rectitude.collectors.links import KIND
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import Links, LinksOptions
from rectitude.collectors.links.plan import planned, read
from rectitude.facts.links.matching import matches, pools, unsupported, warnings
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
    plan = planned(read(write(PLAN)), LinksOptions())
    assert (plan.platform, plan.owner, plan.rounds) == ("云雀", "云雀网络", 6)
    assert plan.contexts == ("desktop", "wechat")
    assert [link.group for link in plan.links] == ["rival", "affiliated", "control", "control"]
    assert plan.stopping == "fixed"


def test_options_change_the_plan(write):
    plan = planned(
        read(write(PLAN)), LinksOptions(rounds=20, links=Links(watch=True, require_bound=0.05))
    )
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
        return planned(read(write(text)), KIND.read_options(options))

    def test_own_links_are_one_group_of_which_one_stands_in_each_block(self, write):
        more = '  - {url: "https://own2.example/b", owner: 云雀网络, service: 购物, group: affiliated}\n'
        (match,) = matches(self.plan(write, PLAN + more))
        assert match.size == 4
        everything = frozenset(link.url for link in (*match.own, *match.outside)).__contains__
        assert match.members(0, everything) != match.members(1, everything)
        assert match.members(0, everything) == match.members(2, everything)

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
    LINKS = ("https://a.example/", "https://b.example/")

    def read(self, path):
        return dialtests(path, self.LINKS).tests

    def test_rows_are_read(self, write):
        row = "1,https://a.example/,wechat,8.0.56,A,access,1,extra-presses,外部链接,1.5,检查员 07\n"
        (test,) = self.read(write(self.HEADER + row, "d.csv"))
        assert (test.round, test.presses, test.outcome) == (1, 1, "extra-presses")
        assert test.tester == "检查员 07"

    def test_chinese_headers_words_and_gb18030_are_understood(self, write):
        text = "轮次,网址,环境,结果,阶段,用时（秒）\n1,https://a.example/,微信,拦截,识别,3.2秒\n"
        (test,) = self.read(write(text, "d.csv", "gb18030"))
        assert (test.outcome, test.stage, test.context) == ("blocked", "recognition", "wechat")
        assert test.seconds == 3.2

    @pytest.mark.parametrize(
        ("word", "outcome"),
        [
            ("无法访问", "failed"),
            ("打不开", "failed"),
            ("跳转", "diverted"),
            ("拦截", "blocked"),
            ("正常跳转", "arrives"),
            ("没有拦截，能打开", "arrives"),
            ("点“继续访问”后打开", "extra-presses"),
            ("opened", "arrives"),
            ("not blocked, opens", "arrives"),
            ("opens after a warning", "extra-presses"),
            ("must be copied", "copy-only"),
            ("sent to another page (redirected elsewhere)", "diverted"),
            ("Copy Only", "copy-only"),
        ],
    )
    def test_the_words_that_testers_use_are_understood(self, write, word, outcome):
        text = f'轮次,网址,环境,结果\n1,https://a.example/,直接访问,"{word}"\n'
        (test,) = self.read(write(text, "d.csv"))
        assert (test.outcome, test.context) == (outcome, "direct")

    def test_a_wrong_cell_is_named_by_line_and_column(self, write):
        path = write(self.HEADER + "1,https://a.example/,wechat,,,,x,arrives,,,\n", "d.csv")
        with pytest.raises(Unable, match=r"d\.csv.*line 2.*presses"):
            self.read(path)

    def test_an_unknown_outcome_is_refused_with_the_choices(self, write):
        path = write("round,url,context,outcome\n1,https://a.example/,wechat,odd\n", "d.csv")
        with pytest.raises(Unable, match=r"line 2: “odd”.*arrives.*copy-only.*拦截"):
            self.read(path)

    def test_missing_columns_are_named(self, write):
        with pytest.raises(Unable, match="lacks columns: outcome"):
            self.read(write("round,url\n1,https://a.example/\n", "d.csv"))

    def test_a_row_entered_twice_counts_once(self, write):
        row = "1,https://a.example/,wechat,arrives\n"
        assert len(self.read(write("round,url,context,outcome\n" + row + row, "d.csv"))) == 1

    def test_two_rows_that_tell_one_visit_differently_are_refused_by_their_lines(self, write):
        rows = "1,https://a.example/,wechat,arrives\n1,https://a.example/,wechat,blocked\n"
        path = write("round,url,context,outcome\n" + rows, "d.csv")
        with pytest.raises(Unable, match="first in lines 2 and 3"):
            self.read(path)

    def test_a_few_unclear_rows_are_set_aside_counted_and_named(self, write):
        rows = "".join(f"{n},https://a.example/,wechat,arrives\n" for n in range(40))
        path = write(
            "round,url,context,outcome\n" + rows + "41,https://a.example/,wechat,?\n", "d.csv"
        )
        dialled = dialtests(path, self.LINKS)
        assert len(dialled.tests) == 40
        assert "1 rows" in dialled.limits[0].en
        assert "42" in dialled.limits[0].zh

    @pytest.mark.parametrize("odd", ["下午", "", "7"])
    def test_a_row_whose_time_cannot_be_read_joins_no_round(self, write, odd):
        visits = [
            f"2026-11-0{day} 10:00,{url},wechat,arrives"
            for day in range(1, 9)
            for url in self.LINKS
        ]
        rows = "\n".join([*visits * 2, f"{odd},https://a.example/,wechat,blocked"]) + "\n"
        dialled = dialtests(write("time,url,context,outcome\n" + rows, "d.csv"), self.LINKS)
        assert {test.outcome for test in dialled.tests} == {"arrives"}
        assert {test.round for test in dialled.tests} == set(range(1, 9))
        assert "1 rows" in dialled.limits[0].en

    def test_a_plan_may_say_what_its_testers_words_mean(self, write):
        path = write("round,url,context,outcome\n1,https://a.example/,wechat,呵呵\n", "d.csv")
        assert dialtests(path, self.LINKS, {"呵呵": "blocked"}).tests[0].outcome == "blocked"

    def test_a_laboratorys_own_headings_are_understood(self, write):
        text = (
            "测试人员,测试时间,机型,版本号,测试账号,测试场景,网址,测试环节,测试结果,操作次数,耗时（秒）\n"
            "陈工,2026/10/12 18:30,甲型,8.4.1,号02,单聊,https://a.example/,访问阶段,打得开,1次,1.6秒\n"
        )
        (test,) = self.read(write(text, "d.csv"))
        assert (test.tester, test.device, test.client_version) == ("陈工", "甲型", "8.4.1")
        assert (test.presses, test.seconds, test.outcome) == (1, 1.6, "arrives")

    def test_a_long_pause_parts_two_rounds(self, write):
        rows = "".join(
            f"{day} 10:{minute:02},{url},wechat,arrives\n"
            for day in ("2026-11-02", "2026-11-03")
            for minute, url in enumerate(
                (*self.LINKS, "https://c.example/", "https://d.example/"), 1
            )
        ).replace("10:03", "10:04")
        path = write("time,url,context,outcome\n" + rows, "d.csv")
        assert {test.round for test in self.read(path)} == {1, 2}

    def test_different_words_for_one_context_are_one(self, write):
        rows = "1,https://a.example/,单聊,arrives\n1,https://b.example/,1:1 chat,arrives\n"
        tests = self.read(write("round,url,context,outcome\n" + rows, "d.csv"))
        assert {test.context for test in tests} == {"单聊"}

    def test_phones_of_one_round_are_told_apart(self, write):
        rows = "".join(f"1,https://a.example/,wechat,{n},arrives\n" for n in "123")
        path = write("round,url,context,client_version,outcome\n" + rows, "d.csv")
        assert len(self.read(path)) == 3

    @pytest.mark.parametrize(
        "spelling",
        ["http://a.example", "https://www.a.example/", "a.example", "HTTPS://A.example:443/"],
    )
    def test_an_address_in_another_spelling_is_the_plans(self, write, spelling):
        path = write(f"round,url,context,outcome\n1,{spelling},wechat,arrives\n", "d.csv")
        (test,) = self.read(path)
        assert test.url == "https://a.example/"

    def test_addresses_of_no_link_are_named_and_counted(self, write):
        text = "round,url,context,outcome\n1,https://c.example/,wechat,arrives\n"
        dialled = dialtests(write(text, "d.csv"), self.LINKS)
        assert dialled.tests == ()
        assert "1 rows" in dialled.limits[0].en
        assert "https://c.example/" in dialled.limits[0].zh

    def test_times_that_several_links_share_are_rounds(self, write):
        rows = "".join(
            f"{at},{url},wechat,arrives\n"
            for at in ("2026-11-02 10:00", "2026-11-02 09:00")
            for url in self.LINKS
        )
        tests = self.read(write("时间,网址,环境,结果\n" + rows, "d.csv"))
        assert [test.round for test in tests] == [2, 2, 1, 1]

    def test_a_time_for_each_visit_starts_a_round_when_a_link_comes_again(self, write):
        visits = [self.LINKS[n % 2] for n in range(6)]
        rows = "".join(f"10:0{n},{url},wechat,arrives\n" for n, url in enumerate(visits))
        tests = self.read(write("time,url,context,outcome\n" + rows, "d.csv"))
        assert [test.round for test in tests] == [1, 1, 2, 2, 3, 3]

    def test_published_measurements_are_read_with_the_country_as_context(self, write):
        keys = '{"accessible": false, "blocking": "dns", "control": {"http_request": {"failure": null}}}'
        line = (
            '{"input": "https://a.example/", "measurement_start_time": "2026-11-01 10:00:00", '
            f'"probe_cc": "ZZ", "probe_asn": "AS64500", "test_keys": {keys}}}\n'
        )
        through, without = self.read(write(line, "d.jsonl"))
        assert (through.context, through.outcome, through.stage) == ("ZZ", "blocked", "resolution")
        assert (without.context, without.outcome) == ("direct", "arrives")

    @pytest.mark.parametrize(
        ("alike", "outcome"),
        [
            ('"body_proportion": 0.0, "title_match": false, "status_code_match": false', "blocked"),
            ('"body_proportion": 0.0, "title_match": true, "status_code_match": false', "altered"),
            ('"body_proportion": 0.6, "title_match": false, "status_code_match": false', "altered"),
            ('"title_match": false', "altered"),
            ('"body_proportion": 0.0, "status_code_match": false', "blocked"),
            ('"body_proportion": 0.0, "title_match": false', "altered"),
        ],
    )
    def test_another_page_in_the_place_of_one_is_a_block_and_a_part_of_it_is_altered(
        self, write, alike, outcome
    ):
        keys = f'{{"accessible": false, "blocking": "http-diff", {alike}}}'
        line = (
            '{"input": "https://a.example/", "measurement_start_time": "2026-11-01 10:00:00", '
            f'"probe_cc": "ZZ", "probe_asn": "AS64500", "test_keys": {keys}}}\n'
        )
        assert [test.outcome for test in self.read(write(line, "d.jsonl"))] == [outcome]

    def test_a_line_that_is_no_measurement_is_named(self, write):
        lines = '{"test_keys": {}, "probe_cc": "ZZ"}\n'
        with pytest.raises(Unable, match="line 1 is no OONI measurement"):
            self.read(write(lines, "d.jsonl"))

    def test_json_lines_with_field_names_of_ones_own_are_a_table(self, write):
        lines = "".join(
            f'{{"run": {n}, "ctx": "群组", "page": "{url}", "opened": {str(url != self.LINKS[0]).lower()}, '
            f'"first_paint_ms": 1250, "more": {{"net": "5G"}}}}\n'
            for n in (1, 2)
            for url in self.LINKS
        )
        tests = self.read(write(lines, "d.jsonl"))
        assert [test.outcome for test in tests] == ["failed", "arrives"] * 2
        assert {(test.context, test.seconds) for test in tests} == {("群组", 1.25)}

    @pytest.mark.parametrize("text", ['{"a": 1}\n[1]\n', '{"a": 1}\n{\n', '{"a": 1}\n"x"\n'])
    def test_a_line_that_is_no_object_is_named(self, write, text):
        with pytest.raises(Unable, match=r"d\.jsonl, line 2 is no JSON object"):
            self.read(write(text, "d.jsonl"))
