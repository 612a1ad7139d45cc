"""What the rules say of platforms, fair and unfair, in audits made by hand."""

import pytest

import link_audits as made
from link_audits import CONTROLS, LINKS, LISTED, OWN, RIVAL, arrives, link, only
from link_verdicts import (
    DISCRIMINATORY,
    EXTRA_STEPS,
    HIJACK,
    OBSTRUCT,
    RULES,
    UNJUSTIFIED,
    failed_rules,
    say,
)
from rectitude.findings import Confidence, Outcome


class TestUnfair:
    def test_a_total_block_is_unjustified_and_discriminatory_within_six_rounds(self):
        said = say(made.audit(only(RIVAL, made.blocked), rounds=6))
        assert failed_rules(said) == {UNJUSTIFIED, DISCRIMINATORY}
        finding = said.only(UNJUSTIFIED)
        assert finding.place.key == "rival.example desktop"
        assert finding.confidence is Confidence.HIGH
        assert finding.subject.id == "link.platform.example"
        assert "in 6 of 6 rounds" in said.text(UNJUSTIFIED)
        assert "fewer than 1 of 10,000 audits" in said.text(UNJUSTIFIED)

    def test_a_copy_only_link_is_also_a_step_by_hand(self):
        said = say(made.audit(only(RIVAL, made.copy_only), rounds=6))
        assert failed_rules(said) == {UNJUSTIFIED, DISCRIMINATORY, EXTRA_STEPS}
        assert "copied into another browser" in said.text(EXTRA_STEPS)

    def test_a_notice_for_the_rival_only_is_an_extra_step(self):
        said = say(made.audit(only(RIVAL, made.notice), rounds=6))
        assert failed_rules(said) == {DISCRIMINATORY, EXTRA_STEPS}
        assert said.only(UNJUSTIFIED).outcome is Outcome.PASSED

    def test_a_second_press_where_one_is_usual_is_an_extra_step(self):
        twice = only(RIVAL, lambda url: made.notice(url, presses=2), made.notice)
        said = say(made.audit(twice, rounds=6))
        assert EXTRA_STEPS in failed_rules(said)
        assert said.only(EXTRA_STEPS).parameters["presses"] == 2
        assert said.only(EXTRA_STEPS).parameters["control_presses"] == 1

    def test_a_slowed_link_is_discriminatory_only(self):
        slow = only(RIVAL, lambda url: arrives(url, seconds=0.8))
        said = say(made.audit(slow, rounds=6))
        assert failed_rules(said) == {DISCRIMINATORY}
        assert "speed" in said.text(DISCRIMINATORY)

    def test_an_added_parameter_is_a_hijack_and_names_it(self):
        tagged = only(RIVAL, lambda url: arrives(url, at=url + "&pid=mm_123"))
        said = say(made.audit(tagged, rounds=6))
        assert failed_rules(said) == {DISCRIMINATORY, HIJACK}
        assert "pid=mm_123" in said.text(HIJACK)

    def test_a_tag_that_every_link_gets_is_not_named_against_the_platform(self):
        def tagged(url, context, number, chance):
            own = "&pid=mm_123" if url == RIVAL else ""
            return arrives(url, at=f"{url}&from=lark{own}")

        said = say(made.audit(tagged, rounds=6))
        assert failed_rules(said) == {DISCRIMINATORY, HIJACK}
        assert "pid=mm_123" in said.text(HIJACK)
        assert "from=lark" not in said.text(HIJACK)

    def test_a_visitor_led_to_the_platforms_own_shop_is_diverted(self):
        said = say(made.audit(only(RIVAL, lambda url: made.diverted(url, OWN[0])), rounds=6))
        assert failed_rules(said) == {UNJUSTIFIED, DISCRIMINATORY, HIJACK}
        assert "own-mall.example" in said.text(HIJACK)

    def test_a_script_put_into_the_rivals_page_is_a_hijack(self):
        injected = only(
            RIVAL,
            lambda url: made.in_place(
                url, scripts=("http://cdn.example/a.js", "http://ad.example/x.js")
            ),
            made.in_place,
        )
        said = say(made.audit(injected, rounds=6))
        assert failed_rules(said) == {DISCRIMINATORY, HIJACK}
        assert "http://ad.example/x.js" in said.text(HIJACK)

    def test_a_block_in_one_context_is_found_there_alone_and_said_to_be_simulated(self):
        def wechat_only(url, context, number, chance):
            return made.blocked(url) if (url, context) == (RIVAL, "wechat") else arrives(url)

        said = say(made.audit(wechat_only, contexts=("desktop", "wechat"), rounds=8))
        outcomes = {f.place.key: f for f in said.findings[UNJUSTIFIED]}
        found = outcomes["rival.example wechat"]
        assert found.outcome is Outcome.FAILED
        assert found.confidence is Confidence.MEDIUM
        assert "simulated client" in said.text(UNJUSTIFIED)
        assert "模拟客户端" in said.text(UNJUSTIFIED, "zh")
        assert "rival.example desktop" not in outcomes

    def test_a_block_of_deep_links_only_is_found_against_deep_links(self):
        home, deep = "http://rival.example/", RIVAL
        links = [link(home, "rival", "Rival Ltd"), *LINKS]
        links += [link(f"http://control{n}.example/", owner=f"c{n}") for n in range(1, 4)]
        said = say(made.audit(only(deep, made.blocked), links, rounds=8))
        finding = next(f for f in said.findings[UNJUSTIFIED] if f.outcome is Outcome.FAILED)
        assert finding.parameters["links"] == (deep,)

    def test_a_block_of_three_visits_in_ten_is_established_in_enough_rounds(self):
        found = [
            UNJUSTIFIED
            in failed_rules(
                say(made.audit(made.sometimes(0.3, made.blocked), rounds=20, seed=seed))
            )
            for seed in range(9)
        ]
        assert sum(found) >= 5

    @staticmethod
    def blocked_service(service):
        links = [link("http://rival.example/get", "rival", service=service)]
        links += [link(f"http://control{n}.example/get", service=service) for n in range(1, 5)]
        return say(made.audit(only(links[0].url, made.blocked), links, rounds=6))

    @pytest.mark.parametrize(
        "service", [
            "下载", "download page", "软件下载", "输入法下载页", "App installation", "浏览器手机版下载",
            "下载安卓版", "操作系统下载", "手机应用安装包", "installation of drivers",
        ],
    )  # fmt: skip
    def test_a_service_whose_name_says_so_is_the_download_of_a_product(self, service):
        assert OBSTRUCT in failed_rules(self.blocked_service(service))

    @pytest.mark.parametrize(
        "service",
        [
            "音乐下载",
            "PDF downloads",
            "下载论文",
            "游戏音乐下载",
            "软件说明书下载",
            "browser icons download",
        ],
    )
    def test_a_download_of_what_may_be_no_software_is_asked_about(self, service):
        said = self.blocked_service(service)
        (found,) = said.findings[OBSTRUCT]
        assert (found.outcome, found.message) == (Outcome.CANNOT_TELL, "other-download")
        assert service in said.text(OBSTRUCT)

    @pytest.mark.parametrize(
        "service",
        [
            "安装维修",
            "家电安装",
            "apparel installation",
            "监控系统安装",
            "安装门禁系统",
            "系统门窗安装",
            "游戏机安装",
        ],
    )
    def test_what_is_installed_by_craftsmen_is_no_download(self, service):
        (found,) = self.blocked_service(service).findings[OBSTRUCT]
        assert found.outcome is Outcome.INAPPLICABLE

    def test_a_download_refused_with_a_warning_is_obstructed(self):
        links = [link("http://rival.example/app.apk", "rival", service="download")]
        links += [
            link(f"http://control{n}.example/app.apk", service="download") for n in range(1, 5)
        ]
        refused = only(links[0].url, lambda url: made.blocked(url, "检测到恶意软件，已停止下载"))
        said = say(made.audit(refused, links, rounds=6))
        assert OBSTRUCT in failed_rules(said)
        assert "恶意软件" in said.text(OBSTRUCT)


class TestLookAlikes:
    """Honest platforms that a coarse measure would accuse."""

    @pytest.mark.parametrize(
        "platform",
        [
            made.fair,
            only((), made.blocked, made.notice),
            only((), made.blocked, lambda url: arrives(url, seconds=3.0)),
            only((), made.blocked, lambda url: arrives(url, at=url + "&from=platform")),
            only((), made.blocked, lambda url: arrives(url.replace("http:", "https:"))),
            made.flaky(0.02),
        ],
        ids=[
            "fair",
            "notice for all",
            "slow for all",
            "tag for all",
            "https for all",
            "2 % failures",
        ],
    )
    def test_what_meets_every_link_is_no_violation(self, platform):
        assert (
            failed_rules(say(made.audit(platform, rounds=12, contexts=("desktop", "wechat"))))
            == set()
        )

    def test_a_notice_for_outside_sites_only_is_passed_and_said(self):
        said = say(made.audit(only(OWN, arrives, made.notice), rounds=12))
        assert failed_rules(said) == set()
        assert said.only(EXTRA_STEPS).message == "same-notice-for-all"
        assert said.only(DISCRIMINATORY).outcome is Outcome.PASSED

    def test_a_tag_for_all_is_passed_and_named(self):
        tagged = only((), made.blocked, lambda url: arrives(url, at=url + "&from=platform"))
        said = say(made.audit(tagged, rounds=8))
        assert said.only(HIJACK).message == "same-change-for-all"
        assert "from" in said.text(HIJACK)

    def test_a_different_tag_for_each_visit_is_still_the_same_tag(self):
        def clicks(url, context, number, chance):
            return arrives(url, at=f"{url}&click={chance.random()}")

        assert failed_rules(say(made.audit(clicks, rounds=12))) == set()

    def test_a_flaky_platform_is_not_accused(self):
        for seed in range(10):
            said = say(made.audit(made.flaky(0.2), rounds=12, seed=seed))
            assert failed_rules(said) == set()

    def test_a_general_outage_is_untested(self):
        said = say(made.audit(lambda *_: made.failed()))
        assert all(
            said.only(rule).outcome is Outcome.UNTESTED for rule in RULES if rule != OBSTRUCT
        )
        assert "an outage" in said.text(UNJUSTIFIED)

    def test_a_login_wall_for_every_link_is_untested(self):
        wall = only((), arrives, lambda url: made.blocked(url, "请先登录"))
        assert say(made.audit(wall)).only(UNJUSTIFIED).message == "outage"

    def test_an_outage_of_some_rounds_changes_nothing(self):
        def outage(url, context, number, chance):
            return made.failed() if number in {2, 3} else made.fair(url, context, number, chance)

        assert say(made.audit(outage)).only(UNJUSTIFIED).outcome is Outcome.PASSED

    def test_a_target_that_is_down_is_untested(self):
        dead = made.audit(only(RIVAL, made.blocked), up=lambda *_: False)
        assert say(dead).only(UNJUSTIFIED).message == "target-down"

    def test_a_target_that_fails_after_the_hand_over_is_its_own_affair(self):
        def unreliable_target(url, context, number, chance):
            visit = arrives(url)
            return {**visit, "document": None, "failure": "reset"} if url == RIVAL else visit

        assert failed_rules(say(made.audit(unreliable_target, rounds=12))) == set()

    def test_a_listed_link_blocked_like_other_listed_ones_is_no_violation(self):
        links = [*LINKS, *(link(url, "listed") for url in LISTED)]
        said = say(made.audit(only(LISTED, lambda u: made.blocked(u, "恶意网站")), links, rounds=8))
        assert failed_rules(said) == set()
        assert said.only(DISCRIMINATORY).outcome is Outcome.PASSED

    def test_a_listed_link_blocked_while_other_listed_ones_open_is_a_question(self):
        links = [*LINKS, *(link(url, "listed") for url in LISTED)]
        said = say(made.audit(only(LISTED[0], made.blocked), links, rounds=8))
        assert failed_rules(said) == set()
        listed = next(f for f in said.findings[DISCRIMINATORY] if f.outcome is Outcome.CANNOT_TELL)
        assert listed.message == "listed"

    def test_a_listed_rival_is_never_compared_with_clean_controls(self):
        links = [link(LISTED[0], "listed"), *LINKS[1:]]
        said = say(made.audit(only(LISTED[0], made.blocked), links))
        assert failed_rules(said) == set()
        assert said.only(DISCRIMINATORY).message == "no-controls"


class TestReasons:
    def text(self, words, controls=()):
        return only(RIVAL, lambda url: made.blocked(url, words, controls))

    def test_a_specific_reason_makes_both_a_question_and_is_quoted(self):
        said = say(made.audit(self.text("该网页经投诉认定侵权（投诉编号 20261101），已停止访问。")))
        for rule in (UNJUSTIFIED, DISCRIMINATORY):
            assert said.only(rule).outcome is Outcome.CANNOT_TELL
            assert said.only(rule).doubt
            assert "20261101" in said.text(rule)

    def test_a_claim_of_danger_that_the_plan_contradicts_is_no_reason(self):
        said = say(made.audit(self.text("网页包含恶意内容")))
        assert said.only(UNJUSTIFIED).message == "contradicted-reason"
        assert UNJUSTIFIED in failed_rules(said)
        assert "网页包含恶意内容" in said.text(UNJUSTIFIED, "zh")
        assert "could not open: warning page" in said.text(UNJUSTIFIED)
        assert "打不开：警告页" in said.text(UNJUSTIFIED, "zh")

    def test_a_vague_reason_is_none(self):
        assert say(made.audit(self.text("该网页违规"))).only(UNJUSTIFIED).message == "vague-reason"

    def test_a_way_to_object_makes_it_a_question(self):
        said = say(made.audit(self.text("已停止访问该网页", ("申请恢复访问",))))
        assert said.only(UNJUSTIFIED).message == "appeal-offered"
        assert said.only(UNJUSTIFIED).outcome is Outcome.CANNOT_TELL
        assert DISCRIMINATORY in failed_rules(said)

    def test_a_button_to_report_the_page_is_no_reason(self):
        said = say(made.audit(self.text("已停止访问该网页\n投诉", ("投诉",))))
        assert said.only(UNJUSTIFIED).message == "shut"

    def test_only_the_platforms_own_links_open_is_a_question(self):
        said = say(made.audit(only((RIVAL, *CONTROLS), made.copy_only)))
        assert said.only(UNJUSTIFIED).message == "every-outside-link-shut"
        assert failed_rules(said) == set()
